"""What one source tells twice is one claim: a new account is weighed against each that stands before it."""

from riwaya.coding.account import Account
from riwaya.coding.events import family
from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Scene
from riwaya.gazetteer.distance import km
from riwaya.gazetteer.places import Place
from riwaya.text.normalise import fold


def features(scene: Scene, old: Account, new: Account, between: int) -> Features:
    """What speaks for `new` telling again what `old` tells; `between` counts the accounts after `old`."""
    voice, type_, place, toll = compare(scene, old, new)
    day, cast = _days(old, new), _cast(old, new)
    a, b = old.tellings[-1].clause, new.tellings[0].clause
    gap = scene.order[b.seg.sentence] - scene.order[a.seg.sentence]
    lead = (
        "title"
        if old.lead(scene)
        else "lead"
        if scene.order[a.seg.sentence] <= 1 and len(old.tellings) == 1
        else "body"
    )
    definite = any("ال" in t.hit.prefix for t in new.first.triggers)
    own = bool(new.first.triggers)
    denied = "denied" if ("denied" in (old.status, new.status) and old.status != new.status) else "plain"
    near = min(gap, 5)
    words, events = _wording(scene, old, new)
    title = scene.title_types
    both = (
        (
            "both"
            if old.type in title and new.type in title
            else "one"
            if old.type in title or new.type in title
            else "off"
        )
        if title
        else "none"
    )
    return [
        f"voice:{voice}", f"type:{type_}", f"place:{place}", f"toll:{toll}", f"day:{day}", f"cast:{cast}",
        f"gap:{near}", f"lead:{lead}", f"between:{min(between, 4)}", f"denied:{denied}",
        f"definite:{definite}", f"own:{own}",
        f"voice:{voice}:type:{type_}",
        f"voice:{voice}:place:{place}",
        f"voice:{voice}:lead:{lead}",
        f"voice:{voice}:gap:{near}",
        f"type:{type_}:place:{place}",
        f"type:{type_}:toll:{toll}",
        f"type:{type_}:gap:{near}",
        f"type:{type_}:definite:{definite}",
        f"place:{place}:toll:{toll}",
        f"place:{place}:gap:{near}",
        f"place:{place}:lead:{lead}",
        f"toll:{toll}:lead:{lead}",
        f"toll:{toll}:gap:{near}",
        f"between:{min(between, 4)}:lead:{lead}",
        f"cast:{cast}:place:{place}",
        f"T:{new.type}",
        f"words:{words}", f"events:{events}", f"focus:{both}",
        f"words:{words}:type:{type_}", f"words:{words}:voice:{voice}", f"events:{events}:definite:{definite}",
        f"events:{events}:definite:{definite}:gap:{near}",
        f"words:{words}:place:{place}", f"focus:{both}:type:{type_}", f"focus:{both}:place:{place}",
        f"focus:{both}:voice:{voice}",
        f"T:{old.type}:{new.type}",
        f"own:{own}:gap:{near}",
        f"size:{min(len(old.tellings), 4)}",
        f"voice:{voice}:type:{type_}:place:{place}",
        f"voice:{voice}:denied:{denied}",
        f"voice:{voice}:toll:{toll}",
        f"kinds:{old.source.kind}:{new.source.kind}",
    ]  # fmt: skip


def compare(scene: Scene, old: Account, new: Account) -> tuple[str, str, str, str]:
    """How the sources, types, places and tolls of two accounts stand to each other, a word each."""
    return _voices(old, new), _types(old, new), _places(scene, old, new), _tolls(old, new)


def _voices(old: Account, new: Account) -> str:
    a, b = old.voice, new.voice
    if a is None and b is None:
        return "outlets"
    if a is None:
        return "outlet-source"
    if b is None:
        return "source-outlet"
    if a.start == b.start:
        return "one"
    if a.source.entity and a.source.entity == b.source.entity:
        return "same"
    x, y = stems(a.source.text or ""), stems(b.source.text or "")
    if len(x & y) * 2 >= min(len(x), len(y)):
        return "alike"
    near = _spoken(new) and _spoken(old)
    return ("kind" if a.source.kind == b.source.kind else "other") + (":near" if near else "")


def _spoken(account: Account) -> bool:
    """Whether the source is named in the clause that leads."""
    clause, voice = account.first.clause, account.voice
    return voice is not None and clause.start <= voice.start < clause.end


_GENERIC = frozenset(["وكاله", "مصدر", "مصادر", "متحدث", "باسم", "قناه", "مسوول", "قوات"])


def stems(text: str) -> set[str]:
    """The words of a name without article and generic heads."""
    words = {w.strip('"،,.').removeprefix("ال") for w in fold(text).split()}
    return (words - _GENERIC) or words


def _wording(scene: Scene, old: Account, new: Account) -> tuple[str, str]:
    """(how many telling words both share, whether they name the event alike)."""
    a, b = old.words(scene), new.words(scene)
    shared = len(a & b)
    share = shared / (min(len(a), len(b)) or 1)
    x = {t.hit.value for telling in old.tellings for t in telling.triggers}
    y = {t.hit.value for telling in new.tellings for t in telling.triggers}
    alike = "same" if x & y else "none" if not x or not y else "other"
    return f"{min(shared, 6)}:{min(int(share * 5), 4)}", alike


_VAGUE = frozenset(("unnamed", "media", "state_media", "outlet"))


def rivals(old: Account, new: Account) -> bool:
    """Whether two sources of plainly different kinds, each named beside its words, tell the two."""
    kinds = {old.source.kind, new.source.kind}
    return len(kinds) == 2 and not kinds & _VAGUE and _spoken(old) and _spoken(new)


