"""When a telling happened, and in what state: dates named around it weighed against the day of publication."""

from typing import NamedTuple

from riwaya.coding.dates import When
from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Scene
from riwaya.coding.status import is_background, status
from riwaya.coding.tellings import Telling
from riwaya.records import Period

STATUSES = ("occurred", "ongoing", "attempted", "planned", "denied")


class Timed(NamedTuple):
    """A period that may be the event's: where it was told (`here`, `sentence`, `carried`, `default`, `none`)."""

    how: str
    period: Period | None
    when: When | None
    rank: int


def candidates(scene: Scene, telling: Telling, carried: Period | None) -> list[Timed]:
    """The times of the clause, of its sentence, the one carried over, publication day, and none."""
    clause = telling.clause
    out = [Timed("here", w.period, w, n) for n, w in enumerate(clause.whens)]
    rest = [w for c in scene.siblings(clause) if c is not clause for w in c.whens]
    out += [Timed("sentence", w.period, w, n) for n, w in enumerate(rest)]
    if carried:
        out.append(Timed("carried", carried, None, 0))
    published = scene.doc.article.published
    if published:
        out.append(Timed("default", Period(published, published), None, 0))
    return out


def features(scene: Scene, telling: Telling, timed: Timed, found: list[Timed]) -> Features:
    """What speaks for the period being the event's."""
    doc, tags, clause = scene.doc, scene.tags, telling.clause
    hows = "+".join(sorted({t.how for t in found if t.how != "default"}))
    out = [timed.how, f"{timed.how}:of:{hows}", f"{timed.how}:{telling.type}"]
    if timed.how == "default":
        out += [f"default:opens:{tags[clause.start]}", f"default:title:{scene.is_title(clause)}"]
    if timed.period and timed.when:
        w = timed.when
        gap = min((abs(w.start - t.hit.start) for t in telling.triggers), default=20)
        nearest = all(
            gap <= min((abs(o.when.start - t.hit.start) for t in telling.triggers), default=20) for o in found if o.when
        )
        voice = clause.voice
        saying = bool(voice and voice.since <= w.start <= max(voice.end, voice.since) + 2)
        out += [
            f"{timed.how}:{timed.period.precision}",
            f"{timed.how}:rank{min(timed.rank, 3)}",
            f"{timed.how}:prev:{tags[w.start - 1] if w.start else '^'}",
            f"prevw:{doc.words[w.start - 1] if w.start else '^'}",
            f"word:{doc.words[w.start]}",
            f"gap:{min(gap // 3, 6)}",
            f"{timed.how}:nearest:{nearest}",
            f"{timed.how}:saying:{saying}",
        ]
    elif timed.how == "carried" and timed.period:
        out.append(f"carried:{timed.period.precision}")
    return out


def choose(scene: Scene, telling: Telling, carried: Period | None, model: Linear) -> tuple[Timed | None, float]:
    """The likeliest period; None without a publication day and a date in words."""
    found = candidates(scene, telling, carried)
    if not found:
        return None, 0.0
    scores = [model.score(features(scene, telling, t, found)) for t in found]
    best = max(range(len(found)), key=scores.__getitem__)
    return found[best], scores[best]


def state_features(scene: Scene, telling: Telling) -> Features:
    """What tells whether the event occurred, goes on, was tried, is planned or denied; and whether it is history."""
    doc, tags, clause = scene.doc, scene.tags, telling.clause
    start, end = clause.start, clause.end
    manner = clause.voice.manner if clause.voice else "outlet"
    own = list(telling.triggers)
    period = clause.whens[0].period if clause.whens else None
    out = [
        "rule:" + status(doc, start, end, own, manner, bool(clause.losses)),
        f"T:{telling.type}",
        f"manner:{manner}",
        f"lost:{bool(clause.losses)}",
        f"history:{is_background(doc, start, end, period)}",
        f"at:{min(scene.order[clause.seg.sentence], 5)}",
        f"when:{period.precision if period else None}",
        f"opens:{tags[start]}",
        f"title:{scene.is_title(clause)}",
    ]
    out += {
        f"has:{tags[i]}"
        for i in range(start, end)
        if tags[i][:3] in ("fun", "sup", "rep", "cue", "dtw", "day", "off", "unt")
    }
    out += {f"w:{doc.words[i]}" for i in range(start, end) if len(doc.words[i]) > 1}
    for t in own:
        i = t.hit.start
        out += [
            f"form:{t.hit.more}:{t.hit.features[:2]}:{t.hit.prefix}",
            f"evt:{t.hit.value}:{t.hit.features[:1]}",
            f"before:{tags[i - 1] if i > start else '^'}",
            f"beforew:{doc.words[i - 1] if i > start else '^'}",
        ]
    if period and scene.doc.article.day:
        from datetime import date

        late = (scene.doc.article.day - date.fromisoformat(period.end)).days
        out.append(f"days:{min(max(late, -1), 9)}" if late < 10 else "days:old" if late < 60 else "days:history")
    return out
