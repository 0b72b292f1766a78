"""Running totals: ارتفع عدد القتلى إلى 52، بلغت الحصيلة 12 قتيلا، ليرتفع إلى ثلاثة عدد الذين قتلوا."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.quantities import Quantity, quantity_at
from riwaya.coding.victims import Victims, victims_at
from riwaya.lexicon.match import Hit

_REACH = 18


class Height(NamedTuple):
    """A total told from the head noun at `head`: its outcome's word and the group at its new figure, or no group yet
    where the figure is counted by its own noun (إلى 12 قتيلا). `other` is the second outcome of a sum (القتلى والجرحى).
    """

    head: int
    outcome: str
    word: Hit | None
    group: Victims | None
    other: Hit | None = None


def heights(doc: Document, start: int, stop: int) -> list[Height]:
    """The totals told between two words."""
    known = doc.lexicon.toll_words["heads"]
    out: list[Height] = []
    for i in range(start, stop):
        word = doc.words[i]
        if (word in known or (word[0] in "ولبف" and word[1:] in known)) and doc.words[i + 1 : i + 2] != ["من"]:
            found = _height(doc, i, start, stop)
            if found:
                out.append(found)
                out += _further(doc, found, stop)
    return out


def _height(doc: Document, i: int, start: int, stop: int) -> Height | None:
    outcome, word, after = _outcome(doc, i, stop)
    if outcome is None:
        return None
    group = _risen_before(doc, i, start, stop) or _figure(doc, after, stop)
    return Height(i, outcome, word, group, _second(doc, outcome, after, stop))


def _second(doc: Document, outcome: str, at: int, stop: int) -> Hit | None:
    for h in doc.hits[at] if at < stop else ():
        if h.kind == "tol" and h.more == "c" and h.prefix.startswith("و") and doc.lexicon.outcomes[h.value] != outcome:
            return h
    return None


def _outcome(doc: Document, i: int, stop: int) -> tuple[str | None, Hit | None, int]:
    """The outcome that the total is of, its word, and the word after it."""
    total = doc.words[i].endswith(("حصيله", "الحصيله"))
    for j in range(i, min(i + 8, stop)):
        for h in doc.hits[j]:
            if h.kind == "tol" and (h.more == "c" or h.more == "v") and j > i:
                counted = h.more == "c" and "ال" not in h.prefix and h.features == "s"
                if not counted:
                    return doc.lexicon.outcomes[h.value], h, h.end
            if h.kind == "fun" and h.value == "toll_nouns":
                told = [n for w in range(h.start + 1, h.end) for n in _inner(doc, w)]
                if told:
                    return doc.lexicon.outcomes[told[0]], h, h.end
        if j > i and (quantity_at(doc, j) or doc.words[j] in ("،", ",", ".")):
            break
    return ("killed", None, i + 1) if total else (None, None, i)


def _inner(doc: Document, w: int) -> list[str]:
    """The outcome of a word inside a longer phrase of the lexicon (عدد القتلى)."""
    table = doc.lexicon.table
    return [
        tag[1]
        for _, rest, _ in table.readings(doc.words[w])
        for tag in table.forms.get(rest, ())
        if tag[0] == "tol" and tag[2] == "c"
    ] + (["killed"] if doc.words[w].removeprefix("ال") == "ضحايا" else [])


def _risen_before(doc: Document, i: int, start: int, stop: int) -> Victims | None:
    """يرتفع إلى 110 تعداد العسكريين الذين قتلوا: the figure stands before its head."""
    for j in range(max(start, i - 14), i - 1):
        if doc.words[j] in ("الي", "عند") and any(
            h.kind == "fun" and h.value == "rise" for k in range(max(start, j - 3), j) for h in doc.hits[k]
        ):
            group = victims_at(doc, j + 1, i)
            if group and group.counted:
                return group
    return None


def _figure(doc: Document, at: int, stop: int) -> Victims | None:
    known = doc.lexicon.toll_words
    for j in range(at, min(at + _REACH, stop)):
        word = doc.words[j]
        if word in known["breaks"] and word not in ("ان",):
            return None
        raised = (
            word in known["heights"]
            or word.removeprefix("و") in known["heights"]
            or any(h.kind == "fun" and h.value == "rise" for h in doc.hits[j])
        )
        if raised or (j == at and not _told(doc, j)):
            group = victims_at(doc, j + 1 if raised else j, stop)
            if group and group.counted and group.count and group.count.counted:
                return group
        if word == "ب" or (word[0] == "ب" and any(h.prefix == "ب" and h.kind == "qty" for h in doc.hits[j])):
            group = victims_at(doc, j, stop)
            if group and group.count and group.count.counted:
                return group
        bound = quantity_at(doc, j)
        if bound and bound.counted and bound.max is None and bound.end - bound.start > 1:
            return victims_at(doc, j, stop)
        if j > at and any(h.kind == "tol" and h.more in ("v", "n") for h in doc.hits[j]):
            return None
    return None


def _told(doc: Document, j: int) -> bool:
    return any(h.kind in ("tol", "rep", "evt") for h in doc.hits[j])


def _further(doc: Document, first: Height, stop: int) -> list[Height]:
    """... والجرحى إلى 30: a further outcome raised in the same breath."""
    out = []
    at = first.group.end if first.group else first.head + 1
    for j in range(at, min(at + 12, stop)):
        for h in doc.hits[j]:
            if h.kind == "tol" and h.more == "c" and h.prefix.endswith("ال"):
                for k in range(h.end, min(h.end + 3, stop)):
                    if doc.words[k] in doc.lexicon.toll_words["heights"]:
                        group = victims_at(doc, k + 1, stop)
                        if group and group.counted:
                            out.append(Height(j, doc.lexicon.outcomes[h.value], h, group))
                        break
    return out


def is_raised(totals: list[Height], at: int) -> bool:
    """Whether a figure at word `at` stands in a sentence that tells a total before it."""
    return any(total.head <= at <= total.head + _REACH for total in totals)


__all__ = ["Height", "Quantity", "heights", "is_raised"]
