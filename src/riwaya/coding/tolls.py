"""At what cost: every outcome that an article counts, with its figure, whose people they are and how it is told."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from riwaya.coding.counted import Counted, counted_at, counted_word
from riwaya.coding.document import Document
from riwaya.coding.heights import Height, heights, is_raised
from riwaya.coding.hurt import hurt, shared, twin
from riwaya.coding.passage import Passage
from riwaya.coding.stance import Stance, old_year, stance
from riwaya.coding.sums import Sum, sums
from riwaya.coding.victims import Victims, bounds
from riwaya.lexicon.match import Hit
from riwaya.records import Toll

Shape = Literal["verb", "noun", "counted", "sum", "height"]
Bounds = tuple[int | None, int | None, bool]
Span = tuple[int, int]


class Loss(NamedTuple):
    """A toll told at words `at` to `end`.

    `victim` and `side` are words (start, end) of the people or things and of the group that they belong to. `trigger`
    is the word of outcome and `shape` the construction: a verb with its hurt, a verbal noun, the hurt by their own
    name, a sum of two outcomes, a total at its new height. `stance` is denied for «no injuries», attempted for a try,
    unreal for aims, fears and plans. `part` marks a breakdown of another toll (بينهم), `running` a total told as such,
    `definite` a figure that takes up known people (الجرحى السبعة), `history` what is told as long past.
    """

    at: int
    end: int
    toll: Toll
    victim: Span | None
    trigger: Hit
    shape: Shape = "verb"
    stance: Stance = "told"
    part: bool = False
    running: bool = False
    definite: bool = False
    history: bool = False
    side: Span | None = None


def losses(doc: Document, start: int, end: int) -> list[Loss]:
    """The tolls told between two words: none denied, tried, or breaking another down, and no lone feared one."""
    return [loss for loss in mentions(doc, start, end) if not loss.part and _is_told(loss)]


def _is_told(loss: Loss) -> bool:
    return loss.stance == "told" or (loss.stance == "unreal" and (loss.toll.min or 0) > 1)


def mentions(doc: Document, start: int, end: int) -> list[Loss]:
    """Every mention of a toll between two words of one sentence, in order, denied ones and breakdowns included."""
    passage = Passage(doc, start, end)
    if not passage.marked:
        return []
    return sorted(_Reading(passage).read(), key=lambda loss: (loss.at, loss.toll.outcome != "killed"))


class _Reading:
    """One passage being read; words that a mention took are not read twice."""

    __slots__ = ("doc", "old", "passage", "totals", "used")

    def __init__(self, passage: Passage) -> None:
        self.passage, self.doc = passage, passage.doc
        self.used: set[int] = set()
        self.totals: list[Height] = []
        self.old = old_year(self.doc, passage.start, passage.end)

    def read(self) -> Iterator[Loss]:
        """Sums first, then totals, then words of outcome from left to right."""
        for found in sums(self.passage):
            yield from self._of_sum(found)
        self.totals = heights(self.passage)
        for total in self.totals:
            if total.group is not None and self._free(total.group.start, total.group.end):
                yield from self._of_height(total, total.group)
        for i in self.passage.marked:
            word = None if i in self.used else self.passage.outcome(i)
            if word is None:
                continue
            if word.more == "c":
                yield from self._by_name(i)
            else:
                yield from self._by_word(word)

    def _free(self, start: int, end: int) -> bool:
        return self.used.isdisjoint(range(start, end))

    def _by_name(self, i: int) -> Iterator[Loss]:
        word = counted_word(self.doc, i)
        found = counted_at(self.passage, word) if word else None
        if found and self._free(found.start, found.end):
            yield self._of_counted(found)

    def _by_word(self, word: Hit) -> Iterator[Loss]:
        other = twin(self.passage, word)
        if other is None:
            for group in hurt(self.passage, word):
                if self._free(group.start, group.end):
                    yield self._of_group(word, group, bounds(self.doc, group), "verb" if word.more == "v" else "noun")
            return
        outcomes = self.doc.lexicon.outcomes
        one = outcomes[word.value] == outcomes[other.value]
        groups = [g for g in shared(self.passage, word, other) if self._free(g.start, g.end)]
        self.used.update(range(word.start, other.end))
        for group in groups:
            if one:
                yield self._of_group(other, group, bounds(self.doc, group), "verb" if word.more == "v" else "noun")
            else:
                yield self._of_group(word, group, (None, None, False), "sum")
                yield self._of_group(other, group, (None, None, False), "sum")

    def _of_group(self, word: Hit, group: Victims, told: Bounds, shape: Shape) -> Loss:
        toll = self._toll(word, told, (group.start, group.end), group.prefix, (group.start, group.end))
        loss = self._made(word, toll, (group.start, group.end), shape)
        return loss._replace(victim=(group.head, group.end), side=group.side, definite=group.definite)

    def _of_sum(self, found: Sum) -> Iterator[Loss]:
        prefix = self.doc.prefix(found.start)
        for word in found.words:
            toll = self._toll(word, (None, None, False), (found.start, found.end), prefix, None)
            yield self._made(word, toll, (found.start, found.end), "sum")._replace(side=found.side)

    def _of_height(self, total: Height, group: Victims) -> Iterator[Loss]:
        told = bounds(self.doc, group) if len(total.words) == 1 else (None, None, False)
        for word in total.words:
            toll = self._toll(word, told, (group.start, group.end), group.prefix, None)
            loss = self._made(word, toll, (group.start, group.end), "height")
            yield loss._replace(victim=(group.head, group.end), side=group.side, running=True)

    def _of_counted(self, found: Counted) -> Loss:
        toll = self._toll(found.word, found.bounds, (found.start, found.end), found.prefix, found.victim)
        loss = self._made(found.word, toll, (found.start, found.end), "counted")
        raised = is_raised(self.totals, found.word.start)
        definite = "ال" in found.word.prefix and found.start == found.word.start
        part = loss.part or found.share
        return loss._replace(victim=found.victim, side=found.side, running=raised, definite=definite, part=part)

    def _toll(self, word: Hit, told: Bounds, span: Span, prefix: str, who: Span | None) -> Toll:
        low, high, rough = told
        said = self.doc.quote(*span, prefix if self.doc.words[span[0]].startswith(prefix) else "")
        name = self.doc.quote(*who, self.doc.prefix(who[0])).text if who else None
        outcome = self.doc.lexicon.outcomes[word.value]
        return Toll(outcome, low, high, said.text, said.start, said.end, name, rough)  # type: ignore[arg-type]

    def _made(self, word: Hit, toll: Toll, span: Span, shape: Shape) -> Loss:
        at, end = span
        self.used.update(range(at, end))
        return Loss(
            at,
            end,
            toll,
            None,
            word,
            shape,
            stance=stance(self.passage, min(word.start, at), toll.min is None and toll.max is None),
            part=self._is_part(word, at),
            history=self.old or self.passage.reminder < at,
        )

    def _is_part(self, word: Hit, at: int) -> bool:
        """Whether the mention lies in a breakdown: بينهم ثلاثة أطفال, but not «و20 جريحا» after it."""
        parts = self.passage.parts
        if at not in parts and word.start not in parts:
            return False
        joined = self.doc.words[at][0] == "و" or self.doc.words[at - 1] == "و"
        return not (word.more == "c" and joined and at < word.start)
