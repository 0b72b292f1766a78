import gzip
import logging
import os
import re
from pathlib import Path

import pytest
from articles.writing import BODY, PERSIAN, TEXT, TITLE, articles, errors

import riwaya
from riwaya.articles.given import Limits
from riwaya.articles.read import read, read_all, scan
from riwaya.errors import BadEncoding, EmptyInput, NotArabic, TooLarge, UnknownKind, UnreadableInput


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_plain_text(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode(encoding))
    (article,) = articles(file)
    assert (article.title, article.text, article.published, article.outlet) == (TITLE, TEXT, None, None)


def test_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = f"\n  {TITLE}\r\n\r\n{BODY}\t\u200f ١٢ \r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (article,) = articles(tmp_path / "a.txt")
    assert article.text == text
    assert article.title == TITLE


def test_one_line_has_no_title(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TITLE, "utf-8")
    assert articles(tmp_path / "a.txt")[0].title is None


def test_given_outlet_and_day_fill_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (article,) = articles(tmp_path / "a.txt", outlet="راديو النهر", published="2020-01-02T23:30:00+03:00")
    assert (article.outlet, article.published) == ("راديو النهر", "2020-01-02")


def test_gzip_of_text_and_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(TEXT.encode("cp1256")))
    plain, packed = articles(tmp_path)
    assert plain == packed


def test_kind_is_sniffed_without_a_name_that_tells(tmp_path: Path) -> None:
    (tmp_path / "story").write_text(TEXT, "utf-8")
    (tmp_path / "lines").write_text(f'{{"id": "x", "text": "{TITLE}"}}\n', "utf-8")
    (tmp_path / "sheet").write_text(f"id,text\ny,{TITLE}\n", "utf-8")
    story, line, row = articles(tmp_path / "story", tmp_path / "lines", tmp_path / "sheet")
    assert (story.title, line.id, row.id) == (TITLE, "x", "y")


def test_folders_are_read_in_order_and_what_is_no_news_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden.txt", ".git/x.txt", "scan.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{TITLE}\n{name} {BODY}", "utf-8")
    found = list(scan(tmp_path))
    assert [item.text.split()[8] for item in found if isinstance(item, riwaya.Article)] == [
        "a/1.txt",
        "a/2.txt",
        "b.txt",
    ]
    (passed,) = [item for item in found if isinstance(item, UnreadableInput)]
    assert isinstance(passed, UnknownKind)
    assert passed.name.endswith("scan.pdf")


@pytest.mark.parametrize(
    ("name", "data", "kind", "reason"),
    [
        ("empty.txt", b"", EmptyInput, "no text"),
        ("blank.txt", b" \n\t\n", EmptyInput, "no text"),
        ("english.txt", b"Two soldiers were killed near the river on Monday.", NotArabic, "not Arabic"),
        ("persian.txt", PERSIAN.encode(), NotArabic, "another language"),
        ("large.txt", TEXT.encode() * 40, TooLarge, "larger than 9,000 bytes"),
        ("bomb.txt.gz", gzip.compress(b"\n" * 5_000_000), TooLarge, "larger than 9,000 bytes"),
        ("cut.txt.gz", gzip.compress(TEXT.encode())[:-30], UnreadableInput, "damaged gzip"),
        ("bad.txt.gz", gzip.compress(TEXT.encode())[:20] + b"\xff" * 30, UnreadableInput, "damaged gzip|invalid"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", BadEncoding, "not text"),
        ("cut.jsonl", TEXT.encode("utf-16")[:21], BadEncoding, "damaged utf-16"),
    ],
)
def test_each_fault_names_its_file_and_the_rest_goes_on(
    tmp_path: Path, name: str, data: bytes, kind: type[UnreadableInput], reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz-good.txt").write_text(TEXT, "utf-8")
    bad, good = scan([tmp_path / name, tmp_path / "zz-good.txt"], limits=Limits(article_bytes=9_000))
    assert isinstance(bad, kind)
    assert bad.name == str(tmp_path / name)
    assert re.search(reason, bad.reason)
    assert isinstance(good, riwaya.Article)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert "permission denied" in errors(tmp_path / "a.txt")[0].reason


def test_what_is_not_there(tmp_path: Path) -> None:
    (error,) = errors(tmp_path / "nowhere.txt")
    assert error.reason == "no such file or folder"
    with pytest.raises(UnreadableInput, match="no such file"):
        read(tmp_path / "nowhere.txt")


def test_a_folder_without_news(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    assert [type(error) for error in errors(tmp_path)] == [UnknownKind, EmptyInput]


@pytest.mark.parametrize("published", ["yesterday", "2020-13-01", "04/03/2021"])
def test_a_bad_day_from_the_caller_is_refused_at_once(published: str) -> None:
    with pytest.raises(ValueError, match="no ISO day"):
        scan("whatever", published=published)


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(gzip.compress(TEXT.encode("cp1256")))
    with (tmp_path / "a").open("rb") as stream:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": stream}))
        (article,) = riwaya.read("-")
        assert not stream.closed
    assert article.title == TITLE


def test_read_logs_and_read_all_tells(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a.txt").write_text("", "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    with caplog.at_level(logging.WARNING):
        assert len(list(riwaya.read(tmp_path))) == 1
    assert "a.txt: no text" in caplog.text
    told: list[UnreadableInput] = []
    assert len(list(read_all([tmp_path], on_error=told.append))) == 1
    assert [error.code for error in told] == ["E101"]
