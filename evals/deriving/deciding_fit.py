"""The fit of the decision: a logistic regression of whether the likeliest sentence answers."""

from collections.abc import Sequence
from typing import Any

from assistant.decision.sureness import Sureness
from evals.deriving.decisions import Decision
from indexes.sentences.features import NAMES, Features

# Few enough to be read. Twice as many decide no better under cross-validation (docs/log.md).
USED = (
    "meaning",
    "pair_words",
    "covers",
    "place_covers",
    "behind",
    "sentence_gap",
    "introduces",
    "list_item",
    "lead_covers",
)
# A question with its answer taken out is no real one: two count as one.
TAKEN_OUT = 0.5
# Inverse of the strength of the ridge, in scikit-learn's terms; from 0.1 to 1 the decisions are alike.
C = 0.3
DIGITS = 3


def fitted_sureness(decisions: Sequence[Decision]) -> Sureness:
    """The decision under which these are likeliest. Raises ValueError where all are alike."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    telling = [each for each in decisions if each.candidate]
    rows = np.array([_row(each) for each in telling])
    scaler = StandardScaler().fit(rows)
    model: Any = LogisticRegression(C=C, max_iter=2_000).fit(
        scaler.transform(rows),
        [each.answers for each in telling],
        sample_weight=[1.0 if each.asked else TAKEN_OUT for each in telling],
    )
    slopes = model.coef_[0] / scaler.scale_
    constant = float(model.intercept_[0] - slopes @ scaler.mean_)
    cosine, *weights = (round(float(slope), DIGITS) for slope in slopes)
    named = dict(zip(USED, weights, strict=True))
    return Sureness(round(constant, DIGITS), cosine, Features(**{**dict.fromkeys(NAMES, 0.0), **named}))


def _row(decision: Decision) -> list[float]:
    assert decision.candidate is not None  # only those that have one are fitted
    features = decision.candidate.match.features
    return [decision.candidate.evidence.meaning, *(getattr(features, name) for name in USED)]
