#!/usr/bin/env python3
"""Score our own gold against the floors of floors.json: figures only rise.

scripts/gate.py              exit 1 where a figure is below its floor or the gold is not the pinned one
scripts/gate.py --raise      pin this gold and lift every floor to today's figure; refuses to lower one
scripts/gate.py --errors 20  print the first claims that are missed, wrong or false
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from riwaya.coding.code import code
from riwaya.evaluate import MEASURES, Miss, Report, corpus_sha256, evaluate, gold_files, load_gold
from riwaya.evaluate.floors import floor_under

ROOT = Path(__file__).resolve().parent.parent


def main(argv: list[str] | None = None) -> int:
    """Exit status: 0 where every figure stands and the gold is the pinned one."""
    options = _options(argv)
    pinned = json.loads(options.floors.read_text("utf-8"))
    files = gold_files([options.gold])
    gold = list(load_gold(files))
    report = evaluate(gold, {item.article.id: msgspec.to_builtins(code(item.article)) for item in gold})
    found, floors = figures(report), pinned["own"]
    for name, value in found.items():
        print(f"{name:8} {value:.3f}  floor {floors[name]:.3f}{'  BELOW' if value < floors[name] else ''}")
    print(f"{report.articles} articles, {report.measures['claim'].gold} claims, {report.measures['claim'].coded} coded")
    for miss in report.misses[: options.errors]:
        print(_line(miss))
    if any(value < floors[name] for name, value in found.items()):
        print("gate: below the floor", file=sys.stderr)
        return 1
    corpus = corpus_sha256(files)
    if options.raise_floors:
        lifted = {name: max(floor_under(name, value), floors[name]) for name, value in found.items()}
        pinned["own"] = {"sha256": corpus, **lifted}
        options.floors.write_text(json.dumps(pinned, indent=2) + "\n", "utf-8")
    elif corpus != floors["sha256"]:
        print(
            "gate: the gold is not the pinned one: look at the figures, then `scripts/gate.py --raise`", file=sys.stderr
        )
        return 1
    return 0


def figures(report: Report) -> dict[str, float]:
    """The gated figures, at three decimals."""
    told = report.as_dict()
    return {
        "overall": told["overall"],
        **{name: told[name]["f1"] for name in MEASURES},
        "strict": told["strict"] or 0.0,
    }


def _line(miss: Miss) -> str:
    return f"{miss.article} {miss.kind} {','.join(miss.wrong)}\n  gold  {_told(miss.gold)}\n  coded {_told(miss.coded)}"


def _told(claim: Mapping[str, Any] | None) -> str:
    if claim is None:
        return "-"
    named = {field: [item["text"] for item in claim[field]] for field in ("agents", "targets", "places")}
    tolls = [(toll["outcome"], toll["min"], toll["max"]) for toll in claim["tolls"]]
    day, said_by = claim["date"] or {}, claim["source"]["text"]
    quoted = claim["evidence"][0]
    return " | ".join(
        [
            claim["type"],
            str(said_by),
            *(f"{field} {texts}" for field, texts in named.items()),
            f"{day.get('start')}..{day.get('end')}",
            str(tolls),
            quoted if isinstance(quoted, str) else quoted["text"],
        ]
    )


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="pin the gold and lift the floors")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N misses")
    parser.add_argument("--gold", type=Path, default=ROOT / "gold", help="folder of gold")
    parser.add_argument("--floors", type=Path, default=ROOT / "floors.json", help="file of floors")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
