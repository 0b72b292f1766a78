"""At what cost: counted outcomes and who suffered them."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.quantities import Quantity, at_least, quantity_at
from riwaya.lexicon.match import Hit
from riwaya.records import Toll

_LINK = frozenset(["و", "او", "ب", "ل"])


class Loss(NamedTuple):
    """A toll at word `at`, with the words of its victims (`victim` start and end, or none)."""

    at: int
    end: int
    toll: Toll
    victim: tuple[int, int] | None
    trigger: Hit


def losses(doc: Document, start: int, end: int) -> list[Loss]:
    """Every toll told between two words. What «بينهم» breaks down is part of the toll before it."""
    out: list[Loss] = []
    used: set[int] = set()
    i = start
    while i < end:
        if any(h.kind == "fun" and h.value == "breakdown" for h in doc.hits[i]):
            i = _past_breakdown(doc, i, end)
            continue
        if i not in used:
            for loss in _risen(doc, i, end):
                out.append(loss)
                used.update(range(i, loss.end))
        for hit in doc.hits[i]:
            if hit.kind != "tol" or i in used or ("o" in hit.features and hit.more == "v"):
                continue
            found = _counted(doc, hit, start) if hit.more == "c" else _told(doc, hit, start, end, used)
            out += [f for f in found if f.at not in used]
            for loss in found:
                used.update(range(loss.at, loss.end))
            break
        i += 1
    return out


def _past_breakdown(doc: Document, i: int, end: int) -> int:
    """The word after the breakdown: up to a toll word with its own verb, or the clause's end."""
    at = i + 1
    while at < end:
        if doc.words[at] in ("،", ",", ")", "-", "(") and at > i + 2:
            return at
        if any((h.kind == "tol" and h.more in ("v", "n")) or h.kind in ("sup", "evt") for h in doc.hits[at]):
            return at
        at += 1
    return at


def _victim(doc: Document, at: int, end: int) -> tuple[int, int] | None:
    """The people or things at word `at`, after an optional من."""
    if at < end and doc.words[at] == "من":
        at += 1
    if at >= end:
        return None
    hits = doc.hits[at]
    known = [
        h
        for h in hits
        if h.kind in ("act", "per", "bar", "sit", "frc")
        or (h.kind == "tol" and h.more == "c" and not h.prefix.startswith("و"))
    ]
    if hits and any(h.kind == "tol" and h.more != "c" and h.prefix.startswith("و") for h in hits):
        return None
    if not known:
        return None
    stop = max(h.end for h in known)
    if any(h.kind == "frc" for h in known) or any(h.kind == "per" and h.value in ("fighter", "force") for h in known):
        tail = stop + 1 if doc.words[stop : stop + 1] in (["من"], ["في"]) else stop
        side = [h for h in (doc.hits[tail] if tail < end else []) if h.kind in ("act", "nis", "frc", "bar")]
        if side:
            stop = max(h.end for h in side)
            if (
                any(h.kind == "frc" for h in side)
                and stop < end
                and (more := [h for h in doc.hits[stop] if h.kind in ("act", "nis")])
            ):
                stop = max(h.end for h in more)
    if (
        stop < end
        and (more := [h for h in doc.hits[stop] if h.kind == "nis" or (h.kind == "per" and h.more in ("s", "sx"))])
        and doc.words[stop][0] != "و"
    ) and any(h.kind == "nis" for h in more):
        stop = max(h.end for h in more)
    return at, stop


def _toll(
    doc: Document, outcome: str, q: Quantity, start: int, end: int, victim: tuple[int, int] | None, prefix: str = ""
) -> Toll:
    said = doc.quote(start, end, prefix)
    who = doc.quote(victim[0], victim[1], doc.prefix(victim[0])).text if victim else None
    return Toll(outcome, q.min, q.max, said.text, said.start, said.end, who, q.approximate)  # type: ignore[arg-type]


