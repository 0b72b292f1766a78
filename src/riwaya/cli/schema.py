"""`riwaya schema`."""

import json

import typer

from riwaya.records.coded import json_schema


def schema() -> None:
    """Print the JSON Schema of one line of `riwaya code --format jsonl`."""
    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
