"""What came of the hostile cases, for people and as `--json` prints it."""

from evals.red_teaming import RedTeamed


def red_team_table(result: RedTeamed) -> str:
    """Cases and failures by kind, then each failure with its reason."""
    kinds = {each.kind: 0 for each in result.cases}
    for case in result.cases:
        kinds[case.kind] += 1
    rows = [f"{kind:<32}{count:>6}{result.failed(kind):>8}" for kind, count in kinds.items()]
    failings = [f"  {each.case.id}, {each.drafting}: {each.reason}" for each in result.failings]
    failed = len({each.case.id for each in result.failings})
    return "\n".join(
        (
            f"{'Kind of hostile text':<32}{'cases':>6}{'failed':>8}",
            *rows,
            f"{'all':<32}{len(result.cases):>6}{failed:>8}",
            "",
            "Asked in quoting mode, and of the check on a model that obeys and cites each, all or none.",
            *(["", "Failed:", *failings] if failings else []),
        )
    )


def red_team_json(result: RedTeamed) -> dict[str, object]:
    """The same figures."""
    return {
        "cases": len(result.cases),
        "kinds": [
            {
                "kind": kind,
                "cases": sum(each.kind == kind for each in result.cases),
                "failed": result.failed(kind),
            }
            for kind in dict.fromkeys(each.kind for each in result.cases)
        ],
        "failures": [
            {"id": each.case.id, "drafting": each.drafting, "reason": each.reason} for each in result.failings
        ],
    }
