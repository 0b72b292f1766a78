import logging
from pathlib import Path

import pytest
from articles.writing import BODY, TITLE, articles, errors

from riwaya.errors import EmptyInput

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head>{meta}<title>{title} | الموقع</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="شبكة المرفأ">
<meta property="article:published_time" content="2019-07-08T21:10:00+02:00">
<link rel="canonical" href="https://marfa.example/n/12"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav>
<article><h1>{title}</h1>{body}</article><footer>جميع الحقوق محفوظة لشبكة المرفأ</footer></body></html>"""


def page(meta: str = "") -> str:
    body = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
    return PAGE.format(meta=meta, title=TITLE, body=body)


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="utf-8">'),
        ("cp1256", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
        ("cp1256", '<meta charset="utf-8">'),
        ("iso8859_6", "<meta charset='ISO-8859-6'>"),
        ("iso8859_6", ""),
        ("utf-16", ""),
    ],
)
def test_page_and_its_metadata(tmp_path: Path, encoding: str, meta: str) -> None:
    (tmp_path / "a.html").write_bytes(page(meta).encode(encoding))
    (article,) = articles(tmp_path / "a.html", outlet="other", published="2000-01-01")
    assert (article.title, article.outlet) == (TITLE, "شبكة المرفأ")
    assert (article.published, article.url) == ("2019-07-08", "https://marfa.example/n/12")
    assert article.text == f"{TITLE}\n{BODY}"


def test_given_values_where_the_page_tells_none(tmp_path: Path) -> None:
    (tmp_path / "a.htm").write_text(f"<html><body><p>{BODY}</p></body></html>", "utf-8")
    (article,) = articles(tmp_path / "a.htm", outlet="موقع الساحل", published="2018-05-06")
    assert (article.outlet, article.published) == ("موقع الساحل", "2018-05-06")


@pytest.mark.parametrize("html", ["<html><body><script>x()</script></body></html>", "<<<>>><p", "<html></html>"])
def test_a_page_without_an_article(tmp_path: Path, html: str, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a.html").write_text(html, "utf-8")
    (error,) = errors(tmp_path / "a.html")
    assert isinstance(error, EmptyInput)


def test_the_parser_prints_nothing_by_itself() -> None:
    assert logging.getLogger("trafilatura").handlers
