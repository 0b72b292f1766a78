import msgspec
import pytest

from riwaya.errors import LoneSurrogate
from riwaya.records import Coded, Versions, make_article
from riwaya.records.coded import json_schema


def test_title_and_body_are_joined_by_a_line_feed() -> None:
    assert make_article("متن", title="عنوان").text == "عنوان\nمتن"


def test_a_title_that_opens_the_body_is_not_told_twice() -> None:
    assert make_article("عنوان\nمتن", title="عنوان").text == "عنوان\nمتن"


def test_ids_follow_content() -> None:
    assert make_article("متن").id == make_article("متن").id != make_article("متن آخر").id


def test_an_id_of_the_input_is_kept() -> None:
    assert make_article("متن", id="a-1").id == "a-1"


def test_frozen() -> None:
    with pytest.raises(AttributeError):
        make_article("متن").text = "غيره"  # type: ignore[misc]


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(LoneSurrogate):
        make_article("خبر \udc00")


def test_a_line_round_trips_and_the_schema_names_the_contract() -> None:
    line = Coded(make_article("متن"), (), Versions("1", "2", "3"))
    assert msgspec.json.decode(msgspec.json.encode(line), type=Coded) == line
    assert {"Article", "Claim", "Toll"} <= set(json_schema()["$defs"])
