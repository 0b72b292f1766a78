"""One article of the report: its text with the evidence marked, and a card for each claim."""

from collections.abc import Iterator

from riwaya.export.labels import SOURCE_KINDS, STATUSES, TYPES
from riwaya.export.markup import arabic, bdi, esc, outward
from riwaya.export.segments import segments
from riwaya.export.words import by_source, days, said_by, toll_words, whereabouts
from riwaya.records import ActorMention, Article, Claim, Coded, PlaceMention

COLOURS = 6


class Numbered:
    """An article of the page with its number and its claims with theirs, both counted through the page."""

    def __init__(self, item: Coded, number: int, first_claim: int) -> None:
        self.item = item
        self.number = number
        self.claims = dict(enumerate(by_source(item.claims), first_claim))

    @property
    def title(self) -> str:
        """The title, or the text's first words."""
        return self.item.article.title or self.item.article.text.strip().split("\n", 1)[0][:120]


def section(shown: Numbered) -> Iterator[str]:
    """The article's section, piece by piece."""
    article = shown.item.article
    about = [
        bdi(article.outlet or ""),
        esc(article.published or "no date"),
        outward(article.url),
        bdi(article.id, "soft"),
    ]
    yield f'<section class="article" id="a{shown.number}"><h2>{arabic(shown.title)}</h2>'
    yield f"<p>{' · '.join(part for part in about if part)}</p>"
    yield '<div class="columns">'
    yield from _text(shown)
    yield '<div class="cards">'
    for number, claim in shown.claims.items():
        yield from _card(number, claim, article)
    yield "" if shown.claims else "<p>No claims. <bdi lang='ar'>لا روايات في هذا النص.</bdi></p>"
    yield "</div></div></section>\n"


def rules(shown: Numbered) -> Iterator[str]:
    """Style rules that tie each claim's card to its evidence, both ways, without a script."""
    within = f"#a{shown.number}:has("
    for number in shown.claims:
        yield (
            f"{within}#c{number}:hover) .c{number},{within}#c{number}:target) .c{number}"
            "{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.35em}"
            f"{within}.c{number}:hover) #c{number}{{border-color:var(--strong)}}"
        )


def _text(shown: Numbered) -> Iterator[str]:
    text = shown.item.article.text
    spans = [(quote.start, quote.end, number) for number, claim in shown.claims.items() for quote in claim.evidence]
    begun: set[int] = set()
    yield '<div class="text" lang="ar" dir="rtl">'
    for piece in segments(len(text), spans):
        words = esc(text[piece.start : piece.end])
        if not piece.keys:
            yield words
            continue
        # An address to jump to for each claim whose evidence begins here, one element each.
        for key in piece.keys:
            if key not in begun:
                words = f'<span id="e{key}">{words}</span>'
        begun.update(piece.keys)
        css = [f"k{piece.keys[0] % COLOURS}", *(f"c{key}" for key in piece.keys), *(["many"] if piece.keys[1:] else [])]
        named = "; ".join(f"{key} {TYPES[shown.claims[key].type][0]}" for key in piece.keys)
        yield f'<mark class="{" ".join(css)}" title="{esc(named)}"><a href="#c{piece.keys[0]}">{words}</a></mark>'
    yield "</div>"


def _card(number: int, claim: Claim, article: Article) -> Iterator[str]:
    english, native = TYPES[claim.type]
    background = " background" if claim.background else ""
    yield f'<article class="card{background}" id="c{number}"><h3>'
    yield f'<a class="n k{number % COLOURS}" href="#e{number}" title="show in the text">{number}</a>'
    yield f"{esc(english)} {arabic(native)}"
    if claim.status != "occurred":
        yield f'<span class="tag {claim.status}">{" ".join(map(esc, STATUSES[claim.status]))}</span>'
    yield '<span class="tag">background</span>' if claim.background else ""
    yield '<span class="tag">cumulative</span>' if claim.cumulative else ""
    yield "</h3><dl>"
    for label, value in _facts(claim, article):
        yield f"<dt>{label}</dt><dd>{value}</dd>" if value else ""
    yield "</dl>"
    for quote in claim.evidence:
        yield f'<blockquote lang="ar" dir="rtl">{arabic(quote.text)}</blockquote>'
    yield f"<small>{esc(', '.join(claim.rule))} · confidence {claim.confidence:.2f} · {esc(claim.id)}</small></article>"


def _facts(claim: Claim, article: Article) -> Iterator[tuple[str, str]]:
    source = claim.source
    name = f" {bdi(source.name)}" if source.name else ""
    yield "says", f"{bdi(said_by(source, article), 'ar')}{name} <small>{esc(SOURCE_KINDS[source.kind][0])}</small>"
    yield "via", ", ".join(bdi(carrier, "ar") for carrier in source.via)
    yield "who", _actors(claim.agents)
    yield "to whom", _actors(claim.targets)
    yield "where", "<br>".join(map(_place, claim.places))
    yield "when", esc(days(claim.date))
    yield (
        "toll",
        "<br>".join(
            f"{esc(toll_words(toll))} {arabic(toll.text)}{' ' + arabic(toll.victims) if toll.victims else ''}"
            for toll in claim.tolls
        ),
    )


def _actors(actors: tuple[ActorMention, ...]) -> str:
    return "<br>".join(
        f"{arabic(actor.text)}{f' <small>{bdi(actor.name)}</small>' if actor.name else ''}" for actor in actors
    )


def _place(place: PlaceMention) -> str:
    told = bdi(whereabouts(place)) if place.name else "not found in the gazetteer"
    if place.lat is not None and place.lon is not None:
        told += f" ({place.lat:.3f}, {place.lon:.3f})"
    conflict = place.parent_conflict
    if conflict:
        apart = f", {conflict.km} km apart" if conflict.km is not None else ""
        told += f"<br>the text puts it in {bdi(conflict.claimed)}, the gazetteer in {bdi(conflict.found)}{apart}"
    return f"{arabic(place.text)} <small>{told}</small>"
