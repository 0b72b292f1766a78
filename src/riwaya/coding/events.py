"""What happened: trigger words, their type in context, and the sides and sites around them."""

from typing import Any, NamedTuple

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit

FAMILY = {
    kind: family
    for family, kinds in {
        "battle": "armed_clash territory_overtaken withdrawal troop_movement",
        "fire": "air_strike shelling chemical_weapon grenade",
        "blast": "remote_explosive suicide_bombing",
        "civilians": "attack_on_civilians sexual_violence excessive_force",
        "custody": "abduction arrest",
        "unrest": "protest riot",
    }.items()
    for kind in kinds.split()
}


class Trigger(NamedTuple):
    """An event word with the type that its clause settles."""

    hit: Hit
    type: str
    weak: bool
    light: bool
    event: dict[str, Any]


def family(kind: str) -> str:
    """The family of types within which one event may be told by several words."""
    return FAMILY.get(kind, kind)


def cues(doc: Document, start: int, end: int) -> set[str]:
    """The means and settings named between two words."""
    return {h.value for i in range(start, end) for h in doc.hits[i] if h.kind == "cue"}


def triggers(doc: Document, start: int, end: int) -> list[Trigger]:
    """Event words between two words of one clause."""
    here = cues(doc, start, end)
    out: list[Trigger] = []
    for i in range(start, end):
        for hit in sorted(doc.hits[i], key=lambda h: h.features.endswith("o")):  # سيطرة is the noun, not سيطر+ه
            if hit.kind != "evt":
                continue
            event = doc.lexicon.events[hit.value]
            needs = event.get("needs")
            if needs and not here & set(needs):
                continue
            if any(h.kind in ("act", "src") and h.end > hit.end for h in doc.hits[i]):
                continue
            kind = event["type"]
            shifted = False
            for cue, other in (event.get("shift") or {}).items():
                if cue in here and not (cue == "missile" and "drone" in here and other == "shelling"):
                    kind, shifted = other, True
                    break
            if i and _described(doc, hit, event["type"], start):
                continue
            light = bool(event.get("light")) and not shifted
            out.append(Trigger(hit, kind, bool(event.get("weak")), light, event))
            break
    return out


def _described(doc: Document, hit: Hit, kind: str, start: int) -> bool:
    """التي تسيطر عليها، المحاصرة: a state that describes a place, not an event of the day."""
    if hit.more == "a":
        return True
    if doc.words[hit.end : hit.end + 1] == [":"]:
        return True
    before = doc.words[max(start, hit.start - 2) : hit.start]
    relative = any(w in ("التي", "الذي", "الذين", "حيث", "ما") for w in before)
    if kind in ("territory_overtaken", "siege") and relative and hit.features.startswith("f"):
        return True
    return (
        hit.more == "n"
        and kind == "territory_overtaken"
        and before[-1:] in (["مناطق"], ["لسيطره"], ["تحت"], ["خارج"], ["الخاضعه"], ["خاضعه"], ["مواقع"])
    )


class Side(NamedTuple):
    """A mention of an actor, people or a site: words, and its lexicon hit."""

    start: int
    end: int
    prefix: str
    kind: str
    name: str | None
    entity: str | None
    group: str | None
    stance: str


def _actor(doc: Document, hit: Hit) -> tuple[str | None, str | None, str | None, str]:
    known = doc.lexicon.actors[hit.value]
    stance = hit.more if hit.more in ("hostile", "favourable") else "neutral"
    return known["en"], hit.value, known["kind"], stance


# Countries whose armies are named without their country in the news of the other.
_THEATRES: dict[str, tuple[str | None, ...]] = {"PS": ("PS", "IL"), "IL": ("IL", "PS")}


def _resolve(doc: Document, hits: list[Hit], country: str | None) -> Hit | None:
    """Of the actors that share a form the one of the article's country; context names only there."""
    acts = [h for h in hits if h.kind == "act"]
    if not acts:
        return None
    longest = max(h.end for h in acts)
    acts = [h for h in acts if h.end == longest]
    cast = [h for h in acts if h.value in doc.cast]
    theatre = _THEATRES.get(country or "", (country,))
    home = [h for h in acts if doc.lexicon.actors[h.value].get("country") in theatre]
    both = [h for h in home if h in cast]
    named = [h for h in acts if h.more != "context"]
    abroad = [h for h in acts if doc.lexicon.actors[h.value].get("country") is None]
    return (both or cast or home or named or abroad or [None])[0]  # type: ignore[list-item]


def sides(doc: Document, start: int, end: int, country: str | None) -> list[Side]:
    """Actors, people and sites between two words, in order."""
    out: list[Side] = []
    i = start
    while i < end:
        side = _side(doc, i, end, country)
        if side:
            out.append(side)
            i = side.end
        else:
            i += 1
    return out


