"""Plots are SVG text that stays the same, names nothing outside and cannot be mistaken for one another."""

import re
from xml.etree import ElementTree

from evals.report.plots import Estimate, latency_bounds, latency_svg, over_time_svg, shares_svg

NUMBER = Estimate("number (4 of 5)", 0.8, 0.38, 0.96)
HOSTILE = Estimate("</svg><script>alert(1)</script> $x$", 0.5)


def words_in(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("}text")]


def test_the_same_values_give_the_same_text() -> None:
    assert shares_svg([NUMBER], name="kinds") == shares_svg([NUMBER], name="kinds")
    assert latency_svg([0.1, 0.3], p50=0.2, p95=0.29, name="latency") == latency_svg(
        [0.1, 0.3], p50=0.2, p95=0.29, name="latency"
    )


def test_labels_stay_words_and_are_neither_markup_nor_formulas() -> None:
    svg = shares_svg([NUMBER, HOSTILE], name="kinds")
    assert words_in(svg)[-2:] == [HOSTILE.label, NUMBER.label]
    assert "<script" not in svg


def test_two_plots_on_a_page_share_no_id_and_load_nothing() -> None:
    plots = [shares_svg([NUMBER], name="kinds"), over_time_svg([NUMBER, HOSTILE], name="trend")]
    ids = [found for svg in plots for found in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))
    assert all(found.startswith(("kinds-", "trend-")) for found in ids)
    for svg in plots:
        assert {found[0] for found in re.findall(r'href="(.)', svg)} <= {"#"}
        assert "<style" not in svg
        assert "<metadata" not in svg


def test_latency_tells_both_quantiles() -> None:
    assert {"p50 0.2 s", "p95 0.29 s"} <= set(words_in(latency_svg([0.1, 0.3], p50=0.2, p95=0.29, name="latency")))


def test_ranges_of_time_go_from_power_of_ten_to_power_of_ten() -> None:
    bounds = latency_bounds([0.02, 8.3], bins=3)
    assert [round(each, 6) for each in bounds] == [0.01, 0.1, 1.0, 10.0]
    assert [round(each, 6) for each in latency_bounds([0.0], bins=1)] == [0.001, 0.01]
