"""Calibrations for people and as `--json` prints them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from evals.judges.calibrating import Calibration
from evals.judges.marked_claims import MarkedClaim

COLUMNS = ("rows", "agreement", "precision", "recall", "kappa", "balanced", "threshold", "of folds")
# No other person has marked them: a reader must know before trusting a judge on them.
MARKED_BY = "The shipped claims were marked by the product's authors, and by nobody else."
NOTES = (
    "Precision, recall: of claims that the paragraph proves. Kappa: agreement beyond chance, 0 is chance (Cohen 1960).",
    "Balanced: balanced accuracy. Each row is judged by the threshold that is best on the other paragraphs' rows;",
    "the threshold shown is the best on all rows, and beside it the lowest and highest of the folds.",
)


def calibration_table(claims: Sequence[MarkedClaim], calibrations: Sequence[Calibration], *, shipped: bool) -> str:
    """What was judged, one row a judge, what was not judged and why, notes."""
    supported = sum(claim.supported for claim in claims)
    papers = len({claim.paragraph.rpartition(":")[0] for claim in claims})
    head = f"{len(claims)} claims, {supported} of them proved by their paragraph, from {papers} papers."
    width = max(12, *(len(each.name) for each in calibrations))
    rows = [_row(width, "judge", COLUMNS), *(_row(width, each.name, _cells(each)) for each in calibrations)]
    unjudged = [
        f"Not judged by {each.name}: {count}, as {reason}"
        for each in calibrations
        for reason, count in each.unjudged.items()
    ]
    return "\n".join((head, *([MARKED_BY] if shipped else []), "", *rows, "", *unjudged, *NOTES))


def calibration_json(
    claims: Sequence[MarkedClaim], calibrations: Sequence[Calibration], *, shipped: bool
) -> dict[str, object]:
    """The same figures."""
    return {
        "claims": len(claims),
        "supported": sum(claim.supported for claim in claims),
        "marked_by": MARKED_BY if shipped else None,
        "judges": [asdict(each) for each in calibrations],
    }


def _cells(each: Calibration) -> list[str]:
    figures = (each.agreement, each.precision, each.recall, each.kappa, each.balanced_accuracy, each.threshold)
    spread = f"{min(each.folds):.2f}-{max(each.folds):.2f}" if each.folds else "-"
    return [str(each.rows), *("-" if figure is None else f"{figure:.3f}" for figure in figures), spread]


def _row(width: int, name: str, cells: Iterable[str]) -> str:
    return f"{name:<{width}}" + "".join(f"{cell:>11}" for cell in cells)
