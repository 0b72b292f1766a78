"""Who says it: reporting verbs, postposed attribution, headlines with a colon, and how far an account reaches."""

from typing import NamedTuple

from riwaya.coding.document import Document, Segment
from riwaya.records import OUTLET, Quote, Source

_STOP = frozenset(
    [
        "،",
        ",",
        ":",
        '"',
        "(",
        ")",
        "-",
        "|",
        "/",
        ".",
        "ان",
        "بان",
        "وان",
        "انه",
        "انها",
        "انهم",
        "ما",
        "مما",
        "ل",
        "الذي",
        "التي",
        "الذين",
        "والتي",
        "والذي",
        "الي",
        "كان",
        "كانت",
        "قد",
        "وهو",
        "وهي",
        "بعد",
        "لدي",
        "ضد",
    ]
)
_VIA = frozenset(["علي", "عبر", "خلال"])
_PLACEY = frozenset(
    ["في", "امس", "اليوم", "مساء", "صباح", "فجر", "يوم", "مساءا", "انذاك", "بعد", "قبل", "خلال", "اثر", "حول", "منذ"]
)
_STATE = frozenset(("state_force", "external_force", "government", "police", "international"))


class Voice(NamedTuple):
    """A source named at words `start` to `end`, how it speaks, and where its account begins and ends."""

    start: int
    end: int
    source: Source
    manner: str
    since: int
    until: int


def _head(doc: Document, i: int) -> bool:
    return any(
        h.kind in ("src", "srn", "act")
        or (h.kind == "bar" and h.more in ("state_force",))
        or (h.kind == "per" and h.value == "official")
        for h in doc.hits[i]
    )


def _extent(doc: Document, i: int, limit: int) -> int:
    """The end of the source phrase that begins at word i."""
    at = i
    for hit in doc.hits[i]:
        if hit.kind in ("src", "act", "srn"):
            at = max(at, hit.end)
    at = max(at, i + 1)
    while at < limit and at - i < 14:
        word = doc.words[at]
        if word in _STOP:
            if word == '"' and at + 2 < limit and '"' in doc.words[at + 1 : at + 4] and not doc.has(at - 1, "rep"):
                at = doc.words.index('"', at + 1) + 1
                continue
            if word == "(" and ")" in doc.words[at : at + 6]:
                at = doc.words.index(")", at) + 1
                continue
            break
        if word in _VIA or any(h.kind in ("off", "day") for h in doc.hits[at]):
            break
        if word == "في" and (
            doc.has(at + 1, "srn", "statement")
            or any(h.kind in ("dtw", "off", "day") for h in doc.hits[at + 1])
            or at > i + 3
        ):
            break
        if word != "في" and word in _PLACEY:
            break
        if any(
            (
                h.kind in ("tol", "evt")
                and h.more in ("n", "v", "vp", "c")
                and not (h.kind == "evt" and doc.lexicon.events[h.value].get("weak"))
            )
            or (h.kind == "sup" and h.more != "c")
            or (h.kind == "rep" and h.value != "add" and (h.more == "v" or h.value == "that"))
            for h in doc.hits[at]
        ) and not any(h.kind in ("act", "src", "srn") for h in doc.hits[at]):
            break
        if doc.words[at].isdigit() and at > i + 1:
            break
        if word.startswith("ل") and doc.has(at - 1, "srn", "statement"):
            at += 1
            continue
        if word.startswith("ل") and any(h.kind == "src" and h.prefix.startswith("ل") for h in doc.hits[at]):
            break
        if any(h.kind == "srn" and h.value in ("agency",) and h.prefix in ("ل", "لل") for h in doc.hits[at]):
            break
        at += 1
    return at


