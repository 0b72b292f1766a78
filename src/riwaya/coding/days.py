"""Arithmetic of days, weeks and months; weekdays count from Monday 0, weeks begin on Sunday."""

from datetime import date, timedelta

Span = tuple[date, date]
_STAGES = {"start": (1, 10), "middle": (11, 20), "end": (21, 31)}


def shift(day: date, days: int) -> date:
    """The day so many days later; at the ends of the calendar the day itself."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


def latest(weekday: int, day: date) -> date:
    """The last such weekday up to and including the day."""
    return shift(day, -((day.weekday() - weekday) % 7))


def coming(weekday: int, day: date) -> date:
    """The first such weekday after the day."""
    return shift(day, (weekday - day.weekday() - 1) % 7 + 1)


def nearest(weekday: int, day: date) -> date:
    """The such weekday from five days before the day to one after: pages are dated late rather than early."""
    return shift(day, (weekday - day.weekday() + 5) % 7 - 5)


def week(day: date, weeks: int = 0) -> Span:
    """The week (Sunday to Saturday) of the day, or one so many weeks later."""
    sunday = shift(day, 7 * weeks - (day.weekday() + 1) % 7)
    return sunday, shift(sunday, 6)


def month(year: int, number: int) -> Span:
    """First and last day of a month; `number` may run past 12 or below 1 into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = date(year, number, 1)
    return first, shift(date(year + number // 12, number % 12 + 1, 1), -1)


def year(number: int) -> Span:
    """First and last day of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def stage(span: Span, name: str) -> Span:
    """The start, middle or end of a month, or of a year in thirds."""
    first, last = span
    if (last - first).days < 40:
        low, high = _STAGES[name]
        return first.replace(day=low), last if name == "end" else first.replace(day=high)
    third = {"start": 0, "middle": 4, "end": 8}[name]
    return month(first.year, 1 + third)[0], month(first.year, 4 + third)[1]


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or that month's last day."""
    first, last = month(day.year, day.month - months)
    return first.replace(day=min(day.day, last.day))


def known(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
