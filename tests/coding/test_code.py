"""What coding makes of short texts, by construction."""

import pytest

from riwaya.coding.code import code
from riwaya.coding.explain import explain
from riwaya.records import Article, Claim, make_article


def article(text: str, published: str | None = "2017-05-10") -> Article:
    return make_article(text, published=published, outlet="مرآة الشام")


def one(text: str, published: str | None = "2017-05-10") -> Claim:
    claims = code(article(text, published))
    assert len(claims) == 1, [c.type for c in claims]
    return claims[0]


def test_spans_are_the_quoted_words() -> None:
    told = article("قالت مصادر طبيّة إنّ ٣ مدنيّين قُتلوا في غارة جويّة على بلدة سراقب شرق إدلب.")
    for claim in code(told):
        for q in [*claim.evidence, *claim.agents, *claim.targets, *claim.places, *claim.tolls]:
            assert told.text[q.start : q.end] == q.text


def test_the_same_article_gives_the_same_claims() -> None:
    text = "أعلن الجيش اللبناني توقيف ثلاثة مطلوبين في مدينة بعلبك."
    assert code(article(text)) == code(article(text))


def test_source_before_its_account() -> None:
    claim = one("قالت مصادر طبية إن خمسة مدنيين قتلوا في قصف مدفعي على مدينة دوما.")
    assert claim.source.text == "مصادر طبية"
    assert claim.source.kind == "medical"
    assert claim.type == "shelling"
    assert [p.text for p in claim.places] == ["دوما"]


def test_source_after_its_account() -> None:
    claim = one("قتل أربعة جنود وأصيب آخرون في انفجار عبوة ناسفة بدوريتهم قرب مدينة الرمادي، بحسب مصدر أمني.")
    assert claim.source.text == "مصدر أمني"
    assert claim.type == "remote_explosive"


def test_the_outlet_speaks_where_nobody_is_named() -> None:
    claim = one("اندلعت اشتباكات عنيفة بين قوات الجيش ومسلحين في مدينة سرت، وأسفرت عن مقتل ثلاثة جنود.")
    assert claim.source.kind == "outlet"


def test_no_day_without_publication_day() -> None:
    assert one("قصفت مدفعية الجيش مدينة درنة أمس.", published=None).date is None


def test_two_sources_make_two_claims() -> None:
    text = (
        "قالت وزارة الدفاع الروسية إن الغارات على مدينة دير الزور قتلت 40 مسلحا.\n"
        "وقال ناشطون إن الغارات على مدينة دير الزور قتلت 15 مدنيا."
    )
    assert len(code(article(text))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "فاز المنتخب في مباراة ودية أمس.",
        "بحث الوزيران سبل تعزيز التعاون التجاري.",
        "ارتفعت أسعار النفط في الأسواق العالمية.",
    ],
)
def test_no_claim_where_nothing_happened(text: str) -> None:
    assert code(article(text)) == ()


def test_a_hashtag_is_read_as_words() -> None:
    claim = one("غارات جوية على #مدينة_الحديدة.")
    assert (claim.places[0].name and "Hod" in claim.places[0].name) or claim.places


def test_explain_traces_a_claim_to_the_lexicon() -> None:
    trace = explain(article("قال ناشطون إن غارة جوية استهدفت مدينة سراقب."))
    assert "evt:air-raid" in trace
    assert "ناشطون" in trace
    assert "event:air-raid" in trace


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "...", "،", "و", '"""', "12", "بين", "ما لا يقل عن", "أكثر من", "من"]
)
def test_scraps_do_no_harm(text: str) -> None:
    assert code(article(text)) == ()
