"""Conditional logit: weights for choosing one of several candidates, fitted to choices and not to candidates apart."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from riwaya.coding.linear import Features, Linear

Option = tuple[Features, bool]
_SLIGHT = 0.015


def fit_choice(choices: Sequence[Sequence[Option]], *, strength: float, least: int) -> Linear:
    """A model whose highest score among a choice's options marks a right one.

    Choices that are all right or all wrong teach nothing. Features seen fewer than `least` times are left out;
    `strength` is the inverse penalty. The model's scores compare options of one choice; they are no log-odds.
    """
    told = [c for c in choices if any(right for _, right in c) and not all(right for _, right in c)]
    seen = Counter(f for c in told for features, _ in c for f in set(features))
    column = {f: n for n, f in enumerate(sorted(f for f, count in seen.items() if count >= least))}
    if not told or not column:
        return Linear(("yes",), (0.0,), {})
    table, right, group = _table(told, column)
    size = len(told)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        top = np.full(size, -np.inf)
        np.maximum.at(top, group, scores)
        odds = np.exp(scores - top[group])
        whole, good = np.bincount(group, odds, size), np.bincount(group, odds * right, size)
        pull = table.T @ (odds * right / good[group] - odds / whole[group])
        value = 0.5 * weights @ weights - strength * np.log(good / whole).sum()
        return float(value), weights - strength * pull

    found = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights: dict[str, tuple[float, ...]] = {
        f: (round(float(found[n]), 3),) for f, n in column.items() if abs(found[n]) >= _SLIGHT
    }
    return Linear(("yes",), (0.0,), weights)


def _table(choices: Sequence[Sequence[Option]], column: dict[str, int]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """One row an option; which are right; which choice each belongs to."""
    options = [(n, features, right) for n, choice in enumerate(choices) for features, right in choice]
    rows = [i for i, (_, features, _) in enumerate(options) for f in set(features) if f in column]
    columns = [column[f] for _, features, _ in options for f in set(features) if f in column]
    table = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(options), len(column)))
    return table, np.array([right for *_, right in options], float), np.array([n for n, *_ in options])
