"""The folded text and its way back to the article, on hostile Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.errors import LoneSurrogate
from riwaya.text.normalise import Folded, fold

HOSTILE = "أإآٱىةؤئبتكقلم ًٌٍَُِّْـ\u200f\u200e\u202b\u2066\ufeff\u00a0٠٣۴9ﻻﷲﺍﻟ😀👨‍👩‍👧«»“”…٪\n\r\t#_ab"


@given(st.text(alphabet=HOSTILE, max_size=60))
def test_every_folded_character_comes_from_its_span(raw: str) -> None:
    folded = Folded(raw)
    for at, char in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(raw)
        assert char in fold(raw[start:end])


@given(st.text(alphabet=HOSTILE, max_size=60))
def test_spans_run_forward_and_cover_whole_runs(raw: str) -> None:
    folded = Folded(raw)
    spans = [folded.span(i, i + 1) for i in range(len(folded.text))]
    assert spans == sorted(spans)
    if folded.text:
        start, end = folded.span(0, len(folded.text))
        assert fold(raw[start:end]) == folded.text


@given(st.text(max_size=40).filter(lambda s: not any("\ud800" <= c <= "\udfff" for c in s)))
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("مُقاتِلُونَ", "مقاتلون"),
        ("حـــلب", "حلب"),
        ("إدلب وأريحا والآبار", "ادلب واريحا والابار"),
        ("مدينةٌ كبرى", "مدينه كبري"),
        ("٣٤ و۵۶ و12", "34 و56 و12"),
        ("ﻻ", "لا"),
        ("«قصف»", '"قصف"'),
        ("بلدة\u00a0نبل", "بلده نبل"),
        ("\u202bحماة\u202c", "حماه"),
        ("#دير_الزور", " دير الزور"),
    ],
)
def test_folding(raw: str, plain: str) -> None:
    assert fold(raw) == plain


def test_marks_belong_to_the_letter_before_them() -> None:
    folded = Folded("قُتِلَ")
    assert folded.raw[slice(*folded.span(0, 1))] == "قُ"
    assert folded.raw[slice(*folded.span(0, 3))] == "قُتِلَ"


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(LoneSurrogate) as caught:
        Folded("خبر\ud83dعاجل")
    assert caught.value.at == 3
