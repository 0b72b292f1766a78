"""What in a clause speaks for its telling an event: features of any type, and features of one type."""

from typing import NamedTuple

from riwaya.coding.events import Trigger, family
from riwaya.coding.linear import Features
from riwaya.coding.memory import Memory
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.status import is_background, negated

_TOLD = ("fun", "rep", "sup", "cue", "tol")


class Signs(NamedTuple):
    """Features weighed alike for every type (`general`) and for each type apart (`special`); none twice."""

    general: Features
    special: Features


def of_clause(scene: Scene, clause: Clause) -> Signs:
    """What holds of the clause whatever type it is asked for."""
    return Signs(list(dict.fromkeys(_general(scene, clause))), list(dict.fromkeys(_special(scene, clause))))


def _general(scene: Scene, clause: Clause) -> Features:
    doc, tags, around = scene.doc, scene.tags, scene.around
    start, end = clause.start, clause.end
    place = scene.order[clause.seg.sentence]
    siblings = scene.siblings(clause)
    out = [
        f"at:{min(place, 6)}",
        f"manner:{clause.voice.manner if clause.voice else 'outlet'}",
        f"kind:{clause.source.kind}",
        f"words:{min((end - start) // 5, 6)}",
        f"step:{min(clause.number - siblings[0].number, 3)}of{min(len(siblings), 4)}",
        f"violent:{min(4 * around.violent // len(scene.order), 4)}",
        f"first:{tags[start]}",
        f"first2:{tags[start]} {tags[start + 1] if start + 1 < end else '.'}",
    ]
    for name, holds in (
        ("title", scene.is_title(clause)),
        ("tail", place >= max(5, len(scene.order) - 2)),
        ("quiet", around.quiet),
        ("elsewhere", around.elsewhere),
        ("lost", clause.losses),
        ("spot", clause.spots),
        ("history", _history(scene, clause)),
    ):
        if holds:
            out.append(name)
    for name, count in (("accident", around.accident), ("sport", around.sport), ("market", around.market)):
        if count:
            out.append(f"{name}:{min(count, 4)}")
    out += [f"loss:{loss.toll.outcome}" for loss in clause.losses]
    out += [f"loss:{loss.shape}:{loss.stance}" for loss in clause.losses]
    out += ["loss:running" for loss in clause.losses if loss.running]
    out += ["loss:history" for loss in clause.losses if loss.history]
    out += [f"side:{side.kind}" for side in clause.sides]
    if clause.whens:
        out.append(f"when:{clause.whens[0].period.precision}")
    for i in range(start, end):
        if tags[i].startswith(_TOLD):
            out.append("has:" + tags[i])
        if not doc.hits[i] and len(doc.words[i]) > 2:
            out.append("w:" + doc.words[i].removeprefix("و"))
    return out


def _history(scene: Scene, clause: Clause) -> bool:
    doc, start = scene.doc, clause.start
    period = clause.whens[0].period if clause.whens else None
    opening = doc.sentences[clause.seg.sentence][0]
    return is_background(doc, start, clause.end, period) or is_background(doc, opening, start, None)


def _special(scene: Scene, clause: Clause) -> Features:
    doc, tags = scene.doc, scene.tags
    out = list(scene.means)
    out += [f"loss:{loss.toll.outcome}" for loss in clause.losses]
    out += [f"victim:{tags[loss.victim[0]]}" for loss in clause.losses if loss.victim]
    out += [f"hurt:{tags[loss.side[0]]}" for loss in clause.losses if loss.side]
    out += [f"evt:{t.hit.value}" for t in clause.triggers]
    out += [f"side:{side.group}" for side in clause.sides]
    for i in range(clause.start, clause.end):
        word = doc.words[i]
        out += [f"cue:{hit.value}" for hit in doc.hits[i] if hit.kind == "cue"]
        if len(word) > 2 and tags[i] != "place":
            out.append("w:" + word.removeprefix("و").removeprefix("ال"))
    return out


class Asked(NamedTuple):
    """A type asked of a clause, with what both kinds of its features are made of."""

    kind: str
    own: list[Trigger]
    told: int
    elsewhere: int
    definite: str
    rivals: list[str]


