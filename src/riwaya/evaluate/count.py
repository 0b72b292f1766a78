"""Counting one article: hits, what gold asks for, what was coded."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from riwaya.evaluate.align import pair
from riwaya.evaluate.compare import actor_count, actor_hits, place_hits, same_source, toll_hits
from riwaya.evaluate.report import MEASURES, Measure, Miss
from riwaya.evaluate.scored import Scored, scored

_LISTED = ("actors", "place", "toll")


class Tally(msgspec.Struct, frozen=True):
    """The figures of one article."""

    measures: Mapping[str, Measure]
    strict_hits: int
    misses: tuple[Miss, ...]


def count(article_id: str, text: str, gold: Sequence[Mapping[str, Any]], coded: Sequence[Mapping[str, Any]]) -> Tally:
    """Pair the claims of one article and count them.

    Optional and background gold claims ask for nothing, and the coded claim that they are paired with costs
    nothing; nor does an unpaired coded claim that calls itself background.
    """
    wanted, given = [scored(claim) for claim in gold], [scored(claim) for claim in coded]
    pairs = pair(text, wanted, given)
    totals = dict.fromkeys(MEASURES, Measure())
    strict, misses = 0, []
    for i, claim in enumerate(wanted):
        if not claim.required:
            continue
        partner = pairs.get(i)
        asked = _sizes(claim)
        found = dict.fromkeys(MEASURES, 0) if partner is None else _hits(claim, given[partner])
        for name in MEASURES:
            totals[name] += Measure(hits=found[name], gold=asked[name])
        if partner is None:
            misses.append(Miss(article_id, "missed", gold=gold[i]))
        elif found == asked and not _says_more(given[partner], asked):
            strict += 1
        else:
            wrong = tuple(name for name in MEASURES if found[name] != asked[name])
            misses.append(Miss(article_id, "wrong", gold[i], coded[partner], wrong))
    gold_of = {j: wanted[i] for i, j in pairs.items()}
    for j, claim in enumerate(given):
        match = gold_of.get(j)
        if claim.background if match is None else not match.required:
            continue
        for name, size in _sizes(claim).items():
            totals[name] += Measure(coded=size)
        if match is None:
            misses.append(Miss(article_id, "false", coded=coded[j]))
    return Tally(totals, strict, tuple(misses))


def _sizes(claim: Scored) -> dict[str, int]:
    """How much a claim says, by measure."""
    return {
        "claim": 1,
        "source": 1,
        "actors": actor_count(claim),
        "place": len(claim.places),
        "date": int(claim.date is not None),
        "toll": len(claim.tolls),
    }


def _hits(gold: Scored, coded: Scored) -> dict[str, int]:
    return {
        "claim": int(coded.type in gold.types),
        "source": int(same_source(gold, coded)),
        "actors": actor_hits(gold, coded),
        "place": place_hits(gold, coded),
        "date": int(gold.date is not None and gold.date == coded.date),
        "toll": toll_hits(gold, coded),
    }


def _says_more(coded: Scored, asked: Mapping[str, int]) -> bool:
    sizes = _sizes(coded)
    return any(sizes[name] > asked[name] for name in _LISTED)
