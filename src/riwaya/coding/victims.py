"""Counted people and things: a quantity, the noun that it counts, and whose they are."""

from typing import NamedTuple

from riwaya.coding.belonging import Side, side_after
from riwaya.coding.document import Document
from riwaya.coding.nouns import Noun, Sort, person_at, thing_at
from riwaya.coding.quantities import Quantity, at_least, counts_nobody, quantity_at

_NAMING = frozenset((("tol", "c"), ("evt", "n")))
_LETTER = "\u0621"
_NAME = 5  # words of the longest name


class Victims(NamedTuple):
    """Words `start` to `end`: those counted or named, with the proclitics before them; `head` is the noun's word.

    `sort` is people, things, bare (a number alone), other (a noun that the lexicon does not know) or named (a person by
    name); `kind` is the lexicon's class of the noun; `number` is s, d, p, or dp where dual and plural are spelt alike.
    """

    start: int
    end: int
    head: int
    prefix: str
    sort: Sort
    kind: str
    number: str
    quantity: Quantity | None
    side: Side | None = None
    definite: bool = False

    @property
    def counted(self) -> bool:
        """Whether a quantity stands with them, be it «some»."""
        return self.quantity is not None


def victims_at(doc: Document, i: int, stop: int, things: bool = False) -> Victims | None:
    """The people (or, asked so, the things) at word i: 3 جنود، عشرات من مقاتلي الحركة، طفلان، رجلا، خمسة آخرون."""
    if i >= stop:
        return None
    count = quantity_at(doc, i)
    if count is None:
        return _uncounted(doc, i, stop, things)
    if count.end > stop or counts_nobody(doc, count):
        return None
    at = count.end
    if at < stop and doc.words[at] in ("من", '"'):
        at += 1
    prefix = doc.prefix(i) if not doc.words[i][0].isdigit() else ""
    noun = None if at >= stop else thing_at(doc, at) if things else person_at(doc, at, counted=True)
    if noun is None:
        return _bare(doc, i, count, prefix, stop)
    return _made(doc, i, at, noun, count, stop)._replace(prefix=prefix)


def _uncounted(doc: Document, i: int, stop: int, things: bool) -> Victims | None:
    if things:
        noun = thing_at(doc, i)
    elif not doc.hits[i] and doc.words[i][:2] not in ("ال", "اح", "من"):
        return None
    else:
        word, known = doc.words[i], doc.lexicon.toll_words
        led = i > 0 and any(h.kind in ("tol", "tlw") for h in doc.hits[i - 1])
        if word in known["homographs"] and not led:
            return None
        if (
            word == "من"
            and led
            and not any(h.kind == "tlw" for h in doc.hits[i - 1])
            and i + 1 < stop
            and doc.words[i + 1] in known["whoever"]
        ):
            return Victims(i, i + 2, i, "", "people", "neutral", "p", None)
        if word in known["one_of_them"] or (led and word in known["ordinals"]):
            one = Quantity(i, i + 1, 1, 1, definite=True)
            return Victims(i, i + 1, i, "", "people", "neutral", "s", one, None, True)
        noun = person_at(doc, i, counted=False)
    return None if noun is None else _made(doc, i, i, noun, None, stop)


def named_at(doc: Document, i: int, stop: int) -> Victims | None:
    """A person by name at word i, or two: محمد علي، شيرين أبو عاقلة، البطش والضيف."""
    word, names = doc.words[i], doc.lexicon.toll_words["names"]
    prefix = "" if word in names or _unknown_name(doc, i) else word[0]
    if prefix and (prefix not in "لو" or word[1:] not in names):
        return None
    at, number = i + 1, "s"
    while at < min(stop, i + _NAME):
        word = doc.words[at]
        if word[0] == "و" and (word[1:] in names or (word[1:3] == "ال" and not doc.hits[at])):
            number = "d"
        elif word not in names and (doc.hits[at] or word[:2] != "ال"):
            break
        at += 1
    return Victims(i, at, i, prefix, "named", "named", number, None, None, True)


def _unknown_name(doc: Document, i: int) -> bool:
    """A word that nothing knows, right after a death: مقتل البطش."""
    known, word = doc.lexicon.toll_words, doc.words[i]
    if i == 0 or doc.hits[i] or word in known["nameless"] or word.endswith(("ات", "ين", "ون", "نا", "هما")):
        return False
    if doc.words[i - 1].removeprefix(doc.prefix(i - 1)) not in known["deaths"]:
        return False
    return _is_noun(doc, word) and not (i + 1 < len(doc.words) and doc.words[i + 1][0].isdigit())


