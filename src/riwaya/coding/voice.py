"""A voice: one naming of a source."""

from typing import NamedTuple

from riwaya.records import Source


class Voice(NamedTuple):
    """A source named at words `start` to `end`, how it speaks, and where its account stands.

    Where the source is understood from before, `start` to `end` is its verb. `manner` is say, add, deny, claim, accuse,
    condemn, plan, call, relay, post or colon; `form` is verb, before, post, colon, noun, relay or implied; `head` what
    noun names it: org, role, people, source, text, land or name. `verb` is the word of saying, `told` the first word of
    what is said. `since` is the first word of the construction (of the sentence, where the source stands behind its
    account); `until` the word before which the next source speaks, or the end of the sentence.
    """

    start: int
    end: int
    source: Source
    manner: str
    since: int
    until: int
    form: str = "verb"
    told: int = -1
    verb: int = -1
    head: str = "org"

    @property
    def implied(self) -> bool:
        """Whether the source is understood from before."""
        return self.form == "implied"
