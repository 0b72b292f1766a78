import json
from pathlib import Path

import pytest

from riwaya.errors import BadGold
from riwaya.evaluate import corpus_sha256, gold_files, load_gold, read_gold

ARTICLE = """\
id: made-up
outlet: وكالة الشاهد
published: 2019-10-09
title: قتيلان في حلب
text: |
  قتل جنديان وجرح نحو 12 آخرين في حلب أمس، وفق مصدر طبي.
  وفي إدلب سقط قتلى.
claims:
  - type: armed_clash
    source: {text: مصدر طبي, kind: medical}
    source_alt: [outlet]
    evidence:
      - قتل جنديان وجرح نحو 12 آخرين في حلب أمس
      - قتيلان في حلب
    targets:
      - {text: جنديان}
    places:
      - {text: حلب, name: Aleppo, at: [36.2, 37.16], country: SY}
    date: 2019-10-08
    tolls:
      - {killed: 2, text: جنديان, victims: جنديان}
      - {injured: ~12, text: نحو 12 آخرين}
"""


def _write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "made-up.yml"
    file.write_text(text, "utf-8")
    return file


def test_short_form_becomes_a_full_claim(tmp_path: Path) -> None:
    gold = read_gold(_write(tmp_path, ARTICLE))
    assert gold.article.text.startswith("قتيلان في حلب\nقتل جنديان")
    assert gold.article.published == "2019-10-09"
    (claim,) = gold.claims
    assert claim["status"] == "occurred"
    assert claim["source"] == {"text": "مصدر طبي", "kind": "medical", "via": []}
    assert claim["source_alt"] == [{"text": None}]
    assert claim["agents"] == []
    assert (claim["places"][0]["lat"], claim["places"][0]["lon"]) == (36.2, 37.16)
    assert claim["date"] == {"start": "2019-10-08", "end": "2019-10-08"}
    killed, injured = claim["tolls"]
    assert (killed["min"], killed["max"], killed["approximate"]) == (2, 2, False)
    assert (injured["min"], injured["max"], injured["approximate"]) == (12, 12, True)


@pytest.mark.parametrize(
    ("count", "bounds"), [("12+", (12, None)), ("12-20", (12, 20)), ("some", (None, None)), ("0", (0, 0))]
)
def test_counts(tmp_path: Path, count: str, bounds: tuple[int | None, int | None]) -> None:
    gold = read_gold(_write(tmp_path, ARTICLE.replace("~12", count)))
    toll = gold.claims[0]["tolls"][1]
    assert (toll["min"], toll["max"]) == bounds


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019-10-06..2019-10-08", {"start": "2019-10-06", "end": "2019-10-08"}),
        ("none", None),
    ],
)
def test_dates(tmp_path: Path, written: str, date: dict[str, str] | None) -> None:
    gold = read_gold(_write(tmp_path, ARTICLE.replace("2019-10-08", written)))
    assert gold.claims[0]["date"] == date


@pytest.mark.parametrize(
    ("old", "new", "entry", "reason"),
    [
        ("- قتيلان في حلب", "- قتيلان في حمص", "قتيلان في حمص", "not in the article"),
        ("- قتيلان في حلب", "- في حلب", "في حلب", "stands 2 times"),
        ("text: جنديان, victims", "text: قتلى, victims", "قتلى", "not in the evidence"),
        ("{text: جنديان}", "{text: ضابطان}", "ضابطان", "not in the article"),
        ("{text: مصدر طبي,", "{text: مصدر أمني,", "مصدر أمني", "not in the article"),
        ("type: armed_clash", "type: fight", "fight", "not one of"),
        ("kind: medical", "kind: doctor", "doctor", "not one of"),
        ("date: 2019-10-08", "date: yesterday", "yesterday", "a date is"),
        ("date: 2019-10-08", "date: 2019-10-08..2019-10-01", "2019-10-08..2019-10-01", "before it starts"),
        ("killed: 2", "killed: two", "two", "a count is"),
        ("killed: 2", "died: 2", "died", "a toll names"),
        ("country: SY", "land: SY", "at", "lacks `country`"),
        ("    targets:", "    aims:", "aims", "no field of a claim"),
        ("published: 2019-10-09", "published: Wednesday", "Wednesday", "is no day"),
        ("id: made-up", "name: made-up", "name", "no field of an article"),
        ("claims:\n", "claims: {}\nextra:\n", "extra", "no field"),
        ("text: |", "text: [", "", "not YAML"),
    ],
)
def test_error_names_file_and_entry(tmp_path: Path, old: str, new: str, entry: str, reason: str) -> None:
    assert old in ARTICLE
    with pytest.raises(BadGold, match=reason) as caught:
        read_gold(_write(tmp_path, ARTICLE.replace(old, new)))
    assert caught.value.file.endswith("made-up.yml")
    assert entry in caught.value.entry


def test_article_without_claims_says_so(tmp_path: Path) -> None:
    head = ARTICLE.partition("claims:")[0]
    assert read_gold(_write(tmp_path, head + "claims: []\n")).claims == ()
    with pytest.raises(BadGold, match="claims"):
        read_gold(_write(tmp_path, head))


def test_json_keeps_its_text_and_folders_are_read_through(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    data = {"article": {"id": "a", "title": "عنوان", "text": "نص الخبر"}, "claims": []}
    (tmp_path / "deep" / "a.json").write_text(json.dumps(data), "utf-8")
    _write(tmp_path, ARTICLE)
    (tmp_path / "README.md").write_text("no gold", "utf-8")
    read = {gold.article.id: gold for gold in load_gold([tmp_path])}
    assert read.keys() == {"a", "made-up"}
    assert read["a"].article.text == "نص الخبر"


@pytest.mark.parametrize("text", ["{", "[]", '{"article": {"id": "a"}, "claims": []}', '{"claims": []}'])
def test_json_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, "utf-8")
    with pytest.raises(BadGold, match=r"a\.json"):
        read_gold(file)


def test_an_id_may_stand_once(tmp_path: Path) -> None:
    first = _write(tmp_path, ARTICLE)
    second = tmp_path / "other.yml"
    second.write_text(ARTICLE, "utf-8")
    with pytest.raises(BadGold, match="stands in"):
        list(load_gold([first, second]))


def test_corpus_hash_changes_with_any_byte_and_not_with_the_folder(tmp_path: Path) -> None:
    file = _write(tmp_path, ARTICLE)
    before = corpus_sha256(gold_files([tmp_path]))
    (tmp_path / "moved").mkdir()
    moved = file.rename(tmp_path / "moved" / file.name)
    assert corpus_sha256([moved]) == before
    moved.write_text(ARTICLE + "\n", "utf-8")
    assert corpus_sha256([moved]) != before
