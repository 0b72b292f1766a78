"""Running totals: ارتفع عدد القتلى إلى 52، بلغت الحصيلة 12 قتيلا، ليرتفع إلى ثلاثة عدد الذين قتلوا."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.passage import Passage
from riwaya.coding.quantities import quantity_at
from riwaya.coding.victims import Victims, victims_at
from riwaya.lexicon.match import Hit

_REACH = 18  # words from the total's noun to its figure
_BACK = 14  # words before it, where the figure stands first
_OUTCOME = 8  # words from the total's noun to its outcome


class Height(NamedTuple):
    """A total told from the noun at word `head` (عدد، حصيلة): the words of its outcomes, two where it is a sum, and the
    group at its figure; no group where the figure is counted by a noun of its own (إلى 12 قتيلا)."""

    head: int
    words: tuple[Hit, ...]
    group: Victims | None


def heights(passage: Passage) -> list[Height]:
    """The totals told in the passage."""
    out: list[Height] = []
    if passage.known["heads"].isdisjoint(passage.doc.words[passage.start : passage.end]):
        return out
    for i in range(passage.start, passage.end):
        if _is_head(passage, i):
            found = _height(passage, i)
            if found:
                out += [found, *_further(passage, found)]
    return out


def is_raised(totals: list[Height], at: int) -> bool:
    """Whether a figure at word `at` stands after a total's noun."""
    return any(total.head <= at <= total.head + _REACH for total in totals)


def _is_head(passage: Passage, i: int) -> bool:
    return passage.doc.words[i] in passage.known["heads"] and passage.doc.words[i + 1 : i + 2] != ["من"]


def _height(passage: Passage, i: int) -> Height | None:
    words = _outcomes(passage, i)
    if not words:
        return None
    group = _figure_before(passage, i) or _figure(passage, words[-1].end)
    return Height(i, words, group)


def _outcomes(passage: Passage, i: int) -> tuple[Hit, ...]:
    """The words of outcome that the total is of; «حصيلة» alone is of the dead."""
    doc = passage.doc
    for j in range(i, min(i + _OUTCOME, passage.end)):
        for h in doc.hits[j]:
            word = _outcome(doc, h, i)
            if word is not None:
                second = _second(doc, word, passage.end)
                return (word, second) if second else (word,)
        if j > i and (quantity_at(doc, j) or doc.words[j] in passage.known["commas"]):
            break
    total = any(doc.words[i].endswith(noun) for noun in passage.known["death_heads"])
    return (Hit(i, i + 1, "", "tol", "killed", "c", "p"),) if total else ()


def _outcome(doc: Document, h: Hit, i: int) -> Hit | None:
    if h.kind == "tol" and h.start > i and h.more in ("c", "v"):
        single = h.more == "c" and "ال" not in h.prefix and h.features == "s"
        return None if single else h
    if h.kind == "fun" and h.value == "toll_nouns":
        told = [value for w in range(h.start + 1, h.end) for value in _inside(doc, w)]
        return Hit(h.start, h.end, "", "tol", told[0], "c", "p") if told else None
    return None


def _inside(doc: Document, w: int) -> list[str]:
    """The outcome of a word inside a longer phrase of the lexicon (عدد القتلى)."""
    table = doc.lexicon.table
    tags = [tag for _, rest, _ in table.readings(doc.words[w]) for tag in table.forms.get(rest, ())]
    if any(tag[0] == "per" and tag[3] in doc.lexicon.toll_words["outcomeless"] for tag in tags):
        return ["killed"]
    return [tag[1] for tag in tags if tag[0] == "tol" and tag[2] == "c"]


def _second(doc: Document, first: Hit, stop: int) -> Hit | None:
    outcomes = doc.lexicon.outcomes
    for h in doc.hits[first.end] if first.end < stop else ():
        if (
            h.kind == "tol"
            and h.more == "c"
            and h.prefix.startswith("و")
            and outcomes[h.value] != outcomes[first.value]
        ):
            return h
    return None


def _figure_before(passage: Passage, i: int) -> Victims | None:
    """يرتفع إلى 110 تعداد العسكريين الذين قتلوا: the figure stands before its noun."""
    doc = passage.doc
    for j in range(max(passage.start, i - _BACK), i - 1):
        if doc.words[j] in passage.known["height_links"] and any(
            _rises(doc, k) for k in range(max(passage.start, j - 3), j)
        ):
            group = victims_at(doc, j + 1, i)
            if group and group.counted:
                return group
    return None


def _rises(doc: Document, k: int) -> bool:
    return doc.has(k, "fun", "rise") is not None


def _figure(passage: Passage, at: int) -> Victims | None:
    """The group at the figure: after «إلى» or «بلغ», after «ب», by its own bound, or right after the outcome."""
    doc, stop, known = passage.doc, passage.end, passage.known
    for j in range(at, min(at + _REACH, stop)):
        word = doc.words[j]
        if (word in known["breaks"] and word not in known["openers"]) or doc.has(j, "fun", "breakdown"):
            return None
        raised = word in known["heights"] or _rises(doc, j)
        told = any(h.kind in ("tol", "rep", "evt") for h in doc.hits[j])
        if raised or (j == at and not told) or word == "ب":
            group = victims_at(doc, j + raised, stop)
        else:
            count = quantity_at(doc, j) if doc.hits[j] else None
            open_end = count and count.counted and count.max is None and count.end - count.start > 1
            group = victims_at(doc, j, stop) if open_end or (count and doc.prefix(j) == "ب") else None
        if group and group.quantity and group.quantity.counted:
            return group
        if j > at and any(h.kind == "tol" and h.more in ("v", "n") for h in doc.hits[j]):
            return None
    return None


def _further(passage: Passage, first: Height) -> list[Height]:
    """... والجرحى إلى 30: a further outcome raised in the same breath."""
    doc, stop, out = passage.doc, passage.end, []
    at = first.group.end if first.group else first.head + 1
    for j in range(at, min(at + 12, stop)):
        for h in doc.hits[j]:
            if h.kind != "tol" or h.more != "c" or not h.prefix.endswith("ال"):
                continue
            for k in range(h.end, min(h.end + 3, stop)):
                if doc.words[k] in passage.known["heights"]:
                    group = victims_at(doc, k + 1, stop)
                    out += [Height(j, (h,), group)] if group and group.counted else []
                    break
    return out
