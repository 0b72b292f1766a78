"""The packaged gazetteer: names to places."""

from functools import cache, cached_property
from typing import Any, NamedTuple

import msgspec

from riwaya.errors import MissingData
from riwaya.gazetteer.cues import Cue, Cues
from riwaya.gazetteer.names import Found, Names, Reading, bare
from riwaya.lexicon.match import DATA

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"


class Place(NamedTuple):
    """One place. `lat`, `lon` in degrees or null, `radius` in km, `weight` 2 (hamlet) to 9 (country)."""

    id: str
    name_ar: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    radius: float
    parent: str | None
    country: str
    weight: int


class Word(NamedTuple):
    """What a word of a text may be to place names: a cue before one, the opening of one."""

    cue: Cue | None
    readings: tuple[Reading, ...]


class Gazetteer:
    """Look-up by folded name, word-aligned.

    `weak` are names that are ordinary words too; `words` the lists of place_heads.yml and not_places.yml, folded;
    `cues` the words that stand before a name.
    """

    def __init__(self, compiled: dict[str, Any]) -> None:
        self.version: str = compiled["version"]
        rows = compiled["rows"].split("\n")
        self.names = Names(
            dict(zip(compiled["forms"].split("\n"), compiled["numbers"].split("\n"), strict=True)), compiled["opening"]
        )
        self.weak: frozenset[str] = frozenset(compiled["weak"])
        self.words: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in compiled["words"].items()}
        self.cues = Cues(compiled["cues"], self.words["plural"])
        self._rows: list[str] = rows
        self._places: dict[int, Place] = {}
        self._named: dict[str, tuple[Place, ...]] = {}
        self._close: dict[str, tuple[Place, ...]] = {}
        self._words: dict[str, Word | None] = {}

    def read(self, words: list[str]) -> list[Word | None]:
        """For each folded word what it may be to place names; null for all others."""
        known, out = self._words, []
        for word in words:
            try:
                out.append(known[word])
            except KeyError:
                cue, readings = self.cues.at(word), self.names.readings(word)
                read = Word(cue, readings) if cue or readings else None
                if len(known) < 300_000:
                    known[word] = read
                out.append(read)
        return out

    def at(self, words: list[str], i: int) -> list[Found]:
        """(end, proclitics, bare form) of every name that starts at word i, longest first within a reading."""
        (read,) = self.read(words[i : i + 1])
        return self.names.at(read.readings, words, i) if read else []

    def place(self, number: int) -> Place:
        """The place of a row number."""
        known = self._places.get(number)
        if known is None:
            known = self._places[number] = _place(self._rows[number])
        return known

    def named(self, form: str) -> tuple[Place, ...]:
        """All places of a folded name."""
        known = self._named.get(form)
        if known is None:
            numbers = self.names.forms.get(bare(form))
            known = tuple(self.place(int(n)) for n in numbers.split(" ")[1:]) if numbers else ()
            self._named[form] = known
        return known

    def country(self, code: str) -> Place | None:
        """The country of an ISO code."""
        return next((p for p in self._countries if p.country == code), None)

    @cached_property
    def _countries(self) -> list[Place]:
        return [self.place(n) for n, row in enumerate(self._rows) if "\tcountry\t" in row]

    def article(self, form: str) -> str:
        """How a bare form is written: "d" always with the article, "i" never, "b" either way."""
        return self.names.forms.get(form, "b")[0]

    def close(self, form: str) -> tuple[Place, ...]:
        """All places whose folded name is one letter off: added, left out, changed, or swapped with its neighbour."""
        known = self._close.get(form)
        if known is None:
            forms = self.names.forms
            near = dict.fromkeys(p for other in _one_off(bare(form)) if other in forms for p in self.named(other))
            known = tuple(near)
            if len(self._close) < 20_000:
                self._close[form] = known
        return known


def _place(row: str) -> Place:
    id, name_ar, name, kind, lat, lon, radius, parent, country, weight = row.split("\t")  # noqa: A001
    point = (float(lat), float(lon)) if lat else (None, None)
    return Place(id, name_ar, name, kind, point[0], point[1], float(radius), parent or None, country, int(weight))


def _one_off(form: str) -> set[str]:
    cuts = [(form[:i], form[i:]) for i in range(len(form) + 1)]
    found = {a + b[1:] for a, b in cuts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    found |= {a + letter + b[1:] for a, b in cuts if b and b[0] != " " for letter in _LETTERS}
    found |= {a + letter + b for a, b in cuts for letter in _LETTERS}
    found.discard(form)
    return found


@cache
def default_gazetteer() -> Gazetteer:
    """The packaged gazetteer, read once. Raises MissingData before `make data`."""
    path = DATA / "gazetteer.json"
    if not path.exists():
        raise MissingData(path.name)
    return Gazetteer(msgspec.json.decode(path.read_bytes()))
