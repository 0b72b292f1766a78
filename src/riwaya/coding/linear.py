"""Weighing evidence: a linear model over named features, its weights read from data, each decision explainable."""

from collections.abc import Iterable
from functools import cache
from math import exp
from typing import NamedTuple

import msgspec

from riwaya.errors import MissingData
from riwaya.lexicon.match import DATA

Features = list[str]


class Reason(NamedTuple):
    """A feature that spoke for (positive) or against a decision, in log-odds."""

    feature: str
    weight: float


class Linear(msgspec.Struct, frozen=True):
    """Classes with a bias each, and per feature a weight for each class. One class: its log-odds against none."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def score(self, features: Iterable[str]) -> float:
        """Log-odds of a model with one class."""
        return self.bias[0] + self.part(features)

    def part(self, features: Iterable[str]) -> float:
        """What features add to the log-odds of a model with one class."""
        known = self.weights.get
        return sum([weight[0] for feature in features if (weight := known(feature))])

    def chance(self, features: Iterable[str]) -> float:
        """Probability, 0 to 1, of a model with one class."""
        return logistic(self.score(features))

    def chances(self, features: Iterable[str]) -> tuple[float, ...]:
        """Probability of each class, in their order; they sum to 1."""
        known = self.weights.get
        found = [weight for feature in features if (weight := known(feature))]
        totals = [sum(column) for column in zip(self.bias, *found, strict=True)]
        top = max(totals)
        odds = [exp(t - top) for t in totals]
        whole = sum(odds)
        return tuple(o / whole for o in odds)

    def reasons(self, features: Iterable[str], number: int = 0, most: int = 5) -> list[Reason]:
        """The features that weighed most in class `number`, strongest first."""
        told = [Reason(f, self.weights[f][number]) for f in dict.fromkeys(features) if f in self.weights]
        return sorted(told, key=lambda r: (-abs(r.weight), r.feature))[:most]


def logistic(score: float) -> float:
    """Log-odds to probability."""
    return 1 / (1 + exp(-score)) if score > -60 else 0.0


class Judgement(msgspec.Struct, frozen=True):
    """The learned models of coding by name, the types that each event word was seen to tell, and a version."""

    version: str
    models: dict[str, Linear]
    suggests: dict[str, tuple[str, ...]]


@cache
def default_judgement() -> Judgement:
    """The packaged weights, read once. Raises MissingData before `make model`."""
    path = DATA / "judgement.json"
    if not path.exists():
        raise MissingData(path.name)
    return msgspec.json.decode(path.read_bytes(), type=Judgement)
