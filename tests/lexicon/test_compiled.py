"""The committed data files are what the lexicon files compile to."""

import json

import pytest

from riwaya.errors import BadLexicon
from riwaya.gazetteer.compile import overlay
from riwaya.lexicon.compile import OUT, ROOT, compile_lexicon
from riwaya.lexicon.match import default_lexicon


def test_the_committed_lexicon_is_fresh() -> None:
    assert compile_lexicon(ROOT) == json.loads(OUT.read_text("utf-8"))


def test_a_phrase_keeps_hits_from_starting_inside_it() -> None:
    hits = default_lexicon().find(["اتفاق", "وقف", "اطلاق", "النار"])
    assert hits[0][0].end == 4
    assert not hits[1]
    assert not hits[2]


def test_clitics_are_taken_off() -> None:
    hits = default_lexicon().find(["وبالقصف"])
    assert any(h.kind == "evt" and h.value == "bombard" and h.prefix == "وبال" for h in hits[0])


def test_a_broken_place_file_names_itself(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "xx.csv").write_text("name_ar,lat\n", "utf-8")
    with pytest.raises(BadLexicon, match=r"xx\.csv: header"):
        overlay(tmp_path)
