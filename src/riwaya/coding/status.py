"""Whether it happened, goes on, was tried, is planned or is denied; and what is history."""

from datetime import date, timedelta

from riwaya.coding.document import Document
from riwaya.coding.events import Trigger
from riwaya.records import Period

_NO = frozenset(["لم", "لن"])


def negated(doc: Document, trigger: Trigger, start: int) -> bool:
    """لم/لن right before the word, or عدم/دون before the noun."""
    i = trigger.hit.start
    before = doc.words[max(start, i - 2) : i]
    if trigger.hit.more == "n":
        return bool(before) and before[-1] in (
            "عدم",
            "دون",
            "لمنع",
            "منع",
            "وقف",
            "لوقف",
            "بوقف",
            "تجنب",
            "انهاء",
            "تفادي",
        )
    return any(w in _NO for w in before) or "لا" in before[-1:]


def status(doc: Document, start: int, end: int, events: list[Trigger], manner: str | None, told: bool) -> str:
    """One of the codebook's statuses for the clause between two words; `told` when losses are told."""
    if manner == "deny":
        return "denied"
    near = range(start, end)
    first = events[0].hit.start if events else start
    ahead = [h.value for i in range(max(start, first - 4), first + 1) for h in doc.hits[i] if h.kind == "fun"]
    if any(e.event.get("status") == "attempted" for e in events) and not told:
        return "attempted"
    if "attempted" in ahead and not told:
        return "attempted"
    if manner == "plan" or ("planned" in ahead and not told and doc.words[first - 1 : first] != ["قد"]):
        return "planned"
    if events and events[0].hit.prefix.endswith("س") and events[0].hit.features.startswith("f"):
        return "planned"
    if any(h.kind == "fun" and h.value == "ongoing" for i in near for h in doc.hits[i]) and not told:
        return "ongoing"
    if events and events[0].hit.features[:1] == "f" and events[0].hit.more in ("v", "vp") and not told:
        return "ongoing"
    return "occurred"


def is_background(doc: Document, start: int, end: int, period: Period | None) -> bool:
    """History: an old date, or words that open a reminder."""
    pub = doc.article.day
    if period and pub and period.text:
        if date.fromisoformat(period.end) < pub - timedelta(8):
            return True
        if date.fromisoformat(period.start) < pub - timedelta(60):
            return True
    if period and period.precision == "year":
        return True
    said = " ".join(doc.words[start : min(start + 6, end)])
    if any(said.startswith((lead, "و" + lead)) for lead in _REMIND):
        return True
    text = " ".join(doc.words[start:end])
    return any(cue in text for cue in _HISTORY)


_REMIND = ("يذكر ان", "يشار الي", "الجدير بالذكر", "جدير بالذكر", "تجدر الاشاره", "من الجدير", "سبق ان", "سبق و")
_HISTORY = (
    *(
        "منذ سنوات",
        "منذ اندلاع",
        "منذ اكثر من",
        "منذ بدايه الحرب",
        "منذ بدء الحرب",
        "منذ عام",
        "سلسله هجمات",
        "سلسله من الهجمات",
    ),
    *(
        "مرارا",
        "عده مرات",
        "منذ بدايه العام",
        "منذ مطلع العام",
        "السنوات الماضيه",
        "السنوات الاخيره",
        "خلال السنوات",
        "العام الماضي",
        "الاشهر الماضيه",
        "منذ اشهر",
        "قبل سنوات",
        "قبل عام",
        "منذ بدايه النزاع",
    ),
)
