"""Where a telling happened: the places named in its sentence, else one carried over from the story."""

from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Scene
from riwaya.coding.spot import Spot
from riwaya.coding.tellings import Telling


def candidates(scene: Scene, telling: Telling) -> list[Spot]:
    """The spots of the sentence, then the last of the story before it, those of the title and lead, and the next."""
    clause = telling.clause
    here = [s for c in scene.siblings(clause) for s in c.spots]
    start, end = scene.doc.sentences[clause.seg.sentence]
    back = [s for c in scene.clauses[: clause.number] for s in c.spots if s.start < start]
    out = [*here, *reversed(back[-4:])]
    for spot in back[:3]:
        if spot not in out:
            out.append(spot)
    if not out:
        out += [s for c in scene.clauses[clause.number :] for s in c.spots if s.start >= end][:2]
    return out


def features(scene: Scene, telling: Telling, spot: Spot, specific: frozenset[int], rank: int) -> Features:
    """What speaks for the spot; `specific` are those of the sentence that hold no finer one, `rank` its nearness."""
    doc, tags, clause = scene.doc, scene.tags, telling.clause
    start, end = doc.sentences[clause.seg.sentence]
    place = scene.atlas.chosen.get(spot.start)
    kind = place.kind if place else "unknown"
    i = spot.start
    where = (
        "in" if clause.start <= i < clause.end else "sibling" if start <= i < end else "back" if i < start else "next"
    )
    fine = "fine" if spot.start in specific else "coarse"
    prev = doc.words[i - 1] if i else "^"
    anchors = [t.hit.start for t in telling.triggers] or [clause.start]
    gap = min(abs(i - a) for a in anchors)
    side = any(s.start <= i < s.end for s in clause.sides if s.kind in ("actor", "held", "force"))
    voice = any(v.start <= i < v.end for v in scene.voices)
    here = sum(1 for s in clause.spots)
    belief = min(int(spot.belief), 6)
    told = "told" if spot.of is not None else "free"
    out = [
        where,
        f"{where}:{fine}",
        f"{where}:{kind}",
        f"{where}:{fine}:{kind}",
        f"{where}:n{min(here, 4)}",
        f"{where}:rank{min(rank, 5)}",
        f"{where}:head:{spot.head}",
        f"{where}:lead:{spot.lead}:{fine}",
        f"{where}:prev:{prev}",
        f"{where}:inside:{spot.inside}",
        f"{where}:{told}:{kind}",
        f"{where}:{told}:{fine}",
        f"{where}:direction:{bool(spot.direction)}:{spot.wide}",
        f"{where}:listed:{spot.listed is not None}:{spot.many}",
        f"belief:{belief}:{where}",
        f"belief:{belief}:{kind}",
        f"quoted:{spot.quoted}:{spot.hashtag}",
        f"prevtag:{where}:{tags[i - 1] if i else '^'}",
        f"after:{where}:{tags[spot.end] if spot.end < len(tags) else '$'}",
        f"{where}:gap{min(gap // 2, 8)}:{'after' if i > anchors[0] else 'ahead'}",
        f"T:{telling.type}:{kind}",
    ]
    finer = scene.finer(spot)
    out += [f"{where}:finer{min(len(finer), 3)}:{kind}", f"{where}:finer{min(len(finer), 1)}"]
    if where in ("back", "next"):
        held = [s for c in scene.siblings(clause) for s in c.spots if s is not spot and spot.form in scene.finer(s)]
        mark = "inside" if held else "apart" if any(c.spots for c in scene.siblings(clause)) else "alone"
        alone = sum(1 for h in held for f in scene.finer(h)) if held else 0
        out += [
            f"{where}:{mark}",
            f"{where}:{mark}:{kind}",
            f"{where}:{mark}:{min(alone, 3)}",
            f"{where}:{mark}:rank{min(rank, 4)}",
        ]
    if side:
        out.append(f"side:{where}:{kind}")
    if voice:
        out.append(f"voice:{where}")
    if where in ("back", "next"):
        title = doc.offsets[i][0] < doc.title_end
        sentences = [s for s, (a, b) in enumerate(doc.sentences) if a <= i < b]
        far = scene.order[clause.seg.sentence] - scene.order.get(sentences[0], 0) if sentences else 9
        out += [f"{where}:far{min(far, 5)}", f"{where}:title:{title}", f"{where}:here{min(here, 2)}:{fine}"]
        anyhere = any(c.spots for c in scene.siblings(clause))
        out.append(f"{where}:sentence:{anyhere}")
        out.append(f"{where}:sentence:{anyhere}:rank{min(rank, 4)}:{kind}")
    same = sum(1 for s in scene.atlas.spots if s.form == spot.form)
    out.append(f"{where}:times{min(same, 4)}")
    return out


def specific(scene: Scene, telling: Telling) -> frozenset[int]:
    """Where the spots of the sentence begin that no finer one stands beside."""
    start, end = scene.doc.sentences[telling.clause.seg.sentence]
    return frozenset(s.start for s in scene.atlas.specific(start, end))


def choose(scene: Scene, telling: Telling, model: Linear) -> list[tuple[Spot, float]]:
    """The places with the chance of each: all likely ones of the sentence, else the likeliest of the story."""
    fine = specific(scene, telling)
    start, end = scene.doc.sentences[telling.clause.seg.sentence]
    found = [
        (spot, model.chance(features(scene, telling, spot, fine, rank)))
        for rank, spot in enumerate(candidates(scene, telling))
    ]
    here = [c for c in found if c[1] >= 0.5 and start <= c[0].start < end]
    away = max((c for c in found if not start <= c[0].start < end), key=lambda c: c[1], default=None)
    if here and not (away and away[1] > max(c[1] for c in here)):
        return here
    best = max(found, key=lambda c: c[1], default=None)
    return [best] if best and best[1] >= 0.2 else []
