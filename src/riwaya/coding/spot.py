"""A place name in the text, with the facts that tell whether, and how, it is the place of an event."""

from typing import NamedTuple

from riwaya.gazetteer.places import Place


class Spot(NamedTuple):
    """A place name at words `start` to `end`, generic heads left out; `opens` is the first word that belongs to it.

    prefix     proclitics on its first word             form      bare folded name
    head       class of the generic word before it (village, city … camp, base, cty for ريف), null where none stands
    many       that word opens a list (قرى)             lead      at, on, from, to, for, near, post, ""
    direction  «شمال X», one of eight or centre         away      kilometres told («على بعد 20 كلم من X»)
    wide       «ريف X», «محيط X»: around it             inside    actor, source, force, office, people, hospital of it
    listed     start of the first spot of its list      of        start of the spot that it only helps to locate
    quoted     in quotes or brackets                    hashtag   written as #X
    whole      «شمال البلاد»: a part of the country that the article is about
    belief     log-odds-like strength of the reading as a place, about 2 is even
    places     its namesakes; empty for a name that no gazetteer has
    """

    start: int
    end: int
    opens: int
    prefix: str
    form: str
    head: str | None = None
    many: bool = False
    lead: str = ""
    direction: str | None = None
    away: float | None = None
    wide: bool = False
    inside: str | None = None
    listed: int | None = None
    of: int | None = None
    quoted: bool = False
    hashtag: bool = False
    whole: bool = False
    belief: float = 0.0
    places: tuple[Place, ...] = ()

    @property
    def parent(self) -> bool:
        """Whether it only says where another place lies."""
        return self.of is not None
