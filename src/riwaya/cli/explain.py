"""`riwaya explain`."""

from typing import Annotated

import typer

from riwaya.cli.options import Outlet, Published, checked_day
from riwaya.cli.tally import Tally


def explain(
    file: Annotated[str, typer.Argument(help="File, folder or - for standard input.")],
    published: Published = None,
    outlet: Outlet = None,
) -> None:
    """Show, sentence by sentence, the tokens, the source in force and the constructions that fired."""
    from riwaya.articles.read import read_all
    from riwaya.coding.explain import explain as explain_article

    tally = Tally()
    for article in read_all(file, on_error=tally.failed, outlet=outlet, published=checked_day(published)):
        tally.articles += 1
        typer.echo(explain_article(article))
    raise typer.Exit(tally.status)
