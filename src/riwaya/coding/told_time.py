"""What readers of time words share: the sentence they read, the day they count from, and what they find."""

from datetime import date
from typing import NamedTuple

from riwaya.coding.document import Document
from riwaya.lexicon.match import Hit
from riwaya.lexicon.times import TimeWords

_AND = frozenset("وف")


class Reading(NamedTuple):
    """One way to take an expression of time: `plain`, or named by what sets it apart; days inclusive."""

    name: str
    first: date
    last: date


class Told(NamedTuple):
    """A time told at words `start` to `end`, its likeliest reading first."""

    start: int
    end: int
    form: str
    readings: tuple[Reading, ...]
    precision: str = "day"
    part: str = ""
    vague: bool = False


class Line(NamedTuple):
    """A sentence to read for times: its words `start` to `stop`, and the day of writing, if known."""

    doc: Document
    start: int
    stop: int
    day: date | None
    times: TimeWords

    def word(self, i: int) -> str:
        """Word i of the article, empty outside the sentence."""
        return self.doc.words[i] if self.start <= i < self.stop else ""

    def bare(self, i: int) -> str:
        """Word i without و."""
        word = self.word(i)
        return word[1:] if len(word) > 3 and word[0] == "و" else word

    def near(self, i: int, *keys: str) -> bool:
        """Whether word i is in one of the lists `near` of dates.yml."""
        word, lists = self.word(i), self.times.near
        return any(word in lists[key] for key in keys)

    def led(self, i: int, *keys: str) -> bool:
        """Whether word i, a و or ف before it left out, is in one of the lists `near`."""
        word, lists = self.word(i), self.times.near
        rest = word[1:] if word[:1] in _AND else word
        return any(word in lists[key] or rest in lists[key] for key in keys)

    def hit(self, i: int, kind: str, value: object = None) -> Hit | None:
        """The hit of that kind and value which starts at word i of the sentence."""
        return self.doc.has(i, kind, value) if self.start <= i < self.stop else None

    def digits(self, i: int) -> int | None:
        """Word i as a plain number."""
        word = self.word(i)
        return int(word) if word.isdigit() and len(word) < 5 else None


def one(name: str, day: date) -> Reading:
    """A reading of a single day."""
    return Reading(name, day, day)


def several(*readings: Reading) -> tuple[Reading, ...]:
    """The readings without those that come to the same days as an earlier one."""
    out: dict[tuple[date, date], Reading] = {}
    for reading in readings:
        if reading.first <= reading.last:
            out.setdefault((reading.first, reading.last), reading)
    return tuple(out.values())
