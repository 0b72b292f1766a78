"""Who did it and to whom: the role of each side by the word that governs it."""

from riwaya.coding.document import Document, Segment
from riwaya.coding.events import Side, Trigger
from riwaya.coding.tolls import Loss

_ON = frozenset(["علي", "ضد", "بحق", "صوب", "نحو", "باتجاه"])
_BY = frozenset(["بنيران", "برصاص", "بقصف", "يد", "ايدي", "قبل", "بقذايف", "بغارات", "بصواريخ"])
_HELD = frozenset(["لسيطره", "قبضه", "سيطره", "ايدي", "وجود"])
_ARMED = frozenset(("actor", "bare", "force", "nisba"))
_CIVIL = frozenset(("civilians", "protesters"))


def _armed(side: Side) -> bool:
    return side.kind in _ARMED and side.group not in _CIVIL


def assign_roles(
    doc: Document, seg: Segment, kind: str, events: list[Trigger], found: list[Side], lost: list[Loss]
) -> tuple[list[Side], list[Side]]:
    """(agents, targets) of one event among the sides of its segment."""
    agents: list[Side] = []
    targets: list[Side] = []
    victims = {j for loss in lost if loss.victim for j in range(*loss.victim)}
    nouns = {t.hit.end: t for t in events if t.hit.more == "n"}
    verbs = {t.hit.end: t for t in events if t.hit.more in ("v", "vp")}
    between = False
    last: list[Side] | None = None
    before: Side | None = None
    for side in found:
        i = side.start
        prev = doc.words[i - 1] if i > seg.start else ""
        role: list[Side] | None = None
        conj = side.prefix.startswith("و")
        if i in victims:
            role = targets
        elif conj and before is not None and last is not None and i - before.end <= 2 and prev not in _ON:
            role = targets if between and last is agents and kind == "armed_clash" else last
            if between and kind == "armed_clash":
                between = False
        elif between and conj and before is not None and last is agents:
            role, between = targets, False
        elif "ب" in side.prefix and not _armed(side):
            role = None
        elif prev == "بين" and _armed(side):
            role, between = agents, True
        elif prev == "مع" and _armed(side) and targets and not agents and kind == "armed_clash":
            role = agents
        elif (prev == "مع" and _armed(side)) or (
            _armed(side) and (prev in _HELD or (prev == "من" and kind == "territory_overtaken"))
        ):
            role = targets
        elif prev in _BY and _armed(side):
            role = agents
        elif prev in _ON:
            role = targets
        elif i in nouns or (i - 1 in nouns and not doc.hits[i - 1]) or (i - 1 in nouns and side.kind == "nisba"):
            event = nouns.get(i) or nouns[i - 1]
            if event.event.get("patient") and _armed(side) and _given(doc, side, found):
                role = agents
            elif (
                event.event.get("patient")
                or ("ل" in side.prefix and not _armed(side))
                or (side.kind in ("site", "held", "people") and side.group not in ("fighter",))
            ):
                role = targets
            else:
                role = agents
        elif i in verbs:
            event = verbs[i]
            if agents and agents[-1].end <= event.hit.start and not event.hit.features.endswith("o"):
                role = targets
            elif event.hit.features.endswith("o") or (_armed(side) and event.hit.more == "v"):
                role = agents
            elif _armed(side):
                role = agents if _object_follows(doc, side, found) else targets
            else:
                role = targets
        elif (sup := _support(doc, i, seg)) is not None and (_armed(side) or sup == "suffer"):
            role = agents if sup == "carry-out" else targets if sup == "suffer" else None
        elif (
            any(h.kind == "tol" and h.more == "v" for h in doc.hits[i - 1])
            and _armed(side)
            and any(loss.at >= side.end for loss in lost)
        ):
            role = agents
        elif any(h.kind == "tol" and h.more == "n" for h in doc.hits[i - 1]):
            role = targets
        elif "ل" in side.prefix and any(j in nouns for j in (i, i - 1, i - 2)):
            role = agents if _armed(side) else targets
        elif _subject(doc, side, seg):
            role = agents
        elif (
            (
                last is agents
                and before is not None
                and i - before.end <= 2
                and prev not in ("في", "من", "الي", "عن")
                and "ب" not in side.prefix
                and _verb_before(before, verbs)
            )
            or (
                prev == "في"
                and side.kind in ("site", "held")
                and side.group in ("civilian", "military", "vehicle")
                and kind in ("remote_explosive", "suicide_bombing")
            )
            or prev in ("صفوف",)
        ):
            role = targets
        if role is not None and not any(s.start == i for s in role):
            role.append(side)
            last, before = role, side
        elif role is None and not conj:
            before = None if before is None else before
    return agents, targets


def _given(doc: Document, side: Side, found: list[Side]) -> bool:
    """استهداف الفصائل لمواقع الجيش: what follows with ل is the one acted upon."""
    after = doc.words[side.end : side.end + 1]
    return any(s.start == side.end and "ل" in s.prefix for s in found) or (bool(after) and after[0].startswith("ل"))


def _object_follows(doc: Document, side: Side, found: list[Side]) -> bool:
    return any(
        0 <= s.start - side.end <= 2 and doc.words[s.start - 1] not in ("في", "من") for s in found if s is not side
    )


def _support(doc: Document, i: int, seg: Segment) -> str | None:
    """The supporting verb right before the side (شنها التحالف، نفذته الحركة)."""
    for j in (i - 1, i - 2):
        if j < seg.start:
            break
        for hit in doc.hits[j]:
            if hit.kind == "sup" and hit.more == "v":
                if hit.value == "suffer":
                    return "suffer"
                if hit.value in ("carry-out", "happen"):
                    return "carry-out"
        if doc.hits[j]:
            break
    return None


def _subject(doc: Document, side: Side, seg: Segment) -> bool:
    """A side that stands before its verb at the head of the clause."""
    if not _armed(side) or side.prefix not in ("", "و", "ال"):
        return False
    lead = doc.words[side.start - 1] if side.start > seg.start else ""
    if lead in ("في", "من", "علي", "الي", "ضد", "مع", "عن"):
        return False
    for j in range(side.end, min(side.end + 7, seg.end)):
        for hit in doc.hits[j]:
            if hit.kind == "evt" and hit.more in ("v",) and not hit.features.endswith("o"):
                return True
            if hit.kind == "evt" and hit.more == "vp" and not hit.features.endswith("o"):
                return True
            if hit.kind == "sup" and hit.more == "v" and hit.value == "carry-out" and not hit.features.endswith("o"):
                return True
            if (
                hit.kind == "tol"
                and hit.more == "v"
                and hit.value in ("killed", "injured", "destroyed")
                and hit.features in ("pf", "pm", "ppl", "ff", "fm")
                and not doc.words[j - 1].isdigit()
            ):
                return any(
                    h.kind in ("per", "num", "qty") or doc.words[k].isdigit()
                    for k in range(j + 1, min(j + 4, seg.end))
                    for h in (doc.hits[k] or [hit])
                    if h is not hit or doc.words[k].isdigit()
                )
            if hit.kind in ("rep",) and hit.more == "v":
                return False
    return False


def _verb_before(agent: Side, verbs: dict[int, Trigger]) -> bool:
    return agent.start in verbs or any(j in verbs for j in range(agent.end, agent.end + 1))
