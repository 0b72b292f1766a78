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
    if verb < colon or (start > 1 and words.words[start - 2].isdigit()):  # an item of a list: 2. العريف: ...
        return None
    for at in range(start, colon):
        if at == start or words.words[at - 1] in ".-|":
            named = phrase(words, at, colon, framed=True)
            if named is None or named.head in _NO_SPEAKER or words.country(at):
                continue
            whole = named.end == colon or (named.end == colon - 1 and words.words[named.end] == '"')
            if whole and "-" not in words.words[named.start : colon]:  # a dateline: واس - الرياض
                return named
    return None
