"""The hurt that stand before their verb: 12 شخصا قتلوا، إن جنديين من الحرس قتلا، عشرات جرى تشريدهم."""

from riwaya.coding.document import Document
from riwaya.coding.joined import MARKS, conjoined, ruled_by
from riwaya.coding.passage import past_breakdown
from riwaya.coding.victims import Victims, victims_at
from riwaya.lexicon.match import Hit

_BACK = 22  # words before the verb within which its subject begins


def before(doc: Document, word: Hit, start: int, things: bool) -> list[Victims]:
    """The last group before the verb that agrees with it, with those joined to it by «و»; empty where there is none."""
    known = doc.lexicon.toll_words
    if word.start and doc.words[word.start - 1] in known["negations"]:
        return []
    if doc.words[word.end : word.end + 1] and doc.words[word.end] in known["bearing"]:
        return []
    found = _groups(doc, _opening(doc, word.start, start), word.start, things)
    for n in range(len(found) - 1, -1, -1):
        chain = _chain(doc, found, n)
        if _agrees(chain[-1], word) or (len(chain) > 1 and word.features[1:] in ("pl", "du")):
            return chain
    return []


def _groups(doc: Document, floor: int, stop: int, things: bool) -> list[Victims]:
    """The groups between two words that no preposition governs, breakdowns left out."""
    found: list[Victims] = []
    at = floor
    while at < stop:
        if doc.has(at, "fun", "breakdown"):
            at = past_breakdown(doc, at, stop)
            continue
        group = victims_at(doc, at, stop, things)
        if group is None:
            at += 1
            continue
        alone = group.sort == "bare" and group.start > floor and doc.words[group.start - 1] not in MARKS
        named = group.counted or not group.definite or group.start - floor <= 1
        if named and not alone and not _led(doc, group, floor):
            found.append(group)
        at = group.end
    return found


def _chain(doc: Document, found: list[Victims], n: int) -> list[Victims]:
    """The group found[n] with those that it is joined to by «و»."""
    out = [found[n]]
    for group in reversed(found[:n]):
        if not conjoined(doc, out[0]) or out[0].start - group.end > 4:
            break
        out.insert(0, group)
    return [out[0], *(g for g in out[1:] if g.counted or g.number in ("s", "d") or not (g.definite or g.side))]


def _opening(doc: Document, at: int, start: int) -> int:
    """The word after the last finite verb or «أن» before word `at`."""
    openers = doc.lexicon.toll_words["openers"]
    floor = max(start, at - _BACK)
    for j in range(at - 1, floor - 1, -1):
        word = doc.words[j]
        if word in openers or word in (":", "\n", ".") or _is_verb(doc, j):
            return j + 1
    return floor


def _is_verb(doc: Document, j: int) -> bool:
    verb = False
    for h in doc.hits[j]:
        if h.kind == "per":
            return False
        verb = verb or (h.kind in ("tol", "rep", "evt", "sup") and h.more in ("v", "vp"))
    return verb


def _led(doc: Document, group: Victims, floor: int) -> bool:
    """Whether a preposition or a noun governs the group."""
    if ruled_by(group.prefix):
        return True
    at = group.start - 1
    while at > floor and doc.words[at] in MARKS:
        at -= 1
    if at < floor:
        return False
    known = doc.lexicon.toll_words
    if doc.words[at] in known["prepositions"]:
        return not (doc.words[at] in known["join_links"] and at > floor and doc.words[at - 1] in known["joins"])
    return any(
        h.kind in ("evt", "tol") and h.more == "n" and h.end == group.start and "ال" not in h.prefix
        for h in doc.hits[at]
    )


def _agrees(group: Victims, word: Hit) -> bool:
    """Plural verbs take several, dual ones two, singular ones one, or things."""
    form = word.features[1:]
    if form.startswith("pl"):
        return group.number != "s" or group.counted
    if form.startswith("du"):
        return "d" in group.number or group.number == "s" or (group.quantity is not None and group.quantity.max == 2)
    return group.counted or group.number == "s" or group.sort == "things"
