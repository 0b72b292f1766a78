"""Scoring a corpus."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from riwaya.evaluate.count import count
from riwaya.evaluate.gold import GoldArticle
from riwaya.evaluate.report import MEASURES, Measure, Miss, Report


def evaluate(gold: Iterable[GoldArticle], coded: Mapping[str, Sequence[Mapping[str, Any]]]) -> Report:
    """Score coded claims, as plain data by article id, against gold.

    An article that `coded` does not hold counts as coded without a claim, and as `absent`. Raises KeyError or
    msgspec.ValidationError where a coded claim lacks its type or has a field of the wrong shape.
    """
    totals = dict.fromkeys(MEASURES, Measure())
    strict = articles = absent = 0
    misses: list[Miss] = []
    for item in gold:
        articles += 1
        absent += item.article.id not in coded
        tally = count(item.article.id, item.article.text, item.claims, coded.get(item.article.id, ()))
        for name in MEASURES:
            totals[name] += tally.measures[name]
        strict += tally.strict_hits
        misses += tally.misses
    return Report(totals, strict, articles, absent, tuple(misses))
