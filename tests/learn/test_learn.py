"""Weights are fitted from gold, and annotations without text find their words again."""

import json
from pathlib import Path

import pytest

from riwaya.coding.code import scene
from riwaya.coding.linear import Linear
from riwaya.evaluate.gold import load_gold
from riwaya.learn import align, standoff
from riwaya.learn.examples import Example, lesson, of_tellings
from riwaya.learn.fit import fit
from riwaya.learn.train import train

GOLD = Path(__file__).resolve().parents[2] / "gold"


def test_fitting_finds_the_feature_that_tells() -> None:
    examples = [Example(["hot", "day"], "yes"), Example(["cold", "day"], "no")] * 20
    model = fit(examples, strength=1.0, least=1)
    assert model.chance(["hot", "day"]) > 0.8 > 0.2 > model.chance(["cold", "day"])
    assert [r.feature for r in model.reasons(["hot", "day"], most=1)] == ["hot"]


def test_chances_of_several_classes_sum_to_one() -> None:
    examples = [Example([w], w) for w in ("a", "b", "c")] * 10
    model = fit(examples, strength=1.0, least=1)
    shares = model.chances(["b"])
    assert sum(shares) == pytest.approx(1)
    assert model.classes[max(range(3), key=shares.__getitem__)] == "b"


def test_a_feature_never_seen_weighs_nothing() -> None:
    model = Linear(("yes",), (0.5,), {"known": (1.0,)})
    assert model.score(["unknown"]) == model.score([]) == 0.5
    assert model.reasons(["unknown"]) == []


def test_gold_claims_find_the_clauses_that_tell_them() -> None:
    for gold in load_gold([GOLD / "sd-2023-khartoum-live.yml"]):
        told = scene(gold.article)
        for claim in gold.claims:
            assert align.told_in(told, claim)


def test_the_same_lessons_give_the_same_weights() -> None:
    files = [
        GOLD / f"{name}.yml" for name in ("ye-2019-houthi-communique", "ps-2021-gaza-agency", "lb-2024-south-strikes")
    ]
    lessons = [lesson(scene(g.article), g.claims) for g in load_gold(files)]
    one = train(lessons)
    assert one.version == train(lessons).version
    found, right = of_tellings(lessons[0], one)
    assert right
    assert {e.label for e in found} == {"yes", "no"}


def test_standoff_annotations_hold_no_text_and_come_back_whole(tmp_path: Path) -> None:
    text = "قصف الطيران بلدة النهر. وقالت مصادر طبية إن القصف قتل خمسة مدنيين."
    claim = {
        "type": "air_strike",
        "status": "occurred",
        "evidence": ["إن القصف قتل خمسة مدنيين"],
        "source": {"text": "مصادر طبية", "kind": "medical"},
        "agents": [{"text": "الطيران", "name": "aircraft"}],
        "targets": [],
        "places": [{"text": "النهر", "name": "Nahr"}],
        "date": None,
        "tolls": [{"outcome": "killed", "min": 5, "max": None, "text": "خمسة", "victims": "مدنيين"}],
    }
    bare = standoff.strip(text, claim)
    assert "مصادر" not in json.dumps(bare, ensure_ascii=False)
    file = tmp_path / "notes.jsonl"
    file.write_text(json.dumps({"id": "a1", "claims": [bare]}) + "\n", "utf-8")
    (gold,) = standoff.read(file, {"a1": {"id": "a1", "text": text, "title": "عنوان", "published": "2020-01-01"}})
    (told,) = gold.claims
    assert told["evidence"] == claim["evidence"]
    assert told["tolls"][0]["victims"] == "مدنيين"
    assert told["tolls"][0]["max"] is None
    assert told["source"]["text"] == "مصادر طبية"
