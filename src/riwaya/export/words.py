"""The parts of a claim in a few words, the same in every form of output for readers."""

import re

from riwaya.export.labels import OUTCOMES
from riwaya.records import Article, Claim, Period, PlaceMention, Source, Toll

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """`text` on one line, without control characters and marks that steer a terminal or the order of words."""
    return _CONTROL.sub("", text.replace("\n", " ").replace("\t", " "))


def counted(number: int, noun: str) -> str:
    """`1 claim`, `1,200 claims`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def said_by(source: Source, article: Article) -> str:
    """The claimant's verbatim name, the outlet's where it speaks in its own voice."""
    return source.text or article.outlet or "(the outlet)"


def figure(toll: Toll) -> str:
    """The bounds: `3`, `~60`, `20–30`, `61+`, `up to 5`, `some`."""
    about = "~" if toll.approximate else ""
    if toll.min is None:
        return "some" if toll.max is None else f"up to {about}{toll.max:,}"
    if toll.max is None:
        return f"{about}{toll.min:,}+"
    return f"{about}{toll.min:,}" if toll.min == toll.max else f"{about}{toll.min:,}–{toll.max:,}"


def toll_words(toll: Toll) -> str:
    """Outcome and bounds: `killed 20+`."""
    return f"{OUTCOMES[toll.outcome][0]} {figure(toll)}"


def days(period: Period | None) -> str:
    """`2021-03-04`, or `2021-03-04 to 2021-03-06`; empty for none."""
    if period is None:
        return ""
    return period.start if period.start == period.end else f"{period.start} to {period.end}"


def whereabouts(place: PlaceMention) -> str:
    """English name, governorate and country as far as they are known; empty for an unresolved place."""
    parts = (place.name, place.admin1, place.country)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def by_source(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims source by source, in the order in which the article first cites each."""
    first: dict[str | None, int] = {}
    for claim in claims:
        first.setdefault(claim.source.text, len(first))
    return sorted(claims, key=lambda claim: first[claim.source.text])
