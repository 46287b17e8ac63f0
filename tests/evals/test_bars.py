"""The bars beside what was measured: of a shipped set, of a public benchmark."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from card_making import card

import evals.bars
from evals.bars import OF_BENCHMARK, OF_SET, QUALITY, Bar, base_name, held_to
from evals.markdown import scorecard_markdown
from evals.metrics import METRICS
from evals.printing import scorecard_json
from evals.public.measuring import METRICS as RANKED


@pytest.mark.parametrize(
    ("bar", "measured", "reached"),
    [
        (Bar("m", 0.95), 0.95, "met"),
        (Bar("m", 0.95), 0.9499, "MISSED"),
        (Bar("m", 0.3), 0.1 + 0.2, "met"),
        (Bar("m", 1.0), 1 - 1e-12, "met"),  # a sum of shares
        (Bar("m", 0.08, at_most=True), 0.08, "met"),
        (Bar("m", 0.08, at_most=True), 0.081, "MISSED"),
        (Bar("m", 0.08, at_most=True), None, "not measured"),
    ],
)
def test_a_bar_is_met_where_it_is_reached(bar: Bar, measured: float | None, reached: str) -> None:
    assert bar.reached(measured) == reached


def test_a_bar_is_told_in_words() -> None:
    assert Bar("m", 0.08, at_most=True).told == "at most 0.08"
    assert Bar("m", 1.3, against="llama-index").told == "at least 1.3 times llama-index"


def test_every_bar_is_of_a_metric_that_there_is_and_has_its_reason_on_the_line_above() -> None:
    ours = {metric.name: metric for metric in METRICS}
    for bar in (*QUALITY, *(each for bars in OF_SET.values() for each in bars)):
        assert ours[bar.metric].lower_is_better == bar.at_most
    assert {bar.metric for bars in OF_BENCHMARK.values() for bar in bars} <= {*RANKED}
    lines = Path(evals.bars.__file__).read_text(encoding="utf-8").splitlines()
    for above, line in pairwise(lines):
        if re.match(r" {4}Bar\(", line) or ": (Bar(" in line:
            assert "#" in above, line


def test_a_shipped_set_is_held_to_its_bars_beside_what_was_measured() -> None:
    shipped = replace(card(), set_name="core, develop")
    held = {each.bar.metric: (each.measured, each.reached) for each in held_to(shipped)}
    assert held["vital_nuggets"] == (0.5, "MISSED")
    assert held["correct_decline"] == (1.0, "met")
    assert held["conflict_shown"] == (None, "not measured")
    assert held["recall@5"] == (0.5, "MISSED")
    text = scorecard_markdown(shipped)
    assert "\n## Bars\n" in text
    assert "| Vital facts | at least 0.85 | 0.500 | MISSED |" in text
    assert "| False declines | at most 0.08 | 0.000 | met |" in text
    assert "| Conflict shown | at least 0.9 | none | not measured |" in text
    assert [each["metric"] for each in scorecard_json(shipped)["bars"]] == list(held)  # type: ignore[attr-defined]


def test_another_shipped_set_has_the_bars_of_answering_alone() -> None:
    assert [each.bar for each in held_to(replace(card(), set_name="corveshire"))] == list(QUALITY)


def test_a_set_of_the_user_s_own_has_no_bars() -> None:
    assert held_to(card()) == ()
    assert "## Bars" not in scorecard_markdown(card())


def test_the_name_of_a_set_is_that_without_its_split() -> None:
    assert [base_name(each) for each in ("core", "core, develop", "core, held_out", "a, b")] == ["core"] * 3 + ["a, b"]
