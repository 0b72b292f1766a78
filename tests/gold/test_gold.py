"""Our own gold: every file loads, and the corpus is as broad as it says."""

import json
import re
from collections import Counter
from datetime import date
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

from riwaya.evaluate import corpus_sha256, gold_files, load_gold, read_gold

ROOT = Path(__file__).resolve().parents[2]
FILES = gold_files([ROOT / "gold"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_file_loads_and_is_named_after_its_article(file: Path) -> None:
    gold = read_gold(file)
    assert gold.article.id == file.stem
    assert gold.article.published is not None
    assert gold.article.outlet is not None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_claims_are_sound(file: Path) -> None:
    gold = read_gold(file)
    published = gold.article.day
    assert published is not None
    for claim in gold.claims:
        if claim["date"]:
            assert date.fromisoformat(claim["date"]["end"]) <= published
        else:
            assert claim["status"] in ("planned", "denied")
        for place in claim["places"]:
            assert re.fullmatch("[A-Z]{2}", place["country"])
            assert -35 < place["lat"] < 45
            assert -20 < place["lon"] < 75


def test_corpus_is_broad() -> None:
    gold = list(load_gold(FILES))
    assert len(gold) >= 24
    assert sum(not item.claims for item in gold) >= 4
    assert len({item.article.outlet for item in gold}) >= 20
    assert len({(item.article.published or "")[:4] for item in gold}) >= 8
    claims = [claim for item in gold for claim in item.claims]
    assert len({place["country"] for claim in claims for place in claim["places"]}) >= 12
    assert len(Counter(claim["type"] for claim in claims)) >= 18
    assert {claim["status"] for claim in claims} == {"occurred", "ongoing", "attempted", "planned", "denied"}


def test_readme_of_the_gold_shows_a_claim_of_the_right_form(tmp_path: Path) -> None:
    sample = re.search(r"```yaml\n(.*?)```", (ROOT / "gold" / "README.md").read_text("utf-8"), re.DOTALL)
    assert sample
    text = "قال المرصد إن ثلاثة مدنيين قتلوا في غارة شنها الطيران الروسي على سراقب"
    shown = sample[1].replace("  ...\nclaims", f"  {text}\nclaims").replace("      - ...", f"      - {text}")
    file = tmp_path / "shown.yml"
    file.write_text(shown, "utf-8")
    (claim,) = read_gold(file).claims
    assert claim["tolls"][0]["min"] == 3
    assert [alt["text"] for alt in claim["source_alt"]] == ["المرصد", None]


@pytest.fixture
def gate() -> ModuleType:
    spec = util.spec_from_file_location("gate", ROOT / "scripts" / "gate.py")
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    """Floors of zero for another corpus."""
    names = ("overall", "claim", "source", "actors", "place", "date", "toll", "strict")
    file = tmp_path / "floors.json"
    file.write_text(json.dumps({"own": {"sha256": "another", **dict.fromkeys(names, 0.0)}, "kept": 1}), "utf-8")
    return file


def test_gate_asks_to_pin_a_changed_corpus(gate: ModuleType, floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(["--floors", str(floors)]) == 1
    assert "--raise" in capsys.readouterr().err


def test_gate_pins_corpus_and_figures(gate: ModuleType, floors: Path) -> None:
    assert gate.main(["--floors", str(floors), "--raise"]) == 0
    pinned = json.loads(floors.read_text("utf-8"))
    assert pinned["kept"] == 1
    assert pinned["own"]["sha256"] == corpus_sha256(FILES)
    assert pinned["own"]["overall"] > 0
    assert gate.main(["--floors", str(floors)]) == 0


def test_gate_never_lowers_a_floor(gate: ModuleType, floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pinned = json.loads(floors.read_text("utf-8"))
    pinned["own"]["strict"] = 1.1
    floors.write_text(json.dumps(pinned), "utf-8")
    before = floors.read_bytes()
    assert gate.main(["--floors", str(floors), "--raise"]) == 1
    assert floors.read_bytes() == before
    assert "below" in capsys.readouterr().err


def test_gate_shows_misses(gate: ModuleType, floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate.main(["--floors", str(floors), "--errors", "1"])
    assert "  gold  " in capsys.readouterr().out
