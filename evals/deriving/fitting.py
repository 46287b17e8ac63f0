"""The fit of the ranking to choices: a conditional logit, which says how likely each candidate is to be chosen.

McFadden 1974, "Conditional logit analysis of qualitative choice behavior". Of a question with several right candidates
the chance of choosing any of them counts. Weights are drawn towards nothing (ridge), in units of each feature's spread.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.deriving.choices import Choice
from indexes.sentences.features import NAMES, Features

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Strength of the ridge, in questions: from 1 to 10 cross-validation scores alike (docs/log.md).
RIDGE = 3.0
DIGITS = 3


def fitted(choices: Sequence[Choice], *, ridge: float = RIDGE) -> Features:
    """The weights under which the right candidates are likeliest. Raises ValueError where nothing can be learned."""
    import numpy as np
    from scipy.optimize import minimize

    telling = [each for each in choices if any(each.right) and not all(each.right)]
    if not telling:
        raise ValueError("no question has both a right and a wrong candidate among what was found")
    rows = [np.asarray(each.rows) for each in telling]
    right = [np.asarray(each.right) for each in telling]
    spread = np.concatenate(rows).std(axis=0)
    scale = np.where(spread > 0, spread, np.inf)  # what never varies is worth nothing
    scaled = [each / scale for each in rows]

    def loss(weights: "NDArray[np.float64]") -> tuple[float, "NDArray[np.float64]"]:
        total, slope = ridge / 2 * float(weights @ weights), ridge * weights
        for each, which in zip(scaled, right, strict=True):
            scores = each @ weights
            likely = np.exp(scores - scores.max())
            all_of_it, hit = likely.sum(), likely[which].sum()
            total -= float(np.log(hit / all_of_it))
            slope = slope - likely[which] @ each[which] / hit + likely @ each / all_of_it
        return total, slope

    found = minimize(loss, np.zeros(len(NAMES)), jac=True, method="L-BFGS-B").x / scale
    return Features(*(round(float(weight), DIGITS) for weight in found))
