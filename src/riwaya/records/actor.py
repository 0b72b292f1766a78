"""Who acts and who is acted upon."""

from typing import Literal

import msgspec

Stance = Literal["hostile", "favourable", "neutral"]


class ActorMention(msgspec.Struct, frozen=True):
    """An actor, person, group or site as one source names it.

    `text` is verbatim, `name` the neutral English name; `entity` its id in the registry, null for
    what the registry does not hold (civilians, sites); `stance` is that of the verbatim label.
    """

    text: str
    start: int
    end: int
    name: str | None = None
    entity: str | None = None
    kind: str | None = None
    stance: Stance = "neutral"
