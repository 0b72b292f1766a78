"""`riwaya code`."""

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Annotated, TextIO

import typer

from riwaya.cli.options import Outlet, Published, checked_day
from riwaya.cli.progress import shown
from riwaya.cli.tally import Tally
from riwaya.records import Article, Claim, Coded, Versions


class Format(StrEnum):
    """Forms of output, each a module of riwaya.export."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"
    html = "html"


_Write = Callable[[Iterable[Coded], TextIO], None]


def code(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATHS...")],
    published: Published = None,
    outlet: Outlet = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="By default what the name after -o tells, else a table.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, whole.")] = None,
) -> None:
    """Turn articles into claims. Exit status: 0 all well, 1 some input failed, 2 wrong usage."""
    day = checked_day(published)
    form = form or _form_of(output)
    _check(paths, output)
    write: _Write = import_module(f"riwaya.export.{form}").write
    tally = Tally()
    with shown(tally, wanted=bool(output) or not sys.stdout.isatty()):
        items = coded(paths, tally, outlet, day)
        first = next(items, None)
        try:
            if first:
                _to(output, form, lambda out: write(chain([first], items), out))
        except BrokenPipeError:
            raise
        except OSError as error:
            tally.trouble(f"{output or 'standard output'}: {error.strerror or error}")
    tally.say(tally.summary())
    if output and not first:
        tally.say(f"nothing to write: {output} is left as it was")
    raise typer.Exit(tally.status)


def coded(paths: list[str], tally: Tally, outlet: str | None = None, published: str | None = None) -> Iterator[Coded]:
    """Read and code; what fails is told to `tally` and left out."""
    from riwaya.articles.read import read_all
    from riwaya.coding.code import code as claims_of
    from riwaya.coding.code import versions

    told = versions()
    for article in read_all(paths, on_error=tally.failed, outlet=outlet, published=published):
        item = _coded(article, claims_of, told, tally)
        if item:
            tally.articles += 1
            tally.claims += len(item.claims)
            yield item


def _coded(
    article: Article, claims_of: Callable[[Article], tuple[Claim, ...]], told: Versions, tally: Tally
) -> Coded | None:
    try:
        return Coded(article, claims_of(article), told)
    except Exception as error:
        tally.trouble(f"article {article.id}: fault in coding, please report it: {type(error).__name__}: {error}")
        return None


def _to(output: Path | None, form: Format, write: Callable[[TextIO], None]) -> None:
    if output is None:
        write(sys.stdout)
        sys.stdout.flush()
        return
    from riwaya.export.atomic import replacing

    # Spreadsheets take CSV for UTF-8 only when it opens with the mark.
    with replacing(output, encoding="utf-8-sig" if form is Format.csv else "utf-8") as out:
        write(out)


def _form_of(output: Path | None) -> Format:
    suffix = output.suffix.lstrip(".").lower() if output else ""
    return Format({"htm": "html"}.get(suffix, suffix)) if suffix in {*Format, "htm"} else Format.table


def _check(paths: list[str], output: Path | None) -> None:
    if output is None:
        return
    if output.is_dir():
        raise typer.BadParameter(f"{output} is a folder", param_hint="-o")
    if not output.resolve().parent.is_dir():
        raise typer.BadParameter(f"there is no folder {output.parent}", param_hint="-o")
    if any(path != "-" and Path(path).resolve() == output.resolve() for path in paths):
        raise typer.BadParameter(f"{output} is one of the inputs", param_hint="-o")
