"""Options that several verbs share."""

from typing import Annotated

import typer

from riwaya.articles.published import parse_day

Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="Publication day (ISO) where the input states none.")
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Outlet where the input names none.")]


def checked_day(published: str | None) -> str | None:
    """The ISO day. Raises BadParameter (exit status 2) for anything else."""
    try:
        return parse_day(published)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--published") from None
