"""Flat CSV for spreadsheets: one row a claim, lists joined by ` | `.

Cells that a spreadsheet would run as a formula are given a leading apostrophe; numbers are left as they are.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from riwaya.export.words import said_by, toll_words
from riwaya.records import Claim, Coded

COLUMNS = (
    *("article_id", "outlet", "url", "published", "title"),
    *("claim_id", "type", "status", "source", "source_kind", "source_via", "agents", "targets"),
    *("places", "place_names", "admin1", "countries", "latitude", "longitude", "date_start", "date_end"),
    *("tolls", "toll_words", "cumulative", "background", "evidence", "evidence_offsets", "rule", "confidence"),
    *("code_version", "lexicon_version", "gazetteer_version"),
)
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_JOIN = " | "


def write(items: Iterable[Coded], out: TextIO) -> None:
    """A header and one row a claim. `out` must be open with `newline=""`."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in items:
        for claim in item.claims:
            writer.writerow([defuse(cell) for cell in _cells(item, claim)])


def defuse(cell: str) -> str:
    """`cell`, led by an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not all(map(_NUMBER.fullmatch, cell.split(_JOIN))) else cell


def _cells(item: Coded, claim: Claim) -> Iterator[str]:
    article, places = item.article, claim.places
    yield from (article.id, article.outlet or "", article.url or "", article.published or "", article.title or "")
    yield from (claim.id, claim.type, claim.status)
    yield from (said_by(claim.source, article), claim.source.kind, _JOIN.join(claim.source.via))
    yield _JOIN.join(actor.text for actor in claim.agents)
    yield _JOIN.join(actor.text for actor in claim.targets)
    yield _JOIN.join(place.text for place in places)
    for field in ("name", "admin1", "country", "lat", "lon"):
        values = [getattr(place, field) for place in places]
        # Blanks keep their place in the list, so that the nth entry of each column is the nth place.
        yield _JOIN.join("" if value is None else str(value) for value in values) if any(values) else ""
    yield from (claim.date.start, claim.date.end) if claim.date else ("", "")
    yield _JOIN.join(toll_words(toll) for toll in claim.tolls)
    yield _JOIN.join(toll.text for toll in claim.tolls)
    yield from (str(claim.cumulative).lower(), str(claim.background).lower())
    yield _JOIN.join(quote.text for quote in claim.evidence)
    yield _JOIN.join(f"{quote.start}:{quote.end}" for quote in claim.evidence)
    yield from (_JOIN.join(claim.rule), str(claim.confidence))
    yield from (item.versions.code, item.versions.lexicon, item.versions.gazetteer)
