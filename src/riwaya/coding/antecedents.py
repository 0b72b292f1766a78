"""Whom a short or understood naming goes back to: وأضاف، المصدر، الوزارة، حداد."""

from collections.abc import Iterable

from riwaya.coding.document import Document
from riwaya.coding.naming import Words
from riwaya.coding.source_kind import kind_of
from riwaya.coding.source_phrase import phrase
from riwaya.coding.voice import Voice
from riwaya.records import Source

_MEDIA = frozenset(("media", "state_media"))
_FORENAMES = 2  # further left a verb unknown to the lexicon may stand: حسم سمير حداد الجدل
_ISSUERS = frozenset(("org", "role", "land"))


def resolved(doc: Document, found: list[Voice]) -> list[Voice]:
    """The voices under their fullest names; an understood one that has nobody to go back to is left out."""
    out: list[Voice] = []
    for n, voice in enumerate(found):
        if voice.implied:
            last = _speaker(doc, out, voice.head)
            if last:
                out.append(voice._replace(source=last.source, head=last.head))
        elif voice.form == "colon" and voice.head == "name":
            full = _named(doc, found[n + 1 :], voice)
            if full:
                out.append(voice._replace(source=full))
        else:
            fuller = _fuller(doc, out, voice) or _ahead(doc, voice, found[n + 1 : n + 3])
            out.append(voice._replace(source=fuller) if fuller else voice)
    return out


def _ahead(doc: Document, voice: Voice, after: list[Voice]) -> Source | None:
    """Who issued a statement that is told before its issuer is named (وفق بيان. وقالت الشرطة في البيان ...)."""
    if voice.head != "text" or voice.end - voice.start > 1 or doc.words[voice.start] not in doc.lexicon.naming["thing"]:
        return None
    return next((v.source for v in after if v.head in _ISSUERS and v.source.kind not in _MEDIA), None)


def _speaker(doc: Document, said: list[Voice], features: str) -> Voice | None:
    """The last source that a verb of these features (m, f, pl, du) agrees with; else the last of all."""
    wanted = features[:1]
    for voice in reversed(said[-6:]):
        if not wanted or _gender(doc, voice) in (wanted, ""):
            return voice
    return said[-1] if said else None


def _gender(doc: Document, voice: Voice) -> str:
    """m, f or p as a verb behind the name would show it; empty where the name does not tell."""
    if voice.head == "name" or voice.implied:
        return ""
    word = doc.words[voice.start]
    if word.endswith(("ه", "ات")) or word in doc.lexicon.naming["feminine"]:
        return "f"
    if voice.head in ("role", "people") and word.endswith(("ون", "ين", "اء")):
        return "p"
    return "" if voice.head == "land" else "m"


def _fuller(doc: Document, said: list[Voice], voice: Voice) -> Source | None:
    """The source under the name that a shorter one repeats; None where the name stands for itself."""
    word, known = doc.words[voice.start], doc.lexicon.naming
    if voice.end - voice.start > 2:
        return None
    if voice.head == "text":
        return _issuer(said) if word.startswith("ال") and voice.end - voice.start == 1 else None
    if voice.head == "source" and word.startswith("ال") and voice.end - voice.start == 1:
        sources = [v for v in said if v.head == "source"]
        alike = [v for v in sources if (doc.words[v.start] in known["one_source"]) == (word in known["one_source"])]
        return (alike or sources or said)[-1].source if said else None
    if voice.head == "name":
        return _named(doc, reversed(said), voice) or _introduced(doc, voice)
    if voice.end - voice.start > 1 or not word.startswith("ال"):
        return None
    bare = word[2:]
    for earlier in reversed(said):
        words = doc.words[earlier.start : earlier.end]
        if earlier.end - earlier.start > 1 and (bare in words or word in words) and not earlier.implied:
            return earlier.source
    if voice.source.kind in _MEDIA and word in known["medium"]:
        return _carrier(said)
    return _mentioned(doc, voice)


def _issuer(said: list[Voice]) -> Source | None:
    """The last body that may have issued a statement; else the last officer."""
    able = [v for v in said if v.head in _ISSUERS and v.source.kind not in _MEDIA]
    bodies = [v for v in able if v.head == "org"]
    return (bodies or able)[-1].source if able else None


def _named(doc: Document, others: Iterable[Voice], voice: Voice) -> Source | None:
    """The first source whose longer name holds this one (حداد in سمير حداد)."""
    name = set(doc.words[voice.start : voice.end])
    for other in others:
        if not other.implied and name < set(doc.words[other.start : other.end]):
            return other.source
    return None


def _introduced(doc: Document, voice: Voice) -> Source | None:
    """The person by the full name under which the article brought him in before he spoke."""
    words = Words(doc)
    for i in range(voice.start - 1, 1, -1):
        if doc.words[i] == doc.words[voice.start] and words.person(i - 1):
            start = i - 1
            while start > max(i - _FORENAMES, 1) and words.person(start - 1) and doc.words[start - 1][0] != "و":
                start -= 1
            return _source(doc, start, i + voice.end - voice.start, _office(words, start))
    return None


def _office(words: Words, at: int) -> int:
    """Where the office begins whose holder's name stands at word `at`; `at` itself where none is told."""
    for j in range(at - 1, max(at - 12, -1), -1):
        if not words.words[j][0].isalnum() or words.verb(j):
            break
        if words.head(j).kind == "role":
            named = phrase(words, j, at, framed=True)
            if named and named.end == at:
                return j
    return at


def _source(doc: Document, start: int, end: int, tells: int, lead: str = "") -> Source:
    """The source named by words `start` to `end`, its kind told from word `tells` on."""
    told, said = kind_of(doc, tells, end, "name"), doc.quote(start, end, lead)
    return Source(said.text, told.kind, (), (), said.start, said.end, told.name, told.entity)  # type: ignore[arg-type]


def _carrier(said: list[Voice]) -> Source | None:
    """The last medium: a source of its own, or one that carried another's words."""
    for earlier in reversed(said):
        if earlier.source.chain:
            quote = earlier.source.chain[-1]
            return Source(quote.text, "media", start=quote.start, end=quote.end)
        if earlier.source.kind in _MEDIA:
            return earlier.source
    return None


def _mentioned(doc: Document, voice: Voice) -> Source | None:
    """The body of that noun named last before: الحركة after حركة الجهاد, الجيش after الجيش الليبي."""
    word = doc.words[voice.start]
    if voice.head != "org" or not word.startswith("ال"):
        return None
    for i in range(voice.start - 1, -1, -1):
        for hit in doc.hits[i]:
            if hit.kind in ("act", "src") and hit.end - i > 1:
                first = doc.words[i][len(hit.prefix) :] if not hit.prefix.endswith("ال") else doc.words[i]
                if first in (word, word[2:]):
                    return _source(doc, i, hit.end, i, hit.prefix)
    return None
