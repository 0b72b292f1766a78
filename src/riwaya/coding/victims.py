"""Counted people and things: a quantity, the noun that it counts, and whose they are."""

from typing import NamedTuple

from riwaya.coding.belonging import Side, side_after
from riwaya.coding.document import Document
from riwaya.coding.quantities import Quantity, at_least, quantity_at
from riwaya.lexicon.match import Hit

_PEOPLED = frozenset(("captured", "displaced", "missing"))
_KNOWN = frozenset(("per", "tol", "evt", "rep", "act", "plh", "qty"))
_NAMED_NOUNS = frozenset((("tol", "c"), ("evt", "n")))
_LONE = frozenset(("", "و", "ف", "ل", "لل", "ول", "ال", "وال", "ب", "وب", "بال", "ك"))


class Victims(NamedTuple):
    """Words `start` to `end`: those counted or named, with the proclitics before them.

    `sort` is people, things, bare (a number alone) or other (a noun unknown to the lexicon); `number` is s, d, p, or dp
    where dual and plural are spelt alike; `kind` is the lexicon's class of the noun.
    """

    start: int
    end: int
    head: int
    prefix: str
    sort: str
    kind: str
    number: str
    count: Quantity | None
    side: Side | None = None
    definite: bool = False

    @property
    def counted(self) -> bool:
        """Whether a number stands with them, be it vague."""
        return self.count is not None


class _Noun(NamedTuple):
    end: int
    prefix: str
    sort: str
    kind: str
    number: str
    definite: bool


def victims_at(doc: Document, i: int, stop: int, things: bool = False) -> Victims | None:
    """The people (or, asked so, the things) at word i: 3 جنود، عشرات من مقاتلي الحركة، طفلان، رجلا، خمسة آخرون."""
    if i >= stop:
        return None
    word = doc.words[i]
    count = quantity_at(doc, i)
    if count is None:
        known, after = doc.lexicon.toll_words, i > 0 and any(h.kind in ("tol", "tlw") for h in doc.hits[i - 1])
        if word in known["homographs"] and not after:
            return None
        if (word in known["one_of_them"] or (after and word in known["ordinals"])) and not things:
            one = Quantity(i, i + 1, 1, 1, definite=True)
            return Victims(i, i + 1, i, "", "people", "neutral", "s", one, None, True)
        if not doc.hits[i] and not things:
            return None
        noun = _noun(doc, i, things)
        return None if noun is None else _made(doc, i, i, noun, None, stop)
    if count.end > stop or _no_count(doc, count):
        return None
    at = count.end
    if at < stop and doc.words[at] in ("من", '"'):
        at += 1
    noun = _noun(doc, at, things, counted=True) if at < stop else None
    prefix = doc.prefix(i) if not word[0].isdigit() else ""
    if noun is None:
        return _bare(doc, i, count, prefix, stop)
    made = _made(doc, i, at, noun, count, stop)
    return made._replace(prefix=prefix)


def _no_count(doc: Document, count: Quantity) -> bool:
    """Hours, kilometres, ages, dates, times, shares: numbers that count nobody."""
    words, known = doc.words, doc.lexicon.toll_words
    after = words[count.end] if count.end < len(words) else ""
    before = words[count.start - 1] if count.start else ""
    if before in known["years"] and (count.min or 0) < 3000 and count.end - count.start == 1:
        return True
    if before == ":" and words[count.start - 2 : count.start - 1] and words[count.start - 2][0].isdigit():
        return True
    if count.start and count.min == count.max and 1900 < (count.max or 0) < 2100:
        if any(h.kind == "mon" for h in doc.hits[count.start - 1]):
            return True
    if after in known["measures"] or (after.endswith("ا") and after[:-1] in known["measures"]):
        return True
    if after == "في" and words[count.end + 1 : count.end + 2] in (["الميه"], ["المايه"]):
        return True
    if any(h.kind == "mon" for h in (doc.hits[count.end] if after else ())):
        return True
    slashed = after == "/" and words[count.end + 1 : count.end + 2] and words[count.end + 1][0].isdigit()
    return bool(slashed) or before == "/" or (after == ":" and words[count.end + 1 : count.end + 2][0:1] != [] and words[count.end + 1][0].isdigit())


