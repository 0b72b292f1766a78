"""Bounded byte streams: gzip expanded by its magic, UTF-16 turned to UTF-8 for what is read by line."""

import codecs
import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from riwaya.articles.find import Found
from riwaya.articles.given import Limits
from riwaya.errors import TooLarge

_GZIP = b"\x1f\x8b"
_BUFFER = 1 << 16


@contextmanager
def opened(found: Found) -> Iterator[io.BufferedReader]:
    """The input's bytes, expanded if they are gzip. Raises OSError; reading may raise EOFError and zlib.error too."""
    opened_file = found.path.open("rb", buffering=_BUFFER) if found.path else sys.stdin.buffer
    source = cast("io.BufferedReader", opened_file)
    try:
        if source.peek(2)[:2] == _GZIP:
            yield io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=source, mode="rb")), _BUFFER)
        else:
            yield source
    finally:
        if found.path:
            source.close()


def whole(reader: io.BufferedReader, name: str, limits: Limits) -> bytes:
    """All bytes of a single article. Raises TooLarge without reading past the limit."""
    data = reader.read(limits.article_bytes + 1)
    if len(data) > limits.article_bytes:
        raise TooLarge(name, f"larger than {limits.article_bytes:,} bytes")
    return data


def lines(reader: io.BufferedReader, name: str, limits: Limits) -> Iterator[tuple[int, bytes | TooLarge]]:
    """Each line that is not blank, with its number from 1; TooLarge stands for a line over the limit.

    Raises TooLarge when too much passes without a line worth having (a gzip bomb).
    """
    idle = 0
    number = 0
    while line := reader.readline(limits.article_bytes + 1):
        number += 1
        if line.strip() and len(line) <= limits.article_bytes:
            idle = 0
            yield number, line
            continue
        idle += len(line)
        if len(line) > limits.article_bytes:
            yield number, TooLarge(f"{name}:{number}", f"a line larger than {limits.article_bytes:,} bytes")
            while not line.endswith(b"\n") and idle <= _patience(limits) and (line := reader.readline(_BUFFER)):
                idle += len(line)
        if idle > _patience(limits):
            raise TooLarge(name, f"given up after {idle:,} bytes without a usable line, at line {number}")


def _patience(limits: Limits) -> int:
    return limits.article_bytes * limits.idle_factor


def as_utf8(reader: io.BufferedReader) -> io.BufferedReader:
    """`reader` without its byte-order mark; UTF-16 that bears one comes out as UTF-8."""
    head = reader.peek(3)
    if head.startswith(codecs.BOM_UTF8):
        reader.read(3)
    elif head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.BufferedReader(_Recoded(reader), _BUFFER)
    return reader


class _Recoded(io.RawIOBase):
    def __init__(self, source: io.BufferedReader) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder("utf-16")()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            chunk = self._source.read(_BUFFER)
            self._ready = self._decoder.decode(chunk, final=not chunk).encode()
            if not chunk:
                break
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size