def _kind(doc: Document, start: int, end: int) -> tuple[str, str | None, str | None]:
    """(kind, English name, registry id) of the phrase, by its first telling word."""
    lexicon = doc.lexicon
    for i in range(start, end):
        for hit in doc.hits[i]:
            if hit.kind == "src":
                known = lexicon.sources[hit.value]
                return known["kind"], known["en"], hit.value
        for hit in doc.hits[i]:
            if hit.kind == "srn":
                noun = lexicon.source_nouns[hit.value]
                kind = noun["kind"]
                for j in range(i + 1, end):
                    word = doc.words[j]
                    for form in (word, word[2:] if word.startswith("ال") else word):
                        if form in noun["by"]:
                            kind = noun["by"][form]
                if hit.value in ("spokesman", "official", "statement", "correspondent"):
                    for j in range(i + 1, end):
                        for other in doc.hits[j]:
                            if other.kind == "act" and lexicon.actors[other.value]["kind"] not in _STATE:
                                kind = "armed_group"
                            if other.kind == "src" and hit.value != "correspondent":
                                kind = lexicon.sources[other.value]["kind"]
                return kind, None, None
        for hit in doc.hits[i]:
            if hit.kind == "act":
                known = lexicon.actors[hit.value]
                return ("official" if known["kind"] in _STATE else "armed_group"), known["en"], hit.value
    return "official", None, None


def _source(doc: Document, start: int, end: int, prefix: str = "", via: tuple[Quote, ...] = ()) -> Source:
    said = doc.quote(start, end, prefix)
    kind, name, entity = _kind(doc, start, end)
    return Source(said.text, kind, tuple(q.text for q in via), via, said.start, said.end, name, entity)  # type: ignore[arg-type]


def _after_verb(doc: Document, i: int, limit: int) -> int | None:
    """The word where the source begins after the reporting verb at i: its head, or the name before its head."""
    first: int | None = None
    for at in range(i, min(i + 8, limit)):
        word = doc.words[at]
        hits = doc.hits[at]
        if _head(doc, at) and not any(h.kind == "rep" and h.value == "that" for h in hits):
            hit = next((h for h in hits if h.kind in ("src", "srn", "act", "bar", "per")), None)
            if hit and (hit.prefix in ("", "ال") or first is not None):
                return at if first is None else first
            return None
        if word == '"' and at == i:
            continue
        if word in ("وهو", "وهي", "،") and first is not None:
            continue
        if word in _STOP or word == "عن" or any(h.kind in ("evt", "tol", "fun") or h.more == "v" for h in hits):
            return None
        if not hits and word[0].isalpha() and word not in _PLACEY and first is None and at == i:
            first = at
        elif hits or word in _PLACEY:
            first = None
    return None


def _person(doc: Document, i: int, limit: int) -> int | None:
    """The end of a bare personal name after a verb of saying, told by the إن or quote behind it."""
    for at in range(i + 1, min(i + 6, limit)):
        if doc.words[at] in ("ان", "بان", ":", '"', "انه", "انها", "انهم"):
            return at if at - i >= 1 else None
        if any(h.kind in ("evt", "tol", "rep", "fun") for h in doc.hits[at]) or doc.words[at] in _STOP:
            return None
    return None


def voices(doc: Document, left_out: set[int]) -> list[Voice]:
    """Every naming of a source, in order."""
    out: list[Voice] = []
    for number, (start, end) in enumerate(doc.sentences):
        if number in left_out:
            continue
        out += _colon(doc, start, end)
        out += _postposed(doc, start, end)
        out += _verbal(doc, start, end, out)
    return _resolved(doc, sorted(out, key=lambda v: (v.since, v.start)))


_MEDIA = frozenset(("media", "state_media"))


