"""Numbers in digits and in words: 1,200، ثلاثة عشر، خمسة وأربعين ألفا، ثلاثة آلاف وخمسمئة."""

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit

_GROUPS = frozenset(("units", "teen_units", "tens", "hundreds", "scales"))
_FIRST = frozenset(("", "و", "ب", "ل", "ف", "ك", "وب", "ول"))


def _digits(word: str) -> int | None:
    if not word[0].isdigit():
        return None
    plain = word.replace(",", "")
    if "." in plain:
        head, _, tail = plain.partition(".")
        plain = head + tail if len(tail) == 3 else head
    return int(plain) if plain.isdigit() and len(plain) < 10 else None


def number_at(doc: Document, i: int, stop: int | None = None) -> tuple[int, int] | None:
    """(value, end) of the number, in digits or words, that starts at word i and ends before word `stop`."""
    stop = len(doc.words) if stop is None else stop
    if i >= stop:
        return None
    value = _digits(doc.words[i])
    return _in_words(doc, i, stop) if value is None else _scaled(doc, value, i + 1)


def _scaled(doc: Document, value: int, end: int) -> tuple[int, int]:
    """Digits with the scale after them: 3 آلاف، 3 آلاف و500."""
    scale = doc.has(end, "num", "scales") if end < len(doc.words) else None
    if scale is None or scale.prefix:
        return value, end
    value, end = value * scale.more, end + 1
    if doc.words[end : end + 1] == ["و"] and end + 1 < len(doc.words):
        rest = _digits(doc.words[end + 1])
        if rest is not None and rest < scale.more and not doc.has(end + 2, "tol") and not doc.has(end + 2, "num"):
            return value + rest, end + 2
    return value, end


def _in_words(doc: Document, i: int, stop: int) -> tuple[int, int] | None:
    total, part, at = 0, 0, i
    while at < stop:
        hit = _word(doc, at)
        if hit is None:
            break
        joined = hit.prefix == "و"
        if at > i and not joined and not (hit.prefix == "" and hit.value in ("scales", "hundreds")):
            break
        if at == i and hit.prefix not in _FIRST:
            break
        if hit.value in ("units", "teen_units"):
            step = _unit(doc, hit, part)
            if step is None:
                break
            part, at = part + step[0], step[1]
            continue
        if hit.value == "tens" and part % 100 >= 10:
            break
        if hit.value == "scales":
            total, part = (total + (part or 1) * hit.more, 0) if not (joined and at > i) else (total + hit.more, part)
        elif hit.value == "hundreds" and 0 < part < 10 and hit.more == 100 and not joined:
            part *= 100
        elif hit.value == "hundreds" and part % 1000 >= 100:
            break
        else:
            part += hit.more
        at += 1
    return (total + part, at) if at > i else None


def _word(doc: Document, at: int) -> Hit | None:
    for hit in doc.hits[at]:
        if hit.kind == "num" and hit.value in _GROUPS:
            return hit
    return None


def _unit(doc: Document, hit: Hit, part: int) -> tuple[int, int] | None:
    """What a unit adds, with the عشر after it, and the word after them."""
    if part % 100:
        return None
    teen = doc.has(hit.start + 1, "num", "teens")
    if teen and teen.prefix == "" and hit.more < 10:
        return hit.more + 10, hit.start + 2
    return None if hit.value == "teen_units" else (hit.more, hit.start + 1)
