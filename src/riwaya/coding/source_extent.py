"""How far the name of a source reaches, word by word."""

from riwaya.coding.source_joints import FULL, HALF, OPEN, PERSON, Joints, Step


class Extent(Joints):
    """The reading of one name, from its head on."""

    def reach(self, at: int) -> int:
        """The word after the name whose head stands at word `at`."""
        at, state = self.after(at)
        while at < self.limit:
            step = self._step(at, state)
            if step is None:
                break
            at, state = step
        return at

    def _step(self, at: int, state: str) -> Step:
        word = self.words[at]
        if not word[0].isalnum():
            return self.mark(at, state)
        if word[0].isdigit():
            numbered = any(h.kind in ("frc", "srn", "plh") for h in self.hits[at - 1]) or self.words[at - 1] == "رقم"
            return (at + 1, FULL) if numbered and self.kind in ("org", "text") else None
        if word == "علي" and self._ali(at, state):
            return at + 1, PERSON
        if word == "عام" and any(h.kind == "srn" for h in self.hits[at - 1]):
            return at + 1, OPEN
        if word == "ل":
            return self._apart(at)
        if word in self.of.known["link"]:
            return self.linked(at)
        if word == "في":
            return self.within(at)
        if state == OPEN and any(h.kind == "dir" for h in self.hits[at]):
            return at + 1, OPEN
        if word in self.of.closes_name or (self.of.verb(at) and not (state == OPEN and at == self.start + 1)):
            return None
        if self.of.time(at) and not (word.startswith("ال") and state == OPEN):
            return None
        return self._word(at, state)

    def _ali(self, at: int, state: str) -> bool:
        """Whether علي is a name here and no preposition."""
        if not self.of.ali(at):
            return False
        after = at + 1 >= self.limit or self.of.person(at + 1) or self.words[at + 1] in self.of.opens_account
        framed = self.framed or (at + 2 < self.limit and (self.of.event(at + 2) or self.of.masdar(at + 2)))
        return after and (state == PERSON or (framed and self.kind == "role" and state == FULL))

    def _apart(self, at: int) -> Step:
        """Past ل that is written apart (المركز الإعلامي لـ #الجيش); a medium behind it ends the name."""
        quoted = self.words[at + 1 : at + 2] == ['"']
        if quoted or at + 1 >= self.limit or self.of.medium(at + 1, self.limit):
            return None
        return at + 1, OPEN

    def _word(self, at: int, state: str) -> Step:
        word, hits = self.words[at], self.hits[at]
        prefix = next((h.prefix for h in hits if h.prefix not in ("", "ك")), "")
        lead = prefix[:-2] if prefix.endswith("ال") else prefix
        if lead.startswith(("و", "ف")) or (word[0] == "و" and not hits):
            return self.joined(at, state, lead)
        if lead.startswith("ل") or (not hits and word.startswith("لل") and len(word) > 4):
            return self.owned(at)
        if lead.startswith("ب") or (not hits and word[0] == "ب" and len(word) > 3 and not self._described(at, state)):
            return self.based(at)
        return None if lead else self._next(at, state, prefix)

    def _described(self, at: int, state: str) -> bool:
        """Whether a word that begins with ب describes the noun before it (مسؤول بارز) or completes it."""
        word = self.words[at]
        if state == PERSON or (state == OPEN and at > self.start + 1):
            return True
        adjective = word.endswith(("ي", "يه", "ين", "ون")) or word in self.of.known["adjective"]
        return state in (HALF, OPEN) and adjective

    def _next(self, at: int, state: str, prefix: str) -> Step:
        word = self.words[at]
        party = any(h.kind in ("act", "src", "bar") for h in self.hits[at])
        told = self.of.event(at) or self.of.masdar(at)
        second = at == self.start + 1 and self.kind == "org"  # شبكة رصد
        if told and not party and (state != OPEN or (word in self.of.known["object"] and not second)):
            return None
        if state == HALF and word.endswith("ت") and not word.endswith("ات") and self.kind != "org":
            return None  # a verb: معلومات قبضت
        if state in (OPEN, HALF):
            return self.after(at)
        if word.startswith("ال") or prefix == "ال":
            other = self.objects and self.of.head(at).kind in ("org", "people", "land") and not self._epithet(at)
            other = other or (self.objects and self.kind == "text")
            return None if other else self._kept(at, state)
        if party:
            officer = self.kind == "role" and any(h.kind == "src" for h in self.hits[at])
            return self.after(at) if self.framed or officer or self._same_body(at) else None
        if state == PERSON or self.framed:
            if self.of.person(at):
                end, new = self._kept(at, state)
                return end, PERSON if self.kind == "role" else new
            return self._kept(at, state) if self.of.head(at).kind == "role" else None
        return (self._kept(at, state)[0], PERSON) if self.kind == "role" and self._person_follows(at) else None

    def _kept(self, at: int, state: str) -> tuple[int, str]:
        """Past one more word of a name that could have ended before it."""
        end, new = self.after(at)
        if new == PERSON or (new == OPEN and not self.of.person(at)):
            return end, new
        return end, PERSON if state == PERSON else FULL

    def _epithet(self, at: int) -> bool:
        """Whether word `at` says which nation or side a body is of."""
        return self.words[at].endswith(("ي", "يه")) and not any(h.kind in ("act", "srn", "bar") for h in self.hits[at])

    def _same_body(self, at: int) -> bool:
        """Whether a known name after a name is the same body's (حركة المقاومة حماس، وكالة الأنباء سانا)."""
        before = {h.value for i in range(self.start, at) for h in self.hits[i] if h.kind in ("act", "src", "srn")}
        agency = "agency" in before and any(h.kind == "src" for h in self.hits[at])
        return agency or any(h.kind in ("act", "src") and h.value in before for h in self.hits[at])

    def _person_follows(self, at: int) -> bool:
        """Whether a person's name stands at word `at` after his office."""
        if not self.of.person(at):
            return False
        return at + 1 >= self.limit or self.of.person(at + 1) or self.words[at + 1] not in self.of.known["end"]
