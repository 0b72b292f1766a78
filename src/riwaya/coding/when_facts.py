"""What speaks for a time, under one of its readings, being that of an event: named features for a scorer."""

from collections.abc import Mapping

from riwaya.coding.document import Document
from riwaya.coding.events import family
from riwaya.coding.governor import content_between
from riwaya.coding.linear import Features
from riwaya.coding.when import When

_FAR = 9


def facts(doc: Document, when: When, reading: str, how: str, own: set[int]) -> Features:
    """Features of a time told `how` near an event whose own words start at `own`."""
    form, relation = when.form, when.relation
    governed = when.governed_at in own
    out = [
        f"{how}:form:{form}:{reading}",
        f"form:{form}:{when.part}:{reading}",
        f"{how}:relation:{relation}:{reading}",
        f"{how}:governor:{when.governor}:{when.side}",
        f"{how}:governor:{when.governor}:{when.side}:{min(when.gap // 2, 4)}",
        f"{how}:governed:{governed}:{relation}",
        f"reading:{reading}",
    ]
    if when.vague:
        out.append(f"{how}:vague:{reading}")
    if when.alone:
        out.append(f"{how}:alone")
    if reading == "ahead":
        out += [f"ahead:coming:{coming(doc, when)}", f"ahead:{how}:governor:{when.governor}"]
    if own:
        first, last = min(own), max(own)
        at = min(abs(when.start - first), abs(when.start - last))
        side = "after" if when.start > last else "before" if when.end <= first else "amid"
        out.append(f"{how}:relative:{_subordinate(doc, when, own)}")
        out += [f"{how}:{side}:{min(at // 2, _FAR)}", f"{how}:{side}:between:{content_between(doc, when, own)}"]
    return out


def coming(doc: Document, when: When) -> bool:
    """Whether words before the time tell of what is to come: من المقرر أن تبدأ الخميس."""
    lists = doc.lexicon.times.near["coming"]
    for i in range(max(0, when.start - 12), when.start):
        word = doc.words[i]
        if word in lists or (word[:1] == "س" and any(h.features[:1] == "f" for h in doc.hits[i])):
            return True
    return False


def around(found: list[When]) -> Features:
    """What the times of the sentence say against publication day."""
    if not found:
        return ["default:untimed"]
    kinds = sorted({w.governor for w in found})
    out = [f"default:with:{kind}" for kind in kinds]
    out += [f"default:beside:{w.form}" for w in found] + [f"default:beside:{w.relation}:{w.governor}" for w in found]
    return list(dict.fromkeys([*out, "default:all:" + "+".join(kinds)]))


def _subordinate(doc: Document, when: When, own: set[int]) -> bool:
    """Whether a relative pronoun stands between the event's words and the time: المسيرات التي انطلقت في آذار."""
    start = max((i for i in own if i < when.start), default=when.start)
    return any(doc.has(i, "fun", "relatives") for i in range(start, when.start))


def kin(doc: Document, story: list[When], kind: str, start: int, end: int) -> When | None:
    """Of the times outside the sentence the nearest that stands with an event of the family of `kind`."""
    best, least = None, 0
    for when in story:
        if start <= when.start < end or when.governed_at < 0:
            continue
        told = (h.value for h in doc.hits[when.governed_at] if h.kind == "evt")
        if any(family(doc.lexicon.events[event]["type"]) == family(kind) for event in told):
            gap = abs(when.start - start)
            if best is None or gap < least:
                best, least = when, gap
    return best


def story_days(days: Mapping[str, int | None]) -> str:
    """How many days before publication the times told first, last before, and next after the sentence lie."""
    return "/".join(f"{how}{min(days[how] or 0, 3)}" for how in ("lead", "previous", "next") if how in days)
