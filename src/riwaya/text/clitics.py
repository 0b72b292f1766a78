"""Written proclitics: the ways in which a word may be prefix + rest. The lexicon decides which of them are words."""

_ONE = ("و", "ف", "ب", "ل", "ك", "س")
_PREFIXES = (
    *_ONE,
    *("ال", "وب", "ول", "وس", "وك", "فب", "فل", "فس"),
    *("وال", "فال", "بال", "كال", "وبال", "فبال", "وكال"),
)
Split = tuple[str, str]


def splits(word: str) -> list[Split]:
    """(prefix, rest) readings of a folded word, the unsplit one first. للمدينة gives ل+المدينة and لل+مدينة."""
    found: list[Split] = [("", word)]
    if len(word) < 3 or not "\u0621" <= word[0] <= "\u064a":
        return found
    found.extend((p, word[len(p) :]) for p in _PREFIXES if word.startswith(p) and len(word) - len(p) >= 2)
    for lead in ("", "و", "ف"):
        if word.startswith(lead + "لل") and len(word) - len(lead) >= 5:
            rest = word[len(lead) + 2 :]
            found.append((lead + "ل", "ال" + rest))
            found.append((lead + "لل", rest))
    return found
