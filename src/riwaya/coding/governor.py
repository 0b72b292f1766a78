"""What a time stands with: a verb of saying (the day of a statement) or an event and its losses."""

from riwaya.coding.told_time import Line, Told

_LEFT = 14
_RIGHT = 10
_KINDS = frozenset(("rep", "evt", "tol", "sup"))


def governor(line: Line, told: Told) -> tuple[str, str, int]:
    """(kind, side, words between) of the nearest word before the time that tells or says something, else after it.

    A "that" between them closes the verb of saying off: what follows it dates what is said.
    """
    for i in range(told.start - 1, max(line.start, told.start - _LEFT) - 1, -1):
        kind = _kind(line, i)
        if kind == "that":
            break
        if kind:
            return kind, "left", told.start - 1 - i
    for i in range(told.end, min(line.stop, told.end + _RIGHT)):
        kind = _kind(line, i)
        if kind and kind != "that":
            return kind, "right", i - told.end
    return "none", "", 0


def _kind(line: Line, i: int) -> str:
    for hit in line.doc.hits[i]:
        if hit.kind == "rep":
            return "that" if hit.value == "that" else "rep" if hit.more == "v" else ""
        if hit.kind in _KINDS:
            return hit.kind
    return ""
