"""The source over a headline: المرصد: مقتل ثلاثة."""

from riwaya.coding.naming import Words
from riwaya.coding.source_phrase import Phrase, phrase

_NO_SPEAKER = frozenset(("land", "people", "text"))
_LONGEST = 12


def headline(words: Words, start: int, end: int, verb: int) -> Phrase | None:
    """The source before a colon near the start of a sentence whose first verb of saying, word `verb`, stands later."""
    opening = words.words[start + 1 : min(start + _LONGEST, end)]
    if ":" not in opening:
        return None
    colon = start + 1 + opening.index(":")
    if verb < colon:
        return None
    for at in range(start, colon):
        if at == start or words.words[at - 1] in ".-|":
            named = phrase(words, at, colon, framed=True)
            if named and named.end == colon and named.head not in _NO_SPEAKER and not words.country(at):
                return named
    return None
