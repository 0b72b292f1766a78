"""Which place names only help to locate another: «الباب بريف حلب»، «البرث على بعد 30 كيلومترا جنوب رفح»."""

from riwaya.coding.fitting import size
from riwaya.coding.page import Page
from riwaya.coding.spot import Spot

_BREAKS = frozenset(".!?؟؛;")
_PAUSES = frozenset("،,()-")
_REACH = 8
"""Words that may stand between a place and the one by which it is told."""


def related(page: Page, spots: list[Spot]) -> list[Spot]:
    """The spots with `of` set on each that locates its neighbour."""
    out = list(spots)
    for k in range(1, len(out)):
        near, far = out[k - 1], out[k]
        gap = page.words[near.end : far.opens]
        if len(gap) > _REACH or near.inside in ("actor", "source") or far.inside in ("actor", "source"):
            continue
        if _locates(page, near, far, gap):
            out[k] = far._replace(of=near.start if near.of is None else near.of)
        elif near.of is None and size(near) >= 4 and size(far) < size(near) and _reversed(far, gap):
            out[k - 1] = near._replace(of=far.start)
    return out


def _locates(page: Page, near: Spot, far: Spot, gap: list[str]) -> bool:
    aside = gap == ["،"] and not far.prefix and size(far) >= 4 and size(near) <= 2
    if (far.listed is not None and not aside) or any(word in _BREAKS or word[0] == "\n" for word in gap):
        return False
    plain = [word for word in gap if word not in _PAUSES]
    if not all(_links(page, word) for word in plain):
        return False
    told = bool(far.direction or far.away is not None or far.lead == "near" or far.wide)
    if not plain and not told and far.lead not in ("at", "from"):
        return size(far) > size(near) and (bool(gap) or size(far) >= 4)
    if told:
        return not gap or bool(plain) or gap[0] in "(" or size(far) > size(near) or far.prefix == "ب"
    if far.lead in ("at", "from", "to") or plain:
        return size(far) > size(near) or (size(far) == size(near) == 2 and bool(plain))
    return False


def _links(page: Page, word: str) -> bool:
    cue = page.gazetteer.cues.at(word)
    if cue is not None and (cue.kind in ("lead", "dir", "unit", "cty", "head")):
        return True
    return word in page.gazetteer.words["locators"] or word in page.gazetteer.words["described"] or word[0].isdigit()


def _reversed(far: Spot, gap: list[str]) -> bool:
    return far.listed is None and far.lead == "at" and gap in ([], ["،"])
