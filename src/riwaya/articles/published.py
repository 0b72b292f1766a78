"""Publication days."""

from datetime import date, datetime


def parse_day(value: str | None) -> str | None:
    """The ISO day of an ISO day or datetime, as its outlet dated it (no shift of time zone); None for blank.

    Raises ValueError that names the value.
    """
    stripped = (value or "").strip()
    if not stripped:
        return None
    try:
        return date.fromisoformat(stripped).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(stripped).date().isoformat()
    except ValueError:
        raise ValueError(f"published {stripped!r} is no ISO day or datetime (such as 2024-05-31)") from None
