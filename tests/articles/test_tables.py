import csv
import gzip
import json
from pathlib import Path

import pytest
from articles.writing import BODY, ROW, TEXT, TITLE, articles, errors

from riwaya.articles.given import Limits
from riwaya.articles.read import scan
from riwaya.errors import BadRow, EmptyInput, NotArabic, TooLarge, UnreadableInput
from riwaya.records import Article

FULL = {**ROW, "title": TITLE, "text": BODY}


def lines_of(*rows: object) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)


def sheet(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def check(article: Article) -> None:
    assert (article.id, article.outlet, article.url) == (ROW["id"], ROW["outlet"], ROW["url"])
    assert (article.published, article.title, article.text) == ("2021-03-04", TITLE, f"{TITLE}\n{BODY}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
def test_json_lines(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines_of(FULL, "", FULL).encode(encoding))
    first, second = articles(tmp_path / "a.jsonl")
    check(first)
    assert first == second


def test_json_lines_gzipped_with_escapes_and_a_numeric_id(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps({**FULL, "id": 12, "more": [1]}).encode()))
    (article,) = articles(tmp_path / "a.jsonl.gz")
    assert (article.id, article.text) == ("12", f"{TITLE}\n{BODY}")


def test_bad_lines_are_named_by_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = [
        FULL,
        '{"text": "',
        {"id": "no text"},
        {"text": 3},
        {**FULL, "published": "March 4"},
        {**FULL, "text": " "},
        {"text": "Nothing in Arabic here, only English words."},
        '{"text": "\\ud83d ' + BODY[:40] + '"}',
        FULL,
    ]
    (tmp_path / "a.jsonl").write_text(lines_of(*rows), "utf-8")
    found = list(scan(tmp_path / "a.jsonl"))
    told = [item for item in found if isinstance(item, UnreadableInput)]
    assert [type(error) for error in told] == [BadRow, BadRow, BadRow, BadRow, EmptyInput, NotArabic, BadRow]
    assert [error.name.rpartition(":")[2] for error in told] == ["2", "3", "4", "5", "6", "7", "8"]
    assert "'March 4'" in told[3].reason
    assert "`text`" in told[1].reason
    assert len(found) == 9


def test_a_line_over_the_limit_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines_of(FULL, {"text": BODY * 99}, FULL), "utf-8")
    first, large, last = scan(tmp_path / "a.jsonl", limits=Limits(article_bytes=5_000))
    assert isinstance(large, TooLarge)
    assert large.name.endswith("a.jsonl:2")
    assert first == last


@pytest.mark.parametrize("filler", [b"\n", b"x"])
def test_a_bomb_of_lines_is_given_up(tmp_path: Path, filler: bytes) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines_of(FULL).encode() + filler * 3_000_000))
    found = list(scan(tmp_path / "a.jsonl.gz", limits=Limits(article_bytes=5_000)))
    check(found[0])  # type: ignore[arg-type]
    assert isinstance(found[-1], TooLarge)
    assert "given up" in found[-1].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(tmp_path: Path, encoding: str, delimiter: str) -> None:
    for article in articles(sheet(tmp_path / "a.csv", [FULL, FULL], encoding, delimiter)):
        check(article)


def test_csv_with_other_columns_and_order(tmp_path: Path) -> None:
    rows = [{"note": "x", "TEXT": BODY, "Title": TITLE, **ROW}]
    check(articles(sheet(tmp_path / "a.csv", rows))[0])


def test_bad_rows_are_named_by_their_first_line(tmp_path: Path) -> None:
    good = f'"{TITLE}\n{BODY}"'
    (tmp_path / "a.csv").write_text(
        f'id,published,text\n1,,{good}\n2,,{good},extra\n3,someday,{good}\n4,,\n5,,"a"b\n6,2020-02-02,{good}\n', "utf-8"
    )
    found = list(scan(tmp_path / "a.csv"))
    told = [item for item in found if isinstance(item, UnreadableInput)]
    assert [error.name.rpartition(":")[2] for error in told] == ["5", "8", "11", "12"]
    assert [item.id for item in found if isinstance(item, Article)] == ["1", "6"]
    assert "4 cells where the header has 3" in told[0].reason


def test_csv_with_a_broken_byte(tmp_path: Path) -> None:
    good = f"{TITLE} {BODY}".replace("\n", " ")
    (tmp_path / "a.csv").write_bytes(f"id;text\n1;{good}\n2;{good}".encode() + b"\xd8\n" + f"3;{good}\n".encode())
    first, bad, last = scan(tmp_path / "a.csv")
    assert isinstance(bad, UnreadableInput)
    assert bad.name.endswith(":3")
    assert [getattr(item, "id", None) for item in (first, last)] == ["1", "3"]


@pytest.mark.parametrize(
    ("header", "reason"), [("id,title", "no `text` column"), ("text,text", "`text` twice"), ("", "no `text` column")]
)
def test_bad_header(tmp_path: Path, header: str, reason: str) -> None:
    (tmp_path / "a.csv").write_text(f"{header}\n1,2\n", "utf-8")
    assert reason in errors(tmp_path / "a.csv")[0].reason


def test_an_article_longer_than_the_csv_modules_own_limit(tmp_path: Path) -> None:
    (article,) = articles(sheet(tmp_path / "a.csv", [{"id": "long", "text": TEXT * 900}]))
    assert len(article.text) > 200_000
