"""Overlapping evidence cut into pieces, each with the claims that rest on it."""

from collections.abc import Iterable, Iterator

import msgspec


class Segment(msgspec.Struct, frozen=True):
    """Code points `start` to `end` of a text, and the keys of all spans that cover them (none for plain text)."""

    start: int
    end: int
    keys: tuple[int, ...]


def segments(length: int, spans: Iterable[tuple[int, int, int]]) -> Iterator[Segment]:
    """Cut `0..length` at every edge of `spans` (start, end, key). The pieces in order make up the whole text.

    Parts of a span outside the text, and empty spans, are left out.
    """
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for start, end, key in spans:
        start, end = max(start, 0), min(end, length)
        if start < end:
            opening.setdefault(start, []).append(key)
            closing.setdefault(end, []).append(key)
    open_now: list[int] = []
    at = 0
    for edge in sorted({*opening, *closing, length}):
        if edge > at:
            yield Segment(at, edge, tuple(sorted(set(open_now))))
            at = edge
        for key in closing.get(edge, ()):
            open_now.remove(key)
        open_now += opening.get(edge, ())
