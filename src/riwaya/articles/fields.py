"""From the fields of an input to an Article, with the checks that every kind of input shares."""

from riwaya.articles.arabic import arabic_objection
from riwaya.articles.given import Given
from riwaya.articles.published import parse_day
from riwaya.errors import BadRow, EmptyInput, LoneSurrogate, NotArabic
from riwaya.records import Article, make_article


def article_from(
    name: str,
    given: Given,
    *,
    text: str | None,
    title: str | None = None,
    id: str | None = None,  # noqa: A002 - the field's name in every input format
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """The article, `given` filling in the outlet and day that the input lacks.

    Raises EmptyInput, NotArabic, or BadRow (a bad day, half a surrogate pair), each under `name`.
    """
    body = text or ""
    if not body.strip():
        raise EmptyInput(name, "no text")
    try:
        article = make_article(
            body,
            title=title,
            id=(id or "").strip() or None,
            outlet=(outlet or "").strip() or given.outlet,
            url=(url or "").strip() or None,
            published=parse_day(published) or given.published,
        )
    except (ValueError, LoneSurrogate) as error:
        raise BadRow(name, str(error)) from None
    if objection := arabic_objection(article.text):
        raise NotArabic(name, objection)
    return article
