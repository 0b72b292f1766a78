"""Which events a clause tells: candidate types by its words and what came before, each weighed."""

from typing import NamedTuple

from riwaya.coding.events import Trigger
from riwaya.coding.linear import Features, Judgement, Linear, Reason, logistic
from riwaya.coding.memory import Memory
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.signs import Signs, ask, general_of_type, of_clause, plain_types, special_of_type


class Telling(NamedTuple):
    """A clause that tells an event of `type`, with the chance that it does and its own event words."""

    clause: Clause
    type: str
    chance: float
    triggers: tuple[Trigger, ...]


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


_NONE = Linear(("yes",), (0.0,), {})
_HOPELESS = -4.0


class Weighed(NamedTuple):
    """A type asked of a clause: its chance, its event words, and the features that hold of any type and of this one."""

    type: str
    chance: float
    triggers: tuple[Trigger, ...]
    signs: Signs
    general: Features
    special: Features

    def reasons(self, judgement: Judgement, most: int = 5) -> list[Reason]:
        """The features that weighed most."""
        found = judgement.models["telling"].reasons([*self.signs.general, *self.general], most=most)
        own = judgement.models.get(f"telling:{self.type}", _NONE)
        found += own.reasons([*self.signs.special, *self.special], most=most)
        return sorted(found, key=lambda r: (-abs(r.weight), r.feature))[:most]


def weigh(scene: Scene, clause: Clause, memory: Memory, judgement: Judgement) -> list[Weighed]:
    """Every type that the clause may tell, with its chance; those that their general features rule out are left out."""
    found = candidates(clause, memory, judgement)
    if not found:
        return []
    models = judgement.models
    signs, plain = of_clause(scene, clause), plain_types(found)
    shared = models["telling"].score(signs.general)
    out = []
    for kind, own in found.items():
        asked = ask(scene, kind, found, plain, memory)
        general = general_of_type(scene, clause, asked, memory)
        score = shared + models["telling"].part(general)
        special: Features = []
        if score > _HOPELESS:
            special = special_of_type(scene, asked)
            model = models.get(f"telling:{kind}", _NONE)
            score += model.part(signs.special) + model.part(special)
        out.append(Weighed(kind, logistic(score), tuple(own), signs, general, special))
    return out


def tellings(scene: Scene, judgement: Judgement, floor: float) -> list[Telling]:
    """The tellings of an article in reading order with a chance of at least `floor`."""
    out: list[Telling] = []
    memory = Memory()
    for clause in scene.clauses:
        kept = [w for w in weigh(scene, clause, memory, judgement) if w.chance >= floor]
        out += [Telling(clause, w.type, w.chance, w.triggers) for w in sorted(kept, key=lambda w: -w.chance)]
        memory.add(scene, clause)
    return out
