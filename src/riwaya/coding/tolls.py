"""At what cost: every outcome that an article counts, with its figure, whose people they are and how it is told."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from riwaya.coding.belonging import Side
from riwaya.coding.counted import Counted, counted_at, counted_word, sums
from riwaya.coding.document import Document
from riwaya.coding.heights import Height, heights, is_raised
from riwaya.coding.reach import after, before, past_breakdown
from riwaya.coding.stance import Stance, is_history, stance
from riwaya.coding.victims import Victims, bounds
from riwaya.lexicon.match import Hit
from riwaya.records import Toll

Shape = Literal["verb", "noun", "counted", "sum", "height"]


class Loss(NamedTuple):
    """A toll told at words `at` to `end`.

    `victim` and `side` are words (start, end) of the people or things and of the group that they belong to. `trigger`
    is the word of outcome, `shape` the construction: a verb with its hurt, a verbal noun, the hurt by their own name, a
    sum of dead and wounded, a total at its new height. `part` marks a breakdown of another toll (بينهم), `running` a
    total told as such (ارتفعت الحصيلة), `definite` figures that take up known people (الجرحى السبعة), `history` what is
    told as long past.
    """

    at: int
    end: int
    toll: Toll
    victim: tuple[int, int] | None
    trigger: Hit
    shape: Shape = "verb"
    stance: Stance = "told"
    part: bool = False
    running: bool = False
    definite: bool = False
    history: bool = False
    side: tuple[int, int] | None = None


def losses(doc: Document, start: int, end: int) -> list[Loss]:
    """The tolls told between two words as fact: neither denied nor tried, and no breakdown of another toll."""
    return [
        loss
        for loss in mentions(doc, start, end)
        if not loss.part
        and (loss.stance == "told" or (loss.stance == "unreal" and loss.toll.min is not None and loss.toll.min > 1))
    ]


def mentions(doc: Document, start: int, end: int) -> list[Loss]:
    """Every mention of a toll between two words, in order, denied ones and breakdowns included."""
    if not any(h.kind in ("tol", "tlw", "fun") for i in range(start, end) for h in doc.hits[i]):
        return []
    return sorted(_Reading(doc, start, end).read(), key=lambda loss: (loss.at, loss.toll.outcome != "killed"))


class _Reading:
    """One clause or sentence being read; words that a mention took are not read twice."""

    def __init__(self, doc: Document, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self.used: set[int] = set()
        self.parts = self._breakdowns()
        self.totals: list[Height] = []

    def read(self) -> Iterator[Loss]:
        """Sums first, then totals, then words of outcome from left to right."""
        doc = self.doc
        for found in sums(doc, self.start, self.end):
            yield self._from_counted(found, "sum")
        self.totals = heights(doc, self.start, self.end)
        for total in self.totals:
            if total.group is not None and not self.used.intersection(range(total.group.start, total.group.end)):
                yield from self._from_height(total)
        for i in range(self.start, self.end):
            if i in self.used:
                continue
            word = self._word(i)
            if word is not None:
                yield from self._told(word)

    def _breakdowns(self) -> set[int]:
        out: set[int] = set()
        i = self.start
        while i < self.end:
            named = self.doc.words[i] in self.doc.lexicon.toll_words["namely"]
            if named or any(h.kind == "fun" and h.value == "breakdown" for h in self.doc.hits[i]):
                stop = past_breakdown(self.doc, i, self.end)
                out.update(range(i, stop))
                i = max(stop, i + 1)
            else:
                i += 1
        return out

    def _word(self, i: int) -> Hit | None:
        """The reading of word `i` as a word of outcome."""
        found = [h for h in self.doc.hits[i] if h.kind in ("tol", "tlw") and self._reads(h)]
        if not found:
            return None
        end = max(h.end for h in found)
        return min((h for h in found if h.end == end), key=lambda h: (h.kind == "tlw", self._rank(h)))

    def _reads(self, h: Hit) -> bool:
        """Whether the word can be read so: no object pronoun, no ال before a verb, its companion near."""
        if h.more == "v" and "س" in h.prefix and h.features[:1] != "f":
            return False
        if h.more == "v" and ("o" in h.features or "ال" in h.prefix or "ب" in h.prefix or "ك" in h.prefix):
            return False
        if h.more == "n" and h.features == "s" and self.doc.words[h.start].endswith("ا"):
            return False  # حرقا
        if h.kind == "tol":
            return True
        if h.value == "taken" and h.prefix.startswith("ل"):
            return False
        if "ال" in h.prefix or (h.value == "blown-up" and h.features == "pm" and self._dawn(h.start)):
            return False
        if h.end < self.end and any(o.more in ("v", "vp") and o.kind in ("evt", "rep", "sup") for o in self.doc.hits[h.end]):
            return False
        entry, near = self.doc.lexicon.tolls[h.value], self.doc.words[h.end : min(h.end + 14, self.end)]
        known = self.doc.lexicon.toll_words
        if "with" in entry and not any(w in known[entry["with"]] for w in near):
            return False
        if h.value == "fell" and any(w in known["between"] for w in near[:2]):
            return False
        return not ("unless" in entry and any(w in known[entry["unless"]] for w in near))

    def _dawn(self, i: int) -> bool:
        """فجر اليوم, which is no blowing up."""
        after = self.doc.hits[i + 1] if i + 1 < self.end else []
        return any(h.kind in ("day", "off", "dtw", "num") for h in after) or (
            i + 1 < self.end and self.doc.words[i + 1] in self.doc.lexicon.toll_words["adverbs"]
        )

    def _rank(self, h: Hit) -> int:
        ruled = "ب" in h.prefix or "ل" in h.prefix or "ال" in h.prefix
        known, lead = self.doc.lexicon.toll_words, self.doc.words[h.start - 1] if h.start > self.start else ""
        led = lead in known["prepositions"] or lead in known["crimes"] or lead[1:] in known["crimes"]
        order = ("n", "v", "c") if ruled or led else ("v", "n", "c")
        return order.index(h.more)

    def _told(self, word: Hit) -> Iterator[Loss]:
        if word.more == "c":
            if counted_word(self.doc, word.start) is None:
                return
            high = is_raised(self.totals, word.start)
            found = counted_at(self.doc, word, self.start, self.end, high)
            if found and not self.used.intersection(range(found.start, found.end)):
                yield self._from_counted(found, "counted", high)
            return
        twin = self._twin(word)
        if twin is not None:
            yield from self._paired(word, twin)
            return
        yield from (self._loss(word, g) for g in self._summed(word, self._hurt(word)))

    def _hurt(self, word: Hit) -> list[Victims]:
        """Those whom the word reaches, on the side where its voice has them."""
        entry = self.doc.lexicon.tolls[word.value]
        fit = [g for g in self._reached(word, entry["voice"], entry.get("of") == "things") if not self._taken(g)]
        if not all(_meets(g, entry.get("needs")) for g in fit):
            return []
        if word.value == "taken":
            other = self.doc.lexicon.toll_words["other"]
            fit = [g for g in fit if g.counted or g.number in ("s", "d") or self.doc.words[g.head] in other]
        if "kinds" in entry:
            fit = [g for g in fit if g.kind in entry["kinds"] and not self._held(g)]
        if entry.get("of") == "things":
            fit = [g for g in fit if self._wrecked(g, entry.get("sites"))]
        if self.doc.lexicon.outcomes[word.value] == "displaced":
            whole = self.doc.lexicon.toll_words["collectives"]
            fit = [g for g in fit if g.counted or not (g.definite or self.doc.words[g.head].removeprefix("ل") in whole)]
        return fit

    def _reached(self, word: Hit, voice: str, things: bool) -> list[Victims]:
        doc, known = self.doc, self.doc.lexicon.toll_words
        lead = doc.words[word.start - 1] if word.start > self.start else ""
        if voice == "before":
            return before(doc, word, self.start, things)
        if word.more == "n":
            if word.features.endswith("x"):
                return before(doc, word, self.start, things) if lead in known["fixers"] else []
            return after(doc, word, self.end, things)
        if voice == "inflicted":
            found = after(doc, word, self.end, things)
            return [] if found and not found[0].counted and found[0].kind == "bar" else found
        related = lead in known["relatives"]
        if word.features[1:] not in ("pl", "du"):
            found = after(doc, word, self.end, things, voice != "suffered")
            if found or related or word.kind == "tlw":
                return found
            if things and word.features[:1] != "p":
                return []  # تدمر, the town
            return [g for g in before(doc, word, self.start, things) if voice == "suffered" or self._passive(g)]
        if voice != "suffered":
            found = after(doc, word, min(self.end, word.end + 8), things)
            near = found and found[0].start <= word.end + (doc.words[word.end] not in ("،", ","))
            if near and (found[0].counted or not found[0].definite):
                return found
        first = [] if related else before(doc, word, self.start, things)
        return first or after(doc, word, self.end, things)

    def _passive(self, group: Victims) -> bool:
        """Whether the group before a verb of either voice may be its hurt: no army or movement, which would act."""
        hits = self.doc.hits[group.head]
        return group.counted or not any(h.kind in ("act", "frc") or (h.kind == "bar" and group.definite) for h in hits)

    def _held(self, group: Victims) -> bool:
        """Prisoners, who flee no fighting."""
        return any(h.kind == "tol" and self.doc.lexicon.outcomes[h.value] == "captured" for h in self.doc.hits[group.head])

    def _wrecked(self, group: Victims, sites: list[str] | None) -> bool:
        near = self.doc.words[group.head : group.end + 1]
        if any(w in self.doc.lexicon.toll_words["weapons"] for w in near):
            return False
        return sites is None or group.kind in sites

    def _taken(self, group: Victims) -> bool:
        return bool(self.used.intersection(range(group.start, group.end)))

    def _twin(self, word: Hit) -> Hit | None:
        """The second word of a pair that shares its hurt: مقتل وإصابة 30، قتل وأصيب سبعة."""
        at = word.end
        if at < self.end and self.doc.words[at] in ("و", "او"):
            at += 1
        if at >= self.end:
            return None
        for h in self.doc.hits[at]:
            if h.kind not in ("tol", "tlw") or not self._reads(h) or self._things(h) != self._things(word):
                continue
            if h.more == word.more and (h.prefix == "و" or at > word.end) and "o" not in h.features:
                return None if self._led_by_own(word, h) and self._hurt(h) else h
        return None

    def _things(self, h: Hit) -> bool:
        return self.doc.lexicon.tolls[h.value].get("of") == "things"

    def _led_by_own(self, word: Hit, twin: Hit) -> bool:
        """شخصان قتلا وأصيب ثلاثة: the first verb has its own hurt before it."""
        if word.more != "v":
            return False
        if word.features != twin.features:
            return True
        return bool(before(self.doc, word, self.start, self.doc.lexicon.tolls[word.value].get("of") == "things"))

    def _paired(self, word: Hit, twin: Hit) -> Iterator[Loss]:
        one, two = (self.doc.lexicon.outcomes[h.value] for h in (word, twin))
        groups = (self._led_by_own(word, twin) and self._hurt(word)) or self._hurt(twin)
        if not groups and word.more == "v":
            groups = self._hurt(word)
        self.used.update(range(word.start, twin.end))
        for group in groups:
            if one == two:
                yield self._loss(twin, group)
            else:
                for h in (word, twin):
                    yield self._loss(h, group, both=True)

    def _summed(self, word: Hit, groups: list[Victims]) -> list[Victims]:
        """3 أطفال وامرأة: people of one kind counted in one breath are one toll."""
        if len(groups) < 2 or not all(_alike(self.doc, groups[0], g) for g in groups):
            return groups
        told = [bounds(self.doc, g) for g in groups]
        if any(low is None or low != high or rough for low, high, rough in told):
            return groups
        total = sum(low or 0 for low, _, _ in told)
        from riwaya.coding.quantities import Quantity

        count = Quantity(groups[0].start, groups[-1].end, total, total)
        return [groups[0]._replace(count=count, end=groups[-1].end)]

    def _is_part(self, word: Hit, at: int) -> bool:
        """Whether the mention lies in a breakdown: بينهم ثلاثة أطفال, but not «و20 جريحا» after it."""
        if at not in self.parts and word.start not in self.parts:
            return False
        conj = self.doc.words[at][0] == "و" or self.doc.words[at - 1] == "و"
        return not (word.more == "c" and conj and at < word.start)

    def _loss(self, word: Hit, group: Victims, both: bool = False) -> Loss:
        low, high, rough = (None, None, False) if both else bounds(self.doc, group)
        start = group.count.start if group.count and group.count.start < group.start else group.start
        prefix = group.prefix if self.doc.words[start].startswith(group.prefix) else ""
        toll = self._toll(self.doc.lexicon.outcomes[word.value], low, high, rough, start, group.end, prefix, (group.start, group.end))
        shape: Shape = "sum" if both else "verb" if word.more == "v" else "noun"
        return self._made(word, toll, start, group.end, (group.head, group.end), shape, group.side, group.definite)

    def _from_counted(self, found: Counted, shape: Shape, high: bool = False) -> Loss:
        outcome = self.doc.lexicon.outcomes[found.word.value]
        toll = self._toll(outcome, found.min, found.max, found.approximate, found.start, found.end, found.prefix, found.victim)
        definite = "ال" in found.word.prefix and found.start == found.word.start
        loss = self._made(found.word, toll, found.start, found.end, found.victim, shape, found.side, definite)
        return loss._replace(running=True) if high else loss

    def _from_height(self, total: Height) -> Iterator[Loss]:
        group = total.group
        assert group is not None
        word = total.word or Hit(total.head, total.head + 1, "", "tol", total.outcome, "c", "s")
        low, high, rough = (None, None, False) if total.other else bounds(self.doc, group)
        for told in (word, total.other):
            if told is not None:
                outcome = total.outcome if told is word else self.doc.lexicon.outcomes[told.value]
                toll = self._toll(outcome, low, high, rough, group.start, group.end, group.prefix, None)
                loss = self._made(told, toll, group.start, group.end, (group.head, group.end), "height", group.side, False)
                yield loss._replace(running=True)

    def _toll(
        self, outcome: str, low: int | None, high: int | None, rough: bool, start: int, end: int, prefix: str,
        who: tuple[int, int] | None,
    ) -> Toll:
        said = self.doc.quote(start, end, prefix)
        name = self.doc.quote(who[0], who[1], self.doc.prefix(who[0])).text if who else None
        return Toll(outcome, low, high, said.text, said.start, said.end, name, rough)  # type: ignore[arg-type]

    def _made(
        self, word: Hit, toll: Toll, at: int, end: int, victim: tuple[int, int] | None, shape: Shape, side: Side | None,
        definite: bool,
    ) -> Loss:
        self.used.update(range(at, end))
        first = min(word.start, at)
        return Loss(
            at, end, toll, victim, word, shape,
            stance=stance(self.doc, first, self.start, toll.min is None and toll.max is None),
            part=self._is_part(word, at),
            definite=definite,
            history=is_history(self.doc, at, self.start, self.end),
            side=(side.start, side.end) if side else None,
        )


def _meets(group: Victims, needs: str | None) -> bool:
    if needs is None or (needs == "several" and group.number != "s"):
        return True
    return group.count is not None and (group.count.counted or not group.count.definite)


def _alike(doc: Document, a: Victims, b: Victims) -> bool:
    """Civilians with civilians, ranks with ranks: never two sides, never a person and an unknown."""
    if a.sort != "people" or b.sort != "people" or _side_words(doc, a) != _side_words(doc, b):
        return False
    return bool(_classes(doc, a) & _classes(doc, b))


def _classes(doc: Document, group: Victims) -> set[str]:
    known = {h.value for h in doc.hits[group.head] if h.kind == "per"}
    return known | {"civilian"} if "neutral" in known else known or {group.kind}


def _side_words(doc: Document, group: Victims) -> list[str]:
    return doc.words[group.side.start : group.side.end] if group.side else []
