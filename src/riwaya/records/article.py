"""The article: what an outlet published, kept as read."""

from datetime import date

import msgspec

from riwaya.errors import LoneSurrogate
from riwaya.records.ids import content_id, text_hash


class Article(msgspec.Struct, frozen=True, omit_defaults=False):
    """One article. All offsets of claims are code points of `text`.

    `text` is the title, a line feed and the body; the title is not put before a body that already
    opens with it. `published` is an ISO day, or null where the input states none.
    """

    id: str
    outlet: str | None
    url: str | None
    published: str | None
    title: str | None
    text: str
    sha256: str

    @property
    def day(self) -> date | None:
        """The publication day."""
        return date.fromisoformat(self.published) if self.published else None


def make_article(
    body: str,
    *,
    title: str | None = None,
    id: str | None = None,  # noqa: A002 - the field's name in every input format
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """Join title and body, hash the text, and give an id where the input has none.

    Raises LoneSurrogate, and ValueError for a `published` that does not start with an ISO day.
    """
    title = title.strip() if title else None
    text = body if not title or body.lstrip().startswith(title) else f"{title}\n{body}"
    for at, char in enumerate(text):
        if "\ud800" <= char <= "\udfff":
            raise LoneSurrogate(at)
    day = date.fromisoformat(published[:10]).isoformat() if published else None
    return Article(
        id=id or content_id("article", outlet, url, text),
        outlet=outlet or None,
        url=url or None,
        published=day,
        title=title,
        text=text,
        sha256=text_hash(text),
    )
