"""When two surface names denote the same thing.

Folding stands here a second time on purpose: a measure that borrowed the coder's own normaliser would not see
the normaliser's faults.
"""

import re
from functools import lru_cache

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = str.maketrans("أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩", "اااايهوي0123456789")
_ENDINGS = ("يين", "يون", "يه", "ين", "ون", "ات", "ا", "ي")
_ARTICLES = ("ال", "لل")
_CLITICS = "وفبكل"


def words(text: str | None) -> list[str]:
    """The words of `text`, with vowel marks, tatweel and direction marks gone and letters folded."""
    return re.findall(r"\w+", _MARKS.sub("", text or "").translate(_LETTERS))


_GENERIC_HEADS = frozenset(
    words(
        "قرية مدينة بلدة محيط جبهة منطقة محافظة حي مخيم ناحية قضاء مديرية وكالة حركة تنظيم قوات القوات جيش الجيش "
        "مسلحي مسلحو مسلحين مسلحون مقاتلي مقاتلو مقاتلون مقاتلين عنصر عناصر التابعة"
    )
)


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """Keys of the words without article, one-letter clitics and endings.

    Generic heads ("مدينة", "قوات") are left out unless nothing else is there.
    """
    named: set[str] = set()
    generic: set[str] = set()
    for word in words(text):
        stem = _without_ending(_without_article(word))
        (generic if word in _GENERIC_HEADS or stem in _GENERIC_HEADS else named).add(stem)
    return frozenset(named or generic)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether at least half the stems of the shorter name stand in the longer; two absent names are the same."""
    if not one or not other:
        return not one and not other
    left, right = stems(one), stems(other)
    if not left or not right:
        return not left and not right
    shared = sum(any(_same_stem(word, known) for known in right) for word in left)
    return shared / min(len(left), len(right)) >= 0.5


def _without_article(word: str) -> str:
    for _ in range(2):
        if len(word) > 4 and word.startswith(_ARTICLES):
            word = word[2:]
        elif len(word) > 4 and word[0] in _CLITICS and word.startswith(_ARTICLES, 1):
            word = word[1:]
    return word


def _without_ending(word: str) -> str:
    if len(word) > 4:
        for ending in _ENDINGS:
            if word.endswith(ending):
                return word[: -len(ending)]
    return word


def _same_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    return len(one) > 3 and len(other) > 3 and (one[1:] == other or other[1:] == one)
