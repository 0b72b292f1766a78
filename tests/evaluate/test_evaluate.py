import msgspec
import pytest
from evaluate.fixtures import CLASH, HISTORY, SHELLING, but, gold

from riwaya.evaluate import Measure, evaluate

ALL = (CLASH, SHELLING, HISTORY)


def test_gold_against_itself_is_perfect() -> None:
    told = evaluate([gold(*ALL)], {"made-up": ALL}).as_dict()
    assert told["overall"] == told["strict"] == 1.0
    assert told["claim"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert (told["gold_claims"], told["predicted_claims"], told["absent"]) == (2, 2, 0)


def test_absent_article_misses_everything() -> None:
    report = evaluate([gold(*ALL)], {})
    assert report.absent == 1
    assert report.measures["actors"] == Measure(hits=0, gold=3, coded=0)
    assert [miss.kind for miss in report.misses] == ["missed", "missed"]
    assert report.as_dict()["claim"] == {"p": None, "r": 0.0, "f1": 0.0}


def test_figures_of_a_coder_that_errs() -> None:
    coded = [
        but(CLASH, type="troop_movement", tolls=[], source={"text": "وزارة الصحة"}),
        but(SHELLING, date=None, places=[{"text": "الوادي", "lat": None, "lon": None}, {"text": "الأحد"}]),
        but(CLASH, type="arrest"),
    ]
    report = evaluate([gold(CLASH, SHELLING)], {"made-up": coded})
    told = report.as_dict()
    assert told["claim"] == {"p": 0.333, "r": 0.5, "f1": 0.4}
    assert told["source"] == {"p": 0.333, "r": 0.5, "f1": 0.4}
    assert told["actors"] == {"p": 0.6, "r": 1.0, "f1": 0.75}
    assert told["place"] == {"p": 0.5, "r": 1.0, "f1": 0.667}
    assert told["date"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert told["toll"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert told["overall"] == 0.536
    assert told["strict"] == 0.0
    assert [(miss.kind, miss.wrong) for miss in report.misses] == [
        ("wrong", ("claim", "source", "toll")),
        ("wrong", ("date",)),
        ("false", ()),
    ]


def test_saying_too_much_is_not_strictly_right() -> None:
    more = but(SHELLING, agents=[{"text": "المدفعية"}])
    assert evaluate([gold(SHELLING)], {"made-up": [more]}).strict == 0.0


def test_sides_of_a_clash_may_change_places_but_not_those_of_a_strike() -> None:
    swapped = but(CLASH, agents=CLASH["targets"], targets=CLASH["agents"])
    assert evaluate([gold(CLASH)], {"made-up": [swapped]}).measures["actors"].hits == 2
    strike, swapped_strike = (but(claim, type="shelling") for claim in (CLASH, swapped))
    assert evaluate([gold(strike)], {"made-up": [swapped_strike]}).measures["actors"].hits == 0


def test_equally_right_types_and_sources_count() -> None:
    either = but(CLASH, type_alt=["shelling"])
    assert evaluate([gold(either)], {"made-up": [but(CLASH, type="shelling")]}).strict == 1.0
    other_voice = but(SHELLING, source={"text": "النجباء", "kind": "armed_group"})
    assert evaluate([gold(SHELLING)], {"made-up": [other_voice]}).strict == 1.0


@pytest.mark.parametrize("flag", ["optional", "background"])
def test_what_is_not_required_neither_helps_nor_harms(flag: str) -> None:
    loose = but(CLASH, **{flag: True})
    for coded in ([], [CLASH]):
        told = evaluate([gold(loose)], {"made-up": coded}).as_dict()
        assert (told["gold_claims"], told["predicted_claims"], told["overall"]) == (0, 0, 1.0)
        assert told["strict"] is None


def test_unpaired_claim_is_false_unless_it_calls_itself_background() -> None:
    assert evaluate([gold()], {"made-up": [CLASH]}).as_dict()["claim"] == {"p": 0.0, "r": None, "f1": 0.0}
    assert evaluate([gold()], {"made-up": [HISTORY]}).misses == ()


def test_claims_pair_only_where_evidence_overlaps() -> None:
    elsewhere = but(CLASH, evidence=["وكانت البلدة قد شهدت معارك قبل عام"])
    assert [miss.kind for miss in evaluate([gold(CLASH)], {"made-up": [elsewhere]}).misses] == ["missed", "false"]


@pytest.mark.parametrize(
    ("place", "hit"),
    [
        ({"text": "السلام", "lat": 33.2, "lon": 44.0}, True),
        ({"text": "السلام", "lat": 33.3, "lon": 44.0}, False),
        ({"text": "الحاجز", "lat": 33.02, "lon": 44.0}, True),
        ({"text": "الحاجز", "lat": 33.2, "lon": 44.0}, False),
        ({"text": "السلام", "lat": None, "lon": None}, False),
    ],
)
def test_places_by_name_and_distance(place: dict[str, object], hit: bool) -> None:
    coded = but(CLASH, places=[place])
    assert evaluate([gold(CLASH)], {"made-up": [coded]}).measures["place"].hits == hit


def test_a_wide_place_states_its_radius() -> None:
    wide = but(CLASH, places=[CLASH["places"][0] | {"radius_km": 60}])
    far = but(CLASH, places=[{"text": "السلام", "lat": 33.5, "lon": 44.0}])
    assert evaluate([gold(wide)], {"made-up": [far]}).strict == 1.0


@pytest.mark.parametrize("bounds", [(7, None), (None, None), (6, 7)])
def test_toll_needs_both_bounds(bounds: tuple[int | None, int | None]) -> None:
    toll = CLASH["tolls"][0] | {"min": bounds[0], "max": bounds[1]}
    assert evaluate([gold(CLASH)], {"made-up": [but(CLASH, tolls=[toll])]}).measures["toll"].hits == 0


def test_evidence_may_be_quotes_with_offsets() -> None:
    quoted = but(CLASH, evidence=[{"text": text, "start": 0, "end": 0} for text in CLASH["evidence"]])
    assert evaluate([gold(CLASH)], {"made-up": [quoted]}).strict == 1.0


def test_malformed_claim_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        evaluate([gold(CLASH)], {"made-up": [but(CLASH, agents=[{"name": "no words"}])]})
