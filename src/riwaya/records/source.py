"""Who says it."""

from typing import Literal

import msgspec

from riwaya.records.evidence import Quote

SourceKind = Literal[
    "outlet",
    "unnamed",
    "witness",
    "activist",
    "monitor",
    "media",
    "state_media",
    "official",
    "armed_group",
    "medical",
    "international",
]


class Source(msgspec.Struct, frozen=True):
    """The claimant. `text` is null where the outlet speaks in its own voice.

    `via` holds the carriers between outlet and claimant, outermost first; `entity` is the id of the
    claimant in the registry of sources, `name` its English name there.
    """

    text: str | None
    kind: SourceKind
    via: tuple[str, ...] = ()
    chain: tuple[Quote, ...] = ()
    start: int | None = None
    end: int | None = None
    name: str | None = None
    entity: str | None = None


OUTLET = Source(text=None, kind="outlet")
