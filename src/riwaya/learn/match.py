"""When a coded mention is the gold's: the equalities of evaluation, over an article's own mentions."""

from collections.abc import Mapping
from typing import Any

from riwaya.coding.attribution import Voice
from riwaya.coding.events import Side
from riwaya.coding.scene import Scene
from riwaya.coding.spot import Spot
from riwaya.coding.tolls import Loss
from riwaya.evaluate.surface import same_name as same
from riwaya.gazetteer.distance import km
from riwaya.gazetteer.places import Place
from riwaya.records import Period

Claim = Mapping[str, Any]


def sourced(claim: Claim, voice: Voice | None) -> bool:
    """Whether the voice, or the outlet, is the claim's source or one that is equally right."""
    told = voice.source.text if voice else None
    return any(same((s or {}).get("text"), told) for s in [claim["source"], *claim.get("source_alt", ())])


def role(scene: Scene, claim: Claim, side: Side) -> str:
    """The role that the gold gives to a side: agent, target or none."""
    said = scene.doc.quote(side.start, side.end, side.prefix).text
    for name, key in (("agent", "agents"), ("target", "targets")):
        for actor in claim.get(key, ()):
            if same(actor["text"], said) or (side.name and (actor.get("name") or "").lower() == side.name.lower()):
                return name
    return "none"


def placed(scene: Scene, claim: Claim, spot: Spot) -> bool:
    """Whether the spot is one of the claim's places, by name or within 5 km."""
    said = scene.doc.quote(spot.start, spot.end, spot.prefix).text
    at = scene.atlas.chosen.get(spot.start)
    for place in claim["places"]:
        if same(place["text"], said):
            return True
        if at and at.kind not in ("country", "governorate") and _beside(place, at):
            return True
    return False


def _beside(place: Mapping[str, Any], at: Place) -> bool:
    if at.lat is None or at.lon is None or place.get("lat") is None:
        return False
    return km(at.lat, at.lon, place["lat"], place["lon"]) <= 5


def cost(claim: Claim, loss: Loss) -> bool:
    """Whether the loss is one of the claim's tolls."""
    key = (loss.toll.outcome, loss.toll.min, loss.toll.max)
    return any((t["outcome"], t.get("min"), t.get("max")) == key for t in claim["tolls"])


def dated(claim: Claim, period: Period | None) -> bool:
    """Whether the period is the claim's."""
    told = claim.get("date")
    if not told or not period:
        return not told and not period
    return (told["start"], told["end"]) == (period.start, period.end)
