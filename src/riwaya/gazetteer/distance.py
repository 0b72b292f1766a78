"""How far apart two points lie, and the point that lies so far in a direction."""

import math

_BEARING = {
    "north": 0,
    "north-east": 45,
    "east": 90,
    "south-east": 135,
    "south": 180,
    "south-west": 225,
    "west": 270,
    "north-west": 315,
}
_KM = 111.2
"""Kilometres in a degree of latitude."""


def km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Great-circle distance in kilometres between two points in degrees."""
    p, q = math.radians(a_lat), math.radians(b_lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b_lon - a_lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def flat_km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Distance on a flat map: near enough for comparing places of one country, and cheap."""
    east = (b_lon - a_lon) * math.cos(0.0087266 * (a_lat + b_lat))
    return _KM * math.hypot(b_lat - a_lat, east)


def offset(lat: float, lon: float, away: float, direction: str) -> tuple[float, float]:
    """The point `away` kilometres from another in one of the eight directions ("north" … "south-west")."""
    angle = math.radians(_BEARING[direction])
    narrow = max(0.2, math.cos(math.radians(lat)))
    return round(lat + away / _KM * math.cos(angle), 4), round(lon + away / (_KM * narrow) * math.sin(angle), 4)


def deviation(a_lat: float, a_lon: float, b_lat: float, b_lon: float, direction: str) -> float:
    """Degrees between the direction and the bearing of b from a: 0 agrees, 180 is opposite."""
    east = (b_lon - a_lon) * math.cos(math.radians(a_lat))
    bearing = math.degrees(math.atan2(east, b_lat - a_lat)) % 360
    apart = abs(bearing - _BEARING[direction])
    return min(apart, 360 - apart)
