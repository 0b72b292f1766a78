"""Fit every model of coding, the later ones on what the earlier ones make of articles that they have not seen."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import groupby
from typing import get_args

import msgspec

from riwaya.coding.linear import Judgement, Linear
from riwaya.learn import examples as of
from riwaya.learn.choice import Option, fit_choice
from riwaya.learn.examples import Example, Lesson
from riwaya.learn.fit import fit
from riwaya.records.claim import EventType

_TYPES = frozenset(get_args(EventType))
FOLDS = 4
STRENGTH = {"telling": 0.08, "cast": 0.1, "ground": 0.2, "cost": 0.2, "origin": 0.3, "timing": 0.3, "status": 0.1}
_CHOICES = frozenset(("timing",))
LEAST = {"retell": 5, "keep": 5}


def train(lessons: Sequence[Lesson]) -> Judgement:
    """Weights learned from gold articles. The same lessons give the same weights."""
    suggests = of.suggestions(lessons)
    merging: list[Example] = []
    keeping: list[Example] = []
    parts = [[x for n, x in enumerate(lessons) if n % FOLDS == k] for k in range(FOLDS)]
    judged = []
    for k, part in enumerate(parts):
        rest = [x for n, x in enumerate(lessons) if n % FOLDS != k]
        judged.append(_judgement(_first(rest, suggests), suggests))
        for item in part:
            merging += _weighed(item, of.of_merging(item, judged[-1]))
    retell = _fit("retell", merging)
    for part, judgement in zip(parts, judged, strict=True):
        full = _judgement({**judgement.models, "retell": retell}, suggests)
        for item in part:
            keeping += _weighed(item, of.of_keeping(item, full))
    models = _first(lessons, suggests)
    models["retell"] = retell
    models["keep"] = _fit("keep", keeping)
    return _judgement(models, suggests)


def _first(lessons: Sequence[Lesson], suggests: dict[str, tuple[str, ...]]) -> dict[str, Linear]:
    empty = _judgement({}, suggests)
    told: defaultdict[str, list[Example]] = defaultdict(list)
    for item in lessons:
        found, right = of.of_tellings(item, empty)
        told["telling"] += _weighed(item, found)
        for name, some in of.of_links(item, right).items():
            told[name] += _weighed(item, some)
        told["history"] += _weighed(item, of.of_history(item))
    models = {name: _fit(name, some) for name, some in told.items()}
    return models | _by_type(models.pop("telling"))


def _by_type(model: Linear) -> dict[str, Linear]:
    """The model of tellings as one of what holds for every type, and one of each type's own features (type/feature)."""
    parts: defaultdict[str, dict[str, tuple[float, ...]]] = defaultdict(dict)
    for feature, weight in model.weights.items():
        kind, slash, rest = feature.partition("/")
        if slash and kind in _TYPES:
            parts[f"telling:{kind}"][rest] = weight
        else:
            parts["telling"][feature] = weight
    return {name: Linear(("yes",), model.bias if name == "telling" else (0.0,), w) for name, w in parts.items()}


def _weighed(item: Lesson, some: list[Example]) -> list[Example]:
    return some if item.weight == 1.0 else [e._replace(weight=item.weight) for e in some]


def _fit(name: str, some: list[Example]) -> Linear:
    if name in _CHOICES:
        return fit_choice([_options(group) for _, group in groupby(some, lambda e: e.choice)], strength=0.3, least=3)
    return fit(some, strength=STRENGTH.get(name, 0.2), least=LEAST.get(name, 3))


def _options(examples: Iterable[Example]) -> list[Option]:
    return [(e.features, e.label == "yes") for e in examples]


def _judgement(models: dict[str, Linear], suggests: dict[str, tuple[str, ...]]) -> Judgement:
    digest = sha256(msgspec.json.encode([models, suggests], order="sorted")).hexdigest()
    return Judgement(digest[:12], models, suggests)