def _resolved(doc: Document, found: list[Voice]) -> list[Voice]:
    """الوكالة، الوزارة، الحركة alone: the last source with that noun in its name, or the last medium."""
    out: list[Voice] = []
    for voice in found:
        word = doc.words[voice.start]
        if voice.end - voice.start == 1 and word.startswith("ال") and word not in ("المصدر", "المصادر", "المرصد"):
            for earlier in reversed(out):
                said = earlier.source.text or ""
                if earlier.end - earlier.start > 1 and (
                    word[2:] in doc.words[earlier.start : earlier.end]
                    or (word == "الوكاله" and earlier.source.kind in _MEDIA)
                ):
                    voice = voice._replace(source=earlier.source) if said else voice
                    break
        out.append(voice)
    return out


def _colon(doc: Document, start: int, end: int) -> list[Voice]:
    for i in range(start + 1, min(start + 14, end)):
        if doc.words[i] == ":":
            if i - start > 11 or any(h.kind == "rep" and h.more == "v" for j in range(start, i) for h in doc.hits[j]):
                return []
            for at in range(start, i):
                if (
                    len(doc.words[at]) > 2
                    and _head(doc, at)
                    and not _land(doc, at)
                    and (at == start or doc.words[at - 1] in ".-|")
                ):
                    return [Voice(at, i, _source(doc, at, i), "colon", i, end)]
            return []
    return []


def _land(doc: Document, at: int) -> bool:
    """A country or town at the head of a headline (ليبيا: ...) is no source."""
    if doc.has(at, "plh"):
        return True
    return not doc.has(at, "src") and not doc.has(at, "srn") and bool(doc.gazetteer.at(doc.words, at))


def _postposed(doc: Document, start: int, end: int) -> list[Voice]:
    out = []
    for i in range(start, end - 1):
        hit = doc.has(i, "rep", "post")
        if not hit or hit.more != "w":
            continue
        at = hit.end
        verb = doc.has(at, "rep")
        if doc.words[at] == "ما" and at + 1 < end:
            at += 1
            verb = doc.has(at, "rep")
        if doc.words[i] in ("كما", "علي") or doc.words[i] == "حسبما":
            if not verb or verb.more != "v":
                continue
            if (doc.words[i] == "كما" and verb.value in ("add",)) or any(
                doc.words[j] in ("ان", "بان", "انه", "انها") for j in range(at + 1, min(at + 12, end))
            ):
                continue
        if verb and verb.more == "v":
            at += 1
            if doc.words[at : at + 1] == ["به"] or doc.words[at : at + 1] == ["ذلك"]:
                at += 1
        while at < end and doc.words[at] in ("عن", "ما", "ل"):
            at += 1
        if at >= end:
            continue
        prefix = doc.prefix(at) if doc.prefix(at).startswith("ل") else ""
        heads = [j for j in range(at, min(at + 3, end)) if _head(doc, j)]
        if not heads and not verb:
            continue
        stop = _extent(doc, at, end)
        if stop <= at or (
            doc.words[i] == "كما" and any(h.kind in ("tol", "evt") for h in doc.hits[min(stop, end - 1)])
        ):
            continue
        since = start
        out.append(Voice(at, stop, _source(doc, at, stop, prefix), "post", since, end))
    return out


