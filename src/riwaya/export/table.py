"""A table for reading in a terminal: article by article, the claims of each source together."""

from collections.abc import Iterable
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from riwaya.export.labels import SOURCE_KINDS, STATUSES, TYPES
from riwaya.export.words import by_source, clean, days, said_by, toll_words, whereabouts
from riwaya.records import ActorMention, Claim, Coded

_FSI, _PDI = "\u2068", "\u2069"
_FILE_WIDTH = 140


class Isolated:
    """Text whose every line is a bidi isolate, so that Arabic in one cell never reorders the next."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text = Text(clean(text), style=style)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text.wrap(console, options.max_width):
            line.rstrip()
            yield Text(f"{_FSI}{line.plain}{_PDI}", style=line.style, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text)


def write(items: Iterable[Coded], out: TextIO) -> None:
    """Each article as soon as it is coded, and the versions at the end. In a file, 140 columns wide and plain."""
    console = Console(file=out, width=None if out.isatty() else _FILE_WIDTH, highlight=False)
    item = None
    for item in items:
        _heading(console, item)
        if item.claims:
            console.print(_table(item))
        else:
            console.print(Text("  no claims\n", style="dim"))
    if item:
        told = item.versions
        console.print(f"riwaya {told.code} · lexicon {told.lexicon} · gazetteer {told.gazetteer}", style="dim")


def _heading(console: Console, item: Coded) -> None:
    article = item.article
    console.print(Isolated(article.title or article.text.strip()[:80], "bold"))
    about = " · ".join(part for part in (article.outlet, article.published, article.url, article.id) if part)
    console.print(Isolated(about, "dim"))


def _table(item: Coded) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False)
    for heading, ratio in (("Source", 3), ("Event", 3), ("Who → whom", 4), ("Where", 3), ("When", 2), ("Toll", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    before: str | None = ""
    claims = by_source(item.claims)
    for claim, after in zip(claims, [*claims[1:], None], strict=True):
        told = claim.source.text
        table.add_row(
            "" if told == before else _source(item, claim),
            _event(claim),
            _sides(claim),
            Group(*(Isolated(_place(place.text, whereabouts(place))) for place in claim.places)),
            days(claim.date),
            Group(*(Text(toll_words(toll)) for toll in claim.tolls)),
            end_section=after is None or after.source.text != told,
        )
        before = told
    return table


def _source(item: Coded, claim: Claim) -> RenderableType:
    source = claim.source
    lines: list[RenderableType] = [Isolated(said_by(source, item.article), "bold")]
    lines.append(Text(SOURCE_KINDS[source.kind][0], style="dim"))
    lines += [Isolated(f"via {carrier}", "dim") for carrier in source.via]
    return Group(*lines)


def _event(claim: Claim) -> RenderableType:
    notes = [STATUSES[claim.status][0]] if claim.status != "occurred" else []
    notes += ["background"] if claim.background else []
    name = Text(TYPES[claim.type][0], style="dim" if claim.background else "")
    return Group(name, Text(", ".join(notes), style="italic")) if notes else name


def _sides(claim: Claim) -> RenderableType:
    lines: list[RenderableType] = [Isolated(_names(claim.agents))] if claim.agents else []
    if claim.targets:
        lines += [Text("→", style="dim"), Isolated(_names(claim.targets))]
    return Group(*lines)


def _names(actors: tuple[ActorMention, ...]) -> str:
    return "، ".join(actor.text for actor in actors)


def _place(text: str, resolved: str) -> str:
    return f"{text} ({resolved})" if resolved else f"{text} (?)"
