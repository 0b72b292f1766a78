"""Which people or things the word of an outcome reaches: those after it (قتل ثلاثة), or before it (ثلاثة قتلوا)."""

from riwaya.coding.document import Document
from riwaya.coding.victims import Victims, named_at, victims_at
from riwaya.lexicon.match import Hit

_NAMED = frozenset(("act", "frc", "bar", "nis", "src", "srn"))
_MARKS = frozenset(("،", ",", '"', "(", ")", "-", "'", "[", "]", "/", ":"))
_FAR = 26


def after(doc: Document, word: Hit, stop: int, things: bool, acts: bool = True) -> list[Victims]:
    """The hurt that follow a verb or verbal noun, with those joined to them; empty where none are told.

    Adjuncts in between are passed over: times, places, means, and the one who acts.
    """
    weak, bare = word.kind == "tlw", word.more == "n" and "ال" in word.prefix
    at, agent, mark = word.end, False, True
    first: Victims | None = None
    reach = doc.lexicon.tolls[word.value].get("reach", 4)
    limit = min(stop, word.end + (reach if weak else 14 if word.more == "n" else _FAR))
    while at < limit and (not breaks(doc, at) or (at == word.end and _one_of_them(doc, at))):
        group = victims_at(doc, at, stop, things)
        if group is None and not things and not weak and not bare and (at == word.end or (mark and at <= word.end + 2)):
            group = named_at(doc, at, stop)
        if group is None:
            mark, agent = _passed(doc, at, mark), agent or _acts(doc, at)
            at = _past(doc, at)
            continue
        if _governed(doc, group, word, agent) or (bare and not _against(doc, group)):
            at, mark = group.end, False
            continue
        if things and group.sort == "bare" and at > word.end + 1:
            return []
        if not acts_on(doc, word, group) and not _near_enough(group, at - word.end, mark, weak, agent and not (word.more == "n" and at - word.end > 4)):
            if group.sort in ("people", "things") and not group.counted:
                return []
            at = group.end
            continue
        first = group
        break
    if first is None:
        return []
    if word.more == "v" and acts and not first.counted and first.sort == "people":
        first = _object(doc, first, stop, things) or first
    return [first, *joined(doc, first, stop, things)]


def _near_enough(group: Victims, gap: int, mark: bool, weak: bool, agent: bool) -> bool:
    """Far from its word only a counted noun stands; a bare number or a name unknown must stand right by it."""
    if group.sort == "bare":
        return gap <= 2 or (mark and gap <= 6) or (agent and gap <= 8)
    if group.sort == "other":
        return (gap <= 1 or agent or mark) and not weak
    if group.counted:
        return True
    return gap == 0 or mark or (agent and gap <= 6)


def _passed(doc: Document, at: int, mark: bool) -> bool:
    """Whether what follows word `at` still stands right by the outcome: only times, marks and adverbs lie between."""
    word = doc.words[at]
    if word in _MARKS:
        return True
    if word in doc.lexicon.toll_words["adverbs"]:
        return mark
    return mark and any(h.kind in ("off", "day", "dtw") or h.kind in _NAMED for h in doc.hits[at])


def _acts(doc: Document, at: int) -> bool:
    """Whether word `at` names somebody who may act."""
    return any(h.kind in _NAMED and "ب" not in h.prefix for h in doc.hits[at])


def _past(doc: Document, at: int) -> int:
    named = [h.end for h in doc.hits[at] if h.kind in _NAMED]
    return max(named, default=at + 1)


def breaks(doc: Document, at: int) -> bool:
    """Whether another step of the story begins at word `at`."""
    word, known = doc.words[at], doc.lexicon.toll_words
    if word in known["breaks"] or word[0] in "\n.؛;!؟?":
        return True
    for h in doc.hits[at]:
        if h.kind == "tlw" and h.value == "taken" and h.prefix == "و":
            return True
        if h.kind in ("tol", "rep") and (h.more in ("v", "n") or (h.kind == "tol" and not _is_also_person(doc, at))):
            return True
        if h.kind == "fun" and h.value in ("breakdown", "clause_breaks"):
            return True
        if h.kind in ("evt", "sup") and h.more in ("v", "vp") and h.prefix in ("و", "ف"):
            return not any(o.kind in ("dtw", "off") for o in doc.hits[at])  # وفجر اليوم
    return False


def _is_also_person(doc: Document, at: int) -> bool:
    return victims_at(doc, at, at + 3) is not None