def _types(old: Account, new: Account) -> str:
    if old.type == new.type:
        return "same"
    if family(old.type) == family(new.type):
        return "kin"
    return "other"


def together(p: Place, q: Place) -> bool:
    """Whether two places may be one: the same, one within the other's reach, or a country and a place in it."""
    if p.id == q.id or (p.country == q.country and "country" in (p.kind, q.kind)):
        return True
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return False
    return km(p.lat, p.lon, q.lat, q.lon) <= max(p.radius, q.radius, 6)


def _places(scene: Scene, old: Account, new: Account) -> str:
    if not old.spots or not new.spots:
        return "none"
    mark = ("~" if old.inherited() else "") + ("~~" if new.inherited() else "")
    a, b = {s.form.removeprefix("ال") for s, _ in old.spots}, {s.form.removeprefix("ال") for s, _ in new.spots}
    if a & b:
        return ("same" if a == b else "shared") + mark
    x, y = old.places(scene), new.places(scene)
    if any(together(p, q) for p in x for q in y):
        return "within" + mark
    return "apart" + mark


def _tolls(old: Account, new: Account) -> str:
    if not old.losses or not new.losses:
        return "neither" if not old.losses and not new.losses else "old" if old.losses else "new"
    verdict = "others"
    for p, _ in old.losses:
        for q, _ in new.losses:
            if p.toll.outcome != q.toll.outcome:
                continue
            if (p.toll.min, p.toll.max) == (q.toll.min, q.toll.max):
                return "same" if p.toll.min is not None else "some"
            verdict = "vague" if None in (p.toll.min, q.toll.min) else "clash"
    return verdict


def _days(old: Account, new: Account) -> str:
    a, b = (old.timed.period if old.timed else None), (new.timed.period if new.timed else None)
    if not a or not b:
        return "none"
    told = sum(1 for p in (a, b) if p.text)
    if (a.start, a.end) == (b.start, b.end):
        return f"same{told}"
    return f"overlap{told}" if a.start <= b.end and b.start <= a.end else f"apart{told}"


def _cast(old: Account, new: Account) -> str:
    def names(account: Account) -> tuple[set[str], set[str]]:
        return (
            {s.entity or s.name or str(s.group) for s, _ in account.agents},
            {s.entity or s.name or str(s.group) for s, _ in account.targets},
        )

    (a, s), (b, t) = names(old), names(new)
    agent = "none" if not a or not b else "same" if a & b else "other"
    target = "none" if not s or not t else "same" if s & t else "other"
    return f"{agent}-{target}"


def merge(scene: Scene, accounts: list[Account], model: Linear) -> list[Account]:
    """Fold retellings into the account that they most likely retell, in reading order."""
    out: list[Account] = []
    for new in accounts:
        best, top = -1, 0.4
        for i, old in enumerate(out):
            if rivals(old, new):
                continue
            chance = model.chance(features(scene, old, new, len(out) - 1 - i))
            if chance >= top:
                best, top = i, chance
        if best >= 0:
            out[best] = absorb(scene, out[best], new, top)
        else:
            out.append(new)
    return out


def absorb(scene: Scene, a: Account, b: Account, chance: float) -> Account:
    """One account of two: the more specific leads, and takes from the other what it lacks."""
    first, second = (b, a) if _weight(scene, b) > _weight(scene, a) else (a, b)
    told = {loss.toll.outcome for loss, _ in first.losses}
    finer = bool(second.spots) and not second.inherited() and _fineness(scene, second) < _fineness(scene, first)
    keep = finer or not first.spots or (first.inherited() and not second.inherited() and bool(second.spots))
    voice = first.voice or second.voice
    dated = first.timed if _remoteness(first) <= _remoteness(second) else second.timed
    kind = first.type
    if (
        family(first.type) == family(second.type)
        and second.type in ("suicide_bombing", "air_strike", "territory_overtaken")
        and (first.first.triggers == () or all("ال" in t.hit.prefix for t in first.first.triggers))
    ):
        kind = second.type
    return Account(
        tellings=first.tellings + second.tellings,
        type=kind,
        voice=voice,
        agents=first.agents or second.agents,
        targets=first.targets or second.targets,
        spots=second.spots if keep else first.spots,
        losses=first.losses + [c for c in second.losses if c[0].toll.outcome not in told],
        timed=dated,
        status=first.status,
        history=min(first.history, second.history),
        merged=(*a.merged, *b.merged, chance),
    )


_HOWS = ("here", "sentence", "carried", "kin", "lead", "previous", "next", "default", "none")


def _remoteness(account: Account) -> int:
    """How far from the account's own words its time is told: 0 in the clause, 6 nowhere."""
    return _HOWS.index(account.timed.how) if account.timed else len(_HOWS)


def _fineness(scene: Scene, account: Account) -> int:
    """How large its places are at least: 2 hamlet to 9 country; 3 where no gazetteer knows the name."""
    known = [scene.atlas.chosen.get(s.start) for s, _ in account.spots]
    return min((p.weight if p else 3 for p in known), default=9)


def _weight(scene: Scene, account: Account) -> float:
    fine = 0.0
    if not account.inherited():
        fine = float(any(p.kind not in ("country", "governorate") for p in account.places(scene)))
    definite = all("ال" in t.hit.prefix for t in account.first.triggers) if account.first.triggers else True
    return (
        1.5 * (account.voice is not None)
        + min(2, len(account.losses))
        + fine
        + 0.5 * len(account.agents)
        - 1.5 * account.lead(scene)
        - definite
    )
