"""riwaya: Arabic conflict news as an auditable database of source-attributed claims.

import riwaya
for article in riwaya.read("news.jsonl"):
    for claim in riwaya.code(article):
        print(claim.source.text, claim.type)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riwaya.articles.read import read
    from riwaya.coding.code import code
    from riwaya.records import Article, Claim, Coded

__version__ = "0.1.0"
__all__ = ["Article", "Claim", "Coded", "__version__", "code", "read"]

_HOME = {
    "read": "riwaya.articles.read",
    "code": "riwaya.coding.code",
    "Article": "riwaya.records",
    "Claim": "riwaya.records",
    "Coded": "riwaya.records",
}


def __getattr__(name: str) -> Any:
    """Import a public name on first use, so that `import riwaya` costs little."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'riwaya' has no attribute {name!r}")
