"""Whose words a carrier passes on: نقلت الوكالة عن مصدر، نقلا عن شهود."""

from typing import NamedTuple

from riwaya.coding.naming import Words
from riwaya.coding.source_kind import kind_of
from riwaya.coding.source_phrase import Phrase, phrase
from riwaya.coding.subject import behind
from riwaya.lexicon.match import Hit

_SEEING = frozenset(("media", "outlet", "witness"))
_ASIDE = 10
_QUOTED = 16


class Relayed(NamedTuple):
    """Where words come from, and who carries them; `carrier` is null where nobody is named."""

    origin: Phrase
    carrier: Phrase | None


def relayed(words: Words, hit: Hit, end: int) -> list[Relayed]:
    """The origins behind a verb of relaying; a reporter who relays what he saw is his own."""
    at = behind(words, hit.end, end)
    if at is None:
        return []
    ascribes = hit.value == "ascribe"
    source = "الي" if ascribes else "عن"
    if ascribes and not any(w in words.known["speech"] for w in words.words[at : at + _QUOTED]):
        return []  # نسبت الحكومة الهجوم إلى الحركة
    if words.words[at] == source:
        return origins(words, None, at + 1, end)
    carrier = phrase(words, at, end, framed=False)
    if carrier is None:
        return []
    after = carrier.end
    while after < end and after - carrier.end < _ASIDE and words.words[after] != source:
        if words.words[after] in words.opens_account:
            break
        if words.verb(after) and words.words[after - 1] not in words.known["relative"]:
            break
        after += 1
    if after < end and words.words[after] == source:
        found = origins(words, carrier, after + 1, end)
        if found:
            return found
    frame = words.frame(carrier.end, end)
    kind = kind_of(words.doc, carrier.start, carrier.end, carrier.head).kind
    seen = carrier.head in ("role", "people") and kind in _SEEING
    return [Relayed(carrier, None)] if seen or (frame is not None and frame - carrier.end < 4) else []


def origins(words: Words, carrier: Phrase | None, at: int, end: int) -> list[Relayed]:
    """The origin named from word `at` on, and a second one behind وعن."""
    found: list[Relayed] = []
    while at < end:
        origin = phrase(words, at, end, framed=words.frame(at, end) is not None)
        if origin is None:
            break
        found.append(Relayed(origin, carrier))
        if words.words[origin.end : origin.end + 1] != ["وعن"]:
            break
        at = origin.end + 1
    return found
