import pytest
from articles.writing import PERSIAN, TEXT, TITLE

from riwaya.articles.arabic import arabic_objection
from riwaya.articles.published import parse_day


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TITLE,
        "ﺍﻧﻔﺠﺎﺭ ﻗﺮﺏ ﺍﻟﺴﻮﻕ",
        f"Reuters AFP {TITLE}",
        "اِنْفِجَارٌ فِي السُّوقِ القَدِيمِ",
        "ارتفاع عدد قتلى انفجار بغداد",
    ],
)
def test_arabic(text: str) -> None:
    assert arabic_objection(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Clashes near the border",
        "12345 !!",
        "قتل",
        "Столкновения у границы",
        PERSIAN,
        f"{'English words ' * 30}{TITLE}",
    ],
)
def test_not_arabic(text: str) -> None:
    assert arabic_objection(text)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-02-29", "2024-02-29"),
        (" 2024-02-29T23:59:59Z ", "2024-02-29"),
        ("2024-02-29 01:00", "2024-02-29"),
        ("", None),
    ],
)
def test_days(value: str, day: str | None) -> None:
    assert parse_day(value) == day


@pytest.mark.parametrize("value", ["2023-02-29", "2024-02-29 and more", "29/02/2024", "٢٠٢٤-٠٢-٢٩"])
def test_what_is_no_day(value: str) -> None:
    with pytest.raises(ValueError, match="no ISO day"):
        parse_day(value)
