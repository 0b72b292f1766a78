"""Who is named as a source, by construction."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from riwaya.coding.attribution import Voice, voices
from riwaya.coding.document import Document
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import default_lexicon
from riwaya.records import make_article

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "voices.yml").read_text("utf-8"))


def read(text: str) -> tuple[Document, list[Voice]]:
    article = make_article(text, published="2018-03-14", outlet="مرآة الشام")
    doc = Document(article, default_lexicon(), default_gazetteer())
    return doc, voices(doc, set())


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{group}-{n}") for group, cases in CASES.items() for n, case in enumerate(cases)]
)
def test_a_construction_names_its_sources(case: dict[str, Any]) -> None:
    _, found = read(case["told"])
    said = [(v.source.text, v.source.kind, v.manner, v.source.via, v.implied) for v in found]
    assert said == [
        (v["text"], v["kind"], v.get("manner", "say"), tuple(v.get("via", ())), v.get("understood", False))
        for v in case["voices"]
    ]


def test_words_of_a_voice_are_its_source() -> None:
    doc, found = read("قال المتحدث باسم الشرطة إن الطريق أغلق، بحسب بيان. وأضاف أن التحقيق بدأ.")
    for voice in found:
        if voice.source.start is not None:
            assert doc.article.text[voice.source.start : voice.source.end] == voice.source.text


def test_an_account_begins_behind_its_particle_and_ends_before_the_next_source() -> None:
    doc, (first, second) = read("قالت الشرطة في بيان مساء أمس إن ثلاثة قتلوا، فيما أكد المحافظ أن القتلى خمسة.")
    assert doc.words[first.told] == "ثلاثه"
    assert first.until == second.since
    assert doc.words[second.told] == "القتلي"


def test_a_source_behind_its_account_reaches_back_to_the_start() -> None:
    doc, (voice,) = read("وصلت التعزيزات. سقط الحي في قبضة المهاجمين، بحسب ناشطين.")
    assert doc.words[voice.since] == "سقط"
    assert voice.until == voice.start


def test_a_title_names_whom_the_story_names_in_full() -> None:
    _, found = read("حداد: المدينة محاصرة\nقال المحافظ سمير حداد إن الطرق مقطوعة.")
    assert [v.source.text for v in found] == ["المحافظ سمير حداد", "المحافظ سمير حداد"]


@pytest.mark.parametrize("text", ["", "قال", "بحسب", "نقلت عن", ":", "أن", "وفقا ل", "ما يسمى", 'قال "', "إعلان", "د."])
def test_scraps_name_nobody(text: str) -> None:
    if text:
        assert read(text)[1] == []


def test_what_is_left_out_names_nobody() -> None:
    doc, found = read("قالت الشرطة إن الطريق مغلق. قال المحافظ إن المدينة هادئة.")
    assert len(found) == 2
    assert [v.source.text for v in voices(doc, {0})] == ["المحافظ"]
