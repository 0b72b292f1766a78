"""Which sentences are no part of the story: teasers, captions told twice, share lines, agency sign-offs."""

from riwaya.coding.document import Document


def skipped(doc: Document) -> set[int]:
    """Numbers of the sentences to leave out."""
    lines, tails = doc.lexicon.boilerplate["line"], set(doc.lexicon.boilerplate["tail"])
    out: set[int] = set()
    seen: dict[str, int] = {}
    tail = False
    for number, (start, end) in enumerate(doc.sentences):
        said = doc.folded.text[doc.offsets[start][0] : doc.offsets[end - 1][1]].strip()
        if said.rstrip(":") in tails and number > len(doc.sentences) // 3:
            tail = True
        if (
            tail
            or any(said.startswith((line + " ", line + ":")) or said == line for line in lines)
            or (said in seen and end - start > 3)
        ):
            out.add(number)
        seen.setdefault(said, number)
    return out