def _bare(doc: Document, i: int, count: Quantity, prefix: str, stop: int) -> Victims | None:
    """A number that stands alone (مقتل خمسة) or before a noun that the lexicon does not know."""
    at, known = count.end, doc.lexicon.toll_words
    hits = doc.hits[at] if at < stop else []
    if any(h.prefix in ("", "ال") and (h.kind in ("per", "sit") or (h.kind, h.more) in _NAMING) for h in hits):
        return None
    word = doc.words[at] if at < stop else ""
    if count.definite and word in known["of_them"] and at + 1 < stop and doc.words[at + 1] in known["whoever"]:
        return Victims(i, at + 2, at, prefix, "people", "neutral", "p", count)  # جميع من كانوا
    if not count.counted and doc.words[at - 1] not in known["other"] and word not in known["some_of"]:
        return None
    if not hits and _is_noun(doc, word):
        return Victims(i, at + 1, at, prefix, "other", "unknown", "p", count, None, count.definite)
    if count.end - i == 1 and count.min == count.max and 1900 < (count.max or 0) < 2100:
        return None  # a year
    number = "s" if count.max == 1 else "d" if count.max == 2 else "p"
    side = side_after(doc, at, stop)
    return Victims(i, side.end if side else at, i, prefix, "bare", "unknown", number, count, side, count.definite)


def _is_noun(doc: Document, word: str) -> bool:
    known = doc.lexicon.toll_words
    if len(word) < 3 or word[0] < _LETTER or word.startswith(("و", "ب", "ف", "لل")):
        return False
    return not (word in known["prepositions"] or word in known["adverbs"] or word in known["relatives"])


def _made(doc: Document, start: int, head: int, noun: Noun, count: Quantity | None, stop: int) -> Victims:
    """The group with its adjectives, the numeral after the noun, and whose people they are."""
    known, words = doc.lexicon.toll_words, doc.words
    at, number = noun.end, noun.number
    while at < stop:
        word = words[at]
        if word in known["one"] and number == "s" and not (at + 1 < stop and doc.has(at + 1, "per")):
            at += 1
        elif word in known["two"] and "d" in number:
            number, at = "d", at + 1
        elif word in known["other"] or _adjective(doc, at):
            at += 1
        elif count is None and (told := _numeral(doc, at, noun)):
            count, at = told, told.end
        else:
            break
    at += 2 * (words[at : at + 2] == ["علي", "الاقل"])
    side = side_after(doc, at, stop, head)
    end = max(at, side.end) if side else at
    return Victims(start, end, head, noun.prefix, noun.sort, noun.kind, number, count, side, noun.definite)


def _adjective(doc: Document, at: int) -> bool:
    """A word that describes the noun before it: جنديين تركيين، مسلحا حوثيا."""
    for h in doc.hits[at]:
        if h.prefix in ("", "ال") and (h.kind == "nis" or (h.kind == "per" and h.value in ("nationality", "fighter"))):
            return True
    return False


def _numeral(doc: Document, at: int, noun: Noun) -> Quantity | None:
    """The number after its noun: الجنود السبعة، القتلى ال30، الركاب وعددهم 18، عائلة من خمسة أفراد."""
    known, word = doc.lexicon.toll_words, doc.words[at]
    if noun.definite and (after := numeral_at(doc, at)):
        return after
    if word == "من":
        return quantity_at(doc, at + 1) if doc.words[noun.end - 1] in known["families"] else None
    if word in known["numbering"] or word in known["made_of"]:
        return quantity_at(doc, at + 2 if doc.words[at + 1 : at + 2] == ["من"] else at + 1)
    return None


def numeral_at(doc: Document, at: int) -> Quantity | None:
    """A definite numeral: السبعة، ال30."""
    if doc.words[at] == "ال":
        return quantity_at(doc, at)
    for h in doc.hits[at]:
        if h.kind == "num" and h.value in ("units", "tens") and h.prefix == "ال":
            return Quantity(at, at + 1, h.more, h.more, definite=True)
    return None


def bounds(doc: Document, group: Victims) -> tuple[int | None, int | None, bool]:
    """(min, max, approximate) of the group, by its quantity or else by the number of its noun."""
    count = group.quantity
    if count is not None:
        low, high = count.min, count.max
        if high is not None and low == high and at_least(doc, group.head + 1):
            high = None
        return low, high, count.approximate
    if doc.words[group.head] in doc.lexicon.toll_words["families"]:
        return None, None, False
    number = "d" if group.number == "dp" and _two(doc, group) else group.number
    exact = 1 if number == "s" else 2 if number == "d" else None
    return exact, None if exact and at_least(doc, group.head + 1) else exact, False


def _two(doc: Document, group: Victims) -> bool:
    """Whether a noun spelt alike in dual and plural is told as two: by «أحدهما», or by a nominative dual elsewhere."""
    if not doc.lexicon.toll_words["pairing"].isdisjoint(doc.words[group.end : group.end + 6]):
        return True
    lemmas = {h.features for h in doc.hits[group.head] if h.kind == "per"}
    for hits in doc.hits:
        told = {h.more for h in hits if h.kind == "per" and h.features in lemmas}
        if "d" in told and "p" not in told:
            return True
    return False
