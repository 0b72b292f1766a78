"""The ways in which a place name is written: in one word or two."""

from collections.abc import Iterable, Iterator

from riwaya.gazetteer.names import bare
from riwaya.text.normalise import fold
from riwaya.text.tokens import words


def spellings(name: str, openers: frozenset[str]) -> Iterator[str]:
    """Bare folded forms of a name. `openers` are first words that are written apart or joined (كفر، تل، أبو)."""
    form = " ".join(words(fold(name)))
    for written in dict.fromkeys((form, *_joined(form, openers), *_apart(form, openers))):
        yield bare(written)


def _joined(form: str, openers: frozenset[str]) -> Iterator[str]:
    first, space, rest = form.partition(" ")
    if space and first in openers:
        yield first + rest
    head, space, last = form.partition("عبد ")
    if space and last:
        yield f"{head}عبد{last}"


def _apart(form: str, openers: frozenset[str]) -> Iterator[str]:
    first, space, rest = form.partition(" ")
    for opener in openers:
        if len(opener) > 1 and first.startswith(opener) and len(first) >= len(opener) + 3:
            yield f"{opener} {first[len(opener) :]}{space}{rest}"
    head, found, last = form.partition("عبدال")
    if found:
        yield f"{head}عبد ال{last}"


def article(names: Iterable[str]) -> str:
    """How the names that share one bare form are written: "d" always with the article, "i" never, "b" either way."""
    definite = {fold(name).startswith("ال") for name in names}
    return "b" if len(definite) > 1 else "d" if True in definite else "i"
