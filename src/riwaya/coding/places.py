"""Where: place names in the text, and which of their namesakes is meant."""

from collections import defaultdict
from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.gazetteer.distance import km
from riwaya.gazetteer.places import Place
from riwaya.records import Candidate, ParentConflict, PlaceMention

_LEADS = frozenset(
    [
        "في",
        "من",
        "الي",
        "علي",
        "نحو",
        "باتجاه",
        "عبر",
        "قرب",
        "داخل",
        "خارج",
        "حول",
        "عند",
        "بين",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "وسط",
        "صوب",
        "الى",
    ]
)
_PARENT = frozenset(("governorate", "region", "country"))


class Spot(NamedTuple):
    """A place name at words `start` to `end`. `parent` when it only says where another place lies."""

    start: int
    end: int
    prefix: str
    form: str
    head: str | None
    lead: str
    parent: bool
    places: tuple[Place, ...]


def spots(doc: Document) -> list[Spot]:
    """All place names of the article in order; what looks like an ordinary word needs a head or preposition."""
    out: list[Spot] = []
    table, weak, words = doc.gazetteer.table, doc.gazetteer.weak, doc.words
    i = 0
    while i < len(words):
        spot = _countryside(doc, i) or _named(doc, i, table, weak, out) or _unknown(doc, i) or _listed(doc, i, out)
        if spot:
            out.append(spot)
            i = spot.end
        else:
            i += 1
    return out


def _countryside(doc: Document, i: int) -> Spot | None:
    """ريف حلب الشمالي، الريف الجنوبي لحلب: a place of its own."""
    hit = doc.has(i, "cty")
    if not hit:
        return None
    words = doc.words
    found = list(doc.gazetteer.table.at(words, hit.end)) if hit.end < len(words) else []
    direction = doc.has(hit.end, "dir")
    if direction and hit.end + 1 < len(words):
        found = doc.gazetteer.table.at(words, direction.end)
        if found and "ل" in found[0][1]:
            end, _, rows = found[0]
            return _spot(doc, hit.start, end, hit.prefix, "cty", rows, parent=False)
        return None
    if found:
        end, prefix, rows = found[0]
        if prefix not in ("", "ل"):
            return None
        told = doc.has(end, "dir")
        stop = told.end if told else end
        lead = words[i - 1] if i else ""
        whole = doc.gazetteer.named(
            " ".join(words[hit.start : stop])
            if not hit.prefix
            else " ".join([words[i][len(hit.prefix) :], *words[i + 1 : stop]])
        )
        spot = _spot(doc, hit.start, stop, hit.prefix, "cty", rows, parent=not told)
        if whole:
            return spot._replace(places=tuple(whole))
        return spot._replace(lead=lead)
    return None


def _spot(doc: Document, start: int, end: int, prefix: str, head: str | None, rows: list[int], parent: bool) -> Spot:
    places = tuple(doc.gazetteer.place(n) for n in rows)
    lead = doc.words[start - 1] if start else ""
    return Spot(start, end, prefix, " ".join(doc.words[start:end]), head, lead, parent, places)


def _named(doc: Document, i: int, table, weak, before: list[Spot]) -> Spot | None:  # type: ignore[no-untyped-def]
    words = doc.words
    found = table.at(words, i)
    if not found:
        return None
    end, prefix, rows = max(found, key=lambda f: (f[0], -len(f[1])))
    if end - i == 2 and doc.has(i, "dir") and _town(doc, i + 1):
        return None
    if prefix and end == i + 1 and any(h.prefix == "" for h in doc.hits[i]):
        return None
    form = (
        " ".join(words[i:end])[len(prefix) :]
        if not prefix.endswith("ال")
        else "ال" + " ".join(words[i:end])[len(prefix) :]
    )
    lead = words[i - 1] if i else ""
    head = doc.has(i - 1, "plh")
    near = doc.has(i - 1, "dir") or doc.has(i - 1, "nea") or doc.has(i - 1, "cty")
    listed = bool(before) and (
        (before[-1].end == i and prefix in ("و",)) or (before[-1].end == i - 1 and words[i - 1] in "،,و")
    )
    cued = bool(head or near or lead in _LEADS or ("ب" in prefix and prefix != "بال") or listed)
    actor = any(
        h.kind in ("act", "src", "day", "mon", "rep") or (h.kind == "evt" and h.more != "n") for h in doc.hits[i]
    )
    inside = any(h.end > end for h in doc.hits[i] if h.kind in ("act", "src"))
    if inside:
        return None
    places = [doc.gazetteer.place(n) for n in rows]
    best = max(p.weight for p in places)
    if form in weak:
        if not (head or (listed and before[-1].head) or (cued and best >= 5 and end - i > 1)):
            if not (cued and best >= 5 and not doc.has(i, "per") and not doc.has(i, "fun") and not doc.has(i, "dir")):
                return None
            if doc.hits[i] and not any(p.kind in ("country", "governorate", "city", "region") for p in places):
                return None
    elif not cued and (best < 5 or (actor and i and not doc.has(i - 1, "evt"))) and (best < 4 or actor):
        return None
    if head is None and doc.words[i - 1 : i] and doc.has(i - 1, "frc") and not near:
        return None
    level = head.value if head else before[-1].head if listed else None
    parent = bool(doc.has(i - 1, "cty"))
    return Spot(i, end, prefix, form, level, lead, parent, tuple(places))


