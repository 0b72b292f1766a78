"""A row of the gazetteer while it is being compiled."""

from dataclasses import dataclass, field

from riwaya.gazetteer.distance import km
from riwaya.text.normalise import fold


@dataclass
class Row:
    """A place with all its names: degrees or null, `radius` in km, `weight` 2 (hamlet) to 9 (country)."""

    id: str
    names: list[str]
    en: str
    kind: str
    lat: float | None
    lon: float | None
    radius: float
    parent: str | None
    country: str
    weight: int
    keys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.keys = {key(name) for name in self.names}

    def gap(self, other: "Row") -> float | None:
        """Kilometres to another row, null where either has no point."""
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return None
        return km(self.lat, self.lon, other.lat, other.lon)


def key(name: str) -> str:
    """The folded name without the article, under which spellings of one place meet."""
    folded = fold(name)
    return folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded
