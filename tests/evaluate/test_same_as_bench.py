"""The product's measures and the standalone scorer of the bench give the same figures.

Runs only where the bench stands beside the project; it is no part of it.
"""

import json
import random
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from riwaya.evaluate import GoldArticle, evaluate, load_gold

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
OWN = Path(__file__).resolve().parents[2] / "gold"
FIELDS = ("type", "source", "agents", "targets", "places", "tolls", "date")

pytestmark = pytest.mark.skipif(not (BENCH / "score.py").exists(), reason="the bench is not here")


def _spoiled(gold: list[GoldArticle], seed: int) -> dict[str, list[dict[str, Any]]]:
    """Gold claims with some left out, doubled, moved, and their fields taken from other claims."""
    chance = random.Random(seed)
    pool = [claim for item in gold for claim in item.claims]
    coded: dict[str, list[dict[str, Any]]] = {}
    for item in gold:
        if chance.random() < 0.05:
            continue
        claims = [deepcopy(dict(claim)) for claim in item.claims if chance.random() < 0.8]
        for claim in claims:
            if chance.random() < 0.8:
                claim.pop("background", None)
            for field in FIELDS:
                if chance.random() < 0.2:
                    claim[field] = deepcopy(chance.choice(pool)[field])
            if chance.random() < 0.2:
                claim["agents"], claim["targets"] = claim["targets"], claim["agents"]
        claims += [deepcopy(claim) | {"tolls": []} for claim in claims if chance.random() < 0.3]
        if chance.random() < 0.3:
            claims.append(deepcopy(dict(chance.choice(pool))) | {"evidence": [item.article.text[:200]]})
        chance.shuffle(claims)
        coded[item.article.id] = claims
    return coded


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("corpus", [BENCH / "dev", OWN], ids=["bench", "own"])
def test_same_figures(corpus: Path, seed: int, tmp_path: Path) -> None:
    gold = list(load_gold([corpus]))
    folder = tmp_path / "gold"
    folder.mkdir()
    for item in gold:
        data = {"article": {"id": item.article.id, "text": item.article.text}, "claims": item.claims}
        (folder / f"{item.article.id}.json").write_text(json.dumps(data), "utf-8")
    coded = _spoiled(gold, seed)
    predicted = tmp_path / "coded.jsonl"
    lines = [json.dumps({"article": {"id": name}, "claims": claims}) for name, claims in coded.items()]
    predicted.write_text("\n".join(lines), "utf-8")
    run = [sys.executable, str(BENCH / "score.py"), str(folder), "--pred", str(predicted), "--json"]
    theirs = json.loads(subprocess.run(run, check=True, capture_output=True).stdout)
    assert evaluate(gold, coded).as_dict() == theirs
    assert 0.2 < theirs["overall"] < 0.8, "the spoiling should leave something right and something wrong"