def _side(doc: Document, i: int, end: int, country: str | None) -> Side | None:
    hits = doc.hits[i]
    if not hits:
        return None
    act = _resolve(doc, hits, country)
    if act:
        name, entity, kind, stance = _actor(doc, act)
        stop = act.end
        while (
            stop < end
            and any(h.kind == "nis" and h.prefix in ("", "ال") for h in doc.hits[stop])
            and doc.words[stop].startswith("ال")
        ):
            stop += 1
        return Side(i, stop, act.prefix, "actor", name, entity, kind, stance)
    bar = max((h for h in hits if h.kind == "bar"), key=lambda h: h.end, default=None)
    frc = max((h for h in hits if h.kind == "frc"), key=lambda h: h.end, default=None)
    context = [h for h in hits if h.kind == "act"]
    if frc and not (bar and bar.end > frc.end):
        stop = frc.end
        for j in range(frc.end, min(frc.end + 3, end)):
            inner = _resolve(doc, doc.hits[j], country)
            if inner and inner.prefix in ("", "ل", "ال"):
                name, entity, kind, stance = _actor(doc, inner)
                return Side(i, inner.end, frc.prefix, "actor", name, entity, kind, stance)
            nis = next((h for h in doc.hits[j] if h.kind == "nis"), None)
            if nis and nis.prefix in ("", "ال"):
                land = [h for h in doc.hits[j] if h.kind == "nis"]
                best = next((h for h in land if doc.lexicon.actors[h.value].get("country") == country), land[0])
                known = doc.lexicon.actors[best.value]
                return Side(i, j + 1, frc.prefix, "actor", known["en"], best.value, known["kind"], "neutral")
            word = doc.words[j]
            if (
                any(h.kind in ("evt", "tol", "rep", "sup", "fun") for h in doc.hits[j])
                or not "\u0621" <= word[0] <= "\u064a"
                or word in ("في", "من", "علي", "عن", "الي")
            ):
                break
            stop = j + 1
        if bar is None and stop == frc.end:
            return None
        if bar is None:
            return Side(i, stop, frc.prefix, "force", None, None, frc.value, "neutral")
    if bar:
        return Side(i, bar.end, bar.prefix, "bare", bar.value, None, bar.more, "neutral")
    per = max((h for h in hits if h.kind == "per"), key=lambda h: h.end, default=None)
    nisbas = [h for h in hits if h.kind == "nis"]
    if (
        per
        and per.value == "nationality"
        and not nisbas
        and i
        and doc.words[i - 1] not in ("من",)
        and not doc.words[i - 1].isdigit()
        and (doc.has(i - 1, "evt") or (doc.has(i - 2, "evt") and not doc.has(i - 1, "tol")))
    ):
        return Side(i, per.end, per.prefix, "nisba", None, None, "external_force", "neutral")
    if (
        nisbas
        and per
        and per.value == "nationality"
        and i
        and (
            doc.words[i - 1].isdigit()
            or doc.has(i - 1, "num")
            or doc.has(i - 1, "qty")
            or doc.has(i - 1, "tol")
            or doc.words[i - 1] == "من"
        )
    ):
        nisbas = []
    if nisbas and not (per and per.value not in ("neutral", "nationality")):
        best = next((h for h in nisbas if doc.lexicon.actors[h.value].get("country") == country), nisbas[0])
        known = doc.lexicon.actors[best.value]
        return Side(i, best.end, best.prefix, "nisba", known["en"], best.value, known["kind"], "neutral")
    if per and not (per.more.endswith("x") and per.value == "neutral"):
        stop = per.end
        if per.value in ("fighter", "force") and stop < end:
            tail = stop + 1 if doc.words[stop] in ("من", "في") and stop + 1 < end else stop
            inner = _resolve(doc, doc.hits[tail], country) if tail < end else None
            if inner:
                name, entity, kind, stance = _actor(doc, inner)
                return Side(i, inner.end, per.prefix, "actor", name, entity, kind, stance)
            if tail < end and any(h.kind == "frc" for h in doc.hits[tail]):
                inner_side = _side(doc, tail, end, country)
                if inner_side and inner_side.kind == "actor":
                    return inner_side._replace(start=i, prefix=per.prefix)
        return Side(
            i, stop, per.prefix, "people", "civilians" if per.value == "civilian" else None, None, per.value, "neutral"
        )
    sit = max((h for h in hits if h.kind == "sit"), key=lambda h: h.end, default=None)
    if sit:
        stop = sit.end
        if stop < end:
            inner_side = (
                _side(doc, stop, end, country)
                if not doc.hits[stop] or doc.hits[stop][0].prefix in ("", "ل", "لل", "ال")
                else None
            )
            if inner_side and inner_side.kind in ("actor", "bare", "nisba"):
                return Side(
                    i,
                    inner_side.end,
                    sit.prefix,
                    "held",
                    inner_side.name,
                    inner_side.entity,
                    inner_side.group,
                    inner_side.stance,
                )
        return Side(i, stop, sit.prefix, "site", None, None, sit.value, "neutral")
    if context and country is None:
        name, entity, kind, stance = _actor(doc, context[0])
        return Side(i, context[0].end, context[0].prefix, "actor", name, entity, kind, stance)
    return None
