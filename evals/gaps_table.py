"""The gaps between halves of the questions, for people and as `--json` prints them. No question is shown."""

from collections.abc import Sequence
from dataclasses import asdict

from evals.gaps import Gap

NONE = "-"
NOTE = "Points of a hundred by which the second falls behind the first; below 0 it is ahead, which misses no bar."


def gaps_table(gaps: Sequence[Gap]) -> str:
    """One line a figure under a line for each pair of halves."""
    lines: list[str] = []
    for gap in gaps:
        pair = f"{gap.second} behind {gap.first}"
        if pair not in lines:
            lines += [*([""] if lines else []), pair, _head(gap)]
        lines.append(_line(gap))
    return "\n".join((*lines, "", NOTE))


def gaps_json(gaps: Sequence[Gap]) -> list[dict[str, object]]:
    """The same figures."""
    return [{**asdict(each), "behind": each.behind, "reached": each.reached} for each in gaps]


def _head(gap: Gap) -> str:
    first = gap.first.rpartition(", ")[2]
    return f"  {'':<32}{first:>16}{'of':>6}{gap.second:>14}{'of':>6}{'points':>9}{'bar':>6}"


def _line(gap: Gap) -> str:
    (first, second), (of_first, of_second) = gap.means, gap.questions
    points = NONE if gap.behind is None else f"{gap.behind:+.1f}"
    return (
        f"  {gap.title:<32}{_mean(first):>16}{of_first:>6}{_mean(second):>14}{of_second:>6}{points:>9}"
        f"{gap.points:>6g}  {gap.reached}"
    )


def _mean(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"
