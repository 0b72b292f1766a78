#!/usr/bin/env python3
"""Measure riwaya on the bundled dossier: speed of coding, start-up time, memory, and coding against HTML extraction.

One run, one core. Coding is timed in a process of its own, which sees the articles as JSON Lines only.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec

from riwaya.articles.given import given
from riwaya.articles.page import article_of_page
from riwaya.articles.read import read
from riwaya.coding.code import code
from riwaya.records import Article

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = ROOT / "examples" / "dossier"
ARTICLES = 600
PAGES = 60
STARTS = 5

FIRST_ARTICLE = "import riwaya, sys; riwaya.code(next(riwaya.read(sys.argv[1])))"
CODE_ALL = """
import json, resource, sys, time
from riwaya.articles.read import read
from riwaya.coding.code import code
from riwaya.coding.document import Document
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import default_lexicon
articles = list(read(sys.argv[1]))
code(articles[0])
began = time.perf_counter()
claims = sum(len(code(article)) for article in articles)
took = time.perf_counter() - began
sentences = sum(len(Document(article, default_lexicon(), default_gazetteer()).sentences) for article in articles)
print(json.dumps({"took": took, "claims": claims, "sentences": sentences,
                  "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
"""


def main() -> None:
    """Measure, and print one figure a line."""
    dossier = list(read(DOSSIER, published="2017-10-14"))
    articles = (dossier * (ARTICLES // len(dossier) + 1))[:ARTICLES]
    words = sum(len(article.text.split()) for article in articles) / len(articles)
    with TemporaryDirectory() as folder:
        table = Path(folder) / "articles.jsonl"
        table.write_bytes(b"\n".join(msgspec.json.encode(article) for article in articles))
        told = json.loads(_python(CODE_ALL, table))
        start = median(_timed(lambda: _python(FIRST_ARTICLE, table)) for _ in range(STARTS))
    ratio, extraction = _against_extraction(dossier)
    megabytes = told["rss"] / 1024 if sys.platform != "darwin" else told["rss"] / 1024**2
    print(f"articles        {len(articles):,} of {words:,.0f} words, {told['claims']:,} claims")
    print(f"articles/s      {len(articles) / told['took']:,.0f}")
    print(f"sentences/s     {told['sentences'] / told['took']:,.0f}")
    print(f"first article   {start:.2f} s from a cold start (import, read, code)")
    print(f"peak memory     {megabytes:,.0f} MB")
    print(f"coding : HTML   {ratio:.2f} (coding takes {ratio:.2f} of trafilatura's {extraction * 1000:.1f} ms a page)")


def _python(program: str, table: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, str(table)], check=True, capture_output=True, text=True
    ).stdout


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _against_extraction(dossier: list[Article]) -> tuple[float, float]:
    """Time of coding over time of extraction for the same articles, and seconds of extraction a page."""
    articles = (dossier * (PAGES // len(dossier) + 1))[:PAGES]
    pages = [_page(article) for article in articles]
    known = given()
    article_of_page(pages[0], "warm-up", known)
    code(articles[0])
    extracting = _timed(lambda: [article_of_page(page, "page", known) for page in pages])
    coding = _timed(lambda: [code(article) for article in articles])
    return coding / extracting, extracting / len(pages)


def _page(article: Article) -> str:
    """The article as a news site would serve it, with a menu, a sidebar and a footer."""
    lines = [escape(line) for line in article.text.split("\n") if line.strip()]
    menu = "".join(f'<li><a href="/{n}">باب {n}</a></li>' for n in range(30))
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><title>{lines[0]}</title></head>'
        f"<body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>{lines[0]}</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}</article></main>"
        f"<aside><ul>{menu}</ul></aside><footer>جميع الحقوق محفوظة</footer></body></html>"
    )


if __name__ == "__main__":
    main()
