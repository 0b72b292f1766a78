"""Who acts and who is acted upon: each side named around a telling is weighed for a role in it."""

from riwaya.coding.events import Side, family
from riwaya.coding.linear import Features, Linear
from riwaya.coding.roles import assign_roles
from riwaya.coding.scene import Scene
from riwaya.coding.tellings import Telling

ROLES = ("agent", "none", "target")
_VERB = ("evt", "tol", "sup", "rep")


class Prior:
    """What grammar alone says of the sides of a telling: a role, or none."""

    def __init__(self, scene: Scene, telling: Telling) -> None:
        clause = telling.clause
        inside = {j for spot in clause.spots for j in range(spot.start, spot.end)}
        fit = [
            s
            for s in clause.sides
            if not (s.kind in ("site", "force") and any(j in inside for j in range(s.start, s.end)))
        ]
        agents, targets = assign_roles(scene.doc, clause.seg, telling.type, clause.triggers, fit, clause.losses)
        self.roles = {s.start: "target" for s in targets} | {s.start: "agent" for s in agents}
        self.victims = {j for loss in clause.losses if loss.victim for j in range(*loss.victim)}
        self.hurt = {j for loss in clause.losses if loss.side for j in range(*loss.side)}


def candidates(scene: Scene, telling: Telling) -> list[Side]:
    """The sides named in the sentence."""
    return [s for clause in scene.siblings(telling.clause) for s in clause.sides]


def features(scene: Scene, telling: Telling, side: Side, prior: Prior, before: str, found: list[Side]) -> Features:
    """What speaks for a role of the side; `before` is the role of the side named just before it."""
    doc, tags, clause, kind = scene.doc, scene.tags, telling.clause, telling.type
    group = family(kind)
    what = f"{side.kind}:{side.group}"
    rule = prior.roles.get(side.start, "none")
    inside = clause.start <= side.start < clause.end
    i = side.start
    prev = doc.words[i - 1] if i else "^"
    prevtag = tags[i - 1] if i else "^"
    after = tags[side.end] if side.end < len(tags) else "$"
    verb, gap = _nearest(telling, i)
    order = "after" if verb is not None and i >= verb else "ahead"
    out = [
        f"rule:{rule}",
        f"rule:{rule}:{side.kind}",
        f"rule:{rule}:{kind}",
        f"what:{what}",
        f"{kind}:{what}",
        f"{group}:{side.kind}:{order}",
        f"prefix:{side.prefix}:{side.kind}",
        f"prev:{prev}",
        f"prev:{prev}:{side.kind}",
        f"prevtag:{prevtag}",
        f"prevtag:{prevtag}:{what}",
        f"aftertag:{after}:{side.kind}",
        f"last:{before}:{side.prefix}",
        f"last:{before}:{side.kind}",
        f"{order}:{min(gap, 8)}:{side.kind}",
        "in" if inside else "sibling",
        f"{'in' if inside else 'sibling'}:{side.kind}",
        f"n:{min(len(found), 5)}",
        f"stance:{side.stance}",
        f"word:{doc.words[i]}",
    ]
    if verb is not None:
        form = next(t.hit for t in telling.triggers if t.hit.start == verb)
        out.append(f"{form.more}:{form.features[:2]}:{order}:{min(gap, 4)}:{side.kind}")
        out.append(f"{form.value}:{form.more}:{order}:{side.kind}")
        a, b = (form.end, i) if order == "after" else (side.end, verb)
        if b - a <= 4:
            out.append("path:" + order + ":" + "/".join(tags[a:b]))
        out.append(f"{form.value}:{order}:{prev}")
    for j in range(i - 1, max(clause.start - 1, i - 7), -1):
        head = tags[j].partition(":")[0]
        if head in _VERB:
            out += [f"governor:{tags[j]}:{side.kind}", f"governor:{tags[j]}:{'near' if i - j <= 2 else 'far'}:{what}"]
            break
    for j in range(side.end, min(clause.end, side.end + 5)):
        head = tags[j].partition(":")[0]
        if head in _VERB:
            out.append(f"governs:{tags[j]}:{side.kind}:{'near' if j - side.end <= 1 else 'far'}")
            break
    if i in prior.victims:
        out += ["victim", f"victim:{kind}"]
    if i in prior.hurt:
        out += ["hurt", f"hurt:{side.kind}"]
    if clause.voice and clause.voice.start <= i < clause.voice.end:
        out.append("speaker")
    elif any(v.start <= i < v.end for v in scene.voices):
        out.append("speaks")
    if any(s.start <= i < s.end or i <= s.start < side.end for s in clause.spots):
        out.append(f"place:{side.kind}")
    if scene.is_title(clause):
        out.append(f"title:{order}:{side.kind}")
    return out


def _nearest(telling: Telling, i: int) -> tuple[int | None, int]:
    """The telling's event word nearest to word i, and how many words lie between."""
    best, gap = None, 99
    for t in telling.triggers:
        d = i - t.hit.end if i >= t.hit.end else t.hit.start - i
        if max(d, 0) < gap:
            best, gap = t.hit.start, max(d, 0)
    return best, gap


def choose(scene: Scene, telling: Telling, model: Linear) -> tuple[list[tuple[Side, float]], list[tuple[Side, float]]]:
    """(agents, targets) with the chance of each."""
    agents: list[tuple[Side, float]] = []
    targets: list[tuple[Side, float]] = []
    found = candidates(scene, telling)
    prior = Prior(scene, telling)
    before = "none"
    for side in found:
        chances = model.chances(features(scene, telling, side, prior, before, found))
        best = max(range(3), key=chances.__getitem__)
        before = ROLES[best]
        if before == "agent":
            agents.append((side, chances[best]))
        elif before == "target":
            targets.append((side, chances[best]))
    return agents, targets
