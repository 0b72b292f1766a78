"""What a time stands with: a verb of saying (the day of a statement) or an event and its losses."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.told_time import Line, Told
from riwaya.coding.when import When

_LEFT = 14
_RIGHT = 10
_KINDS = frozenset(("rep", "evt", "tol", "sup"))


class Governor(NamedTuple):
    """The word that a time stands with: its kind, on which side, how many words off, and which."""

    kind: str
    side: str
    gap: int
    at: int


def governor(line: Line, told: Told) -> Governor:
    """The nearest word before the time that tells or says something, else after it.

    A "that" between them closes the verb of saying off: what follows it dates what is said.
    """
    for i in range(told.start - 1, max(line.start, told.start - _LEFT) - 1, -1):
        kind = kind_of(line.doc, i)
        if kind == "that":
            break
        if kind:
            return Governor(kind, "left", told.start - 1 - i, i)
    for i in range(told.end, min(line.stop, told.end + _RIGHT)):
        kind = kind_of(line.doc, i)
        if kind and kind != "that":
            return Governor(kind, "right", i - told.end, i)
    return Governor("none", "", 0, -1)


def kind_of(doc: Document, i: int) -> str:
    """What word i does: rep a verb of saying, that, evt, tol or sup; empty for any other."""
    for hit in doc.hits[i]:
        if hit.kind == "rep":
            return "that" if hit.value == "that" else "rep" if hit.more == "v" else ""
        if hit.kind in _KINDS and not (hit.kind == "sup" and hit.more == "c"):
            return hit.kind
    return ""


def content_between(doc: Document, when: When, own: set[int]) -> str:
    """The telling words between a time and the nearest of an event's own words, in order, at most three."""
    near = min(own, key=lambda i: abs(i - when.start))
    start, end = (near + 1, when.start) if near < when.start else (when.end, near)
    found = [kind for i in range(start, min(end, start + 40)) if (kind := kind_of(doc, i))]
    return "+".join(found[:3])
