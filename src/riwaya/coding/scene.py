"""Everything that an article names, found once: segments, places, sources, sides, losses, times, event words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from riwaya.coding import attribution, boilerplate
from riwaya.coding.atlas import Atlas
from riwaya.coding.dates import When, times, within
from riwaya.coding.document import Document, Segment
from riwaya.coding.events import Side, Trigger, sides, triggers
from riwaya.coding.setting import Setting, setting
from riwaya.coding.spot import Spot
from riwaya.coding.tolls import Loss, losses
from riwaya.gazetteer.distance import km
from riwaya.gazetteer.places import Place
from riwaya.records import Source

_ASIDE = frozenset(("accident", "sport", "market"))
_WIDE = frozenset(("country", "governorate", "region", "district"))


class Clause(NamedTuple):
    """A segment with what is named in it, and the source that grammar alone would give it."""

    number: int
    seg: Segment
    triggers: list[Trigger]
    losses: list[Loss]
    sides: list[Side]
    spots: list[Spot]
    whens: list[When]
    source: Source
    voice: attribution.Voice | None

    @property
    def start(self) -> int:
        """First word."""
        return self.seg.start

    @property
    def end(self) -> int:
        """Word after the last."""
        return self.seg.end


class Scene:
    """An article's clauses with their mentions. Pure; built once per article."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.around: Setting = setting(doc)
        left_out = boilerplate.skipped(doc)
        segments = [s for s in doc.segments() if s.sentence not in left_out]
        self.atlas = Atlas(doc)
        self.times = times(doc)
        self.voices = attribution.voices(doc, left_out)
        voiced = attribution.assign(doc, segments, self.voices)
        self.clauses = [self._clause(n, seg, *v) for n, (seg, v) in enumerate(zip(segments, voiced, strict=True))]
        self._finer: dict[str, frozenset[str]] = {}
        self._content: dict[int, frozenset[str]] = {}
        self.tags = [tag(doc, i) for i in range(len(doc.words))]
        for spot in self.atlas.spots:
            for i in range(spot.start, spot.end):
                if self.tags[i][:1] in ("w", "o"):
                    self.tags[i] = "place"

    def _clause(self, number: int, seg: Segment, source: Source, voice: attribution.Voice | None) -> Clause:
        doc, start, end = self.doc, seg.start, seg.end
        return Clause(
            number,
            seg,
            triggers(doc, start, end),
            losses(doc, start, end),
            sides(doc, start, end, self.atlas.country),
            self.atlas.within(start, end),
            within(self.times, start, end),
            source,
            voice,
        )

    def finer(self, spot: Spot) -> frozenset[str]:
        """The names of the article's other places that lie within the one that `spot` names."""
        known = self._finer.get(spot.form)
        if known is None:
            known = self._finer[spot.form] = frozenset(self._within(spot))
        return known

    def _within(self, spot: Spot) -> Iterator[str]:
        outer = self.atlas.chosen.get(spot.start)
        if outer is None or outer.kind not in _WIDE:
            return
        for other in self.atlas.spots:
            inner = self.atlas.chosen.get(other.start)
            if inner is None or inner.id == outer.id or inner.kind in _WIDE or other.form == spot.form:
                continue
            if _holds(outer, inner):
                yield other.form

    @cached_property
    def by_sentence(self) -> dict[int, list[Clause]]:
        """The clauses of each sentence that is not left out."""
        out: dict[int, list[Clause]] = {}
        for clause in self.clauses:
            out.setdefault(clause.seg.sentence, []).append(clause)
        return out

    @cached_property
    def whens(self) -> list[When]:
        """Every time that the story tells, in order."""
        return [w for c in self.clauses for w in c.whens]

    def sentence_of(self, i: int) -> int:
        """The number of the sentence that holds word i."""
        return bisect_right(self.doc.sentences, (i, len(self.doc.words) + 1)) - 1

    @cached_property
    def order(self) -> dict[int, int]:
        """For each told sentence its place in the story, title 0."""
        return {s: n for n, s in enumerate(self.by_sentence)}

    @cached_property
    def strong_types(self) -> Counter[str]:
        """How many clauses of the article name each type with a plain word of its own."""
        return Counter(k for c in self.clauses for k in {t.type for t in c.triggers if not t.weak and not t.light})

    @cached_property
    def means(self) -> tuple[str, ...]:
        """Features of the means and settings that the whole article names: each, and how often up to three."""
        counts = Counter(h.value for hits in self.doc.hits for h in hits if h.kind == "cue" and h.value not in _ASIDE)
        out = [f"article-cue:{cue}" for cue in counts]
        return (*out, *(f"article-cue:{cue}:{min(n, 3)}" for cue, n in counts.items()))

    @cached_property
    def title_types(self) -> frozenset[str]:
        """The types of event that the title names."""
        return frozenset(t.type for c in self.clauses if self.is_title(c) for t in c.triggers if not t.weak)

    def content(self, clause: Clause) -> frozenset[str]:
        """The clause's words of four letters and more without proclitics and article."""
        known = self._content.get(clause.number)
        if known is None:
            bare = (bare_word(self.doc.words[i]) for i in range(clause.start, clause.end))
            known = self._content[clause.number] = frozenset(w for w in bare if len(w) > 3)
        return known

    def siblings(self, clause: Clause) -> list[Clause]:
        """The clauses of the same sentence, itself included."""
        return self.by_sentence[clause.seg.sentence]

    def is_title(self, clause: Clause) -> bool:
        """Whether the clause stands in the title."""
        return self.doc.offsets[clause.start][0] < self.doc.title_end


def _holds(outer: Place, inner: Place) -> bool:
    """Whether one place lies within the other's country or reach."""
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.lat is None or outer.lon is None or inner.lat is None or inner.lon is None:
        return False
    return km(outer.lat, outer.lon, inner.lat, inner.lon) <= max(outer.radius, 40)


def bare_word(word: str) -> str:
    """The word without one proclitic letter before the article, and without the article."""
    for lead in ("وال", "بال", "فال", "كال", "لل", "ال"):
        if word.startswith(lead) and len(word) > len(lead) + 2:
            return word[len(lead) :]
    return word[1:] if word[0] == "و" and len(word) > 4 else word


def tag(doc: Document, i: int) -> str:
    """The class of word i for features: its most telling hit, else a number, mark, short word, or just a word."""
    word = doc.words[i]
    best, rank = "", 99
    for hit in doc.hits[i]:
        r = _RANK.get(hit.kind, 50)
        if r < rank:
            rank, best = r, _told(doc, hit.kind, hit.value, hit.more)
    if best:
        return best
    if word[0].isdigit():
        return "#"
    if len(word) < 4 or not word[0].isalpha():
        return "o:" + word
    return "w:ال" if word.startswith("ال") else "w"


_ORDER = "tol evt rep sup act bar src srn nis frc per sit plh dir cty nea num qty day off unt mon dtw fun cue"
_RANK = {kind: n for n, kind in enumerate(_ORDER.split())}


def _told(doc: Document, kind: str, value: object, more: object) -> str:
    if kind in ("tol", "evt", "rep", "sup"):
        return f"{kind}:{value}:{more}"
    if kind == "act":
        return "act:" + str(doc.lexicon.actors[str(value)]["kind"])
    if kind == "src":
        return "src:" + str(doc.lexicon.sources[str(value)]["kind"])
    if kind == "bar":
        return f"bar:{more}"
    if kind in ("nis", "num", "day", "off", "unt", "mon"):
        return kind
    return f"{kind}:{value}"
