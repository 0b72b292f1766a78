"""What a scoring found: figures by measure, and each claim that is not wholly right."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from riwaya.evaluate.compare import f1

MEASURES = ("claim", "source", "actors", "place", "date", "toll")


class Measure(msgspec.Struct, frozen=True):
    """Hits against what gold asks for and what was coded."""

    hits: int = 0
    gold: int = 0
    coded: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(self.hits + other.hits, self.gold + other.gold, self.coded + other.coded)

    @property
    def precision(self) -> float | None:
        """Null where nothing was coded."""
        return self.hits / self.coded if self.coded else None

    @property
    def recall(self) -> float | None:
        """Null where nothing was wanted."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float:
        """1 where nothing was wanted and nothing coded."""
        return f1(self.hits, self.gold, self.coded)


class Miss(msgspec.Struct, frozen=True):
    """A gold claim that was not found or not wholly right, or a coded claim that gold does not hold.

    `wrong` names the measures that fall short in a pair; it is empty where the coded claim only says too much.
    """

    article: str
    kind: Literal["missed", "wrong", "false"]
    gold: Mapping[str, Any] | None = None
    coded: Mapping[str, Any] | None = None
    wrong: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """Micro-averaged figures over all articles. `strict` counts gold claims with every field right."""

    measures: Mapping[str, Measure]
    strict_hits: int
    articles: int
    absent: int
    misses: tuple[Miss, ...] = ()

    @property
    def overall(self) -> float:
        """Mean of the six F1 figures, each at three decimals."""
        return round(sum(round(self.measures[name].f1, 3) for name in MEASURES) / len(MEASURES), 3)

    @property
    def strict(self) -> float | None:
        """Share of required gold claims with every field right; null where none is required."""
        required = self.measures["claim"].gold
        return round(self.strict_hits / required, 3) if required else None

    def as_dict(self) -> dict[str, Any]:
        """Plain figures at three decimals: `{measure: {p, r, f1}, overall, strict, articles, ...}`."""
        figures: dict[str, Any] = {
            name: {"p": _rounded(found.precision), "r": _rounded(found.recall), "f1": round(found.f1, 3)}
            for name, found in ((name, self.measures[name]) for name in MEASURES)
        }
        return figures | {
            "overall": self.overall,
            "strict": self.strict,
            "articles": self.articles,
            "absent": self.absent,
            "gold_claims": self.measures["claim"].gold,
            "predicted_claims": self.measures["claim"].coded,
        }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
