"""The words around a source's name: what each may be, by the lexicon and the grammar of naming."""

from functools import cache
from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit, Lexicon

TRADES = ("media", "activist", "medical", "unnamed")  # kinds of source that a trade tells
PLAIN = frozenset(("", "ال"))
_TIMES = frozenset(("off", "day", "mon", "hij", "dtw"))
_NAMED = frozenset(("act", "src", "srn", "frc", "sit", "plh"))
_TOLD = frozenset(("evt", "tol", "rep", "sup"))
_NO_NAME = frozenset(("evt", "tol", "rep", "sup", "srn", "fun", "num", "qty", "bar", "frc", "sit", "dir", *_TIMES))
_NO_SURNAME = _NO_NAME - {"sit", "frc", "dir"}
_CLITIC = ("بال", "لل", "كال", "وال", "فال")
_FARTHEST = 26
_TOWN = 5


class Head(NamedTuple):
    """What noun heads a name (org, role, people, source, text, land; empty for none), and the clitics before it."""

    kind: str
    prefix: str


_NONE = Head("", "")


class _Classes(NamedTuple):
    """What the lexicon says of words around names, joined as the reading of names asks for it."""

    known: dict[str, frozenset[str]]
    heads: dict[str, str]
    opens_account: frozenset[str]
    closes_name: frozenset[str]
    no_person: frozenset[str]
    trades: frozenset[str]


@cache
def _classes(lexicon: Lexicon) -> _Classes:
    known = lexicon.naming
    opens = known["that"] | known["also"] | {":"}
    closes = opens | known["relative"] | known["is"] | known["end"] | known["adverb"]
    persons = closes | known["object"] | known["link"] | known["opener"]
    heads = {i: noun["head"] for i, noun in lexicon.source_nouns.items()}
    trades = frozenset().union(*(known[f"{kind}_people"] for kind in TRADES))
    return _Classes(known, heads, opens, closes, persons, trades)


