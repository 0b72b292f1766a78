"""Days of the Hijri calendar (Umm al-Qura), good to a day where a country goes by its own sighting of the moon."""

from collections.abc import Mapping
from datetime import date

from riwaya.coding.days import Span, shift

Years = Mapping[int, tuple[date, str]]


def month(years: Years, year: int, number: int) -> Span | None:
    """First and last day of a Hijri month; None for a year that the table does not hold."""
    if year not in years or not 1 <= number <= 12:
        return None
    first, lengths = years[year]
    start = shift(first, sum(_days(length) for length in lengths[: number - 1]))
    return start, shift(start, _days(lengths[number - 1]) - 1)


def day(years: Years, year: int, number: int, day: int) -> date | None:
    """A Hijri date; None where there is no such day."""
    span = month(years, year, number)
    if span is None or not 1 <= day <= (span[1] - span[0]).days + 1:
        return None
    return shift(span[0], day - 1)


def year_of(years: Years, today: date) -> int | None:
    """The Hijri year in which a day lies."""
    found = [number for number, (first, _) in years.items() if first <= today]
    return max(found) if found and max(found) + 1 in years else None


def _days(length: str) -> int:
    return 30 if length == "L" else 29
