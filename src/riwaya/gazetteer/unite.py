"""One row for each place: repeated rows are united, and a governorate stands at its seat."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from riwaya.gazetteer.rows import Row
from riwaya.text.normalise import fold

_NEAR_KM = 3.0
_NEAR_OWN_KM = 12.0
"""A package's point and ours for one town differ by up to this much."""
_AREAS = frozenset(("country", "governorate", "region"))


def unite(rows: Iterable[Row]) -> list[Row]:
    """Drop a later row that repeats a name of an earlier one of the same country nearby; its names are kept."""
    kept: list[Row] = []
    by_name: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        twin = next((other for other in _namesakes(row, by_name) if _same(row, other)), None)
        if twin is None:
            kept.append(row)
            twin = row
        else:
            known = set(map(fold, twin.names))
            twin.names += [n for n in row.names if fold(n) not in known]
            twin.keys |= row.keys
            twin.weight = max(twin.weight, row.weight)
        for key in twin.keys:
            if twin not in by_name[twin.country, key]:
                by_name[twin.country, key].append(twin)
    return kept


def _namesakes(row: Row, by_name: dict[tuple[str, str], list[Row]]) -> Iterator[Row]:
    for key in sorted(row.keys):
        yield from by_name.get((row.country, key), ())


def _same(row: Row, other: Row) -> bool:
    if row.kind == other.kind == "governorate":
        return True
    if _AREAS & {row.kind, other.kind}:
        return False
    gap = row.gap(other)
    return gap is not None and gap <= (
        _NEAR_OWN_KM if other.id.startswith("o:") != row.id.startswith("o:") else _NEAR_KM
    )


def seat(rows: list[Row]) -> None:
    """Move each governorate's point to the city of its own name, as event data code it; its reach grows by as much."""
    towns: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind in ("city", "town") and row.lat is not None:
            for key in row.keys:
                towns[row.country, key].append(row)
    for row in rows:
        if row.kind == "governorate":
            near = [(gap, t) for k in row.keys for t in towns[row.country, k] if (gap := row.gap(t)) is not None]
            if near:
                gap, town = min(near, key=lambda found: found[0])
                if gap <= max(150.0, 2 * row.radius):
                    row.lat, row.lon, row.radius = town.lat, town.lon, round(row.radius + gap)
