"""Whose people they are: جنود من الجيش، عناصر في الحركة، مقاتلين موالين للحكومة، قتلى في صفوف القوات."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit

_NAMING = frozenset(("act", "frc", "bar", "nis"))
_FROM = frozenset(("من", "في", "ضمن", "لدي", "بصفوف"))


class Side(NamedTuple):
    """Words `start` to `end` that name the group which the hurt belong to."""

    start: int
    end: int


def side_after(doc: Document, at: int, stop: int, head: int | None = None) -> Side | None:
    """The side named from word `at` on, or by the noun's own tail (مسلحي الحركة)."""
    linked = False
    words, known = doc.words, doc.lexicon.toll_words
    for j in range(at, min(at + 4, stop)):
        word = words[j]
        if word in _FROM or word in known["belonging"] or word == '"':
            linked = True
            continue
        hit = _naming(doc, j, linked or (head is not None and j == at and _constructs(doc, at - 1)))
        if hit is None:
            if linked or j > at or not _describes(doc, j):
                return None
            continue
        return Side(j, _chained(doc, hit.end, stop))
    return None


def _constructs(doc: Document, j: int) -> bool:
    """Whether the noun may govern a genitive: مسلحي، جنود, but not مسلحون or جنديا."""
    return not doc.words[j].endswith(("ون", "ين", "ان", "ا")) and "ال" not in doc.prefix(j)


def _describes(doc: Document, j: int) -> bool:
    """Between noun and من an adjective may stand: مقاتلين أجانب من الحركة."""
    return doc.words[j + 1 : j + 2] == ["من"] and doc.words[j][0] not in "وفب" and not doc.hits[j]


def _naming(doc: Document, j: int, linked: bool) -> Hit | None:
    best: Hit | None = None
    for h in doc.hits[j]:
        if h.kind == "bar" and h.more in ("civilians", "protesters", "unknown"):
            continue
        fit = h.kind in _NAMING and h.prefix in ("", "ال", "ل", "لل") and (linked or h.prefix in ("ل", "لل"))
        if fit and (best is None or h.end > best.end):
            best = h
    return best


def _chained(doc: Document, end: int, stop: int) -> int:
    """قوات + النظام + السوري."""
    for _ in range(3):
        more = [h for h in (doc.hits[end] if end < stop else ()) if h.kind in _NAMING and h.prefix in ("", "ال")]
        if not more:
            break
        end = max(h.end for h in more)
    return end
