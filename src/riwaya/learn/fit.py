"""Logistic regressions over named features (scikit-learn), kept as plain tables of weights."""

from collections import Counter

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from riwaya.coding.linear import Linear
from riwaya.learn.examples import Example

_SLIGHT = 0.015


def fit(examples: list[Example], *, strength: float, least: int) -> Linear:
    """A model of `examples`: features seen fewer than `least` times are left out; `strength` is the inverse penalty.

    Labels no and yes make a model of one class, the odds of yes; all others one of a class for each label.
    """
    seen = Counter(f for e in examples for f in set(e.features))
    labels = [e.label for e in examples]
    classes = sorted(set(labels))
    if set(classes) <= {"no", "yes"} and len(classes) < 2:
        return Linear(("yes",), (5.0 if classes == ["yes"] else -5.0,), {})
    if len(classes) == 1:
        return Linear((classes[0],), (0.0,), {})
    table = DictVectorizer()
    rows = table.fit_transform([{f: 1.0 for f in e.features if seen[f] >= least} for e in examples])
    model = LogisticRegression(C=strength, max_iter=400, tol=1e-3).fit(rows, labels, [e.weight for e in examples])
    columns, bias = model.coef_.T, list(model.intercept_)
    if classes == ["no", "yes"]:
        classes = ["yes"]
    elif len(classes) == 2:  # one row of odds for the second class: give the first its mirror image
        columns, bias = [(-w[0] / 2, w[0] / 2) for w in columns], [-bias[0] / 2, bias[0] / 2]
    weights = {}
    for name, column in zip(table.get_feature_names_out(), columns, strict=True):
        if max(abs(w) for w in column) >= _SLIGHT:
            weights[str(name)] = tuple(round(float(w), 3) for w in column)
    return Linear(tuple(classes), tuple(round(float(b), 3) for b in bias), weights)
