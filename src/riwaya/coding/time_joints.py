"""Times joined: منذ الأحد، من الأحد إلى الثلاثاء، بين عامي 2014 و2017، أمس وأول من أمس."""

from datetime import date

from riwaya.coding.days import shift
from riwaya.coding.told_time import Line, Reading, Told, one, several

_AND = "و"
_BACK = 3
_EVENT = 11
_WEEK = 7


def relation(line: Line, told: Told) -> tuple[int, str]:
    """(first word, relation) of the time with the word that leads it: منذ and its kin count as part of it."""
    i = told.start - 1
    for step in range(_BACK):
        for back in (0, 1):
            hit = line.hit(i - step - back, "dtw")
            if hit and hit.end == i - step + 1:
                if hit.value == "since":
                    return hit.start, "as_of" if hit.end - hit.start > 1 else "since"
                if hit.value == "until" and step == 0:
                    return told.start, "until"
        if not (line.near(i - step, "bridges") or line.hit(i - step, "unt", "hour")):
            break
    if _since_event(line, i):
        return told.start, "since_event"
    if line.led(i, "from"):
        return told.start, "from"
    if line.led(i, "ahead"):
        return told.start, "after"
    if line.led(i, "ago"):
        return told.start, "before"
    return told.start, "since" if told.form == "since" else "on"


def _since_event(line: Line, i: int) -> bool:
    """Whether the time dates what منذ counts from: منذ أن بدأت الحملة في 24 يوليو، منذ اندلاع النزاع عام 2011."""
    for at in range(i, max(line.start, i - _EVENT) - 1, -1):
        if line.word(at) in ("،", "."):
            return False
        if line.hit(at, "dtw", "since"):
            return line.led(at + 1, "begun")
    return False


def related(line: Line, told: Told, relation: str) -> Told:
    """The time with the days that its relation makes of it: منذ runs on to the day of writing."""
    if relation == "since_event" and line.day and told.readings[0].first < line.day:
        running = Reading("running", told.readings[0].first, line.day)
        return told._replace(readings=several(*told.readings, running))
    if relation == "as_of":
        return _as_of(line, told)
    if relation != "since" or told.form in ("since", "past") or line.day is None:
        return told
    readings = told.readings
    began = readings[0]
    if began.first > line.day:
        return told
    plain = Reading("plain", began.first, line.day)
    rest = [Reading(r.name, r.first, line.day) for r in readings[1:] if r.first <= line.day]
    start = began._replace(name="start") if began.first == began.last else one("start", began.first)
    return told._replace(readings=several(plain, start, *rest), precision="span")


def _as_of(line: Line, told: Told) -> Told:
    """اعتبارا من الثلاثاء: the coming Tuesday, else the last, else the days since."""
    ahead = [r for r in told.readings if r.name == "ahead"]
    began = told.readings[0]
    order = [*(r._replace(name="plain") for r in ahead), began._replace(name="past" if ahead else "plain")]
    if line.day and began.first < line.day:
        order.append(Reading("running", began.first, line.day))
    return told._replace(readings=several(*order))


def joined(line: Line, before: tuple[Line, Told, str], told: Told) -> Told | None:
    """The span from an earlier time to this one, where the words between say so; its ends are readings of it."""
    other, first, relation = before
    if other.start != line.start or first.form == "range":
        return None
    links = _between(line, first.end, told.start)
    if links is None:
        return None
    start, end = first.readings[0], told.readings[0]
    begin = _begin(start.first, end, line.day)
    if begin is None or not _fits(first, told, relation, links):
        return None
    span = Reading("plain", begin, end.last)
    ends = (one("first", begin), Reading("second", end.first, end.last))
    if links == "and":
        return Told(first.start, told.end, "range", several(span, *ends), "span", first.part)
    return Told(first.start, told.end, "range", several(span, *ends), "span")


def _begin(first: date, end: Reading, day: date | None) -> date | None:
    """The first day; a weekday read as the last one goes back a week where it would come after the second."""
    if first > end.last and day and (first - end.last).days < _WEEK:
        first = shift(first, -_WEEK)
    return first if first < end.last else None


def _between(line: Line, start: int, end: int) -> str | None:
    """How the words between two times link them: to, and, or not at all."""
    gap = [i for i in range(start, end) if not line.near(i, "between")]
    if len(gap) == 1 and line.led(gap[0], "to"):
        return "to"
    if (len(gap) == 1 and line.near(gap[0], "and")) or (not gap and line.word(end).startswith(_AND)):
        return "and"
    return None


def _fits(first: Told, second: Told, relation: str, links: str) -> bool:
    if first.precision not in ("day", "span", "month", "year") or second.precision == "week":
        return False
    if links == "to":
        return relation in ("since", "from") or first.form == second.form
    if relation == "from":
        return True
    days = (second.readings[0].first - first.readings[0].last).days
    return second.precision == "day" and first.precision == "day" and (days % _WEEK == 1 or first.form == second.form)
