"""The project's own places: lexicon/places/*.csv."""

import csv
from pathlib import Path

from riwaya.errors import BadLexicon
from riwaya.gazetteer.rows import Row
from riwaya.text.normalise import fold

FIELDS = ["name_ar", "variants", "name_en", "kind", "lat", "lon", "radius_km", "parent", "country", "ground"]
_WEIGHT = {"country": 9, "governorate": 7, "city": 6, "region": 5}


def overlay(folder: Path) -> list[Row]:
    """The rows of the project's own place files; raises BadLexicon naming the file and line."""
    rows: list[Row] = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle)
            if reader.fieldnames != FIELDS:
                raise BadLexicon(path.name, "header", f"expected {','.join(FIELDS)}")
            for line, raw in enumerate(reader, 2):
                try:
                    rows.append(_row(raw))
                except (TypeError, ValueError) as error:
                    raise BadLexicon(path.name, f"line {line}", str(error)) from error
    return rows


def _row(raw: dict[str, str]) -> Row:
    lat, lon = (float(raw[k]) if raw[k] else None for k in ("lat", "lon"))
    if not raw["ground"]:
        raise ValueError("no ground for the coordinate")
    return Row(
        id=f"o:{raw['country']}:{fold(raw['name_ar'])}:{fold(raw['parent'] or '')}",
        names=[n.strip() for n in [raw["name_ar"], *filter(None, (raw["variants"] or "").split("|"))]],
        en=raw["name_en"],
        kind=raw["kind"],
        lat=lat,
        lon=lon,
        radius=float(raw["radius_km"] or 2),
        parent=raw["parent"] or None,
        country=raw["country"],
        weight=_WEIGHT.get(raw["kind"], 4),
    )
