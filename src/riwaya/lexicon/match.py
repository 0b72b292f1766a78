"""Find the lexicon's forms in a row of folded words: whole words, longest phrase first, clitics taken off the first."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from riwaya.errors import MissingData
from riwaya.lexicon.times import TimeWords
from riwaya.text.clitics import splits

DATA = Path(__file__).parents[1] / "data"


class Hit(NamedTuple):
    """A form found: words `start` to `end` (exclusive), the clitics before it, and its tag's fields."""

    start: int
    end: int
    prefix: str
    kind: str
    value: Any
    more: Any = None
    features: str = ""


class Forms:
    """A table of forms with, per first word, the length of its longest phrase."""

    __slots__ = ("_readings", "first", "forms")

    def __init__(self, forms: dict[str, list[Any]], first: dict[str, int]) -> None:
        self.forms = forms
        self.first = first
        self._readings: dict[str, tuple[tuple[str, str, int], ...]] = {}

    def readings(self, word: str) -> tuple[tuple[str, str, int], ...]:
        """(prefix, rest, longest phrase) for each reading of the word that starts a form; cached."""
        known = self._readings.get(word)
        if known is None:
            first = self.first
            known = tuple((p, rest, first[rest]) for p, rest in splits(word) if rest in first)
            if len(known) > 1 and known[0][0] == "" and word in self.forms:
                known = tuple(r for r in known if r[0] == "" or r[2] > 1)
            if len(self._readings) < 200_000:
                self._readings[word] = known
        return known

    def at(self, words: list[str], i: int) -> list[tuple[int, str, list[Any]]]:
        """(end, prefix, tags) of every form that starts at word i, longest first within a reading."""
        found = []
        for prefix, rest, longest in self.readings(words[i]):
            if longest > 1:
                for length in range(min(longest, len(words) - i), 1, -1):
                    tags = self.forms.get(" ".join([rest, *words[i + 1 : i + length]]))
                    if tags:
                        found.append((i + length, prefix, tags))
            tags = self.forms.get(rest)
            if tags:
                found.append((i + 1, prefix, tags))
        return found


class Lexicon:
    """The compiled lexicon: `find` tags words; the tables describe events, actors and sources by id."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self.version: str = compiled["version"]
        self.table = Forms(compiled["forms"], compiled["first"])
        self.events: dict[str, dict[str, Any]] = compiled["events"]
        self.outcomes: dict[str, str] = compiled["outcomes"]
        self.tolls: dict[str, dict[str, Any]] = compiled["tolls"]
        self.toll_words = {group: frozenset(words) for group, words in compiled["toll_words"].items()}
        self.actors: dict[str, dict[str, Any]] = compiled["actors"]
        self.sources: dict[str, dict[str, Any]] = compiled["sources"]
        self.source_nouns: dict[str, dict[str, Any]] = compiled["source_nouns"]
        self.naming: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in compiled["naming"].items()}
        self.times = TimeWords.read(compiled["times"])
        self.boilerplate: dict[str, list[str]] = compiled["boilerplate"]

    def find(self, words: list[str]) -> list[list[Hit]]:
        """For each word the hits that start there. A phrase keeps hits from starting inside it."""
        out: list[list[Hit]] = [[] for _ in words]
        covered = 0
        table = self.table
        readings, at = table.readings, table.at
        for i, word in enumerate(words):
            if i < covered or not readings(word):
                continue
            best: dict[str, int] = {}
            here = out[i]
            for end, prefix, tags in at(words, i):
                for tag in tags:
                    kind = tag[0]
                    if best.get(kind, end) != end:
                        continue
                    best[kind] = end
                    here.append(Hit(i, end, prefix, *tag))
                if end - i > 1:
                    covered = max(covered, end)
        return out


@cache
def default_lexicon() -> Lexicon:
    """The packaged lexicon, read once. Raises MissingData before `make data`."""
    path = DATA / "lexicon.json"
    if not path.exists():
        raise MissingData(path.name)
    return Lexicon(msgspec.json.decode(path.read_bytes()))
