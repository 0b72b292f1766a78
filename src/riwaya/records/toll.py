"""At what cost."""

from typing import Literal

import msgspec

Outcome = Literal["killed", "injured", "captured", "missing", "displaced", "destroyed"]


class Toll(msgspec.Struct, frozen=True):
    """A count of one outcome. A null bound is open; both null means some, uncounted."""

    outcome: Outcome
    min: int | None
    max: int | None
    text: str
    start: int
    end: int
    victims: str | None = None
    approximate: bool = False
