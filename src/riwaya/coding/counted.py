"""The hurt by their own name: ثلاثة قتلى، قتيلان، عشرات الجرحى، 30 بين قتيل وجريح."""

from typing import NamedTuple

from riwaya.coding.belonging import Side, side_after
from riwaya.coding.document import Document
from riwaya.coding.quantities import Quantity, quantity_at
from riwaya.coding.victims import Victims, bounds, victims_at
from riwaya.lexicon.match import Hit


class Counted(NamedTuple):
    """One outcome counted at words `start` to `end`; `sum` where the figure is of dead and wounded together."""

    start: int
    end: int
    word: Hit
    min: int | None
    max: int | None
    approximate: bool
    sum: bool
    victim: tuple[int, int] | None
    side: Side | None
    prefix: str


def counted_word(doc: Document, i: int) -> Hit | None:
    """The word at `i` that names the hurt (قتيل، جرحى), without a possessive."""
    for h in doc.hits[i]:
        if h.kind == "tol" and h.more == "c" and not h.features.endswith("x"):
            return h
    return None


def sums(doc: Document, start: int, stop: int) -> list[Counted]:
    """Figures of dead and wounded together: 30 بين قتيل وجريح، 88 قتيلا وجريحا، عشرات القتلى والجرحى."""
    out: list[Counted] = []
    for i in range(start, stop):
        first = counted_word(doc, i)
        if first is None:
            continue
        other = _other(doc, first, stop)
        if other is None:
            continue
        if i > start and doc.words[i - 1].removeprefix("ما") in ("بين",):
            begin = _spread(doc, i - 1, start)
        else:
            count = before_word(doc, i, start)
            if count is None or not _together(doc, first, other):
                continue
            begin = count.start
        side = side_after(doc, other.end, stop)
        prefix = doc.prefix(begin)
        out += [Counted(begin, other.end, h, None, None, False, True, None, side, prefix) for h in (first, other)]
    return out


def _other(doc: Document, first: Hit, stop: int) -> Hit | None:
    """The second outcome after «و» or «أو»."""
    at = first.end
    if at < stop and doc.words[at] in ("و", "او"):
        at += 1
    if at >= stop:
        return None
    other = counted_word(doc, at)
    if other is None or any(h.kind == "tol" and h.more == "n" for h in doc.hits[at]) or doc.lexicon.outcomes[other.value] == doc.lexicon.outcomes[first.value]:
        return None
    return other if at > first.end or other.prefix.startswith("و") else None


def _together(doc: Document, first: Hit, other: Hit) -> bool:
    """88 قتيلا وجريحا، 7 شهداء وجرحى: both in the form that the number asks for."""
    if first.features == "s":
        return other.features == "s" and doc.words[other.start].endswith("ا") == doc.words[first.start].endswith("ا")
    return first.features == other.features == "p"


def _spread(doc: Document, at: int, start: int) -> int:
    """The first word of the group that «بين قتيل وجريح» spreads, or of «بين» itself."""
    j = at - 1
    begin = at
    while j >= max(start, at - 9):
        if any(h.kind in ("tol", "sup", "evt", "rep") and h.more in ("v", "vp", "n") for h in doc.hits[j]):
            break
        count = quantity_at(doc, j)
        if count is not None and count.end <= at:
            begin = j
        j -= 1
    return begin


def before_word(doc: Document, at: int, floor: int) -> Quantity | None:
    """The quantity that ends right before word `at`, a من between them allowed."""
    last = at - 1
    if last < floor:
        return None
    if doc.words[last] == "من":
        last -= 1
    if last < floor or not (
        doc.words[last][0].isdigit() or doc.words[last] == "اخر" or any(h.kind in ("num", "qty") for h in doc.hits[last])
        or any(h.kind == "qty" for h in (doc.hits[last - 1] if last > floor else ()))
        or any(h.kind == "qty" and h.end >= at - 1 for j in range(max(floor, last - 3), last) for h in doc.hits[j])
    ):
        return None
    for start in range(max(floor, at - 7), at):
        count = quantity_at(doc, start)
        if count is not None and count.end in (at, at - 1) and (count.end == at or doc.words[at - 1] == "من"):
            return count
    return None


