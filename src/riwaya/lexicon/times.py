"""Words of time that count only beside another, and the calendar tables of dates.yml."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple


class TimeWords(NamedTuple):
    """Folded words by what they do (`near`); ordinals to days, seasons to months, Hijri years to day and months."""

    near: Mapping[str, frozenset[str]]
    ordinals: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    hijri: Mapping[int, tuple[date, str]]

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> "TimeWords":
        """The tables as compiled into the lexicon."""
        return cls(
            {key: frozenset(words) for key, words in table["near"].items()},
            dict(table["ordinals"]),
            {form: (first, last) for form, (first, last) in table["seasons"].items()},
            {int(year): (date.fromisoformat(first), months) for year, (first, months) in table["hijri"].items()},
        )