def ask(scene: Scene, kind: str, found: dict[str, list[Trigger]], plain: set[str], memory: Memory) -> Asked:
    """The question whether a clause tells `kind`; `plain` are the types that it names outright."""
    own = found[kind]
    return Asked(
        kind,
        own,
        min(memory.counts.get(kind, 0), 3),
        min(scene.strong_types[kind] - (kind in plain), 3),
        "none" if not own else "definite" if all("ال" in t.hit.prefix for t in own) else "bare",
        [other for other in found if other in plain and other != kind],
    )


def plain_types(found: dict[str, list[Trigger]]) -> set[str]:
    """The types that a clause names with a word of their own, neither weak nor light."""
    return {kind for kind, own in found.items() if any(not t.weak and not t.light for t in own)}


def general_of_type(scene: Scene, clause: Clause, asked: Asked, memory: Memory) -> Features:
    """What speaks for the type, weighed alike for all."""
    own, definite, elsewhere = asked.own, asked.definite, asked.elsewhere
    whose = "own" if own else "borrowed"
    titled = asked.kind in scene.title_types
    strong = any(not t.weak and not t.light for t in own)
    strength = "strong" if strong else "light" if any(t.light for t in own) else "weak" if own else "none"
    out = [
        f"told:{asked.told}",
        whose,
        f"article:{elsewhere}",
        f"article:{definite}:{elsewhere}",
        f"titled:{titled}",
        f"titled:{titled}:{definite}",
        f"titled:{titled}:{bool(scene.title_types)}:{whose}",
        f"rivals:{min(len(asked.rivals), 3)}",
        f"strength:{strength}",
        f"{strength}:{'lost' if clause.losses else 'whole'}",
    ]
    if not own:
        return out + _borrowed(clause, asked, memory)
    if len(own) == 1:
        return out + _word(scene, clause, own[0])
    return out + list(dict.fromkeys(f for t in own for f in _word(scene, clause, t)))


def special_of_type(scene: Scene, asked: Asked) -> Features:
    """What speaks for the type, weighed for it apart."""
    whose = "own" if asked.own else "borrowed"
    out = ["T", f"told:{asked.told}", f"article:{asked.elsewhere}", *(f"rival:{other}" for other in asked.rivals)]
    group = family(asked.kind)
    for other, count in scene.strong_types.items():
        if other != asked.kind and family(other) == group:
            out += [f"article:{other}:{whose}", f"article:{other}:{asked.definite}:{min(count, 2)}"]
    return out


def _borrowed(clause: Clause, asked: Asked, memory: Memory) -> Features:
    kind, rivals = asked.kind, asked.rivals
    kin = any(family(other) == family(kind) for other in rivals)
    lost = ":lost" if clause.losses else ""
    out = ["borrowed:" + ("kin" if kin else "others" if rivals else "alone") + lost]
    if memory.last and memory.last[-1] == kind:
        out.append("borrowed:last")
    if kind in memory.title:
        out.append("borrowed:title")
    return out


def _word(scene: Scene, clause: Clause, trigger: Trigger) -> Features:
    """The event word in its form and company."""
    doc, tags, hit = scene.doc, scene.tags, trigger.hit
    i = hit.start
    before = tags[i - 1] if i > clause.start else "^"
    after = tags[hit.end] if hit.end < clause.end else "$"
    out = [
        f"evt:{hit.value}",
        f"form:{hit.more}:{hit.features[:2]}",
        f"evt:{hit.value}:{hit.more}",
        f"clitic:{hit.prefix}:{hit.more}",
        f"before:{before}",
        f"after:{after}",
        f"beforew:{doc.words[i - 1] if i > clause.start else '^'}",
        f"{hit.more}/before:{before}",
        f"around:{hit.more}:{before}:{after}",
        f"word:{doc.words[i]}",
    ]
    if i - 2 >= clause.start:
        out += [f"before2:{tags[i - 2]}", f"beforew2:{doc.words[i - 2]}"]
    if negated(doc, trigger, clause.start):
        out.append("negated")
    return out
