"""Which of its namesakes a place name means: chosen jointly over the article; none where none fits."""

from collections import defaultdict
from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.fitting import FITTING, level
from riwaya.coding.regions import part_of
from riwaya.coding.spot import Spot
from riwaya.gazetteer.distance import deviation, flat_km
from riwaya.gazetteer.places import Place

AREAS = ("country", "governorate", "region")
_STRANGE_KM = {**dict.fromkeys(("village", "hill", "road", "site"), 120.0), "quarter": 60.0, "town": 250.0}
"""Farther than this from all other places of the article, such a place is no reading of the name."""
_LARGE_KM = 100.0
_HUMBLE = frozenset(("village", "town", "quarter", "camp"))
"""Heads that no city or governorate bears."""
_ROUNDS = 2


class Reading(NamedTuple):
    """The place that a name is read as (null: none of its namesakes).

    `score` and its `margin` over the next, and the `gap` in km to the nearest other place of the article.
    """

    place: Place | None
    score: float = 0.0
    margin: float = 9.0
    gap: float | None = None


class Group(NamedTuple):
    """The mentions of one name: their heads, the starts of the spots by which they are told, with its direction."""

    spots: list[Spot]
    heads: frozenset[str]
    parents: tuple[Spot, ...]


class Scene(NamedTuple):
    """What the choice rests on: share of the votes by country (1 the first), and the places chosen so far."""

    shares: dict[str, float]
    anchors: tuple[Place, ...]
    readings: dict[int, Reading]


class Resolved(NamedTuple):
    """The spots, the reading of each by its start, and the article's country."""

    spots: list[Spot]
    readings: dict[int, Reading]
    country: str | None


def resolve(doc: Document, spots: list[Spot]) -> Resolved:
    """Choose for all spots together."""
    votes = _votes(doc, spots)
    country = max(votes, key=votes.__getitem__) if votes else None
    spots = [part_of(doc.gazetteer, spot, country) if spot.whole else spot for spot in spots]
    groups = _groups(spots)
    top = max(votes.values(), default=1.0) or 1.0
    shares = {land: vote / top for land, vote in votes.items()}
    scene = Scene(shares, (), {})
    for _ in range(_ROUNDS + 1):
        readings: dict[int, Reading] = {}
        anchors = []
        for group in groups:
            reading = _read(group, scene)
            readings.update((spot.start, reading) for spot in group.spots)
            if _sure(reading, group):
                anchors.append(reading.place)
        known = tuple(place for place in dict.fromkeys(anchors) if place is not None)
        if known == scene.anchors and scene.readings == readings:
            break
        scene = Scene(shares, known, readings)
    return Resolved(spots, scene.readings, country)


