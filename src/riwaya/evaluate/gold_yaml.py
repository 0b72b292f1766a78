"""Gold in YAML, as an analyst writes it: gold/README.md tells the form."""

from typing import Any

import yaml

from riwaya.errors import BadGold
from riwaya.evaluate.gold_claim import ClaimReader
from riwaya.evaluate.gold_quotes import check_quotes
from riwaya.records import Article, make_article

_FIELDS = {"id", "outlet", "url", "published", "title", "text", "claims"}


def parse_gold(raw: bytes | str, file: str) -> tuple[Article, tuple[dict[str, Any], ...]]:
    """The article of a gold file, and its claims with every field of the codebook.

    `file` names the input in errors. Raises BadGold with the entry or quote that is wrong.
    """
    try:
        data = yaml.safe_load(raw)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadGold(file, "", f"not YAML: {error}") from error
    if not isinstance(data, dict):
        raise BadGold(file, "", "a gold file is one article: fields with values")
    for field in data.keys() - _FIELDS:
        raise BadGold(file, str(field), "no field of an article")
    for field in ("id", "text"):
        if not data.get(field):
            raise BadGold(file, field, "the article lacks this field")
    if not isinstance(data.get("claims"), list):
        raise BadGold(file, "claims", "a list of claims is needed; `claims: []` for an article without any")
    article = _article(data, file)
    reader = ClaimReader(file)
    claims = tuple(reader.claim(given) for given in data["claims"])
    for claim in claims:
        check_quotes(claim, article.text, file)
    return article, claims


def _article(data: dict[str, Any], file: str) -> Article:
    published = data.get("published")
    try:
        return make_article(
            data["text"],
            title=data.get("title"),
            id=str(data["id"]),
            outlet=data.get("outlet"),
            url=data.get("url"),
            published=None if published is None else str(published),
        )
    except ValueError as error:
        raise BadGold(file, str(published), f"`published` is no day: {error}") from error
