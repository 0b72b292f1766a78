"""Who says it: the voices of an article, and how far the account of each reaches."""

from riwaya.coding.scope import Claimant, Reach, assign, reaches
from riwaya.coding.voice import Voice
from riwaya.coding.voices import voices

__all__ = ["Claimant", "Reach", "Voice", "assign", "reaches", "voices"]
