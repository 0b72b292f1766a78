"""Days by name: weekdays, today and yesterday, and parts of the day (فجر الأحد، ليل السبت الأحد، الليلة الماضية)."""

from datetime import date

from riwaya.coding import dated
from riwaya.coding.days import coming, latest, nearest, shift
from riwaya.coding.told_time import Line, Reading, Told, one, several
from riwaya.lexicon.match import Hit

_NIGHTS = frozenset(("night", "midnight"))
_LATE = _NIGHTS | {"evening"}
_GAP = 6


def day_at(line: Line, i: int) -> Told | None:
    """The day that is named at word i: يوم الأحد، أمس، فجر اليوم، 12 أيار; None where none is."""
    part = line.hit(i, "dtw", "parts")
    if part:
        return _part(line, part)
    weekday = line.hit(i, "day")
    if weekday:
        return _weekday(line, weekday)
    offset = line.hit(i, "off")
    if offset:
        return _offset(line, offset)
    unit = line.hit(i, "unt", "day")
    if unit and unit.more == "s" and "ال" not in unit.prefix:
        inner = day_at(line, i + 1) or dated.day_of_month(line, i + 1)
        return inner._replace(start=i) if inner else None
    return dated.date_at(line, i)


def _weekday(line: Line, hit: Hit) -> Told | None:
    i, at = hit.start, hit.end
    if line.near(i - 1, "no_day") and not hit.prefix:
        return None
    past, future = line.hit(at, "dtw", "past"), line.hit(at, "dtw", "future")
    before_last = line.near(at, "ago") and line.hit(at + 1, "dtw", "past")
    at = at + 2 if before_last else at + 1 if past or future or line.hit(at, "dtw", "current") else at
    part = line.hit(at, "dtw", "parts") if line.near(at, "adverbs") else None
    at = part.end if part else at
    told = dated.after_weekday(line, at, hit.value)
    if told:
        return told._replace(start=i, part=part.more if part else "")
    if line.day is None:
        return None
    back = latest(hit.value, line.day)
    ahead = one("ahead", coming(hit.value, line.day))
    if future:
        readings = several(ahead._replace(name="plain"))
    elif before_last:
        readings = several(one("plain", shift(back, -7)))
    elif past:
        last_week = shift(back, -7)
        readings = several(one("plain", last_week if back == line.day else back), one("week_before", last_week))
    else:
        readings = several(one("plain", back), ahead)
    return Told(i, at, "weekday", readings, part=part.more if part else "")


def _offset(line: Line, hit: Hit) -> Told | None:
    i, at, days = hit.start, hit.end, hit.value
    if days == 0 and (line.near(i - 1, "today_names") or line.near(at, "no_today") or _counted(line, at)):
        return _streak(line, hit)
    quoted = at + 1 if line.near(at, "marks") else at
    weekday = line.hit(quoted, "day")
    if weekday:
        told = dated.after_weekday(line, weekday.end, weekday.value)
        if told:
            return told._replace(start=i)
        at = weekday.end
        if line.day:
            return Told(i, at, "offset", several(one("plain", nearest(weekday.value, shift(line.day, days)))))
    else:
        told = dated.date_at(line, quoted)
        if told and told.precision == "day" and told.readings:
            return told._replace(start=i)
    if line.day is None:
        return None
    form = "now" if line.doc.words[hit.end - 1].endswith("لان") else "offset"
    return Told(i, at, form, several(one("plain", shift(line.day, days))))


def _counted(line: Line, at: int) -> bool:
    return line.word(at) == "ال" and line.digits(at + 1) is not None


def _streak(line: Line, hit: Hit) -> Told | None:
    """لليوم الثالث على التوالي: the day, or the days since the first."""
    at = hit.end + (line.word(hit.end) == "ال")
    count = line.times.ordinals.get(line.word(at)) or line.digits(at) or 0
    if line.day is None or count < 2 or not hit.prefix.endswith("ل"):
        return None
    run = Reading("run", shift(line.day, 1 - count), line.day)
    return Told(hit.start, at + 1, "streak", several(one("plain", line.day), run))


