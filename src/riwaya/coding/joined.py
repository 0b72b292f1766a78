"""Those who are joined to the hurt: 5 جنود وثلاثة مدنيين، رجل وزوجته، إضافة إلى السائق، أم مع طفلها."""

from riwaya.coding.document import Document
from riwaya.coding.victims import Victims, victims_at
from riwaya.lexicon.match import Hit

MARKS = frozenset(("،", ",", '"', "(", ")", "-", "'", "[", "]", "/", ":"))
NAMING = frozenset(("act", "frc", "bar", "nis", "src", "srn"))
_OPENING = frozenset(("tol", "rep", "tlw", "fun", "evt", "sup"))
_ENDS = frozenset("\n.؛;!؟?")
_NEAR, _FAR, _BRACKET = 9, 26, 14  # words within which «و», «إضافة إلى» and a closing bracket are looked for


def conjoined(doc: Document, group: Victims) -> bool:
    """Whether «و» leads the group."""
    word = doc.words[group.start]
    if group.prefix.startswith("و") or word == "و" or doc.words[group.start - 1 : group.start] == ["و"]:
        return True
    return word == "واحد" and group.end > group.start + 1  # وأحد أطفالها


def ruled_by(prefix: str) -> str:
    """The preposition written with the noun (ب، ل، ك), or an empty string."""
    plain = prefix.replace("ال", "")
    return next((letter for letter in "بكل" if letter in plain), "")


def breaks(doc: Document, at: int) -> bool:
    """Whether another step of the story begins at word `at`."""
    word = doc.words[at]
    if word[0] in _ENDS or word in doc.lexicon.toll_words["breaks"]:
        return True
    return any(_opens_step(doc, at, h) for h in doc.hits[at] if h.kind in _OPENING)


def _opens_step(doc: Document, at: int, h: Hit) -> bool:
    kind, more = h.kind, h.more
    if kind == "tol":
        return more in ("v", "n") or victims_at(doc, at, at + 3) is None
    if kind == "rep":
        return bool(more in ("v", "n"))
    if kind == "tlw":
        return h.value == "taken" and h.prefix == "و"
    if kind == "fun":
        return h.value in ("breakdown", "clause_breaks")
    if more in ("v", "vp") and h.prefix in ("و", "ف"):
        return not any(o.kind in ("dtw", "off") for o in doc.hits[at])  # وفجر اليوم
    return False


def joined(doc: Document, first: Victims, stop: int, things: bool) -> list[Victims]:
    """Those joined to the group, in order."""
    known, words = doc.lexicon.toll_words, doc.words
    out: list[Victims] = []
    last, at, added = first, first.end, False
    while at < min(stop, last.end + _FAR):
        word = words[at]
        if word in known["joins"]:
            added, at = True, at + 1
            continue
        if word in known["between"] or word in known["namely"] or breaks(doc, at):
            break
        if word == "(":
            at = _past_bracket(doc, at, stop)
            continue
        if word in known["together"]:
            added = _accompany(doc, at, stop, things)
            if not added:
                break
            at += 1
            continue
        if added and word in known["join_links"]:
            at += 1
            continue
        group = _led_by_and(doc, at, stop, things) if added or (word[0] == "و" and at < last.end + _NEAR) else None
        if group is not None and _joins(doc, first, last, group, added):
            out.append(group)
            last, at = group, group.end
        else:
            at = group.end if group is not None and not group.counted else at + 1
        added = False
    return out


def _led_by_and(doc: Document, at: int, stop: int, things: bool) -> Victims | None:
    group = victims_at(doc, at, stop, things)
    return victims_at(doc, at + 1, stop, things) if group is None and doc.words[at] == "و" else group


def _past_bracket(doc: Document, at: int, stop: int) -> int:
    inside = doc.words[at : at + _BRACKET]
    return at + inside.index(")") + 1 if ")" in inside else stop


def _accompany(doc: Document, at: int, stop: int, things: bool) -> bool:
    """Whether «مع» leads those with the hurt, not those whom somebody fought (اشتباكات مع ثلاثة مسلحين)."""
    group = victims_at(doc, at + 1, stop, things)
    if group is None or any(h.kind == "evt" for h in doc.hits[at - 1]):
        return False
    near = doc.hits[group.head : group.head + 1] + doc.hits[group.end : group.end + 2]
    return group.counted or any(h.kind == "per" and h.more.endswith("x") for hits in near for h in hits)


def _joins(doc: Document, first: Victims, last: Victims, group: Victims, added: bool) -> bool:
    rule = ruled_by(group.prefix)
    if rule and not (added and rule == "ل"):
        return False
    if added:
        return True
    if not conjoined(doc, group) or ("ال" in group.prefix and first.counted and not group.counted):
        return False
    plural = group.number in ("p", "dp")
    if not group.counted and plural and (last.side or group.definite or group.side):
        return False
    gap = group.start - last.end
    return (group.counted and group.sort in ("people", "things")) or gap <= (4 if last.sort == "bare" else 1)
