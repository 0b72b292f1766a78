"""`make data`: compile the packaged gazetteer, riwaya/data/gazetteer.json. Run as `python -m riwaya.gazetteer.compile`.

Sources: lexicon/places/*.csv (the project's overlay) and the packages of packages.py. Long columns are kept as one
string each, for that decodes several times faster than lists.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from riwaya.errors import BadLexicon
from riwaya.gazetteer.names import bare
from riwaya.gazetteer.overlay import overlay
from riwaya.gazetteer.packages import cities, governorates
from riwaya.gazetteer.rows import Row
from riwaya.gazetteer.spellings import article, spellings
from riwaya.gazetteer.unite import seat, unite
from riwaya.text.normalise import fold
from riwaya.text.tokens import words

ROOT = Path(__file__).parents[3] / "lexicon"
DATA = Path(__file__).parents[1] / "data"
GRAMMAR = ("place_heads", "not_places")
BARE = ("never", "heads_only", "ordinary")
STEERING = (
    "plural",
    "loose",
    "locators",
    "openers",
    "never",
    "heads_only",
    "given",
    "described",
    "posts",
    "hospitals",
    "ordinary",
)


def compile_gazetteer(root: Path, lexicon: dict[str, Any]) -> dict[str, Any]:
    """Forms with their row numbers, rows, the longest name per first word, and the word lists that steer reading."""
    rows = unite([*overlay(root / "places"), *governorates(), *cities()])
    seat(rows)
    grammar = {name: yaml.safe_load((root / "grammar" / f"{name}.yml").read_text("utf-8")) for name in GRAMMAR}
    heads = grammar["place_heads"]
    steering = {
        key: sorted({bare(_form(word)) if key in BARE else _form(word) for word in found})
        for key, found in {**heads, **grammar["not_places"]}.items()
        if key in STEERING
    }
    forms, written = _forms(rows, frozenset(steering["openers"]))
    for form in steering["never"]:
        forms.pop(bare(form), None)
    compiled = {
        "forms": "\n".join(forms),
        "numbers": "\n".join(" ".join([written[f], *map(str, numbers)]) for f, numbers in forms.items()),
        "opening": _opening(forms),
        "weak": _weak(forms, _common(lexicon["forms"]) | set(steering["ordinary"])),
        "rows": "\n".join(map(_packed, rows)),
        "words": steering,
        "cues": _cues(heads),
    }
    digest = sha256(json.dumps(compiled, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return {"version": digest[:12], **compiled}


def _cues(heads: dict[str, Any]) -> dict[str, list[str]]:
    """Kind and class of each cue word; where a word is several, the later here stands."""
    cues: dict[str, list[str]] = {}
    for lead, words_ in heads["leads"].items():
        cues.update((_form(word), ["lead", lead]) for word in words_)
    for unit, words_ in heads["units"].items():
        cues.update((_form(word), ["unit", unit]) for word in words_)
    for kind, words_ in heads["directions"].items():
        cues.update((_form(word), ["dir", kind]) for word in words_ if " " not in word)
    for table in (heads["heads"], heads["sites"]):
        for kind, words_ in table.items():
            cues.update((_form(word), ["kept" if kind in heads["kept"] else "head", kind]) for word in words_)
    cues.update((_form(word), ["cty", ""]) for word in heads["countryside"])
    return cues


def _forms(rows: list[Row], openers: frozenset[str]) -> tuple[dict[str, list[int]], dict[str, str]]:
    """Row numbers of each bare form, and whether it is written with the article."""
    forms: dict[str, list[int]] = {}
    names: dict[str, list[str]] = {}
    for number, row in enumerate(rows):
        for name in row.names:
            for form in spellings(name, openers):
                numbers = forms.setdefault(form, [])
                names.setdefault(form, []).append(name)
                if number not in numbers:
                    numbers.append(number)
    return dict(sorted(forms.items())), {form: article(found) for form, found in names.items()}


def _opening(forms: dict[str, list[int]]) -> dict[str, str]:
    """For each first word of longer names: the words of the longest, and all second words."""
    longest: dict[str, int] = {}
    seconds: dict[str, set[str]] = {}
    for form in forms:
        first, *rest = form.split(" ")
        if rest:
            longest[first] = max(longest.get(first, 0), 1 + len(rest))
            seconds.setdefault(first, set()).add(rest[0])
    return {first: " ".join([str(longest[first]), *sorted(seconds[first])]) for first in longest}


def _common(forms: dict[str, list[list[Any]]]) -> set[str]:
    """Forms of the lexicon that are words of the language, not only names of actors and sources."""
    return {form for form, tags in forms.items() if any(tag[0] not in ("act", "src", "nis") for tag in tags)}


def _weak(forms: dict[str, list[int]], common: set[str]) -> list[str]:
    """Names that are ordinary words too, with or without the article."""
    return sorted(form for form in forms if form in common or "ال" + form in common)


def _packed(row: Row) -> str:
    point = ("", "") if row.lat is None else (f"{row.lat:g}", f"{row.lon:g}")
    fields = (row.id, row.names[0], row.en, row.kind, *point, f"{row.radius:g}", row.parent or "", row.country)
    return "\t".join((*fields, str(row.weight)))


def _form(word: str) -> str:
    return " ".join(words(fold(word)))


def main() -> int:
    """Compile, write, and say what was written."""
    lexicon = json.loads((DATA / "lexicon.json").read_text("utf-8"))
    try:
        compiled = compile_gazetteer(ROOT, lexicon)
    except BadLexicon as error:
        print(error, file=sys.stderr)
        return 1
    out = DATA / "gazetteer.json"
    out.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    rows, forms = compiled["rows"].count("\n") + 1, compiled["forms"].count("\n") + 1
    print(f"{out.name}: {rows} places, {forms} forms, version {compiled['version']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
