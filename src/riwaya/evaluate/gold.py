"""Gold articles from files: our own YAML form, and JSON of the shape {"article", "claims"}."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from riwaya.errors import BadGold
from riwaya.records import Article
from riwaya.records.ids import text_hash

_YAML, _JSON = (".yml", ".yaml"), (".json",)


class GoldArticle(msgspec.Struct, frozen=True):
    """An article and the claims that it should give, as plain data with the codebook's field names."""

    article: Article
    claims: tuple[Mapping[str, Any], ...]
    file: str


def load_gold(paths: Iterable[Path]) -> Iterator[GoldArticle]:
    """The gold of files and, recursively, folders, in the order of `gold_files`.

    Raises BadGold for a file that does not follow its form and for an article id that stands twice.
    """
    seen: dict[str, str] = {}
    for file in gold_files(paths):
        gold = read_gold(file)
        if gold.article.id in seen:
            raise BadGold(gold.file, gold.article.id, f"the id stands in {seen[gold.article.id]} already")
        seen[gold.article.id] = gold.file
        yield gold


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """The gold files among `paths`; those of a folder sorted by path."""
    files: list[Path] = []
    for path in paths:
        files += sorted(f for f in path.rglob("*") if f.suffix in _YAML + _JSON) if path.is_dir() else [path]
    return files


def read_gold(file: Path) -> GoldArticle:
    """One gold file. Raises BadGold; OSError where the file cannot be read; ImportError for YAML without PyYAML."""
    raw = file.read_bytes()
    if file.suffix in _YAML:
        from riwaya.evaluate.gold_yaml import parse_gold  # PyYAML is no dependency of the core

        article, claims = parse_gold(raw, str(file))
        return GoldArticle(article, claims, str(file))
    return _from_json(raw, str(file))


def corpus_sha256(files: Iterable[Path]) -> str:
    """Hash over names and bytes of gold files, whatever folder they stand in; 64 hex digits."""
    lines = sorted(f"{file.name} {sha256(file.read_bytes()).hexdigest()}\n" for file in files)
    return sha256("".join(lines).encode("utf-8")).hexdigest()


def _from_json(raw: bytes, file: str) -> GoldArticle:
    """JSON gold keeps its text as it stands: evidence is found in it by words, not by offset."""
    try:
        data = msgspec.json.decode(raw)
        article, claims = data["article"], tuple(data["claims"])
        text = article["text"]
        return GoldArticle(
            Article(
                id=article["id"],
                outlet=article.get("outlet"),
                url=article.get("url"),
                published=article.get("published"),
                title=article.get("title"),
                text=text,
                sha256=text_hash(text),
            ),
            claims,
            file,
        )
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError) as error:
        raise BadGold(file, "", f'no gold article of the shape {{"article", "claims"}}: {error!r}') from error
