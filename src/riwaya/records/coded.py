"""An article with its claims: the contract between coding and everything after it."""

from typing import Any

import msgspec

from riwaya.records.article import Article
from riwaya.records.claim import Claim


class Versions(msgspec.Struct, frozen=True):
    """What produced the claims: code release, and hashes of compiled lexicon, gazetteer and learned weights."""

    code: str
    lexicon: str
    gazetteer: str
    judgement: str = ""


class Coded(msgspec.Struct, frozen=True):
    """One line of `riwaya code --format jsonl`."""

    article: Article
    claims: tuple[Claim, ...]
    versions: Versions


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a Coded line."""
    schema = msgspec.json.schema(Coded)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
