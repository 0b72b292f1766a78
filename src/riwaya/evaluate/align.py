"""Pairing the claims of one article: evidence must overlap and types must be of one family."""

from collections.abc import Sequence

from riwaya.evaluate.assign import assign
from riwaya.evaluate.compare import similarity
from riwaya.evaluate.scored import Scored
from riwaya.evaluate.surface import words

_FAMILIES = (
    ("armed_clash", "territory_overtaken", "withdrawal", "troop_movement"),
    ("air_strike", "shelling", "chemical_weapon", "grenade"),
    ("remote_explosive", "suicide_bombing"),
    ("attack_on_civilians", "sexual_violence", "excessive_force"),
    ("abduction", "arrest"),
    ("protest", "riot"),
)
_FAMILY = {name: family[0] for family in _FAMILIES for name in family}


def pair(text: str, gold: Sequence[Scored], coded: Sequence[Scored]) -> dict[int, int]:
    """Index of a gold claim to index of its coded claim, at greatest total similarity."""
    base = " ".join(words(text))
    gold_spans, coded_spans = ([_word_span(base, claim) for claim in claims] for claims in (gold, coded))
    return assign(
        [
            [
                similarity(wanted, claim) if span & other and _akin(wanted, claim) else 0.0
                for claim, other in zip(coded, coded_spans, strict=True)
            ]
            for wanted, span in zip(gold, gold_spans, strict=True)
        ]
    )


def _akin(gold: Scored, coded: Scored) -> bool:
    return _family(coded.type) in {_family(name) for name in gold.types}


def _family(name: str) -> str:
    return _FAMILY.get(name, name)


def _word_span(base: str, claim: Scored) -> set[int]:
    """Positions of the claim's evidence in `base`, the article's words joined by single spaces."""
    covered: set[int] = set()
    for quoted in claim.evidence:
        needle = " ".join(words(quoted))
        at = base.find(needle) if needle else -1
        if at >= 0:
            first = base.count(" ", 0, at)
            covered.update(range(first, first + needle.count(" ") + 1))
    return covered