def _governed(doc: Document, group: Victims, word: Hit, agent: bool) -> bool:
    """Whether the group belongs to a preposition, a verb or a noun of its own rather than to the outcome."""
    if "ب" in group.prefix or "ك" in group.prefix or conjoined(doc, group):
        return True
    if "ل" in group.prefix.replace("ال", ""):
        return word.more != "n"
    if group.start == word.end:
        return False
    at = group.start - 1
    while at > word.end and doc.words[at] in _MARKS - {"،", ",", ")"}:
        at -= 1
    before = doc.words[at]
    known = doc.lexicon.toll_words
    bare = before[1:] if before[0] in "وف" and before[1:] in known["prepositions"] else before
    if bare in known["against"] and (word.more == "n" or "by" in doc.lexicon.tolls[word.value]):
        return False
    if bare in known["prepositions"] or bare in known["relatives"]:
        return True
    for h in doc.hits[at]:
        if h.kind in ("evt", "plh") and h.more not in ("v", "vp") and "ال" not in h.prefix and h.end == group.start:
            return True
        if not group.counted and h.kind in ("evt", "sup", "rep") and h.more in ("v", "vp"):
            return True
        if not group.counted and h.kind in ("frc", "sit") and "ال" not in h.prefix and not agent and h.end == group.start:
            return True
    return False


def acts_on(doc: Document, word: Hit, group: Victims) -> bool:
    """ألقت القبض قبل شهر على رجل: the preposition that the word asks for leads to its hurt however far."""
    by = doc.lexicon.tolls[word.value].get("by")
    return by is not None and group.start > word.end and doc.words[group.start - 1] in doc.lexicon.toll_words[by]


def _against(doc: Document, group: Victims) -> bool:
    """حكم الإعدام بحق ثلاثة: a noun with ال takes its hurt by a preposition."""
    return "ل" in group.prefix.replace("ال", "") or doc.words[group.start - 1] in doc.lexicon.toll_words["against"]


def _one_of_them(doc: Document, at: int) -> bool:
    known = doc.lexicon.toll_words
    return doc.words[at] in known["one_of_them"] or doc.words[at] in known["ordinals"]


def _object(doc: Document, first: Victims, stop: int, things: bool) -> Victims | None:
    """قتل مسلحون ثلاثة جنود: where a second group follows without a conjunction, the first is the one who acts."""
    at = first.end
    armed = first.kind in ("fighter", "force", "bar") or first.side or any(h.kind in _NAMED for h in doc.hits[first.head])
    if not armed:
        return None
    while at < min(stop, first.end + 3) and not breaks(doc, at):
        group = victims_at(doc, at, stop, things)
        if group:
            lone = group.prefix in ("",) and group.sort != "bare" and not group.definite
            before = doc.words[at - 1] if at > first.end else ""
            fit = group.counted or group.number in ("s", "d", "dp")
            return group if lone and fit and before not in doc.lexicon.toll_words["prepositions"] else None
        if doc.words[at] in _MARKS - {'"'} or doc.words[at] in doc.lexicon.toll_words["prepositions"]:
            return None
        if any(h.kind in ("evt", "sup") for h in doc.hits[at]):
            return None
        at += 1
    return None


def joined(doc: Document, first: Victims, stop: int, things: bool) -> list[Victims]:
    """Those joined to the group by «و» or «إضافة إلى»: 5 جنود وثلاثة مدنيين، رجل وزوجته."""
    out: list[Victims] = []
    known = doc.lexicon.toll_words
    last, at, added = first, first.end, False
    while at < min(stop, last.end + 26) and not (breaks(doc, at) and doc.words[at] not in known["joins"]):
        word = doc.words[at]
        if word in known["between"] or word in known["namely"]:
            break
        if word == "(":
            at = doc.words.index(")", at, at + 14) + 1 if ")" in doc.words[at : at + 14] else stop
            continue
        if word.removeprefix("و") in known["joins"]:
            added, at = True, at + 1
            continue
        if word in known["together"]:
            group = victims_at(doc, at + 1, stop, things)
            if group is None or not _accompany(doc, group, at):
                break
            added, at = True, at + 1
            continue
        if added and word in ("الي", "عن", "علي"):
            at += 1
            continue
        if not added and at >= last.end + 9:
            at += 1
            continue
        group = victims_at(doc, at, stop, things) if added or word[0] == "و" else None
        if group is None and word == "و":
            at += 1
            group = victims_at(doc, at, stop, things)
        if group is not None and _joins(doc, first, group, at - last.end, added, last.side is not None):
            out.append(group)
            last, at, added = group, group.end, False
            continue
        added = False
        at = group.end if group is not None and not group.counted else at + 1
    return out


def _accompany(doc: Document, group: Victims, at: int) -> bool:
    """أم مع طفلها: those with the hurt, not those whom somebody fought (اشتباكات مع ثلاثة مسلحين)."""
    if any(h.kind == "evt" for h in doc.hits[at - 1]):
        return False
    near = doc.hits[group.head] + [h for hits in doc.hits[group.end : group.end + 2] for h in hits]
    return group.count is not None or any(h.kind == "per" and h.more.endswith("x") for h in near)


