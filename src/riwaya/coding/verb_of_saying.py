"""Verbs of saying: whether a word is one here, in what manner it speaks, and who can be its subject."""

from riwaya.coding.naming import Words
from riwaya.coding.source_kind import kind_of
from riwaya.coding.source_phrase import Phrase
from riwaya.coding.subject import agrees
from riwaya.lexicon.match import Hit

TAKING = frozenset(("accuse", "ascribe", "blame", "call", "condemn", "claim", "plan"))  # their object may be somebody
_NOUNS = frozenset(("add", "hold", "stress"))  # with an object they are spelt like nouns: إضافة، قدرة
_PUBLISHERS = frozenset(
    ("monitor", "medical", "media", "state_media", "activist", "outlet", "unnamed", "international")
)
_AS_SAY = frozenset(("hold", "show", "stress"))
_GOES_ON = TAKING | {"say", "stress", "add", "deny"}
_NO_CLAIMANT = frozenset(("international", "medical", "monitor"))
_NEAR = 8
_BLAMED = 14


def says(words: Words, hit: Hit, ahead: str, end: int) -> bool:
    """Whether the word is a verb of saying here, after word `ahead`: no noun that is spelt alike, and not denied."""
    known, past = words.known, hit.features.startswith("p")
    if ahead in known["negation"] or (ahead in known["before_noun"] and past):
        return False
    if "ال" in hit.prefix or (hit.prefix[-1:] in ("ل", "ب", "ك") and past):
        return False
    if hit.value == "blame":
        return any(w in known["guilt"] for w in words.words[hit.end : min(hit.end + _BLAMED, end)])
    if hit.value in _NOUNS and "o" in hit.features:
        return False
    if hit.value in ("add", "hold") and not hit.prefix and past and ahead[0].isalpha() and ahead not in known["opener"]:
        return False  # مستودع تابع للجيش، قوة رد سريع
    return words.words[hit.start][len(hit.prefix) :] not in known["not_saying"]


def manner(hit: Hit, at: int, claims: list[int]) -> str:
    """The manner of speaking; أعلن with its responsibility (one of the words `claims`) soon after word `at` claims."""
    if hit.value in _AS_SAY:
        return "say"
    if hit.value in ("blame", "ascribe"):
        return "accuse"
    if hit.value == "say" and any(at <= start < at + 5 for start in claims):
        return "claim"
    return str(hit.value)


def describes(words: Words, hit: Hit, ahead: str) -> bool:
    """Whether the verb tells of the noun before it rather than of somebody's words (هجوم يهدد أمن المنطقة)."""
    if not ahead or not ahead[0].isalpha() or ahead in words.known["opener"]:
        return False
    return hit.value in TAKING and hit.features.startswith("f") and not hit.prefix


def understood(words: Words, hit: Hit, ahead: str, at: int | None) -> bool:
    """Whether a verb without a subject goes on with the last source; its account, if any, begins at word `at`."""
    if hit.value == "show" or "o" in hit.features:
        return False
    if not (hit.prefix[:1] in ("و", "ف") or ahead in '،,."-:' or ahead in words.known["thing"]):
        return False
    if at is None:
        return True
    if hit.value in ("hold", "stress"):
        return words.words[at] in words.known["upon"]
    return hit.value in _GOES_ON or words.words[at] == '"' or words.words[at] in words.known["preposition"]


def fits(words: Words, hit: Hit, named: Phrase, frame: int | None, end: int) -> bool:
    """Whether the phrase behind the verb can be what speaks; `frame` is the particle that opens its account."""
    if hit.value == "hold":
        return frame is not None or words.words[named.end : named.end + 1] in (['"'], [":"])
    if hit.value == "show":
        return (frame is not None or "o" not in hit.features) and _shows(words, named, frame, end)
    if hit.value == "stress":
        return frame is not None or introduces(words, named.end, end)
    if hit.value == "add" and named.head in ("org", "land"):
        return frame is not None
    if named.head == "name":
        if words.words[named.at] in words.spoken:
            return True
        framed = frame is not None and frame - named.end <= _NEAR
        return framed and hit.value not in TAKING and "o" not in hit.features
    if hit.value == "claim" and kind_of(words.doc, named.start, named.end, named.head).kind in _NO_CLAIMANT:
        return False  # تبنى مجلس الأمن القرار
    if hit.value == "accuse" and "o" not in hit.features and _charged(words, named.end, end):
        return False
    return hit.value not in TAKING or agrees(words, hit, named.at)


def _charged(words: Words, at: int, end: int) -> bool:
    """Whether the charge follows at once, so that the party before it is the accused (هجوم اتهم الجيش بتنفيذه)."""
    if at >= end:
        return False
    return words.words[at] in ("بان", "بانه", "بانها", "بانهم") or (words.words[at][0] == "ب" and not words.town(at))


def introduces(words: Words, at: int, end: int) -> bool:
    """Whether word `at` introduces what is stressed, admitted or announced (على، عن، بمقتل)."""
    if at >= end:
        return False
    word = words.words[at]
    return word in words.known["upon"] or (word[0] == "ب" and (words.event(at) or words.masdar(at)))


def _shows(words: Words, named: Phrase, frame: int | None, end: int) -> bool:
    """Whether somebody publishes or records something that is told of."""
    if named.head in ("name", "land") or (frame is None and named.head == "text"):
        return False
    kind = kind_of(words.doc, named.start, named.end, named.head).kind
    if frame is not None or kind in _PUBLISHERS:
        return True
    for at in range(named.end, min(named.end + 12, end)):
        if words.words[at] in words.known["thing"]:
            return True
        if words.verb(at):
            break
    counted = named.end < end and any(h.kind in ("num", "qty") for h in words.hits[named.end])
    return counted or (named.end < end and (words.event(named.end) or words.masdar(named.end)))
