"""From an article to its claims: pure and deterministic."""

import riwaya
from riwaya.coding import attribution, boilerplate
from riwaya.coding.atlas import Atlas
from riwaya.coding.dates import When, whens
from riwaya.coding.document import Document, Segment
from riwaya.coding.events import Side, Trigger, family, sides, triggers
from riwaya.coding.merge import Draft, merge, together
from riwaya.coding.roles import assign_roles
from riwaya.coding.setting import Setting, setting
from riwaya.coding.spot import Spot
from riwaya.coding.status import is_background, negated, status
from riwaya.coding.tolls import Loss, losses
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import default_lexicon
from riwaya.records import ActorMention, Article, Claim, Period, Quote, Toll, Versions, quote
from riwaya.records.ids import content_id
from riwaya.records.source import Source

_ABSORBS = {
    "territory_overtaken": {"armed_clash", "withdrawal", "troop_movement"},
    "suicide_bombing": {"remote_explosive", "armed_clash"},
    "remote_explosive": {"armed_clash"},
    "interception": {"shelling", "air_strike", "armed_clash", "remote_explosive", "arrest"},
    "air_strike": {"shelling", "armed_clash"},
    "shelling": {"armed_clash"},
    "chemical_weapon": {"shelling", "air_strike", "armed_clash"},
    "excessive_force": {"protest", "armed_clash", "riot"},
    "armed_clash": {"troop_movement", "attack_on_civilians", "withdrawal"},
    "arrest": {"abduction", "armed_clash", "troop_movement"},
    "attack_on_civilians": {"armed_clash"},
    "aid_delivery": {"siege"},
    "agreement": {"armed_clash", "shelling"},
    "grenade": {"remote_explosive", "armed_clash"},
}
_BODY = frozenset(("killed", "injured", "captured", "missing", "displaced"))


def versions() -> Versions:
    """The versions of code, lexicon and gazetteer that `code` uses."""
    return Versions(riwaya.__version__, default_lexicon().version, default_gazetteer().version)


