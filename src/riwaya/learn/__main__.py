"""`python -m riwaya.learn`: fit the weights of coding to gold and write src/riwaya/data/judgement.json."""

import argparse
import sys
from hashlib import sha256
from pathlib import Path

import msgspec

from riwaya.coding.code import scene
from riwaya.evaluate.gold import load_gold
from riwaya.learn import standoff
from riwaya.learn.align import entitled
from riwaya.learn.examples import lesson
from riwaya.learn.train import train
from riwaya.lexicon.match import DATA


def aside(article_id: str) -> bool:
    """Whether an article belongs to the third that is kept aside to measure on."""
    return int(sha256(article_id.encode()).hexdigest(), 16) % 3 == 0


def main() -> int:
    """Read gold, fit, write."""
    options = _options()
    gold = [*load_gold(options.gold), *map(standoff.bare, standoff.articles(options.none))]
    if options.hold_out:
        gold = [item for item in gold if not aside(item.article.id)]
    gold += load_gold(options.always)
    lessons = [lesson(scene(item.article), item.claims) for item in gold]
    texts = {row["id"]: row for row in standoff.articles(options.articles)}
    for file in options.standoff:
        for item in standoff.read(file, texts):
            told = scene(item.article)
            lessons.append(lesson(told, entitled(told, item.claims)))
    lessons.sort(key=lambda one: sha256(one.scene.doc.article.id.encode()).hexdigest())
    judgement = train(lessons)
    options.out.write_bytes(msgspec.json.encode(judgement, order="deterministic"))
    sizes = ", ".join(f"{name} {len(model.weights)}" for name, model in judgement.models.items())
    print(f"{options.out.name}: {len(lessons)} articles, {sizes}, version {judgement.version}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, help="gold files, or folders of them")
    parser.add_argument("--always", nargs="*", type=Path, default=[], help="gold of which nothing is held out")
    parser.add_argument("--standoff", nargs="*", type=Path, default=[], help="annotations without their texts")
    parser.add_argument("--articles", nargs="*", type=Path, default=[], help="JSON Lines that hold those texts")
    parser.add_argument("--none", nargs="*", type=Path, default=[], help="JSON Lines of articles that tell no event")
    parser.add_argument("--hold-out", action="store_true", help="leave out a third of gold and none, by hash of the id")
    parser.add_argument("-o", "--out", type=Path, default=DATA / "judgement.json", help="file to write")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
