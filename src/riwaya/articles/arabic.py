"""Is this Arabic news? A test by script and by the articles and small words that Arabic cannot do without."""

import re

MIN_LETTERS = 10
MIN_LETTER_SHARE = 0.4
# Below this many words a headline may well lack every marker; above it, Persian or Urdu shows by lacking them.
ENOUGH_WORDS = 30
MIN_MARKED_SHARE = 0.08

_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc\ufb50-\ufdfb\ufe70-\ufefc"
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_WORD = re.compile(f"[{_ARABIC}\u064b-\u0652\u0640]+")
_MARKED = re.compile("[وف]?(?:ال|بال|كال|لل)..|(?:و?(?:في|من|على|إلى|الى|أن|عن|مع|قال|هذا|هذه|ما|لم|قد|كان|بعد))$")
_SAMPLE = 4_000


def arabic_objection(text: str) -> str | None:
    """Why `text` does not count as Arabic, in words for its reader; None when it does."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    arabic = len(_ARABIC_LETTER.findall(sample))
    if arabic < MIN_LETTERS or arabic < MIN_LETTER_SHARE * letters:
        return f"not Arabic: {arabic} of {letters} letters are"
    if max(_ARABIC_LETTER.findall(sample)) >= "\ufe70":
        return None  # presentation forms: the small words below are not spelt in them
    words = _WORD.findall(sample)
    marked = sum(1 for word in words if _MARKED.match(word))
    if len(words) >= ENOUGH_WORDS and marked < MIN_MARKED_SHARE * len(words):
        return "Arabic script, but another language by its words"
    return None
