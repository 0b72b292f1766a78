"""When: every expression of time of an article, resolved against the day on which it was written."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from riwaya.coding import lapses, time_joints
from riwaya.coding.dated import day_of_month, in_month, month_told
from riwaya.coding.day_words import day_at
from riwaya.coding.days import nearest, shift
from riwaya.coding.document import Document
from riwaya.coding.governor import governor
from riwaya.coding.numeric_dates import date_at
from riwaya.coding.told_time import Line, Reading, Told, one, several
from riwaya.coding.when import When as When
from riwaya.coding.when import distance, period
from riwaya.lexicon.match import Hit

_KINDS = frozenset(("day", "off", "mon", "hij", "unt", "dtw"))
_ANCHORS = frozenset(("parts", "current"))
_COUNTED_FROM = frozenset(("past", "since", "during", "after", "part", "morrow", "ago", "before"))
_NEAR_DAYS = 4
_FEW = 5


class Anchor(NamedTuple):
    """A word that may be the head of a time, with its hit; none for bare numbers."""

    at: int
    hit: Hit | None


def whens(doc: Document, start: int, end: int) -> list[When]:
    """The times told between two words, in order."""
    return within(times(doc), start, end)


def within(found: list[When], start: int, end: int) -> list[When]:
    """Those of an article's times that begin between two words."""
    at = bisect_left(found, start, key=lambda w: w.start)
    out = []
    while at < len(found) and found[at].start < end:
        out.append(found[at])
        at += 1
    return out


def times(doc: Document) -> list[When]:
    """Every time that the article tells, in order; without a publication day only those that state their year."""
    anchors = list(_anchors(doc))
    day = written(doc, anchors)
    found = _told(doc, anchors, day)
    if day is None and (stated := _stated(doc, found)):
        day, found = stated, _told(doc, anchors, stated)
    return [_when(doc, line, told, relation, day) for line, told, relation in found]


def _anchors(doc: Document) -> Iterator[Anchor]:
    words, kinds = doc.words, _KINDS
    for i, hits in enumerate(doc.hits):
        for hit in hits:
            if hit[3] in kinds and (hit.kind != "dtw" or hit.value in _ANCHORS):
                yield Anchor(i, hit)
                break
        else:
            if "0" <= words[i] < ":" and _numeric(words, i):
                yield Anchor(i, None)


def _numeric(words: list[str], i: int) -> bool:
    word = words[i]
    if len(word) == 4 and word.isdigit():
        return "1900" < word < "2100"
    return "." in word[1:-1] or (i + 1 < len(words) and words[i + 1] in ("/", "-", "\\"))


def written(doc: Document, anchors: list[Anchor]) -> date | None:
    """The day of writing: publication day, put right where the article says "today, Friday" and means another day."""
    day = doc.article.day
    if day is None:
        return None
    off: Counter[int] = Counter()
    for _, hit in anchors:
        if hit and hit.kind == "off":
            weekday = doc.has(hit.end, "day") or doc.has(hit.end + 1, "day")
            if weekday and weekday.start - hit.end <= (doc.words[hit.end] in ("(", '"')):
                meant = shift(day, hit.value)
                off[(nearest(weekday.value, meant) - meant).days] += 1
    if not off or off[0]:
        return day
    return shift(day, min(off, key=lambda days: (-off[days], abs(days))))


def _told(doc: Document, anchors: list[Anchor], day: date | None) -> list[tuple[Line, Told, str]]:
    out: list[tuple[Line, Told, str]] = []
    number, floor, story = 0, -1, day
    lines = doc.sentences
    line = Line(doc, 0, 0, day, doc.lexicon.times)
    for anchor in anchors:
        if anchor.at < floor:
            continue
        while number < len(lines) - 1 and lines[number][1] <= anchor.at:
            number += 1
        if line.start != lines[number][0] or not line.stop:
            line = Line(doc, *lines[number], day, doc.lexicon.times)
        told = _at(line, anchor) or _same_day(line, anchor, story)
        if told is None or told.start < floor:
            continue
        told = _counted_from(line, anchor, told, story)
        start, relation = time_joints.relation(line, told)
        if out and (joined := time_joints.joined(line, out[-1], told)):
            out[-1] = (line, joined, out[-1][2] if out[-1][2] == "from" else "on")
        else:
            out.append((line, time_joints.related(line, told._replace(start=start), relation), relation))
        floor = told.end
        if told.precision == "day" and told.form not in ("after", "now") and told.readings[0].name == "plain":
            story = told.readings[0].first
    return out


def _at(line: Line, anchor: Anchor) -> Told | None:
    i, hit = anchor
    if hit is None:
        return date_at(line, i) or lapses.bare_year(line, i)
    if hit.kind in ("mon", "hij"):
        return month_told(line, hit)
    if hit.kind == "unt":
        if hit.value == "day" and hit.more == "s" and (day := day_at(line, i)):
            return day
        if hit.value == "month" and (day := _of_month(line, hit)):
            return day
        return lapses.unit_told(line, hit)
    if hit.kind == "dtw" and hit.value == "current":
        return day_of_month(line, i - 1) if line.digits(i - 1) else None
    return day_at(line, i)


def _of_month(line: Line, hit: Hit) -> Told | None:
    """What the word for month stands with: شهر آذار، 12 من الشهر الجاري."""
    name = line.hit(hit.end, "mon") or line.hit(hit.end, "hij")
    return month_told(line, name) if name else in_month(line, hit)


def _same_day(line: Line, anchor: Anchor, story: date | None) -> Told | None:
    """في اليوم نفسه، اليوم التالي: counted from the day told last."""
    hit = anchor.hit
    if hit is None or story is None or hit.kind not in ("off", "unt") or not line.word(hit.start).endswith("يوم"):
        return None
    for days, key in ((0, "same"), (1, "next_after"), (-1, "before")):
        if line.near(hit.end, key):
            return Told(hit.start, hit.end + 1, "same", (one("plain", shift(story, days)),))
    if line.near(hit.start - 1, "same_before"):
        return Told(hit.start - 1, hit.end, "same", (one("plain", story),))
    return None


def _counted_from(line: Line, anchor: Anchor, told: Told, story: date | None) -> Told:
    """The time with a reading that counts from the day told last, where that is not the day of writing."""
    if story is None or line.day is None or told.form not in _COUNTED_FROM or story == line.day:
        return told
    if abs((line.day - story).days) > _NEAR_DAYS:
        return told
    other = _at(line._replace(day=story), anchor)
    if other is None:
        return told
    first, *rest = other.readings
    extra = [first._replace(name="anchored"), *(r._replace(name="anchored:" + r.name) for r in rest[:1])]
    return told._replace(readings=several(*told.readings, *extra))


def _stated(doc: Document, found: list[tuple[Line, Told, str]]) -> date | None:
    """The day of writing that the page itself states: a full date in a line of its own, or اليوم before it."""
    for line, told, _ in found:
        if told.form == "date" and (_alone(line, told) or doc.has(told.start, "off", 0)):
            return told.readings[0].first
    return None


def _alone(line: Line, told: Told) -> bool:
    return line.stop - line.start - (told.end - told.start) <= _FEW


def _when(doc: Document, line: Line, told: Told, relation: str, day: date | None) -> When:
    plain: Reading = told.readings[0]
    near = governor(line, told)
    text = doc.quote(told.start, told.end).text
    return When(
        told.start,
        told.end,
        period(plain, told.precision, text),
        told.readings,
        told.form,
        told.part,
        relation,
        near.kind,
        near.side,
        near.gap,
        near.at,
        distance(plain, day),
        told.vague,
        _alone(line, told),
    )
