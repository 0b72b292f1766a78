"""Field by field: does a coded claim say what the gold claim says."""

from collections.abc import Callable, Sequence
from math import asin, cos, radians, sin, sqrt
from operator import eq
from typing import TypeVar

from riwaya.evaluate.scored import Named, Scored, Spot
from riwaya.evaluate.surface import same_name

T = TypeVar("T")

NEAR_KM = 25.0
"""How far a coded place may lie from a gold place that states no radius."""
SAME_SPOT_KM = 5.0
"""Two places this near are the same place under whatever name."""
_EARTH_DIAMETER_KM = 12742


def hits(gold: Sequence[T], coded: Sequence[T], same: Callable[[T, T], bool]) -> int:
    """How many gold items find a coded item of their own, taken in order."""
    left, found = list(coded), 0
    for wanted in gold:
        for at, item in enumerate(left):
            if same(wanted, item):
                del left[at]
                found += 1
                break
    return found


def same_place(gold: Spot, coded: Spot) -> bool:
    """By name and distance; by name alone where gold has no coordinates."""
    distance = _km(gold, coded)
    if gold.lat is None:
        return same_name(gold.text, coded.text)
    if distance is None or distance > (gold.radius_km or NEAR_KM):
        return False
    return distance <= SAME_SPOT_KM or same_name(gold.text, coded.text)


def same_source(gold: Scored, coded: Scored) -> bool:
    """Whether the coded source is one of those that gold takes as right."""
    return any(same_name(text, coded.sources[0]) for text in gold.sources)


def place_hits(gold: Scored, coded: Scored) -> int:
    """How many gold places the coded claim gives."""
    return hits(gold.places, coded.places, same_place)


def toll_hits(gold: Scored, coded: Scored) -> int:
    """How many gold tolls the coded claim gives with outcome and both bounds."""
    return hits(gold.tolls, coded.tolls, eq)


def actor_hits(gold: Scored, coded: Scored) -> int:
    """Agents and targets in their role; the two sides of a clash may stand in either order."""
    as_told = _side_hits(gold, coded.agents, coded.targets)
    if gold.type != "armed_clash":
        return as_told
    return max(as_told, _side_hits(gold, coded.targets, coded.agents))


def similarity(gold: Scored, coded: Scored) -> float:
    """From 0.05 to 1: how alike two claims are that could be a pair."""
    gold_actors, coded_actors = actor_count(gold), actor_count(coded)
    return (
        0.25 * (coded.type in gold.types)
        + 0.15 * same_source(gold, coded)
        + 0.2 * f1(place_hits(gold, coded), len(gold.places), len(coded.places))
        + 0.2 * f1(toll_hits(gold, coded), len(gold.tolls), len(coded.tolls))
        + 0.15 * f1(actor_hits(gold, coded), gold_actors, coded_actors)
        + 0.05
    )


def actor_count(claim: Scored) -> int:
    """Agents and targets together."""
    return len(claim.agents) + len(claim.targets)


def f1(hit: int, gold: int, coded: int) -> float:
    """Harmonic mean of precision and recall; 1 where nothing was wanted and nothing given."""
    return 2 * hit / (gold + coded) if gold + coded else 1.0


def _side_hits(gold: Scored, agents: Sequence[Named], targets: Sequence[Named]) -> int:
    return hits(gold.agents, agents, _same_actor) + hits(gold.targets, targets, _same_actor)


def _same_actor(gold: Named, coded: Named) -> bool:
    named_alike = bool(gold.name) and (gold.name or "").lower() == (coded.name or "").lower()
    return named_alike or same_name(gold.text, coded.text)


def _km(one: Spot, other: Spot) -> float | None:
    """Great-circle distance, null where a coordinate is."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, other_lat = radians(one.lat), radians(other.lat)
    across = cos(lat) * cos(other_lat) * sin(radians(other.lon - one.lon) / 2) ** 2
    half = sin((other_lat - lat) / 2) ** 2 + across
    return _EARTH_DIAMETER_KM * asin(min(1.0, sqrt(half)))
