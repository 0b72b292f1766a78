"""Dates by number: 14 نيسان/أبريل 2018، الرابع عشر من آذار، 3 و4 مايو، 12 من الشهر الجاري، 2023/10/08."""

from datetime import date
from typing import NamedTuple

from riwaya.coding import days, hijri, numeric_dates
from riwaya.coding.numerals import number_at
from riwaya.coding.told_time import Line, Reading, Told, one, several
from riwaya.lexicon.match import Hit

_SLACK = 1
_SOON = 45
_REACH = 5


class MonthName(NamedTuple):
    """A month as told: the word after it with its second name and year, and how the year is told."""

    end: int
    number: int
    year: int | None
    tense: str
    hijri: bool
    sure: bool


def date_at(line: Line, i: int) -> Told | None:
    """The date with a day that starts at word i."""
    told = numeric_dates.date_at(line, i)
    if told:
        return told
    number = day_number(line, i)
    if number is None or line.near(i - 1, "no_date"):
        return None
    day, at = number
    at += line.near(at, "date_bridges")
    at += line.near(at, "date_bridges")
    month = month_name(line, at)
    if month:
        readings = several(*(one(name, told) for name, told in _days(line, month, day)))
        return _agreed(line, Told(i, month.end, "date", readings)) if readings else None
    return day_of_month(line, i)


def day_of_month(line: Line, i: int) -> Told | None:
    """A day of this month or the last: 12 الجاري، الثالث من الشهر الماضي."""
    number = day_number(line, i)
    if number is None or line.day is None:
        return None
    day, at = number
    at += line.word(at) == "من"
    this = line.near(at, "this")
    at += this
    unit = line.hit(at, "unt", "month")
    at += unit is not None
    months = 0 if this and unit else _tense(line, at)
    if months is None:
        return None
    first, _ = days.month(line.day.year, line.day.month + months)
    told = days.known(first.year, first.month, day)
    end = at + (not (this and unit))
    return Told(i, end, "date", several(one("plain", told))) if told else None


def _tense(line: Line, i: int) -> int | None:
    for months, key in ((0, "current"), (-1, "past"), (1, "future")):
        if line.hit(i, "dtw", key):
            return months
    return None


def after_weekday(line: Line, i: int, weekday: int) -> Told | None:
    """The date that follows a weekday: السبت، 14 نيسان، السبت 14/4; on another weekday the nearest reading is kept."""
    at = i
    while line.near(at, "agreeing", "after_day"):
        at += 1
    if at - i > 2:
        return None
    told = date_at(line, at) or numeric_dates.day_and_month(line, at)
    if told is None or told.precision != "day":
        return None
    fitting = [r for r in told.readings if r.first.weekday() == weekday]
    return told._replace(readings=several(*(r._replace(name="plain") for r in fitting[:1]), *told.readings))


def month_told(line: Line, hit: Hit) -> Told | None:
    """The date or month told at a month's name, with the days before it."""
    told = _day_before(line, hit)
    if told:
        return told
    month = month_name(line, hit.start)
    if month is None or not _stands_alone(line, hit, month):
        return None
    return _whole_month(line, hit.start, month)


def in_month(line: Line, hit: Hit) -> Told | None:
    """The date told at the word for month: 12 من الشهر الجاري."""
    return _day_before(line, hit) if line.word(hit.start - 1) in ("من", "هذا") else None


def _day_before(line: Line, hit: Hit) -> Told | None:
    for i in range(max(line.start, hit.start - _REACH), hit.start):
        told = date_at(line, i)
        if told and told.end > hit.start:
            return _from(line, told)
    return None


def _from(line: Line, told: Told) -> Told:
    """The days from an earlier one of the month: 3 و4 مايو، بين 3 و7 مايو، 3-7 مايو."""
    i = told.start
    if not line.near(i - 1, "and"):
        return told
    at = i - 2 - (line.word(i - 2) == "،")
    number = day_number(line, at)
    if number is None or number[1] > i - 1:
        return told
    readings = []
    for reading in told.readings:
        first = days.known(reading.first.year, reading.first.month, number[0])
        if first and first < reading.last:
            readings.append(Reading(reading.name, first, reading.last))
            readings += [one("first", first), one("second", reading.last)]
    start = at - (line.word(at - 1) == "ال")
    return Told(start, told.end, "range", several(*readings), "span") if readings else told


def day_number(line: Line, i: int) -> tuple[int, int] | None:
    """(day of the month, word after it) for digits, an ordinal or a number in words at word i."""
    at = i + (line.word(i) == "ال")
    value = line.digits(at)
    if value is not None:
        return (value, at + 1) if 1 <= value <= 31 else None
    first, ordinals = line.bare(i), line.times.ordinals
    for length in (2, 1):
        words = " ".join([first, *(line.word(i + k) for k in range(1, length))])
        if words in ordinals:
            return ordinals[words], i + length
    if line.hit(i, "num"):
        found = number_at(line.doc, i, line.stop)
        if found and 1 <= found[0] <= 31:
            return found
    return None


def month_name(line: Line, i: int) -> MonthName | None:
    """The month named at word i, with its second name, its year, and الماضي or الجاري after it."""
    hit = line.hit(i, "mon") or line.hit(i, "hij")
    if hit is None or hit.prefix not in ("", "و", "ب", "ل", "ول", "ف"):
        return None
    end, paired = _second_name(line, hit)
    year, at = _year(line, end)
    tense = ""
    if year is None:
        for key in ("past", "future", "current"):
            if line.hit(at, "dtw", key):
                tense, at = key, at + 1
                break
    sure = hit.more != "unsure" or paired or year is not None or bool(tense)
    return MonthName(at, hit.value, year, tense, hit.kind == "hij", sure and not (hit.kind == "hij" and year is None))


