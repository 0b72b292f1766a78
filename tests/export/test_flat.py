import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
from export.samples import article, hostile, sample, without_claims

from riwaya.export import csv as flat
from riwaya.export import jsonl, table
from riwaya.export.atomic import replacing
from riwaya.export.labels import OUTCOMES, SOURCE_KINDS, STATUSES, TYPES
from riwaya.export.words import days, figure
from riwaya.records import Coded, Period, Toll
from riwaya.records.coded import json_schema


def rows(*items: Coded) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    flat.write(items, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def printed(*items: Coded) -> str:
    out = io.StringIO()
    table.write(items, out)
    return out.getvalue()


def test_jsonl_is_the_whole_record_and_comes_back() -> None:
    out = io.StringIO()
    jsonl.write([sample(), without_claims(), hostile()], out)
    lines = out.getvalue().split("\n")[:-1]
    assert [msgspec.json.decode(line, type=Coded) for line in lines] == [sample(), without_claims(), hostile()]
    told = json.loads(lines[0])
    for quote in told["claims"][0]["evidence"]:
        assert told["article"]["text"][quote["start"] : quote["end"]] == quote["text"]


def test_csv_has_a_row_a_claim_and_readable_cells() -> None:
    first, second, third = rows(sample(), without_claims())
    assert (first["source"], first["source_via"], first["tolls"]) == ("المركز السوري للتوثيق", "تويتر", "killed 4")
    assert (first["latitude"], first["longitude"], first["place_names"]) == ("35.5", "36.25", "Tall al-Ward")
    assert (second["status"], second["tolls"]) == ("denied", "")
    assert (third["latitude"], third["tolls"], third["date_end"]) == ("", "injured ~20", "2020-05-06")
    assert first["evidence"].split(" | ")[1] == "مقتل جنود في كمين"
    assert {row["lexicon_version"] for row in (first, second, third)} == {"lex-abc"}


def test_csv_keeps_places_and_coordinates_in_step() -> None:
    item = sample()
    unresolved, resolved = item.claims[2].places[0], item.claims[0].places[0]
    claim = msgspec.structs.replace(item.claims[0], places=(unresolved, resolved))
    (row,) = rows(Coded(item.article, (claim,), item.versions))
    assert row["places"].split(" | ") == ["وادي الحجر", "تل الورد"]
    assert row["latitude"].split(" | ") == ["", "35.5"]


def test_csv_runs_no_formula() -> None:
    for row in rows(hostile()):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "@", "-", "\t"))
        assert row["article_id"].startswith("'=cmd")


@pytest.mark.parametrize("cell", ["-33.5", "+12", "-1.5 | 2", "plain", "", "وادي - الحجر", "3-4"])
def test_numbers_and_plain_words_are_left_as_they_are(cell: str) -> None:
    assert flat.defuse(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "-1+1", "@x", "\t=1", " =1", "+cmd", "＝1", "\r=1", "\n=1"])
def test_formulas_are_defused(cell: str) -> None:
    assert flat.defuse(cell) == f"'{cell}"


def test_table_tells_each_source_once_with_its_claims_together() -> None:
    told = printed(sample(), without_claims())
    assert told.count("monitor") == 1
    assert told.index("armed clash") < told.index("shelling") < told.index("متحدث")
    for part in (
        "killed 4",
        "injured ~20",
        "denied",
        "background",
        "(?)",
        "no claims",
        "lexicon lex-abc",
        "2020-05-05 to",
    ):
        assert part in told


def test_table_isolates_every_line_of_arabic() -> None:
    for line in printed(sample()).split("\n"):
        depth = 0
        for char in line:
            depth += {"\u2068": 1, "\u2069": -1}.get(char, 0)
            if "\u0600" <= char <= "\u06ff":
                assert depth == 1, line
        assert depth == 0, line


def test_table_passes_no_escape_or_override_on() -> None:
    told = printed(hostile())
    assert not {char for char in told if char < " " and char != "\n"} | {char for char in told if char == "\u202e"}


@pytest.mark.parametrize(
    ("low", "high", "approximate", "told"),
    [
        (3, 3, False, "3"),
        (60, 60, True, "~60"),
        (61, None, False, "61+"),
        (20, 30, False, "20–30"),
        (None, None, False, "some"),
        (None, 5, False, "up to 5"),
        (2000, None, False, "2,000+"),
    ],
)
def test_figures(low: int | None, high: int | None, approximate: bool, told: str) -> None:
    assert figure(Toll("killed", low, high, "x", 0, 1, approximate=approximate)) == told


def test_days() -> None:
    assert days(None) == ""
    assert days(Period("2020-01-01", "2020-01-01")) == "2020-01-01"


def test_every_value_of_the_codebook_has_words() -> None:
    defined = json_schema()["$defs"]
    assert set(TYPES) == set(defined["Claim"]["properties"]["type"]["enum"])
    assert set(STATUSES) == set(defined["Claim"]["properties"]["status"]["enum"])
    assert set(OUTCOMES) == set(defined["Toll"]["properties"]["outcome"]["enum"])
    assert set(SOURCE_KINDS) == set(defined["Source"]["properties"]["kind"]["enum"])


def test_a_file_is_whole_or_untouched(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("before", "utf-8")
    with pytest.raises(RuntimeError), replacing(target) as out:
        out.write("half")
        raise RuntimeError
    assert target.read_text("utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    with replacing(target) as out:
        out.write("whole")
    assert target.read_text("utf-8") == "whole"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replacing(tmp_path / "link") as out:
        out.write("x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text("utf-8") == "x"


def test_samples_quote_what_stands_there() -> None:
    text = article().text
    for claim in sample().claims:
        for quote in claim.evidence:
            assert text[quote.start : quote.end] == quote.text
