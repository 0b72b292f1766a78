"""A stretch of an article read for its tolls: its words of outcome, and the breakdowns in it."""

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit

_TOLLS = frozenset(("tol", "tlw"))
_COMPANION = 14  # words after a weak word within which its companion stands
_ORDER = {"v": 0, "n": 1, "c": 2}
_RULED = {"n": 0, "v": 1, "c": 2}


class Passage:
    """Words `start` to `end` of an article.

    `marked` are the words that may tell an outcome, `openings` those that open a breakdown (بينهم); `reminder` is the
    first word that opens a reminder or a long span (منذ بدء، العام الماضي), `end` where there is none.
    """

    __slots__ = ("_parts", "doc", "end", "known", "marked", "openings", "reminder", "start")

    def __init__(self, doc: Document, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self.known = doc.lexicon.toll_words
        self.marked: list[int] = []
        self.openings: list[int] = []
        self.reminder = end
        self._parts: frozenset[int] | None = None
        totals = False
        for i, hits in enumerate(doc.hits[start:end], start):
            for h in hits:
                if h.kind in _TOLLS:
                    self.marked.append(i)
                    if h.more == "c" and "ال" in h.prefix and i > start and doc.words[i - 1] in self.known["amid"]:
                        self.openings.append(i)  # من بين المصابين طفلان
                    break
                if h.kind == "fun":
                    totals = totals or h.value == "toll_nouns"
                    if h.value == "breakdown":
                        self.openings.append(i)
                    elif h.value == "background" and h.end - h.start > 1:
                        self.reminder = min(i, self.reminder)
        self.openings = self.openings if self.marked or totals else []
        self.marked = self.marked or [start] * totals

    def lead(self, i: int) -> str:
        """The word before word `i` in the passage, or an empty one."""
        return self.doc.words[i - 1] if i > self.start else ""

    @property
    def parts(self) -> frozenset[int]:
        """The words that break a toll down: «بينهم ثلاثة أطفال»، «هم طفلان وامرأة»."""
        if self._parts is None:
            namely, words = self.known["namely"], self.doc.words[self.start : self.end]
            opened = self.openings
            if not namely.isdisjoint(words):
                opened = opened + [i for i, word in enumerate(words, self.start) if word in namely]
            self._parts = frozenset(j for i in opened for j in range(i, past_breakdown(self.doc, i, self.end)))
        return self._parts

    def outcome(self, i: int) -> Hit | None:
        """The reading of word `i` as a word of outcome, or none."""
        found = [h for h in self.doc.hits[i] if h.kind in _TOLLS and self.reads(h)]
        if len(found) < 2:
            return found[0] if found else None
        end = max(h.end for h in found)
        order = _RULED if self._ruled(i, found[0].prefix) else _ORDER
        return min((h for h in found if h.end == end), key=lambda h: (h.kind == "tlw", order[h.more]))

    def _ruled(self, i: int, prefix: str) -> bool:
        """Whether the word stands as a noun: after a preposition or «جريمة», with a proclitic, definite."""
        lead = self.lead(i)
        if "ب" in prefix or "ل" in prefix:
            return True
        return lead in self.known["prepositions"] or lead in self.known["crimes"]

    def reads(self, h: Hit) -> bool:
        """Whether a hit can be read so: no object pronoun, no ال before a verb, a weak word's companion near."""
        if h.more == "v":
            if "o" in h.features or "ال" in h.prefix or "ب" in h.prefix or "ك" in h.prefix:
                return False
            if "س" in h.prefix and h.features[:1] != "f":
                return False
        elif h.more == "n" and (h.features == "d" or (h.features == "s" and self.doc.words[h.start].endswith("ا"))):
            return False  # إصابتان، حرقا
        return h.kind == "tol" or self._accompanied(h)

    def follows(self, h: Hit) -> bool:
        """Whether the word is a definite noun that follows those who do it: اضطر مئات إلى الفرار."""
        return h.more == "n" and "ال" in h.prefix and "after" in self.doc.lexicon.tolls[h.value]

    def _accompanied(self, h: Hit) -> bool:
        entry, words = self.doc.lexicon.tolls[h.value], self.doc.words
        if self.follows(h):
            return True
        if "ال" in h.prefix:
            return False
        if "unled" in entry and h.prefix.endswith("ل"):
            return False
        follower = words[h.end] if h.end < self.end else ""
        if any(
            o.more in ("v", "vp") and o.kind in ("evt", "rep", "sup")
            for o in (self.doc.hits[h.end] if follower else ())
        ):
            return False
        if "not_before" in entry and self._precedes(h, entry["not_before"]):
            return False
        near = words[h.end : min(h.end + _COMPANION, self.end)]
        if "with" in entry and self.known[entry["with"]].isdisjoint(near):
            return False
        return "unless" not in entry or self.known[entry["unless"]].isdisjoint(near)

    def _precedes(self, h: Hit, group: str) -> bool:
        """Whether a word of the group stands right after (سقطوا بين قتيل وجريح، فجر اليوم)."""
        near = self.doc.words[h.end : min(h.end + 2, self.end)]
        if not self.known[group].isdisjoint(near):
            return True
        after = self.doc.hits[h.end] if h.end < self.end else ()
        return group == "adverbs" and any(o.kind in ("day", "off", "dtw", "num") for o in after)


def past_breakdown(doc: Document, i: int, end: int) -> int:
    """The word after what «بينهم» at word `i` lists: up to a word of outcome with its own verb, or the clause's end."""
    at = i + 1
    while at < end:
        if doc.words[at] in ("،", ",", ")", "-", "(", ".") and at > i + 1:
            return at
        told = any((h.kind == "tol" and h.more in ("v", "n")) or h.kind in ("sup", "evt", "rep") for h in doc.hits[at])
        if told and (at > i + 1 or not doc.has(at, "tol")):  # بينها إصابتان خطيرتان
            return at
        at += 1
    return at