def _counted(doc: Document, hit: Hit, floor: int) -> list[Loss]:
    """ثلاثة قتلى، قتيلان، 5 جرحى، عشرات القتلى: the hurt counted by their own name."""
    outcome = doc.lexicon.outcomes[hit.value]
    q = _before(doc, hit.start, floor)
    other = (
        next((h for h in doc.hits[hit.end] if h.kind == "tol" and h.more == "c" and h.prefix == "و"), None)
        if hit.end < len(doc.words)
        else None
    )
    if q and other and other.value != hit.value and other.features[:1] == "s":
        some = Quantity(q.start, other.end, None, None)
        return [
            Loss(q.start, other.end, _toll(doc, doc.lexicon.outcomes[h.value], some, q.start, other.end, None), None, h)
            for h in (hit, other)
        ]
    if q is None and doc.words[hit.start - 1].startswith("سقط") and (found := _subject(doc, hit, outcome, floor)):
        return found
    if q:
        return [Loss(q.start, hit.end, _toll(doc, outcome, q, q.start, hit.end, None, doc.prefix(q.start)), None, hit)]
    number = hit.features[:1]
    if "ال" in hit.prefix or hit.prefix.endswith("لل"):
        return []
    if number == "s" and hit.features == "s" and doc.words[hit.start - 1 : hit.start] != ["من"]:
        q = Quantity(hit.start, hit.end, 1, 1)
    elif number == "d":
        q = Quantity(hit.start, hit.end, 2, 2)
    else:
        q = Quantity(hit.start, hit.end, None, None)
    if outcome in ("displaced", "captured") and number == "p":
        return []
    return [Loss(hit.start, hit.end, _toll(doc, outcome, q, hit.start, hit.end, None, hit.prefix), None, hit)]


def _before(doc: Document, at: int, floor: int) -> Quantity | None:
    """A quantity that ends right before word `at` (its own من allowed)."""
    for back in range(min(7, at - floor), 0, -1):
        q = quantity_at(doc, at - back)
        if q and q.end in (at, at - 1) and (q.end == at or doc.words[at - 1] == "من"):
            return q
    return None


_SKIP = frozenset(
    [
        "في",
        "ما",
        "من",
        "علي",
        "الاقل",
        "بجروح",
        "جراء",
        "اخرين",
        "اليوم",
        "امس",
        "ايضا",
        "حتي",
        "الان",
        "بها",
        "كل",
        "،",
        "نحو",
        "هناك",
        "به",
        "فيها",
        "يوم",
        "عن",
        "الي",
        "ل",
        "قد",
        "كذلك",
        "صباح",
        "مساء",
        "فجر",
        "قرابه",
        "متفاوته",
        "الخطوره",
        ",",
        "-",
        '"',
    ]
)


