"""The constructions in which one sentence names who says it."""

from riwaya.coding.carriers import carried
from riwaya.coding.headline import headline
from riwaya.coding.naming import Words
from riwaya.coding.postposed import postposed
from riwaya.coding.relayed import Relayed, origins, relayed
from riwaya.coding.source_kind import kind_of
from riwaya.coding.source_phrase import Phrase, phrase
from riwaya.coding.subject import before, behind
from riwaya.coding.verb_of_saying import TAKING, describes, fits, introduces, manner, says, understood
from riwaya.coding.voice import Voice
from riwaya.lexicon.match import Hit
from riwaya.records import OUTLET, Quote, Source

_WISHES = frozenset(("plan", "call", "condemn", "hold"))
_PLAIN = frozenset(("say", "add"))
_NEEDY = frozenset(("hold", "show", "stress", "add"))
_MEDIA = frozenset(("media", "state_media"))
_ASIDE = 12
_CLAIMED = 12


class Saying:
    """One sentence, words `start` to `end`, read for its sources."""

    def __init__(self, words: Words, start: int, end: int) -> None:
        self.of = words
        self.doc = words.doc
        self.words = words.words
        self.start = start
        self.end = end
        self.found: list[Voice] = []
        self.covered = start
        self.claims: list[int] = []

    def voices(self, reports: list[Hit]) -> list[Voice]:
        """The sentence's voices, given its words of saying in order."""
        self.claims = [hit.start for hit in reports if hit.value == "claim"]
        spoken = next((hit.start for hit in reports if hit.more == "v"), self.end)
        named = headline(self.of, self.start, self.end, spoken)
        if named:
            self._add(named, "colon", named.end, "colon", named.end)
        for hit in reports:
            if hit.start >= self.covered:
                self._read(hit)
            elif hit.value == "post" and self.words[hit.end - 1] == "عن":
                self._origin(hit)
        return [v._replace(until=self._until(v)) for v in self.found]

    def _until(self, voice: Voice) -> int:
        """The word before which an account ends: the source behind it, the next source, or the sentence's end."""
        if voice.form == "post":
            return voice.start
        later = (v.since for v in self.found if v.form != "post" and v.since > voice.since)
        return min(later, default=self.end)

    def _read(self, hit: Hit) -> None:
        if hit.more == "v":
            self._verb(hit)
        elif hit.value == "post":
            self._post(hit)
        elif hit.more == "n":
            self._noun(hit)
        elif hit.value == "rumour":
            self._rumour(hit)
        elif hit.value not in ("add", "aside"):
            self._participle(hit)

    def _post(self, hit: Hit) -> None:
        """بحسب مصدر أمني."""
        named = postposed(self.of, hit, self.end)
        if named and not (named.head == "text" and self.words[named.at] in self.of.known["figures"]):
            self._add(named, "post", self.start, "post", hit.start)

    def _origin(self, hit: Hit) -> None:
        """Between a source and its account: أفادت الوكالة نقلا عن شهود أن."""
        last = self.found[-1] if self.found else None
        if last is None or last.form not in ("verb", "before") or hit.start > last.told:
            return
        found = origins(self.of, None, hit.end, self.end)
        for origin, _ in found:
            via = (self.doc.quote(last.start, last.end, self.doc.prefix(last.start)),)
            self._add(origin, "relay", last.since, "relay", last.verb, via)

    def _add(self, named: Phrase, how: str, since: int, form: str, verb: int, via: tuple[Quote, ...] = ()) -> None:
        tells = max(named.end, named.about)
        told, carriers = carried(self.of, verb + 1 if form == "before" else tells, self.end)
        if named.text:
            via = (*via, self.doc.quote(named.text[0], named.text[0] + 1, self.doc.prefix(named.text[0])))
        source = self._source(named, tells, (*via, *carriers))
        if named.head in ("role", "name"):
            self.of.spoken.update(self.words[i] for i in range(named.start, named.end) if self.of.person(i))
        self.found.append(Voice(named.start, named.end, source, how, since, self.end, form, told, verb, named.head))
        self.covered = max(self.covered, tells, 0 if form == "post" else told)

    def _source(self, named: Phrase, tells: int, via: tuple[Quote, ...]) -> Source:
        """The source that the phrase names; its kind is told by the words up to `tells`."""
        told, said = (
            kind_of(self.doc, named.start, tells, named.head),
            self.doc.quote(named.start, named.end, named.lead),
        )
        names = tuple(q.text for q in via)
        if told.kind == "outlet":  # the outlet's own reporter is its own voice
            return Source(None, "outlet", names, via, said.start, said.end)
        return Source(said.text, told.kind, names, via, said.start, said.end, told.name, told.entity)  # type: ignore[arg-type]

    def _understood(self, hit: Hit, how: str) -> None:
        told, _ = carried(self.of, hit.end, self.end)
        start, end, agreement = hit.start, hit.end, hit.features[1:]
        self.found.append(Voice(start, end, OUTLET, how, start, self.end, "implied", told, start, agreement))
        self.covered = max(self.covered, hit.end)

    def _verb(self, hit: Hit) -> None:
        ahead = self.words[hit.start - 1] if hit.start > self.start else "."
        if not says(self.of, hit, ahead, self.end):
            return
        if hit.value in ("relay", "ascribe"):
            found = relayed(self.of, hit, self.end)
            self._relays(found, hit)
            if found or hit.value == "relay":
                return
        how = manner(hit, hit.end, self.claims)
        leading = None if hit.prefix.startswith("و") else before(self.of, hit.start, self.start, self.found)
        if leading and hit.value in _WISHES and self.found and self.words[leading.start - 1] in self.of.that:
            return  # what a party inside another's account wishes
        at = behind(self.of, hit.end, self.end)
        if leading and hit.value in _NEEDY and not self._leads(hit, leading):
            leading = None
        adjacent = leading is not None and (leading.end == hit.start or ahead in self.of.known["auxiliary"])
        if not adjacent and at is not None and not describes(self.of, hit, ahead) and self._named(hit, at):
            return
        if leading:
            self._add(leading, how, leading.start, "before", hit.start)
        elif understood(self.of, hit, ahead, at):
            self._understood(hit, how)

    def _leads(self, hit: Hit, leading: Phrase) -> bool:
        """Whether what follows the verb makes words of what the source before it does (الجيش نشر صورا)."""
        frame = self.of.frame(hit.end, self.end)
        return fits(self.of, hit, leading._replace(end=hit.end), frame, self.end)

    def _named(self, hit: Hit, at: int) -> bool:
        """The source that stands behind its verb, from word `at` on; whether there is one."""
        if hit.features[1:2] in ("p", "d"):  # the plural and the dual hold their subject: قالوا
            return False
        known, taking = self.words[at] in self.of.spoken, hit.value in TAKING
        frame = self.of.frame(at, self.end)
        named = phrase(self.of, at, self.end, framed=known or frame is not None, objects=taking)
        if named and frame is not None and frame - max(named.end, named.about) > _ASIDE:
            frame = None
            named = phrase(self.of, at, self.end, framed=known, objects=taking)
        if named is None and hit.value in _PLAIN:
            named = self._stranger(at)
        elif named and not fits(self.of, hit, named, frame, self.end):
            named = None
        if named is None:
            return False
        how = manner(hit, named.end, self.claims)
        if how == "say" and self.words[named.end : named.end + 1] == ["عن"] and self._medium(named):
            found = origins(self.of, named, named.end + 1, self.end)
            self._relays(found, hit)
            if found:
                return True
        self._add(named, how, hit.start, "verb", hit.start)
        return True

    def _stranger(self, at: int) -> Phrase | None:
        """A person told by nothing but the full name, before an occasion or a medium (قالت ليلى حداد في بيان)."""
        named = phrase(self.of, at, self.end, framed=True)
        if named is None or named.head != "name" or named.end - named.start < 2:
            return None
        after = named.end + (self.words[named.end : named.end + 1] in (["،"], [","]))
        if self.words[after : after + 1] == ["في"] and after + 1 < self.end:
            return named if self.words[after + 1] in self.of.known["occasion"] else None
        return named if after < self.end and self.of.medium(after, self.end) else None

    def _medium(self, named: Phrase) -> bool:
        return kind_of(self.doc, named.start, named.end, named.head).kind in _MEDIA

    def _relays(self, found: list[Relayed], hit: Hit) -> None:
        for origin, carrier in found:
            via = (self.doc.quote(carrier.start, carrier.end, carrier.lead),) if carrier else ()
            self._add(origin, "relay", hit.start, "relay", hit.start, via)

    def _noun(self, hit: Hit) -> None:
        """بعد إعلان الوزارة مقتل ثلاثة."""
        if hit.end >= self.end:
            return
        frame = self.of.frame(hit.end, self.end)
        named = phrase(self.of, hit.end, self.end, framed=frame is not None, objects=hit.value in TAKING)
        if named is None or named.head in ("name", "text"):
            return
        near = frame is not None and frame - named.end <= 4
        told = named.end < self.end and (self.of.event(named.end) or self.of.masdar(named.end))
        if near or told or introduces(self.of, named.end, self.end):
            self._add(named, str(hit.value), hit.start, "noun", hit.start)

    def _rumour(self, hit: Hit) -> None:
        """وسط أنباء عن سقوط قتلى."""
        ahead = self.words[max(self.start, hit.start - 3) : hit.start]
        if not self.found and not any(w in self.of.known["no_news"] for w in ahead):
            named = Phrase(hit.start, hit.start + 1, "text", hit.start, hit.prefix)
            self._add(named, "say", hit.start, "noun", hit.start)

    def _participle(self, hit: Hit) -> None:
        """نافيا، متهمة، مسؤوليته عن: the sentence's source speaks so."""
        last = next((v for v in reversed(self.found) if v.form != "post"), None)
        if last is None or hit.value == "relay":
            return
        if hit.value != "claim":
            self._understood(hit, str(hit.value))
        elif last.manner == "say" and hit.start - last.verb <= _CLAIMED:
            self.found[self.found.index(last)] = last._replace(manner="claim")
