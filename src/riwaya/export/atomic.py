"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path, *, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A text stream that takes the place of `path` when the block ends well, and leaves it untouched when it does not.

    A device or pipe is written as it comes. Raises OSError.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("w", encoding=encoding, newline="") as out:
            yield out
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("x", encoding=encoding, newline="") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
