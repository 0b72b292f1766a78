"""Times by units: قبل يومين، منذ ثلاثة أيام، خلال الـ24 ساعة الماضية، الأسبوع الماضي، هذا الشهر، عام 2014."""

from datetime import date
from typing import NamedTuple

from riwaya.coding import days
from riwaya.coding.dated import stage_before
from riwaya.coding.numerals import number_at
from riwaya.coding.told_time import Line, Reading, Told, one, several
from riwaya.lexicon.match import Hit

_LENGTH = {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
_SHORT = frozenset(("minute", "hour"))
_LONG = frozenset(("month", "year", "decade"))
_REACH = 4
_HALF_DAY = 10
_SEVERAL = 7


class Amount(NamedTuple):
    """So many of a unit; `number` None where not told (أيام), and the first word of the number or unit."""

    start: int
    unit: str
    number: int | None


def unit_told(line: Line, hit: Hit) -> Told | None:
    """The time told around a unit's name."""
    if hit.value == "year" and (told := _numbered_years(line, hit)):
        return told
    if line.day is None:
        return None
    single = hit.more == "s"
    if single and hit.value != "day" and hit.value not in _SHORT and (told := _calendar(line, hit, line.day)):
        return told
    amount = _amount(line, hit)
    return _past(line, hit, amount, line.day) or _from_here(line, hit, amount, line.day)


def _numbered_years(line: Line, hit: Hit) -> Told | None:
    """عام 2014، عامي 2013 و2014، الأعوام 2014-2016."""
    first = line.digits(hit.end)
    if first is None or not 1900 < first < 2100:
        return None
    at = hit.end + 1
    last = first
    if hit.more != "s" and line.near(at, "and"):
        other = line.digits(at + 1)
        if other is not None and first < other < 2100:
            last, at = other, at + 2
    at += line.near(at, "era")
    start = hit.start
    name = stage_before(line, start) if last == first else None
    whole = Reading("plain", days.year(first)[0], days.year(last)[1])
    if name is None:
        return Told(start, at, "year", several(whole), "year" if first == last else "span")
    part = Reading("plain", *days.stage(days.year(first), name))
    return Told(start - 1, at, "year", several(part, whole._replace(name="whole")), "span", vague=True)


def bare_year(line: Line, i: int) -> Told | None:
    """A year with no word for it: في 2014، منذ 2011، صيف 2015."""
    number = line.digits(i)
    if number is None or not 1900 < number < 2100:
        return None
    season = line.times.seasons.get(line.bare(i - 1))
    if season:
        first, last = season
        end = days.month(number, last + 12 * (last < first))[1]
        return Told(i - 1, i + 1, "year", (Reading("plain", days.month(number, first)[0], end),), "span", vague=True)
    if line.hit(i - 1, "dtw") or line.near(i - 1, "during", "ago", "ahead") or line.near(i + 1, "era"):
        return Told(i, i + 1, "year", (Reading("plain", *days.year(number)),), "year")
    return None


def _calendar(line: Line, hit: Hit, today: date) -> Told | None:
    """This, the last or the next week, month or year, or a stage of it."""
    unit, at = hit.value, hit.end
    definite = "ال" in hit.prefix
    this = line.near(hit.start - 1, "this")
    number = None
    if this or line.hit(at, "dtw", "current"):
        number, at = 0, at if this else at + 1
    elif definite and line.hit(at, "dtw", "past"):
        number, at = -1, at + 1
    elif definite and line.hit(at, "dtw", "future"):
        number, at = 1, at + 1
    elif definite and line.near(at, "ago") and line.hit(at + 1, "dtw", "past"):
        number, at = -2, at + 2
    elif definite and stage_before(line, hit.start):
        number = 0
    if number is None or unit in ("night", "decade"):
        return None
    start = hit.start - this
    at += unit == "year" and line.digits(at) is not None
    span = _turn(unit, today, number)
    name = stage_before(line, start)
    readings = [Reading("plain", *span)]
    if number == 0:
        readings = [Reading("plain", span[0], min(today, span[1])), Reading("whole", *span)]
    if number == -1 and unit == "week":
        readings += [Reading("running", span[0], today), Reading("seven", days.shift(today, -7), today)]
    if name is None:
        return Told(start, at, unit, several(*readings), unit)
    if unit != "week":
        readings = [Reading("plain", *_within(days.stage(span, name), today)), Reading("whole", *span)]
    readings.append(one("opening", span[0]))
    if unit == "week":
        saturday = days.latest(5, today)
        readings.append(Reading("weekend", saturday, min(today, days.shift(saturday, 1))))
    return Told(start - 1, at, unit, several(*readings), "span", vague=True)


def _within(span: days.Span, today: date) -> days.Span:
    return (span[0], min(span[1], today)) if span[0] <= today else span


def _turn(unit: str, today: date, number: int) -> days.Span:
    if unit == "week":
        return days.week(today, number)
    if unit == "month":
        return days.month(today.year, today.month + number)
    return days.year(today.year + number)


def _amount(line: Line, hit: Hit) -> Amount:
    """How many of the unit: the number before it, two in the dual, one in the singular, else untold."""
    for i in range(max(line.start, hit.start - _REACH), hit.start):
        found = number_at(line.doc, i, hit.start)
        if found and found[1] == hit.start and 0 < found[0] < 1000:
            return Amount(i - (line.word(i - 1) == "ال"), hit.value, found[0])
    for i in (hit.start - 2, hit.start - 1):
        counted = _later_number(line, i)
        if counted and counted[1] == hit.start:
            return Amount(i, hit.value, counted[0])
    if hit.more == "d":
        return Amount(hit.start, hit.value, 2)
    return Amount(hit.start, hit.value, 1 if hit.more == "s" else None)


def _past(line: Line, hit: Hit, amount: Amount, today: date) -> Told | None:
    """الأيام الماضية، الساعات الـ24 الأخيرة، اليومين الماضيين، الأيام القليلة المقبلة."""
    at = hit.end
    count = amount.number
    while line.near(at, "after_plural", "hedges"):
        at += 1
    found = _later_number(line, at) if hit.more == "p" else None
    if found:
        count, at = found
    if line.hit(at, "dtw", "past") or line.near(at, "latest", "past_marks") or line.near(amount.start - 1, "last_of"):
        end = at + (not line.near(amount.start - 1, "last_of") or bool(line.hit(at, "dtw", "past")))
        return Told(amount.start, end, "past", _back(today, hit.value, count), "span", vague=count is None)
    if line.hit(at, "dtw", "future"):
        span = Reading("plain", today, days.shift(today, _days(hit.value, count)))
        return Told(amount.start, at + 1, "ahead", several(span), "span", vague=count is None)
    return None


def _later_number(line: Line, at: int) -> tuple[int, int] | None:
    """(count, word after it) of a number after the unit: الساعات الـ24، الأيام الثلاثة، الساعات الأربع والعشرين."""
    digits = line.digits(at)
    if digits:
        return digits, at + 1
    total, seen = 0, False
    while hit := line.hit(at, "num"):
        if hit.value not in ("units", "tens") or not ("ال" in hit.prefix or line.word(at).startswith("ال")):
            break
        total, seen, at = total + hit.more, True, at + 1
    return (total, at) if seen else None


def _back(today: date, unit: str, count: int | None) -> tuple[Reading, ...]:
    """The days up to publication that the last so many units cover, the convention of the codebook first."""
    before = days.shift(today, -1)
    if unit in _SHORT:
        hours = (count or 1) if unit == "hour" else 1
        back = days.shift(today, -max(1, round(hours / 24)))
        now = one("today", today)
        if hours < _HALF_DAY:
            return several(now._replace(name="plain"))
        return several(Reading("plain", back, today), now, one("before", before), Reading("earlier", back, before))
    if unit in _LONG:
        first = _long_ago(today, unit, count or 3)
        return several(Reading("plain", first, today), Reading("earlier", first, before))
    length = _days(unit, count)
    whole, full = days.shift(today, -length), days.shift(today, 1 - length)
    exact = unit == "week" or length <= 2
    first, second = (whole, full) if exact else (full, whole)
    return several(Reading("plain", first, today), Reading("back", second, today), Reading("earlier", whole, before))


def _days(unit: str, count: int | None) -> int:
    if unit in _SHORT:
        return round((count or 0) / 24) if unit == "hour" else 0
    return _LENGTH[unit] * (count or (_SEVERAL if unit in ("day", "night") else 3))


def _long_ago(today: date, unit: str, count: int) -> date:
    months = {"month": 1, "year": 12, "decade": 120}[unit] * count
    return days.months_before(today, min(months, 12 * (today.year - 2)))


def _from_here(line: Line, hit: Hit, amount: Amount, today: date) -> Told | None:
    """قبل يومين، منذ نحو أسبوع، بعد ثلاثة أيام من الهجوم، خلال 48 ساعة."""
    lead = amount.start - 1
    while line.near(lead, "hedges"):
        lead -= 1
    unit, count = hit.value, amount.number
    if "ال" in hit.prefix:
        return None
    since = _since_before(line, lead)
    if since is not None:
        return Told(since, hit.end, "since", _since(today, unit, count), "span", vague=count is None)
    if line.led(lead, "ago"):
        about = line.near(hit.end, "about")
        return Told(lead, hit.end, "before" if about else "ago", _ago(today, unit, count), "day", vague=count is None)
    if line.led(lead, "ahead") and line.near(hit.end + line.near(hit.end, "after_plural"), "about"):
        return Told(lead, hit.end, "after", _ago(today, unit, count), "day", vague=count is None)
    if line.led(lead, "during") and (count or 0) > (unit in ("day", "night")) and hit.value != "minute":
        ahead = Reading("ahead", today, days.shift(today, _days(unit, count)))
        return Told(amount.start, hit.end, "during", several(*_back(today, unit, count), ahead), "span")
    return None


def _since_before(line: Line, i: int) -> int | None:
    """The first word of a منذ that ends at word i."""
    return i if line.hit(i, "dtw", "since") else None


def _ago(today: date, unit: str, count: int | None) -> tuple[Reading, ...]:
    if unit in _SHORT:
        days_back = round((count or 0) / 24)
        return several(one("plain", days.shift(today, -days_back)), one("before", days.shift(today, -1)))
    if count is None:
        return _some(today, unit)
    if unit in _LONG:
        return several(one("plain", _long_ago(today, unit, count)))
    back = days.shift(today, -_days(unit, count))
    return several(one("plain", back), one("earlier", days.shift(back, -1)), one("later", days.shift(back, 1)))


def _some(today: date, unit: str) -> tuple[Reading, ...]:
    """Some days, weeks, months or years ago, as wide as the word."""
    before = days.shift(today, -1)
    if unit in ("day", "night"):
        first, full = days.shift(today, -7), days.shift(today, -6)
        return several(
            Reading("plain", first, before),
            Reading("back", first, today),
            Reading("full", full, today),
            Reading("earlier", full, before),
        )
    length = _LENGTH[unit]
    return several(Reading("plain", days.shift(today, -9 * length), days.shift(today, -length)))


def _since(today: date, unit: str, count: int | None) -> tuple[Reading, ...]:
    if unit in _SHORT:
        return _back(today, unit, count)
    if count is None:
        first = days.shift(today, -7 if unit in ("day", "night") else -3 * _LENGTH[unit])
        return several(Reading("plain", first, today), Reading("full", days.shift(first, 1), today))
    if unit in _LONG:
        first = _long_ago(today, unit, count)
        return several(Reading("plain", first, today), one("start", first))
    whole = days.shift(today, -_days(unit, count))
    full = Reading("back", days.shift(whole, 1), today)
    return several(Reading("plain", whole, today), full, one("start", whole))
