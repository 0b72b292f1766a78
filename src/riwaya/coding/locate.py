"""Where a mention lies: at its place, so many kilometres from it, or by the places that it is told with."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.fitting import size
from riwaya.coding.spot import Spot
from riwaya.gazetteer.distance import km, offset
from riwaya.gazetteer.places import Place
from riwaya.records import Candidate, ParentConflict, PlaceMention

_CODES = {"country": (3, 6), "governorate": (3, 4), "region": (3, 5), "district": (2, 3)}
"""ACLED's geo_precision and UCDP's where_prec by kind of place; a town has (1, 1)."""
_NEAR = (2, 2)
_PART = 0.4
"""How far the middle of a region's northern, eastern … part lies from its point, as a share of its radius."""
_CONFLICT_KM = 150.0


class Point(NamedTuple):
    """A point in degrees, its radius in km, the place that it was taken from, and its precision codes."""

    lat: float
    lon: float
    radius: float
    place: Place
    codes: tuple[int, int]


def own(spot: Spot, place: Place) -> Point | None:
    """The point of a spot's own place, moved where the text tells a direction or distance from it."""
    if place.lat is None or place.lon is None:
        return None
    codes = _CODES.get(place.kind, (1, 1))
    direction = spot.direction if spot.direction != "centre" else None
    if spot.of is None and spot.away is not None:
        radius = max(5.0, spot.away * (0.3 if direction else 1.0))
        lat, lon = offset(place.lat, place.lon, spot.away, direction) if direction else (place.lat, place.lon)
        return Point(lat, lon, radius, place, _NEAR)
    if spot.head == "cty" and place.kind in ("country", "governorate") and direction:
        lat, lon = offset(place.lat, place.lon, _PART * place.radius, direction)
        return Point(lat, lon, round(place.radius * 0.6), place, (3, 5))
    if (spot.wide or direction or spot.lead == "near") and codes == (1, 1):
        return Point(place.lat, place.lon, max(10.0, place.radius), place, _NEAR)
    return Point(place.lat, place.lon, place.radius, place, codes)


def near(place: Place) -> Point | None:
    """A point somewhere around a place."""
    if place.lat is None or place.lon is None:
        return None
    return Point(place.lat, place.lon, max(25.0, place.radius), place, _NEAR)


def beside(told: list[tuple[Spot, Place]]) -> Point | None:
    """The point of a name without one of its own, by the smallest place with which it is told."""
    for spot, place in sorted(told, key=lambda pair: size(pair[0])):
        if place.lat is None or place.kind == "country":
            continue
        if spot.away is not None:
            return own(spot._replace(of=None), place)
        return near(place)
    return None


def record(
    doc: Document, spot: Spot, place: Place | None, point: Point | None, told: list[tuple[Spot, Place]]
) -> PlaceMention:
    """The record of a spot read as `place` and lying at `point`."""
    said = doc.quote(spot.start, spot.end, spot.prefix)
    whose = place or (point.place if point else None)
    exact = point is not None and place is not None and place.lat is not None
    return PlaceMention(
        said.text,
        said.start,
        said.end,
        name=place.name if place else None,
        lat=point.lat if point else None,
        lon=point.lon if point else None,
        admin1=whose.parent if whose else None,
        country=whose.country if whose else None,
        radius_km=point.radius if point else None,
        entity=place.id if place else None,
        precision=point.codes[0] if point else None,
        where_prec=point.codes[1] if point else None,
        confidence=(0.9 if len(spot.places) < 4 else round(1 / len(spot.places), 2))
        if exact
        else 0.3
        if point
        else 0.0,
        candidates=tuple(Candidate(p.id, p.name, p.lat, p.lon, p.country, float(p.weight)) for p in spot.places[:5]),
        parent_conflict=_conflict(place, told) if place else None,
    )


def _conflict(place: Place, told: list[tuple[Spot, Place]]) -> ParentConflict | None:
    """The contradiction between the map and the region in which the text puts a place."""
    if place.lat is None or place.lon is None:
        return None
    for _, other in told:
        if other.kind in ("governorate", "city") and other.lat is not None and other.lon is not None:
            gap = km(place.lat, place.lon, other.lat, other.lon)
            if gap > _CONFLICT_KM + other.radius and place.parent != other.name_ar:
                return ParentConflict(other.name_ar, place.parent or place.name, round(gap))
    return None
