"""Arabic to write to files, made up for these tests."""

from riwaya.articles.read import scan
from riwaya.errors import UnreadableInput
from riwaya.records import Article

TITLE = "انفجار عبوة قرب سوق الخضار في بلدة الزهرة"
BODY = (
    "قال مصدر في الشرطة إن عبوة ناسفة انفجرت صباح اليوم قرب سوق الخضار، فأصيب ثلاثة من المارة بجروح.\n"
    "وأضاف المصدر أن فرق الهندسة وصلت إلى المكان بعد ربع ساعة وفككت عبوة ثانية؛ هل من ضحايا آخرين؟"
)
TEXT = f"{TITLE}\n{BODY}\n"
ROW = {"id": "n-7", "outlet": "صحيفة الميناء", "url": "https://almina.example/7", "published": "2021-03-04"}
PERSIAN = (
    "رئیس پلیس تهران گفت که در پی درگیری مسلحانه در شرق شهر سه نفر کشته و پنج نفر زخمی شدند و نیروهای امنیتی چند تن از "
    "مهاجمان را بازداشت کردند، این درگیری پس از آن رخ داد که گروهی ناشناس به یک پاسگاه در نزدیکی مرز یورش بردند"
)


def articles(*paths: object, **given: object) -> list[Article]:
    """What `scan` yields, which must all be articles."""
    found = list(scan([str(path) for path in paths], **given))  # type: ignore[arg-type]
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def errors(*paths: object, **given: object) -> list[UnreadableInput]:
    """The errors among what `scan` yields."""
    return [item for item in scan([str(path) for path in paths], **given) if isinstance(item, UnreadableInput)]  # type: ignore[arg-type]
