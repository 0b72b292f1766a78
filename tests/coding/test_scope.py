"""How far an account reaches: the source of each clause."""

import pytest

from riwaya.coding.attribution import Reach, assign, reaches, voices
from riwaya.coding.document import Document
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import default_lexicon
from riwaya.records import make_article


def document(text: str) -> Document:
    article = make_article(text, published="2018-03-14", outlet="مرآة الشام")
    return Document(article, default_lexicon(), default_gazetteer())


def told(text: str) -> list[tuple[str, str | None]]:
    """(first word, source) of each segment."""
    doc = document(text)
    segments = doc.segments()
    chosen = assign(doc, segments, voices(doc, set()))
    return [(doc.words[seg.start], source.text) for seg, (source, _) in zip(segments, chosen, strict=True)]


def reach(text: str) -> list[Reach]:
    doc = document(text)
    return reaches(doc, doc.segments(), voices(doc, set()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قالت الشرطة إن المهاجم قتل، فيما أكد ناشطون أنه فر.", ["الشرطة", "ناشطون"], id="two sources in a breath"
        ),
        pytest.param(
            "سقط الحي في يد المهاجمين. قال المحافظ إن الطريق آمن.", [None, "المحافظ"], id="outlet, then source"
        ),
        pytest.param(
            "قال مصدر طبي إن ستة قتلوا. وأضاف أن الجرحى نقلوا. واندلع حريق في السوق.",
            ["مصدر طبي", "مصدر طبي", None],
            id="carried on, then over",
        ),
        pytest.param("قتل ثلاثة جنود في كمين، بحسب مصدر عسكري.", ["مصدر عسكري"], id="behind its account"),
        pytest.param(
            "قالت وزارة الدفاع إن الطائرة أسقطت، حسبما ذكرت وكالة رويترز.", ["وزارة الدفاع"], id="a carrier at the end"
        ),
        pytest.param(
            "وجاء في البيان الصادر عن قيادة الجيش:\nدمرت القوات أربع عربات.\nوسيطرت على التلة.",
            ["قيادة الجيش", "قيادة الجيش", "قيادة الجيش"],
            id="a list behind a colon",
        ),
        pytest.param(
            'قال ناشط "القصف لا يتوقف. قتل جيراننا. نحن محاصرون".', ["ناشط", "ناشط", "ناشط"], id="a quotation"
        ),
        pytest.param("قال المحافظ إن الطريق آمن. يذكر أن المدينة محاصرة.", ["المحافظ", None], id="a reminder"),
        pytest.param("أدانت الجامعة العربية تفجير السوق.", [None], id="what is condemned is the outlet's account"),
        pytest.param("وقال مراسلنا إن غارة استهدفت الجسر.", [None], id="the outlet's reporter"),
    ],
)
def test_the_source_in_force(text: str, expected: list[str | None]) -> None:
    assert [source for _, source in told(text)] == expected


def test_claimants_come_with_the_facts_to_choose_by() -> None:
    first, second = reach("قالت الشرطة إن المهاجم قتل.\nمن جهة أخرى، قصفت الطائرات القرية، بحسب ناشطين.")
    assert [(c.source.text, c.where, c.gap) for c in first.claimants] == [("الشرطة", "inside", 0), (None, "outlet", 0)]
    assert [(c.source.text, c.where, c.gap) for c in second.claimants] == [
        ("ناشطين", "inside", 0),
        (None, "outlet", 0),
        ("الشرطة", "back", 1),
    ]
    assert second.turn
    assert not second.carried


def test_an_opening_tells_whether_the_account_goes_on() -> None:
    _, added, aside = reach("قال المحافظ إن الطريق آمن. وأضاف أن المتاجر فتحت. يذكر أن المدينة حوصرت.")
    assert added.carried
    assert aside.aside
    assert aside.claimants[0].voice is None


def test_every_segment_has_the_outlet_among_its_claimants() -> None:
    for one in reach("قالت الشرطة إن المهاجم قتل. وقال شهود إنه فر. انتهى."):
        assert sum(c.voice is None for c in one.claimants) == 1
