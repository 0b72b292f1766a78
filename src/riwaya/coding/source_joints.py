"""What joins the parts of a source's name: marks, prepositions, clitics."""

from riwaya.coding.naming import PLAIN, Words

LONGEST = 20
OPEN = "open"  # awaits a complement: وزارة
HALF = "half"  # may take one: مصدر
FULL = "full"  # needs none: الوزارة
PERSON = "person"  # a title, so that a person's name follows: العميد
Step = tuple[int, str] | None  # (word after one more part of the name, state); null where the name ends
_BODIES = frozenset(("srn", "src", "act", "plh", "sit", "frc"))


class Joints:
    """The reading of one name that begins at word `start` and whose head is of kind `kind`.

    `framed`: a particle behind the name shows that all before it is name; `objects`: the verb takes somebody as its
    object, so that a second party ends the name.
    """

    def __init__(self, words: Words, start: int, limit: int, kind: str, framed: bool, objects: bool) -> None:
        self.of = words
        self.words = words.words
        self.hits = words.hits
        self.start = start
        self.limit = min(limit, start + LONGEST)
        self.kind = kind
        self.framed = framed
        self.objects = objects
        self.correspondent = any(h.value == "correspondent" for h in self.hits[start])

    def after(self, at: int) -> tuple[int, str]:
        """(word after the phrase that begins at word `at`, its state)."""
        end, state, known, force = at + 1, HALF, False, False
        for hit in self.hits[at]:
            if hit.kind in ("src", "act"):
                end, known = max(end, hit.end), True
            elif hit.kind in ("srn", "frc", "sit", "plh"):
                end, state = max(end, hit.end), OPEN
            elif hit.kind == "per":
                force = force or hit.value == "force"
        word, last = self.words[at], self.words[end - 1]
        if last == "باسم":
            return end, OPEN
        if self._national(at):
            return at + 1, HALF
        if self.kind == "role" and (force or word in self.of.known["title"]):
            return end, PERSON
        definite = word.startswith("ال") or last.startswith("ال") or any("ال" in h.prefix for h in self.hits[at])
        return end, FULL if known or definite else state

    def _national(self, at: int) -> bool:
        """Whether word `at` is an indefinite adjective of nation after an indefinite noun (مصادر سورية)."""
        if self.kind not in ("source", "people", "role", "text") or at == self.start or self.words[at].startswith("ال"):
            return False
        return any(h.kind == "nis" for h in self.hits[at])

    def mark(self, at: int, state: str) -> Step:
        """Past quotation marks, brackets and commas that are part of the name."""
        mark = self.words[at]
        opened = self.words[self.start] == '"' and '"' not in self.words[self.start + 1 : at]
        if mark == '"' and opened:
            return at + 1, FULL
        if mark in '"(':
            return self._enclosed(at, '"' if mark == '"' else ")", state)
        if mark in "،,-":
            return self._apposition(at + 1)
        return (at + 1, state) if mark in "'." and self.words[at - 1] == "د" else None

    def _enclosed(self, at: int, close: str, state: str) -> Step:
        """Past a name in quotation marks or brackets."""
        inside = self.words[at + 1 : at + 6]
        if close not in inside[1:]:
            return None
        end = at + 2 + inside[1:].index(close)
        if any(
            self.of.verb(j) or self.words[j][0].isdigit() or self.words[j] in self.of.closes_name
            for j in range(at + 1, end)
        ):
            return None
        before = self.words[at - 1]
        bodily = state == PERSON or self.kind in ("org", "text") or before in self.of.known["link"] or before == "باسم"
        noun = any(h.kind == "srn" and self.of.heads[h.value] == "org" for h in self.hits[at - 1])
        noun = noun or any(h.value == "correspondent" for h in self.hits[at - 1])
        return (end + 1, FULL) if close == ")" or bodily or noun else None

    def _apposition(self, at: int) -> Step:
        """Past a comma that is followed, at word `at`, by the person's name or office."""
        if at >= self.limit or self.of.time(at) or self.of.medium(at, self.limit):
            return None
        head = self.of.head(at)
        if head.kind == "role" and (self.words[at].startswith("ال") or (self.framed and head.prefix in PLAIN)):
            return self.after(at)
        if self.kind not in ("role", "name") and not self.framed:
            return None
        end = at
        while end < self.limit and end - at < 4 and self.of.person(end):
            end += 1
        if end - at < (1 if self.framed else 2) or end >= len(self.words):
            return None
        closed = self.words[end] in "،,-." or self.words[end] in self.of.opens_account
        return (end, FULL) if closed else None

    def linked(self, at: int) -> Step:
        """Past باسم، من، لدى where a body or a place follows."""
        if at + 1 >= self.limit or self.kind == "land":
            return None
        if self.words[at] != "من":
            return at + 1, OPEN
        if self.kind not in ("role", "people", "source") or self.of.time(at + 1):
            return None
        follows = self.of.head(at + 1).kind or self.words[at + 1] == "داخل" or self.of.place(at + 1)
        return (at + 1, OPEN) if follows else None

    def within(self, at: int) -> Step:
        """Past في where a body or a place follows, not a time or an occasion."""
        if at + 1 >= self.limit or self.kind == "land" or self.correspondent:
            return None
        word = self.words[at + 1]
        if word in self.of.known["occasion"] or not word[0].isalpha() or self.of.time(at + 1):
            return None
        if any(h.kind in ("evt", "tol", "rep", "unt") for h in self.hits[at + 1]):
            return None
        if self.kind == "org" and not self.framed and any(h.kind == "act" for h in self.hits[self.start]):
            return None
        parent = next((h for h in self.hits[at] if h.kind == "par" and h.end > at + 1), None)
        if parent:
            return parent.end, OPEN
        body = any(h.kind in _BODIES for h in self.hits[at + 1])
        end = 0 if body else self.of.place(at + 1)
        if end:
            return end, FULL
        return (at + 1, OPEN) if self.hits[at + 1] or (self.framed and word.startswith("ال")) else None

    def joined(self, at: int, state: str, lead: str) -> Step:
        """Past و that joins a second source, office or epithet to the first."""
        word, before = self.words[at], self.words[at - 1]
        if self.of.masdar(at) or any(
            h.kind in ("rep", "evt", "tol") and h.prefix.startswith("و") for h in self.hits[at]
        ):
            return None
        if lead == "و" and self.of.head(at).kind not in ("", "text"):
            return self.after(at)
        if word.startswith("واخر"):
            return at + 1, HALF
        end = self.of.town(at)
        if end and self.of.place(at - 1):
            return end, FULL
        if word.startswith("وال") and len(word) > 5 and (self.framed or before.startswith("ال")):
            return at + 1, FULL
        both = word.endswith(("يه", "ي", "يون", "يين")) and before.endswith(("يه", "ي", "يون", "يين"))
        return (at + 1, state) if both else None

    def owned(self, at: int) -> Step:
        """Past ل that joins a body to its officer or place (المجلس المحلي لمدينة)."""
        word, hits = self.words[at], self.hits[at]
        if self.of.medium(at, self.limit) or word in self.of.known["end"] or self.objects or self.kind == "text":
            return None
        if any(h.kind in ("evt", "tol", "sup", "rep") for h in hits):
            return None
        if any(h.kind in _BODIES for h in hits):
            return self.after(at)
        end = self.of.place(at)
        if end:
            return end, FULL
        if word.startswith("لل"):
            return at + 1, FULL
        return (at + 1, HALF) if self.framed else None

    def based(self, at: int) -> Step:
        """Past ب that tells where the officer or source sits (مصدر بوزارة الدفاع)."""
        if self.kind not in ("role", "source", "people", "org") or self.correspondent:
            return None
        if any(h.kind in ("srn", "act", "plh", "sit", "frc") and h.prefix.startswith("ب") for h in self.hits[at]):
            return self.after(at)
        end = self.of.town(at)
        return (end, FULL) if end else None
