"""Safe pieces of HTML. Articles are hostile input: everything passes through `esc`."""

import re
from html import escape
from urllib.parse import urlsplit

# What HTML cannot hold stays one character wide, so that offsets into the shown text stay true.
_UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def esc(text: object) -> str:
    """`text` for content or a quoted attribute, carriage returns kept."""
    return _UNFIT.sub("\ufffd", escape(str(text), quote=True)).replace("\r", "&#13;").replace("\x0c", "&#12;")


def bdi(text: object, css: str = "") -> str:
    """Foreign text in a line of its own direction; marks that steer bidi are dropped, for they would leak out."""
    return f'<bdi class="{css}">{esc(_STEERING.sub("", str(text)))}</bdi>'


def arabic(text: object) -> str:
    """A short Arabic passage."""
    return f'<bdi class="ar" lang="ar">{esc(_STEERING.sub("", str(text)))}</bdi>'


def outward(url: str | None) -> str:
    """A link to `url` that tells the site nothing; plain text for anything but a web address."""
    if not url:
        return ""
    try:
        web = urlsplit(url).scheme in ("http", "https")
    except ValueError:
        web = False
    return f'<a href="{esc(url)}" rel="noreferrer noopener nofollow">{esc(url)}</a>' if web else esc(url)
