"""How the text comes to a place name: «على بعد 20 كيلومترا شمال مدينة», the words before it that belong to it."""

from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.coding.quantities import number_at
from riwaya.gazetteer.cues import Cue

_BY_PREFIX = {"ب": "at", "ل": "for"}
_OPENING = frozenset("\"'([")
_TURNED = {
    ("north", "east"): "north-east",
    ("north", "west"): "north-west",
    ("south", "east"): "south-east",
    ("south", "west"): "south-west",
    ("east", "north"): "north-east",
    ("west", "north"): "north-west",
    ("east", "south"): "south-east",
    ("west", "south"): "south-west",
}


class Approach(NamedTuple):
    """What stands before a name.

    `opens` is the first word of it; `head` the class of the generic word next to the name, `many` where that opens a
    list; `lead` says at, on, from, to, for, near or post; `direction` one of eight or centre; `away` kilometres;
    `wide` where ريف stands before.
    """

    opens: int
    head: str | None = None
    many: bool = False
    lead: str = ""
    direction: str | None = None
    away: float | None = None
    wide: bool = False
    quoted: bool = False
    prefix: str = ""

    @property
    def bare(self) -> bool:
        """Whether no preposition, conjunction or direction stands before: the name is in construct with a noun."""
        return not (self.prefix or self.lead or self.direction or self.wide)


def approach(doc: Document, cues: list[Cue | None], i: int, prefix: str) -> Approach:
    """The words before the name at word i, whose own proclitics are `prefix`."""
    words, posts = doc.words, doc.gazetteer.words["posts"]
    if prefix:
        lead = _BY_PREFIX.get(prefix[-1], "")
        return Approach(i, lead="post" if lead == "at" and i and words[i - 1] in posts else lead, prefix=prefix)
    at = i
    quoted = at > 0 and words[at - 1] in _OPENING
    if quoted:
        at -= 1
    head, many, wide, lead, direction = None, False, False, "", None
    first = ""
    while at > 0 and not first and (cue := cues[at - 1]) is not None and i - at < 6:
        if cue.kind in ("head", "kept"):
            if head is None and direction is None:
                head, many = cue.value, cue.many
            elif cue.value != "front":
                break
        elif cue.kind == "cty":
            wide = True
        elif cue.kind == "dir":
            direction = _TURNED.get((cue.value, direction or ""), direction or cue.value)
        elif not (cue.word == "من" and at > 1 and (before := cues[at - 2]) and before.kind in ("dir", "unit")):
            break
        lead = lead or ("near" if cue.value == "front" and not cue.many else "")
        at -= 1
        first = cue.prefix
    away, far = _distance(doc, cues, at) if not first else (None, at)
    if away is not None:
        return Approach(far, head, many, "near", direction, away, wide, quoted)
    told = _BY_PREFIX.get(first[-1:], "") if first else _lead(cues, at)
    if told == "at" and words[at - 1 if first else at - 2] in posts:
        told = "post"
    return Approach(at, head, many, lead or told, direction, None, wide, quoted, first)


def _lead(cues: list[Cue | None], at: int) -> str:
    cue = cues[at - 1] if at else None
    return cue.value if cue is not None and cue.kind == "lead" else ""


def _distance(doc: Document, cues: list[Cue | None], at: int) -> tuple[float | None, int]:
    """Kilometres told before word `at`, and the word where the telling opens: 20 كلم، نحو عشرين كيلو مترا من."""
    if at > 1 and (cue := cues[at - 1]) is not None and cue.word in ("من", "عن"):
        at -= 1
    unit = at
    while unit > 0 and (cue := cues[unit - 1]) is not None and cue.kind == "unit":
        unit -= 1
    if unit == at:
        return None, at
    metres = all(cue is not None and cue.value == "m" for cue in cues[unit:at])
    for opens in range(max(0, unit - 3), unit):
        number = number_at(doc, opens)
        if number and number[1] == unit:
            return (number[0] / 1000 if metres else float(number[0])), opens
    return None, at
