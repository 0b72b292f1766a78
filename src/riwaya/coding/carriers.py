"""What stands between a source's name and its account: occasions, times, and the media that carry it."""

from riwaya.coding.naming import Words
from riwaya.records import Quote

_FARTHEST = 22


def carried(words: Words, at: int, limit: int) -> tuple[int, tuple[Quote, ...]]:
    """(first word of the account behind a name that ends at word `at`, the carriers named on the way)."""
    found: list[Quote] = []
    first, i = at, at
    while i < limit and i - at < _FARTHEST:
        word = words.words[i]
        if word in words.opens_account:
            return i + 1, tuple(found)
        known = words.hits[i]
        if known and words.verb(i) and not words.issued(i):
            break
        end = words.medium(i, limit)
        if end:
            found.append(words.doc.quote(i, end, words.doc.prefix(i)))
            i = first = end
            continue
        if word in words.known["occasion"] or (known and words.time(i)):
            first = i + 1
        i += 1
    return first, tuple(found)
