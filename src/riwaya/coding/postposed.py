"""The source that stands behind its account: بحسب مصدر أمني، كما أفادت الوكالة، وفق ما ذكره المرصد."""

from riwaya.coding.naming import Words
from riwaya.coding.source_phrase import Phrase, owned, phrase
from riwaya.lexicon.match import Hit

_LONGEST = 6


def postposed(words: Words, hit: Hit, end: int) -> Phrase | None:
    """The source behind the particle `hit`, in a sentence that ends at word `end`."""
    said, at = words.words, hit.end
    while at < end and said[at] in ("ما", "لما"):
        at += 1
    verb = next((h for h in words.hits[at] if h.kind == "rep" and h.more == "v"), None) if at < end else None
    also = said[hit.start] == "كما"
    if verb is None and said[hit.start] in words.known["as_said"]:
        return None
    if also and verb and (verb.value == "add" or _goes_on(words, at + 1, end)):
        return None
    at = verb.end if verb else at
    fillers = words.known["pronoun"] if verb else words.known["filler"]
    while at < end and said[at] in fillers:
        at += 1
    named = _named(words, at, end) if at < end else None
    if named and also and (named.head == "name" or not _closed(words, named.end, end)):
        return None
    return named


def _goes_on(words: Words, at: int, end: int) -> bool:
    """Whether كما before a verb of saying means also: an account follows."""
    frame = words.frame(at, end)
    return frame is not None and words.words[frame] != ":"


def _closed(words: Words, at: int, end: int) -> bool:
    """Whether the clause ends at word `at` or soon after it, with nothing told before."""
    for i in range(at, min(at + 5, end)):
        if not words.words[i][0].isalnum():
            return True
        if words.event(i) or words.masdar(i) or words.verb(i) or words.words[i] == "عن":
            return False
    return at >= end


def _named(words: Words, at: int, end: int) -> Phrase | None:
    """The source named from word `at` on, which the particle may hold by ل."""
    head = words.head(at)
    if head.prefix.startswith("ل") or (not words.hits[at] and words.words[at].startswith("ل")):
        return owned(words, at, end)
    if head.kind or words.words[at] in words.known["count"]:
        return phrase(words, at, end, framed=False)
    stop = next((i for i in range(at, end) if words.words[i] in "،,.("), end)
    return phrase(words, at, stop, framed=stop - at <= _LONGEST)
