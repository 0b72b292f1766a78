import io
import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
import pytest
from export.samples import article, hostile, sample, without_claims
from hypothesis import given
from hypothesis import strategies as st

from riwaya.export import html
from riwaya.export.html_article import Numbered
from riwaya.export.html_map import HEIGHT, WIDTH, Frame, Point, frame, points
from riwaya.export.segments import segments
from riwaya.records import Coded, Quote

ALLOWED = set(
    "html head meta title style body header h1 h2 h3 p bdi main nav ol li a small div table thead tbody tr th td svg "
    "path text circle section mark span article dl dt dd br blockquote footer".split()
)


class Page(HTMLParser):
    """What a browser would make of the page: elements, and the text inside the articles' text blocks."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.marked: dict[int, str] = {}
        self._marks: list[str] = []
        self._in_text = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag == "div" and given.get("class") == "text":
            self._in_text = True
            self.texts.append("")
        if tag == "mark":
            self._marks = (given["class"] or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._in_text = False
        if tag == "mark":
            self._marks = []

    def handle_data(self, data: str) -> None:
        if self._in_text:
            self.texts[-1] += data
            for name in self._marks:
                if re.fullmatch(r"c\d+", name):
                    self.marked[int(name[1:])] = self.marked.get(int(name[1:]), "") + data

    def ids(self) -> list[str]:
        return [given["id"] or "" for _, given in self.elements if "id" in given]


def page(*items: Coded) -> tuple[str, Page]:
    out = io.StringIO()
    html.write(items, out)
    return out.getvalue(), Page(out.getvalue())


def test_text_stands_in_the_page_to_the_letter() -> None:
    _, parsed = page(sample(), without_claims())
    assert parsed.texts == [sample().article.text, without_claims().article.text]


def test_marks_hold_exactly_the_evidence_even_where_it_overlaps() -> None:
    _, parsed = page(sample())
    shown = Numbered(sample(), 1, 1)
    for number, claim in shown.claims.items():
        in_order = sorted(claim.evidence, key=lambda quote: quote.start)
        assert parsed.marked[number] == "".join(quote.text for quote in in_order)


def test_every_link_leads_somewhere_and_ids_are_unique() -> None:
    _, parsed = page(sample(), without_claims(), sample(article(id="s-3")))
    ids = parsed.ids()
    assert len(ids) == len(set(ids))
    links = [given["href"] or "" for tag, given in parsed.elements if tag == "a"]
    assert links
    assert {link[1:] for link in links} <= set(ids)
    assert {f"{kind}{number}" for kind in "ce" for number in range(1, 7)} <= set(ids)


def test_claims_resting_on_the_same_words_can_both_be_reached() -> None:
    item = sample()
    same = tuple(msgspec.structs.replace(claim, evidence=item.claims[0].evidence) for claim in item.claims)
    _, parsed = page(Coded(item.article, same, item.versions))
    assert {"e1", "e2", "e3"} <= set(parsed.ids())


def test_policy_allows_this_style_and_nothing_else() -> None:
    source, parsed = page(hostile())
    style = source.split("<style>", 1)[1].split("</style>", 1)[0]
    policy = next(
        given["content"] for _, given in parsed.elements if given.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("item", [sample(), hostile()])
def test_nothing_is_requested_or_run(item: Coded) -> None:
    source, parsed = page(item)
    assert {tag for tag, _ in parsed.elements} <= ALLOWED
    for _, attributes in parsed.elements:
        assert not {name for name in attributes if name.startswith("on") or name in ("src", "style", "srcset")}
        assert (attributes.get("href") or "#").startswith("#")
    assert not re.search(r"url\(|@import", source)


def test_hostile_text_is_shown_as_text() -> None:
    _, parsed = page(hostile())
    (shown,) = parsed.texts
    text = hostile().article.text
    assert len(shown) == len(text)
    assert "<script>alert(1)</script>" in shown
    assert all(a == b or (b in "\x00\x1b" and a == "\ufffd") for a, b in zip(shown, text, strict=True))


def test_web_addresses_are_links_that_tell_nothing() -> None:
    _, parsed = page(Coded(article(url="https://furat.example/1?a=1&b=2"), (), sample().versions))
    (link,) = [given for tag, given in parsed.elements if tag == "a"]
    assert link["href"] == "https://furat.example/1?a=1&b=2"
    assert link["rel"] == "noreferrer noopener nofollow"


def test_no_padding_stands_inside_words() -> None:
    source, _ = page(sample())
    for rule in re.findall(r"(?:^|\n|})\s*(?:mark|\.k\d|mark[^{]*|\.c\d+)\s*{([^}]*)}", source):
        assert not re.search(r"padding|margin|border|inline-block|letter-spacing", rule)


def test_accounts_tell_status_toll_and_source() -> None:
    source, _ = page(sample())
    table = source.split('id="accounts"', 1)[1].split("</table>", 1)[0]
    for told in ("Tall al-Ward", "denied", "killed 4", "injured ~20", "المركز السوري للتوثيق", "متحدث باسم الجيش"):
        assert told in table


def test_conflicting_parent_is_told_on_the_card() -> None:
    assert "120 km apart" in page(sample())[0]


def test_empty_report_is_a_page() -> None:
    assert page()[0].startswith("<!doctype html>")


def test_every_colour_has_a_dark_and_print_form() -> None:
    source, _ = page(sample())
    assert "prefers-color-scheme: dark" in source
    assert "@media print" in source


def test_map_holds_all_points() -> None:
    shown = [Point(36.2, 37.1, "حلب", [1]), Point(15.3, 44.2, "صنعاء", [2]), Point(32.9, 13.2, "طرابلس", [3])]
    fitted = frame(shown)
    for point in shown:
        x, y = fitted.at(point.lat, point.lon)
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT
        assert fitted.back(x, y) == pytest.approx((point.lat, point.lon))
    assert isinstance(frame(shown[:1]), Frame)


def test_map_gathers_claims_at_a_place_and_leaves_out_what_is_unresolved() -> None:
    (point,) = points([Numbered(sample(), 1, 1)])
    assert (point.label, len(point.claims)) == ("تل الورد", 2)


@given(
    st.integers(0, 40),
    st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45), st.integers(0, 5)), max_size=12),
)
def test_segments_make_up_the_text_and_know_their_spans(length: int, spans: list[tuple[int, int, int]]) -> None:
    pieces = list(segments(length, spans))
    assert "".join("x" * (piece.end - piece.start) for piece in pieces) == "x" * length
    assert all(a.end == b.start for a, b in pairwise(pieces))
    for piece in pieces:
        for at in range(piece.start, piece.end):
            assert set(piece.keys) == covering(spans, at)


def covering(spans: Iterable[tuple[int, int, int]], at: int) -> set[int]:
    return {key for start, end, key in spans if start <= at < end}


def test_evidence_outside_the_text_does_no_harm() -> None:
    item = sample()
    stray = msgspec.structs.replace(item.claims[0], evidence=(Quote("", 5_000, 6_000), Quote("", 9, 9)))
    _, parsed = page(Coded(item.article, (stray,), item.versions))
    assert parsed.texts == [item.article.text]
