"""Where the subject of a verb of saying stands: behind it, before it, or nowhere."""

from riwaya.coding.naming import PLAIN, Words
from riwaya.coding.source_phrase import Phrase, phrase
from riwaya.coding.voice import Voice
from riwaya.lexicon.match import Hit

_OCCASION = 4
_BEHIND = 14
_BEFORE = 18


def behind(words: Words, at: int, end: int) -> int | None:
    """The word where the subject may begin behind a verb that ends at word `at`, past times and occasions.

    None where the account begins at once.
    """
    said, known = words.words, words.known
    first, occasion = at, 0
    while at < end and at - first < _BEHIND:
        word = said[at]
        if word in words.opens_account or (occasion and word == '"'):
            return None
        if word in known["preposition"]:
            return at
        if word in known["adverb"] or word in known["pronoun"] or word in "،,()" or words.time(at) or word[0].isdigit():
            at += 1
        elif word == "في" and at + 1 < end and (said[at + 1] in known["occasion"] or words.time(at + 1)):
            at += 2
            occasion = at
        elif occasion and at - occasion < _OCCASION and (not words.head(at).kind or word in known["occasional"]):
            at += 1
        elif occasion:
            head = words.head(at)
            able = head.prefix in PLAIN and head.kind not in ("people", "land")
            return at if able and at - occasion < _OCCASION else None
        else:
            return at
    return None


def before(words: Words, i: int, start: int, found: list[Voice]) -> Phrase | None:
    """A source that stands before its verb at word i (وكان المتحدث قد قال، المرصد الذي أكد)."""
    said, known = words.words, words.known
    if i > start and said[i - 1] in known["relative"]:
        last = found[-1] if found else None
        return Phrase(last.start, last.end, last.head, last.start) if last and i - 2 <= last.end <= i - 1 else None
    for j in range(i - 1, max(start, i - _BEFORE) - 1, -1):
        if j == start or said[j - 1] in known["opener"] or said[j - 1] in '،,|-."':
            named = phrase(words, j, i, framed=True)
            if named and named.head not in ("name", "text") and _leads(words, named.end, i):
                return named
        if words.verb(j) and said[j] not in known["auxiliary"] and not _relative(words, j):
            return None
    return None


def _relative(words: Words, j: int) -> bool:
    """Whether the verb at word j stands in a clause about a name (الوكالة التي يديرها ...، إحصائية نشرها ...)."""
    return words.publishing(j) or any(w in words.known["relative"] for w in words.words[max(0, j - 2) : j])


def _leads(words: Words, at: int, i: int) -> bool:
    """Whether nothing but asides stands between a name that ends at `at` and its verb at word i."""
    said, known = words.words, words.known
    while at < i:
        word = said[at]
        if (
            word in known["auxiliary"]
            or word in known["adverb"]
            or words.time(at)
            or word[0].isdigit()
            or word in "،,()-"
        ):
            at += 1
        elif word in known["relative"] or (word == "في" and said[at + 1] in known["occasion"]):
            return said[i - 1] in "،," or i - at <= 8
        else:
            return False
    return True


def agrees(words: Words, hit: Hit, at: int) -> bool:
    """Whether the noun at word `at` can be the subject of the verb before it rather than its object."""
    word = words.words[at]
    if len(word) > 4 and word.endswith("ين") and words.head(at).kind in ("people", "role", "org"):
        return any(h.kind in ("src", "act") for h in words.hits[at])
    feminine = hit.features[1:2] == "f"
    if not feminine:
        if any(h.kind in ("src", "act") for h in words.hits[at]) and not word.startswith("ال"):
            return True
        return not word.endswith("ه") and word not in words.known["feminine"]
    return (
        word.endswith(("ه", "ات"))
        or word in words.known["feminine"]
        or any(h.kind in ("src", "act", "frc") for h in words.hits[at])
    )
