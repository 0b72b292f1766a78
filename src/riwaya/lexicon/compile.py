"""`make data`: compile lexicon/*.yml to riwaya/data/lexicon.json. Run as `python -m riwaya.lexicon.compile`."""

import json
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from riwaya.errors import BadLexicon
from riwaya.lexicon import load as forms
from riwaya.text.normalise import fold

ROOT = Path(__file__).parents[3] / "lexicon"
Expand = Callable[[str, Any], Iterator[forms.Pair]]
_TOLD = ("id", "outcome", "example", "weak", "verbs", "forms", "nouns", "counted")
OUT = Path(__file__).parents[1] / "data" / "lexicon.json"


def compile_lexicon(root: Path) -> dict[str, Any]:
    """Forms to tags, longest phrase per first word, and the tables that coding looks up by id."""
    table: dict[str, list[list[Any]]] = {}

    def put(form: str, tag: list[Any]) -> None:
        form = " ".join(_tokens(form))
        tags = table.setdefault(form, [])
        if tag[0] in ("act", "src", "nis") and any(t[0] in ("rep", "evt", "tol", "sup") and t[2] == "v" for t in tags):
            return  # آفاد the agency folds to the verb أفاد, which is far more common
        if form and tag not in tags:
            tags.append(tag)

    tables: dict[str, Any] = {"actors": {}, "sources": {}}
    for name, expand in forms.GRAMMAR.items():
        content = forms.load(root / "grammar" / f"{name}.yml")
        for form, tag in expand(f"{name}.yml", content):
            put(form, tag)
        if name == "events":
            told = ("type", "shift", "needs", "status", "light", "weak", "patient", "needs_side")
            tables["events"] = {e["id"]: {k: e[k] for k in told if k in e} for e in content}
        if name == "tolls":
            tables["outcomes"] = {e["id"]: e["outcome"] for e in content}
            tables["tolls"] = {e["id"]: {k: v for k, v in e.items() if k not in _TOLD} for e in content}
        if name == "source_nouns":
            tables["source_nouns"] = {
                e["id"]: {
                    "kind": e["kind"],
                    "by": {fold(w): kind for kind, words in (e.get("by") or {}).items() for w in words},
                    "carrier": bool(e.get("carrier")),
                    "head": e["head"],
                    "follows": bool(e.get("follows")),
                }
                for e in content
            }
    naming = forms.load(root / "grammar" / "naming.yml")
    tables["naming"] = {key: sorted({fold(str(w)) for w in words}) for key, words in naming.items()}
    boiler = forms.load(root / "grammar" / "boilerplate.yml")
    tables["boilerplate"] = {key: sorted({fold(w) for w in words}) for key, words in boiler.items()}
    tables["times"] = forms.time_words(forms.load(root / "grammar" / "dates.yml"))
    tables["toll_words"] = forms.toll_words(forms.load(root / "grammar" / "toll_words.yml"))
    registries: tuple[tuple[str, Expand, tuple[str, ...]], ...] = (
        ("actors", forms.actors, ("en", "ar", "kind", "country")),
        ("sources", forms.sources, ("en", "kind", "country")),
    )
    for folder, expand, keys in registries:
        for path in sorted((root / folder).glob("*.yml")):
            entries = forms.load(path) or []
            for entry in entries:
                if entry["id"] in tables[folder]:
                    raise BadLexicon(path.name, entry["id"], "id used twice")
                tables[folder][entry["id"]] = {k: entry.get(k) for k in keys}
            for form, tag in expand(path.name, entries):
                put(form, tag)
    first: dict[str, int] = {}
    for form in table:
        head, *rest = form.split(" ")
        first[head] = max(first.get(head, 0), 1 + len(rest))
    compiled = {"forms": table, "first": first, **tables}
    digest = sha256(json.dumps(compiled, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return {"version": digest[:12], **compiled}


def _tokens(form: str) -> list[str]:
    from riwaya.text.tokens import words

    return words(form)


def main() -> int:
    """Compile, write, and say what was written."""
    try:
        compiled = compile_lexicon(ROOT)
    except BadLexicon as error:
        print(error, file=sys.stderr)
        return 1
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")
    print(f"{OUT.name}: {len(compiled['forms'])} forms, version {compiled['version']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
