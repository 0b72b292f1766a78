"""When a telling happened, and in what state: dates named around it weighed against the day of publication."""

from datetime import date
from typing import NamedTuple

from riwaya.coding.dates import When
from riwaya.coding.linear import Features, Linear
from riwaya.coding.scene import Clause, Scene
from riwaya.coding.status import is_background, status
from riwaya.coding.tellings import Telling
from riwaya.coding.when_facts import around, facts, kin, story_days
from riwaya.records import Period

STATUSES = ("occurred", "ongoing", "attempted", "planned", "denied")


class Timed(NamedTuple):
    """A period that may be the event's, under one reading, and where it is told.

    `how`: here (in the clause), sentence, carried, kin (with an event of its family), previous, lead, next, default
    (publication day), none.
    """

    how: str
    period: Period | None
    when: When | None
    rank: int
    reading: str = "plain"


def _read(how: str, whens: list[When]) -> list[Timed]:
    """Every reading of every time."""
    return [Timed(how, w.under(r), w, n, r.name) for n, w in enumerate(whens) for r in w.readings]


def candidates(scene: Scene, telling: Telling, carried: Period | None) -> list[Timed]:
    """The times of the clause and of its sentence, those told last and first in the story, and publication day."""
    clause = telling.clause
    out = _read("here", clause.whens)
    rest = [w for c in scene.siblings(clause) if c is not clause for w in c.whens]
    out += _read("sentence", rest)
    if carried:
        out.append(Timed("carried", carried, None, 0))
    start = scene.doc.sentences[clause.seg.sentence][0]
    story = [w for w in scene.whens if w.recent]
    before = [w for w in story if w.start < start]
    if before:
        out.append(Timed("previous", before[-1].period, before[-1], 0))
        out.append(Timed("lead", before[0].period, before[0], 0))
    after = [w for w in story if w.start >= scene.doc.sentences[clause.seg.sentence][1]]
    if after:
        out.append(Timed("next", after[0].period, after[0], 0))
    same = kin(scene.doc, story, telling.type, start, scene.doc.sentences[clause.seg.sentence][1])
    if same:
        out.append(Timed("kin", same.period, same, 0))
    published = scene.doc.article.published
    if published is None or coming_event(scene, telling):
        out.append(Timed("none", None, None, 0))
    if published:
        out.append(Timed("default", Period(published, published), None, 0))
    return out


def coming_event(scene: Scene, telling: Telling) -> bool:
    """Whether the event is told as planned, and so need have no day."""
    clause = telling.clause
    manner = clause.voice.manner if clause.voice else None
    return status(scene.doc, clause.start, clause.end, list(telling.triggers), manner, False) == "planned"


def features(scene: Scene, telling: Telling, timed: Timed, found: list[Timed]) -> Features:
    """What speaks for the period being the event's."""
    doc, tags, clause = scene.doc, scene.tags, telling.clause
    hows = "+".join(sorted({t.how for t in found if t.how in ("here", "sentence", "carried")}))
    lost = "lost" if clause.losses else "whole"
    how = timed.how
    out = [how, f"{how}:of:{hows}", f"{how}:{telling.type}", f"{how}:{hows}:{lost}"]
    agreeing = sum(1 for t in found if t.period and timed.period and t.period.start == timed.period.start)
    out.append(f"{how}:agreeing:{min(agreeing, 4)}")
    if how == "default":
        out += [f"default:opens:{tags[clause.start]}", f"default:title:{scene.is_title(clause)}"]
    if timed.period is None:
        return out
    out.append(f"{how}:{timed.period.precision}")
    if doc.article.day:
        late = (doc.article.day - date.fromisoformat(timed.period.end)).days
        out.append(f"{how}:late:{'ahead' if late < 0 else min(late, 4) if late < 9 else 'long'}")
    out += [f"{how}:story:{story_days({t.how: t.when.days for t in found if t.when})}"]
    if how == "default":
        out += around([t.when for t in found if t.when and t.how in ("here", "sentence")])
    if timed.when is None:
        return out
    w = timed.when
    out += facts(scene.doc, w, timed.reading, how, {t.hit.start for t in telling.triggers})
    if how in ("previous", "lead", "kin", "next"):
        far = max(-3, scene.order[clause.seg.sentence] - scene.order.get(scene.sentence_of(w.start), 0))
        return [*out, f"{how}:far:{min(far, 5)}", f"{how}:far:{min(far, 3)}:{hows}"]
    anchors = [t.hit.start for t in telling.triggers]
    gap = min((abs(w.start - a) for a in anchors), default=20)
    nearest = all(gap <= min((abs(o.when.start - a) for a in anchors), default=20) for o in found if o.when)
    rivals = sum(1 for t in found if t.how in ("here", "sentence"))
    saying = _dates_statement(scene, clause, w)
    return [
        *out,
        f"{how}:rank{min(timed.rank, 3)}:of{min(rivals, 3)}",
        f"{how}:prev:{tags[w.start - 1] if w.start else '^'}",
        f"prevw:{doc.words[w.start - 1] if w.start else '^'}",
        f"after:{tags[w.end] if w.end < len(tags) else '$'}",
        f"word:{doc.words[w.start]}",
        f"gap:{min(gap // 3, 6)}",
        f"{how}:nearest:{nearest}",
        f"{how}:saying:{saying}",
        f"{how}:saying:{saying}:of{min(rivals, 3)}",
        f"{how}:saying:{saying}:{timed.period.precision}",
    ]


def _dates_statement(scene: Scene, clause: Clause, when: When) -> bool:
    """Whether the time stands with a verb of saying, before what is said."""
    for voice in scene.voices:
        if voice.since <= when.start <= max(voice.end, voice.since) + 3 and voice.since < clause.end:
            return not any(scene.tags[i].startswith(("evt", "tol")) for i in range(voice.end, when.start))
    return False


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
        late = (scene.doc.article.day - date.fromisoformat(period.end)).days
        out.append(f"days:{min(max(late, -1), 9)}" if late < 10 else "days:old" if late < 60 else "days:history")
    return out
