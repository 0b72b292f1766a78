"""Frozen records. They do no I/O and know no other part of riwaya."""

from riwaya.records.actor import ActorMention
from riwaya.records.article import Article, make_article
from riwaya.records.claim import Claim
from riwaya.records.coded import Coded, Versions
from riwaya.records.evidence import Quote, quote
from riwaya.records.period import Period
from riwaya.records.place import Candidate, ParentConflict, PlaceMention
from riwaya.records.source import OUTLET, Source
from riwaya.records.toll import Toll

__all__ = [
    "OUTLET",
    "ActorMention",
    "Article",
    "Candidate",
    "Claim",
    "Coded",
    "ParentConflict",
    "Period",
    "PlaceMention",
    "Quote",
    "Source",
    "Toll",
    "Versions",
    "make_article",
    "quote",
]
