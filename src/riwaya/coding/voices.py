"""Every naming of a source in an article: by a verb, behind the account, over a headline, or understood."""

from riwaya.coding.antecedents import resolved
from riwaya.coding.document import Document
from riwaya.coding.naming import Words
from riwaya.coding.saying import Saying
from riwaya.coding.voice import Voice
from riwaya.lexicon.match import Hit


def voices(doc: Document, left_out: set[int]) -> list[Voice]:
    """Every naming of a source in the sentences that are not left out, in the order in which accounts begin."""
    words = Words(doc)
    reports = [hit for hits in doc.hits if hits for hit in hits if hit.kind == "rep" and hit.value != "that"]
    out: list[Voice] = []
    at = 0
    for number, (start, end) in enumerate(doc.sentences):
        here: list[Hit] = []
        while at < len(reports) and reports[at].start < end:
            if reports[at].start >= start:
                here.append(reports[at])
            at += 1
        if number not in left_out and (here or ":" in doc.words[start : start + 12]):
            out += Saying(words, start, end).voices(here)
    return resolved(doc, sorted(out, key=lambda v: (v.since, v.start)))
