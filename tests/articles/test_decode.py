import pytest
from articles.writing import BODY, PERSIAN, TEXT, TITLE
from hypothesis import given
from hypothesis import strategies as st

from riwaya.articles.decode import decode, guess
from riwaya.errors import BadEncoding

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [TEXT, TITLE, BODY, "قتيل في غارة", "مقتل جنديين في كمين"])
def test_each_encoding_is_told_apart(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "f") == text


def test_big_endian_utf16() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "f") == TEXT


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_declared_charset_is_kept_only_where_it_holds(encoding: str) -> None:
    data = TEXT.encode(encoding)
    for declared in ("windows-1256", "ISO-8859-6", "utf-8", "no-such-charset", None):
        assert decode(data, "f", declared) == TEXT


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode(TEXT.encode(), "f", "windows-1256") == TEXT


def test_damaged_utf8_is_named_not_turned_to_gibberish() -> None:
    with pytest.raises(BadEncoding, match="damaged UTF-8 at byte 10"):
        decode(TEXT.encode()[:10] + b"\xff" + TEXT.encode()[10:], "news.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(1, 32)) * 9])
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(BadEncoding, match="not text"):
        decode(data, "picture")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_survives_utf8(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "f") == text


def test_guess_of_a_larger_file() -> None:
    assert guess(TEXT.encode("cp1256")) == "cp1256"
    assert guess(TEXT.encode("iso8859_6")) == "iso8859_6"
    assert guess(TEXT.encode()[:-5]) is None
    assert guess(PERSIAN.encode()) is None
