"""Content-hash identifiers: the same content always gets the same id."""

from hashlib import sha256


def content_id(kind: str, *parts: object) -> str:
    """`kind-` and 16 hex digits of the SHA-256 over the parts, each ended by a unit separator."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{kind}-{sha256(joined.encode('utf-8')).hexdigest()[:16]}"


def text_hash(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, 64 hex digits."""
    return sha256(text.encode("utf-8")).hexdigest()
