"""The way in: paths to articles, with what could not be read told and passed over.

for item in scan(["news/", "more.jsonl.gz"]):   # Article or UnreadableInput, in order
for article in read_all(paths, on_error=failures.append):
for article in read("page.html"):               # failures go to the log `riwaya.articles`
"""

import io
import logging
import os
import zlib
from collections.abc import Callable, Iterable, Iterator

from riwaya.articles.find import STDIN, Found, find, reason_of
from riwaya.articles.given import Given, Limits, given
from riwaya.articles.kinds import Kind, kind_of_bytes, kind_of_name
from riwaya.articles.lines import read_lines
from riwaya.articles.page import read_page
from riwaya.articles.plain import read_text
from riwaya.articles.stream import opened
from riwaya.articles.table import read_table
from riwaya.errors import BadEncoding, UnreadableInput
from riwaya.records import Article

Path = str | os.PathLike[str]
_Reader = Callable[[io.BufferedReader, str, Given], Iterator[Article | UnreadableInput]]

_READERS: dict[Kind, _Reader] = {"text": read_text, "page": read_page, "lines": read_lines, "table": read_table}
_LOG = logging.getLogger("riwaya.articles")


def scan(
    paths: Path | Iterable[Path],
    *,
    outlet: str | None = None,
    published: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Article | UnreadableInput]:
    """Every article under `paths` and, in its place, an error for whatever could not become one.

    `paths` is one path or several: files of text, HTML, JSON Lines or CSV, each also as `.gz`; folders; `-` for
    standard input. `outlet` and `published` (ISO day) fill in where the input states none. Nothing is raised for an
    input; a wrong call raises ValueError at once, before the first article.
    """
    known = given(outlet, published, limits)
    return _scan([paths] if isinstance(paths, str | os.PathLike) else paths, known)


def read_all(
    paths: Path | Iterable[Path],
    *,
    on_error: Callable[[UnreadableInput], object],
    outlet: str | None = None,
    published: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Article]:
    """The articles of `scan`; each error goes to `on_error`, which may raise to stop the batch."""
    return _without_errors(scan(paths, outlet=outlet, published=published, limits=limits), on_error)


def read(
    path: Path,
    *,
    outlet: str | None = None,
    published: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Article]:
    """The articles of one file, folder or standard input (`-`); what could not be read goes to the log as warnings.

    Raises UnreadableInput where nothing is at `path`, ValueError for a bad `published`; both before the first article.
    """
    if str(path) != STDIN and not os.path.lexists(path):
        raise UnreadableInput(str(path), "no such file or folder")
    return read_all(path, on_error=_log, outlet=outlet, published=published, limits=limits)


def _log(error: UnreadableInput) -> None:
    _LOG.warning("%s", error)


def _without_errors(
    items: Iterator[Article | UnreadableInput], on_error: Callable[[UnreadableInput], object]
) -> Iterator[Article]:
    for item in items:
        if isinstance(item, UnreadableInput):
            on_error(item)
        else:
            yield item


def _scan(paths: Iterable[Path], known: Given) -> Iterator[Article | UnreadableInput]:
    for found in find(paths):
        if isinstance(found, UnreadableInput):
            yield found
        else:
            yield from _read_one(found, known)


def _read_one(found: Found, known: Given) -> Iterator[Article | UnreadableInput]:
    try:
        with opened(found) as reader:
            kind = kind_of_name(found.name) or kind_of_bytes(reader.peek(4096))
            yield from _READERS[kind](reader, found.name, known)
    except UnreadableInput as error:
        yield error
    except (EOFError, zlib.error) as error:
        yield UnreadableInput(found.name, f"damaged gzip: {error}")
    except UnicodeDecodeError as error:
        yield BadEncoding(found.name, f"damaged {error.encoding} ({error.reason})")
    except OSError as error:
        yield UnreadableInput(found.name, reason_of(error))
