"""What surrounds place names in an article: cue words, the longer names that hold them, hashtags."""

from riwaya.coding.document import Document
from riwaya.gazetteer.cues import Cue
from riwaya.gazetteer.names import Found

_WITHIN = {"act": "actor", "src": "source"}
_BEFORE = {"frc": "force", "srn": "office", "per": "people"}
_REACH = 6
"""Words that the name of an actor or source may have before a place in it."""


class Page:
    """An article's words with what surrounds place names in it; `cues` by word."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words = doc.words
        self.gazetteer = doc.gazetteer
        self.read = doc.gazetteer.read(doc.words)
        self.cues: list[Cue | None] = [read and read.cue for read in self.read]
        self._hashes = "#" in doc.article.text

    def names(self, i: int) -> list[Found]:
        """(end, proclitics, bare form) of every name of the gazetteer that starts at word i."""
        read = self.read[i]
        return self.gazetteer.names.at(read.readings, self.words, i) if read is not None else []

    def inside(self, start: int, end: int, opens: int | None) -> str | None:
        """The kind of longer name that holds words `start` to `end`, or of the noun before word `opens`."""
        hits = self.doc.hits
        for i in range(max(0, start - _REACH), start + 1):
            for hit in hits[i]:
                if hit.kind in _WITHIN and hit.end >= end and hit.end - hit.start > end - start:
                    return _WITHIN[hit.kind]
        if not opens:
            return None
        if self.words[opens - 1] in self.gazetteer.words["hospitals"]:
            return "hospital"
        for i in range(max(0, opens - 3), opens):
            for hit in hits[i]:
                if hit.end == opens and hit.kind in _BEFORE:
                    return _BEFORE[hit.kind]
        return None

    def hashtag(self, i: int) -> bool:
        """Whether word i is written as #X."""
        if not self._hashes:
            return False
        at = self.doc.folded.span(*self.doc.offsets[i])[0]
        return self.doc.article.text[at - 1 : at] == "#"
