"""From an article's clauses to its accounts: tellings, their sources and mentions, retellings folded in."""

from riwaya.coding import cast, cost, ground, keep, origin, retell, tellings, timing
from riwaya.coding.account import Account
from riwaya.coding.events import family
from riwaya.coding.linear import Judgement
from riwaya.coding.scene import Scene
from riwaya.coding.tellings import Telling
from riwaya.records import Period

TOLD = 0.2
KEPT = 0.3
_MOST = 3


def accounts(scene: Scene, judgement: Judgement) -> list[Account]:
    """The article's accounts in reading order, retellings merged, the unlikely left out."""
    found = retell.merge(scene, raw(scene, judgement), judgement.models["retell"])
    model = judgement.models["keep"]
    for account in found:
        account.chance = model.chance(keep.features(scene, account, found))
    return [a for a in found if a.chance >= KEPT]


def raw(scene: Scene, judgement: Judgement) -> list[Account]:
    """An account for every telling, before retellings meet."""
    told = tellings.tellings(scene, judgement, TOLD)
    out: list[Account] = []
    for telling in told:
        rivals = [t for t in told if t.clause is telling.clause and t is not telling]
        if _yields(telling, rivals):
            continue
        others = sum(1 for t in told if t.clause.seg.sentence == telling.clause.seg.sentence and t is not telling)
        out.append(_account(scene, telling, others, out, judgement))
    return out


def _yields(telling: Telling, rivals: list[Telling]) -> bool:
    """Whether another telling of the clause says the same event better: one of its family, or three others."""
    better = [r for r in rivals if r.chance > telling.chance or (r.chance == telling.chance and r.type < telling.type)]
    return any(family(r.type) == family(telling.type) for r in better) or len(better) >= _MOST


def _account(scene: Scene, telling: Telling, others: int, before: list[Account], judgement: Judgement) -> Account:
    models = judgement.models
    voice, _ = origin.choose(scene, telling, models["origin"])
    agents, targets = cast.choose(scene, telling, models["cast"])
    timed, _ = timing.choose(scene, telling, carried(telling.type, before), models["timing"])
    state = timing.state_features(scene, telling)
    shares = models["status"].chances(state)
    return Account(
        tellings=[telling],
        type=telling.type,
        voice=voice,
        agents=agents,
        targets=targets,
        spots=ground.choose(scene, telling, models["ground"]),
        losses=cost.choose(scene, telling, others, models["cost"]),
        timed=timed,
        status=models["status"].classes[max(range(len(shares)), key=shares.__getitem__)],
        history=models["history"].chance(state),
    )


def carried(kind: str, before: list[Account]) -> Period | None:
    """The day told for the last event of its family, which a retelling without one goes back to."""
    for account in reversed(before):
        if family(account.type) == family(kind) and account.timed and account.timed.when and account.history < 0.5:
            return account.timed.period
    return None
