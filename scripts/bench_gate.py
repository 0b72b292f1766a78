#!/usr/bin/env python3
"""Score the coder against a bench that lies outside the project, and hold it to the floors of floors.json.

scripts/bench_gate.py --bench FOLDER           exit 1 where a figure is below its floor
scripts/bench_gate.py --bench FOLDER --raise   lift the floors to today's figures; never lowers one

FOLDER holds dev.jsonl (articles), dev/ (gold) and score.py, which prints figures as JSON.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from riwaya.cli.code import coded
from riwaya.cli.tally import Tally
from riwaya.evaluate.floors import floor_under
from riwaya.export import jsonl

ROOT = Path(__file__).resolve().parent.parent
MEASURES = ("claim", "source", "actors", "place", "date", "toll")


def main() -> int:
    """Exit status 0 where every figure stands at its floor or above and every article was coded."""
    options = _options()
    pinned = json.loads(options.floors.read_text("utf-8"))
    floors = pinned.get("bench", {})
    tally = Tally()
    found = figures(_score(options.bench, tally))
    below = False
    for name, value in found.items():
        floor = floors.get(name, 0.0)
        below = below or value < floor
        print(f"{name:14} {value:.3f}  floor {floor:.3f}{'  BELOW' if value < floor else ''}")
    print(tally.summary())
    if options.raise_floors:
        pinned["bench"] = {name: max(floor_under(name, value), floors.get(name, 0.0)) for name, value in found.items()}
        options.floors.write_text(json.dumps(pinned, indent=2) + "\n", "utf-8")
    if below:
        print("bench gate: below the floor", file=sys.stderr)
    return 1 if below or tally.failures else 0


def figures(score: dict[str, Any]) -> dict[str, float]:
    """The gated figures: overall, strict, F1 of every measure, and precision of claims."""
    told = {"overall": score["overall"], "strict": score["strict"], "claim precision": score["claim"]["p"]}
    told |= {name: score[name]["f1"] for name in MEASURES}
    return {name: value or 0.0 for name, value in told.items()}


def _score(bench: Path, tally: Tally) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        coded_file = Path(folder) / "coded.jsonl"
        with coded_file.open("w", encoding="utf-8") as out:
            jsonl.write(coded([str(bench / "dev.jsonl")], tally), out)
        command = [sys.executable, str(bench / "score.py"), str(bench / "dev"), "--pred", str(coded_file), "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    score: dict[str, Any] = json.loads(done.stdout)
    return score


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the bench")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors")
    parser.add_argument("--floors", type=Path, default=ROOT / "floors.json", help="file of floors")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
