"""What a telling cost: which of the sentence's losses belong to its event."""

from riwaya.coding.events import family
from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Scene
from riwaya.coding.tellings import Telling
from riwaya.coding.tolls import Loss


def candidates(scene: Scene, telling: Telling) -> list[Loss]:
    """The losses told in the sentence."""
    return [loss for clause in scene.siblings(telling.clause) for loss in clause.losses]


def features(scene: Scene, telling: Telling, loss: Loss, found: list[Loss], others: int) -> Features:
    """What speaks for the loss being this event's; `others` counts the further tellings of its sentence."""
    clause, tags, kind = telling.clause, scene.tags, telling.type
    inside = clause.start <= loss.at < clause.end
    where = "in" if inside else "before" if loss.at < clause.start else "after"
    toll = loss.toll
    size = (
        "some"
        if toll.min is None and toll.max is None
        else "open"
        if toll.max is None
        else "one"
        if toll.min == 1
        else "count"
    )
    victim = tags[loss.victim[0]] if loss.victim else "nobody"
    anchors = [t.hit.start for t in telling.triggers]
    gap = min((abs(loss.at - a) for a in anchors), default=50)
    return [
        where,
        f"{where}:{min(others, 3)}",
        f"{where}:{toll.outcome}",
        f"{where}:{kind}",
        f"{where}:{family(kind)}:{toll.outcome}",
        f"{toll.outcome}:{size}",
        f"{where}:{size}",
        f"{kind}:{victim}",
        f"{where}:victim:{victim.partition(':')[0]}",
        f"trigger:{loss.trigger.value}:{loss.trigger.more}:{loss.trigger.features[:2]}",
        f"trigger:{loss.trigger.more}:{size}:{victim.partition(':')[0]}",
        f"gap:{min(gap // 3, 6)}:{where}",
        f"own:{bool(telling.triggers)}:{where}",
        f"prev:{tags[loss.at - 1] if loss.at else '^'}",
        f"prevw:{scene.doc.words[loss.at - 1] if loss.at else '^'}",
        f"after:{tags[loss.end] if loss.end < len(tags) else '$'}",
        f"n:{min(len(found), 4)}",
        f"title:{scene.is_title(clause)}:{size}",
        f"shape:{loss.shape}:{where}",
        f"stance:{loss.stance}",
        f"running:{loss.running}:{where}",
        f"definite:{loss.definite}",
        f"history:{loss.history}",
        f"side:{tags[loss.side[0]] if loss.side else 'none'}:{kind}",
    ]


def choose(scene: Scene, telling: Telling, others: int, model: Linear) -> list[tuple[Loss, float]]:
    """The losses that are likelier this event's than not, with the chance of each."""
    found = candidates(scene, telling)
    told = [(loss, model.chance(features(scene, telling, loss, found, others))) for loss in found]
    return [t for t in told if t[1] >= 0.5]
