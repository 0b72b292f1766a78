"""CSV and TSV: a header that names `text`, and where known `id, outlet, url, published, title`."""

import csv
import io
from collections.abc import Iterator

from riwaya.articles.decode import decode, guess
from riwaya.articles.fields import article_from
from riwaya.articles.given import Given
from riwaya.articles.stream import as_utf8
from riwaya.errors import BadEncoding, BadRow, TooLarge, UnreadableInput
from riwaya.records import Article

COLUMNS = ("id", "outlet", "url", "published", "title", "text")


def read_table(reader: io.BufferedReader, name: str, given: Given) -> Iterator[Article | UnreadableInput]:
    """An article or an error for each row, errors with the row's first line. Raises BadRow for a bad header."""
    reader = as_utf8(reader)
    head = reader.peek()
    # The limit is the csv module's own and global; it is raised, never lowered.
    csv.field_size_limit(max(csv.field_size_limit(), given.limits.article_bytes))
    rows = csv.reader(
        _text_lines(reader, name, given.limits.article_bytes, guess(head)), delimiter=_delimiter(head), strict=True
    )
    header = _header(rows, name)
    while True:
        at = f"{name}:{rows.line_num + 1}"
        try:
            row = next(rows, None)
            if row is None:
                return
            if any(cell.strip() for cell in row):
                yield _article(row, header, at, given)
        except csv.Error as error:
            yield BadRow(at, f"malformed CSV: {error}")
        except UnreadableInput as error:
            yield error


def _article(row: list[str], header: list[str], name: str, given: Given) -> Article:
    if len(row) != len(header):
        raise BadRow(name, f"{len(row)} cells where the header has {len(header)}")
    cells = {column: cell for column, cell in zip(header, row, strict=True) if column in COLUMNS}
    if any("\udc80" <= char <= "\udcff" for cell in cells.values() for char in cell):
        raise BadEncoding(name, "bytes that are neither UTF-8 nor a known Arabic encoding")
    return article_from(name, given, **cells)


def _header(rows: Iterator[list[str]], name: str) -> list[str]:
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
    except csv.Error as error:
        raise BadRow(f"{name}:1", f"malformed CSV: {error}") from None
    if "text" not in header:
        raise BadRow(f"{name}:1", "the header names no `text` column")
    for column in COLUMNS:
        if header.count(column) > 1:
            raise BadRow(f"{name}:1", f"the header names `{column}` twice")
    return header


def _delimiter(head: bytes) -> str:
    first = head.split(b"\n", 1)[0].decode("utf-8", errors="replace")
    return max(",;\t", key=first.count)


def _text_lines(reader: io.BufferedReader, name: str, limit: int, legacy: str | None) -> Iterator[str]:
    number = 0
    while line := reader.readline(limit + 1):
        number += 1
        if len(line) > limit:
            raise TooLarge(f"{name}:{number}", f"a line larger than {limit:,} bytes: the rest of the file is not read")
        try:
            yield decode(line, name, legacy)
        except BadEncoding:
            yield line.decode("utf-8", errors="surrogateescape")
