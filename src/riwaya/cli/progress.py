"""A progress line on standard error, for terminals only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from riwaya.cli.tally import Tally


@contextmanager
def shown(tally: Tally, wanted: bool) -> Iterator[None]:
    """Show articles, rate and failures while the block runs, where `wanted` and standard error is a terminal."""
    if not (wanted and sys.stderr.isatty()):
        yield
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    def line() -> Text:
        told = f"{tally.articles:,} articles · {tally.claims:,} claims · {tally.rate:,.0f}/s"
        return Text.assemble(told, (f" · {tally.failures:,} failed", "red" if tally.failures else ""))

    console = Console(stderr=True, highlight=False)
    before = tally.say
    tally.say = lambda told: console.print(Text(told))
    try:
        with Live(get_renderable=line, console=console, refresh_per_second=5, transient=True):
            yield
    finally:
        tally.say = before
