"""The paradigms by which an analyst's past/present becomes the forms that news uses."""

import pytest

from riwaya.lexicon.conjugate import nisba_forms, noun_forms, plural_forms, verb_forms


@pytest.mark.parametrize(
    ("past", "present", "expected"),
    [
        ("قصف", "يقصف", {"قصف", "قصفت", "قصفوا", "يقصف", "تقصف", "يقصفون", "قصفتها", "قصفها"}),
        ("نفى", "ينفي", {"نفي", "نفت", "نفوا", "ينفي", "تنفي", "ينفون"}),
        ("شن", "يشن", {"شن", "شنت", "شنوا", "شنتها", "شنها", "تشن"}),
        ("دعا", "يدعو", {"دعا", "دعت", "دعوا", "يدعو", "تدعو", "يدعون"}),
        ("تبنى", "يتبنى", {"تبني", "تبنت", "تبناها", "تبناه"}),
        ("أصاب", "يصيب", {"اصاب", "اصابت", "يصب"}),
        ("أحكم سيطرته", "يحكم سيطرته", {"احكم سيطرته", "احكمت سيطرتها", "احكموا سيطرتهم"}),
    ],
)
def test_verbs(past: str, present: str, expected: set[str]) -> None:
    assert expected <= {form for form, _ in verb_forms(past, present)}


def test_features_tell_tense_gender_and_object() -> None:
    forms = dict(verb_forms("قصف", "يقصف"))
    assert forms["قصفت"] == "pf"
    assert forms["يقصفون"] == "fpl"
    assert forms["قصفتها"] == "pfo"


def test_nouns() -> None:
    assert {"غاره", "غارته", "غارتان", "غارتين"} <= {f for f, _ in noun_forms("غارة")}
    assert {"مدني", "مدنيا", "مدنيون", "مدنيين", "مدنيان"} <= {f for f, _ in noun_forms("مدني", sound=True)}
    assert {"عناصر", "عناصره", "عناصرها"} <= {f for f, _ in plural_forms("عناصر")}


def test_nisba() -> None:
    assert {"روسي", "روسيه", "روسيتين"} <= set(nisba_forms("روسي"))
