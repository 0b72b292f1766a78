"""From an article to its claims: pure and deterministic."""

import riwaya
from riwaya.coding.account import Account
from riwaya.coding.assemble import accounts
from riwaya.coding.claims import claim
from riwaya.coding.document import Document
from riwaya.coding.linear import default_judgement
from riwaya.coding.scene import Scene
from riwaya.gazetteer.places import default_gazetteer
from riwaya.lexicon.match import default_lexicon
from riwaya.records import Article, Claim, Versions


def versions() -> Versions:
    """The versions of code, lexicon, gazetteer and weights that `code` uses."""
    return Versions(
        riwaya.__version__, default_lexicon().version, default_gazetteer().version, default_judgement().version
    )


def scene(article: Article) -> Scene:
    """Everything that the article names."""
    return Scene(Document(article, default_lexicon(), default_gazetteer()))


def accounts_of(told: Scene) -> list[Account]:
    """The accounts of a scene under the packaged weights."""
    return accounts(told, default_judgement())


def code(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, in the order in which it tells them."""
    told = scene(article)
    return tuple(claim(told, account) for account in accounts_of(told))