def named_at(doc: Document, i: int, stop: int) -> Victims | None:
    """A person by name at word i: محمد علي، شيرين أبو عاقلة."""
    word, at = doc.words[i], i
    names = doc.lexicon.toll_words["names"]
    if word not in names and not (word[0] in "لو" and word[1:] in names):
        return None
    at += 1
    while at < min(stop, i + 5) and (doc.words[at] in names or (not doc.hits[at] and len(doc.words[at]) > 2)):
        at += 1
    prefix = "" if word in names else word[0]
    return Victims(i, at, i, prefix, "named", "named", "s", None, None, True)


def _noun(doc: Document, at: int, things: bool, counted: bool = False) -> _Noun | None:
    return _thing(doc, at) if things else _person(doc, at, counted)


def _person(doc: Document, at: int, counted: bool) -> _Noun | None:
    """The noun for people at word `at`; those who are an outcome by name (قتلى) are counted elsewhere."""
    hits = doc.hits[at]
    people = [h for h in hits if h.kind == "per"]
    for h in hits:
        if h.kind == "tol" and h.more == "c" and doc.lexicon.outcomes[h.value] not in _PEOPLED:
            return None
    if any(h.features in doc.lexicon.toll_words["outcomeless"] for h in people):
        return None
    people = [h for h in people if not (h.more == "sx" and ("ال" in h.prefix or _feminine(doc, at)))]
    if people:
        end = max(h.end for h in people)
        people = [h for h in people if h.end == end]
        first = people[0]
        if any(h.kind == "cue" and h.value == "air" for h in hits):
            return None  # مقاتلة, the aircraft
        definite = "ال" in first.prefix or first.prefix.endswith("لل") or first.more.endswith("x")
        if first.value == "nationality" and not counted and definite:
            return None  # an adjective
        return _Noun(end, first.prefix, "people", first.value, _number(people), definite)
    for kind in ("bar", "nis", "act", "frc"):
        named = [h for h in hits if h.kind == kind]
        if named and (counted or _individuals(doc, kind, named)):
            most = max(named, key=lambda h: h.end)
            return _Noun(most.end, most.prefix, "people", kind, "p", "ال" in most.prefix)
    return None


def _feminine(doc: Document, at: int) -> bool:
    """Whether the word ends in ة as written: محافظة is no «his governor»."""
    return doc.words[at].endswith("ه") and doc.quote(at, at + 1).text[-1:] == "ة"


def _individuals(doc: Document, kind: str, named: list[Hit]) -> bool:
    """Sides named as so many people (مسلحون، الحوثيين), not as a body (الجيش)."""
    if kind == "bar":
        return all(h.more != "state_force" for h in named)
    return kind == "act" and all(h.end == h.start + 1 for h in named) and doc.words[named[0].start].endswith(("ين", "ون"))


def _number(hits: list[Hit]) -> str:
    told = {h.more[:1] for h in hits}
    return "dp" if {"d", "p"} <= told else "s" if told == {"s"} else "d" if "d" in told else "p"


def _thing(doc: Document, at: int) -> _Noun | None:
    sites = [h for h in doc.hits[at] if h.kind == "sit"]
    if not sites:
        word = doc.words[at]
        if word.endswith("ات") and word[:2] != "ال" and len(word) > 4 and not any(h.kind in _KNOWN for h in doc.hits[at]):
            return _Noun(at + 1, doc.prefix(at), "things", "unknown", "p", False)
        return None
    end = max(h.end for h in sites)
    sites = [h for h in sites if h.end == end]
    first = sites[0]
    return _Noun(end, first.prefix, "things", first.value, _number(sites), "ال" in first.prefix)


def _bare(doc: Document, i: int, count: Quantity, prefix: str, stop: int) -> Victims | None:
    """A number that stands alone (مقتل خمسة) or before a noun that the lexicon does not know."""
    at = count.end
    hits = doc.hits[at] if at < stop else []
    if any(h.prefix in ("", "ال") and (h.kind in ("per", "sit") or (h.kind, h.more) in _NAMED_NOUNS) for h in hits):
        return None
    word = doc.words[at] if at < stop else ""
    known = doc.lexicon.toll_words
    if not count.counted and doc.words[at - 1] not in known["other"] and word not in known["some_of"]:
        return None
    plain = len(word) > 2 and word[0] >= "\u0621" and not hits and word not in known["prepositions"]
    if plain and not word.startswith(("و", "ب", "ف", "لل")) and word not in known["adverbs"] | known["relatives"]:
        return Victims(i, at + 1, at, prefix, "other", "unknown", "p", count, None, count.definite)
    if count.max is not None and count.min == count.max and 1900 < count.max < 2100 and at - i == 1:
        return None  # a year
    number = "s" if count.max == 1 else "d" if count.max == 2 else "p"
    side = side_after(doc, at, stop)
    end = side.end if side else at
    return Victims(i, end, i, prefix, "bare", "unknown", number, count, side, count.definite)


