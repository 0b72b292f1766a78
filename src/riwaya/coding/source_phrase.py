"""The name of a source: where it begins, what heads it, and where it ends."""

from typing import NamedTuple

from riwaya.coding.naming import PLAIN, Words
from riwaya.coding.source_extent import Extent

_ISSUED = 6


class Phrase(NamedTuple):
    """Words `start` to `end` that name a source, after the clitics `lead`.

    `head` is org, role, people, source, text, land or name, at word `at`; `text` the words of the statement whose
    issuer it is; `about` the word after an apposition that tells the kind, where there is one.
    """

    start: int
    end: int
    head: str
    at: int
    lead: str = ""
    text: tuple[int, int] | None = None
    about: int = 0


def phrase(words: Words, i: int, limit: int, *, framed: bool, objects: bool = False) -> Phrase | None:
    """The source named from word i on, before word `limit`; of a statement, who issued it.

    `framed`: a particle behind it shows that all before is name; `objects`: its verb takes somebody as object.
    """
    start = i
    if words.words[i : i + 1] == ["ما"]:
        return _so_called(words, i, limit)
    if i < limit and words.words[i] == '"':
        i += 1
    i = _past_count(words, i, limit)
    if i >= limit:
        return None
    head = words.head(i)
    kind, at = head.kind, i
    if not kind or (kind == "people" and _single(words, i)):
        found = _person(words, i, limit, framed)
        if not found:
            return None
        at, kind = found
        if kind == "name":
            return Phrase(start, at, kind, start)
        if words.words[at - 1] in words.known["is"]:
            about = Extent(words, at, limit, kind, framed, objects).reach(at)
            return Phrase(start, at - 1, kind, at, about=about)
    elif head.prefix not in PLAIN:
        return None
    end = Extent(words, start, limit, kind, framed, objects).reach(at)
    start, end = _unquoted(words, start, end)
    if kind == "text":
        return _issuer(words, start, end, at, limit) or Phrase(start, end, kind, at)
    return Phrase(start, end, kind, at)


def _unquoted(words: Words, start: int, end: int) -> tuple[int, int]:
    """The name without the quotation marks that hold the whole of it, or without one that has no fellow."""
    if words.words[start] != '"':
        return start, end
    inside = words.words[start + 1 : end]
    if '"' not in inside:
        return start + 1, end
    return (start + 1, end - 1) if inside.index('"') == len(inside) - 1 else (start, end)


def _so_called(words: Words, i: int, limit: int) -> Phrase | None:
    """The source behind ما يعرف بـ، ما يسمى."""
    at = i + 2
    if at >= limit or words.words[i + 1] not in words.known["so_called"]:
        return None
    at += words.words[at] in ("ب", "باسم", '"')
    head = words.head(at) if at < limit else None
    if head is None or not head.kind:
        return None
    end = Extent(words, at, limit, head.kind, framed=False, objects=False).reach(at)
    return Phrase(at, end, head.kind, at, head.prefix)


def owned(words: Words, i: int, limit: int) -> Phrase | None:
    """The source that a particle holds by ل (وفقا لمسؤولين، وفقا لبيان للجيش)."""
    head = words.head(i)
    if not head.kind:
        found = words.person(i) and words.words[i].startswith("ل")
        return Phrase(i, min(i + 2, limit), "name", i, "ل") if found else None
    end = Extent(words, i, limit, head.kind, framed=False, objects=False).reach(i)
    if head.kind == "text":
        found_issuer = _issuer(words, i, end, i, limit)
        if found_issuer:
            return found_issuer
    return Phrase(i, end, head.kind, i, head.prefix)


def _issuer(words: Words, start: int, end: int, at: int, limit: int) -> Phrase | None:
    """Who issued a statement: بيان للجيش، بيان صادر عن الوزارة، تقرير الأمم المتحدة."""
    said = words.words
    for i in range(at + 1, min(end + _ISSUED, limit)):
        word = said[i]
        if word in words.that or word in "،,:.":
            return None
        if words.verb(i) and not words.publishing(i) and said[i - 1] not in words.known["relative"]:
            return None
        head = words.head(i)
        if head.kind in ("", "text", "people", "land") or words.medium(i, limit):
            continue
        ahead = i - 2 if said[i - 1] == '"' or said[i - 1] in words.known["pronoun"] else i - 1
        if (
            head.prefix.startswith("ل")
            or said[ahead] in ("عن", "من", "ل")
            or words.publishing(ahead, of=said[ahead - 1])
        ):
            lead = head.prefix if head.prefix.startswith("ل") else ""
            stop = Extent(words, i, limit, head.kind, framed=False, objects=False).reach(i)
            return Phrase(i, stop, head.kind, i, lead, (start, i))
        if head.prefix in PLAIN and i == at + 1 and head.kind in ("org", "role"):
            stop = Extent(words, i, limit, head.kind, framed=False, objects=False).reach(i)
            return Phrase(i, stop, head.kind, i, "", (start, i))
        return None
    return None


def _past_count(words: Words, i: int, limit: int) -> int:
    """Past عدد من، بعض، ثلاثة before the noun."""
    said, counts = words.words, words.known["count"]
    first = i
    while i < limit and i - first < 4:
        if any(h.kind in ("srn", "src") for h in words.hits[i]):
            break
        if not (said[i] in counts or said[i].isdigit() or any(h.kind == "num" for h in words.hits[i])):
            break
        i += 1
        if i < limit and said[i] == "من":
            i += 1
    return i


def _single(words: Words, i: int) -> bool:
    """Whether the person's noun at word i opens no source by itself (قال رجل إن)."""
    return not any(
        h.kind in ("srn", "src", "bar") or (h.kind == "per" and (h.more[:1] == "p" or h.features in words.trades))
        for h in words.hits[i]
    )


def _person(words: Words, i: int, limit: int, framed: bool) -> tuple[int, str] | None:
    """A person named before his office (سمير حداد المتحدث باسم ...), or by name alone where the account is framed."""
    said = words.words
    at = i
    while at < limit and at - i < 5 and (words.person(at, inner=at > i) or (at > i and words.ali(at))):
        at += 1
    if at == i:
        return None
    after = at + 1 if at < limit and (said[at] in "،,-" or said[at] in words.known["is"]) else at
    after += after + 1 < limit and said[after] in words.known["one_of"]
    if after < limit and (after == at or framed or at - i > 1 or said[at] in words.known["is"]):
        head = words.head(after)
        if head.kind in ("role", "people") and head.prefix in PLAIN:
            return after, head.kind
        plain = after == i + 1 and not said[i].startswith(("ال", "ب", "ل", "ك"))
        if head.kind == "org" and head.prefix in PLAIN and plain:
            return after, head.kind
    clause = at == i + 1 and said[i][0] == "ل" and said[i] not in words.spoken  # وتعلن ذلك لتبين أن
    return (at, "name") if framed and len(said[i]) > 2 and not clause else None
