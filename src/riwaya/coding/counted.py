"""The hurt by their own name: ثلاثة قتلى، قتيلان، عشرات الجرحى، جثة شاب."""

from typing import NamedTuple

from riwaya.coding.belonging import Side, side_after
from riwaya.coding.document import Document
from riwaya.coding.passage import Passage
from riwaya.coding.quantities import Quantity, at_least, quantity_at
from riwaya.coding.victims import Victims, bounds, numeral_at, victims_at
from riwaya.lexicon.match import Hit

_BACK = 7  # words of the longest quantity before its noun
_CONTEXT = 6  # words before the noun that tell bodies found, prisoners released
_FREED = frozenset(("captured", "displaced"))
_NEEDY = frozenset(("captured", "displaced", "missing"))


class Counted(NamedTuple):
    """One outcome counted at words `start` to `end` by its word.

    `victim` are those whose bodies they are; `share` tells that the figure is one of known ones (32 من الجرحى).
    """

    start: int
    end: int
    word: Hit
    bounds: tuple[int | None, int | None, bool]
    victim: tuple[int, int] | None
    side: Side | None
    prefix: str
    share: bool = False


def counted_word(doc: Document, i: int) -> Hit | None:
    """The word at `i` that names the hurt (قتيل، جرحى), without a possessive."""
    for h in doc.hits[i]:
        if h.kind == "tol" and h.more == "c" and not h.features.endswith("x"):
            return h
    return None


def counted_at(passage: Passage, word: Hit) -> Counted | None:
    """The hurt that the word counts, or none where it names no new ones (القتلى، تبادل الأسرى، تشييع جثمان)."""
    doc, i, stop = passage.doc, word.start, passage.end
    count = quantity_before(doc, i, passage.start)
    if _no_toll(passage, word, count):
        return None
    group = _bearers(passage, word)
    start = count.start if count else i
    prefix = doc.prefix(start) if count else word.prefix
    if count is not None:
        told, end = _told(doc, count, word.end), word.end
    elif group is not None:
        told, end = bounds(doc, group), word.end
    else:
        named = _by_itself(passage, word)
        if named is None:
            return None
        told, end = named
    if group is not None:
        return Counted(start, group.end, word, told, (group.start, group.end), group.side, prefix)
    exact = count is not None and count.min is not None and count.min == count.max
    share = exact and doc.words[i - 1] == "من" and "ال" in word.prefix
    return Counted(start, end, word, told, None, side_after(doc, end, stop), prefix, share)


def quantity_before(doc: Document, at: int, floor: int) -> Quantity | None:
    """The quantity that ends right before word `at`, a من between them allowed."""
    last = at - 1
    linked = last > floor and doc.words[last] == "من"
    if linked:
        last -= 1
    if last < floor or not (doc.words[last][0].isdigit() or _may_count(doc, last, floor)):
        return None
    ends = (at, at - 1) if linked else (at,)
    for start in range(max(floor, at - _BACK), at):
        count = quantity_at(doc, start)
        if count is not None and count.end in ends:
            return count
    return None


def _may_count(doc: Document, last: int, floor: int) -> bool:
    for j in range(max(floor, last - 3), last + 1):
        for h in doc.hits[j]:
            if h.kind in ("num", "qty") and h.end >= last:
                return True
    return doc.words[last] in doc.lexicon.toll_words["one_of"] or doc.words[last] in doc.lexicon.toll_words["all_of"]


def _no_toll(passage: Passage, word: Hit, count: Quantity | None) -> bool:
    doc, known = passage.doc, passage.known
    earlier = doc.words[max(passage.start, word.start - _CONTEXT) : word.start]
    if count is not None and count.definite and not count.counted:
        return True  # جميع القتلى
    if count is None and _is_body(passage, word):
        whole = word.end < passage.end and word.features == "p" and doc.words[word.end].startswith("ال")
        return whole or known["found"].isdisjoint(earlier)  # جثث القتلى
    if doc.lexicon.outcomes[word.value] not in _FREED:
        return False
    return (count is not None and not count.counted) or not known["released"].isdisjoint(earlier)


def _is_body(passage: Passage, word: Hit) -> bool:
    return passage.doc.words[word.start].removeprefix(word.prefix) in passage.known["bodies"]


def _told(doc: Document, count: Quantity, end: int) -> tuple[int | None, int | None, bool]:
    open_end = count.max is not None and count.min == count.max and at_least(doc, end)
    return count.min, None if open_end else count.max, count.approximate


def _bearers(passage: Passage, word: Hit) -> Victims | None:
    """جثة شاب، جثتا جنديين، جثث 3 مدنيين: bodies are as many as those whose they are."""
    if not _is_body(passage, word) or word.end >= passage.end:
        return None
    group = victims_at(passage.doc, word.end, passage.end)
    if group is None or group.prefix not in ("", "ل") or (group.definite and not group.counted and group.number != "s"):
        return None
    return group


def _by_itself(passage: Passage, word: Hit) -> tuple[tuple[int | None, int | None, bool], int] | None:
    """Bounds by the word's own number or the numeral after it, and the word after them."""
    doc, end, known = passage.doc, word.end, passage.known
    after = doc.words[end] if end < passage.end else ""
    if "ال" in word.prefix or word.prefix.endswith("لل"):
        count = numeral_at(doc, end) if after else None
        return ((count.min, count.max, count.approximate), count.end) if count else None
    if not _stands(passage, word):
        return None
    exact = {"s": 1, "d": 2}.get(word.features)
    if after in known["two"] and exact != 1:
        return (2, 2, False), end + 1
    return (exact, exact, False), end + (after in known["one"] and exact == 1)


def _stands(passage: Passage, word: Hit) -> bool:
    """Whether an uncounted word tells somebody hurt, and no manner (بإصابات), member (بين قتلى) or total's noun."""
    lead = passage.lead(word.start)
    if "ب" in word.prefix and word.features != "s":
        return False
    if lead in passage.known["member_of"] or lead in passage.known["heads"]:
        return False
    if passage.doc.lexicon.outcomes[word.value] in _NEEDY:
        return word.features == "d" or (
            word.features == "p" and (word.prefix == "و" or lead in passage.known["fallen"])
        )
    plain = passage.doc.words[word.start].removeprefix(word.prefix)
    return word.features != "s" or plain not in passage.known["named_outcomes"]
