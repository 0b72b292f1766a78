"""The nouns that a toll counts: people by class and number, and things."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit

Sort = Literal["people", "things", "bare", "other", "named"]
_ARMED = ("bar", "nis", "act", "frc")
_HELD = frozenset(("captured", "displaced", "missing"))
_KNOWN = frozenset(("per", "tol", "evt", "rep", "act", "plh", "qty"))


class Noun(NamedTuple):
    """A noun up to word `end`: its class in the lexicon, and s, d, p or dp (dual and plural spelt alike)."""

    end: int
    prefix: str
    sort: Sort
    kind: str
    number: str
    definite: bool


def person_at(doc: Document, at: int, counted: bool) -> Noun | None:
    """The noun for people at word `at`; those who are an outcome by name (قتلى) are none here."""
    hits = doc.hits[at]
    people: list[Hit] = []
    for h in hits:
        if h.kind == "per":
            people.append(h)
        elif (h.kind == "tol" and h.more == "c" and doc.lexicon.outcomes[h.value] not in _HELD) or (
            not counted and h.kind == "cue" and h.value == "air"  # مقاتلة, the aircraft
        ):
            return None
    people = [h for h in people if h.more != "sx" or not ("ال" in h.prefix or _feminine(doc, at))]
    if people:
        return _person(doc, people, counted)
    for kind in _ARMED:
        named = [h for h in hits if h.kind == kind]
        if named and (counted or _individuals(doc, kind, named)):
            most = max(named, key=lambda h: h.end)
            return Noun(most.end, most.prefix, "people", kind, "p", "ال" in most.prefix)
    return None


def _person(doc: Document, people: list[Hit], counted: bool) -> Noun | None:
    end = max(h.end for h in people)
    people = [h for h in people if h.end == end]
    first = people[0]
    if first.features in doc.lexicon.toll_words["outcomeless"]:
        return None
    definite = "ال" in first.prefix or first.prefix.endswith("لل") or first.more.endswith("x")
    if first.value == "nationality" and not counted and definite:
        return None  # an adjective
    return Noun(end, first.prefix, "people", first.value, number_of(people), definite)


def number_of(hits: Iterable[Hit]) -> str:
    """s, d, p or dp, by the readings of one word."""
    told = {h.more[:1] for h in hits}
    return "dp" if {"d", "p"} <= told else "s" if told == {"s"} else "d" if "d" in told else "p"


def _feminine(doc: Document, at: int) -> bool:
    """Whether the word ends in ة as written: محافظة is no «his governor»."""
    return doc.words[at].endswith("ه") and doc.quote(at, at + 1).text[-1:] == "ة"


def _individuals(doc: Document, kind: str, named: list[Hit]) -> bool:
    """Sides named as so many people (مسلحون، الحوثيين), not as a body (الجيش)."""
    if kind == "bar":
        return all(h.more != "state_force" for h in named)
    return (
        kind == "act" and all(h.end == h.start + 1 for h in named) and doc.words[named[0].start].endswith(("ين", "ون"))
    )


def thing_at(doc: Document, at: int) -> Noun | None:
    """The noun for things at word `at`: a site or vehicle, or an unknown feminine plural (معدات)."""
    sites = [h for h in doc.hits[at] if h.kind == "sit"]
    if not sites:
        word = doc.words[at]
        if not doc.hits[at] and len(word) > 3 and word[0] not in "ولبا" and not word.endswith("ا"):
            inner = doc.has(at + 1, "sit")
            if inner and inner.prefix == "":
                return Noun(inner.end, "", "things", inner.value, "s", False)  # فتحة نفق
        if not word.endswith("ات") or word[:2] == "ال" or len(word) < 5 or any(h.kind in _KNOWN for h in doc.hits[at]):
            return None
        return Noun(at + 1, doc.prefix(at), "things", "unknown", "p", False)
    end = max(h.end for h in sites)
    sites = [h for h in sites if h.end == end]
    return Noun(end, sites[0].prefix, "things", sites[0].value, number_of(sites), "ال" in sites[0].prefix)
