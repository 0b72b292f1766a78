"""Quantities as news writes them: numbers, vague words and the bounds around them."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.numerals import number_at as number_at  # dates count with it
from riwaya.lexicon.match import Hit

_BOUNDS = frozenset(("at_least", "more_than", "less_than", "about", "between", "up_to"))
_KINDS = frozenset(("num", "qty"))
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


def counts_nobody(doc: Document, count: Quantity) -> bool:
    """Whether the number is one of hours, kilometres, years, dates, times or shares."""
    words, known = doc.words, doc.lexicon.toll_words
    before = words[count.start - 1] if count.start else ""
    after = words[count.end] if count.end < len(words) else ""
    further = words[count.end + 1] if count.end + 1 < len(words) else ""
    if before in known["years"] and count.end - count.start == 1 and (count.min or 0) < 3000:
        return True
    if before == "/" or (before == ":" and count.start > 1 and words[count.start - 2][0].isdigit()):
        return True
    if after in known["measures"] or (after.endswith("ا") and after[:-1] in known["measures"]):
        return True
    if after in ("/", ":") and further[:1].isdigit():
        return True
    if after == "في" and further in known["hundredths"]:
        return True
    year = count.min == count.max and 1900 < (count.max or 0) < 2100
    return _is_month(doc, count.end) or (year and _is_month(doc, count.start - 1))


def _is_month(doc: Document, i: int) -> bool:
    return doc.has(i, "mon") is not None


def quantity_at(doc: Document, i: int) -> Quantity | None:
    """The quantity that starts at word i, with the bounds and hedges before it."""
    words = doc.words
    if i >= len(words):
        return None
    if not words[i][0].isdigit() and words[i] not in _JOINED and not any(h.kind in _KINDS for h in doc.hits[i]):
        return _worded(doc, i, i)
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
    word = doc.words[at]
    if word in doc.lexicon.toll_words["one_of"]:
        return Quantity(start, at + 1, 1, 1)
    if word in doc.lexicon.toll_words["all_of"]:
        return Quantity(start, at + 1, None, None, definite=True)
    return None


def _numbered(doc: Document, start: int, at: int, found: tuple[int, int], bounds: str) -> Quantity:
    value, end = found
    definite = doc.words[at - 1].endswith("ال") if at > start else False
    span = _range(doc, at, found, "between" in bounds)
    if span:
        return Quantity(start, span[2], span[0], span[1])
    if "more_than" in bounds:
        return Quantity(start, end, value + 1, None)
    if "less_than" in bounds:
        return Quantity(start, end, None, value - 1)
    if "at_least" in bounds or at_least(doc, end):
        return Quantity(start, end, value, None)
    return Quantity(start, end, value, value, "about" in bounds, definite)


def _range(doc: Document, at: int, found: tuple[int, int], between: bool) -> tuple[int, int, int] | None:
    """(low, high, end) of a range: بين 20 و30، بين ألفين وثلاثة آلاف، 20 إلى 30، 3 أو 4، 30-40."""
    value, end = found
    if end + 1 < len(doc.words) and (between or doc.words[end] in doc.lexicon.toll_words["range_links"]):
        upper = number_at(doc, end + (doc.words[end] == "و" or not between))
        if upper and upper[0] > value:
            return value, *upper
    for j in range(end - 1, at, -1) if between else ():
        low, high = number_at(doc, at, j), number_at(doc, j)
        if doc.words[j][0] == "و" and low and high and low[1] == j and high[0] > low[0]:
            return low[0], *high
    return None


def at_least(doc: Document, end: int) -> bool:
    """Whether على الأقل stands within the next words of the phrase."""
    for at in range(end, min(end + 6, len(doc.words) - 1)):
        word = doc.words[at]
        if word == "علي" and doc.words[at + 1] == "الاقل":
            return True
        if word in ("،", ",", "(") and doc.words[at + 1 : at + 3] == ["علي", "الاقل"]:
            return True
        if word in ("،", ",", "في", "(", "\n", ".") or (word.startswith("و") and at > end):
            return False
        if any(h.kind == "evt" or (h.kind == "tol" and h.more != "c") for h in doc.hits[at]):
            return False
    return False
