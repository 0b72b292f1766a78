"""A made-up article with three gold claims, and what a coder might say of it."""

from copy import deepcopy
from typing import Any

from riwaya.evaluate import GoldArticle
from riwaya.records import make_article

TEXT = (
    "قالت حركة النجباء إن سبعة جنود قتلوا في هجوم على حاجز قرب بلدة السلام. "
    "وقصفت المدفعية مساء الأحد قرية الوادي فأصيب طفلان. "
    "وكانت البلدة قد شهدت معارك قبل عام."
)
CLASH: dict[str, Any] = {
    "type": "armed_clash",
    "status": "occurred",
    "source": {"text": "حركة النجباء", "kind": "armed_group", "via": []},
    "evidence": ["سبعة جنود قتلوا في هجوم على حاجز قرب بلدة السلام"],
    "agents": [{"text": "حركة النجباء", "name": "Nujaba"}],
    "targets": [{"text": "جنود", "name": "Army"}],
    "places": [{"text": "السلام", "name": "Salam", "lat": 33.0, "lon": 44.0, "country": "IQ"}],
    "date": {"start": "2020-05-03", "end": "2020-05-03"},
    "tolls": [{"outcome": "killed", "min": 7, "max": 7, "text": "سبعة جنود", "victims": "جنود"}],
}
SHELLING: dict[str, Any] = {
    "type": "shelling",
    "status": "occurred",
    "source": {"text": None, "kind": "outlet", "via": []},
    "source_alt": [{"text": "حركة النجباء"}],
    "evidence": ["وقصفت المدفعية مساء الأحد قرية الوادي فأصيب طفلان"],
    "agents": [],
    "targets": [{"text": "طفلان", "name": "civilians"}],
    "places": [{"text": "الوادي", "name": "Wadi", "lat": None, "lon": None, "country": "IQ"}],
    "date": {"start": "2020-05-03", "end": "2020-05-03"},
    "tolls": [{"outcome": "injured", "min": 2, "max": 2, "text": "طفلان", "victims": "طفلان"}],
}
HISTORY: dict[str, Any] = CLASH | {
    "evidence": ["وكانت البلدة قد شهدت معارك قبل عام"],
    "source": {"text": None, "kind": "outlet", "via": []},
    "agents": [],
    "targets": [],
    "tolls": [],
    "date": None,
    "background": True,
}


def gold(*claims: dict[str, Any]) -> GoldArticle:
    """The article with `claims` as its gold."""
    article = make_article(TEXT, id="made-up", published="2020-05-03")
    return GoldArticle(article, tuple(deepcopy(claims)), "made-up.yml")


def but(claim: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A copy of the claim with some fields changed."""
    return deepcopy(claim) | changed
