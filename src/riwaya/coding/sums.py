"""Figures of dead and wounded together: 30 بين قتيل وجريح، 88 قتيلا وجريحا، عشرات القتلى والجرحى."""

from typing import NamedTuple

from riwaya.coding.belonging import Side, side_after
from riwaya.coding.counted import counted_word, quantity_before
from riwaya.coding.document import Document
from riwaya.coding.passage import Passage
from riwaya.coding.quantities import quantity_at
from riwaya.lexicon.match import Hit

_BACK = 9  # words before «بين» within which the group stands that it spreads


class Sum(NamedTuple):
    """Words `start` to `end` that count the outcomes of two words together."""

    start: int
    end: int
    words: tuple[Hit, Hit]
    side: Side | None


def sums(passage: Passage) -> list[Sum]:
    """The sums told in the passage."""
    doc = passage.doc
    out: list[Sum] = []
    for i in passage.marked:
        first = counted_word(doc, i)
        other = _other(doc, first, passage.end) if first else None
        if first is None or other is None:
            continue
        start = _start(passage, first, other)
        if start is not None:
            out.append(Sum(start, other.end, (first, other), side_after(doc, other.end, passage.end)))
    return out


def _start(passage: Passage, first: Hit, other: Hit) -> int | None:
    """The first word of what the two outcomes share, or none where each is counted by itself."""
    if passage.lead(first.start) in passage.known["between"]:
        return _spread(passage, first.start - 1)
    if not _together(passage.doc, first, other):
        return None
    count = quantity_before(passage.doc, first.start, passage.start)
    return count.start if count and (count.counted or not count.definite) else None


def _other(doc: Document, first: Hit, stop: int) -> Hit | None:
    """The second outcome after «و» or «أو»."""
    at = first.end
    if at < stop and doc.words[at] in doc.lexicon.toll_words["pair_links"]:
        at += 1
    other = counted_word(doc, at) if at < stop else None
    if other is None or doc.lexicon.outcomes[other.value] == doc.lexicon.outcomes[first.value]:
        return None
    if any(h.kind == "tol" and h.more == "n" for h in doc.hits[at]):  # 15 شهيدا وإصابة ...
        return None
    return other if at > first.end or other.prefix.startswith("و") else None


def _together(doc: Document, first: Hit, other: Hit) -> bool:
    """88 قتيلا وجريحا، 7 شهداء وجرحى: both in the form that the number asks for, not 3 قتلى وجريح."""
    if first.features == "s":
        return other.features == "s" and doc.words[other.start].endswith("ا") == doc.words[first.start].endswith("ا")
    return first.features == other.features == "p"


def _spread(passage: Passage, at: int) -> int:
    """The first word of the group that «بين قتيل وجريح» spreads, or of «بين» itself."""
    doc, begin = passage.doc, at
    for j in range(at - 1, max(passage.start, at - _BACK) - 1, -1):
        if any(h.kind in ("tol", "sup", "evt", "rep") and h.more in ("v", "vp", "n") for h in doc.hits[j]):
            break
        count = quantity_at(doc, j)
        if count is not None and count.end <= at:
            begin = j
    return begin
