"""The packaged gazetteer: names to places."""

from functools import cache
from typing import Any, NamedTuple

import msgspec

from riwaya.errors import MissingData
from riwaya.lexicon.match import DATA, Forms


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


class Gazetteer:
    """Look-up by folded name, word-aligned."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self.version: str = compiled["version"]
        self.table = Forms(compiled["forms"], compiled["first"])
        self.weak: frozenset[str] = frozenset(compiled["weak"])
        self._rows = compiled["rows"]

    def place(self, number: int) -> Place:
        """The place of a row number."""
        return Place(*self._rows[number])

    def named(self, form: str) -> list[Place]:
        """All places of a folded name."""
        return [self.place(n) for n in self.table.forms.get(form, ())]


@cache
def default_gazetteer() -> Gazetteer:
    """The packaged gazetteer, read once. Raises MissingData before `make data`."""
    path = DATA / "gazetteer.json"
    if not path.exists():
        raise MissingData(path.name)
    return Gazetteer(msgspec.json.decode(path.read_bytes()))
