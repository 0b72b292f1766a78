"""Place names in a row of folded words: whole words, longest name first, the proclitics of a noun taken off."""

from typing import NamedTuple

_PREFIXES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
_ARTICLE = ("لل", "ولل", "فلل")
Found = tuple[int, str, str]


class Reading(NamedTuple):
    """A word read as proclitics and the opening of names.

    `name` is the one-word name, or ""; `first` the first word of longer ones, whose second words are `seconds` and
    the longest of which has `longest` words.
    """

    prefix: str
    name: str
    first: str
    seconds: frozenset[str]
    longest: int


def bare(form: str) -> str:
    """A folded name without its article, the key under which it is kept; الباب stays, for باب is a word."""
    return form[2:] if form.startswith("ال") and len(form) > 5 else form


class Names:
    """Bare folded names with what each stands for. `opening` gives for a first word "3 second second …"."""

    __slots__ = ("forms", "opening")

    def __init__(self, forms: dict[str, str], opening: dict[str, str]) -> None:
        self.forms = forms
        self.opening = opening

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Each reading of the word that opens a name."""
        whole = bare(word) in self.forms
        found = []
        for prefix, rest in (("", word), *_splits(word)):
            name, first = bare(rest), rest[2:] if rest.startswith("ال") else rest
            more = self.opening.get(first)
            single = name in self.forms and (not prefix or (not whole and len(rest) > 2))
            if more or single:
                longest, *seconds = more.split(" ") if more else ("1",)
                found.append(Reading(prefix, name if single else "", first, frozenset(seconds), int(longest)))
        return tuple(found)

    def at(self, readings: tuple[Reading, ...], words: list[str], i: int) -> list[Found]:
        """(end, proclitics, bare form) of every name that starts at word i, longest first within a reading."""
        found = []
        following = words[i + 1] if i + 1 < len(words) else ""
        for prefix, name, first, seconds, longest in readings:
            if following in seconds:
                for length in range(min(longest, len(words) - i), 1, -1):
                    form = " ".join([first, *words[i + 1 : i + length]])
                    if form in self.forms:
                        found.append((i + length, prefix, form))
            if name:
                found.append((i + 1, prefix, name))
        return found


def _splits(word: str) -> list[tuple[str, str]]:
    """(proclitics, rest) of a folded word; للرقه is ل and الرقه. A name takes no future س, and rarely ك."""
    if len(word) < 3:
        return []
    found = [(p, word[len(p) :]) for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 1]
    found += [(p[:-1], "ال" + word[len(p) :]) for p in _ARTICLE if word.startswith(p) and len(word) > len(p) + 2]
    return found