def _part(line: Line, hit: Hit) -> Told | None:
    i, at, part = hit.start, hit.end, hit.more
    inner = _inner(line, at)
    if inner:
        return _part_of(inner, i, part, line)
    if line.day is None:
        return None
    if part == "morrow":  # غداة الهجوم: the event stood the day before
        return Told(i, at, "morrow", several(one("plain", shift(line.day, -1))))
    definite = "ال" in hit.prefix or line.word(at - 1).startswith("ال")
    if definite and line.near(at, "ago") and line.hit(at + 1, "dtw", "past"):
        return Told(i, at + 2, "offset", _nights(shift(line.day, -2)), part=part)
    if definite and line.hit(at, "dtw", "past"):
        return Told(i, at + 1, "offset", _nights(shift(line.day, -1)), part=part)
    if line.near(i - 1, "this"):
        return Told(i - 1, at, "offset", several(one("plain", line.day)), part=part)
    if part != "eve" and (line.near(i, "adverbs") or (definite and _timely(line, i - 1))):
        return Told(i, at, "part", _some_time(line.day, part), part=part)
    return None


def _timely(line: Line, i: int) -> bool:
    """Whether word i opens a time: منذ الصباح، خلال الليل، ساعات الفجر."""
    return line.near(i, "during", "bridges", "ago") or bool(line.hit(i, "dtw", "since") or line.hit(i, "unt", "hour"))


def _some_time(day: date, part: str) -> tuple[Reading, ...]:
    """A part of the day with no day named: a night begins the evening before."""
    before = shift(day, -1)
    if part in _NIGHTS:
        return several(Reading("plain", before, day), one("today", day), one("before", before))
    return several(one("plain", day), one("before", before), Reading("over", before, day))


def _inner(line: Line, at: int) -> Told | None:
    """The day that a part belongs to: مساء أمس، الصباح الباكر من يوم الأحد."""
    for step in range(_GAP):
        here = at + step
        if line.hit(here, "dtw", "parts"):
            return None
        told = day_at(line, here)
        if told and (told.precision == "day" or told.form == "range") and told.form != "part":
            return told
        if not (line.near(here, "bridges") or line.hit(here, "unt", "hour") or line.hit(here, "num")):
            return None
    return None


def _part_of(inner: Told, i: int, part: str, line: Line) -> Told:
    told = inner._replace(start=i, part=part)
    day = inner.readings[0].first
    if part == "eve":
        return told._replace(form="eve", readings=several(one("plain", shift(day, -1)), one("same", day)))
    if part == "morrow":
        return told._replace(form="morrow", readings=several(one("plain", shift(day, 1)), one("same", day)))
    second = _second_weekday(line, inner)
    if second and part in _LATE:
        return told._replace(end=second, form="night", readings=_two_days(day, part), precision="span")
    return told._replace(readings=several(*inner.readings, *_nights(day)[1:])) if part in _NIGHTS else told


def _two_days(day: date, part: str) -> tuple[Reading, ...]:
    """ليل السبت الأحد, and منتصف ليل السبت الأحد, which is Sunday."""
    over, second = Reading("plain", day, shift(day, 1)), one("second", shift(day, 1))
    first = one("first", day)
    if part == "midnight":
        return several(second._replace(name="plain"), over._replace(name="over"), first)
    return several(over, second, first)


def _nights(day: date) -> tuple[Reading, ...]:
    after = shift(day, 1)
    return several(
        one("plain", day), Reading("over", day, after), one("next", after), Reading("eve", shift(day, -1), day)
    )


def _second_weekday(line: Line, first: Told) -> int | None:
    """The word after the second weekday of a night over two: السبت الأحد، السبت إلى الأحد، السبت - الأحد."""
    at = first.end
    at += line.near(at, "and") and not line.hit(at, "day")
    hit = line.hit(at, "day")
    if hit and hit.value == (first.readings[0].first.weekday() + 1) % 7:
        return hit.end
    return None
