"""Plain text: the first line is the title."""

import io
from collections.abc import Iterator

from riwaya.articles.decode import decode
from riwaya.articles.fields import article_from
from riwaya.articles.given import Given
from riwaya.articles.stream import whole
from riwaya.records import Article


def read_text(reader: io.BufferedReader, name: str, given: Given) -> Iterator[Article]:
    """The one article of a text file; its text is the file's, character for character.

    A text of one line has no title. Raises UnreadableInput.
    """
    text = decode(whole(reader, name, given.limits), name)
    first, _, rest = text.strip().partition("\n")
    yield article_from(name, given, text=text, title=first if rest.strip() else None)
