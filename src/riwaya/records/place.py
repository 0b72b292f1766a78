"""Where it happened."""

import msgspec


class Candidate(msgspec.Struct, frozen=True):
    """One reading of a place name in the gazetteer and its score."""

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    score: float


class ParentConflict(msgspec.Struct, frozen=True):
    """The text puts the place in `claimed`, the gazetteer in `found`; `km` lie between."""

    claimed: str
    found: str
    km: int | None


class PlaceMention(msgspec.Struct, frozen=True):
    """A place of an event: the verbatim name without its generic head, and where it lies.

    `lat`, `lon` in degrees (WGS84), null where unresolved; `precision` is ACLED's geo_precision
    (1 town, 2 near or part of a region, 3 region) and `where_prec` UCDP's (1 exact ... 7).
    """

    text: str
    start: int
    end: int
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    country: str | None = None
    radius_km: float | None = None
    entity: str | None = None
    precision: int | None = None
    where_prec: int | None = None
    confidence: float | None = None
    candidates: tuple[Candidate, ...] = ()
    parent_conflict: ParentConflict | None = None
