"""The table of who says what: accounts of one place and kind of event stand under each other."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from riwaya.export.html_article import Numbered
from riwaya.export.labels import SOURCE_KINDS, STATUSES, TYPES
from riwaya.export.markup import arabic, bdi, esc
from riwaya.export.words import days, said_by, toll_words, whereabouts
from riwaya.records import Article, Claim

_COLUMNS = (
    ("Event", "الحدث"),
    ("Source", "المصدر"),
    ("Status", "الحالة"),
    ("Toll", "الحصيلة"),
    ("Who → whom", "من ← ضد من"),
    ("When", "التاريخ"),
    ("Claim", "الرواية"),
)

_Account = tuple[int, Claim, Article]


def accounts(articles: Iterable[Numbered]) -> Iterator[str]:
    """The table, piece by piece; nothing where there are no claims."""
    told = [(number, claim, shown.item.article) for shown in articles for number, claim in shown.claims.items()]
    if not told:
        return
    yield '<h2 id="accounts">Who says what <bdi lang="ar">من يقول ماذا</bdi></h2><div class="scroll"><table><thead><tr>'
    for english, native in _COLUMNS:
        yield f'<th scope="col">{english} {arabic(native)}</th>'
    yield "</tr></thead>"
    for place, rows in groupby(sorted(told, key=_order), key=lambda account: _where(account[1])):
        yield f'<tbody><tr><th colspan="{len(_COLUMNS)}" scope="rowgroup">{bdi(place or "no place told")}</th></tr>'
        for account in rows:
            yield from _row(*account)
        yield "</tbody>"
    yield "</table></div>"


def _where(claim: Claim) -> str:
    return " · ".join(dict.fromkeys(whereabouts(place) or place.text for place in claim.places[:1]))


def _order(account: _Account) -> tuple[bool, str, str, str, int]:
    number, claim, _ = account
    place = _where(claim)
    return not place, place, claim.type, days(claim.date), number


def _row(number: int, claim: Claim, article: Article) -> Iterator[str]:
    kind = SOURCE_KINDS[claim.source.kind][0]
    said = bdi(said_by(claim.source, article), "ar")
    carried = f" <small>in {bdi(article.outlet)}</small>" if article.outlet and claim.source.text else ""
    sides = " → ".join(
        "، ".join(arabic(actor.text) for actor in actors) or "?" for actors in (claim.agents, claim.targets)
    )
    yield '<tr class="background">' if claim.background else "<tr>"
    yield f"<td>{esc(TYPES[claim.type][0])}</td><td>{said} <small>{esc(kind)}</small>{carried}</td>"
    yield f"<td>{esc(STATUSES[claim.status][0])}</td>"
    yield f"<td>{'<br>'.join(esc(toll_words(toll)) for toll in claim.tolls)}</td>"
    yield f"<td>{sides if claim.agents or claim.targets else ''}</td><td>{esc(days(claim.date))}</td>"
    yield f'<td><a href="#c{number}">{number}</a></td></tr>'
