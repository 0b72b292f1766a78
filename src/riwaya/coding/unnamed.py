"""Names that no gazetteer has: after قرية or بلدة, of sites (مطار، جبل، معبر), and further ones of a list."""

from riwaya.coding.approach import Approach, approach
from riwaya.coding.fitting import FITTING, SITES
from riwaya.coding.named import listed
from riwaya.coding.page import Page
from riwaya.coding.spot import Spot
from riwaya.gazetteer.cues import Cue
from riwaya.gazetteer.places import Place

_SETTLED = ("village", "town", "quarter", "camp")
_PLAIN = frozenset(("fun", "per", "evt", "tol", "sup", "rep", "num", "qty", "dtw", "off", "unt", "frc", "srn", "bar"))
"""Tags of words of the sentence, which are no part of a name."""
_STEERING = frozenset(("fun", "evt", "tol", "sup", "rep", "qty", "dtw"))
_SINGLE = frozenset(("قريه", "بلده", "تله", "تبه", "جبل", "شارع", "حي", "دوار"))
"""Heads after which a definite noun is nearly always a name («قرية الإمام»، «تلة الإذاعة»)."""
_UNITS = frozenset(("اللواء", "لواء", "الفوج", "فوج", "كتيبه", "الفرقه"))
"""Units whose number names their barracks («اللواء 137»)."""
_HARMLESS = frozenset(("mon", "day", "sit", "cue", "nis", "act", "src"))
"""Tags of words after which places are named («مزرعة تشرين», «حي الزهور»)."""
_BASES = ("city", "town", "village", "governorate", "quarter", "camp", "district")
"""Kinds of place in which a site named after them may lie."""
_QUOTES = frozenset("\"'(")


def unnamed(page: Page, i: int, before: list[Spot]) -> Spot | None:
    """The name after the head at word i that is no name of the gazetteer's own."""
    cue = page.cues[i]
    if cue is None or i + 1 >= len(page.words):
        return None
    at, quoted = (i + 2, True) if page.words[i + 1] in _QUOTES and i + 2 < len(page.words) else (i + 1, False)
    told = approach(page.doc, page.cues, i, cue.prefix)
    if cue.kind == "kept":
        return _site(page, i, at, cue, told, before)
    end = _extent(page, at, cue, quoted)
    if end and page.inside(at, end, i) in ("actor", "source"):
        return None
    known = [f for f in page.names(at) if not f[1]]
    if known and not (end and end > max(known)[0] and (quoted or page.words[at] in page.gazetteer.words["openers"])):
        return None
    return _spot(page, at, end, cue, told, before, quoted=quoted) if end else None


def _spot(
    page: Page,
    start: int,
    end: int,
    cue: Cue,
    told: Approach,
    before: list[Spot],
    *,
    quoted: bool = False,
    places: tuple[Place, ...] = (),
) -> Spot:
    prefix = cue.prefix if start == told.opens else ""
    words = page.words[start:end]
    form = " ".join([words[0][len(prefix) :], *words[1:]])
    return Spot(
        start=start,
        end=end,
        opens=told.opens,
        prefix=prefix,
        form=form,
        head=cue.value,
        many=cue.many,
        lead=told.lead,
        direction=told.direction,
        away=told.away,
        wide=told.wide or told.head == "front",
        inside=page.inside(start, end, told.opens if told.bare else None),
        listed=listed(page, told.opens, cue.prefix, before),
        quoted=quoted,
        hashtag=page.hashtag(start),
        belief=3.0,
        places=places,
    )


def _site(page: Page, i: int, at: int, cue: Cue, told: Approach, before: list[Spot]) -> Spot | None:
    """«مطار عدن الدولي», «دوار شيحان»: the head belongs to the name."""
    known = [f for f in page.names(at) if not f[1]]
    described = page.gazetteer.words["described"]
    if known and page.words[at] not in described:
        end, _, form = max(known)
        places = page.gazetteer.named(form)
        fitting = tuple(p for p in places if p.kind in FITTING[cue.value])
        if end < len(page.words) and page.words[end] in ("الدولي", "العسكري", "الجوي", "المدني", "الدوليه", "الجويه"):
            end += 1
        towns = tuple(p for p in places if cue.value not in ("mountain", "water") and p.kind in _BASES)
        return _spot(page, i, end, cue, told, before, places=fitting or towns)
    if cue.word in _UNITS:
        return _spot(page, i, at + 1, cue, told, before) if page.words[at][0].isdigit() else None
    stop = _extent(page, at, cue, quoted=page.words[at - 1] in _QUOTES)
    return _spot(page, i, stop, cue, told, before) if stop else None