def code(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, in the order in which it tells them."""
    doc = Document(article, default_lexicon(), default_gazetteer())
    return tuple(_claim(doc, draft, atlas) for draft, atlas in _drafts(doc))


Voiced = tuple[Source, attribution.Voice | None]


def scene(doc: Document) -> tuple[Atlas, list[Segment], list[Voiced]]:
    """The places of the article, its segments without boilerplate, and the source of each segment."""
    left_out = boilerplate.skipped(doc)
    segments = [s for s in doc.segments() if s.sentence not in left_out]
    return Atlas(doc), segments, attribution.assign(doc, segments, attribution.voices(doc, left_out))


def _drafts(doc: Document) -> list[tuple[Draft, Atlas]]:
    around = setting(doc)
    if around.elsewhere:
        return []
    atlas, segments, voiced = scene(doc)
    drafts: list[Draft] = []
    for seg, (source, voice) in zip(segments, voiced, strict=True):
        drafts += _of_segment(doc, atlas, seg, source, voice, drafts, around)
    return [(d, atlas) for d in merge(drafts, atlas.chosen)]


def _of_segment(
    doc: Document,
    atlas: Atlas,
    seg: Segment,
    source: Source,
    voice: attribution.Voice | None,
    before: list[Draft],
    around: Setting,
) -> list[Draft]:
    lost = losses(doc, seg.start, seg.end)
    if voice and voice.manner == "call" and not lost and voice.since >= seg.start:
        return []
    found = [t for t in triggers(doc, seg.start, seg.end) if not negated(doc, t, seg.start)]
    if voice:
        found = [t for t in found if not voice.start <= t.hit.start < voice.end]
    strong = [t for t in found if not t.weak and not t.light]
    light = [t for t in found if t.light]
    weak = [t for t in found if t.weak]
    carried = any(h.kind == "sup" and h.more in ("v", "c") for i in range(seg.start, seg.end) for h in doc.hits[i])
    if not strong and (lost or carried or light):
        strong = weak or light
    every = sides(doc, seg.start, seg.end, atlas.country)
    inside = {j for spot in atlas.within(seg.start, seg.end) for j in range(spot.start, spot.end)}
    everyone = [
        s
        for s in every
        if not (voice and voice.start <= s.start < voice.end)
        and not (s.kind in ("site", "force") and any(j in inside for j in range(s.start, s.end)))
    ]
    armed = any(s.kind in ("actor", "bare", "force", "nisba", "held") for s in everyone)
    if not armed:
        strong = [t for t in strong if not t.event.get("needs_side") or (t.hit.more == "n" and not around.quiet)]
    kinds: list[str] = []
    for t in strong:
        if t.type not in kinds:
            kinds.append(t.type)
    if lost and not kinds and around.quiet:
        return []
    if lost and not kinds:
        if all(loss.toll.outcome == "destroyed" for loss in lost):
            return []
        if (
            before
            and before[-1].segments[-1].sentence == seg.sentence
            and not before[-1].lost
            and family(before[-1].type) in ("fire", "blast", "battle", "civilians")
        ):
            before[-1].lost = lost
            before[-1].segments.append(seg)
            return []
        told = _told_of(atlas, seg, before)
        kinds = [told.type if told else _by_victims(doc, lost, everyone)]
    if lost and _crowd(doc) and any(s.group in ("state_force", "external_force", "police") for s in everyone):
        kinds = [
            "excessive_force" if k in ("armed_clash", "attack_on_civilians", "protest", "riot") else k for k in kinds
        ]
        strong = [
            t._replace(type="excessive_force")
            if t.type in ("armed_clash", "attack_on_civilians", "protest", "riot")
            else t
            for t in strong
        ]
        kinds = list(dict.fromkeys(kinds))
    if (
        lost
        and "armed_clash" in kinds
        and _unarmed(doc, lost)
        and all(t.hit.value in _RAIDS for t in strong if t.type == "armed_clash")
    ):
        strong = [t._replace(type="attack_on_civilians") if t.type == "armed_clash" else t for t in strong]
        kinds = list(dict.fromkeys("attack_on_civilians" if k == "armed_clash" else k for k in kinds))
    for kind in list(kinds):
        for other in _ABSORBS.get(kind, ()):
            if other in kinds and kind in kinds:
                kinds.remove(other)
    kinds = kinds[:2]
    out = []
    for kind in kinds:
        mine = [t for t in strong if t.type == kind or family(t.type) == family(kind)] or strong
        draft = _draft(
            doc,
            atlas,
            seg,
            kind,
            mine,
            everyone,
            lost if kind == _main(kinds, lost) else [],
            source,
            voice,
            before,
            found,
        )
        if draft and not (around.quiet and _idle(draft)):
            out.append(draft)
    return out


_RAIDS = frozenset(["attack", "open-fire"])


def _unarmed(doc: Document, lost: list[Loss]) -> bool:
    """Whether the dead and wounded that the clause names are civilians."""
    named = [loss.victim[0] for loss in lost if loss.victim]
    return bool(named) and all(doc.has(at, "per", "civilian") for at in named)


def _crowd(doc: Document) -> bool:
    """Whether the article tells of a crowd of protesters."""
    return sum(1 for hits in doc.hits for h in hits if h.kind == "cue" and h.value == "protesters") >= 3


def _told_of(atlas: Atlas, seg: Segment, before: list[Draft]) -> Draft | None:
    """The event that a toll without one of its own belongs to: the last violent one, where no new place is named."""
    here = [p for s in atlas.within(seg.start, seg.end) if (p := atlas.chosen.get(s.start))]
    for draft in reversed(before):
        if seg.sentence - draft.segments[-1].sentence > 3:
            return None
        if family(draft.type) in ("fire", "blast", "battle", "civilians") and not draft.background:
            there = [p for s in draft.spots if (p := atlas.chosen.get(s.start))]
            return draft if not here or any(together(a, b) for a in here for b in there) else None
    return None


def _idle(draft: Draft) -> bool:
    """A draft that in an article without fighting is too thin: nobody armed acts and nobody is hurt or held."""
    acting = any(s.kind in ("actor", "bare", "force", "nisba") for s in draft.agents)
    if draft.type in ("protest", "riot", "arrest", "abduction", "agreement"):
        return not (draft.lost or draft.agents or draft.targets or draft.lead)
    return not acting


def _main(kinds: list[str], lost: list[Loss]) -> str:
    bodily = [k for k in kinds if family(k) in ("fire", "blast", "battle", "civilians")]
    if lost and lost[0].toll.outcome == "displaced" and "displacement" in kinds:
        return "displacement"
    if lost and all(loss.toll.outcome == "captured" for loss in lost):
        custody = [k for k in kinds if family(k) == "custody"]
        if custody:
            return custody[0]
    return (bodily or kinds)[0]


def _by_victims(doc: Document, lost: list[Loss], found: list[Side]) -> str:
    for loss in lost:
        if loss.victim:
            for hit in doc.hits[loss.victim[0]]:
                if (hit.kind == "per" and hit.value in ("fighter", "force")) or hit.kind in ("act", "frc"):
                    return "armed_clash"
    if any(s.group in ("fighter", "force") and s.kind == "people" for s in found):
        return "armed_clash"
    return "attack_on_civilians"


def _draft(
    doc: Document,
    atlas: Atlas,
    seg: Segment,
    kind: str,
    events: list[Trigger],
    everyone: list[Side],
    lost: list[Loss],
    source: Source,
    voice: attribution.Voice | None,
    before: list[Draft],
    words: list[Trigger],
) -> Draft | None:
    start, end = seg.start, seg.end
    spots = atlas.specific(start, end)
    if voice:
        spots = [s for s in spots if not voice.start <= s.start < voice.end]
    agents, targets = assign_roles(doc, seg, kind, words, everyone, lost)
    title = doc.offsets[start][0] <= doc.title_end
    inherited = False
    if not (spots or lost or agents or targets):
        return None
    if not lost and not agents and not title and not spots:
        return None
    a, b = doc.sentences[seg.sentence]
    if not spots:
        spots, inherited = _nearby(doc, atlas, seg, (voice.start, voice.end) if voice else (0, 0)), True
    times = whens(doc, start, end) or whens(doc, a, b)
    period = _nearest(times, events, lost, start, voice) or _carried(
        kind, bool(events) and all("ال" in t.hit.prefix for t in events), before
    )
    background = is_background(doc, start, end, period) or is_background(doc, a, start, None)
    definite = all("ال" in t.hit.prefix for t in events) if events else False
    manner = voice.manner if voice else None
    if manner == "claim" and not agents:
        said = _side_of(doc, voice, atlas.country) if voice else None
        agents = [said] if said else []
    return Draft(
        type=kind,
        status=status(doc, start, end, events, manner, bool(lost)),
        source=source,
        manner=manner,
        segments=[seg],
        rule=[f"event:{t.hit.value}" for t in events[:4]] + [f"toll:{loss.trigger.value}" for loss in lost[:3]],
        agents=agents,
        targets=targets,
        spots=spots,
        lost=lost,
        period=period,
        background=background,
        lead=title,
        definite=definite,
        inherited=inherited,
    )


def _carried(kind: str, definite: bool, before: list[Draft]) -> Period | None:
    """The day of the event that a retelling without one goes back to: the last of its family, or the lead's."""
    kin = [d for d in before if not d.background and family(d.type) == family(kind)]
    dated = [d for d in kin if d.period and d.period.text and d.period.precision == "day"]
    if definite and dated:
        return dated[-1].period
    lead = [d for d in dated if d.segments[0].sentence <= 1]
    return lead[0].period if lead else None


def _nearest(
    times: list[When], events: list[Trigger], lost: list[Loss], start: int, voice: attribution.Voice | None
) -> Period | None:
    """The time told closest to the event's own words; the day of the statement only where no other is told."""
    if not times:
        return None
    if voice and len(times) > 1:
        reach = max(voice.end, voice.since)
        times = [t for t in times if not voice.since <= t.start <= reach + 2] or times
    anchors = [t.hit.start for t in events] + [loss.at for loss in lost] or [start]
    return min(times, key=lambda t: min(abs(t.start - a) for a in anchors)).period


def _side_of(doc: Document, voice: attribution.Voice, country: str | None) -> Side | None:
    found = sides(doc, voice.start, voice.end, country)
    return found[0] if found else None


def _nearby(doc: Document, atlas: Atlas, seg: Segment, source: tuple[int, int]) -> list[Spot]:
    """The place that a clause without one takes: its sentence's, else the nearest before, else the next."""
    a, b = doc.sentences[seg.sentence]
    for start, end in ((a, seg.start), (seg.end, b)):
        here = [s for s in atlas.specific(start, end) if not source[0] <= s.start < source[1]]
        if here:
            return here[:1]
    for number in range(seg.sentence - 1, -1, -1):
        here = atlas.specific(*doc.sentences[number])
        if here:
            return here[:1]
    return []


def _mention(doc: Document, side: Side) -> ActorMention:
    said = doc.quote(side.start, side.end, side.prefix)
    return ActorMention(said.text, said.start, said.end, side.name, side.entity, side.group, side.stance)  # type: ignore[arg-type]


def _evidence(doc: Document, seg: Segment) -> Quote:
    start, end = seg.start, seg.end
    while start < end - 1 and doc.words[start] in '،,.:-"':
        start += 1
    while end > start + 1 and doc.words[end - 1] in "،,.:-":
        end -= 1
    at, stop = doc.folded.span(doc.offsets[start][0], doc.offsets[end - 1][1])
    return quote(doc.article.text, at, stop)


def _claim(doc: Document, draft: Draft, atlas: Atlas) -> Claim:
    pub = doc.article.published
    period = draft.period
    if period is None and pub and draft.status != "planned":
        period = Period(pub, pub)
    places = []
    seen: set[str] = set()
    for spot in draft.spots:
        place = atlas.mention(spot)
        key = place.entity or place.text
        if key not in seen:
            seen.add(key)
            places.append(place)
    evidence = tuple(_evidence(doc, seg) for seg in draft.segments)
    span = period is not None and period.start != period.end
    return Claim(
        id=content_id("claim", doc.article.id, draft.type, draft.source.text, evidence[0].start, evidence[0].text),
        type=draft.type,  # type: ignore[arg-type]
        status=draft.status,  # type: ignore[arg-type]
        evidence=evidence,
        source=draft.source,
        agents=tuple(_unique(doc, draft.agents)),
        targets=tuple(_unique(doc, _worth(doc, draft))),
        places=tuple(places),
        date=period,
        tolls=_tolls(draft.lost),
        cumulative=bool(span and draft.lost),
        background=draft.background,
        rule=tuple(dict.fromkeys(draft.rule)),
        confidence=0.8 if draft.source.text and not draft.inherited else 0.6,
    )


_VAGUE = frozenset(
    [
        "شخص",
        "موقع",
        "هدف",
        "تجمع",
        "نقطه",
        "طريق",
        "مركبه",
        "اليه",
        "سياره",
        "سلاح",
        "عشرات",
        "تحصين",
        "ضحيه",
        "محطه",
        "عتاد",
        "ذخيره",
        "سيطره",
    ]
)


def _worth(doc: Document, draft: Draft) -> list[Side]:
    """The targets without generic persons and sites where somebody or something definite is named beside them."""
    out: list[Side] = []
    plain: list[Side] = []
    for side in draft.targets:
        vague = side.group == "neutral" or (
            side.kind in ("site", "people")
            and any(h.features in _VAGUE for h in doc.hits[side.start] if h.kind in ("per", "sit"))
        )
        (plain if vague else out).append(side)
    if draft.type in ("destruction", "interception", "arrest", "abduction"):
        return draft.targets
    return out or [s for s in plain if s.group == "civilian"]


def _tolls(lost: list[Loss]) -> tuple[Toll, ...]:
    """Each toll once, though a headline repeats it."""
    seen: dict[tuple[object, ...], Toll] = {}
    for loss in lost:
        seen.setdefault((loss.toll.outcome, loss.toll.min, loss.toll.max, loss.toll.victims), loss.toll)
    return tuple(seen.values())


def _unique(doc: Document, found: list[Side]) -> list[ActorMention]:
    out, seen = [], set()
    for side in found:
        key = side.entity or side.name or doc.words[side.start]
        if key not in seen and doc.words[side.start] not in ("اخرين", "اخرون", "واخرين", "اخر"):
            seen.add(key)
            out.append(_mention(doc, side))
    return out
