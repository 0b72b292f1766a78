"""A name that the gazetteer has: where it stands in the text, and how surely it is a place there."""

from riwaya.coding.approach import approach
from riwaya.coding.document import Document
from riwaya.coding.fitting import FITTING
from riwaya.coding.page import Page
from riwaya.coding.spot import Spot
from riwaya.gazetteer.names import bare

_WORD = {"evt": -2.0, "tol": -2.0, "sup": -2.0, "rep": -2.0, "fun": -2.5, "day": -4.0, "mon": -4.0, "num": -3.0}
_NOUN = {"per": -1.5, "frc": -1.5, "srn": -1.5, "act": -1.0, "src": -1.0}
_WEIGHT = {9: 2.5, 7: 2.0, 6: 2.0, 5: 1.5, 4: 1.0, 3: 0.3, 2: -0.7}
_LEAD = {"at": 2.0, "on": 1.2, "from": 1.0, "to": 1.2, "near": 2.0, "post": 2.0, "for": 0.3}
_SETTLED = ("village", "town", "city", "camp")
_TOWNS = ("city", "town", "village")


def named(page: Page, i: int, before: list[Spot]) -> Spot | None:
    """The gazetteer's name at word i, the longest; null where the words are more likely no place."""
    found = page.names(i)
    if not found:
        return None
    end, prefix, form = max(found, key=lambda f: (f[0], -len(f[1])))
    cue = page.cues[i]
    if cue is not None and cue.kind == "dir" and end == i + 2 and _town(page, i + 1):
        return None
    places = page.gazetteer.named(form)
    start, opening, head = i, prefix, None
    if cue is not None and end > i + 1 and cue.kind == "head":
        if any(further > end for further, more, _ in page.names(i + 1) if not more):
            return None
        start, prefix, form, head = i + 1, "", bare(" ".join(page.words[i + 1 : end])), cue.value
    elif cue is not None and cue.kind == "kept" and any(place.kind in FITTING[cue.value] for place in places):
        head = cue.value
    told = approach(page.doc, page.cues, i, opening)
    spot = Spot(
        start=start,
        end=end,
        opens=told.opens,
        prefix=prefix,
        form=form,
        head=head or told.head,
        many=told.many,
        lead=told.lead,
        direction=told.direction,
        away=told.away,
        wide=told.wide,
        inside=page.inside(start, end, told.opens if told.bare else None),
        listed=listed(page, told.opens, told.prefix, before),
        quoted=told.quoted,
        hashtag=page.hashtag(start),
        places=places,
    )
    spot = spot._replace(belief=belief(page, spot, before))
    return spot if spot.belief >= 0 else None


def _town(page: Page, i: int) -> bool:
    """Whether a town stands at word i: «غرب بغداد» is told by its town, «شمال سوريا» is a region of its own."""
    for _, prefix, form in page.names(i):
        if not prefix and any(place.kind in _TOWNS for place in page.gazetteer.named(form)):
            return True
    return False


def listed(page: Page, opens: int, prefix: str, before: list[Spot]) -> int | None:
    """The start of the first spot of the list that a name opening at that word goes on with."""
    if not before:
        return None
    last = before[-1]
    gap = [word for word in page.words[last.end : opens] if word != '"']
    joined = prefix[:1] == "و" and not gap
    if not joined and gap not in (["،"], [","], ["و"], ["،", "و"], ["او"], ["ثم"]):
        return None
    return last.start if last.listed is None else last.listed


def belief(page: Page, spot: Spot, before: list[Spot]) -> float:
    """How strongly form and surroundings speak for a place."""
    length = spot.end - spot.start
    best = max(place.weight for place in spot.places)
    score = _WEIGHT.get(best, 0.0) + (1.5 if length > 1 else 0.0) + (1.0 if spot.hashtag or spot.quoted else 0.0)
    cued = 0.0
    if spot.head or spot.wide:
        cued = 4.0 if spot.head in _SETTLED else 3.0
    elif spot.direction or spot.away is not None:
        cued = 2.0
    elif spot.lead:
        cued = _LEAD[spot.lead]
    if spot.listed is not None:
        cued = max(cued, 2.5 if before[-1].head else 1.5)
    score += cued
    if spot.form in page.gazetteer.words["heads_only"] and not spot.head and not (spot.listed and before[-1].head):
        return -1.0
    if spot.form in page.gazetteer.weak:
        score -= 0.5 if length > 1 or spot.head or best > 5 else 1.5
    if length == 1:
        score += _confused(page.doc, spot, best) - (1.0 if len(spot.form) < 4 and best < 6 else 0.0)
    if not spot.head and _person(page, spot):
        score -= 2.5
    return score


def _confused(doc: Document, spot: Spot, best: int) -> float:
    """What the word's other readings take off, less where the place is well known."""
    off = 0.0
    for hit in doc.hits[spot.start]:
        worse = _WORD.get(hit.kind, 0.0) if best > 5 else _WORD.get(hit.kind) or _NOUN.get(hit.kind, -0.5)
        if hit.kind == "evt" and hit.more == "n":
            worse = -1.0
        if spot.prefix and not hit.prefix:
            worse = min(worse, -3.0)
        off = min(off, worse)
    definite = doc.words[spot.start][len(spot.prefix) :].startswith("ال")
    if doc.gazetteer.article(spot.form) == ("i" if definite else "d"):
        off -= 3.0 if definite and spot.form.endswith("يه") else 1.5
    return off * (0.5 if spot.head or (spot.lead == "at" and best > 5) else 1.0)


def _person(page: Page, spot: Spot) -> bool:
    """Whether a given name stands beside it: «محمد البصري», «صلاح الدين بن يوسف»."""
    given = page.gazetteer.words["given"]
    words = page.words
    before = words[spot.start - 1] if spot.start and not spot.prefix else ""
    after = words[spot.end] if spot.end < len(words) else ""
    return before in given or after in given or after in ("بن", "ابن", "ابو", "ال") or before in ("ابو", "بن", "ابن")
