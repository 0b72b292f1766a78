import pytest

from riwaya.evaluate.surface import same_name, stems, words


def test_words_fold_marks_letters_and_digits() -> None:
    assert words("مُقتلُ ٣ جنود في إدلـب") == ["مقتل", "3", "جنود", "في", "ادلب"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مدينة الرقة", "الرقة"),
        ("والفصائل", "الفصائل المقاتلة"),
        ("للحوثيين", "ميليشيا الحوثيون"),
        ("السورية", "السوريين"),
        ("وزارة الدفاع", "وزارة الدفاع الروسية"),
        (None, None),
        (None, ""),
    ],
)
def test_same_thing(one: str | None, other: str | None) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("حلب", "حمص"), ("قوات النظام", "قوات التحالف"), (None, "حلب"), ("…", "حلب")]
)
def test_other_thing(one: str | None, other: str | None) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_generic_heads_count_only_where_nothing_else_stands() -> None:
    assert stems("قوات النظام") == stems("النظام")
    assert stems("قوات") == {"قوات"}
