"""Quantities as news writes them: digits, number words, vague words and bounds."""

from typing import NamedTuple

from riwaya.coding.document import Document


class Quantity(NamedTuple):
    """Words `start` to `end`; bounds as the codebook has them; `counted` false where only a vague word stands."""

    start: int
    end: int
    min: int | None
    max: int | None
    approximate: bool = False


def _digits(word: str) -> int | None:
    if not word or not word[0].isdigit():
        return None
    plain = word.replace(",", "")
    if "." in plain:
        head, _, tail = plain.partition(".")
        plain = head + tail if len(tail) == 3 else head
    return int(plain) if plain.isdigit() and len(plain) < 10 else None


def number_at(doc: Document, i: int) -> tuple[int, int] | None:
    """(value, end) of the number, in digits or words, that starts at word i."""
    words = doc.words
    if i >= len(words):
        return None
    value = _digits(words[i])
    if value is not None:
        end = i + 1
        if end < len(words) and (scale := doc.has(end, "num", "scales")):
            return value * scale.more, end + 1
        return value, end
    total, at, seen = 0, i, False
    while at < len(words):
        hit = next((h for h in doc.hits[at] if h.kind == "num" and h.value in _GROUPS), None)
        if hit is None:
            break
        if (seen and hit.prefix not in ("و", "")) or (not seen and "س" in hit.prefix):
            break
        if hit.value == "units" or hit.value == "teen_units":
            if seen and hit.prefix == "":
                break
            teen = doc.has(at + 1, "num", "teens")
            unit = hit.more
            if teen and teen.prefix == "" and unit < 10:
                total, at, seen = total + unit + 10, at + 2, True
                continue
            if hit.value == "teen_units" or "ال" in hit.prefix:
                break
            if seen and unit >= 10:
                break
            total += unit
        elif hit.value == "scales":
            total = max(total, 1) * hit.more if hit.more in (1000, 1000000) else total + hit.more
        elif hit.value == "hundreds":
            small = total % 1000
            total = total - small + small * 100 if 0 < small < 10 and hit.more == 100 else total + hit.more
        else:
            total += hit.more
        seen, at = True, at + 1
    return (total, at) if seen else None


_GROUPS = frozenset(("units", "teen_units", "tens", "hundreds", "scales"))


def quantity_at(doc: Document, i: int) -> Quantity | None:
    """The quantity that starts at word i, with the bound or hedge before it and «على الأقل» after it."""
    if i >= len(doc.words):
        return None
    if doc.words[i] == "و" and doc.words[i + 1 : i + 2] and doc.words[i + 1][0].isdigit():
        i += 1
    start, bound = i, None
    while (
        hit := next((h for h in doc.hits[i] if h.kind == "qty"), None) if i < len(doc.words) else None
    ) and hit.value in _BOUNDS:
        bound = hit.value
        i = hit.end
    if i >= len(doc.words):
        return None
    vague = doc.has(i, "qty", "vague")
    if vague:
        return Quantity(start, vague.end, vague.more, None)
    some = doc.has(i, "qty", "some")
    if some:
        return Quantity(start, some.end, None, None)
    found = number_at(doc, i)
    if not found:
        return None
    value, end = found
    if bound == "between" and end + 1 < len(doc.words) and (other := number_at(doc, end + (doc.words[end] == "و"))):
        return Quantity(start, other[1], value, other[0])
    if doc.words[end : end + 1] and doc.words[end] in ("-", "الي", "و") and bound is None:
        other = number_at(doc, end + 1)
        if other and other[0] > value and doc.words[end] != "و":
            return Quantity(start, other[1], value, other[0])
    last = at_least(doc, end)
    if bound == "more_than":
        return Quantity(start, end, value + 1, None)
    if bound == "at_least" or last:
        return Quantity(start, end, value, None)
    if bound == "less_than":
        return Quantity(start, end, None, value - 1)
    if bound == "up_to":
        return Quantity(start, end, value, value)
    return Quantity(start, end, value, value, bound == "about")


_BOUNDS = frozenset(("at_least", "more_than", "less_than", "about", "between"))


def at_least(doc: Document, end: int) -> bool:
    """Whether على الأقل stands within the next words of the phrase."""
    for at in range(end, min(end + 6, len(doc.words) - 1)):
        if doc.words[at] == "علي" and doc.words[at + 1] == "الاقل":
            return True
        if doc.words[at] in ("،", ",", "في", "(", "\n") or (doc.words[at].startswith("و") and at > end):
            return False
        if doc.has(at, "evt") or any(h.kind == "tol" and h.more != "c" for h in doc.hits[at]):
            return False
    return False
