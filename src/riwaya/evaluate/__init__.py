"""How well coded claims agree with gold claims: gold loading, pairing, counting, report."""

from riwaya.evaluate.gold import GoldArticle, corpus_sha256, gold_files, load_gold, read_gold
from riwaya.evaluate.report import MEASURES, Measure, Miss, Report
from riwaya.evaluate.run import evaluate

__all__ = [
    "MEASURES",
    "GoldArticle",
    "Measure",
    "Miss",
    "Report",
    "corpus_sha256",
    "evaluate",
    "gold_files",
    "load_gold",
    "read_gold",
]
