"""The bundled dossier: what `make demo` codes must read without a complaint."""

from datetime import date
from pathlib import Path

from riwaya.articles.read import scan
from riwaya.records import Article

DOSSIER = Path(__file__).resolve().parents[2] / "examples" / "dossier"


def _articles() -> list[Article]:
    read = list(scan(DOSSIER))
    assert [item for item in read if not isinstance(item, Article)] == []
    return [item for item in read if isinstance(item, Article)]


def test_every_file_reads_as_articles_of_many_outlets() -> None:
    articles = _articles()
    assert len(articles) >= 8
    assert len({article.outlet for article in articles if article.outlet}) >= 5
    assert {file.suffix for file in DOSSIER.iterdir()} == {".html", ".jsonl", ".txt"}


def test_articles_lie_within_a_fortnight() -> None:
    days = sorted(article.day or date(2017, 10, 14) for article in _articles())
    assert (days[-1] - days[0]).days <= 14
    assert sum(article.published is None for article in _articles()) == 1


def test_menus_teasers_and_share_lines_are_left_out() -> None:
    pages = [article for article in _articles() if article.url and article.url.count("/") == 3]
    assert len(pages) == 3
    for article in pages:
        for chrome in ("الرئيسية", "اقرأ أيضا", "فيسبوك", "جميع الحقوق"):
            assert chrome not in article.text


def test_accounts_disagree() -> None:
    told = "\n".join(article.text for article in _articles())
    for account in ("17 مدنيا", "14 مدنيا", "إلى 21", "تسعة قتلى"):
        assert account in told
