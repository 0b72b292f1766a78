"""An account in the making: one event as one source tells it, in one clause or several."""

from dataclasses import dataclass, field

from riwaya.coding.attribution import Voice
from riwaya.coding.events import Side
from riwaya.coding.scene import Scene
from riwaya.coding.spot import Spot
from riwaya.coding.tellings import Telling
from riwaya.coding.timing import Timed
from riwaya.coding.tolls import Loss
from riwaya.gazetteer.places import Place
from riwaya.records import OUTLET, Source


@dataclass
class Account:
    """Tellings of one event by one source with what each names, the most specific telling first."""

    tellings: list[Telling]
    type: str
    voice: Voice | None
    agents: list[tuple[Side, float]] = field(default_factory=list)
    targets: list[tuple[Side, float]] = field(default_factory=list)
    spots: list[tuple[Spot, float]] = field(default_factory=list)
    losses: list[tuple[Loss, float]] = field(default_factory=list)
    timed: Timed | None = None
    status: str = "occurred"
    history: float = 0.0
    chance: float = 1.0
    merged: tuple[float, ...] = ()
    _words: frozenset[str] | None = None

    @property
    def source(self) -> Source:
        """The claimant."""
        return self.voice.source if self.voice else OUTLET

    @property
    def first(self) -> Telling:
        """The telling that leads."""
        return self.tellings[0]

    def words(self, scene: Scene) -> frozenset[str]:
        """The telling words of its clauses."""
        if self._words is None:
            self._words = frozenset().union(*(scene.content(t.clause) for t in self.tellings))
        return self._words

    def lead(self, scene: Scene) -> bool:
        """Whether it stands in nothing but the title so far."""
        return all(scene.is_title(t.clause) for t in self.tellings)

    def places(self, scene: Scene) -> list[Place]:
        """The resolved places."""
        return [p for s, _ in self.spots if (p := scene.atlas.chosen.get(s.start)) is not None]

    def inherited(self) -> bool:
        """Whether no telling names a place in its own clause."""
        return not any(spot in t.clause.spots for spot, _ in self.spots for t in self.tellings)
