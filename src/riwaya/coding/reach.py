"""Whom the word of an outcome reaches ahead: قتل ثلاثة، قتل في الغارة ثلاثة، قتل الجيش ثلاثة، مقتل ثلاثة."""

from riwaya.coding.document import Document
from riwaya.coding.joined import MARKS, NAMING, breaks, conjoined, joined, ruled_by
from riwaya.coding.victims import Victims, named_at, victims_at
from riwaya.lexicon.match import Hit

_FAR, _NOUN, _WEAK = 26, 14, 4  # words that a verb, a verbal noun and a weak word may reach over
_ADJUNCT = 12  # words that a weak verb may reach over where an adjunct follows it (سقط خلال المعارك خمسة مقاتلين)
_LOOSE = MARKS - {"،", ",", ")"}


class _Walk:
    """From the word of outcome towards its hurt: `near` while only times, marks and names lie between, `agent` once
    somebody who may act has been passed."""

    __slots__ = ("agent", "at", "doc", "near", "stop", "things", "word")

    def __init__(self, doc: Document, word: Hit, stop: int, things: bool) -> None:
        self.doc, self.word, self.stop, self.things = doc, word, stop, things
        self.at, self.agent, self.near = word.end, False, True

    @property
    def gap(self) -> int:
        return self.at - self.word.end

    def first(self) -> Victims | None:
        """The first group that is the word's own."""
        limit = min(self.stop, self.word.end + self._limit())
        while self.at < limit and (self._chosen() or not breaks(self.doc, self.at)):
            group = victims_at(self.doc, self.at, self.stop, self.things) or self._by_name()
            if group is None:
                self._pass()
            elif self._governed(group) or (self._definite_noun() and not self._against(group)):
                self.at, self.near = group.end, False
            elif self._reaches(group):
                return group
            elif (group.sort in ("people", "things") and not group.counted) or (self.things and group.sort == "bare"):
                return None
            else:
                self.at = group.end
        return None

    def _limit(self) -> int:
        if self.word.kind == "tlw":
            after, known = self.doc.words[self.word.end : self.word.end + 1], self.doc.lexicon.toll_words
            single = self.word.features[1:] not in ("pl", "du")
            if (
                self.word.value == "fell"
                and single
                and after
                and (after[0] in known["adverbs"] or after[0] in known["during"])
            ):
                return _ADJUNCT
            return int(self.doc.lexicon.tolls[self.word.value].get("reach", _WEAK))
        return _NOUN if self.word.more == "n" else _FAR

    def _chosen(self) -> bool:
        """قتل أحدهما واعتقل الثاني."""
        known, word = self.doc.lexicon.toll_words, self.doc.words[self.at]
        return self.gap == 0 and (word in known["one_of_them"] or word in known["ordinals"])

    def _by_name(self) -> Victims | None:
        if self.things or self.word.kind == "tlw" or self._definite_noun() or not self.near or self.gap > 2:
            return None
        return named_at(self.doc, self.at, self.stop)

    def _pass(self) -> None:
        word, hits = self.doc.words[self.at], self.doc.hits[self.at]
        end = self.at + 1
        timely = word in self.doc.lexicon.toll_words["adverbs"]
        for h in hits:
            if h.kind in NAMING:
                end, timely = max(end, h.end), True
                self.agent = self.agent or "ب" not in h.prefix
            elif h.kind in ("off", "day", "dtw"):
                timely = True
            elif h.kind == "evt" and h.more == "n" and self._is_subject(h):
                self.agent = True  # دمرت إحدى الغارات دبابة
        self.near = word in MARKS or (self.near and timely)
        self.at = end

    def _is_subject(self, h: Hit) -> bool:
        """Whether an event stands right after the verb, as what did it."""
        if "ب" in h.prefix or self.gap > 1:
            return False
        return self.gap == 0 or self.doc.words[self.at - 1] not in self.doc.lexicon.toll_words["prepositions"]

    def _definite_noun(self) -> bool:
        """الإعدام takes its hurt by a preposition only."""
        return bool(self.word.more == "n") and "ال" in self.word.prefix

    def _against(self, group: Victims) -> bool:
        return (
            ruled_by(group.prefix) == "ل" or self.doc.words[group.start - 1] in self.doc.lexicon.toll_words["against"]
        )

    def _asked_for(self, group: Victims) -> bool:
        """ألقت القبض قبل شهر على رجل: the preposition that the word asks for leads to its hurt however far."""
        by = self.doc.lexicon.tolls[self.word.value].get("by")
        return (
            by is not None and self.gap > 0 and self.doc.words[self._before(group)] in self.doc.lexicon.toll_words[by]
        )

    def _before(self, group: Victims) -> int:
        """The word before the group, quotation marks and the like passed over."""
        at = group.start - 1
        while at > self.word.end and self.doc.words[at] in _LOOSE:
            at -= 1
        return at

    def _shares(self, group: Victims) -> bool:
        """تدمير والتحفظ على 6 سيارات: the hurt stand after the preposition of a second noun."""
        return group.start == self.word.end + 2 and self.doc.words[self.word.end].startswith("وال")

    def _reaches(self, group: Victims) -> bool:
        """Far from its word only a counted noun stands; a bare number or an unknown name must stand right by it."""
        gap, agent = self.gap, self.agent and (self.word.more != "n" or self.gap <= 4)
        if self._asked_for(group):
            return True
        if group.sort == "bare":
            return gap <= 1 if self.things else gap <= 2 or (self.near and gap <= 6) or (agent and gap <= 8)
        if group.sort == "other":
            return (gap <= 1 or agent or self.near) and (self.word.kind != "tlw" or (self.things and gap == 0))
        return group.counted or gap == 0 or self.near or (agent and gap <= 6)

    def _governed(self, group: Victims) -> bool:
        """Whether the group belongs to a preposition, a verb or a noun of its own rather than to the outcome."""
        rule = ruled_by(group.prefix)
        if conjoined(self.doc, group) or rule in ("ب", "ك"):
            return True
        if rule:
            return bool(self.word.more != "n")
        if group.start == self.word.end:
            return False
        at = self._before(group)
        before, known = self.doc.words[at], self.doc.lexicon.toll_words
        if self._asked_for(group) or (self.word.more == "n" and (before in known["against"] or self._shares(group))):
            return False
        if before in known["prepositions"] or before in known["relatives"]:
            return True
        return any(self._rules(h, group) for h in self.doc.hits[at])

    def _rules(self, h: Hit, group: Victims) -> bool:
        """Whether the word before the group takes it in the genitive, or as its subject."""
        verb = h.more in ("v", "vp")
        construct = "ال" not in h.prefix and h.end == group.start
        if h.kind in ("evt", "plh") and not verb and construct:
            return True
        if group.counted:
            return False
        return (h.kind in ("evt", "sup", "rep") and verb) or (h.kind in ("frc", "sit") and construct and not self.agent)


