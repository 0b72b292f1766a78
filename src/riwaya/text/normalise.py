"""Fold Arabic spelling for matching, and map each folded character back to the article.

Folding drops tashkeel, tatweel and invisible marks, merges alef/hamza, ya and ta-marbuta forms, turns
Arabic-Indic and Persian digits and presentation forms to their plain letters, and quotes and exotic
spaces to ASCII ones.
"""

import re
import unicodedata
from functools import cache

from riwaya.errors import LoneSurrogate

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیېيۍ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةہەھۀ", "ه"),
    "ؤ": "و",
    "ئ": "ي",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "گ": "غ",
    "ژ": "ز",
    **dict.fromkeys("«»“”„‟″〝〞＂❝❞", '"'),
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " "
    ),
    **dict.fromkeys("\u2028\u2029\u0085\r", "\n"),
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "…": ".",
    "#": " ",
    "_": " ",
}
_DROPPED = [
    *range(1552, 1563),
    *range(1611, 1632),
    1600,
    1648,
    *range(1750, 1757),
    *range(1759, 1769),
    *range(1770, 1774),
    1564,
    173,
    847,
    65279,
    *range(8203, 8208),
    *range(8234, 8239),
    *range(8288, 8304),
    *range(65024, 65040),
    2259,
    *range(2275, 2304),
]
_FORMS = [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)]


def _table() -> dict[int, str]:
    table = {ord(char): to for char, to in _LETTERS.items()}
    table.update((0x0660 + i, str(i)) for i in range(10))
    table.update((0x06F0 + i, str(i)) for i in range(10))
    table.update(dict.fromkeys(_DROPPED, ""))
    for code in _FORMS:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = plain.translate(table).replace(" ", "")
    return table


_TABLE = _table()
_UNEVEN = re.compile("[" + "".join(re.escape(chr(c)) for c, to in _TABLE.items() if len(to) != 1) + "]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def fold(word: str) -> str:
    """The folded form of a word or phrase of the lexicon or gazetteer."""
    return word.translate(_TABLE)


class Folded:
    """A folded text. `span(start, end)` gives code points of the article for those of `text`."""

    __slots__ = ("_ends", "_starts", "raw", "text")

    def __init__(self, raw: str) -> None:
        bad = _SURROGATE.search(raw)
        if bad:
            raise LoneSurrogate(bad.start())
        self.raw = raw
        self.text = raw.translate(_TABLE)
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        if _UNEVEN.search(raw):
            self._map()

    def _map(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for run in _UNEVEN.finditer(self.raw):
            starts.extend(range(at, run.start()))
            ends.extend(range(at + 1, run.start() + 1))
            for i in range(run.start(), run.end()):
                width = len(_TABLE[ord(self.raw[i])])
                starts.extend([i] * width)
                ends.extend([i + 1] * width)
            if ends:  # a mark belongs to the letter before it
                ends[-1] = max(ends[-1], run.end())
            at = run.end()
        starts.extend(range(at, len(self.raw)))
        ends.extend(range(at + 1, len(self.raw) + 1))
        self._starts, self._ends = starts, ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the article covered by folded characters `start` to `end` (end > start)."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]
