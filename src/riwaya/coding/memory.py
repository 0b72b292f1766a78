"""What earlier clauses of an article told, for those that point back to it."""

from riwaya.coding.scene import Clause, Scene


class Memory:
    """The types that earlier clauses named with words of their own."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.counts: dict[str, int] = {}
        self.last: list[str] = []

    def add(self, scene: Scene, clause: Clause) -> None:
        """Remember the strong event words of a clause."""
        for trigger in clause.triggers:
            if trigger.weak or trigger.light:
                continue
            kind = trigger.type
            self.counts[kind] = self.counts.get(kind, 0) + 1
            if kind in self.last:
                self.last.remove(kind)
            self.last.append(kind)
            if scene.is_title(clause) and kind not in self.title:
                self.title.append(kind)
