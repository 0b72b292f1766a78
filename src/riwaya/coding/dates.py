"""When: expressions of time resolved against the publication day."""

from datetime import date, timedelta
from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.quantities import number_at
from riwaya.records import Period


class When(NamedTuple):
    """A time told at words `start` to `end`."""

    start: int
    end: int
    period: Period


def _span(first: date, last: date, precision: str, text: str) -> Period:
    return Period(first.isoformat(), last.isoformat(), precision, text)  # type: ignore[arg-type]


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, (date(year + month // 12, month % 12 + 1, 1) - timedelta(1))


def whens(doc: Document, start: int, end: int) -> list[When]:
    """Every time told between two words, in order; nothing relative without a publication day."""
    out: list[When] = []
    i = start
    while i < end:
        found = _at(doc, i, end)
        if found:
            out.append(found)
            i = max(found.end, i + 1)
        else:
            i += 1
    return out


def _at(doc: Document, i: int, end: int) -> When | None:
    pub = doc.article.day
    since = doc.has(i, "dtw", "since")
    at = since.end if since else i
    if since and at < end and doc.words[at] in ("يوم", "بدايه", "مساء", "صباح", "فجر", "ليل", "شهر", "عام"):
        at += 1
    found = _point(doc, at, end, pub)
    if not found:
        return None
    stop, first, last, precision = found
    text = doc.quote(i, stop).text
    if since and pub and first <= pub:
        return When(i, stop, _span(first, pub, "span" if first != pub else "day", text))
    return When(i, stop, _span(first, last, precision, text))


def _point(doc: Document, i: int, end: int, pub: date | None) -> tuple[int, date, date, str] | None:
    if i >= end:
        return None
    for hit in doc.hits[i]:
        if hit.kind == "off" and pub:
            if doc.has(hit.end, "day") and hit.value == hit.more:
                return hit.end + 1, pub + timedelta(hit.value), pub + timedelta(hit.more), "day"
            if hit.value == hit.more == 0 and doc.has(hit.end, "off"):
                continue
            return (
                hit.end,
                pub + timedelta(hit.value),
                pub + timedelta(hit.more),
                "day" if hit.value == hit.more else "span",
            )
        if hit.kind == "unt" and pub:
            return _unit(hit.end, hit.value, pub)
        if hit.kind == "day" and "ال" not in hit.prefix:
            return _weekday(doc, hit.end, hit.value, end, pub)
        if hit.kind == "mon" and "ل" not in hit.prefix:
            return _bare_month(doc, i, hit.end, hit.value, end, pub)
    if doc.words[i] in ("عام", "سنه", "العام", "سنة") and i + 1 < end and doc.words[i + 1].isdigit():
        year = int(doc.words[i + 1])
        if 1900 < year < 2100:
            return i + 2, date(year, 1, 1), date(year, 12, 31), "year"
    return _dated(doc, i, end, pub)


def _unit(stop: int, unit: str, pub: date) -> tuple[int, date, date, str]:
    if unit == "last_week":
        sunday = pub - timedelta((pub.weekday() + 1) % 7 + 7)
        return stop, sunday, sunday + timedelta(6), "week"
    if unit == "this_week":
        return stop, pub - timedelta((pub.weekday() + 1) % 7), pub, "week"
    if unit == "last_month":
        first, last = _month(pub.year - (pub.month == 1), (pub.month - 2) % 12 + 1)
        return stop, first, last, "month"
    if unit == "this_month":
        return stop, date(pub.year, pub.month, 1), pub, "month"
    if unit == "last_year":
        return stop, date(pub.year - 1, 1, 1), date(pub.year - 1, 12, 31), "year"
    return stop, date(pub.year, 1, 1), pub, "year"


def _weekday(doc: Document, stop: int, day: int, end: int, pub: date | None) -> tuple[int, date, date, str] | None:
    later = doc.has(stop, "dtw", "future")
    past = doc.has(stop, "dtw", "past")
    after = stop + 1 if later or past else stop
    if after < end:  # السبت 14 أبريل
        dated = _dated(doc, after, end, pub)
        if dated and dated[3] == "day":
            return dated
    if not pub:
        return None
    if later:
        told = pub + timedelta((day - pub.weekday() - 1) % 7 + 1)
    else:
        back = (pub.weekday() - day) % 7
        told = pub - timedelta(7 if past and back == 0 else back)
        night = after + (doc.words[after : after + 1] in (["الي"], ["-"]))
        next_day = doc.has(night, "day") if night < end else None
        if next_day and next_day.value == (day + 1) % 7:  # ليل السبت الأحد
            return next_day.end, told, told + timedelta(1), "span"
    return after, told, told, "day"


def _bare_month(
    doc: Document, i: int, stop: int, month: int, end: int, pub: date | None
) -> tuple[int, date, date, str] | None:
    stop = _second_name(doc, stop, end)
    year = None
    if stop < end and doc.words[stop].isdigit() and len(doc.words[stop]) == 4:
        year, stop = int(doc.words[stop]), stop + 1
    elif pub and (doc.prefix(i) or doc.words[i - 1] in ("في", "شهر", "خلال", "منذ", "اواخر", "مطلع", "منتصف", "اوايل")):
        year = pub.year - (month > pub.month)
    if year is None or not 1900 < year < 2100:
        return None
    first, last = _month(year, month)
    return stop, first, last, "month"


def _second_name(doc: Document, stop: int, end: int) -> int:
    if stop + 1 < end and doc.words[stop] in "/-" and (other := doc.has(stop + 1, "mon")):
        return other.end
    if stop + 1 < end and doc.words[stop] == "(" and (other := doc.has(stop + 1, "mon")):
        return other.end + 1
    return stop


def _dated(doc: Document, i: int, end: int, pub: date | None) -> tuple[int, date, date, str] | None:
    if i >= end:
        return None
    words = doc.words
    found = number_at(doc, i)
    ordinal = _ORDINALS.get(words[i])
    day, at = found if found else (ordinal or 0, i + 1)
    if not 1 <= day <= 31:
        return None
    if words[at : at + 1] == ["من"]:
        at += 1
    if words[at : at + 1] == ["شهر"]:
        at += 1
    month = doc.has(at, "mon") if at < end else None
    if month:
        stop, number = _second_name(doc, month.end, end), month.value
        year = None
        if stop < end and words[stop].isdigit() and len(words[stop]) == 4:
            year, stop = int(words[stop]), stop + 1
        elif pub:
            year = pub.year - ((number, day) > (pub.month, pub.day) and not doc.has(stop, "dtw", "future"))
            if doc.has(stop, "dtw", "past") or doc.has(stop, "dtw", "current"):
                stop += 1
    elif found and at + 3 < end and words[at] in "/-" and words[at + 2] in "/-" and words[at + 1].isdigit():
        number, year, stop = int(words[at + 1]), int(words[at + 3]) if words[at + 3].isdigit() else 0, at + 4
        if day > 31 or not 1 <= number <= 12:
            return None
    else:
        return None
    if year is None:
        return None
    try:
        told = date(year, number, day)
    except ValueError:
        return None
    return stop, told, told, "day"


_ORDINALS = dict(
    zip(
        ["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"],
        range(1, 11),
        strict=True,
    )
)