def _told(doc: Document, hit: Hit, floor: int, end: int, used: set[int]) -> list[Loss]:
    """قتل ثلاثة جنود، مقتل خمسة وإصابة ستة، 120 قتلوا: a verb or verbal noun with its counted object."""
    outcome = doc.lexicon.outcomes[hit.value]
    at = hit.end
    out: list[Loss] = []
    twin = (
        next((h for h in doc.hits[at] if h.kind == "tol" and h.more == "n" and h.prefix == "و"), None)
        if at < end
        else None
    )
    if hit.more == "n" and twin and twin.value != hit.value:
        told = _told(doc, twin, floor, end, used)
        used.update(range(twin.start, twin.end))
        return [
            loss._replace(
                toll=_toll(doc, o, Quantity(loss.at, loss.end, None, None), loss.at, loss.end, loss.victim), trigger=h
            )
            for loss in told
            for h, o in ((hit, outcome), (twin, doc.lexicon.outcomes[twin.value]))
        ]
    if hit.more == "v" and hit.features.endswith("pl") and (out := _subject(doc, hit, outcome, floor)):
        return out
    while at < min(end, hit.end + 9):
        if at in used:
            break
        q = quantity_at(doc, at)
        if q and _duration(doc, q):
            break
        victim = _victim(doc, q.end if q else at, end)
        if q is None and victim is None:
            named = [h for h in doc.hits[at] if h.kind in ("act", "frc", "nis")]
            if named and hit.more == "v":
                at = max(h.end for h in named)
                continue
            if hit.more == "v" and doc.words[at] == "في" and doc.has(at + 1, "evt"):
                at += 2
                continue
            if (
                doc.words[at] in _SKIP
                or any(h.kind in ("off", "day", "dtw", "dir") for h in doc.hits[at])
                or (hit.more == "v" and not doc.hits[at] and at < hit.end + 3)
            ):
                at += 1
                continue
            break
        if q is None and victim is not None:
            made = _uncounted(doc, hit, victim)
            if made is None:
                at = victim[1]
                continue
            q = made
        if q is None:
            break
        if outcome == "destroyed" and victim and not any(h.kind == "sit" for h in doc.hits[victim[0]]):
            break
        if (
            outcome not in ("destroyed",)
            and victim
            and all(h.kind in ("sit",) for h in doc.hits[victim[0]] if h.kind != "frc")
        ):
            break
        stop = victim[1] if victim else q.end
        first = min(q.start, victim[0]) if victim else q.start
        out.append(
            Loss(first, stop, _toll(doc, outcome, q, first, max(q.end, stop), victim, doc.prefix(first)), victim, hit)
        )
        at = stop
        if at < end and doc.words[at] in ("بجروح",):
            at += 1
        follows = at < end and doc.words[at].startswith("و") and (quantity_at(doc, at) or _victim(doc, at, end))
        if not follows or any(h.kind == "tol" for h in doc.hits[at]):
            break
        follow = quantity_at(doc, at)
        if follow and any(h.kind == "tol" for h in (doc.hits[follow.end] if follow.end < end else [])):
            break
    if not out and hit.more == "v":
        out = _subject(doc, hit, outcome, floor)
    return _summed(doc, out)


def _summed(doc: Document, found: list[Loss]) -> list[Loss]:
    """3 أطفال وامرأة: civilians counted in one breath are one toll."""
    if len(found) < 2 or any(loss.toll.min is None or loss.toll.min != loss.toll.max for loss in found):
        return found
    if not all(loss.victim and doc.has(loss.victim[0], "per", "civilian") for loss in found):
        return found
    first, last = found[0], found[-1]
    total = sum(loss.toll.min or 0 for loss in found)
    q = Quantity(first.at, last.end, total, total)
    toll = _toll(doc, first.toll.outcome, q, first.at, last.end, first.victim, doc.prefix(first.at))
    return [Loss(first.at, last.end, toll, first.victim, first.trigger)]


_RISEN = {
    "killed": ("قتلي", "ضحايا", "شهداء", "حصيله"),
    "displaced": ("نازحين", "مهجرين", "لاجيين"),
    "injured": ("جرحي", "مصابين", "اصابات"),
}


def _risen(doc: Document, at: int, end: int) -> list[Loss]:
    """ارتفع عدد القتلى إلى 52 شخصا، وبلغت الحصيلة 12 قتيلا: a running toll at its new height."""
    hit = doc.has(at, "fun", "toll_nouns")
    if hit is None:
        return []
    said = " ".join(doc.words[at : hit.end + 1])
    outcome = next((o for o, words in _RISEN.items() if any(w in said for w in reversed(words))), "killed")
    if "حصيله" in said and "جرحي" not in said:
        outcome = "killed"
    for j in range(hit.end, min(hit.end + 16, end)):
        if doc.words[j] == "الي" or any(h.kind == "fun" and h.value == "rise" for h in doc.hits[j]):
            q = quantity_at(doc, j + 1)
            if q and not _duration(doc, q) and q.min is not None:
                if q.end < end and any(h.kind == "tol" and h.more == "c" for h in doc.hits[q.end]):
                    return []
                victim = _victim(doc, q.end, end)
                stop = victim[1] if victim else q.end
                return [
                    Loss(q.start, stop, _toll(doc, outcome, q, q.start, stop, victim, doc.prefix(q.start)), victim, hit)
                ]
    return []