def _made(doc: Document, start: int, head: int, noun: _Noun, count: Quantity | None, stop: int) -> Victims:
    """The group with its adjectives, the numeral after the noun, and whose people they are."""
    known = doc.lexicon.toll_words
    at, number = noun.end, noun.number
    while at < stop:
        word = doc.words[at]
        if word in known["one"] and number == "s" and not (at + 1 < stop and doc.has(at + 1, "per")):
            at += 1
        elif word in known["two"] and "d" in number:
            number, at = "d", at + 1
        elif _adjective(doc, at) or word in known["other"]:
            at += 1
        elif noun.definite and count is None and (numeral := _numeral(doc, at, start)):
            count, at = numeral, at + 1
        elif word == "من" and count is None and doc.words[noun.end - 1] in known["families"] and (told := quantity_at(doc, at + 1)):
            count, at = told, told.end
        elif word in known["numbering"] | known["made_of"] and count is None and (told := _told_number(doc, at)):
            count, at = told, told.end
        else:
            break
    least = doc.words[at : at + 2] == ["علي", "الاقل"]
    at += 2 * least
    side = side_after(doc, at, stop, head)
    end = max(at, side.end) if side else at
    kind = noun.kind
    return Victims(start, end, head, noun.prefix, noun.sort, kind, number, count, side, noun.definite)


def _adjective(doc: Document, at: int) -> bool:
    """A word that describes the noun before it: جنديين تركيين، مسلحا حوثيا، قيادي بارز."""
    return any(
        h.prefix in ("", "ال") and (h.kind == "nis" or (h.kind == "per" and h.value in ("nationality", "fighter")) or h.kind == "adj")
        for h in doc.hits[at]
    )


def _numeral(doc: Document, at: int, start: int) -> Quantity | None:
    """الجرحى السبعة، القتلى ال30."""
    if doc.words[at] == "ال" and at + 1 < len(doc.words):
        return quantity_at(doc, at)
    for h in doc.hits[at]:
        if h.kind == "num" and h.value in ("units", "tens") and h.prefix == "ال":
            return Quantity(at, at + 1, h.more, h.more, definite=True)
    return None


def _told_number(doc: Document, at: int) -> Quantity | None:
    """وعددهم 18، مؤلفة من 5 أفراد."""
    after = at + 2 if doc.words[at + 1 : at + 2] == ["من"] else at + 1
    return quantity_at(doc, after)


def bounds(doc: Document, group: Victims) -> tuple[int | None, int | None, bool]:
    """(min, max, approximate) of the group, by its quantity or else by the number of its noun."""
    count = group.count
    if count is not None:
        low, high = count.min, count.max
        if high is not None and low == high and at_least(doc, group.head + 1):
            high = None
        return low, high, count.approximate
    if doc.words[group.head] in doc.lexicon.toll_words["families"]:
        return None, None, False
    exact = {"s": 1, "d": 2}.get("d" if group.number == "dp" and _two(doc, group) else group.number)
    return exact, None if exact and at_least(doc, group.head + 1) else exact, False


def _two(doc: Document, group: Victims) -> bool:
    """Whether a noun spelt alike in dual and plural is told as two elsewhere: the article has its nominative dual."""
    lemmas = {h.features for h in doc.hits[group.head] if h.kind == "per"}
    if any(w in ("هما", "احدهما", "بينهما", "كلاهما") for w in doc.words[group.end : group.end + 6]):
        return True
    return any(
        h.kind == "per" and h.more == "d" and h.features in lemmas and not any(o.more == "p" for o in hits if o.kind == "per")
        for hits in doc.hits
        for h in hits
    )
