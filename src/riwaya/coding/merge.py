"""What one source tells twice is one claim; what two sources tell stays apart."""

from dataclasses import dataclass, field

from riwaya.coding.document import Segment
from riwaya.coding.events import Side, family
from riwaya.coding.spot import Spot
from riwaya.coding.tolls import Loss
from riwaya.gazetteer.distance import km
from riwaya.gazetteer.places import Place
from riwaya.records import Period, Source


@dataclass
class Draft:
    """A claim in the making: one event as one clause tells it."""

    type: str
    status: str
    source: Source
    manner: str | None
    segments: list[Segment]
    rule: list[str]
    agents: list[Side]
    targets: list[Side]
    spots: list[Spot]
    lost: list[Loss]
    period: Period | None
    background: bool
    lead: bool
    definite: bool
    inherited: bool = False
    extra: list[str] = field(default_factory=list)


def _voice_fits(a: Draft, b: Draft) -> bool:
    if a.source.text is None or b.source.text is None:
        return a.source.text is None or a.lead or b.lead or b.definite
    if a.source.entity and a.source.entity == b.source.entity:
        return True
    x, y = _stems(a.source.text), _stems(b.source.text)
    return len(x & y) * 2 >= min(len(x), len(y))


def _stems(text: str) -> set[str]:
    from riwaya.text.normalise import fold

    out = set()
    for word in fold(text).split():
        word = word.strip('"،,.')
        if word[:2] in ("ال", "لل"):
            word = word[2:]
        if word not in ("وكاله", "مصدر", "مصادر", "متحدث", "باسم", "قناه", "مسوول", "قوات"):
            out.add(word)
    return out or set(text.split())


def _types_fit(a: Draft, b: Draft) -> bool:
    if a.type == b.type:
        return True
    if family(a.type) != family(b.type):
        vague = {"armed_clash"}
        return (
            ((b.definite and b.type in vague) or (a.lead and a.type in vague))
            and family(b.type) in ("blast", "fire", "civilians", "battle")
            and family(a.type) in ("blast", "fire", "civilians", "battle")
        )
    return True


def _points(draft: Draft, chosen: dict[int, Place | None]) -> list[Place]:
    return [p for s in draft.spots if (p := chosen.get(s.start)) is not None]


def together(p: Place, q: Place) -> bool:
    """Whether two places may be one: the same, one within the other's reach, or a country and a place in it."""
    if p.id == q.id or (p.country == q.country and "country" in (p.kind, q.kind)):
        return True
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return False
    return km(p.lat, p.lon, q.lat, q.lon) <= max(p.radius, q.radius, 6)


def _places_fit(a: Draft, b: Draft, chosen: dict[int, Place | None]) -> bool:
    x, y = _points(a, chosen), _points(b, chosen)
    if not a.spots or not b.spots or a.inherited or b.inherited:
        return True
    if any(together(p, q) for p in x for q in y):
        return True
    names = {s.form.removeprefix("ال") for s in a.spots}
    return any(s.form.removeprefix("ال") in names for s in b.spots) or (not x and not y and False)


def _tolls_fit(a: Draft, b: Draft) -> bool:
    for p in a.lost:
        same = [q for q in b.lost if q.toll.outcome == p.toll.outcome]
        if same and p.toll.min is not None:
            known = [q for q in same if q.toll.min is not None]
            if known and not any(q.toll.min == p.toll.min or q.toll.max == p.toll.max for q in known):
                return False
    return True


def _dates_fit(a: Draft, b: Draft) -> bool:
    if a.period is None or b.period is None or not (a.period.text and b.period.text):
        return True
    return a.period.start <= b.period.end and b.period.start <= a.period.end


def fits(a: Draft, b: Draft, chosen: dict[int, Place | None]) -> bool:
    """Whether b retells a."""
    if "denied" in (a.status, b.status) and a.status != b.status:
        return False
    if a.background != b.background:
        return False
    if not (_types_fit(a, b) and _voice_fits(a, b) and _places_fit(a, b, chosen) and _dates_fit(a, b)):
        return False
    if not _tolls_fit(a, b):
        return False
    if (a.source.text is None and b.source.text is None) or a.source.text == b.source.text:
        return True
    return True


def absorb(a: Draft, b: Draft) -> Draft:
    """One draft of two: the more specific leads."""
    first, second = (b, a) if _weight(b) > _weight(a) else (a, b)
    first.segments = first.segments + [s for s in second.segments if s not in first.segments]
    names = {s.entity or s.name or s.start for s in first.agents}
    if not first.agents:
        first.agents = second.agents
    if not first.targets or (all(t.kind == "people" for t in first.targets) and not names):
        first.targets = first.targets or second.targets
    if not first.spots or (first.inherited and not second.inherited and second.spots):
        first.spots, first.inherited = second.spots, second.inherited
    elif second.spots and not second.inherited and _fineness(second) < _fineness(first):
        first.spots = second.spots
    told = {loss.toll.outcome for loss in first.lost}
    first.lost = first.lost + [loss for loss in second.lost if loss.toll.outcome not in told]
    if first.source.text is None and second.source.text is not None:
        first.source, first.manner = second.source, second.manner
    if (first.period is None or not first.period.text) and second.period and second.period.text:
        first.period = second.period
    if family(first.type) == family(second.type):
        if (
            second.type in ("suicide_bombing", "air_strike", "territory_overtaken", "excessive_force")
            and first.definite
        ):
            first.type = second.type
        elif {first.type, second.type} == {"suicide_bombing", "remote_explosive"}:
            first.type = "suicide_bombing"
    elif first.type == "armed_clash" and second.type != "armed_clash":
        first.type = second.type
    first.rule = first.rule + [r for r in second.rule if r not in first.rule]
    first.lead = first.lead and second.lead
    first.definite = first.definite and second.definite
    if second.status == "occurred" and first.status == "ongoing" and second.lost:
        first.status = "occurred"
    return first


def _fineness(draft: Draft) -> int:
    """How large a draft's places are at least: 2 hamlet to 9 country, 3 where no gazetteer knows the name."""
    return min((min((p.weight for p in s.places), default=3) for s in draft.spots), default=9)


def _weight(d: Draft) -> float:
    fine = (
        sum(1 for s in d.spots if any(p.kind not in ("country", "governorate") for p in s.places))
        if not d.inherited
        else 0
    )
    return (
        (d.source.text is not None) * 1.5 + min(2, len(d.lost)) + fine + 0.5 * len(d.agents) - 1.5 * d.lead - d.definite
    )


def merge(drafts: list[Draft], chosen: dict[int, Place | None]) -> list[Draft]:
    """Fold retellings into the draft that they retell, in reading order."""
    out: list[Draft] = []
    for draft in drafts:
        for i in range(len(out) - 1, -1, -1):
            if fits(out[i], draft, chosen):
                out[i] = absorb(out[i], draft)
                break
        else:
            out.append(draft)
    return out
