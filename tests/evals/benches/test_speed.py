"""The bench of speed: two ways are timed in turn, and no single slow time counts."""

from collections.abc import Callable

from evals.benches.speed import ratio_in_turn


def test_two_ways_are_timed_in_turn_and_the_medians_are_compared() -> None:
    called: list[str] = []
    times = {"build": [3.0, 90.0, 2.0], "bare": [4.0, 5.0, 3.0]}  # medians 3 and 4

    def seconds(call: Callable[[], object]) -> float:
        call()
        return times[called[-1]].pop(0)

    ratio = ratio_in_turn(lambda: called.append("build"), lambda: called.append("bare"), rounds=3, seconds=seconds)
    assert ratio == 0.75
    assert called == ["build", "bare"] * 3