class Words:
    """One document's words, asked what part they may play in naming a source."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words = doc.words
        self.hits = doc.hits
        self.spoken: set[str] = set()  # words of the persons named so far
        classes = _classes(doc.lexicon)
        self.known = classes.known
        self.heads = classes.heads
        self.that = classes.known["that"]
        self.opens_account = classes.opens_account
        self.closes_name = classes.closes_name
        self.no_person = classes.no_person
        self.trades = classes.trades

    def head(self, i: int) -> Head:
        """The kind of noun at word i that can head a source's name."""
        best = _NONE
        for hit in self.hits[i]:
            if hit.kind == "srn":
                return Head(self.heads[hit.value], hit.prefix)
        for hit in self.hits[i]:
            kind = hit.kind
            if kind == "src":
                return Head("org", hit.prefix)
            if kind == "act":
                best = Head("land" if hit.more == "context" else "org", hit.prefix)
            elif kind in ("bar", "frc") and best.kind in ("", "land"):
                best = Head("org", hit.prefix)
            elif best.kind:
                continue
            elif kind == "per":
                best = Head("role" if hit.value in ("official", "force") else "people", hit.prefix)
        if not best.kind and self.words[i] in self.known["title"]:
            return Head("role", "")
        return best

    def verb(self, i: int) -> bool:
        """Whether word i is a verb and no part of a known name."""
        found = False
        for hit in self.hits[i]:
            if hit.kind in _NAMED:
                return False
            if hit.kind in _TOLD and hit.more in ("v", "vp") and "ال" not in hit.prefix:
                noun = "o" in hit.features and (hit.kind == "rep" or hit.features == "pmo")  # استجابة, إفادة
                found = found or (hit.features[:1] in ("p", "f") and not noun)
        return found

    def time(self, i: int) -> bool:
        """Whether word i tells a time."""
        hits = self.hits[i]
        return bool(hits) and any(hit.kind in _TIMES for hit in hits)

    def person(self, i: int, *, inner: bool = False) -> bool:
        """Whether word i may be part of a person's name: one that no file knows as anything else.

        `inner`: after the first word, where a name may look like a common noun (أحمد بور).
        """
        word = self.words[i]
        return (
            word[0].isalpha()
            and len(word) > 1
            and word not in self.no_person
            and not (word[0] == "و" and word[1:] in self.no_person)
            and not word.startswith(_CLITIC)
            and not (len(word) > 4 and word.endswith(("هم", "ها")))
            and not self.masdar(i)
            and not any(h.kind in (_NO_SURNAME if inner else _NO_NAME) for h in self.hits[i])
        )

    def ali(self, i: int) -> bool:
        """Whether word i may be the name علي: the preposition is mostly spelt على."""
        if self.words[i] != "علي":
            return False
        at = self.doc.folded.span(*self.doc.offsets[i])[1]
        return self.doc.article.text[at - 1] != "ى"

    def masdar(self, i: int) -> bool:
        """Whether word i is a noun of doing by its shape (استنكار، اعتراض، انتشار، تصاعد) or known as one."""
        word = self.words[i].removeprefix("ال")
        if word in self.known["object"] or self.words[i] in self.known["object"]:
            return True
        if len(word) == 6 and word[0] == "ا" and word[4] == "ا":
            return word[2] == "ت" or word[1] == "ن"
        if len(word) == 5:
            return word[0] == "ت" and word[2] == "ا"
        return len(word) == 7 and word.startswith("است") and word[5] == "ا"

    def place(self, i: int) -> int:
        """The word after the place named at word i; 0 where none is."""
        return max((end for end, _, _ in self.doc.gazetteer.at(self.words, i)), default=0)

    def town(self, i: int) -> int:
        """The word after the town or country named at word i behind a clitic; 0 where none is."""
        gazetteer = self.doc.gazetteer
        return max(
            (
                end
                for end, prefix, form in gazetteer.at(self.words, i)
                if prefix and any(place.weight >= _TOWN for place in gazetteer.named(form))
            ),
            default=0,
        )

    def event(self, i: int) -> bool:
        """Whether word i tells of an event or a loss by a word that means little else."""
        events = self.doc.lexicon.events
        return any(
            (h.kind in ("tol", "sup") and h.more != "c") or (h.kind == "evt" and not events[h.value].get("weak"))
            for h in self.hits[i]
        )

    def frame(self, i: int, limit: int) -> int | None:
        """The particle or colon that opens the account after a name at word i, where no verb stands between."""
        words, hits, that, also = self.words, self.hits, self.that, self.known["also"]
        for at in range(i, min(i + _FARTHEST, limit)):
            word = words[at]
            if word in that or word == ":" or (word == '"' and at > i and self._speech(at, limit)):
                return None if words[at - 1] in self.known["before_that"] else at
            if word in also or (hits[at] and (self.verb(at) or _participle(hits[at]))):
                return None
        return None

    def _speech(self, at: int, limit: int) -> bool:
        """Whether the quotation mark at word `at` opens what is said rather than a name."""
        if any(h.kind in ("srn", "frc") or h.value == "correspondent" for h in self.hits[at - 1]):
            return False
        return '"' not in self.words[at + 1 : min(at + 6, limit)]

    def medium(self, i: int, limit: int) -> int:
        """The word after a carrier named at word i (لوكالة الأنباء، عبر تويتر); 0 where none is."""
        word = self.words[i]
        if word in self.known["platform"]:
            return i + 1
        for hit in self.hits[i]:
            if hit.kind == "src" and self.carries(hit) and hit.prefix in ("ل", "لل", "", "ال"):
                return hit.end
            if hit.kind == "srn" and hit.value in ("agency", "correspondent") and hit.prefix.startswith("ل"):
                return self._medium_end(hit, limit)
        return 0

    def _medium_end(self, hit: Hit, limit: int) -> int:
        at = hit.end
        while at < limit and at - hit.start < 6:
            word = self.words[at]
            if word == '"' and '"' in self.words[at + 1 : min(at + 5, limit)]:
                at = self.words.index('"', at + 1) + 1
            elif word in self.closes_name or not word[0].isalpha() or self.time(at) or self.verb(at) or word == "في":
                break
            else:
                at += 1
        return at

    def carries(self, hit: Hit) -> bool:
        """Whether a known source is a medium that carries others' words."""
        return self.doc.lexicon.sources[hit.value]["kind"] in ("media", "state_media")

    def issued(self, i: int) -> bool:
        """Whether word i is a verb of publishing with its object behind it (بيان نشرته الوزارة)."""
        return self.words[i] in self.known["issued"]

    def publishing(self, i: int, of: str = "") -> bool:
        """Whether word i is a verb of saying or publishing whose object is a statement named before it, or `of`."""
        if self.issued(i):
            return True
        joined = of in self.known["relative"]
        return any(h.kind == "rep" and ("o" in h.features or (joined and h.more == "v")) for h in self.hits[i])

    def country(self, i: int) -> bool:
        """Whether a country or town stands at word i, and no body or officer."""
        if any(h.kind == "plh" for h in self.hits[i]):
            return True
        return not any(h.kind in ("src", "srn") for h in self.hits[i]) and bool(self.place(i))


def _participle(hits: list[Hit]) -> bool:
    return any(hit.kind == "rep" and hit.more == "w" for hit in hits)
