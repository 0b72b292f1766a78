"""Read lexicon files of an analyst and turn each entry into (form, tag) pairs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from riwaya.errors import BadLexicon
from riwaya.lexicon.conjugate import definite, nisba_forms, noun_forms, plural_forms, verb_forms
from riwaya.text.normalise import fold

Tag = list[Any]
Pair = tuple[str, Tag]


def load(path: Path) -> Any:
    """The content of one YAML file; raises BadLexicon with the parser's own words."""
    try:
        return yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadLexicon(path.name, "whole file", str(error).replace("\n", " ")) from error


def _verbs(file: str, entry: dict[str, Any], key: str) -> Iterator[tuple[str, str]]:
    for verb in entry.get(key) or ():
        past, slash, present = str(verb).partition("/")
        if not slash:
            raise BadLexicon(file, entry["id"], f"{verb!r} is not past/present")
        yield from verb_forms(past.strip(), present.strip())


def _phrases(words: list[Any]) -> Iterator[tuple[str, str]]:
    for word in words:
        yield from noun_forms(str(word))
        if " " in str(word):
            yield definite(fold(str(word))), "s"


def events(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of events.yml: evt, id, v/vp/n/a, features."""
    for entry in entries:
        passive = {form for form, _ in _verbs(file, entry, "verbs_passive")}
        for form, features in _verbs(file, entry, "verbs"):
            yield form, ["evt", entry["id"], "vp" if form in passive else "v", features]
        for form, features in _verbs(file, entry, "verbs_passive"):
            yield form, ["evt", entry["id"], "vp", features]
        for form, features in _phrases(entry.get("nouns") or []):
            yield form, ["evt", entry["id"], "n", features]
        for form in entry.get("forms") or ():
            yield fold(form), ["evt", entry["id"], "v", "pf"]
        for form in entry.get("adjectives") or ():
            yield fold(form), ["evt", entry["id"], "a", ""]


def tolls(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of tolls.yml: tol (tlw for weak words), id, v/n/c, features."""
    for entry in entries:
        kind = "tlw" if entry.get("weak") else "tol"
        for form, features in _verbs(file, entry, "verbs"):
            yield form, [kind, entry["id"], "v", features]
        for form in entry.get("forms") or ():
            yield fold(form), [kind, entry["id"], "v", _plurality(form)]
        for form, features in _phrases(entry.get("nouns") or []):
            yield form, [kind, entry["id"], "n", features]
        for word, plurals in (entry.get("counted") or {}).items():
            several = {fold(plural) for plural in plurals}
            for form, number in noun_forms(word):
                if form not in several:
                    yield form, [kind, entry["id"], "c", number]
            for plural in plurals:
                for form, number in plural_forms(plural):
                    yield form, [kind, entry["id"], "c", number]


def _plurality(form: str) -> str:
    """Features of a verb form that is given as it stands."""
    head = form.split(" ")[0]
    return "ppl" if head.endswith("وا") else "pdu" if head.endswith("يا") else "pf" if head.endswith("ت") else "pm"


def toll_words(content: dict[str, Any]) -> dict[str, list[str]]:
    """The groups of toll_words.yml, each with its words and those that carry its proclitics, folded and sorted."""
    out = {}
    for group, words in content["words"].items():
        leads = ("", *content["led"].get(group, ()))
        out[group] = sorted({lead + fold(str(word)) for word in words for lead in leads})
    return out


def support(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of support.yml: sup, id, v/n/c, features."""
    for entry in entries:
        for form, features in _verbs(file, entry, "verbs"):
            yield form, ["sup", entry["id"], "v", features]
        for form, features in _phrases(entry.get("nouns") or []):
            yield form, ["sup", entry["id"], "n", features]
        for form in entry.get("connectors") or ():
            yield fold(form), ["sup", entry["id"], "c", ""]


def reporting(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of reporting.yml: rep, class, v/w/n, features."""
    for entry in entries:
        group = entry.get("class", entry["id"])
        for form, features in _verbs(file, entry, "verbs"):
            yield form, ["rep", group, "v", features]
        for form in entry.get("forms") or ():
            yield fold(str(form)), ["rep", group, "v", "p"]
        for form in entry.get("words") or ():
            yield fold(str(form)), ["rep", group, "w", ""]
        for form in entry.get("nouns") or ():
            yield fold(str(form)), ["rep", group, "n", ""]


def source_nouns(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of source_nouns.yml: srn, id, kind."""
    for entry in entries:
        for form in entry["forms"]:
            yield fold(form), ["srn", entry["id"], entry["kind"]]


def words_of(kind: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of people.yml and sites.yml: kind, class, number, lemma."""
    for entry in entries:
        for word, plurals in entry["words"].items():
            people = kind == "per"
            sound = people and not plurals and not word.endswith("ة")
            for form, number in noun_forms(word, sound=sound, owned=people):
                yield form, [kind, entry["class"], number, fold(word)]
            if kind == "sit" and not word.endswith(("ة", "ي")) and " " not in word:
                yield fold(word) + "ي", [kind, entry["class"], "d", fold(word)]  # مخزني أسلحة
            for plural in plurals:
                for form, number in plural_forms(plural):
                    yield form, [kind, entry["class"], number, fold(word)]
            for phrase in (word, *plurals):
                if " " in phrase:
                    yield definite(fold(phrase)), [kind, entry["class"], "s" if phrase == word else "p", fold(word)]


def forces(file: str, content: dict[str, Any]) -> Iterator[Pair]:
    """Tags of forces.yml: frc, class for heads; bar, English name, kind for bare sides."""
    for entry in content["heads"]:
        for form in entry["forms"]:
            yield fold(form), ["frc", entry["class"], ""]
            if " " not in form:
                for suffix in ("ه", "ها", "هم"):
                    base = fold(form)
                    stem = base[:-1] + "ي" if form.endswith("و") else base[:-1] + "ت" if form.endswith("ة") else base
                    yield stem + suffix, ["frc", entry["class"], "x"]
    for entry in content["bare"]:
        for form in entry["forms"]:
            yield fold(form), ["bar", entry["en"], entry["kind"]]


def cues(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of cues.yml: cue, id."""
    for entry in entries:
        for form in entry["forms"]:
            yield fold(form), ["cue", entry["id"]]
            if " " in form:
                yield definite(fold(form)), ["cue", entry["id"]]


def numbers(file: str, content: dict[str, Any]) -> Iterator[Pair]:
    """Tags of numbers.yml: num, group, value for words; qty, group for quantities and bounds."""
    for group, table in content.items():
        if isinstance(table, dict):
            for form, value in table.items():
                yield fold(form), ["qty" if group in ("vague", "exact") else "num", group, value]
        else:
            for form in table:
                yield fold(form), ["qty", group, None]


def place_heads(file: str, content: dict[str, Any]) -> Iterator[Pair]:
    """Tags of place_heads.yml: plh, class; dir, direction; cty; nea; par."""
    for group, forms in content["heads"].items():
        for form in forms:
            yield fold(form), ["plh", group]
    for direction, forms in content["directions"].items():
        for form in forms:
            yield fold(form), ["dir", direction]
    for kind, key in (("cty", "countryside"), ("nea", "near"), ("par", "parent")):
        for form in content[key]:
            yield fold(form), [kind, ""]


def dates(file: str, content: dict[str, Any]) -> Iterator[Pair]:
    """Tags of dates.yml: day, mon, hij, off, unt with its number, and dtw for the words that steer them."""
    unsure = set(content["unsure_months"])
    for form, value in content["weekdays"].items():
        yield fold(form), ["day", value]
    for form, value in content["months"].items():
        yield fold(form), ["mon", value, "unsure" if form in unsure else ""]
    for form, value in content["hijri_months"].items():
        yield fold(form), ["hij", value]
    for form, days in content["offsets"].items():
        yield fold(form), ["off", days, days]
    for unit, numbers in content["units"].items():
        for number, forms in zip("sdp", numbers, strict=True):
            for form in forms:
                yield fold(form), ["unt", unit, number]
    for key in ("parts", "stages"):
        for value, forms in content[key].items():
            for form in forms:
                yield fold(form), ["dtw", key, value]
    for key in ("since", "until", "past", "future", "current"):
        for form in content[key]:
            yield fold(form), ["dtw", key]


def time_words(content: dict[str, Any]) -> dict[str, Any]:
    """The tables of dates.yml that are looked up beside a word of time (see `riwaya.lexicon.times`)."""
    return {
        "near": {key: sorted({fold(str(word)) for word in words}) for key, words in content["near"].items()},
        "ordinals": {fold(form): day for form, day in content["ordinals"].items()},
        "seasons": {fold(form): months for form, months in content["seasons"].items()},
        "hijri": {str(year): [str(first), months] for year, (first, months) in content["hijri_years"].items()},
    }


def function(file: str, content: dict[str, Any]) -> Iterator[Pair]:
    """Tags of function.yml: fun, list name."""
    for key, forms in content.items():
        for form in forms:
            yield fold(form), ["fun", key]


def actors(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of actors/*.yml: act, id, name/context/hostile/favourable; nis, id."""
    for entry in entries:
        for form in [entry["ar"], *(entry.get("names") or [])]:
            yield fold(str(form)), ["act", entry["id"], "name"]
        for form in entry.get("context") or ():
            yield fold(str(form)), ["act", entry["id"], "context"]
        for stance, forms in (entry.get("loaded") or {}).items():
            for form in forms or ():
                yield fold(str(form)), ["act", entry["id"], stance]
        for adjective in entry.get("adjectives") or ():
            for form in nisba_forms(str(adjective)):
                yield form, ["nis", entry["id"]]


def sources(file: str, entries: list[dict[str, Any]]) -> Iterator[Pair]:
    """Tags of sources/*.yml: src, id."""
    for entry in entries:
        for form in [entry["ar"], *(entry.get("names") or [])]:
            yield fold(str(form)), ["src", entry["id"]]


GRAMMAR: dict[str, Callable[[str, Any], Iterator[Pair]]] = {
    "events": events,
    "tolls": tolls,
    "support": support,
    "reporting": reporting,
    "source_nouns": source_nouns,
    "people": lambda file, entries: words_of("per", entries),
    "sites": lambda file, entries: words_of("sit", entries),
    "forces": forces,
    "cues": cues,
    "numbers": numbers,
    "place_heads": place_heads,
    "dates": dates,
    "function": function,
}
