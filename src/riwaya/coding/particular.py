"""Which of the places named beside an event are its own: the most specific, not those that contain or locate them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from riwaya.coding.document import Document
from riwaya.coding.fitting import SITES
from riwaya.coding.spot import Spot
from riwaya.gazetteer.distance import flat_km
from riwaya.gazetteer.places import Place

if TYPE_CHECKING:
    from riwaya.coding.atlas import Atlas

_RANK = {"country": 4, "region": 3, "governorate": 3, "sea": 3, "district": 2, "city": 1}
_WIDE = ("mountain", "valley", "lake", "river", "island")
_ASIDE = {"from": 1, "to": 2, "post": 3}
"""Leads of places that are less likely the event's own, the least likely last."""
_AROUND_KM = 15.0
Ranges = Sequence[tuple[int, int]]


def specific(atlas: "Atlas", ranges: Ranges) -> list[Spot]:
    """The spots in these stretches of words that say where it happened."""
    found = [s for start, end in ranges for s in atlas.within(start, end) if s.inside is None and not _speaks(atlas, s)]
    starts = {s.start for s in found}
    kept = [s for s in found if s.of not in starts or _town_of_site(atlas, s, found)]
    kept = [s for s in kept if not any(o is not s and _contains(atlas, s, o) for o in kept)]
    return _foremost([s for s in kept if not (s.head in SITES and any(_houses(atlas, o, s) for o in kept))])


def inherited(atlas: "Atlas", ranges: Ranges) -> list[Spot]:
    """The place that an event without one takes: the nearest before it, or a smaller one told earlier in that."""
    if not ranges:
        return []
    start = min(a for a, _ in ranges)
    wide: list[Spot] = []
    for a, b in reversed([s for s in atlas.doc.sentences if s[0] <= start]):
        for spot in specific(atlas, [(a, b)]):
            if _rank(spot, atlas.chosen.get(spot.start)) < 3:
                if not wide or _contains(atlas, wide[0], spot):
                    return [spot]
            elif not wide:
                wide.append(spot)
    return wide


def _foremost(spots: list[Spot]) -> list[Spot]:
    """Without those that something comes from or goes to, where others are told."""
    best = min((_ASIDE.get(s.lead, 0) for s in spots), default=0)
    return [s for s in spots if _ASIDE.get(s.lead, 0) == best]


def _speaks(atlas: "Atlas", spot: Spot) -> bool:
    """Whether a country or capital stands for its government: «أعلنت بغداد», «السعودية تتهم»."""
    place = atlas.chosen.get(spot.start)
    if spot.lead or spot.prefix not in ("", "و") or place is None or spot.direction or spot.listed is not None:
        return False
    if spot.head is not None or place.kind not in ("country", "city") or place.weight < 6:
        return False
    return place.kind == "country" or _reports(atlas.doc, spot.start - 1) or _reports(atlas.doc, spot.end)


def _reports(doc: Document, i: int) -> bool:
    return 0 <= i < len(doc.hits) and any(hit.kind == "rep" and hit.more == "v" for hit in doc.hits[i])


def _town_of_site(atlas: "Atlas", spot: Spot, found: list[Spot]) -> bool:
    """Whether it is the town of a named site: «فندق تيبستي في بنغازي» happens in the town."""
    return any(s.start == spot.of and _houses(atlas, spot, s) for s in found)


def _houses(atlas: "Atlas", town: Spot, site: Spot) -> bool:
    """Whether the town is that of the site."""
    if site.head not in SITES or site.head in ("mountain", "water") or town.head in SITES or town is site:
        return False
    place, inner = atlas.chosen.get(town.start), atlas.chosen.get(site.start)
    if place is None or place.kind not in ("city", "town", "village", "quarter", "camp"):
        return town.head in ("village", "town", "quarter", "camp", "city") and site.start != town.start
    if inner is None or place.lat is None or place.lon is None or inner.lat is None or inner.lon is None:
        return True
    return flat_km(place.lat, place.lon, inner.lat, inner.lon) <= _AROUND_KM


def _contains(atlas: "Atlas", spot: Spot, other: Spot) -> bool:
    """Whether one spot's place only contains the smaller one of another."""
    place, inner = atlas.chosen.get(spot.start), atlas.chosen.get(other.start)
    rank, fine = _rank(spot, place), _rank(other, inner)
    if fine >= rank:
        return False
    if place is None or inner is None or place.kind == "country":
        return rank >= 3
    if inner.parent is not None and inner.parent in (place.name_ar, place.parent) and rank >= 3:
        return True
    if place.lat is None or place.lon is None or inner.lat is None or inner.lon is None:
        return rank >= 3
    reach = place.radius if rank < 3 else max((p.radius for p in spot.places), default=place.radius)
    return flat_km(place.lat, place.lon, inner.lat, inner.lon) <= max(reach, _AROUND_KM) + inner.radius


def _rank(spot: Spot, place: Place | None) -> int:
    """How large a place the spot tells: 4 a country, 3 a region, 2 a district, 1 a city, 0 less."""
    if place is not None and place.kind in _WIDE and place.radius >= 5.0:
        return 2
    if spot.head in SITES or place is None:
        return 0
    if spot.head == "cty" or (spot.head != "city" and any(p.kind == "governorate" for p in spot.places)):
        return 3
    return _RANK.get(place.kind, 0)
