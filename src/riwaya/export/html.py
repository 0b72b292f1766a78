"""The report: one HTML page that holds everything it needs, asks for nothing, and runs no script.

All articles are held in memory, for the index and the table stand before them; for large batches write JSON Lines.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from typing import TextIO

from riwaya.export.html_accounts import accounts
from riwaya.export.html_article import Numbered, rules, section
from riwaya.export.html_map import map_of
from riwaya.export.markup import arabic, bdi, esc
from riwaya.export.words import counted
from riwaya.records import Coded, Versions


def write(items: Iterable[Coded], out: TextIO) -> None:
    """The whole page."""
    shown = _numbered(items)
    style = files("riwaya.export").joinpath("report.css").read_text("utf-8")
    style += "".join(rule for article in shown for rule in rules(article))
    for piece in _page(shown, style):
        out.write(piece)


def _numbered(items: Iterable[Coded]) -> list[Numbered]:
    shown: list[Numbered] = []
    claims = 1
    for number, item in enumerate(items, 1):
        shown.append(Numbered(item, number, claims))
        claims += len(item.claims)
    return shown


def _page(shown: list[Numbered], style: str) -> Iterator[str]:
    claims = sum(len(article.claims) for article in shown)
    told = f"{counted(len(shown), 'article')}, {counted(claims, 'claim')}"
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>riwaya: {told}</title><style>{style}</style></head><body>\n"
    yield f'<header><h1>riwaya <bdi lang="ar">رواية</bdi></h1><p>{told}. Every value rests on words of the article: '
    yield "follow a claim's number to its evidence, and marked words to their claim.</p></header>\n<main>"
    if len(shown) > 1:
        yield from _index(shown)
    yield from accounts(shown)
    yield from map_of(shown)
    for article in shown:
        yield from section(article)
    yield f"</main>\n<footer>{_made_by(shown[0].item.versions) if shown else ''}</footer></body></html>\n"


def _index(shown: list[Numbered]) -> Iterator[str]:
    yield '<nav><h2>Articles <bdi lang="ar">المقالات</bdi></h2><ol class="index">'
    for article in shown:
        about = " · ".join(part for part in (article.item.article.outlet, article.item.article.published) if part)
        yield f'<li><a href="#a{article.number}">{arabic(article.title)}</a> <small>{bdi(about)} · '
        yield f"{counted(len(article.claims), 'claim')}</small></li>"
    yield "</ol></nav>"


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _made_by(versions: Versions) -> str:
    return f"riwaya {esc(versions.code)} · lexicon {esc(versions.lexicon)} · gazetteer {esc(versions.gazetteer)}"
