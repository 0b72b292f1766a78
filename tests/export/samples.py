"""A made-up article with claims on overlapping evidence, and hostile ones."""

import re
from typing import Any

import msgspec

from riwaya.records import (
    ActorMention,
    Article,
    Claim,
    Coded,
    ParentConflict,
    Period,
    PlaceMention,
    Quote,
    Source,
    Toll,
    Versions,
    make_article,
    quote,
)

VERSIONS = Versions("9.9.9", "lex-abc", "gaz-def")
TITLE = "مقتل جنود في كمين قرب تل الورد"
BODY = (
    "قال المركز السوري للتوثيق إن أربعة جنود قتلوا في كمين قرب تل الورد مساء الثلاثاء.\n"
    "ونفى متحدث باسم الجيش وقوع الكمين، وتحدث عن إصابة نحو عشرين مسلحا بقصف على وادي الحجر."
)


def span(text: str, words: str) -> Quote:
    start = text.index(words)
    return quote(text, start, start + len(words))


def where(text: str, words: str) -> dict[str, Any]:
    found = span(text, words)
    return {"text": found.text, "start": found.start, "end": found.end}


def article(**fields: Any) -> Article:
    return make_article(
        fields.pop("body", BODY),
        **{"title": TITLE, "id": "s-1", "outlet": "نافذة الفرات", "published": "2020-05-06", **fields},
    )


def sample(item: Article | None = None) -> Coded:
    item = item or article()
    text = item.text
    clash = Claim(
        id="claim-1",
        type="armed_clash",
        status="occurred",
        evidence=(span(text, "أربعة جنود قتلوا في كمين قرب تل الورد"), span(text, "مقتل جنود في كمين")),
        source=Source("المركز السوري للتوثيق", "monitor", via=("تويتر",)),
        targets=(ActorMention(**where(text, "جنود"), name="Syrian army"),),
        places=(
            PlaceMention(
                **where(text, "تل الورد"),
                name="Tall al-Ward",
                lat=35.5,
                lon=36.25,
                country="SY",
                parent_conflict=ParentConflict("حماة", "حلب", 120),
            ),
        ),
        date=Period("2020-05-05", "2020-05-05"),
        tolls=(Toll("killed", 4, 4, **where(text, "أربعة جنود")),),
        rule=("event:ambush",),
        confidence=0.8,
    )
    denial = msgspec.structs.replace(
        clash,
        id="claim-2",
        status="denied",
        evidence=(
            span(text, "جنود قتلوا في كمين قرب تل الورد مساء الثلاثاء"),
            span(text, "ونفى متحدث باسم الجيش وقوع الكمين"),
        ),
        source=Source("متحدث باسم الجيش", "official"),
        tolls=(),
    )
    shelling = Claim(
        id="claim-3",
        type="shelling",
        status="occurred",
        evidence=(span(text, "إصابة نحو عشرين مسلحا بقصف على وادي الحجر"),),
        source=Source("المركز السوري للتوثيق", "monitor"),
        agents=(ActorMention(**where(text, "الجيش")),),
        targets=(ActorMention(**where(text, "مسلحا")),),
        places=(PlaceMention(**where(text, "وادي الحجر")),),
        date=Period("2020-05-05", "2020-05-06", "span"),
        tolls=(Toll("injured", 20, 20, **where(text, "نحو عشرين مسلحا"), approximate=True),),
        background=True,
    )
    return Coded(item, (clash, denial, shelling), VERSIONS)


def without_claims() -> Coded:
    return Coded(
        article(id="s-2", title="افتتاح معرض", body="افتتح المعرض صباح اليوم في المدينة القديمة."), (), VERSIONS
    )


def hostile() -> Coded:
    """Markup, formulas, terminal escapes and bidi overrides wherever an outlet could put them."""
    attack = '"><script>alert(1)</script><img src=http://evil.example/x onerror=alert(1)>'
    escapes = "\r\n\x00\x1b[2J\u202e قلب النص\u2028 & &amp; 'x'"
    body = f"{BODY}\n</div></style><style>*{{display:none}}</style>{attack}{escapes}"
    item = article(
        id=f"=cmd|' /C calc'!A0{attack}", outlet=f"@SUM(1){attack}", url=f"javascript:alert(1)//{attack}", body=body
    )
    told = sample(item)
    source = Source(f"+1{attack}\x1b]0;x\x07\u202e", "media", via=(f"-2{attack}",))
    return Coded(item, tuple(msgspec.structs.replace(claim, source=source) for claim in told.claims), VERSIONS)


def tags(html: str) -> set[str]:
    return set(re.findall(r"<([a-zA-Z]+)", html))
