"""Why a claim is as it is: for each sentence the words, their tags, the source in force and what fired."""

from riwaya.coding import attribution, boilerplate
from riwaya.coding.code import code, scene
from riwaya.coding.document import Document
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import Hit, default_lexicon
from riwaya.records import Article


def explain(article: Article) -> str:
    """A plain-text trace, one block a sentence: `word [tags]`, the source of each segment, then the claims."""
    doc = Document(article, default_lexicon(), default_gazetteer())
    left_out = boilerplate.skipped(doc)
    atlas, segments, voiced = scene(doc)
    lines = [f"article {article.id}"]
    claims = code(article)
    for number, (start, end) in enumerate(doc.sentences):
        said = doc.quote(start, end).text.strip()
        lines += ["", f"sentence {number + 1}: {said}"]
        if number in left_out:
            lines.append("  left out: boilerplate, caption told twice or teaser")
            continue
        lines += [f"  {doc.words[i]}  {_tags(doc.hits[i])}" for i in range(start, end) if doc.hits[i]]
        for spot in atlas.within(start, end):
            place = atlas.chosen.get(spot.start)
            said = doc.quote(spot.start, spot.end, spot.prefix).text
            lines.append(f"  place: {said} = {place.name if place else 'unresolved'}")
        for seg, (source, voice) in zip(segments, voiced, strict=True):
            if seg.sentence == number:
                manner = f" ({voice.manner})" if isinstance(voice, attribution.Voice) else ""
                lines.append(
                    f"  source: {source.text or 'the outlet'}{manner}: {doc.quote(seg.start, seg.end).text.strip()}"
                )
        low, high = doc.folded.span(doc.offsets[start][0], doc.offsets[end - 1][1])
        for claim in claims:
            if any(low <= q.start < high for q in claim.evidence):
                lines.append(f"  claim {claim.id}: {claim.type} {claim.status}, fired {', '.join(claim.rule)}")
    return "\n".join(lines)


def _tags(hits: list[Hit]) -> str:
    shown = []
    for hit in hits:
        parts = [hit.kind, *(str(p) for p in (hit.value, hit.more, hit.features) if p not in (None, ""))]
        length = f" x{hit.end - hit.start}" if hit.end - hit.start > 1 else ""
        shown.append(f"{hit.prefix + '+' if hit.prefix else ''}{':'.join(parts)}{length}")
    return " | ".join(shown)