def _town(doc: Document, i: int) -> bool:
    """Whether a town stands at word i: «غرب بغداد» is told by its town, «شمال سوريا» is a region of its own."""
    rows = [n for _, prefix, rows in doc.gazetteer.table.at(doc.words, i) if prefix == "" for n in rows]
    return any(doc.gazetteer.place(n).kind in ("city", "town", "village") for n in rows)


def _unknown(doc: Document, i: int) -> Spot | None:
    """A name that no gazetteer has, after قرية or بلدة: kept, unresolved."""
    head = doc.has(i, "plh")
    named = head and (head.value in _VILLAGES or head.value == "mountain" or doc.words[i][len(head.prefix) :] in _AREAS)
    if not head or not named or head.end >= len(doc.words):
        return None
    at = head.end
    if doc.words[at] == '"' and at + 1 < len(doc.words):
        at += 1
    word = doc.words[at]
    if word.isdigit() or not "\u0621" <= word[0] <= "\u064a" or doc.hits[at] or word in _LEADS or len(word) < 3:
        return None
    if (
        doc.gazetteer.table.at(doc.words, at)
        or (word.endswith("يه") and head.value != "village")
        or word in _PLAIN
        or (word[0] in "يت" and not word.startswith("تل"))
    ):
        return None
    if head.prefix.endswith("ال") or doc.words[i].startswith("ال"):
        return None
    end = at + 1
    if end < len(doc.words) and word in (
        "ام",
        "ابو",
        "عين",
        "تل",
        "بيت",
        "دير",
        "كفر",
        "خان",
        "وادي",
        "بني",
        "ال",
        "الشيخ",
        "خربه",
        "راس",
        "باب",
        "بير",
    ):
        end += 1
    if head.value in ("mountain", "camp"):
        at = i
    return Spot(at, end, head.prefix if at == i else "", " ".join(doc.words[at:end]), head.value, "", False, ())


_PLAIN = frozenset(
    ["مجاوره", "حدوديه", "قريبه", "اخري", "عده", "كامله", "محيطه", "صغيره", "كبيره", "نازحين", "للنازحين", "سكنيه"]
)


_VILLAGES = ("village", "town", "quarter", "camp")
_AREAS = frozenset(["منطقه", "ناحيه", "مديريه", "قضاء", "محور", "جبهه", "شارع", "وادي"])


def _listed(doc: Document, i: int, before: list[Spot]) -> Spot | None:
    """قرى كذا وكذا: a further name of a list of villages that no gazetteer has."""
    if not before or before[-1].head not in _VILLAGES:
        return None
    word = doc.words[i]
    joined = before[-1].end == i and word.startswith("و")
    apart = before[-1].end == i - 1 and doc.words[i - 1] == "و"
    if not (joined or apart) or doc.hits[i] or len(word) < 5 or "ال" not in word[:3]:
        return None
    prefix = "و" if joined else ""
    return Spot(i, i + 1, prefix, word[len(prefix) :], before[-1].head, "", False, ())