def _duration(doc: Document, q: Quantity) -> bool:
    word = doc.words[q.end] if q.end < len(doc.words) else ""
    return (
        word.rstrip("ا")
        in (
            "يوم",
            "ايام",
            "ساعه",
            "ساعات",
            "شهر",
            "اشهر",
            "عام",
            "سنوات",
            "كيلومتر",
            "كيلومترات",
            "كم",
            "دقيقه",
            "اسابيع",
            "اسبوع",
            "متر",
            "بالميه",
            "%",
            "في",
            "غاره",
            "غارات",
        )
        and word not in ("في",)
    ) or (word == "في" and doc.words[q.end + 1 : q.end + 2] in (["الميه"], ["المايه"]))


def _uncounted(doc: Document, hit: Hit, victim: tuple[int, int]) -> Quantity | None:
    """One, two or some, by the number of the noun; definite groups count as some."""
    start = victim[0]
    for h in doc.hits[start]:
        if h.kind == "per" and h.value == "nationality" and doc.words[start].startswith("ال"):
            continue
        if (
            h.kind == "per"
            and doc.words[start].startswith("ال")
            and h.more == "s"
            and (
                doc.has(start - 1, "act")
                or any(
                    x.end == start
                    for j in range(start - 4, start)
                    for x in (doc.hits[j] if j >= 0 else ())
                    if x.kind == "act"
                )
            )
        ):
            continue
        if h.kind in ("per", "sit"):
            number = h.more[:1]
            if h.kind == "sit" and number == "s" and hit.more == "v" and hit.features[0] == "f":
                return None
            if number == "s":
                if "x" in h.more and hit.more != "n":
                    return None
                return Quantity(start, victim[1], 1, None if at_least(doc, victim[1]) else 1)
            if number == "d" and not any(o.kind == "per" and o.more[:1] == "p" for o in doc.hits[start]):
                more = victim[1] + 1 if doc.words[victim[1] : victim[1] + 1] in (["اثنين"], ["اثنان"]) else victim[1]
                return Quantity(start, more, 2, 2)
            if doc.words[victim[1] : victim[1] + 1] in (["اثنين"], ["اثنان"]):
                return Quantity(start, victim[1] + 1, 2, 2)
            if number == "d":
                continue
            return Quantity(start, victim[1], None, None)
        if h.kind == "tol":
            return None
        if h.kind in ("bar", "act", "frc"):
            if hit.more == "v":
                return None
            return Quantity(start, victim[1], None, None) if h.kind != "frc" else None
    return None


def _subject(doc: Document, hit: Hit, outcome: str, floor: int) -> list[Loss]:
    """120 من قوات النظام قتلوا: the counted subject stands before its verb."""
    best: Quantity | None = None
    out: list[Loss] = []
    at = hit.start - 1
    while at > max(floor, hit.start - 16):
        if any(h.kind in ("tol", "evt", "rep") and h.more in ("v", "vp") for h in doc.hits[at]):
            break
        at -= 1
    while at < hit.start:
        q = quantity_at(doc, at)
        if q and not _duration(doc, q) and q.end < hit.start:
            victim = _victim(doc, q.end, hit.start)
            best = q
            stop = victim[1] if victim else q.end
            out.append(
                Loss(q.start, stop, _toll(doc, outcome, q, q.start, stop, victim, doc.prefix(q.start)), victim, hit)
            )
            at = stop
            continue
        at += 1
    if best is None:
        noun = next(
            (
                h
                for j in range(max(floor, hit.start - 4), hit.start)
                for h in doc.hits[j]
                if h.kind == "per" and h.prefix in ("", "و")
            ),
            None,
        )
        if noun and noun.more[:1] in "sd" and hit.features[1:] in ("m", "f", "du") and outcome != "destroyed":
            count = 1 if noun.more[0] == "s" else 2
            victim = _victim(doc, noun.start, hit.start) or (noun.start, noun.end)
            q = Quantity(noun.start, victim[1], count, count)
            return [
                Loss(
                    noun.start,
                    victim[1],
                    _toll(doc, outcome, q, noun.start, victim[1], victim, noun.prefix),
                    victim,
                    hit,
                )
            ]
    return out
