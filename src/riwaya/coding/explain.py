"""Why a claim is as it is: for each sentence the words, tags, source, what fired and what weighed."""

from riwaya.coding import tellings
from riwaya.coding.claims import claim
from riwaya.coding.code import accounts_of, scene
from riwaya.coding.document import Document
from riwaya.coding.linear import Reason, default_judgement
from riwaya.coding.memory import Memory
from riwaya.coding.scene import Scene
from riwaya.lexicon.match import Hit
from riwaya.records import Article


def explain(article: Article) -> str:
    """A plain-text trace, a block a sentence: `word [tags]`, each clause's source, the types weighed, the claims."""
    told = scene(article)
    doc = told.doc
    weighed = _weighed(told)
    claims = [claim(told, account) for account in accounts_of(told)]
    lines = [f"article {article.id}"]
    for number, (start, end) in enumerate(doc.sentences):
        lines += ["", f"sentence {number + 1}: {doc.quote(start, end).text.strip()}"]
        clauses = told.by_sentence.get(number)
        if clauses is None:
            lines.append("  left out: boilerplate, caption told twice or teaser")
            continue
        lines += [f"  {doc.words[i]}  {_tags(doc.hits[i])}" for i in range(start, end) if doc.hits[i]]
        lines += _places(told, start, end)
        for clause in clauses:
            manner = f" ({clause.voice.manner})" if clause.voice else ""
            said = doc.quote(clause.start, clause.end).text.strip()
            lines.append(f"  source: {clause.source.text or 'the outlet'}{manner}: {said}")
            lines += weighed.get(clause.number, [])
        low, high = doc.folded.span(doc.offsets[start][0], doc.offsets[end - 1][1])
        for found in claims:
            if any(low <= q.start < high for q in found.evidence):
                lines.append(f"  claim {found.id}: {found.type} {found.status}, fired {', '.join(found.rule)}")
    return "\n".join(lines)


def _places(told: Scene, start: int, end: int) -> list[str]:
    doc: Document = told.doc
    out = []
    for spot in told.atlas.within(start, end):
        place = told.atlas.chosen.get(spot.start)
        said = doc.quote(spot.start, spot.end, spot.prefix).text
        out.append(f"  place: {said} = {place.name if place else 'unresolved'}")
    return out


def _weighed(told: Scene) -> dict[int, list[str]]:
    """For each clause the types asked for, the chance of each, and the features that weighed most."""
    judgement, memory = default_judgement(), Memory()
    out: dict[int, list[str]] = {}
    for clause in told.clauses:
        for weighed in tellings.weigh(told, clause, memory, judgement):
            if weighed.triggers or weighed.chance >= 0.2:
                line = _line(weighed.type, weighed.chance, weighed.reasons(judgement))
                out.setdefault(clause.number, []).append(line)
        memory.add(told, clause)
    return out


def _line(kind: str, chance: float, reasons: list[Reason]) -> str:
    return f"    {kind} {chance:.2f}: " + ", ".join(f"{r.feature} {r.weight:+.2f}" for r in reasons)


def _tags(hits: list[Hit]) -> str:
    shown = []
    for hit in hits:
        parts = [hit.kind, *(str(p) for p in (hit.value, hit.more, hit.features) if p not in (None, ""))]
        length = f" x{hit.end - hit.start}" if hit.end - hit.start > 1 else ""
        shown.append(f"{hit.prefix + '+' if hit.prefix else ''}{':'.join(parts)}{length}")
    return " | ".join(shown)
