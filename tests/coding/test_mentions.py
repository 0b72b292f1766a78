"""What is found in one clause: losses and their bounds, times and their days."""

import pytest

from riwaya.coding.code import scene
from riwaya.coding.scene import Clause
from riwaya.records import make_article


def mentions(text: str) -> Clause:
    (clause,) = scene(make_article(text, published="2017-05-10")).clauses
    return clause


Bounds = tuple[str, int | None, int | None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("مقتل 12 مدنيا", ("killed", 12, 12)),
        ("مقتل أكثر من 60 مدنيا", ("killed", 61, None)),
        ("مقتل ما لا يقل عن سبعة مدنيين", ("killed", 7, None)),
        ("مقتل نحو ثلاثين مدنيا", ("killed", 30, 30)),
        ("مقتل ما بين 20 و25 مدنيا", ("killed", 20, 25)),
        ("مقتل خمسة وأربعين مدنيا", ("killed", 45, 45)),
        ("مقتل ثلاثة عشر مدنيا", ("killed", 13, 13)),
        ("مقتل عشرات المدنيين", ("killed", 20, None)),
        ("مقتل امرأة", ("killed", 1, 1)),
        ("إصابة طفلين", ("injured", 2, 2)),
        ("مقتل مئة وعشرين مدنيا", ("killed", 120, 120)),
    ],
)
def test_quantities(words: str, expected: Bounds) -> None:
    told = mentions(f"أدى قصف مدفعي على مدينة تعز إلى {words}.").losses
    assert [(loss.toll.outcome, loss.toll.min, loss.toll.max) for loss in told] == [expected]


def test_a_breakdown_is_no_toll_of_its_own() -> None:
    told = mentions("أدى قصف مدفعي على مدينة تعز إلى مقتل 9 مدنيين بينهم ثلاثة أطفال وامرأة.").losses
    assert [(loss.toll.outcome, loss.toll.min) for loss in told] == [("killed", 9)]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("أمس", "2017-05-09", "2017-05-09"),
        ("أول من أمس", "2017-05-08", "2017-05-08"),
        ("الأحد", "2017-05-07", "2017-05-07"),
        ("اليوم الأربعاء", "2017-05-10", "2017-05-10"),
        ("في 3 أيار/مايو", "2017-05-03", "2017-05-03"),
        ("في 28 نوفمبر/تشرين الثاني الماضي", "2016-11-28", "2016-11-28"),
        ("الأسبوع الماضي", "2017-04-30", "2017-05-06"),
        ("الشهر الماضي", "2017-04-01", "2017-04-30"),
        ("ليل الأحد الاثنين", "2017-05-07", "2017-05-08"),
        ("منذ يوم السبت", "2017-05-06", "2017-05-10"),
    ],
)
def test_dates(when: str, start: str, end: str) -> None:
    (told,) = mentions(f"قصفت مدفعية الجيش حي الصناعة في مدينة دير الزور {when}.").whens
    assert (told.period.start, told.period.end) == (start, end)
