"""The `riwaya` command."""

import sys
from typing import Annotated

import typer

from riwaya.cli.code import code
from riwaya.cli.explain import explain
from riwaya.cli.schema import schema

app = typer.Typer(
    name="riwaya",
    help="Arabic conflict news as an auditable database of source-attributed claims.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(code)
app.command()(explain)
app.command()(schema)


def _version(wanted: bool) -> None:
    if wanted:
        from riwaya.coding.code import versions

        told = versions()
        typer.echo(f"riwaya {told.code}\nlexicon {told.lexicon}\ngazetteer {told.gazetteer}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Versions of code and data, then exit.")
    ] = False,
) -> None:
    """Arabic conflict news as an auditable database of source-attributed claims."""


def main() -> None:
    """Run the command, in UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app()
