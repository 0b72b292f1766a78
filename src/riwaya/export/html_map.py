"""A small map of the claims' places as inline SVG: a graticule fitted to the points, no tiles, no request."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, cos, floor, radians

import msgspec

from riwaya.export.html_article import Numbered
from riwaya.export.markup import esc

WIDTH, HEIGHT, MARGIN = 840.0, 480.0, 46.0
_KM_A_DEGREE = 111.2
_STEPS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30)
_CHARACTER = 7.2


class Point(msgspec.Struct):
    """A place on the map in degrees, its label, and the numbers of the claims that name it."""

    lat: float
    lon: float
    label: str
    claims: list[int]


class Frame(msgspec.Struct, frozen=True):
    """Equirectangular about the middle latitude, the same scale both ways; `scale` in units a degree of latitude."""

    lat: float
    lon: float
    scale: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a place lies in the drawing."""
        x = WIDTH / 2 + (lon - self.lon) * self.scale * cos(radians(self.lat))
        return x, HEIGHT / 2 - (lat - self.lat) * self.scale

    def back(self, x: float, y: float) -> tuple[float, float]:
        """The latitude and longitude of a spot in the drawing."""
        return self.lat + (HEIGHT / 2 - y) / self.scale, self.lon + (x - WIDTH / 2) / self.scale / cos(
            radians(self.lat)
        )


def points(articles: Iterable[Numbered]) -> list[Point]:
    """The resolved places, those within about a kilometre taken together."""
    found: dict[tuple[float, float], Point] = {}
    for shown in articles:
        for number, claim in shown.claims.items():
            for place in claim.places:
                if place.lat is None or place.lon is None:
                    continue
                key = (round(place.lat, 2), round(place.lon, 2))
                point = found.setdefault(key, Point(place.lat, place.lon, place.text, []))
                if number not in point.claims:
                    point.claims.append(number)
    return sorted(found.values(), key=lambda point: -len(point.claims))


def frame(shown: Sequence[Point]) -> Frame:
    """The frame that holds all points, never closer than half a degree across."""
    lats, lons = [point.lat for point in shown], [point.lon for point in shown]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    tall = max(max(lats) - min(lats), 0.5)
    wide = max((max(lons) - min(lons)) * cos(radians(lat)), 0.5)
    return Frame(lat, lon, min((HEIGHT - 2 * MARGIN) / tall, (WIDTH - 4 * MARGIN) / wide))


def map_of(articles: Iterable[Numbered]) -> Iterator[str]:
    """The drawing, piece by piece; nothing where no place is resolved."""
    shown = points(articles)
    if not shown:
        return
    fitted = frame(shown)
    yield '<h2 id="map">Where <bdi lang="ar">أين</bdi></h2>'
    yield f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="img" aria-label="Map of {len(shown)} places">'
    yield from _graticule(fitted)
    yield from _scale(fitted)
    taken: list[tuple[float, float, float, float]] = []
    labels: list[str] = []
    for point in shown:
        x, y = fitted.at(point.lat, point.lon)
        radius = min(4 + 1.5 * len(point.claims) ** 0.5, 13)
        told = f"{point.label}: claims {', '.join(map(str, point.claims))}"
        yield f'<a href="#c{point.claims[0]}"><circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">'
        yield f"<title>{esc(told)}</title></circle></a>"
        labels += _label(point.label, x, y, radius, taken)
    yield from labels
    yield "</svg>"


def _label(
    text: str, x: float, y: float, radius: float, taken: list[tuple[float, float, float, float]]
) -> Iterator[str]:
    """The label where it covers no other; none where all four sides are taken (the point's title still tells it)."""
    wide, tall = len(text) * _CHARACTER, 16.0
    spots = (
        (x + radius + 3, y + 5, "start", x + radius + 3),
        (x - radius - 3, y + 5, "end", x - radius - 3 - wide),
        (x, y - radius - 4, "middle", x - wide / 2),
        (x, y + radius + 14, "middle", x - wide / 2),
    )
    for at, base, anchor, left in spots:
        box = (left, base - tall + 3, left + wide, base + 3)
        if left < 0 or box[2] > WIDTH or any(_overlap(box, other) for other in taken):
            continue
        taken.append(box)
        yield f'<text x="{at:.1f}" y="{base:.1f}" text-anchor="{anchor}" direction="ltr">{esc(text)}</text>'
        return


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _graticule(fitted: Frame) -> Iterator[str]:
    north, west = fitted.back(0, 0)
    south, east = fitted.back(WIDTH, HEIGHT)
    step = next((step for step in _STEPS if (east - west) / step <= 8), 30)
    for lon in _marks(west, east, step):
        x, _ = fitted.at(fitted.lat, lon)
        yield f'<path class="grid" d="M{x:.1f} 0V{HEIGHT:.0f}"/>'
        yield f'<text class="degrees" x="{x + 2:.1f}" y="11">{lon:g}°</text>'
    for lat in _marks(south, north, step):
        _, y = fitted.at(lat, fitted.lon)
        yield f'<path class="grid" d="M0 {y:.1f}H{WIDTH:.0f}"/>'
        yield f'<text class="degrees" x="2" y="{y - 2:.1f}">{lat:g}°</text>'


def _marks(low: float, high: float, step: float) -> list[float]:
    return [round(n * step, 2) for n in range(ceil(low / step), floor(high / step) + 1)]


def _scale(fitted: Frame) -> Iterator[str]:
    a_km = fitted.scale / _KM_A_DEGREE
    length = next((km for km in (1000, 500, 200, 100, 50, 20, 10, 5, 2) if km * a_km <= WIDTH / 4), 1)
    right, base = WIDTH - 14, HEIGHT - 14
    yield f'<path class="scale" d="M{right - length * a_km:.1f} {base}H{right}"/>'
    yield f'<text x="{right}" y="{base - 6}" text-anchor="end">{length} km</text>'
