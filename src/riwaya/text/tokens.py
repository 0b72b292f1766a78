"""Words and punctuation of a folded text."""

import re

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|[^\w\s]|\n+")


def words(folded: str) -> list[str]:
    """The tokens of a folded text: numbers, words, single punctuation marks, runs of line feeds."""
    return TOKEN.findall(folded)
