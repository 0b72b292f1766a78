"""What the caller knows beyond the input itself."""

import msgspec

from riwaya.articles.published import parse_day


class Limits(msgspec.Struct, frozen=True):
    """Bounds on hostile or mistaken input.

    `article_bytes` bounds a text or HTML file, and a line of a table, after any .gz is expanded. A table may be of any
    size; but when `article_bytes * idle_factor` bytes of it pass without a row, the rest is given up.
    """

    article_bytes: int = 10_000_000
    idle_factor: int = 8


class Given(msgspec.Struct, frozen=True):
    """Outlet and publication day (ISO) for inputs that state none of their own."""

    outlet: str | None = None
    published: str | None = None
    limits: Limits = Limits()


def given(outlet: str | None = None, published: str | None = None, limits: Limits | None = None) -> Given:
    """Check and keep what the caller gives. Raises ValueError for a `published` that is no ISO day or datetime."""
    return Given(outlet or None, parse_day(published), limits or Limits())