def counted_at(doc: Document, word: Hit, floor: int, stop: int, high: bool) -> Counted | None:
    """The hurt that word `word` counts; `high` where the sentence tells of a total (then القتلى may follow إلى)."""
    i = word.start
    count = before_word(doc, i, floor)
    definite = "ال" in word.prefix or word.prefix.endswith("لل")
    start, end = (count.start, word.end) if count else (i, word.end)
    prefix = doc.prefix(start) if count else word.prefix
    low: int | None
    top: int | None
    rough = False
    victim: tuple[int, int] | None = None
    group = _named(doc, word, stop)
    body = doc.words[i].removeprefix(word.prefix) in doc.lexicon.toll_words["bodies"]
    if body and count is None and not _found(doc, i, floor):
        return None
    if doc.lexicon.outcomes[word.value] in ("captured", "displaced") and (
        _released(doc, i, floor) or (count is not None and not count.counted)
    ):
        return None
    if count is not None:
        if count.definite and not count.counted:
            return None
        low, top, rough = count.min, count.max, count.approximate
        if top is not None and low == top and _at_least(doc, end):
            top = None
    elif group is not None:
        low, top, rough = bounds(doc, group)
    elif definite:
        found = _after_definite(doc, end, stop)
        if found is None:
            return None
        low, top, rough, end = found.min, found.max, found.approximate, found.end
    else:
        if not _stands(doc, word):
            return None
        exact = {"s": 1, "d": 2}.get(word.features)
        low = top = exact
        after = doc.words[end] if end < stop else ""
        if after in doc.lexicon.toll_words["two"] and exact != 1:
            low, top, end = 2, 2, end + 1
        elif after in doc.lexicon.toll_words["one"] and exact == 1:
            end += 1
    if group is not None:
        end, victim = group.end, (group.start, group.end)
    side = group.side if group else side_after(doc, end, stop)
    return Counted(start, end, word, low, top, rough, False, victim, side, prefix)


def _found(doc: Document, i: int, floor: int) -> bool:
    """Whether bodies are found or recovered, not borne or buried."""
    return any(w in doc.lexicon.toll_words["found"] for w in doc.words[max(floor, i - 6) : i])


def _released(doc: Document, i: int, floor: int) -> bool:
    return any(w in doc.lexicon.toll_words["released"] for w in doc.words[max(floor, i - 6) : i])


def _at_least(doc: Document, end: int) -> bool:
    from riwaya.coding.quantities import at_least

    return at_least(doc, end)


def _named(doc: Document, word: Hit, stop: int) -> Victims | None:
    """جثة شاب، جثتا جنديين، جثث 3 مدنيين: bodies are as many as those whose they are."""
    if doc.words[word.start].removeprefix(word.prefix) not in doc.lexicon.toll_words["bodies"] or word.end >= stop:
        return None
    group = victims_at(doc, word.end, stop)
    return group if group and group.prefix in ("", "ل") and not (group.definite and not group.counted and group.number != "s") else None


def _after_definite(doc: Document, at: int, stop: int) -> Quantity | None:
    """الجرحى السبعة، القتلى ال30."""
    if at >= stop:
        return None
    if doc.words[at] == "ال":
        return quantity_at(doc, at)
    for h in doc.hits[at]:
        if h.kind == "num" and h.value in ("units", "tens") and h.prefix == "ال":
            return Quantity(at, at + 1, h.more, h.more, definite=True)
    return None


def _stands(doc: Document, word: Hit) -> bool:
    """Whether an uncounted word tells somebody hurt, and no manner (بإصابات), owner or described person."""
    if "ب" in word.prefix and word.features != "s":
        return False
    outcome = doc.lexicon.outcomes[word.value]
    if outcome in ("displaced", "captured", "missing") and word.features == "p":
        return word.prefix == "و" or doc.words[word.start - 1 : word.start] == ["سقوط"]
    if outcome in ("displaced", "captured", "missing"):
        return word.features == "d"
    lead = doc.words[word.start - 1] if word.start else ""
    if lead in ("من", "بين", "ضمن") or lead.removeprefix("و") in doc.lexicon.toll_words["heads"]:
        return False
    return not (word.features == "s" and doc.words[word.start].removeprefix(word.prefix) in doc.lexicon.toll_words["named_outcomes"])
