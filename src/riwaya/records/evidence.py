"""A span of the article and the words that stand there."""

import msgspec


class Quote(msgspec.Struct, frozen=True):
    """`text == article.text[start:end]`, in code points."""

    text: str
    start: int
    end: int


def quote(text: str, start: int, end: int) -> Quote:
    """The words of `text` from `start` to `end`."""
    return Quote(text[start:end], start, end)