def after(doc: Document, word: Hit, stop: int, things: bool, acts: bool = True) -> list[Victims]:
    """The hurt that follow a verb or verbal noun, with those joined to them; empty where none are told.

    Adjuncts in between are passed over: times, places, means, and the one who acts. `acts` tells that the verb may be
    active, so that a first group may be who acts.
    """
    first = _Walk(doc, word, stop, things).first()
    if first is None:
        return []
    if word.more == "v" and acts and not first.counted and first.sort == "people":
        first = _object(doc, first, stop, things) or first
    return [first, *joined(doc, first, stop, things)]


def _object(doc: Document, first: Victims, stop: int, things: bool) -> Victims | None:
    """قتل مسلحون ثلاثة جنود: where a second group follows without a conjunction, the first is the one who acts."""
    known = doc.lexicon.toll_words["prepositions"]
    armed = first.kind in ("fighter", "force", "bar") or any(h.kind in NAMING for h in doc.hits[first.head])
    if not armed and not first.side:
        return None
    for at in range(first.end, min(stop, first.end + 3)):
        if breaks(doc, at):
            return None
        group = victims_at(doc, at, stop, things)
        if group:
            plain = group.prefix == "" and group.sort != "bare" and not group.definite
            led = at > first.end and doc.words[at - 1] in known
            return group if plain and not led and (group.counted or group.number != "p") else None
        if doc.words[at] in known or (doc.words[at] in MARKS and doc.words[at] != '"'):
            return None
        if any(h.kind in ("evt", "sup") for h in doc.hits[at]):
            return None
    return None
