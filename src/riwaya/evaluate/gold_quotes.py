"""Gold may say nothing that its article does not."""

from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.errors import BadGold


def check_quotes(claim: Mapping[str, Any], text: str, file: str) -> None:
    """Evidence stands exactly once in the article, a toll in the evidence, every other name in the article.

    Raises BadGold naming the file and the quote.
    """
    if not claim["evidence"]:
        raise BadGold(file, claim["type"], "a claim without evidence")
    for quoted in claim["evidence"]:
        found = text.count(quoted)
        if found != 1:
            raise BadGold(file, quoted, f"ambiguous: stands {found} times" if found else "not in the article")
    for toll in claim["tolls"]:
        if not any(toll["text"] in quoted for quoted in claim["evidence"]):
            raise BadGold(file, toll["text"], "not in the evidence of its claim")
    for name in _names(claim):
        if name not in text:
            raise BadGold(file, name, "not in the article")


def _names(claim: Mapping[str, Any]) -> Iterator[str]:
    """What a claim gives as verbatim beside evidence and tolls."""
    for source in (claim["source"], *claim["source_alt"]):
        if source["text"] is not None:
            yield source["text"]
    yield from claim["source"]["via"]
    for field in ("agents", "targets", "places"):
        yield from (item["text"] for item in claim[field])
    yield from (toll["victims"] for toll in claim["tolls"] if toll["victims"] is not None)
