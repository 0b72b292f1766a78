"""Annotations kept apart from their texts: spans instead of words, for articles that may not be passed on."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from riwaya.evaluate.gold import GoldArticle
from riwaya.records import make_article

Claim = Mapping[str, Any]
_QUOTED = ("agents", "targets", "places", "tolls")


def articles(paths: Iterable[Path]) -> Iterator[Mapping[str, Any]]:
    """The rows of JSON Lines files, plain or gzipped."""
    for path in paths:
        raw = path.read_bytes()
        yield from map(
            json.loads, filter(bytes.strip, (gzip.decompress(raw) if path.suffix == ".gz" else raw).splitlines())
        )


def bare(row: Mapping[str, Any]) -> GoldArticle:
    """An article of which no claim is known. Its text is read as `riwaya code` reads it."""
    given = {k: row.get(k) for k in ("id", "outlet", "url", "published", "title")}
    return GoldArticle(make_article(row["text"], **given), (), str(row["id"]))


def strip(text: str, claim: Claim) -> dict[str, Any]:
    """The claim with every quotation as [start, end] of `text`, the one nearest to its first evidence."""
    near = text.find(claim["evidence"][0]) if claim["evidence"] else 0

    def span(words: str | None) -> list[int] | None:
        if words is None:
            return None
        at = _nearest(text, words, near)
        return [at, at + len(words)]

    def part(item: Mapping[str, Any]) -> dict[str, Any]:
        out = {k: v for k, v in item.items() if k not in ("text", "victims", "via") and v is not None}
        out["text"] = span(item.get("text"))
        if item.get("victims"):
            out["victims"] = span(item["victims"])
        return out

    out = {k: v for k, v in claim.items() if k in ("type", "status", "date", "cumulative", "background", "optional")}
    out["evidence"] = [span(q) for q in claim["evidence"]]
    out["source"] = part(claim["source"])
    return out | {key: [part(i) for i in claim[key]] for key in _QUOTED}


def fill(text: str, claim: Claim) -> dict[str, Any]:
    """The inverse of `strip`: spans become the words of `text` again."""

    def words(span: list[int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    def part(item: Mapping[str, Any]) -> dict[str, Any]:
        return {**item, "text": words(item["text"]), "victims": words(item.get("victims"))}

    out = dict(claim)
    out["evidence"] = [words(q) for q in claim["evidence"]]
    out["source"] = {**claim["source"], "text": words(claim["source"]["text"])}
    for key in _QUOTED:
        out[key] = [part(i) for i in claim[key]]
    for toll in out["tolls"]:
        toll.setdefault("min", None)
        toll.setdefault("max", None)
    return out


def read(standoff: Path, texts: Mapping[str, Mapping[str, Any]]) -> Iterator[GoldArticle]:
    """The annotated articles of a standoff file whose texts are at hand."""
    for row in articles([standoff]):
        known = texts.get(row["id"])
        if known:
            gold = bare(known)
            shift = gold.article.text.find(known["text"])
            claims = tuple(fill(gold.article.text[shift:], c) for c in row["claims"])
            yield GoldArticle(gold.article, claims, str(standoff))


def _nearest(text: str, words: str, near: int) -> int:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return min(found, key=lambda a: abs(a - near))