def _joins(doc: Document, first: Victims, group: Victims, gap: int, added: bool, sided: bool) -> bool:
    if "ب" in group.prefix or ("ل" in group.prefix.replace("ال", "") and not added):
        return False
    if added:
        return True
    if not conjoined(doc, group) or ("ال" in group.prefix and first.counted and not group.counted):
        return False
    if not group.counted and group.number in ("p", "dp") and (sided or group.definite or group.side):
        return False
    return gap <= 1 if group.sort != "people" and group.sort != "things" or not group.counted else True


def conjoined(doc: Document, group: Victims) -> bool:
    """Whether «و» leads the group."""
    start = group.start
    if group.prefix.startswith("و") or doc.words[start] == "و" or doc.words[start - 1 : start] == ["و"]:
        return True
    return doc.words[start] == "واحد" and group.end > start + 1  # وأحد أطفالها


def before(doc: Document, word: Hit, start: int, things: bool) -> list[Victims]:
    """The hurt that stand before their verb: 12 شخصا قتلوا، إن جنديين من الحرس قتلا."""
    if doc.words[word.start - 1 : word.start] in (["لم"], ["لن"], ["لا"]):
        return []
    if doc.words[word.end : word.end + 1] and doc.words[word.end] in doc.lexicon.toll_words["bearing"]:
        return []
    floor = _opening(doc, word.start, start)
    found: list[Victims] = []
    at = floor
    while at < word.start:
        if any(h.kind == "fun" and h.value == "breakdown" for h in doc.hits[at]):
            at = past_breakdown(doc, at, word.start)
            continue
        group = victims_at(doc, at, word.start, things)
        if group is None:
            at += 1
            continue
        alone = group.sort == "bare" and group.start > floor and doc.words[group.start - 1] not in _MARKS
        if not alone and not _led(doc, group, floor) and (group.counted or not group.definite or group.start - floor <= 1):
            found.append(group)
        at = group.end
    for n in range(len(found) - 1, -1, -1):
        chain = _chain(doc, found, n)
        if _agrees(chain[-1], word) or (len(chain) > 1 and word.features[1:] in ("pl", "du")):
            return chain
    return []


def _chain(doc: Document, found: list[Victims], n: int) -> list[Victims]:
    """The group found[n] with those that it is joined to by «و»."""
    out = [found[n]]
    for group in reversed(found[:n]):
        if not conjoined(doc, out[0]) or out[0].start - group.end > 4:
            break
        out.insert(0, group)
    return [out[0], *(g for g in out[1:] if g.counted or g.number in ("s", "d") or not (g.definite or g.side))]


def _opening(doc: Document, at: int, start: int) -> int:
    """The word after the last finite verb or «أن» before word `at`."""
    known = doc.lexicon.toll_words
    for j in range(at - 1, max(start, at - 22) - 1, -1):
        word = doc.words[j]
        if word in known["openers"] or word.removeprefix("و") in known["openers"] or word in (":", "\n", "."):
            return j + 1
        if any(
            (h.kind in ("tol", "rep") and h.more == "v") or (h.kind in ("evt", "sup") and h.more in ("v", "vp"))
            for h in doc.hits[j]
        ) and not any(h.kind == "per" for h in doc.hits[j]):
            return j + 1
    return max(start, at - 22)


def _led(doc: Document, group: Victims, floor: int) -> bool:
    """Whether a preposition governs the group."""
    if "ب" in group.prefix or "ل" in group.prefix.replace("ال", "") or "ك" in group.prefix:
        return True
    at = group.start - 1
    while at > floor and doc.words[at] in _MARKS:
        at -= 1
    return at >= floor and (
        doc.words[at] in doc.lexicon.toll_words["prepositions"]
        or any(h.kind in ("evt", "tol") and h.more == "n" and h.end == group.start for h in doc.hits[at])
    )


def _agrees(group: Victims, word: Hit) -> bool:
    """Plural verbs take several, dual two, singular one (or things, and feminine plurals of reason)."""
    form = word.features[1:]
    if form.startswith("pl"):
        return group.number != "s" or group.counted
    if form.startswith("du"):
        return "d" in group.number or group.number == "s" or (group.count is not None and group.count.max == 2)
    if group.counted:
        return True
    return group.number == "s" or group.sort == "things"


def past_breakdown(doc: Document, i: int, end: int) -> int:
    """The word after what «بينهم» lists: up to a word of outcome with its own verb, or the clause's end."""
    at = i + 1
    while at < end:
        if doc.words[at] in ("،", ",", ")", "-", "(", ".") and at > i + 1:
            return at
        if any((h.kind == "tol" and h.more in ("v", "n")) or h.kind in ("sup", "evt", "rep") for h in doc.hits[at]):
            return at
        at += 1
    return at
