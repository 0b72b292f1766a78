"""Third-person forms of a verb given as past/present, and the forms of a noun: what news prose uses.

Spelling rules follow the school grammar of written Arabic (defective, hollow and doubled verbs in the third
person); all results are folded.
"""

from collections.abc import Iterator

from riwaya.text.normalise import fold

_OBJECTS = ("ه", "ها", "هم", "هما")
_SUFFIXES = ("ه", "ها", "هم", "هما", "هن", "نا")


def verb_forms(past: str, present: str) -> Iterator[tuple[str, str]]:
    """Yield (form, features): tense p/f, then m/f/pl/du, then `o` where an object pronoun is attached.

    `past` and `present` are third masculine singular, unfolded, and may be phrases whose first word is the verb.
    """
    head, _, tail = past.partition(" ")
    rest = f" {fold(tail)}" if tail else ""
    for form, features in _past(head):
        yield fold(form) + _agreeing(rest, features), features
        if not rest:
            yield from ((fold(_join(form, o)), features + "o") for o in _OBJECTS)
    head, _, tail = present.partition(" ")
    rest = f" {fold(tail)}" if tail else ""
    for form, features in _present(head):
        yield fold(form) + _agreeing(rest, features), features
        if not rest:
            yield from ((fold(_join(form, o)), features + "o") for o in _OBJECTS)


def _agreeing(rest: str, features: str) -> str:
    """The object's possessive agrees with the subject: أحكم سيطرته، أحكمت سيطرتها، أحكموا سيطرتهم."""
    if not rest.endswith(("ته", "رعه", "تفه", "حبه", "نفسه")):
        return rest
    return rest[:-1] + {"f": "ها", "p": "هم"}.get(features[1:2], "ه")


def _past(verb: str) -> Iterator[tuple[str, str]]:
    yield verb, "pm"
    stem = verb[:-1] if verb[-1] in "ىا" else verb
    yield stem + "ت", "pf"
    yield stem + "وا", "ppl"
    if verb[-1] in "ىا":
        yield stem + "يا", "pdu"
        return
    if verb[-1] == "ي":  # بقي، لقي: pl. لقوا
        yield stem[:-1] + "وا", "ppl"
    yield stem + "ا", "pdu"
    yield stem + "تا", "pdu"


def _present(verb: str) -> Iterator[tuple[str, str]]:
    if not verb.startswith("ي"):
        return
    stem = verb[1:]
    short = stem[:-1] if stem[-1] in "ىيو" and len(stem) > 2 else stem
    yield "ي" + stem, "fm"
    yield "ت" + stem, "ff"
    for ending in ("ون", "وا"):
        yield "ي" + short + ending, "fpl"
    yield "ي" + stem + "ان", "fdu"
    if short != stem:  # jussive after لم
        yield "ي" + short, "fm"
        yield "ت" + short, "ff"
    elif len(stem) > 2 and stem[-2] in "اوي":  # hollow: لم يصب، لم يفد
        yield "ي" + stem[:-2] + stem[-1], "fm"
        yield "ت" + stem[:-2] + stem[-1], "ff"


def _join(form: str, pronoun: str) -> str:
    if form.endswith("وا"):
        return form[:-1] + pronoun
    if form.endswith("ى"):
        return form[:-1] + "ا" + pronoun
    return form + pronoun


def noun_forms(noun: str, *, sound: bool = False, dual: bool = True, owned: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (form, number): s, d or p, with `x` after it where a possessive pronoun is attached.

    `owned` adds duals with pronouns (شقيقيه، والداها).
    """
    word = fold(noun)
    yield word, "s"
    if " " in word:
        return
    feminine = word.endswith("ه") and noun.endswith("ة")
    base = word[:-1] + "ت" if feminine else word
    if (not feminine and not word.endswith(("ا", "ي"))) or noun.endswith("ي"):
        yield word + "ا", "s"
    for suffix in _SUFFIXES:
        yield base + suffix, "sx"
    if dual:
        for ending in ("ان", "ين", "ا", "ي"):
            if len(ending) > 1 or feminine:  # جثتا، جثتي before a genitive
                yield base + ending, "d"
    if owned:
        for ending in ("ي", "ا"):
            for suffix in ("ه", "ها", "هم"):
                yield base + ending + suffix, "dx"
    if sound:
        for ending in ("ون", "ين", "و", "ي"):
            yield word + ending, "p"
        for suffix in ("ها", "هم", "ه"):
            yield word + "ي" + suffix, "px"


def plural_forms(plural: str) -> Iterator[tuple[str, str]]:
    """Yield the plural with its accusative and possessives, as `p` and `px`."""
    word = fold(plural)
    yield word, "p"
    if " " in word:
        return
    if not word.endswith(("ا", "ي", "ه", "ات", "ين", "ون")):
        yield word + "ا", "p"
    base = word[:-1] + "ت" if plural.endswith("ة") else word
    if not word.endswith(("ون", "ين")):
        for suffix in _SUFFIXES:
            yield base + suffix, "px"


def nisba_forms(adjective: str) -> Iterator[str]:
    """Forms of a relative adjective given as masculine singular (روسي): gender, dual and sound plural."""
    word = fold(adjective)
    yield word
    yield word + "ا"
    for ending in ("ه", "تان", "تين", "ان", "ين", "ون", "ات"):
        yield word + ending


def definite(phrase: str) -> str:
    """The phrase with ال on every word after the first (سيارة المفخخة): the first gets its own by clitics."""
    head, *rest = phrase.split(" ")
    return " ".join([head, *(word if word.startswith("ال") else "ال" + word for word in rest)])
