"""Parts of regions: «ريف حلب الغربي»، «الريف الجنوبي لحلب»، «جنوب ريف حلب»، «شمال غرب البلاد»."""

from riwaya.coding.approach import approach
from riwaya.coding.named import listed
from riwaya.coding.page import Page
from riwaya.coding.spot import Spot
from riwaya.gazetteer.places import Gazetteer, Place
from riwaya.text.normalise import fold

_TURN = {
    "north": "الشمالي",
    "south": "الجنوبي",
    "east": "الشرقي",
    "west": "الغربي",
    "north-east": "الشمالي الشرقي",
    "north-west": "الشمالي الغربي",
    "south-east": "الجنوبي الشرقي",
    "south-west": "الجنوبي الغربي",
}
_WHOLE = frozenset(("البلاد", "القطاع"))


def region(page: Page, i: int, before: list[Spot]) -> Spot | None:
    """The part of a region that opens at word i with ريف or a direction."""
    cue = page.cues[i]
    if cue is None:
        return None
    if cue.kind == "dir":
        return _part(page, i, before)
    return _countryside(page, i, i + 1, None, before)


def _part(page: Page, i: int, before: list[Spot]) -> Spot | None:
    """A direction first: of a countryside, or of the whole country."""
    direction, at = _direction(page, i)
    if direction is None or at >= len(page.words):
        return None
    cue = page.cues[at]
    if cue is not None and cue.kind == "cty" and not cue.prefix:
        return _countryside(page, i, at + 1, direction, before)
    if page.words[at] in _WHOLE:
        return _spot(page, i, at + 1, direction, (), before)._replace(whole=True)
    return None


def part_of(gazetteer: Gazetteer, spot: Spot, country: str | None) -> Spot:
    """«شمال البلاد» with the places of its country: the gazetteer's own row for the part, else the country."""
    whole = gazetteer.country(country) if country else None
    if spot.form.endswith("القطاع"):
        whole = next(iter(gazetteer.named("قطاع غزه")), None) if country in ("PS", "IL") else None
    if whole is None:
        return spot
    told = spot.form.rpartition(" ")[0]
    return spot._replace(places=gazetteer.named(f"{told} {fold(whole.name_ar)}") or (whole,))


def _countryside(page: Page, i: int, at: int, direction: str | None, before: list[Spot]) -> Spot | None:
    told, end = _direction(page, at)
    if told is not None and direction is None:
        base = _base(page, end)
        if base and base[1] == "ل":
            return _spot(page, i, base[0], told, _rows(page, base[2], told), before)
        return None
    while at < len(page.words) and (cue := page.cues[at]) is not None and cue.kind == "head" and not cue.prefix:
        at += 1
    base = _base(page, at)
    if base is None or base[1]:
        return None
    end, _, form = base
    if direction is None:
        direction, end = _direction(page, end)
    return _spot(page, i, end, direction, _rows(page, form, direction), before)


def _base(page: Page, at: int) -> tuple[int, str, str] | None:
    """(end, proclitics, form) of the place whose countryside is told."""
    if at >= len(page.words):
        return None
    found = [f for f in page.names(at) if f[1] in ("", "ل")]
    return max(found, key=lambda f: (f[0], -len(f[1]))) if found else None


def _direction(page: Page, at: int) -> tuple[str | None, int]:
    """The direction told from word `at` on, in one word or two, and where it ends."""
    words = page.words
    told: str | None = None
    end = at
    while end < min(at + 2, len(words)) and (cue := page.cues[end]) is not None and cue.kind == "dir":
        if cue.prefix and end > at:
            break
        if told is None:
            told = cue.value
        elif f"{told}-{cue.value}" in _TURN:
            told = f"{told}-{cue.value}"
        elif f"{cue.value}-{told}" in _TURN:
            told = f"{cue.value}-{told}"
        else:
            break
        end += 1
    return told, end


def _rows(page: Page, form: str, direction: str | None) -> tuple[Place, ...]:
    """The gazetteer's own rows for the countryside, else those of the place in it."""
    named = page.gazetteer.named
    plain = named(f"ريف {form}") or named(f"ريف ال{form}")
    if direction is not None:
        turned = _TURN.get(direction)
        whole = turned and (named(f"ريف {form} {turned}") or named(f"ريف ال{form} {turned}"))
        if whole:
            return whole
    return plain or named(form)


def _spot(page: Page, i: int, end: int, direction: str | None, places: tuple[Place, ...], before: list[Spot]) -> Spot:
    cue = page.cues[i]
    prefix = cue.prefix if cue is not None else ""
    told = approach(page.doc, page.cues, i, prefix)
    words = page.words[i:end]
    return Spot(
        start=i,
        end=end,
        opens=told.opens,
        prefix=prefix,
        form=" ".join([words[0][len(prefix) :], *words[1:]]),
        head="cty",
        lead=told.lead,
        direction=direction,
        wide=True,
        inside=page.inside(i, end, told.opens if told.bare else None),
        listed=listed(page, told.opens, told.prefix, before),
        hashtag=page.hashtag(i),
        belief=3.0,
        places=places,
    )
