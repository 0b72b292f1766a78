"""Which events a clause tells: candidate types by its words and what came before, each weighed."""

from typing import NamedTuple

from riwaya.coding.events import Trigger, family
from riwaya.coding.linear import Features, Judgement
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.status import is_background, negated

_ASIDE = frozenset(("accident", "sport", "market"))


class Telling(NamedTuple):
    """A clause that tells an event of `type`, with the chance that it does and its own event words."""

    clause: Clause
    type: str
    chance: float
    triggers: tuple[Trigger, ...]


class Memory:
    """The types that earlier clauses named with words of their own."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.counts: dict[str, int] = {}
        self.last: list[str] = []

    def add(self, scene: Scene, clause: Clause) -> None:
        """Remember the strong event words of a clause."""
        for trigger in clause.triggers:
            if trigger.weak or trigger.light:
                continue
            kind = trigger.type
            self.counts[kind] = self.counts.get(kind, 0) + 1
            if kind in self.last:
                self.last.remove(kind)
            self.last.append(kind)
            if scene.is_title(clause) and kind not in self.title:
                self.title.append(kind)


def candidates(clause: Clause, memory: Memory, judgement: Judgement) -> dict[str, list[Trigger]]:
    """Types that the clause may tell, each with its own event words (none: taken from context)."""
    out: dict[str, list[Trigger]] = {}
    for trigger in clause.triggers:
        out.setdefault(trigger.type, []).append(trigger)
    for trigger in clause.triggers:
        for kind in judgement.suggests.get("evt:" + trigger.hit.value, ()):
            out.setdefault(kind, [])
    if clause.losses:
        for kind in ("armed_clash", "attack_on_civilians", *memory.last[-2:], *memory.title[:2]):
            out.setdefault(kind, [])
        for loss in clause.losses:
            for kind in judgement.suggests.get("tol:" + loss.toll.outcome, ()):
                out.setdefault(kind, [])
    elif memory.last and (clause.triggers or clause.sides):
        out.setdefault(memory.last[-1], [])
    return out


def tellings(scene: Scene, judgement: Judgement, floor: float) -> list[Telling]:
    """The tellings of an article in reading order with a chance of at least `floor`."""
    out: list[Telling] = []
    memory = Memory()
    model = judgement.models["telling"]
    for clause in scene.clauses:
        found = candidates(clause, memory, judgement)
        if found:
            shared = clause_features(scene, clause)
            kept = []
            for kind, own in found.items():
                chance = model.chance(features(scene, clause, kind, own, found, memory, shared))
                if chance >= floor:
                    kept.append(Telling(clause, kind, chance, tuple(own)))
            out += sorted(kept, key=lambda t: -t.chance)
        memory.add(scene, clause)
    return out


def clause_features(scene: Scene, clause: Clause) -> Features:
    """What holds of the clause whatever type it is asked for."""
    doc, tags, around = scene.doc, scene.tags, scene.around
    start, end = clause.start, clause.end
    place = scene.order[clause.seg.sentence]
    siblings = scene.siblings(clause)
    manner = clause.voice.manner if clause.voice else "outlet"
    out = [
        f"at:{min(place, 6)}",
        f"manner:{manner}",
        f"kind:{clause.source.kind}",
        f"words:{min((end - start) // 5, 6)}",
        f"step:{min(clause.number - siblings[0].number, 3)}of{min(len(siblings), 4)}",
        f"violent:{min(4 * around.violent // len(scene.order), 4)}",
        f"first:{tags[start]}",
        f"first2:{tags[start]} {tags[start + 1] if start + 1 < end else '.'}",
    ]
    if scene.is_title(clause):
        out.append("title")
    if place >= max(5, len(scene.order) - 2):
        out.append("tail")
    if around.quiet:
        out.append("quiet")
    if around.elsewhere:
        out.append("elsewhere")
    for name, count in (("accident", around.accident), ("sport", around.sport), ("market", around.market)):
        if count:
            out.append(f"{name}:{min(count, 4)}")
    out += [f"loss:{loss.toll.outcome}" for loss in clause.losses]
    if clause.losses:
        out.append("lost")
    armed = {s.kind for s in clause.sides}
    out += [f"side:{kind}" for kind in armed]
    if clause.spots:
        out.append("spot")
    if clause.whens:
        out.append(f"when:{clause.whens[0].period.precision}")
    period = clause.whens[0].period if clause.whens else None
    if is_background(doc, start, end, period) or is_background(doc, doc.sentences[clause.seg.sentence][0], start, None):
        out.append("history")
    seen = set()
    for i in range(start, end):
        told = tags[i]
        if told not in seen and told[:1] != "#":
            seen.add(told)
            if told.startswith(("fun", "rep", "sup", "cue", "tol")):
                out.append("has:" + told)
        if not doc.hits[i] and len(doc.words[i]) > 2:
            out.append("w:" + doc.words[i].removeprefix("و"))
    return out


def features(
    scene: Scene,
    clause: Clause,
    kind: str,
    own: list[Trigger],
    found: dict[str, list[Trigger]],
    memory: Memory,
    shared: Features,
) -> Features:
    """What speaks for the clause telling an event of type `kind`: shared features, and those of the type."""
    doc, tags = scene.doc, scene.tags
    group = family(kind)
    out = [
        *shared,
        f"T:{kind}",
        f"told:{kind}:{min(memory.counts.get(kind, 0), 3)}",
        f"told:{min(memory.counts.get(kind, 0), 3)}",
    ]
    out.append("own" if own else "borrowed")
    elsewhere = scene.strong_types[kind] - (kind in {t.type for t in own if not t.weak and not t.light})
    definite = "definite" if own and all("ال" in t.hit.prefix for t in own) else "bare" if own else "none"
    out += [
        f"article:{min(elsewhere, 3)}",
        f"article:{kind}:{min(elsewhere, 3)}",
        f"article:{definite}:{min(elsewhere, 3)}",
        f"titled:{kind in scene.title_types}",
        f"titled:{kind in scene.title_types}:{definite}",
        f"titled:{kind in scene.title_types}:{bool(scene.title_types)}:{'own' if own else 'borrowed'}",
    ]
    out += [f"{kind}/article-cue:{cue}" for cue in scene.cue_counts if cue not in _ASIDE]
    out += [f"{kind}/article-cue:{cue}:{min(n, 3)}" for cue, n in scene.cue_counts.items() if cue not in _ASIDE]
    for other in scene.strong_types:
        if other != kind and family(other) == group:
            out.append(f"{kind}/article:{other}:{'own' if own else 'borrowed'}")
            out.append(f"{kind}/article:{other}:{definite}:{min(scene.strong_types[other], 2)}")
    if not own:
        others = [t for k, ts in found.items() if k != kind for t in ts if not t.weak and not t.light]
        kin = any(family(t.type) == group for t in others)
        out.append(
            "borrowed:" + ("kin" if kin else "others" if others else "alone") + (":lost" if clause.losses else "")
        )
        if memory.last and memory.last[-1] == kind:
            out.append("borrowed:last")
        if kind in memory.title:
            out.append("borrowed:title")
    rivals = {t.type for k, ts in found.items() if k != kind for t in ts if not t.weak and not t.light}
    out += [f"{kind}/rival:{other}" for other in rivals]
    out.append(f"rivals:{min(len(rivals), 3)}")
    strength = (
        "strong"
        if any(not t.weak and not t.light for t in own)
        else "light"
        if any(t.light for t in own)
        else "weak"
        if own
        else "none"
    )
    out.append("strength:" + strength)
    out.append(f"{strength}:{'lost' if clause.losses else 'whole'}")
    out += [f"{kind}/loss:{loss.toll.outcome}" for loss in clause.losses]
    for loss in clause.losses:
        if loss.victim:
            out.append(f"{kind}/victim:{tags[loss.victim[0]]}")
    for t in clause.triggers:
        out.append(f"{kind}/evt:{t.hit.value}")
    for side in clause.sides:
        out.append(f"{kind}/side:{side.group}")
    for i in range(clause.start, clause.end):
        for hit in doc.hits[i]:
            if hit.kind == "cue":
                out.append(f"{kind}/cue:{hit.value}")
        if len(doc.words[i]) > 2 and not tags[i].startswith("place"):
            out.append(f"{kind}/w:{doc.words[i].removeprefix('و').removeprefix('ال')}")
    for t in own:
        i = t.hit.start
        if negated(doc, t, clause.start):
            out.append("negated")
        before, after = tags[i - 1] if i > clause.start else "^", tags[t.hit.end] if t.hit.end < clause.end else "$"
        out += [
            f"evt:{t.hit.value}",
            f"form:{t.hit.more}:{t.hit.features[:2]}",
            f"evt:{t.hit.value}:{t.hit.more}",
            f"clitic:{t.hit.prefix}:{t.hit.more}",
            f"before:{before}",
            f"after:{after}",
            f"beforew:{doc.words[i - 1] if i > clause.start else '^'}",
            f"{t.hit.more}/before:{before}",
            f"around:{t.hit.more}:{before}:{after}",
            f"word:{doc.words[i]}",
        ]
        if i - 2 >= clause.start:
            out.append(f"before2:{tags[i - 2]}")
            out.append(f"beforew2:{doc.words[i - 2]}")
    return out
