"""One event as told by one source in one article."""

from typing import Literal

import msgspec

from riwaya.records.actor import ActorMention
from riwaya.records.evidence import Quote
from riwaya.records.period import Period
from riwaya.records.place import PlaceMention
from riwaya.records.source import Source
from riwaya.records.toll import Toll

EventType = Literal[
    "armed_clash",
    "territory_overtaken",
    "withdrawal",
    "air_strike",
    "shelling",
    "remote_explosive",
    "suicide_bombing",
    "chemical_weapon",
    "grenade",
    "attack_on_civilians",
    "sexual_violence",
    "abduction",
    "arrest",
    "protest",
    "riot",
    "excessive_force",
    "destruction",
    "interception",
    "agreement",
    "troop_movement",
    "siege",
    "aid_delivery",
    "displacement",
]
Status = Literal["occurred", "ongoing", "attempted", "planned", "denied"]


class Claim(msgspec.Struct, frozen=True):
    """The unit of record. `rule` names the lexicon entries and constructions that fired."""

    id: str
    type: EventType
    status: Status
    evidence: tuple[Quote, ...]
    source: Source
    agents: tuple[ActorMention, ...] = ()
    targets: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    date: Period | None = None
    tolls: tuple[Toll, ...] = ()
    cumulative: bool = False
    background: bool = False
    rule: tuple[str, ...] = ()
    confidence: float = 1.0