class Atlas:
    """The article's places resolved together: namesakes are chosen by country and nearness to the others."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.spots = spots(doc)
        self.country = self._country()
        self.chosen: dict[int, Place | None] = {}
        for spot in self.spots:
            self.chosen[spot.start] = self._choose(spot)
        self.spots = [s for s in self.spots if not self._stray(s)]
        anchors = [p for p in self.chosen.values() if p and p.lat is not None and p.kind != "country"]
        for spot in self.spots:
            if len(spot.places) > 1:
                self.chosen[spot.start] = self._choose(spot, anchors)

    def _stray(self, spot: Spot) -> bool:
        """A hamlet of another country without a word that makes it a place is a word, not a place."""
        place = self.chosen[spot.start]
        if place is None or self.country is None or place.country == self.country:
            return False
        return place.weight <= 4 and spot.head not in ("village", "town", "city", "camp")

    def _country(self) -> str | None:
        votes: defaultdict[str, float] = defaultdict(float)
        for spot in self.spots:
            lands = {p.country for p in spot.places}
            for place in spot.places:
                votes[place.country] += (place.weight if len(lands) == 1 else place.weight / 3) / 5
        for hits in self.doc.hits:
            for hit in hits:
                if hit.kind == "act" and hit.more != "context":
                    land = self.doc.lexicon.actors[hit.value].get("country")
                    if land:
                        votes[land] += 0.7
        return max(votes, key=votes.__getitem__) if votes else None

    def _choose(self, spot: Spot, anchors: list[Place] | None = None) -> Place | None:
        best, top = None, -1e9
        for place in spot.places:
            score = float(place.weight) + (4 if place.country == self.country else 0)
            if spot.head in ("village", "town") and place.kind in ("village", "town"):
                score += 3
            if spot.head in ("region",) and place.kind in ("governorate", "region", "district"):
                score += 3
            if spot.head == "city" and place.kind in ("city", "town"):
                score += 3
            if spot.head == "quarter" and place.kind == "quarter":
                score += 3
            if spot.head is None and place.kind == "city":
                score += 1.5
            if place.lat is None:
                score -= 3
            elif anchors:
                near = min((km(place.lat, place.lon, a.lat, a.lon) for a in anchors if a is not place), default=500)  # type: ignore[arg-type]
                score += 3 if near < 30 else 2 if near < 80 else 1 if near < 200 else 0
            if score > top:
                best, top = place, score
        return best

    def mention(self, spot: Spot) -> PlaceMention:
        """The record of a spot."""
        doc, place = self.doc, self.chosen.get(spot.start)
        said = doc.quote(spot.start, spot.end, spot.prefix)
        if place is None or place.lat is None:
            near = self._beside(spot)
            return PlaceMention(
                said.text,
                said.start,
                said.end,
                name=place.name if place else None,
                lat=near.lat if near else None,
                lon=near.lon if near else None,
                admin1=(place.parent if place else None) or (near.parent if near else None),
                country=near.country if near else place.country if place else None,
                radius_km=max(25.0, near.radius) if near else None,
                entity=place.id if place else None,
                precision=2 if near else None,
                where_prec=2 if near else None,
                confidence=0.3 if near else 0.0,
            )
        own = spot.head == "cty" and not spot.parent and place.kind not in ("region",)
        precision = (
            3 if place.kind in ("governorate", "region", "country") else 2 if own or place.kind == "district" else 1
        )
        where = {"country": 6, "governorate": 4, "region": 5, "district": 3}.get(place.kind, 2 if own else 1)
        return PlaceMention(
            said.text,
            said.start,
            said.end,
            name=place.name,
            lat=place.lat,
            lon=place.lon,
            admin1=place.parent,
            country=place.country,
            radius_km=place.radius,
            entity=place.id,
            precision=precision,
            where_prec=where,
            confidence=round(1 / len(spot.places), 2) if len(spot.places) > 3 else 0.9,
            candidates=tuple(
                Candidate(p.id, p.name, p.lat, p.lon, p.country, float(p.weight)) for p in spot.places[:5]
            ),
            parent_conflict=self._conflict(spot, place),
        )

    def _beside(self, spot: Spot) -> Place | None:
        """The town by which a name that no gazetteer places is told: the next in its sentence, else the last."""
        start, end = next(((a, b) for a, b in self.doc.sentences if a <= spot.start < b), (spot.start, spot.end))
        here = [s for s in self.spots if start <= s.start < end and s is not spot]
        after = [s for s in here if s.start > spot.start]
        for other in [*after, *reversed([s for s in here if s.start < spot.start])]:
            place = self.chosen.get(other.start)
            if place and place.lat is not None and place.kind != "country":
                return place
        return None

    def _conflict(self, spot: Spot, place: Place) -> ParentConflict | None:
        if place.lat is None or place.lon is None:
            return None
        for other in self.spots:
            if 0 <= other.start - spot.end <= 6 and (other.parent or "ب" in other.prefix):
                found = self.chosen.get(other.start)
                if found and found.lat is not None and found.lon is not None and found.kind in ("governorate", "city"):
                    gap = km(place.lat, place.lon, found.lat, found.lon)
                    if gap > 150 + found.radius and (place.parent or "") != found.name_ar:
                        return ParentConflict(found.name_ar, place.parent or place.name, round(gap))
        return None

    def within(self, start: int, end: int) -> list[Spot]:
        """Spots between two words."""
        return [s for s in self.spots if start <= s.start < end]

    def specific(self, start: int, end: int) -> list[Spot]:
        """Of the spots between two words those that say where it happened: a containing region is left out."""
        every = self.within(start, end)
        kept: list[Spot] = []
        for spot in every:
            place = self.chosen.get(spot.start)
            before = kept[-1] if kept else None
            if before is not None:
                gap = self.doc.words[before.end : spot.start]
                joined = (len(gap) == 0 and spot.prefix.startswith("و")) or (
                    gap and gap[-1] in ("،", ",", "و", "وقريه", "وبلده", "ومدينه", "وحي")
                )
                if not joined and spot.parent:
                    continue
                if not joined and place and (place.kind in _PARENT or spot.start - before.end <= 4):
                    first = self.chosen.get(before.start)
                    if first and first.kind in _PARENT and place.kind not in _PARENT:
                        kept[-1] = spot
                    continue
            kept.append(spot)
        coarse = ("country", "governorate", "region")
        fine = [s for s in kept if not (p := self.chosen.get(s.start)) or p.kind not in coarse]
        fine = [s for s in fine if not s.parent] or fine
        if fine and len(fine) < len(kept):
            return fine
        part = [s for s in kept if not (p := self.chosen.get(s.start)) or p.kind not in coarse[:2]]
        if part and len(part) < len(kept):
            return part
        return kept
