"""A time as the article tells it, resolved, with what a scorer can weigh of it."""

from datetime import date
from typing import NamedTuple

from riwaya.coding.told_time import Reading
from riwaya.records import Period

_ASIDE = frozenset(("now", "after", "before", "morrow", "part"))
_WEEK = 8


class When(NamedTuple):
    """A time told at words `start` to `end`; `period` is its plain reading.

    `form`: weekday, offset, now, part, night, date, month, year, week, streak, ago, since, past, ahead, during, after,
    before, morrow, eve, same, range. `part`: of the day, or empty. `relation`: on, since, as_of, since_event, until,
    from, after or before. `governor`: what the time stands with (rep a verb of saying, evt, tol, sup, or none) on its
    `side` left or right, `gap` words off, which starts at word `governed_at`, else -1. `days`: from its end to
    publication, negative ahead, None without a publication day. `vague`: wide by the word's own nature (قبل أيام).
    `alone`: a line that holds little else, as bylines and page dates do.
    """

    start: int
    end: int
    period: Period
    readings: tuple[Reading, ...]
    form: str
    part: str
    relation: str
    governor: str
    side: str
    gap: int
    governed_at: int
    days: int | None
    vague: bool
    alone: bool

    @property
    def recent(self) -> bool:
        """Whether it is a day or a few of the last week, such as carry on through a story."""
        if self.vague or self.alone or self.days is None or self.form in _ASIDE:
            return False
        return -1 <= self.days <= _WEEK and (self.readings[0].last - self.readings[0].first).days < _WEEK

    def under(self, reading: Reading) -> Period:
        """The period under another of its readings."""
        return period(reading, self.period.precision, self.period.text)


def period(reading: Reading, precision: str, text: str | None) -> Period:
    """A reading's days as a record."""
    if precision in ("day", "span"):
        precision = "day" if reading.first == reading.last else "span"
    return Period(reading.first.isoformat(), reading.last.isoformat(), precision, text)  # type: ignore[arg-type]


def distance(reading: Reading, day: date | None) -> int | None:
    """Days from the end of a reading to the day; negative where it lies ahead."""
    return (day - reading.last).days if day else None
