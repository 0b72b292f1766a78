"""When it happened."""

from typing import Literal

import msgspec


class Period(msgspec.Struct, frozen=True):
    """ISO days, both inclusive. `text` holds the words that date it, null for publication day."""

    start: str
    end: str
    precision: Literal["day", "week", "month", "year", "span"] = "day"
    text: str | None = None
