"""Where the text names places: every mention in order."""

from riwaya.coding.document import Document
from riwaya.coding.named import named
from riwaya.coding.page import Page
from riwaya.coding.regions import region
from riwaya.coding.relations import related
from riwaya.coding.spot import Spot
from riwaya.coding.unnamed import further, unnamed


def spots(doc: Document) -> list[Spot]:
    """All place names of the article in order of their words."""
    page = Page(doc)
    read = page.read
    out: list[Spot] = []
    i, size, done = 0, len(read), -2
    while i < size:
        word = read[i]
        spot = None
        if word is not None:
            cue = word.cue
            if cue is not None and cue.kind in ("cty", "dir"):
                spot = region(page, i, out)
            if spot is None and word.readings:
                spot = named(page, i, out)
            if spot is None and cue is not None and cue.kind in ("head", "kept"):
                spot = unnamed(page, i, out)
        if spot is None and i - done < 4 and out:
            spot = further(page, i, out)
        if spot is None:
            i += 1
        else:
            out.append(spot)
            i = done = spot.end
    return related(page, out)
