"""Which kinds of place a generic word can name, and how large a place a spot tells."""

from riwaya.coding.spot import Spot

FITTING = {
    "village": ("village", "town", "quarter", "camp"),
    "town": ("town", "village", "city"),
    "city": ("city", "town"),
    "quarter": ("quarter", "village", "town"),
    "camp": ("camp", "quarter"),
    "region": ("governorate", "region", "district"),
    "mountain": ("mountain", "hill"),
    "water": ("river", "dam", "valley", "lake", "sea", "strait", "island"),
    "base": ("base", "air_base", "airport"),
    "field": ("oil_field",),
    "road": ("road", "site"),
    "crossing": ("crossing", "port", "site"),
    "prison": ("prison",),
    "site": ("site", "hospital"),
}
"""Kinds of place that a class of head can name."""
SITES = frozenset(("mountain", "water", "base", "field", "road", "crossing", "prison", "site"))
"""Classes of head that belong to the name of what they open («مطار عدن»)."""
_SIZE = {"country": 5, "governorate": 4, "region": 4, "sea": 4, "district": 3, "mountain": 3, "island": 3, "city": 2}


def level(spot: Spot) -> str:
    """What a mention of a name is of: a region (محافظة حلب), a site (مطار حلب) or a place (حلب)."""
    if spot.head == "region" or spot.head == "cty":
        return "region"
    return "site" if spot.head in SITES else "place"


def size(spot: Spot) -> int:
    """How large the place is at least: 5 a country, 4 a governorate or countryside, 3 a district, 2 a city, 1 less."""
    if spot.head == "cty":
        return 4
    if spot.head in ("village", "town", "quarter", "camp", "base", "crossing", "site", "road") or not spot.places:
        return 1
    if spot.head == "city":
        return 2
    sizes = [_SIZE.get(place.kind, 1) for place in spot.places]
    return max(sizes) if spot.head == "region" else min(sizes)
