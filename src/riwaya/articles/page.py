"""HTML pages, by trafilatura: the article without menus, and what the page's metadata say of it."""

import io
import logging
import re
from collections.abc import Iterator

from riwaya.articles.decode import decode
from riwaya.articles.fields import article_from
from riwaya.articles.given import Given
from riwaya.articles.stream import whole
from riwaya.errors import EmptyInput, UnreadableInput
from riwaya.records import Article

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096

# Without a handler of their own these would print to standard error past the progress bar.
for _noisy in ("trafilatura", "htmldate", "courlan", "readability"):
    logging.getLogger(_noisy).addHandler(logging.NullHandler())


def read_page(reader: io.BufferedReader, name: str, given: Given) -> Iterator[Article]:
    """The one article of an HTML page. Raises UnreadableInput."""
    data = whole(reader, name, given.limits)
    if not data.strip():
        raise EmptyInput(name, "no text")
    declared = _CHARSET.search(data[:_HEAD])
    html = decode(data, name, declared[1].decode("ascii", errors="replace") if declared else None)
    yield article_of_page(html, name, given)


def article_of_page(html: str, name: str, given: Given) -> Article:
    """The article of a page's markup. Raises UnreadableInput."""
    from trafilatura import bare_extraction  # costs as much to import as everything else together

    try:
        found = bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # whatever a hostile page does to the parser, the batch goes on
        raise UnreadableInput(name, f"its HTML could not be taken apart ({type(error).__name__})") from error
    if found is None or isinstance(found, dict) or not found.text:
        raise EmptyInput(name, "no article text was found in the page")
    return article_from(
        name,
        given,
        text=found.text,
        title=found.title,
        outlet=found.sitename or found.hostname,
        url=found.url,
        published=found.date,
    )
