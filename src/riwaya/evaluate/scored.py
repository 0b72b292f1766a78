"""The fields of a claim that are scored, in one shape for gold and for coded claims."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class Named(msgspec.Struct, frozen=True):
    """An actor: its words in the article and its English name."""

    text: str
    name: str | None = None


class Spot(msgspec.Struct, frozen=True):
    """A place; degrees and kilometres, null where unknown."""

    text: str
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


class Count(msgspec.Struct, frozen=True):
    """A toll without its words: what is compared is the outcome and both bounds."""

    outcome: str
    min: int | None = None
    max: int | None = None


class Scored(msgspec.Struct, frozen=True):
    """One claim as the measures see it.

    `types` holds the type and, in gold, the equally right ones after it; `sources` likewise, null being the
    outlet's own voice. `optional` and `background` claims are never required.
    """

    types: tuple[str, ...]
    sources: tuple[str | None, ...]
    evidence: tuple[str, ...]
    agents: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    places: tuple[Spot, ...] = ()
    tolls: tuple[Count, ...] = ()
    date: tuple[str, str] | None = None
    optional: bool = False
    background: bool = False

    @property
    def type(self) -> str:
        """The type as coded, in gold the first of the right ones."""
        return self.types[0]

    @property
    def required(self) -> bool:
        """Whether leaving the claim out is an error."""
        return not (self.optional or self.background)


def scored(claim: Mapping[str, Any]) -> Scored:
    """The scored fields of a claim given as plain data.

    Raises msgspec.ValidationError where a field has the wrong shape, KeyError where `type` is absent.
    """
    sources = [claim.get("source"), *(claim.get("source_alt") or [])]
    period = claim.get("date")
    return Scored(
        types=(claim["type"], *(claim.get("type_alt") or [])),
        sources=tuple((source or {}).get("text") for source in sources),
        evidence=tuple(q if isinstance(q, str) else q["text"] for q in claim.get("evidence") or []),
        agents=_all(claim, "agents", Named),
        targets=_all(claim, "targets", Named),
        places=_all(claim, "places", Spot),
        tolls=_all(claim, "tolls", Count),
        date=(period.get("start"), period.get("end")) if period else None,
        optional=bool(claim.get("optional")),
        background=bool(claim.get("background")),
    )


def _all(claim: Mapping[str, Any], field: str, shape: type[T]) -> tuple[T, ...]:
    return tuple(msgspec.convert(item, shape) for item in claim.get(field) or [])
