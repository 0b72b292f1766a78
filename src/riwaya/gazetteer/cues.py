"""Words that stand before place names: heads (قرية), directions (شمال), countryside (ريف), prepositions, units."""

from typing import NamedTuple

_PREFIXES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


class Cue(NamedTuple):
    """`kind` is head, kept (a head that belongs to the name), cty, dir, lead or unit; `value` its class.

    `many` for heads that open a list (قرى), `word` the folded word without its proclitics `prefix`.
    """

    kind: str
    value: str
    prefix: str
    word: str
    many: bool = False


class Cues:
    """The cue words of place_heads.yml, proclitics taken off."""

    __slots__ = ("_many", "_table")

    def __init__(self, table: dict[str, list[str]], many: frozenset[str]) -> None:
        self._table = table
        self._many = many

    def at(self, word: str) -> Cue | None:
        """What the word is to a place name after it, if anything."""
        for prefix in ("", *_PREFIXES):
            if word.startswith(prefix):
                rest = word[len(prefix) :]
                found = self._table.get(rest)
                if found and (not prefix or len(rest) > 1):
                    return Cue(found[0], found[1], prefix, rest, rest in self._many)
        return None
