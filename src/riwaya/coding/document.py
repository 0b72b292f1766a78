"""An article as coding sees it: folded words with offsets, lexicon hits, sentences and segments."""

from typing import NamedTuple

from riwaya.gazetteer.places import Gazetteer
from riwaya.lexicon.match import Hit, Lexicon
from riwaya.records import Article, Quote, quote
from riwaya.text.normalise import Folded
from riwaya.text.tokens import TOKEN

_END = frozenset(".!?؟؛;")
_HOLD = ("و", "ف")


class Segment(NamedTuple):
    """Words `start` to `end` of sentence `sentence` that tell one step of the story."""

    start: int
    end: int
    sentence: int


class Document:
    """Words of an article with what the lexicon knows of them. Offsets of quotes are those of the article."""

    def __init__(self, article: Article, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.article = article
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.folded = Folded(article.text)
        found = list(TOKEN.finditer(self.folded.text))
        self.words = [m.group() for m in found]
        self.offsets = [m.span() for m in found]
        self.hits = lexicon.find(self.words)
        self.sentences = self._sentences()
        self.cast = {h.value for hits in self.hits for h in hits if h.kind == "act" and h.more != "context"}
        self.title_end = len(article.title) if article.title else 0

    def has(self, i: int, kind: str, value: object = None) -> Hit | None:
        """The hit of that kind (and value) which starts at word i."""
        if 0 <= i < len(self.words):
            for hit in self.hits[i]:
                if hit.kind == kind and (value is None or hit.value == value):
                    return hit
        return None

    def prefix(self, i: int) -> str:
        """The proclitics of word i under its best reading: the lexicon's, else the gazetteer's."""
        if self.hits[i]:
            return self.hits[i][0].prefix
        return ""

    def quote(self, start: int, end: int, prefix: str = "") -> Quote:
        """The article's words `start` to `end`, the proclitics of the first left out (لل stays)."""
        at, stop = self.offsets[start][0], self.offsets[end - 1][1]
        if prefix and not prefix.endswith("لل") and self.words[start][len(prefix) - 1 : len(prefix) + 1] != "لل":
            cut = prefix[:-2] if prefix.endswith("ال") else prefix
            at += len(cut)
        return quote(self.article.text, *self.folded.span(at, stop))

    def _sentences(self) -> list[tuple[int, int]]:
        out, start, words = [], 0, self.words
        for i, word in enumerate(words):
            if word[0] == "\n" or (
                word in _END and not (word == "." and (words[i - 1 : i] == ["."] or words[i + 1 : i + 2] == ["."]))
            ):
                if i > start:
                    out.append((start, i))
                start = i + 1
        if start < len(words):
            out.append((start, len(words)))
        return out

    def segments(self) -> list[Segment]:
        """Sentences cut where a new step of the story begins."""
        out = []
        for number, (start, end) in enumerate(self.sentences):
            at = start
            for i in range(start + 1, end):
                if i - at >= 3 and self._breaks(i, start):
                    out.append(Segment(at, i, number))
                    at = i
            out.append(Segment(at, end, number))
        return out

    def _breaks(self, i: int, start: int) -> bool:
        if self.words[i] == "." and i > start + 2:
            return True
        for hit in self.hits[i]:
            if hit.kind == "fun" and hit.value == "clause_breaks":
                return True
            if hit.kind == "rep" and hit.value == "add" and hit.more == "w":
                return True
            if hit.kind == "rep" and hit.value == "that" and hit.prefix == "" and self.words[i].startswith("و"):
                return True
            if hit.prefix in _HOLD and hit.features[:1] in ("p", "f"):
                if hit.kind == "evt" and hit.more in ("v", "vp") and not self.has(i, "tol"):
                    return True
                if hit.kind == "sup" and hit.value in ("carry-out", "happen", "suffer"):
                    return True
                if hit.kind == "rep" and hit.more == "v":
                    return True
        return False
