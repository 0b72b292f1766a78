"""Which accounts are claims: each weighed by how surely it is told and by the surer accounts beside it."""

from riwaya.coding.account import Account
from riwaya.coding.events import family
from riwaya.coding.linear import Features
from riwaya.coding.retell import compare
from riwaya.coding.scene import Scene


def features(scene: Scene, account: Account, others: list[Account]) -> Features:
    """What speaks for an account being a claim of its own among `others` of its article."""
    best = _surest(account)
    lead = scene.order[account.first.clause.seg.sentence]
    kin = sum(1 for o in others if o is not account and family(o.type) == family(account.type))
    own = bool(account.first.triggers)
    out = [
        f"best:{min(int(best * 10), 9)}",
        f"size:{min(len(account.tellings), 4)}",
        f"T:{account.type}",
        f"voice:{account.source.kind}",
        f"title:{account.lead(scene)}",
        f"title:{account.lead(scene)}:{min(len(others), 3)}",
        f"kin:{min(kin, 3)}:{account.voice is not None}",
        f"lost:{bool(account.losses)}",
        f"agents:{min(len(account.agents), 2)}",
        f"targets:{min(len(account.targets), 2)}",
        f"spots:{bool(account.spots)}:{account.inherited()}",
        f"at:{min(lead, 5)}",
        f"accounts:{min(len(others), 8)}",
        f"status:{account.status}",
        f"history:{int(account.history * 5)}",
        f"own:{own}:{min(int(best * 5), 4)}",
        f"timed:{account.timed.how if account.timed else None}",
        f"quiet:{scene.around.quiet}",
        *(f"evt:{t.hit.value}" for t in account.first.triggers),
    ]
    surer = [o for o in others if o is not account and _surest(o) > best]
    out += _beside(account, surer)
    for kind in {f for o in surer for f in _twins(scene, account, o)}:
        out.append(kind)
    return out


def _surest(account: Account) -> float:
    return max(t.chance for t in account.tellings)


def _beside(account: Account, surer: list[Account]) -> Features:
    """Whether a surer account tells from the same clause or sentence, and of a kindred event or by the same source."""
    clauses = {t.clause.number for t in account.tellings}
    sentences = {t.clause.seg.sentence for t in account.tellings}
    size = min(len(account.tellings), 3)
    where = "alone"
    mark = ""
    for other in surer:
        close = "clause" if any(t.clause.number in clauses for t in other.tellings) else ""
        close = close or ("sentence" if any(t.clause.seg.sentence in sentences for t in other.tellings) else "")
        if close == "clause" or (close and where == "alone"):
            where = close
            mark = "kin" if family(other.type) == family(account.type) else f"{account.type}<{other.type}"
    step = min(int(_surest(account) * 5), 4)
    return [f"beside:{where}", f"beside:{where}:{mark}", f"beside:{where}:{step}", f"beside:{where}:size{size}"]


def _twins(scene: Scene, account: Account, other: Account) -> list[str]:
    """How far a surer account tells the same: type, source, place and toll alike."""
    voice, type_, place, toll = compare(scene, other, account)
    if type_ == "other" or place.startswith("apart"):
        return []
    return [f"twin:{type_}:{voice}", f"twin:{type_}:{place}", f"twin:{type_}:{toll}", f"twin:{voice}:{toll}"]
