"""Whose account a telling is: the sources named around it, weighed against the outlet's own voice."""

from riwaya.coding.attribution import Voice
from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.tellings import Telling

_BACK = 4


def candidates(scene: Scene, clause: Clause) -> list[Voice | None]:
    """The outlet (None), the voices of the clause's sentence, and the last few before it."""
    sentence = clause.seg.sentence
    start, end = scene.doc.sentences[sentence]
    here = [v for v in scene.voices if start <= v.since < end]
    before = [v for v in scene.voices if v.since < start]
    return [None, *here, *before[-_BACK:]]


def features(scene: Scene, telling: Telling, voice: Voice | None, rank: int) -> Features:
    """What speaks for the source; `rank` counts the voices between it and the clause."""
    doc, clause, tags = scene.doc, telling.clause, scene.tags
    start, _ = doc.sentences[clause.seg.sentence]
    here = [v for v in scene.voices if start <= v.since < doc.sentences[clause.seg.sentence][1]]
    opening = f"{tags[clause.start]}"
    title = "title" if scene.is_title(clause) else "body"
    rule = clause.voice
    if voice is None:
        out = [
            "outlet",
            f"outlet:{title}",
            f"outlet:rule:{rule.manner if rule else 'none'}",
            f"outlet:here:{min(len(here), 2)}",
            f"outlet:opens:{opening}",
            f"outlet:at:{min(scene.order[clause.seg.sentence], 4)}",
            f"outlet:any:{min(len(scene.voices), 3)}",
            f"outlet:T:{telling.type}",
        ]
        if rule:
            out.append("outlet:rule:far" if rule.since < start else "outlet:rule:near")
            out.append(f"outlet:rulekind:{rule.source.kind}")
        if here:
            out.append(
                "outlet:here:"
                + here[0].manner
                + (":after" if here[0].start >= clause.end else ":before" if here[0].end <= clause.start else ":in")
            )
        return out
    where = _where(clause, voice, start)
    chosen = "rule" if rule is not None and rule.start == voice.start else "not"
    gap = scene.order.get(clause.seg.sentence, 0) - scene.order.get(scene.sentence_of(voice.since), 0)
    out = [
        f"voice:{chosen}",
        f"voice:{chosen}:{where}",
        f"voice:{where}:{voice.manner}",
        f"voice:{where}:{voice.source.kind}",
        f"voice:{where}:rank:{min(rank, 4)}",
        f"voice:{title}:{where}",
        f"voice:{chosen}:{voice.manner}",
        f"voice:gap:{min(gap, 4)}:{chosen}",
        f"voice:opens:{where}:{opening}",
        f"voice:kind:{voice.source.kind}",
        f"voice:here:{where}:{min(len(here), 3)}",
    ]
    if voice.manner in ("claim", "deny", "accuse"):
        out.append(f"voice:{voice.manner}:{telling.type}")
    if where == "before":
        out.append(f"voice:near:{min((clause.start - voice.end) // 4, 5)}")
    if where == "back":
        marks = sum(doc.words[i] == '"' for i in range(voice.end, clause.start))
        out.append(f"voice:quoted:{marks % 2}:gap:{min(gap, 3)}")
    return out


def _where(clause: Clause, voice: Voice, start: int) -> str:
    if voice.since < start:
        return "back"
    if voice.start >= clause.end:
        return "after"
    return "in" if voice.start >= clause.start else "before"


def choose(scene: Scene, telling: Telling, model: Linear) -> tuple[Voice | None, float]:
    """The likeliest source and its share of the odds."""
    found = candidates(scene, telling.clause)
    scores = [model.score(features(scene, telling, v, rank(found, v))) for v in found]
    best = max(range(len(found)), key=scores.__getitem__)
    return found[best], scores[best]


def rank(found: list[Voice | None], voice: Voice | None) -> int:
    """How many voices of the list stand later in the text."""
    return sum(1 for v in found if v and voice and v.start > voice.start)
