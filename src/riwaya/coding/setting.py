"""What an article is about: fighting, or an accident, a match, a market."""

from collections import Counter
from typing import NamedTuple

from riwaya.coding.document import Document

_ASIDE = ("accident", "sport", "market")
_PLAIN = frozenset(
    ["launch-fire", "target", "strike", "move", "withdraw", "attack", "missile", "device", "aid", "truce"]
)


class Setting(NamedTuple):
    """How many words of each world the article holds."""

    violent: int
    accident: int
    sport: int
    market: int

    @property
    def quiet(self) -> bool:
        """Whether a death here is more likely an accident's, or a defeat a team's."""
        return self.violent == 0 or self.accident > 2 * self.violent

    @property
    def elsewhere(self) -> bool:
        """Whether war words are likely metaphor: a match or a market report."""
        return self.sport > 2 + 2 * self.violent or self.market > 4 + 2 * self.violent


def setting(doc: Document) -> Setting:
    """Count the article's unmistakable words of violence and those of other worlds."""
    seen: Counter[str] = Counter()
    for hits in doc.hits:
        for hit in hits:
            if hit.kind == "evt" and hit.value not in _PLAIN:
                event = doc.lexicon.events[hit.value]
                if event["type"] in _VIOLENT and not (event.get("needs_side") and hit.more != "n"):
                    seen["violent"] += 1
                    break
            elif hit.kind == "cue" and hit.value in _ASIDE:
                seen[hit.value] += 1
                break
            elif hit.kind == "cue" and hit.value in ("fighters", "suicide", "guns", "air", "artillery"):
                seen["arms"] += 1
    return Setting(seen["violent"] + seen["arms"] // 3, seen["accident"], seen["sport"], seen["market"])


_VIOLENT = frozenset(
    [
        "air_strike",
        "shelling",
        "armed_clash",
        "remote_explosive",
        "suicide_bombing",
        "chemical_weapon",
        "attack_on_civilians",
        "territory_overtaken",
        "excessive_force",
        "abduction",
        "riot",
    ]
)
