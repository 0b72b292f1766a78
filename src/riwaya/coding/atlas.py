"""The article's places: mentions kept, resolved together, and which of them say where something happened."""

from collections import defaultdict
from collections.abc import Sequence

from riwaya.coding.document import Document
from riwaya.coding.locate import Point, beside, near, own, record
from riwaya.coding.particular import inherited, specific
from riwaya.coding.resolve import AREAS, Reading, resolve
from riwaya.coding.spot import Spot
from riwaya.coding.spots import spots
from riwaya.gazetteer.places import Place
from riwaya.records import PlaceMention

_EVEN = 2.0
"""Belief from which a name counts as a place."""


class Atlas:
    """All place names of an article (`spots`), the place each means (`chosen`, by start), and its `country`."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        found, readings, self.country = resolve(doc, spots(doc))
        self.spots = _kept(found, readings, self.country)
        self.readings = readings
        self.chosen: dict[int, Place | None] = {spot.start: readings[spot.start].place for spot in self.spots}
        self._starts = {spot.start: spot for spot in self.spots}

    def within(self, start: int, end: int) -> list[Spot]:
        """Spots between two words that are no part of another name."""
        return [s for s in self.spots if start <= s.start < end and s.inside not in ("actor", "source")]

    def mention(self, spot: Spot) -> PlaceMention:
        """The record of a spot."""
        place, told = self.chosen.get(spot.start), self._told_by(spot)
        if place is None or place.lat is None or place.lon is None:
            found = beside(told) or self._around(spot)
        else:
            found = own(spot, place)
        return record(self.doc, spot, place, found, told)

    def _told_by(self, spot: Spot) -> list[tuple[Spot, Place]]:
        """The places by which a spot, or the list that it stands in, is told."""
        members = {spot.start, spot.listed} if spot.listed is not None else {spot.start}
        if spot.listed is not None or spot.many:
            members |= {s.start for s in self.spots if s.listed is not None and s.listed in members}
        found = [(s, p) for s in self.spots if s.of in members and (p := self.chosen.get(s.start)) is not None]
        return sorted(found, key=lambda pair: pair[0].of != spot.start)

    def _around(self, spot: Spot) -> Point | None:
        """Where a name lies that nothing else tells: by the next place of its sentence, the last, the one before it."""
        start, end = next(((a, b) for a, b in self.doc.sentences if a <= spot.start < b), (spot.start, spot.end))
        others = [s for s in self.spots if s is not spot and s.inside is None]
        listed = [s for s in others if s.listed is not None and s.listed in (spot.start, spot.listed)]
        listed += [s for s in others if s.start == spot.listed]
        after = [s for s in others if spot.start < s.start < end]
        before = [s for s in others if start <= s.start < spot.start]
        earlier = [s for s in others if s.start < start]
        later = [s for s in others if s.start >= end]
        areas = []
        for other in (*listed, *after, *reversed(before), *reversed(earlier), *later):
            place = self.chosen.get(other.start)
            if place is not None and place.lat is not None and place.country == self.country:
                if place.kind not in AREAS:
                    return near(place)
                if place.kind != "country":
                    areas.append(place)
        return near(areas[0]) if areas else None

    def specific(self, start: int, end: int) -> list[Spot]:
        """Of the spots between two words those that say where it happened: a containing region is left out."""
        return specific(self, [(start, end)])

    def where(self, ranges: Sequence[tuple[int, int]]) -> list[Spot]:
        """The places of an event that is told in several stretches of words: theirs, else the nearest before."""
        return specific(self, ranges) or inherited(self, ranges)


def _kept(found: list[Spot], readings: dict[int, Reading], country: str | None) -> list[Spot]:
    """The spots believed in, weak ones where the article speaks for them."""
    strongest: defaultdict[str, float] = defaultdict(float)
    for spot in found:
        strongest[spot.form] = max(strongest[spot.form], spot.belief)
    return [spot for spot in found if spot.belief + _support(spot, readings, strongest, country) >= _EVEN]


def _support(spot: Spot, readings: dict[int, Reading], strongest: dict[str, float], country: str | None) -> float:
    """What the rest of the article adds to the belief in a spot: its other mentions, its neighbours, its country."""
    if not spot.places:
        return 0.0
    more = 1.5 if strongest[spot.form] >= 3.5 > spot.belief else 0.0
    reading = readings[spot.start]
    place = reading.place
    if place is None:
        return more - (0.0 if spot.head else 1.5)
    if place.kind not in AREAS:
        if reading.gap is not None and reading.gap < 60.0:
            more += 1.0
        elif place.country != country and (place.weight <= 5 or spot.prefix):
            more -= 1.5
    return more
