"""Labelled examples for each decision of coding, drawn from gold articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from riwaya.coding import assemble, cast, cost, ground, keep, origin, retell, tellings, timing
from riwaya.coding.account import Account
from riwaya.coding.events import family
from riwaya.coding.linear import Features, Judgement
from riwaya.coding.memory import Memory
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.signs import ask, general_of_type, of_clause, plain_types, special_of_type
from riwaya.coding.tellings import Telling
from riwaya.learn import align, match
from riwaya.learn.align import Claim


class Lesson(NamedTuple):
    """A gold article: its scene, its claims, those by clause number, and how much it counts."""

    scene: Scene
    claims: tuple[Claim, ...]
    taught: dict[int, list[Claim]]
    weight: float = 1.0


class Example(NamedTuple):
    """Features of a decision, the right class, and how much it counts."""

    features: Features
    label: str
    weight: float = 1.0
    choice: str = ""  # the same for all options of one choice


def lesson(scene: Scene, claims: tuple[Claim, ...], weight: float = 1.0) -> Lesson:
    """An article with, per clause number, the claims that it tells, the most closely quoted first."""
    taught: dict[int, list[Claim]] = defaultdict(list)
    length = {id(c): sum(b - a for a, b in align.spans(scene, c)) for c in claims}
    for c in claims:
        for clause in align.told_in(scene, c):
            taught[clause.number].append(c)
    return Lesson(scene, claims, {n: sorted(cs, key=lambda c: length[id(c)]) for n, cs in taught.items()}, weight)


def suggestions(lessons: Iterable[Lesson], least: int = 4, most: int = 4) -> dict[str, tuple[str, ...]]:
    """For each event word and outcome the types that gold claims of its clauses have, commonest first."""
    seen: Counter[tuple[str, str]] = Counter()
    for item in lessons:
        for c in item.claims:
            if align.loose(c):
                continue
            for clause in align.told_in(item.scene, c):
                words = {"evt:" + t.hit.value for t in clause.triggers}
                words |= {"tol:" + loss.toll.outcome for loss in clause.losses}
                for word in words:
                    seen[word, c["type"]] += 1
    out: dict[str, list[str]] = defaultdict(list)
    for (word, kind), count in sorted(seen.items(), key=lambda s: (-s[1], s[0])):
        if count >= least and len(out[word]) < most:
            out[word].append(kind)
    return {word: tuple(kinds) for word, kinds in sorted(out.items())}


def of_tellings(item: Lesson, judgement: Judgement) -> tuple[list[Example], list[tuple[Telling, Claim]]]:
    """Examples for `telling`, and the tellings that are right with their gold claims."""
    scene, memory = item.scene, Memory()
    own: dict[int, set[int]] = defaultdict(set)
    aside: dict[int, set[int]] = defaultdict(set)
    for c in item.claims:
        first, rest = align.tellers(scene, c)
        for clause in first:
            own[clause.number].add(id(c))
        for clause in rest:
            aside[clause.number].add(id(c))
    out: list[Example] = []
    right: list[tuple[Telling, Claim]] = []
    for clause in scene.clauses:
        found = tellings.candidates(clause, memory, judgement)
        if found:
            signs, plain = of_clause(scene, clause), plain_types(found)
            claims = item.taught.get(clause.number, [])
            for kind, triggers in found.items():
                mine = [c for c in claims if kind in align.types(c)]
                hard = [c for c in mine if not align.loose(c) and id(c) in own[clause.number]]
                hard = [c for c in hard if kind == c["type"] or c["type"] not in found]
                if mine and not hard:
                    continue
                asked = ask(scene, kind, found, plain, memory)
                general, special = general_of_type(scene, clause, asked, memory), special_of_type(scene, asked)
                given = [*signs.general, *general, *(f"{kind}/{f}" for f in (*signs.special, *special))]
                out.append(Example(given, "yes" if hard else "no"))
                if hard:
                    right.append((Telling(clause, kind, 1.0, tuple(triggers)), _closest(scene, clause, hard)))
        memory.add(scene, clause)
    return out, right


def _closest(scene: Scene, clause: Clause, claims: list[Claim]) -> Claim:
    """Of several claims of one clause and type the one whose tolls, source and places the clause names."""

    def fit(c: Claim) -> float:
        return (
            2 * sum(match.cost(c, loss) for loss in clause.losses)
            + match.sourced(c, clause.voice)
            + sum(match.placed(scene, c, s) for s in clause.spots)
        )

    return max(claims, key=fit)


def of_links(item: Lesson, right: list[tuple[Telling, Claim]]) -> dict[str, list[Example]]:
    """Examples for `origin`, `cast`, `ground`, `cost`, `timing`, `status` and `history` from right tellings."""
    scene = item.scene
    out: dict[str, list[Example]] = defaultdict(list)
    before: list[Account] = []
    for telling, claim in right:
        others = sum(1 for t, _ in right if t.clause.seg.sentence == telling.clause.seg.sentence and t is not telling)
        _origin(scene, telling, claim, out["origin"])
        _cast(scene, telling, claim, out["cast"])
        fine = ground.specific(scene, telling)
        for rank, spot in enumerate(ground.candidates(scene, telling)):
            given = ground.features(scene, telling, spot, fine, rank)
            out["ground"].append(Example(given, "yes" if match.placed(scene, claim, spot) else "no"))
        losses = cost.candidates(scene, telling)
        for loss in losses:
            given = cost.features(scene, telling, loss, losses, others)
            out["cost"].append(Example(given, "yes" if match.cost(claim, loss) else "no"))
        found = timing.candidates(scene, telling, assemble.carried(telling.type, before))
        choice = f"{scene.doc.article.id}:{len(before)}"
        for timed in found:
            given = timing.features(scene, telling, timed, found)
            out["timing"].append(Example(given, "yes" if match.dated(claim, timed.period) else "no", choice=choice))
        state = timing.state_features(scene, telling)
        out["status"].append(Example(state, claim["status"]))
        out["history"].append(Example(state, "no"))
        times = [t for t in found if t.how in ("here", "sentence") and match.dated(claim, t.period)]
        before.append(Account([telling], telling.type, None, timed=times[0] if times else None))
    return out


def of_history(item: Lesson) -> list[Example]:
    """Examples of background claims for `history`."""
    out: list[Example] = []
    for clause in item.scene.clauses:
        claims = item.taught.get(clause.number, [])
        if claims and all(c.get("background") for c in claims) and clause.triggers:
            kinds = {k for c in claims for k in align.types(c)}
            for kind in sorted(kinds & {t.type for t in clause.triggers}):
                own = tuple(t for t in clause.triggers if t.type == kind)
                out.append(Example(timing.state_features(item.scene, Telling(clause, kind, 1.0, own)), "yes"))
    return out


def _origin(scene: Scene, telling: Telling, claim: Claim, out: list[Example]) -> None:
    found = origin.candidates(scene, telling.clause)
    labels = [match.sourced(claim, v) for v in found]
    if not any(labels):
        labels[0] = True  # told in the outlet's voice here, and retold with its source elsewhere
    here = origin.beside(scene, telling.clause)
    for voice, right in zip(found, labels, strict=True):
        given = origin.features(scene, telling, voice, origin.rank(found, voice), here)
        out.append(Example(given, "yes" if right else "no"))


def _cast(scene: Scene, telling: Telling, claim: Claim, out: list[Example]) -> None:
    found, prior, before = cast.candidates(scene, telling), cast.Prior(scene, telling), "none"
    for side in found:
        label = match.role(scene, claim, side)
        out.append(Example(cast.features(scene, telling, side, prior, before, found), label))
        before = label


def gold_of(scene: Scene, account: Account, item: Lesson) -> Claim | None:
    """The gold claim that an account tells, by its clauses, type, source, places and tolls."""
    best, top = None, 0.0
    for c in item.claims:
        kin = {family(k) for k in align.types(c)}
        if family(account.type) not in kin:
            continue
        clauses = {clause.number for clause in align.told_in(scene, c)}
        inside = sum(t.clause.number in clauses for t in account.tellings)
        if not inside:
            continue
        score = (
            inside
            + (account.type in align.types(c))
            + match.sourced(c, account.voice)
            + sum(match.cost(c, loss) for loss, _ in account.losses)
            + 0.5 * sum(match.placed(scene, c, s) for s, _ in account.spots)
        )
        if score > top:
            best, top = c, score
    return best


def of_merging(item: Lesson, judgement: Judgement) -> list[Example]:
    """Examples for `retell`: accounts that models gave, against the gold's grouping of them."""
    scene = item.scene
    out: list[Example] = []
    groups: list[tuple[Account, Claim]] = []
    for new in assemble.raw(scene, judgement):
        claim = gold_of(scene, new, item)
        if claim is None:
            continue
        merged = -1
        for i, (old, other) in enumerate(groups):
            same = other is claim
            out.append(Example(retell.features(scene, old, new, len(groups) - 1 - i), "yes" if same else "no"))
            merged = i if same else merged
        if merged >= 0:
            groups[merged] = (retell.absorb(scene, groups[merged][0], new, 1.0), claim)
        else:
            groups.append((new, claim))
    return out


def of_keeping(item: Lesson, judgement: Judgement) -> list[Example]:
    """Examples for `keep`: merged accounts that stand for a gold claim, and those that do not or do so twice."""
    scene = item.scene
    found = retell.merge(scene, assemble.raw(scene, judgement), judgement.models["retell"])
    taken: set[int] = set()
    out: list[Example] = []
    for account in sorted(found, key=lambda a: -max(t.chance for t in a.tellings)):
        claim = gold_of(scene, account, item)
        if claim is not None and align.loose(claim):
            continue
        right = claim is not None and id(claim) not in taken and account.type in align.types(claim)
        if claim is not None:
            taken.add(id(claim))
        out.append(Example(keep.features(scene, account, found), "yes" if right else "no"))
    return out
