"""Whether a toll is told, denied, or only tried, feared or planned; and whether as history."""

from typing import Literal

from riwaya.coding.document import Document

Stance = Literal["told", "denied", "attempted", "unreal"]
_BACK = 7


def stance(doc: Document, at: int, start: int, uncounted: bool) -> Stance:
    """How the toll whose word or figure stands first at word `at` is told, by the words of its clause before it.

    A figure is not denied; «no injuries» and «nobody» are (`uncounted`).
    """
    known = doc.lexicon.toll_words
    if purpose(doc, at, start):
        return "unreal"
    if at > start and doc.words[at - 1] in known["attempts"]:
        return "attempted"
    for j in range(at - 1, max(start, at - _BACK) - 1, -1):
        word = doc.words[j]
        bare = word[1:] if word[0] in "وف" else word
        if uncounted and bare in known["denials"] and doc.words[j + 1] not in known["still"]:
            return "denied"
        if word in ("،", ",", ":", "\n", ".", "-") or bare in known["undenied"]:
            return "told"
        if word in known["attempts"]:
            return "attempted"
        if bare in known["unreal"]:
            return "unreal"
    return "told"


def purpose(doc: Document, at: int, start: int) -> bool:
    """Whether the word is told as an aim: مكافأة لاعتقال، لقتل; but not ما أدى لمقتل."""
    for h in doc.hits[at]:
        if h.kind == "tol" and h.more == "n" and h.prefix in ("ل", "ول"):
            caused = at > start and any(o.kind == "sup" and o.value in ("cause", "suffer") for o in doc.hits[at - 1])
            return not caused and doc.words[at].removeprefix(h.prefix) not in doc.lexicon.toll_words["results"]
    return False


def is_history(doc: Document, at: int, start: int, stop: int) -> bool:
    """Whether the sentence tells it as long past: a year, «since the start of the war», «last year», «had already»."""
    pub = doc.article.published
    year = int(pub[:4]) if pub else 0
    for j in range(start, stop):
        word = doc.words[j]
        if len(word) == 4 and word.isdigit() and 1900 < int(word) < 2100 and int(word) != year:
            return True
        if j < at and any(h.kind == "fun" and h.value == "background" and h.end - h.start > 1 for h in doc.hits[j]):
            return True
    return False
