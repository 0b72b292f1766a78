"""The record of an account: its words quoted from the article, its places on the map, its tolls each once."""

from riwaya.coding.account import Account
from riwaya.coding.document import Document, Segment
from riwaya.coding.events import Side
from riwaya.coding.scene import Scene
from riwaya.records import ActorMention, Claim, PlaceMention, Quote, Toll, quote
from riwaya.records.ids import content_id


def claim(scene: Scene, account: Account) -> Claim:
    """One claim. Spans are code points of the article's text."""
    doc = scene.doc
    evidence = tuple(dict.fromkeys(_evidence(doc, t.clause.seg) for t in account.tellings))
    period = (
        account.timed.period
        if (account.timed and account.status != "planned") or (account.timed and account.timed.when)
        else None
    )
    return Claim(
        id=content_id("claim", doc.article.id, account.type, account.source.text, evidence[0].start, evidence[0].text),
        type=account.type,  # type: ignore[arg-type]
        status=account.status,  # type: ignore[arg-type]
        evidence=evidence,
        source=account.source,
        agents=_unique(doc, [s for s, _ in account.agents]),
        targets=_unique(doc, [s for s, _ in account.targets]),
        places=_places(scene, account),
        date=period,
        tolls=_tolls(account),
        cumulative=bool(period and period.start != period.end and account.losses),
        background=account.history >= 0.5,
        rule=_rules(account),
        confidence=round(account.chance, 2),
    )


def _rules(account: Account) -> tuple[str, ...]:
    told = [f"event:{t.hit.value}" for telling in account.tellings for t in telling.triggers]
    return tuple(dict.fromkeys([*told, *(f"toll:{loss.trigger.value}" for loss, _ in account.losses)]))


def _evidence(doc: Document, seg: Segment) -> Quote:
    start, end = seg.start, seg.end
    while start < end - 1 and doc.words[start] in '،,.:-"':
        start += 1
    while end > start + 1 and doc.words[end - 1] in "،,.:-":
        end -= 1
    at, stop = doc.folded.span(doc.offsets[start][0], doc.offsets[end - 1][1])
    return quote(doc.article.text, at, stop)


def _places(scene: Scene, account: Account) -> tuple[PlaceMention, ...]:
    out: dict[str, PlaceMention] = {}
    for spot, _ in account.spots:
        place = scene.atlas.mention(spot)
        out.setdefault(place.entity or place.text, place)
    return tuple(out.values())


def _tolls(account: Account) -> tuple[Toll, ...]:
    """Each toll once, though a headline repeats it."""
    seen: dict[tuple[object, ...], Toll] = {}
    for loss, _ in account.losses:
        seen.setdefault((loss.toll.outcome, loss.toll.min, loss.toll.max, loss.toll.victims), loss.toll)
    return tuple(seen.values())


def _unique(doc: Document, found: list[Side]) -> tuple[ActorMention, ...]:
    out: dict[str, ActorMention] = {}
    for side in found:
        key = side.entity or side.name or doc.words[side.start]
        if key not in out:
            said = doc.quote(side.start, side.end, side.prefix)
            out[key] = ActorMention(said.text, said.start, said.end, side.name, side.entity, side.group, side.stance)  # type: ignore[arg-type]
    return tuple(out.values())
