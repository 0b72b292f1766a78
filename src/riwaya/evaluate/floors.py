"""Floors under the gated figures: they only rise."""

SLACK = 0.02


def floor_under(name: str, figure: float) -> float:
    """The floor that a figure earns: the overall figure itself, SLACK less for a part of it.

    A change that helps the whole may cost a part a claim or two out of a hundred.
    """
    return figure if name == "overall" else round(max(figure - SLACK, 0.0), 3)