def _extent(page: Page, at: int, cue: Cue, quoted: bool) -> int | None:
    """Where the name that starts at word `at` ends; null where the word is no name."""
    words, openers = page.words, page.gazetteer.words["openers"]
    if _ordinary(page, at, cue, quoted):
        return None
    if quoted:
        end = at + 1
        while end < min(at + 4, len(words)) and words[end][0].isalpha() and not _joined(page, end):
            end += 1
        return end
    word, end = words[at], at + 1
    if end < len(words) and not _closes(page, end):
        following = words[end]
        if word in openers or word in page.gazetteer.words["given"]:
            longer = following in openers and end + 1 < len(words) and not _closes(page, end + 1)
            return end + (2 if longer else 1)
        if not word.startswith("ال") and following.startswith("ال") and not following.endswith("ه"):
            return end if page.doc.hits[end] else end + 1
    return None if word in openers and len(word) < 4 else end


def _joined(page: Page, i: int) -> bool:
    """Whether word i is a further name joined by و."""
    return page.words[i][0] == "و" and any(prefix == "و" for _, prefix, _ in page.names(i))


def _ordinary(page: Page, at: int, cue: Cue, quoted: bool) -> bool:
    """Whether the word after a head is more likely an adjective, a verb or a noun of the sentence."""
    word, lists = page.words[at], page.gazetteer.words
    opener = word in lists["openers"]
    if not "\u0621" <= word[0] <= "\u064a" or (len(word) < 3 and not opener):
        return True
    if word in lists["given"]:
        return cue.value not in ("village", "town") or _closes(page, at + 1)
    if (word in lists["described"] and not quoted) or (page.cues[at] is not None and not opener):
        return True
    if (cue.word.startswith("ال") and cue.value != "base") or page.gazetteer.cues.at(word.removeprefix("ال")):
        return not opener
    kinds = {hit.kind for hit in page.doc.hits[at]} - _HARMLESS
    if quoted:
        return bool(kinds & _PLAIN)
    if opener:
        return "fun" in kinds or ("per" in kinds and cue.value not in _SETTLED)
    definite = word.startswith("ال") and len(word) > 4
    if kinds:
        if cue.word in _SINGLE and definite:
            return bool(kinds & _STEERING)
        return not definite or bool(kinds & _PLAIN)
    if cue.word in lists["loose"]:
        return not definite or word.endswith(("ين", "ات")) or bool(page.doc.hits[at])
    if definite or cue.value == "village":
        return False
    return word.endswith(("يه", "ها", "هم")) or (word[0] in "يتل" and cue.value in ("region", "site"))


def _closes(page: Page, i: int) -> bool:
    """Whether word i cannot belong to the name before it."""
    word = page.words[i]
    hits = page.doc.hits[i]
    return (
        not "\u0621" <= word[0] <= "\u064a"
        or len(word) < 2
        or word in page.gazetteer.words["described"]
        or page.cues[i] is not None
        or any(h.kind in _PLAIN for h in hits)
        or word in ("في", "من", "ان", "مما", "ما", "ومن", "وفي", "اليوم", "امس", "اول")
        or bool(hits and hits[0].prefix not in ("", "ال"))
    )


def further(page: Page, i: int, before: list[Spot]) -> Spot | None:
    """قرى كذا وكذا وكذا: a further name of a list that no gazetteer has."""
    last = before[-1]
    word = page.words[i]
    gap = [word for word in page.words[last.end : i] if word != '"']
    joined = not gap and word[0] == "و" and len(word) > 3
    if not joined and gap not in (["،"], ["و"], [","]):
        return None
    name = word[1:] if joined else word
    lists = page.gazetteer.words
    if page.doc.hits[i] and name not in lists["openers"]:
        return None
    first = next((s for s in reversed(before) if s.start == (last.start if last.listed is None else last.listed)), last)
    if (
        not first.head
        or (first.head in SITES and not first.many)
        or name in lists["described"]
        or page.cues[i] is not None
    ):
        return None
    opener = name in lists["openers"] and i + 1 < len(page.words) and not _closes(page, i + 1)
    definite = name.startswith("ال") and len(name) > 4
    several = (
        first.many
        and len(name) > 3
        and name[0] not in "يتان"
        and not name.endswith(("ت", "وا", "ون", "ها", "هم", "لا"))
    )
    if not (definite or opener or (several and (joined or first is not last))):
        return None
    if not "\u0621" <= name[0] <= "\u064a" or (definite and not first.many and name.endswith(("يه", "ين", "ات"))):
        return None
    end = i + 2 if opener else i + 1
    prefix = "و" if joined else ""
    form = " ".join([name, *page.words[i + 1 : end]])
    start = last.start if last.listed is None else last.listed
    return Spot(i, end, i, prefix, form, first.head, first.many, last.lead, listed=start, belief=2.5)
