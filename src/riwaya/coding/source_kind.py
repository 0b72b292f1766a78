"""What kind of voice a source is, by the codebook's section 4."""

from typing import Any, NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.naming import TRADES
from riwaya.lexicon.match import Hit

_STATE = frozenset(("state_force", "external_force", "government", "police"))
_MEDIA = frozenset(("media", "state_media"))
_BY_ACTOR = {"international": "international", "civilians": "witness", "protesters": "activist"}


class Told(NamedTuple):
    """The kind of a source, and its English name and id where the registry knows it."""

    kind: str
    name: str | None = None
    entity: str | None = None


def kind_of(doc: Document, start: int, end: int, head: str) -> Told:
    """The kind of the source named by words `start` to `end`, whose head is of kind `head`."""
    reading = _Reading(doc, start, end)
    return reading.known() or reading.told(head)


class _Reading:
    def __init__(self, doc: Document, start: int, end: int) -> None:
        self.doc = doc
        self.lexicon = doc.lexicon
        self.start = start
        self.end = end

    def known(self) -> Told | None:
        """By the registry of sources; a correspondent of the article's own outlet is its voice."""
        correspondent = any(h.value == "correspondent" for h in self.doc.hits[self.start])
        for i in range(self.start, self.end):
            for hit in self.doc.hits[i]:
                if hit.kind == "src":
                    return self._registered(hit.value, correspondent)
        if '"' in self.doc.words[self.start : self.end]:
            joined = [w for w in self.doc.words[self.start : self.end] if w[0].isalnum()]
            for _, _, tags in self.lexicon.table.at(joined, 0) if joined else ():
                for tag in tags:
                    if tag[0] == "src":
                        return self._registered(tag[1], correspondent)
        return None

    def _registered(self, source: str, correspondent: bool) -> Told:
        entry = self.lexicon.sources[source]
        kind = entry["kind"]
        if correspondent:
            kind = "media" if source in self.lexicon.naming["wire"] and self._elsewhere(entry) else "outlet"
        return Told(kind, entry["en"], source)

    def _elsewhere(self, entry: dict[str, Any]) -> bool:
        outlet = (self.doc.article.outlet or "").casefold()
        return entry["en"].casefold() not in outlet

    def told(self, head: str) -> Told:
        """By the first telling word."""
        for i in range(self.start, self.end):
            hits = self.doc.hits[i]
            for hit in hits:
                if hit.kind == "act" and hit.end > i + 1:
                    return self._by_actor(hit.value)
            for hit in hits:
                if hit.kind == "srn":
                    return self._by_noun(hit, i)
            for hit in hits:
                if hit.kind == "act":
                    return self._by_actor(hit.value)
            for hit in hits:
                if hit.kind == "bar":
                    return Told(self._of_actor(hit.more))
                if hit.kind == "frc":
                    return Told("armed_group" if hit.value == "group" else "official")
                if hit.kind == "per":
                    return Told(self._by_people(hit, i))
            if self.doc.words[i] in self.lexicon.naming["title"]:
                return Told(self._body(i + 1) or "official")
        return Told("official" if head == "land" else "witness")

    def _by_noun(self, hit: Hit, i: int) -> Told:
        noun = self.lexicon.source_nouns[hit.value]
        kind: str = noun["kind"]
        if hit.value == "source":
            return Told(self._qualified(noun, i) or self._body(i + 1, inside=i + 1) or kind)
        if noun["follows"]:
            sent = self.doc.words[i] in self.lexicon.naming["envoy"]
            if sent and i + 1 < self.end and any(h.kind == "nis" for h in self.doc.hits[i + 1]):
                return Told(kind)
            return Told(self._qualified(noun, i) or self._body(i + 1) or kind)
        told = self._qualified(noun, i)
        if told or noun["head"] != "org":
            return Told(told or kind)
        for j in range(i + 1, self.end):
            for other in self.doc.hits[j]:
                if other.kind == "act" and (hit.value == "group" or kind == "media"):
                    side = self._by_actor(other.value)
                    state = kind == "media" and side.kind == "official"
                    return Told("state_media", side.name, None) if state else side
                if other.kind == "srn" and other.value in ("medical-body", "intergovernmental"):
                    return Told(self.lexicon.source_nouns[other.value]["kind"])
        return Told(kind)

    def _qualified(self, noun: dict[str, Any], i: int) -> str | None:
        """The kind that an adjective or a complement settles."""
        by: dict[str, str] = noun["by"]
        for j in range(i + 1, self.end) if by else ():
            word = self.doc.words[j]
            for form in (word, word.removeprefix("ال"), word[1:]):
                if form in by:
                    return by[form]
        return None

    def _body(self, start: int, inside: int | None = None) -> str | None:
        """The kind of the body that an officer or a statement is of.

        `inside`: only of one that a preposition joins, or that stands at that word.
        """
        vague: str | None = None
        for j in range(start, self.end):
            hits = self.doc.hits[j]
            if inside is not None and j != inside and not self._inside(j):
                continue
            for hit in hits:
                if hit.kind == "srn" and self.lexicon.source_nouns[hit.value]["head"] == "org":
                    kind = self._by_noun(hit, j).kind
                    if hit.value not in ("centre", "aid-body"):
                        return kind
                    vague = vague or kind
            for hit in hits:
                if hit.kind == "act" and (hit.more != "context" or inside is None):
                    return self._by_actor(hit.value).kind
                if hit.kind == "frc":
                    return "armed_group" if hit.value == "group" else "official"
                if hit.kind == "bar":
                    return self._of_actor(hit.more)
        return vague

    def _inside(self, j: int) -> bool:
        return self.doc.words[j - 1] in self.lexicon.naming["inside"] or any(
            h.prefix.startswith("ب") for h in self.doc.hits[j]
        )

    def _by_actor(self, actor: str) -> Told:
        known = self.lexicon.actors[actor]
        recognised = actor in self.lexicon.naming["recognised"]
        return Told("official" if recognised else self._of_actor(known["kind"]), known["en"], actor)

    def _of_actor(self, kind: str) -> str:
        return "official" if kind in _STATE else _BY_ACTOR.get(kind, "armed_group")

    def _by_people(self, hit: Hit, i: int) -> str:
        """By trade, where it tells (hit.features holds the noun itself), else by class."""
        for kind in TRADES:
            if hit.features in self.lexicon.naming[f"{kind}_people"]:
                return kind
        if hit.value in ("official", "force"):
            return self._body(i + 1) or "official"
        return (self._body(i + 1) or "armed_group") if hit.value == "fighter" else "witness"
