"""What came of the planted sentences, for people and as `--json` prints it."""

from collections.abc import Iterator
from dataclasses import asdict

from evals.planted_checking import CAUGHT_BAR, STRUCK_BAR, PlantedResult, StruckShare, Verdict

MARKED_BY = "Written and marked by the product's authors, and by nobody else."


def planted_table(result: PlantedResult, *, ours: bool = True) -> str:
    """Faults caught, true sentences struck, the bars, the failures of develop by id, those held out as a number."""
    head = f"{len(result.verdicts)} planted sentences, {result.split or 'both splits'}.{f' {MARKED_BY}' * ours}"
    rows = [_row(each) for each in (*result.by_fault, result.caught)]
    failures = [line for each in result.failures for line in _failure_lines(each)]
    listed = ["", f"Wrong on develop ({len(result.failures)}):", *failures] if failures else []
    if result.held_out_failures:
        listed += ["", f"Wrong on held out: {result.held_out_failures}. They are counted and not shown."]
    return "\n".join(
        (
            head,
            "",
            f"{'False ones caught':<24}{'share':>8}   95 % interval      of",
            *rows,
            "",
            f"{'True ones struck':<24}{'share':>8}   95 % interval      of",
            _row(result.struck_true),
            "",
            f"Bars: at least {CAUGHT_BAR:.0%} caught, at most {STRUCK_BAR:.0%} struck: "
            f"{'met' if result.met else 'missed'}.",
            *listed,
        )
    )


def planted_json(result: PlantedResult) -> dict[str, object]:
    """The same figures."""
    return {
        "split": result.split,
        "sentences": len(result.verdicts),
        "caught": _json(result.caught),
        "by_fault": [_json(each) for each in result.by_fault],
        "struck_true": _json(result.struck_true),
        "bars": {"caught": CAUGHT_BAR, "struck_true": STRUCK_BAR},
        "met": result.met,
        "held_out_failures": result.held_out_failures,
        "failures": [
            {
                "id": each.planted.id,
                "fault": each.planted.fault,
                "support": each.checked.support,
                "objections": [asdict(objection) for objection in each.checked.objections],
            }
            for each in result.failures
        ],
    }


def _failure_lines(verdict: Verdict) -> Iterator[str]:
    """The sentence, and what was held against it."""
    planted = verdict.planted
    yield f"  {planted.id}: {planted.fault or 'true'}, {verdict.checked.support}: {planted.sentence}"
    yield from (f"    {each.kind}: {each.text}" for each in verdict.checked.objections)


def _row(share: StruckShare) -> str:
    if share.mean is None or share.bounds is None:
        return f"{share.label:<24}{'-':>8}   no sentence of this kind"
    return (
        f"{share.label:<24}{share.mean:>8.1%}   {share.bounds.low:>5.1%} to {share.bounds.high:>6.1%}  {share.total:>6}"
    )


def _json(share: StruckShare) -> dict[str, object]:
    return {
        "label": share.label,
        "struck": share.struck,
        "total": share.total,
        "share": share.mean,
        "low": share.bounds.low if share.bounds else None,
        "high": share.bounds.high if share.bounds else None,
    }
