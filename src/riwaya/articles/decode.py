"""From bytes to text: UTF-8, UTF-16 with its mark, windows-1256 and ISO-8859-6.

UTF-8 proves itself by being well formed. The two legacy pages share half of their letters and hardly ever fail, so
between them the commoner letters of Arabic decide, unless the document declares one and it holds.
"""

import codecs
import re
from math import log

from riwaya.errors import BadEncoding

LEGACY = ("cp1256", "iso8859_6")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Letters a thousand in newspaper Arabic, rounded.
_PER_MILLE = (
    "ا150 ل118 ي74 ن66 م65 و60 ت50 ر48 ة34 ب36 ع36 د34 س30 ف30 ه28 أ27 ك22 ق25 ح21 ج15 إ11 ش12 ط11 ص11 خ10 ى9 ض8 ذ8 "
    "ث6 ز7 ئ5 ء4 غ4 ظ2 آ2 ؤ2"
)
_WEIGHT = {pair[0]: log(int(pair[1:])) for pair in _PER_MILLE.split()}
_NEUTRAL = frozenset("،؛؟ـ«»“”‘’–—…•©®\u00a0\u200c\u200d\u200e\u200fًٌٍَُِّْ")
_ALIEN = -6.0
_BENEFIT = 0.5
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_SAMPLE = 50_000


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of `data`, without its byte-order mark; `declared` is a charset that the document or its file claims.

    Raises BadEncoding, under `name`, for bytes that are no text or are damaged UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    if b"\x00" in data[:_SAMPLE]:
        raise BadEncoding(name, "not text: it holds zero bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _legacy(data, name, declared, error)
    if len(_CONTROL.findall(text[:_SAMPLE])) > 0.01 * len(text[:_SAMPLE]) + 1:
        raise BadEncoding(name, "not text: it is full of control characters")
    return text


def guess(sample: bytes) -> str | None:
    """The legacy encoding of a piece of a larger file, for use as `declared`; None where it is not legacy."""
    head = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return None if _mostly_utf8(head) else _likeliest(head)
    return None


def _legacy(data: bytes, name: str, declared: str | None, error: UnicodeDecodeError) -> str:
    if _mostly_utf8(data[:_SAMPLE]):
        raise BadEncoding(name, f"damaged UTF-8 at byte {error.start}")
    return _strict(data, _likeliest(data[:_SAMPLE], _known(declared)), name)


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    return sum(1 for char in text if char > "\x7f" and char != "\ufffd") > 3 * lost


def _likeliest(data: bytes, declared: str | None = None) -> str:
    """The legacy encoding that makes the better Arabic; what is declared has the benefit of the doubt."""

    def merit(encoding: str) -> float:
        return _plausibility(data.decode(encoding, errors="replace")) + (_BENEFIT if encoding == declared else 0.0)

    return max(LEGACY, key=merit)


def _plausibility(text: str) -> float:
    """Mean log frequency of the letters beyond ASCII, as Arabic."""
    beyond = [char for char in text if char > "\x7f" and char not in _NEUTRAL]
    return sum(_WEIGHT.get(char, _ALIEN) for char in beyond) / len(beyond) if beyond else 0.0


def _known(declared: str | None) -> str | None:
    try:
        return codecs.lookup(declared).name.replace("-", "_") if declared else None
    except LookupError:
        return None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadEncoding(name, f"not {encoding}: byte {error.start} fits no character") from None
