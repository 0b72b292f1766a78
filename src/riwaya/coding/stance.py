"""Whether a toll is told, denied, or only tried, feared or planned; and whether as history."""

from typing import Literal

from riwaya.coding.document import Document
from riwaya.coding.passage import Passage

Stance = Literal["told", "denied", "attempted", "unreal"]
_BACK = 7  # words of the clause before a toll that bear on it


def stance(passage: Passage, at: int, uncounted: bool) -> Stance:
    """How the toll whose word or figure stands first at word `at` is told, by the words of its clause before it.

    A figure is not denied; «no injuries» and «nobody» are (`uncounted`).
    """
    known, doc = passage.known, passage.doc
    if _is_aim(passage, at):
        return "unreal"
    if passage.lead(at) in known["attempts"]:
        return "attempted"
    for j in range(at - 1, max(passage.start, at - _BACK) - 1, -1):
        word = doc.words[j]
        if uncounted and word in known["denials"] and doc.words[j + 1] not in known["still"]:
            return "denied"
        if word in known["pauses"] or word in known["undenied"]:
            return "told"
        if word in known["attempts"]:
            return "attempted"
        if word in known["unreal"] or (word in known["maybe"] and _is_present(doc, j + 1)):
            return "unreal"
    return "told"


def _is_present(doc: Document, i: int) -> bool:
    return any(h.more in ("v", "vp") and h.features[:1] == "f" for h in doc.hits[i])


def _is_aim(passage: Passage, at: int) -> bool:
    """Whether the word is told as an aim: مكافأة لاعتقال، لقتل، أن يقتل; but not ما أدى لمقتل."""
    doc = passage.doc
    if passage.lead(at) in passage.known["bound"] and passage.lead(at - 1) not in passage.known["undenied"]:
        return _is_present(doc, at)  # قبل أن يقتل tells a death
    for h in doc.hits[at]:
        if h.kind in ("tol", "tlw") and h.more == "n" and h.prefix in ("ل", "ول"):
            caused = at > passage.start and any(
                o.kind == "sup" and o.value in ("cause", "suffer") for o in doc.hits[at - 1]
            )
            return not caused and doc.words[at].removeprefix(h.prefix) not in passage.known["results"]
    return False


def old_year(doc: Document, start: int, end: int) -> bool:
    """Whether a year other than that of publication stands between two words."""
    pub = doc.article.published
    now = pub[:4] if pub else ""
    long = [word for word in doc.words[start:end] if len(word) == 4]
    return any(word[:2] in ("19", "20") and word.isdigit() and word != now for word in long)
