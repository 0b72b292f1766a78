"""Dates all in digits: 8/10/2023، 2023-10-08، 05.10.2015، 7/11/1436 هـ."""

from datetime import date

from riwaya.coding import hijri
from riwaya.coding.days import known
from riwaya.coding.told_time import Line, Told, one, several

_MARKS = ("/", "-", "\\")


def date_at(line: Line, i: int) -> Told | None:
    """The date of three numbers at word i, in either order; the year first or last."""
    word = line.word(i)
    if not word or not word[0].isdigit():
        return None
    if word.count(".") == 2:
        parts = word.split(".")
        return _told(line, i, i + 1, [int(p) for p in parts]) if all(len(p) in (1, 2, 4) for p in parts) else None
    mark = line.word(i + 1)
    if mark not in _MARKS or line.word(i + 3) != mark:
        return None
    numbers = [line.digits(i + k) for k in (0, 2, 4)]
    if any(n is None for n in numbers):
        return None
    return _told(line, i, i + 5, [n for n in numbers if n is not None])


def day_and_month(line: Line, i: int) -> Told | None:
    """A day and month with a stroke between, for after a weekday: السبت 14/4."""
    day, month = line.digits(i), line.digits(i + 2)
    if day is None or month is None or line.word(i + 1) not in _MARKS or line.day is None:
        return None
    found = [known(line.day.year - back, month, day) for back in (0, 1)]
    past = [told for told in found if told and (told - line.day).days <= 1]
    return Told(i, i + 3, "date", several(one("plain", past[0]))) if past else None


def _told(line: Line, i: int, end: int, numbers: list[int]) -> Told | None:
    end += line.near(end, "era")
    if numbers[0] > 31:
        numbers = numbers[::-1]
    day, month, year = numbers
    if month > 12 >= day:
        day, month = month, day
    if 10 < year < 100:
        year += 2000
    told = _day(line, year, month, day)
    return Told(i, end, "date", several(one("plain", told))) if told else None


def _day(line: Line, year: int, month: int, day: int) -> date | None:
    if 1300 < year < 1500:
        return hijri.day(line.times.hijri, year, month, day)
    return known(year, month, day) if 1900 < year < 2100 else None
