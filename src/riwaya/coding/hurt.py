"""Who suffers what a word of outcome tells: on the side where its voice has them, and of the kind that it takes."""

from typing import Any

from riwaya.coding.passage import Passage
from riwaya.coding.quantities import Quantity
from riwaya.coding.reach import after
from riwaya.coding.subjects import before
from riwaya.coding.victims import Victims, bounds
from riwaya.lexicon.match import Hit

_SEVERAL = ("pl", "du")
_NARROW = 8  # words after a plural verb within which its object begins
_STORE = 5  # so many bombs are blown up by those who found them, not set off
_PLAIN = frozenset(("civilian", "neutral"))


def hurt(passage: Passage, word: Hit) -> list[Victims]:
    """The people or things that the word reaches; those of one kind counted in one breath are one group."""
    entry = passage.doc.lexicon.tolls[word.value]
    groups = _reached(passage, word, entry["voice"], entry.get("of") == "things")
    if not all(_meets(passage, g, entry.get("needs")) for g in groups):
        return []
    return _summed(passage, [g for g in groups if _fits(passage, word, g, entry)])


def twin(passage: Passage, word: Hit) -> Hit | None:
    """The second word of a pair that shares its hurt: مقتل وإصابة 30، قتل وأصيب سبعة."""
    doc, at = passage.doc, word.end
    if at < passage.end and doc.words[at] in passage.known["pair_links"]:
        at += 1
    for h in doc.hits[at] if at < passage.end else ():
        if h.kind not in ("tol", "tlw") or h.more != word.more or not (h.prefix == "و" or at > word.end):
            continue
        if _things(passage, h) == _things(passage, word) and passage.reads(h):
            return None if _apart(passage, word, h) else h
    return None


def shared(passage: Passage, word: Hit, other: Hit) -> list[Victims]:
    """The hurt of a pair: before the first verb, else after the second, else before it."""
    own = _own(passage, word, other) and hurt(passage, word)
    return own or hurt(passage, other) or (hurt(passage, word) if word.more == "v" else [])


def _things(passage: Passage, h: Hit) -> bool:
    return passage.doc.lexicon.tolls[h.value].get("of") == "things"


def _apart(passage: Passage, word: Hit, other: Hit) -> bool:
    """شخصان قتلا وأصيب ثلاثة: each verb has its own hurt."""
    return _own(passage, word, other) and bool(hurt(passage, other))


def _own(passage: Passage, word: Hit, other: Hit) -> bool:
    if word.more != "v":
        return False
    return word.features != other.features or bool(before(passage.doc, word, passage.start, _things(passage, word)))


def _reached(passage: Passage, word: Hit, voice: str, things: bool) -> list[Victims]:
    """The groups on the side where the word's voice has them."""
    doc, start, end = passage.doc, passage.start, passage.end
    lead = passage.lead(word.start)
    if voice == "before":
        return before(doc, word, start, things)
    if passage.follows(word):
        return _driven(passage, word, things)
    if word.more == "n":
        if not word.features.endswith("x"):
            return after(doc, word, end, things)
        return before(doc, word, start, things) if lead in passage.known["fixers"] else []
    if voice == "inflicted":
        found = after(doc, word, end, things)
        return [] if found and not found[0].counted and found[0].kind == "bar" else found
    related = lead in passage.known["relatives"]
    if word.features[1:] in _SEVERAL:
        return _of_several(passage, word, voice, things, related)
    found = after(doc, word, end, things, voice != "suffered")
    if found or related or word.kind == "tlw" or (things and word.features[:1] != "p"):
        return found
    return [g for g in before(doc, word, start, things) if voice == "suffered" or _passive(passage, g)]


def _driven(passage: Passage, word: Hit, things: bool) -> list[Victims]:
    """واصل آلاف الفرار، إجبار 2500 على النزوح: those who do what a definite noun tells stand right before it."""
    at = word.start - (passage.lead(word.start) in passage.known["driven"])
    found = before(passage.doc, word, passage.start, things)
    return (
        found if found and found[-1].counted and found[-1].end == at else after(passage.doc, word, passage.end, things)
    )


def _of_several(passage: Passage, word: Hit, voice: str, things: bool, related: bool) -> list[Victims]:
    """Plural and dual verbs follow their subject; what stands right after them is their object."""
    doc, end = passage.doc, passage.end
    if voice != "suffered":
        found = after(doc, word, min(end, word.end + _NARROW), things)
        near = found and found[0].start <= word.end + (doc.words[word.end] not in passage.known["commas"])
        if near and (found[0].counted or not found[0].definite):
            return found
    return ([] if related else before(doc, word, passage.start, things)) or after(doc, word, end, things)


def _passive(passage: Passage, group: Victims) -> bool:
    """Whether the group before a verb of either voice may be its hurt: no army or movement, which would act."""
    hits = passage.doc.hits[group.head]
    return group.counted or not any(h.kind in ("act", "frc") or (h.kind == "bar" and group.definite) for h in hits)


def _meets(passage: Passage, group: Victims, needs: str | None) -> bool:
    """Whether the group is as counted as a weak word asks for."""
    if needs is None or (needs == "several" and group.number != "s"):
        return True
    if needs == "few" and (group.number in ("s", "d") or passage.doc.words[group.head] in passage.known["other"]):
        return True
    return group.quantity is not None and (group.quantity.counted or not group.quantity.definite)


def _fits(passage: Passage, word: Hit, group: Victims, entry: dict[str, Any]) -> bool:
    """Whether the group is of the kind that the word tells of."""
    doc, known = passage.doc, passage.known
    if "kinds" in entry and (group.kind not in entry["kinds"] or _held(passage, group)):
        return False
    if entry.get("of") == "things":
        if not known["weapons"].isdisjoint(doc.words[group.head : group.end + 1]):
            return group.quantity is not None and (group.quantity.min or 0) >= _STORE
        return group.kind in entry.get("sites", (group.kind,))
    if doc.lexicon.outcomes[word.value] == "displaced" and not group.counted:
        return not group.definite and doc.words[group.head] not in known["collectives"]
    return True


def _held(passage: Passage, group: Victims) -> bool:
    """Prisoners, who flee no fighting."""
    outcomes = passage.doc.lexicon.outcomes
    return any(h.kind == "tol" and outcomes[h.value] == "captured" for h in passage.doc.hits[group.head])


def _summed(passage: Passage, groups: list[Victims]) -> list[Victims]:
    """3 أطفال وامرأة: one group of four, where all are exact and of one kind and side."""
    if len(groups) < 2 or not all(_alike(passage, groups[0], g) for g in groups):
        return groups
    told = [bounds(passage.doc, g) for g in groups]
    if any(low is None or low != high or rough for low, high, rough in told):
        return groups
    total = sum(low or 0 for low, _, _ in told)
    count = Quantity(groups[0].start, groups[-1].end, total, total)
    return [groups[0]._replace(quantity=count, end=groups[-1].end)]


def _alike(passage: Passage, a: Victims, b: Victims) -> bool:
    """Civilians with civilians, ranks with ranks: never two sides, never a person and an unknown."""
    if a.sort != "people" or b.sort != "people" or _side_words(passage, a) != _side_words(passage, b):
        return False
    return bool(_classes(passage, a) & _classes(passage, b))


def _classes(passage: Passage, group: Victims) -> set[str]:
    known = {h.value for h in passage.doc.hits[group.head] if h.kind == "per"}
    return known | _PLAIN if "neutral" in known else known or {group.kind}


def _side_words(passage: Passage, group: Victims) -> list[str]:
    return passage.doc.words[group.side.start : group.side.end] if group.side else []
