"""How far each account reaches: for every segment of the story the sources that it may be told by."""

from typing import NamedTuple

from riwaya.coding.document import Document, Segment
from riwaya.coding.voice import Voice
from riwaya.records import OUTLET, Source

_BACK = 4
_OPENING = 4
_EARLY = 3
_QUOTED = 4
_NO_ACCOUNT = frozenset(("condemn", "call"))  # what is condemned or warned of is told by the outlet
_MEDIA = frozenset(("media", "state_media"))


class Claimant(NamedTuple):
    """A source that a segment may be told by; `voice` is null for the outlet.

    `where` the voice stands: outlet; before, inside or after the segment in its sentence; back, in an earlier
    sentence. `gap` counts the sentences from there, `between` the voices that speak between, `quoted` tells whether the
    segment lies in a quotation that the voice opened.
    """

    voice: Voice | None
    where: str = "outlet"
    gap: int = 0
    between: int = 0
    quoted: bool = False

    @property
    def source(self) -> Source:
        """The claimant."""
        return self.voice.source if self.voice else OUTLET


class Reach(NamedTuple):
    """The claimants of one segment, grammar's own choice first, and how the segment opens.

    `carried`: by going on with the last source (وأضاف، مشيرا); `turn`: by turning elsewhere (من جهة أخرى); `aside`:
    by a reminder in nobody's name (يذكر أن).
    """

    claimants: tuple[Claimant, ...]
    carried: bool
    turn: bool
    aside: bool


def assign(doc: Document, segments: list[Segment], found: list[Voice]) -> list[tuple[Source, Voice | None]]:
    """The source of each segment and its voice, as grammar has it."""
    scopes = _Scopes(doc, found)
    return [(voice.source if voice else OUTLET, voice) for voice in map(scopes.choose, segments)]


def reaches(doc: Document, segments: list[Segment], found: list[Voice]) -> list[Reach]:
    """For each segment its claimants, grammar's choice first.

    That is a source behind it, the last one before it in its sentence, or one that goes on from before.
    """
    scopes = _Scopes(doc, found)
    return [scopes.reach(seg) for seg in segments]


class _Scopes:
    """What is in force while the segments are read in order."""

    def __init__(self, doc: Document, found: list[Voice]) -> None:
        self.doc = doc
        self.found = found
        self.last: Voice | None = None
        self.current: Voice | None = None
        self.quoting: Voice | None = None
        self.listing: Voice | None = None
        self.carried: Voice | None = None
        self.here: list[Voice] = []
        self.earlier: list[Voice] = []
        self.opening = (False, False, False)
        self.sentence = -1
        self.count = -1
        self.counted: dict[int, int] = {}
        self.at = 0

    def choose(self, seg: Segment) -> Voice | None:
        """The voice that grammar gives the next segment; null for the outlet."""
        if seg.sentence != self.sentence:
            self._enter(seg.sentence)
        self.opening = self._opens(seg)
        carried, _, aside = self.opening
        chosen = self._choose(seg, carried and not aside)
        self.last = chosen or self.last
        return None if chosen and chosen.manner in _NO_ACCOUNT else chosen

    def reach(self, seg: Segment) -> Reach:
        """The claimants of the next segment."""
        chosen = self.choose(seg)
        carried, turn, aside = self.opening
        others = [None, *reversed(self.here), *reversed(self.earlier[-_BACK:])]
        ranked = [chosen, *(v for v in others if v is not chosen)]
        return Reach(tuple(self._claimant(seg, v) for v in ranked), carried, turn, aside)

    def _enter(self, sentence: int) -> None:
        start, end = self.doc.sentences[sentence]
        self.sentence = sentence
        self.count += 1
        self.current = None
        self.earlier += self.here
        while self.at < len(self.found) and self.found[self.at].since < start:
            self.earlier.append(self.found[self.at])
            self.at += 1
        first = self.at
        while self.at < len(self.found) and self.found[self.at].since < end:
            self.at += 1
        self.here = self.found[first : self.at]
        for voice in self.here:
            self.counted[voice.start] = self.count
        self._enter_quotation(start, end)

    def _enter_quotation(self, start: int, end: int) -> None:
        """A quotation, or a list behind a colon, that its source opened in a sentence before."""
        words = self.doc.words
        self.carried = self.quoting or self.listing
        speaker = next((v for v in reversed(self.here) if v.form != "post"), self.last)
        if words[start:end].count('"') % 2:
            self.quoting = speaker if self.quoting is None and self._closes(self.sentence) else None
        if self.here:
            self.listing = None
        if words[end - 1] == ":" and self.here:
            self.listing = speaker
        if self.carried and not self.here:
            self.current = self.carried

    def _closes(self, sentence: int) -> bool:
        """Whether a quotation that a sentence opens is closed in one of the next few."""
        after = self.doc.sentences[sentence + 1 : sentence + 1 + _QUOTED]
        return any(self.doc.words[start:end].count('"') % 2 for start, end in after)

    def _opens(self, seg: Segment) -> tuple[bool, bool, bool]:
        """(whether the segment goes on with the last source, turns elsewhere, is a reminder in nobody's name)."""
        carried = turn = aside = False
        for i in range(seg.start, min(seg.start + _OPENING, seg.end)):
            for hit in self.doc.hits[i]:
                if hit.kind == "rep" and hit.value != "that":
                    carried = carried or hit.value in ("add", "say")
                    aside = aside or hit.value == "aside"
                elif hit.kind == "fun" and hit.value == "clause_breaks":
                    turn = True
        return carried, turn, aside

    def _choose(self, seg: Segment, carried: bool) -> Voice | None:
        """The voice that grammar gives the segment; null for the outlet."""
        post: Voice | None = None
        for voice in self.here:  # in the order of since
            if _vague(voice) or (voice.form == "noun" and self.opening[2]):
                continue
            if voice.manner in _NO_ACCOUNT and (voice.implied or voice.since > seg.start + _EARLY):
                continue
            if voice.form == "post":
                post = voice if post is None and voice.start >= seg.start else post
            elif voice.since < seg.end:
                self.current = voice
        if self.current is None and carried:
            self.current = self.last
        if post and (self.current is None or (post.start < seg.end and not _carries(post, self.current))):
            return post
        return self.current

    def _claimant(self, seg: Segment, voice: Voice | None) -> Claimant:
        if voice is None:
            return Claimant(None)
        quoted = voice is self.quoting or voice is self.carried
        if voice not in self.here:
            gap = self.count - self.counted.get(voice.start, self.count)
            between = len(self.here) + sum(1 for v in self.earlier if v.since > voice.since)
            return Claimant(voice, "back", gap, between, quoted)
        between = sum(1 for v in self.here if voice.start < v.start < seg.start)
        where = "after" if voice.start >= seg.end else "inside" if voice.start >= seg.start else "before"
        return Claimant(voice, where, 0, between, quoted)


def _vague(voice: Voice) -> bool:
    """Whether nobody at all is named (وسط أنباء عن)."""
    return voice.form == "noun" and voice.head == "text"


def _carries(post: Voice, current: Voice) -> bool:
    """Whether a medium named behind an account only carries what another says in it."""
    return post.source.kind in _MEDIA and current.source.kind not in _MEDIA and current.form != "post"
