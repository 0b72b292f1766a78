from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.evaluate.assign import assign

_weights = st.integers(0, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 9).map(float), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


def _best(weights: list[list[float]]) -> float:
    """The greatest sum by trying every order."""
    rows, columns = len(weights), len(weights[0])
    if rows > columns:
        weights = [list(column) for column in zip(*weights, strict=True)]
        rows, columns = columns, rows
    return max((sum(weights[i][j] for i, j in enumerate(p)) for p in permutations(range(columns), rows)), default=0.0)


@given(_weights)
def test_no_other_assignment_weighs_more(weights: list[list[float]]) -> None:
    pairs = assign(weights)
    assert len(set(pairs.values())) == len(pairs)
    assert all(weights[i][j] > 0 for i, j in pairs.items())
    assert sum(weights[i][j] for i, j in pairs.items()) == pytest.approx(_best(weights) if weights[0] else 0.0)


def test_the_better_pair_yields_where_the_sum_gains() -> None:
    assert assign([[0.9, 0.8], [0.8, 0.0]]) == {0: 1, 1: 0}


def test_nothing_to_assign() -> None:
    assert assign([]) == {}
    assert assign([[], []]) == {}
    assert assign([[0.0]]) == {}
