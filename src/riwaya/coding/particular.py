"""Which of the places named beside an event are its own: the most specific, not those that contain or locate them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from riwaya.coding.fitting import SITES
from riwaya.coding.spot import Spot
from riwaya.gazetteer.distance import flat_km
from riwaya.gazetteer.places import Place

if TYPE_CHECKING:
    from riwaya.coding.atlas import Atlas

_RANK = {"country": 4, "region": 3, "governorate": 3, "district": 2, "city": 1}
Ranges = Sequence[tuple[int, int]]


def specific(atlas: "Atlas", ranges: Ranges) -> list[Spot]:
    """The spots in these stretches of words that say where it happened."""
    found = [s for start, end in ranges for s in atlas.within(start, end) if s.inside is None]
    starts = {s.start for s in found}
    kept = [s for s in found if s.of not in starts]
    return [s for s in kept if not any(o is not s and _contains(atlas, s, o) for o in kept)]


def inherited(atlas: "Atlas", ranges: Ranges) -> list[Spot]:
    """The place that an event without one takes: of its own sentence, else of the nearest sentence before."""
    if not ranges:
        return []
    start = min(a for a, _ in ranges)
    for a, b in reversed([s for s in atlas.doc.sentences if s[0] <= start]):
        here = specific(atlas, [(a, b)])
        if here:
            return here[:1]
    return []


def _contains(atlas: "Atlas", spot: Spot, other: Spot) -> bool:
    """Whether one spot's place only contains, or is told beside, the smaller one of another."""
    place, inner = atlas.chosen.get(spot.start), atlas.chosen.get(other.start)
    rank, fine = _rank(spot, place), _rank(other, inner)
    if fine >= rank:
        return False
    if place is None or inner is None or place.kind == "country":
        return rank >= 3
    if place.lat is None or place.lon is None or inner.lat is None or inner.lon is None:
        return rank >= 3
    return flat_km(place.lat, place.lon, inner.lat, inner.lon) <= max(place.radius, 15.0) + inner.radius


def _rank(spot: Spot, place: Place | None) -> int:
    """How large a place the spot tells: 4 a country, 3 a region, 2 a district, 1 a city, 0 less."""
    if spot.head in SITES or place is None:
        return 0
    if spot.head == "cty":
        return 3
    return _RANK.get(place.kind, 0)
