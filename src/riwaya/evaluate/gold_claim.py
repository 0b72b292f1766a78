"""One claim of a YAML gold file, with what the form lets out filled in."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, get_args

from riwaya.errors import BadGold
from riwaya.records.claim import EventType, Status
from riwaya.records.source import SourceKind
from riwaya.records.toll import Outcome

_TYPES, _STATUSES, _KINDS, _OUTCOMES = (get_args(names) for names in (EventType, Status, SourceKind, Outcome))
_FLAGS = ("cumulative", "background", "optional")
_FIELDS = {
    *("type", "type_alt", "status", "source", "source_alt", "evidence", "agents", "targets", "places", "date", "tolls"),
    *_FLAGS,
}
_COUNT = re.compile(r"(?P<about>~)?(?P<low>\d+)(?:-(?P<high>\d+)|(?P<open>\+))?")


class ClaimReader:
    """Reads claims of the gold file that it is made for. Raises BadGold naming file and entry."""

    def __init__(self, file: str) -> None:
        self.file = file

    def claim(self, given: Any) -> dict[str, Any]:
        """The claim with every field of the codebook, as plain data."""
        self._shape(given, needs={"type", "source", "evidence", "date"}, may=_FIELDS, what="a claim")
        return {
            "type": self._one_of(given["type"], _TYPES),
            "type_alt": [self._one_of(alt, _TYPES) for alt in given.get("type_alt") or []],
            "status": self._one_of(given.get("status", "occurred"), _STATUSES),
            "evidence": [str(quoted) for quoted in given["evidence"] or []],
            "source": self._source(given["source"]),
            "source_alt": [{"text": None if alt == "outlet" else alt} for alt in given.get("source_alt") or []],
            "agents": [self._actor(actor) for actor in given.get("agents") or []],
            "targets": [self._actor(actor) for actor in given.get("targets") or []],
            "places": [self._place(place) for place in given.get("places") or []],
            "date": self._date(given["date"]),
            "tolls": [self._toll(toll) for toll in given.get("tolls") or []],
            **{flag: given.get(flag) is True for flag in _FLAGS},
        }

    def _source(self, given: Any) -> dict[str, Any]:
        if given == "outlet":
            return {"text": None, "kind": "outlet", "via": []}
        self._shape(given, needs={"text", "kind"}, may={"via"}, what="a source (else write `outlet`)")
        return {
            "text": str(given["text"]),
            "kind": self._one_of(given["kind"], _KINDS),
            "via": list(given.get("via") or []),
        }

    def _actor(self, given: Any) -> dict[str, Any]:
        self._shape(given, needs={"text"}, may={"name"}, what="an actor")
        return {"text": str(given["text"]), "name": given.get("name")}

    def _place(self, given: Any) -> dict[str, Any]:
        self._shape(given, needs={"text", "country"}, may={"name", "at", "admin1", "radius_km"}, what="a place")
        at = given.get("at") or [None, None]
        if len(at) != 2:
            raise BadGold(self.file, str(at), "`at` is [latitude, longitude]")
        return {
            "text": str(given["text"]),
            **{field: given.get(field) for field in ("name", "admin1", "country", "radius_km")},
            "lat": at[0],
            "lon": at[1],
        }

    def _date(self, given: Any) -> dict[str, str] | None:
        if given == "none":
            return None
        first, _, last = str(given).partition("..")
        try:
            start, end = date.fromisoformat(first), date.fromisoformat(last or first)
        except ValueError as error:
            raise BadGold(self.file, str(given), "a date is a day, `first..last`, or `none`") from error
        if end < start:
            raise BadGold(self.file, str(given), "the date ends before it starts")
        return {"start": start.isoformat(), "end": end.isoformat()}

    def _toll(self, given: Any) -> dict[str, Any]:
        outcome = next((name for name in _OUTCOMES if isinstance(given, Mapping) and name in given), None)
        if outcome is None:
            raise BadGold(self.file, str(given), f"a toll names one of {', '.join(_OUTCOMES)}")
        self._shape(given, needs={outcome, "text"}, may={"victims"}, what="a toll")
        count = str(given[outcome])
        match = _COUNT.fullmatch(count)
        if match is None and count != "some":
            raise BadGold(self.file, count, "a count is 12, 12+, 12-20, ~12 or some")
        low = int(match["low"]) if match else None
        high = int(match["high"] or match["low"]) if match and not match["open"] else None
        return {
            "outcome": outcome,
            "min": low,
            "max": high,
            "text": str(given["text"]),
            "victims": given.get("victims"),
            "approximate": bool(match and match["about"]),
        }

    def _one_of(self, value: Any, allowed: Collection[str]) -> str:
        if value not in allowed:
            raise BadGold(self.file, str(value), f"not one of {', '.join(allowed)}")
        return str(value)

    def _shape(self, given: Any, *, needs: set[str], may: set[str], what: str) -> None:
        if not isinstance(given, Mapping):
            raise BadGold(self.file, str(given), f"{what} should be fields with values")
        for field in sorted(needs - given.keys()):
            raise BadGold(self.file, str(dict(given)), f"{what} lacks `{field}`")
        for field in given.keys() - needs - may:
            raise BadGold(self.file, str(field), f"no field of {what}")
