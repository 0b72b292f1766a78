"""JSON Lines: an object a line with `text`, and where known `id, outlet, url, published, title`."""

import io
from collections.abc import Iterator

import msgspec

from riwaya.articles.decode import decode, guess
from riwaya.articles.fields import article_from
from riwaya.articles.given import Given
from riwaya.articles.stream import as_utf8, lines
from riwaya.errors import BadRow, UnreadableInput
from riwaya.records import Article


class Line(msgspec.Struct):
    """One line as users write it; fields beyond these are ignored."""

    text: str | None
    id: str | int | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None


_DECODER = msgspec.json.Decoder(Line)


def read_lines(reader: io.BufferedReader, name: str, given: Given) -> Iterator[Article | UnreadableInput]:
    """An article or an error for each line that is not blank."""
    reader = as_utf8(reader)
    legacy = guess(reader.peek())
    for number, line in lines(reader, name, given.limits):
        if isinstance(line, UnreadableInput):
            yield line
            continue
        try:
            yield _article(line, f"{name}:{number}", given, legacy)
        except UnreadableInput as error:
            yield error


def _article(line: bytes, name: str, given: Given, legacy: str | None) -> Article:
    text = decode(line, name, legacy)
    try:
        row = _DECODER.decode(text)
    except msgspec.DecodeError as error:
        raise BadRow(name, str(error)) from None
    return article_from(
        name,
        given,
        text=row.text,
        title=row.title,
        id=None if row.id is None else str(row.id),
        outlet=row.outlet,
        url=row.url,
        published=row.published,
    )
