"""What a run did: counts, errors as they come, the summary and the exit status."""

import sys
import time
from collections.abc import Callable

from riwaya.errors import UnknownKind, UnreadableInput
from riwaya.export.words import clean, counted


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)


class Tally:
    """Counts of one run. `say` prints a line where the user sees it, past any progress bar."""

    def __init__(self, say: Callable[[str], object] = _to_stderr) -> None:
        self.say = say
        self.articles = self.claims = self.failures = self.passed_over = 0
        self._began = time.perf_counter()

    def failed(self, error: UnreadableInput) -> None:
        """Tell an input that did not become an article; a file of another kind in a folder is only counted."""
        if isinstance(error, UnknownKind):
            self.passed_over += 1
        else:
            self.trouble(f"{error.name}: {error.reason}")

    def trouble(self, what: str) -> None:
        """Count and tell one failure."""
        self.failures += 1
        self.say(f"error: {clean(what)}")

    @property
    def rate(self) -> float:
        """Articles a second since the start."""
        return self.articles / max(time.perf_counter() - self._began, 1e-9)

    @property
    def status(self) -> int:
        """Exit status: 0 for all well, 1 where some input failed."""
        return 1 if self.failures else 0

    def summary(self) -> str:
        """One line for the end of the run."""
        took = time.perf_counter() - self._began
        parts = [counted(self.articles, "article"), counted(self.claims, "claim"), f"{self.failures:,} failed"]
        if self.passed_over:
            parts.append(f"{counted(self.passed_over, 'other file')} passed over")
        return f"{', '.join(parts)} in {took:.1f} s ({self.rate:,.0f} articles/s)"
