"""From what the user names to the inputs to read: files, folders in order, standard input."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from riwaya.articles.kinds import kind_of_name
from riwaya.errors import EmptyInput, UnknownKind, UnreadableInput

STDIN = "-"


class Found(msgspec.Struct, frozen=True):
    """An input to open; `path` is None for standard input."""

    name: str
    path: Path | None


def find(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Found | UnreadableInput]:
    """Every input under `paths`, folders depth first in the order of their names.

    Hidden files are left out. In a folder a file of unknown kind gives UnknownKind; named itself, it is tried.
    """
    for given in paths:
        if str(given) == STDIN:
            yield Found("standard input", None)
            continue
        path = Path(given)
        if path.is_dir():
            yield from _in_folder(path)
        elif path.exists():
            yield Found(str(path), path)
        else:
            yield UnreadableInput(str(path), "no such file or folder")


def _in_folder(folder: Path) -> Iterator[Found | UnreadableInput]:
    empty = True
    for item in _walk(folder):
        empty = empty and isinstance(item, UnknownKind)
        yield item
    if empty:
        yield EmptyInput(str(folder), "the folder holds no file that riwaya reads")


def _walk(folder: Path) -> Iterator[Found | UnreadableInput]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield UnreadableInput(str(folder), reason_of(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif not entry.is_file():
            yield UnknownKind(entry.path, "neither a file nor a folder")
        elif kind_of_name(entry.name) is None:
            yield UnknownKind(entry.path, "not a kind of file that riwaya reads")
        else:
            yield Found(entry.path, Path(entry.path))


def reason_of(error: OSError) -> str:
    """The system's words for an error, in lower case, without number or path."""
    return (error.strerror or str(error) or type(error).__name__).lower()
