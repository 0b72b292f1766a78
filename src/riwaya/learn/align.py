"""Which gold claims a clause tells, and which of the article's mentions are the gold's."""

from collections.abc import Mapping
from typing import Any

from riwaya.coding.scene import Clause, Scene

Claim = Mapping[str, Any]


def types(claim: Claim) -> set[str]:
    """The claim's type and those that are equally right."""
    return {claim["type"], *claim.get("type_alt", ())}


def loose(claim: Claim) -> bool:
    """Whether a claim may be told but need not be."""
    return bool(claim.get("optional") or claim.get("background"))


def spans(scene: Scene, claim: Claim) -> list[tuple[int, int]]:
    """Code points of the claim's evidence in the article's text."""
    text = scene.doc.article.text
    out = []
    for quote in claim["evidence"]:
        quote = quote if isinstance(quote, str) else quote["text"]
        at = text.find(quote)
        if at >= 0:
            out.append((at, at + len(quote)))
    return out


def extent(scene: Scene, clause: Clause) -> tuple[int, int]:
    """Code points of a clause in the article's text."""
    doc = scene.doc
    return doc.folded.span(doc.offsets[clause.start][0], doc.offsets[clause.end - 1][1])


def told_in(scene: Scene, claim: Claim) -> list[Clause]:
    """The clauses that lie in the claim's evidence by more than half, or hold a piece of it."""
    pieces = spans(scene, claim)
    out = []
    for clause in scene.clauses:
        a, b = extent(scene, clause)
        if any(min(b, q) - max(a, p) > min(0.5 * (b - a), 0.8 * (q - p)) for p, q in pieces):
            out.append(clause)
    return out


def tellers(scene: Scene, claim: Claim) -> tuple[list[Clause], list[Clause]]:
    """(clauses that tell the claim with a word of its own type, or all where none does; the others of its evidence)."""
    inside = told_in(scene, claim)
    wanted = types(claim)
    own = [c for c in inside if any(t.type in wanted for t in c.triggers)]
    return (own, [c for c in inside if c not in own]) if own else (inside, [])


def entitled(scene: Scene, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with the title among the evidence of the first that it names by type.

    For annotations made on the body alone, so that a title which tells their claim is no wrong telling.
    """
    text = scene.doc.article.text
    for clause in scene.clauses:
        if not scene.is_title(clause):
            break
        kinds = {t.type for t in clause.triggers}
        told = next((c for c in claims if kinds & types(c) and not loose(c)), None)
        if told is not None:
            at, end = extent(scene, clause)
            more = {**told, "evidence": [*told["evidence"], text[at:end]]}
            claims = tuple(more if c is told else c for c in claims)
    return claims
