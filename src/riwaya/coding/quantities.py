"""Quantities as news writes them: numbers, vague words and the bounds around them."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.numerals import number_at as number_at  # noqa: PLC0414 - dates count with it
from riwaya.lexicon.match import Hit

_BOUNDS = frozenset(("at_least", "more_than", "less_than", "about", "between", "up_to"))
_JOINED = frozenset(("و", "ب", "ل", "ف", "ال", "وال", "بال", "وب", "ول", "لل"))


class Quantity(NamedTuple):
    """Words `start` to `end` and the codebook's bounds; both null where only «some» is said."""

    start: int
    end: int
    min: int | None
    max: int | None
    approximate: bool = False
    definite: bool = False

    @property
    def counted(self) -> bool:
        """Whether a number stands, be it vague."""
        return self.min is not None or self.max is not None


def quantity_at(doc: Document, i: int) -> Quantity | None:
    """The quantity that starts at word i, with the bounds and hedges before it."""
    words = doc.words
    if i >= len(words):
        return None
    if not doc.hits[i] and not words[i][0].isdigit() and words[i] not in _JOINED:
        if words[i].removeprefix("و") not in doc.lexicon.toll_words["all_of"]:
            return None
    start, at, bounds = i, i, ""
    while (hit := _bound(doc, at)) is not None:
        bounds += hit.value + " "
        at = hit.end
        if at >= len(words):
            return None
    if words[at] in _JOINED and at + 1 < len(words) and words[at + 1][0].isdigit():
        at += 1
        start = at if start == at - 1 and not words[at - 1].endswith("ال") else start
    found = number_at(doc, at)
    if found and not doc.has(at, "qty", "vague"):
        return _numbered(doc, start, at, found, bounds)
    return _worded(doc, start, at)


def _bound(doc: Document, at: int) -> Hit | None:
    for hit in doc.hits[at]:
        if hit.kind == "qty" and hit.value in _BOUNDS:
            return hit
    return None


def _worded(doc: Document, start: int, at: int) -> Quantity | None:
    """Vague words and «some», and a number after عدد: عدد 5 سيارات."""
    for hit in doc.hits[at]:
        if hit.kind != "qty" or "ك" in hit.prefix:  # كميات is no مئات
            continue
        if hit.value == "vague":
            return Quantity(start, hit.end, hit.more, None, definite="ال" in hit.prefix)
        if hit.value == "exact":
            return Quantity(start, hit.end, hit.more, hit.more)
        if hit.value == "some" and not doc.words[at].endswith("العدد"):
            number = number_at(doc, hit.end)
            if number and doc.words[at].endswith("عدد"):
                return Quantity(start, number[1], number[0], number[0])
            return Quantity(start, hit.end, None, None)
    word = doc.words[at].removeprefix("و")
    if word in doc.lexicon.toll_words["one_of"]:
        return Quantity(start, at + 1, 1, 1)
    if word in doc.lexicon.toll_words["all_of"]:
        return Quantity(start, at + 1, None, None, definite=True)
    return None


def _numbered(doc: Document, start: int, at: int, found: tuple[int, int], bounds: str) -> Quantity:
    value, end = found
    words = doc.words
    definite = words[at - 1].endswith("ال") if at > start else False
    upper = _upper(doc, end, "between" in bounds)
    if upper and upper[0] > value:
        return Quantity(start, upper[1], value, upper[0])
    if "more_than" in bounds:
        return Quantity(start, end, value + 1, None)
    if "less_than" in bounds:
        return Quantity(start, end, None, value - 1)
    if "at_least" in bounds or at_least(doc, end):
        return Quantity(start, end, value, None)
    return Quantity(start, end, value, value, "about" in bounds, definite)


def _upper(doc: Document, end: int, between: bool) -> tuple[int, int] | None:
    """The higher figure of a range: بين 20 و30، 20 إلى 30، 3 أو 4، 30-40."""
    if end + 1 >= len(doc.words):
        return None
    link = doc.words[end]
    if between:
        return number_at(doc, end + (link == "و"))
    return number_at(doc, end + 1) if link in ("-", "الي", "او") else None


def at_least(doc: Document, end: int) -> bool:
    """Whether على الأقل stands within the next words of the phrase."""
    for at in range(end, min(end + 6, len(doc.words) - 1)):
        word = doc.words[at]
        if word == "علي" and doc.words[at + 1] == "الاقل":
            return True
        if word in ("،", ",", "في", "(", "\n", ".") or (word.startswith("و") and at > end):
            return False
        if any(h.kind == "evt" or (h.kind == "tol" and h.more != "c") for h in doc.hits[at]):
            return False
    return False
