"""JSON Lines: the whole record, one article a line. `riwaya schema` prints its JSON Schema."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from riwaya.records import Coded

_ENCODER = msgspec.json.Encoder()


def encode(item: Coded) -> str:
    """One line, without its line feed."""
    return _ENCODER.encode(item).decode("utf-8")


def write(items: Iterable[Coded], out: TextIO) -> None:
    """One line an article, those without claims too."""
    for item in items:
        out.write(encode(item) + "\n")