def _verbal(doc: Document, start: int, end: int, before: list[Voice]) -> list[Voice]:
    out: list[Voice] = []
    taken = {j for v in before if v.since >= start for j in range(v.start, v.end)}
    for i in range(start, end):
        hit = next((h for h in doc.hits[i] if h.kind == "rep" and h.value not in ("that", "post")), None)
        if not hit or i in taken or (doc.words[i - 1 : i] == ["ما"] and i > start):
            continue
        manner = hit.value
        if manner == "add" and hit.more == "w":
            continue
        if hit.more != "v" and manner not in ("deny", "claim", "accuse"):
            continue
        at = _after_verb(doc, hit.end, end)
        if at is not None and manner == "deny" and doc.has(at, "srn", "report-news"):
            at = None
        via: tuple[Quote, ...] = ()
        if at is not None:
            stop = _extent(doc, at, end)
            if manner == "relay" or (doc.words[stop : stop + 1] == ["عن"] and manner == "say"):
                origin = next(
                    (j for j in range(stop + 1, min(stop + 6, end)) if doc.words[j - 1] == "عن" and _head(doc, j)), None
                )
                if origin is not None and doc.words[origin - 1] == "عن":
                    via = (doc.quote(at, stop, doc.prefix(at)),)
                    at, stop = origin, _extent(doc, origin, end)
            out.append(Voice(at, stop, _source(doc, at, stop, "", via), manner, i, end))
            continue
        if (
            hit.more == "v"
            and (hit.features.startswith(("p", "f")))
            and manner in ("say", "add", "deny")
            and hit.end < end
        ):
            back = _before_verb(doc, i, start)
            if back is not None:
                first, last = back
                out.append(Voice(first, last, _source(doc, first, last), manner, first, end))
                continue
            last = _person(doc, hit.end, end) or 0
            if last > hit.end and not doc.hits[hit.end] and len(doc.words[hit.end]) > 2:
                out.append(Voice(hit.end, last, _source(doc, hit.end, last), manner, i, end))
        elif manner in ("accuse", "claim", "deny"):
            back = _before_verb(doc, i, start)
            if back is not None:
                out.append(Voice(back[0], back[1], _source(doc, *back), manner, back[0], end))
    return out


def _before_verb(doc: Document, i: int, start: int) -> tuple[int, int] | None:
    """A source that stands before its verb (المرصد أكد، ... وكان المتحدث قال)."""
    floor = max(start, i - 9)
    for at in range(floor, i):
        if not _head(doc, at):
            continue
        hit = next(h for h in doc.hits[at] if h.kind in ("src", "srn", "act", "bar", "per"))
        if hit.prefix not in ("", "و", "ال", "وال") or any(
            h.kind in ("evt", "tol", "rep", "sup") for j in range(start, at) for h in doc.hits[j]
        ):
            continue
        between = doc.words[at:i]
        if any(w in _STOP for w in between) or any(
            h.kind in ("evt", "tol", "sup") and h.more != "c"
            for j in range(at, i)
            for h in doc.hits[j]
            if not any(x.kind in ("act", "src") for x in doc.hits[j])
        ):
            return None
        stop = i
        while stop > at + 1 and doc.words[stop - 1] in ("قد", "كان", "كانت"):
            stop -= 1
        return at, stop
    return None


def assign(doc: Document, segments: list[Segment], found: list[Voice]) -> list[tuple[Source, Voice | None]]:
    """The source of each segment: a postposed one, the last verb of saying before it in its sentence, or carried on."""
    out: list[tuple[Source, Voice | None]] = []
    last: Voice | None = None
    quoted: Voice | None = None
    sentence = -1
    current: Voice | None = None
    for seg in segments:
        if seg.sentence != sentence:
            sentence = seg.sentence
            current = None
            start, end = doc.sentences[sentence]
            here = [v for v in found if start <= v.since < end]
            marks = doc.words[start:end].count('"')
            carried = quoted
            if marks % 2:
                quoted = None if quoted else next((v for v in reversed(here) if v.manner != "post"), last)
            if carried and not here:
                current = carried
        own = [v for v in here if v.manner != "post" and v.since < seg.end]
        if own:
            current = max(own, key=lambda v: v.since)
        elif current is None and _continues(doc, seg) and last:
            current = last
        post = next((v for v in here if v.manner == "post" and v.start >= seg.start), None)
        if post and (current is None or post.start < seg.end):
            out.append((post.source, post))
            last = post
            continue
        if current:
            last = current
            out.append((current.source, current))
        else:
            out.append((OUTLET, None))
    return out


def _continues(doc: Document, seg: Segment) -> bool:
    """وأضاف أن، مضيفا، وتابع: the last source goes on."""
    return any(
        h.kind == "rep" and (h.value == "add" or h.value == "say")
        for i in range(seg.start, min(seg.start + 4, seg.end))
        for h in doc.hits[i]
    )
