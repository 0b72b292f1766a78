"""Which gold claim goes with which coded claim: the one-to-one assignment of greatest weight."""

from collections.abc import Sequence
from math import inf


def assign(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Row to column, each used at most once, so that the sum of weights is greatest.

    `weights` is rectangular and not negative; a pair of weight 0 is left out. Hungarian method by shortest
    augmenting paths, O(n^3) for n rows or columns, whichever is more.
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not rows or not columns:
        return {}
    size = max(rows, columns)
    cost = [[0.0] * size for _ in range(size)]
    for i, row in enumerate(weights):
        for j, weight in enumerate(row):
            cost[i][j] = -weight
    row_of = _least_cost(cost)
    return {i: j for j, i in enumerate(row_of) if i < rows and j < columns and weights[i][j] > 0}


def _least_cost(cost: list[list[float]]) -> list[int]:
    """For each column of a square matrix the row that it is given."""
    size = len(cost)
    start = size  # a column beyond the matrix, where the row to be placed waits
    row_price, column_price = [0.0] * size, [0.0] * (size + 1)
    row_of = [-1] * (size + 1)
    for row in range(size):
        row_of[start] = row
        came_from = [start] * size
        slack, seen = [inf] * size, [False] * (size + 1)
        column = start
        while row_of[column] != -1:
            seen[column] = True
            here = row_of[column]
            step, nearest = inf, start
            for j in range(size):
                if seen[j]:
                    continue
                reduced = cost[here][j] - row_price[here] - column_price[j]
                if reduced < slack[j]:
                    slack[j], came_from[j] = reduced, column
                if slack[j] < step:
                    step, nearest = slack[j], j
            for j in range(size + 1):
                if seen[j]:
                    row_price[row_of[j]] += step
                    column_price[j] -= step
                elif j < size:
                    slack[j] -= step
            column = nearest
        while column != start:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return row_of[:size]
