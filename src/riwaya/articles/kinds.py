"""Kinds of input: by the file's name, else by how it begins."""

from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "page", "lines", "table"]

_KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "table",
    ".tsv": "table",
}


def kind_of_name(name: str) -> Kind | None:
    """The kind that a file's name tells, `.gz` left aside; None where it tells none."""
    path = PurePath(name.lower())
    if path.suffix == ".gz":
        path = path.with_suffix("")
    return _KINDS.get(path.suffix)


def kind_of_bytes(head: bytes) -> Kind:
    """The kind that the first bytes tell: markup, a JSON object, a header with a `text` column, or text."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"<"):
        return "page"
    if start.startswith(b"{"):
        return "lines"
    header = start.split(b"\n", 1)[0].strip().lower()
    for separator in (b",", b";", b"\t"):
        names = [cell.strip(b' "') for cell in header.split(separator)]
        if len(names) > 1 and b"text" in names:
            return "table"
    return "text"