def _second_name(line: Line, hit: Hit) -> tuple[int, bool]:
    at = hit.end
    mark = line.word(at) in ("/", "-", "(")
    other = line.hit(at + mark, "mon")
    if other and other.value == hit.value:
        return other.end + (line.word(at) == "(" and line.word(other.end) == ")"), True
    return at, False


def _year(line: Line, i: int) -> tuple[int | None, int]:
    """The year told after a month, and the word after it: 2018، من عام 2018، من العام الماضي."""
    at = i + line.near(i, "before_year")
    this = line.near(at, "this")
    at += this
    unit = line.hit(at, "unt", "year")
    at += unit is not None
    value = line.digits(at)
    if value is not None and (1900 < value < 2100 or 1400 <= value < 1500):
        at += 1
        return value, at + line.near(at, "era")
    tense = _tense(line, at) if unit and line.day else None
    if tense is not None and line.day:
        return line.day.year + tense, at + 1
    if unit and this and line.day:
        return line.day.year, at
    return None, i


def _days(line: Line, month: MonthName, day: int) -> list[tuple[str, date]]:
    """(reading, date) of a day of the month, the likeliest year first."""
    if month.hijri:
        return _hijri_days(line, month, day)
    if month.year is not None:
        told = days.known(month.year, month.number, day)
        return [("plain", told)] if told else []
    today = line.day
    if today is None:
        return []
    found = {y: days.known(today.year + y, month.number, day) for y in (-1, 0, 1)}
    last = next((t for y in (0, -1) if (t := found[y]) and (today - t).days >= -_SLACK), None)
    ahead = next((t for y in (0, 1) if (t := found[y]) and t > today), None)
    if month.tense != "future" and ahead and (ahead - today).days > _SOON:
        ahead = None
    if month.tense == "current":
        last, ahead = found[0], None
    order = [("plain", ahead)] if month.tense == "future" else [("plain", last), ("ahead", ahead)]
    if not month.tense and last and ahead and (ahead - today).days <= _SOON < (today - last).days:
        order = [("plain", ahead), ("past", last)]
    return [(name, told) for name, told in order if told]


def _hijri_days(line: Line, month: MonthName, day: int) -> list[tuple[str, date]]:
    years = line.times.hijri
    now = month.year or (hijri.year_of(years, line.day) if line.day else None)
    if now is None:
        return []
    if month.tense == "future":
        coming = [hijri.day(years, year, month.number, day) for year in (now, now + 1)]
        return [("plain", told) for told in coming if told and line.day and told > line.day][:1]
    for year in (now,) if month.year else (now, now - 1):
        told = hijri.day(years, year, month.number, day)
        if told and (line.day is None or month.year or told <= line.day):
            return [("plain", told)]
    return []


def _stands_alone(line: Line, hit: Hit, month: MonthName) -> bool:
    """Whether the name is a month without a day: في مايو، مطلع آذار، رمضان only after شهر."""
    before = line.hit(hit.start - 1, "dtw", "stages") or line.near(hit.start - 1, "start", "end")
    led = line.near(hit.start - 1, "month_lead") or before or line.hit(hit.start - 1, "unt", "month")
    if month.hijri:
        return bool(month.year) or bool(line.hit(hit.start - 1, "unt", "month")) or bool(month.tense)
    return month.sure and (bool(led) or month.year is not None or bool(month.tense) or bool(hit.prefix))


def _whole_month(line: Line, i: int, month: MonthName) -> Told | None:
    span = _month_span(line, month)
    if span is None:
        return None
    start = i - (line.hit(i - 1, "unt", "month") is not None)
    name = stage_before(line, start)
    whole = Reading("plain", *span)
    clipped = Reading("so_far", span[0], line.day) if line.day and span[0] <= line.day < span[1] else whole
    if name is None:
        return Told(start, month.end, "month", several(whole, clipped), "month")
    part = Reading("plain", *days.stage(span, name))
    middle = [one("middle", span[0].replace(day=15))] if name == "middle" else []
    found = several(part, *middle, whole._replace(name="whole"), one("opening", span[0]))
    return Told(start - 1, month.end, "month", found, "span", vague=True)


def _month_span(line: Line, month: MonthName) -> days.Span | None:
    today = line.day
    if month.hijri:
        year = month.year or (hijri.year_of(line.times.hijri, today) if today else None)
        return hijri.month(line.times.hijri, year, month.number) if year else None
    if month.year is not None:
        return days.month(month.year, month.number)
    if today is None:
        return None
    later = month.number > today.month or (month.tense == "past" and month.number == today.month)
    if month.tense == "future":
        return days.month(today.year + (month.number <= today.month), month.number)
    return days.month(today.year - later, month.number)


def stage_before(line: Line, i: int) -> str | None:
    """The stage named by the word before i: مطلع، منتصف، نهاية."""
    hit = line.hit(i - 1, "dtw", "stages")
    if hit:
        return str(hit.more)
    return "start" if line.led(i - 1, "start") else "end" if line.led(i - 1, "end") else None


def _agreed(line: Line, told: Told) -> Told:
    """A Hijri date takes the other calendar's day that follows it: 12 رجب 1440 الموافق 19 مارس 2019."""
    at = told.end
    if not line.near(at, "agreeing"):
        return told
    at += 1 + (line.hit(at + 1, "day") is not None)
    other = date_at(line, at)
    return other._replace(start=told.start) if other and other.precision == "day" else told