def _groups(spots: list[Spot]) -> list[Group]:
    """Mentions of one name and level; what is said of one member of a list holds for all."""
    told: defaultdict[int, list[Spot]] = defaultdict(list)
    first = {spot.start: spot for spot in spots}
    for spot in spots:
        if spot.of is not None and spot.of in first:
            near = first[spot.of]
            told[near.start if near.listed is None else near.listed].append(spot)
    named: defaultdict[tuple[str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        named[spot.form, level(spot)].append(spot)
    out = []
    for group in named.values():
        opening = [s if s.listed is None else first.get(s.listed, s) for s in group]
        heads = frozenset(s.head for s in (*group, *opening) if s.head and s.head != "cty")
        parents = tuple(p for s in opening for p in told.get(s.start, ()) if p.form != group[0].form)
        out.append(Group(group, heads, parents))
    return out


def _votes(doc: Document, spots: list[Spot]) -> dict[str, float]:
    votes: defaultdict[str, float] = defaultdict(float)
    for spot in spots:
        best: dict[str, int] = {}
        for place in spot.places:
            best[place.country] = max(best.get(place.country, 0), place.weight)
        if not best:
            continue
        share = (spot.belief if spot.inside is None else 1.0) / (20.0 if len(best) == 1 else 30.0 * len(best))
        for land, weight in best.items():
            votes[land] += share * weight
    for name in sorted(doc.cast):
        home = doc.lexicon.actors[name].get("country")
        if home:
            votes[home] += 0.7
    return votes


def _sure(reading: Reading, group: Group) -> bool:
    """Whether the rest can be measured by this place: surely read, and small enough to be near something."""
    place = reading.place
    if place is None or place.lat is None or place.kind == "country" or reading.margin < 1.0:
        return False
    return max(spot.belief for spot in group.spots) >= 2.0


def _read(group: Group, scene: Scene) -> Reading:
    best: Reading | None = None
    second = -9.0
    for place in group.spots[0].places:
        gap = _nearest(place, scene.anchors)
        parent = _parent_fit(place, group, scene)
        score = _score(place, group, scene, gap) + parent
        if best is None or score > best.score:
            second = best.score if best else second
            strange = bool(scene.anchors) and _strange(place, group, scene, gap, parent)
            best = Reading(None if strange else place, score, 9.0, gap)
        elif score > second:
            second = score
    if best is None:
        return Reading(None)
    return best._replace(margin=best.score - second if second > -9.0 else 9.0)


def _score(place: Place, group: Group, scene: Scene, gap: float | None) -> float:
    score = 0.4 * place.weight + 4.0 * scene.shares.get(place.country, 0.0)
    for head in group.heads:
        if head in FITTING:
            score += 2.0 if place.kind in FITTING[head] else -1.5 if place.kind in AREAS else -0.5
    if not group.heads:
        score += 1.5 if place.kind == "city" else 0.5 if place.kind in ("town", "governorate") else 0.0
        score -= 1.5 if place.weight < 5 and any(other.weight > 5 for other in group.spots[0].places) else 0.0
    if place.lat is None:
        return score - 1.0
    if gap is not None and place.kind != "country":
        score += 3.0 if gap < 30 else 2.2 if gap < 80 else 1.0 if gap < 200 else -1.0 if gap > 600 else 0.0
    return score


def _parent_fit(place: Place, group: Group, scene: Scene) -> float:
    """How the place lies to those by which the text tells it: at best about 3, below 0 where it lies elsewhere."""
    best = 0.0
    for spot in group.parents:
        reading = scene.readings.get(spot.start)
        parent = reading.place if reading else None
        if parent is None or parent.id == place.id:
            continue
        if parent.kind == "country":
            fit = 2.5 if parent.country == place.country else -3.0
        elif place.lat is None or place.lon is None or parent.lat is None or parent.lon is None:
            fit = 2.5 if place.parent == parent.name_ar else 0.0
        else:
            gap = flat_km(place.lat, place.lon, parent.lat, parent.lon)
            fit = 2.5 if gap <= parent.radius + 35.0 else -2.5
            if spot.direction and spot.direction != "centre" and 5.0 < gap < 150.0 and not spot.wide:
                off = deviation(parent.lat, parent.lon, place.lat, place.lon, spot.direction)
                fit += 0.5 if off <= 60 else -1.0 if off > 100 else 0.0
        best = fit if best == 0.0 else max(best, fit)
    return best


def _nearest(place: Place, anchors: tuple[Place, ...]) -> float | None:
    """Kilometres to the nearest other place of the article."""
    if place.lat is None or place.lon is None:
        return None
    gaps = [
        flat_km(place.lat, place.lon, other.lat, other.lon)
        for other in anchors
        if other.name_ar != place.name_ar and other.lat is not None and other.lon is not None
    ]
    return min(gaps) if gaps else None


def _strange(place: Place, group: Group, scene: Scene, gap: float | None, parent: float) -> bool:
    """Whether even the best namesake is too far from all that the article names to be the one meant."""
    if parent > 0 or place.kind == "country":
        return False
    native = scene.shares.get(place.country, 0.0) >= 0.5
    large = place.kind in AREAS or place.weight >= 6
    if large:
        humble = bool(group.heads) and group.heads <= _HUMBLE
        return humble and (not native or (gap is not None and gap > _LARGE_KM))
    if parent < 0 and (gap is None or gap > 60.0) and place.kind != "town":
        return True
    if gap is None:
        return not native
    far = _STRANGE_KM.get(place.kind, 9999.0)
    return gap > (far if native else min(far, 150.0))
