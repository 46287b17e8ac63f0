"""Plots as SVG text: shares with their intervals, a share over time, how long answers took.

Each function takes plain values and gives the same text for the same values. Words stay words, in whatever font the
reader has, so that they can be searched and enlarged. A plot stands for nothing alone: beside it belong its values.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from itertools import cycle
from math import ceil, floor, log10
from threading import Lock
from typing import Any, Protocol

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, NullFormatter, StrMethodFormatter

INK, QUIET, LINE = "#0b0c0c", "#484d50", "#b1b4b6"
WIDTH = 4.6  # inches: a phone's width of reading, so that its words stay readable there
ROW = 0.42  # inches of height for one label with its mark
STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "scrutiny",
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],  # matplotlib measures by it; the page's own font is shown
    "font.size": 10,
    "text.color": INK,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "text.parse_math": False,  # a paper may be called "$x$"
}
SHORTEST = 0.001  # seconds: what is shorter counts as this
DRAWING = Lock()  # matplotlib keeps its style and its fonts for the whole process


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share from 0 to 1 with its 95 % interval, where there is one."""

    label: str
    mean: float
    low: float | None = None
    high: float | None = None


class Trade(Protocol):
    """What one bar of a decision costs; both are shares."""

    @property
    def rightly(self) -> float:
        """Of what is to be declined, declined."""
        ...

    @property
    def wrongly(self) -> float:
        """Of what is to be answered, declined."""
        ...


@dataclass(frozen=True, slots=True)
class Growth:
    """What was measured at some sizes of a corpus."""

    label: str
    paragraphs: Sequence[int]
    values: Sequence[float]  # above nothing


def shares_svg(estimates: Sequence[Estimate], *, name: str) -> str:
    """One line for each share: its label, a dot at its mean, a bar over its interval. `name` is unique on a page."""
    with _drawn(name, height=0.6 + ROW * len(estimates)) as plot:
        for place, each in enumerate(reversed(estimates)):
            plot.axes.text(0, place + 0.28, each.label, va="bottom", ha="left")
            if each.low is not None and each.high is not None:
                plot.axes.plot([each.low, each.high], [place, place], color=QUIET, linewidth=2)
            plot.axes.plot([each.mean], [place], marker="o", color=INK, markersize=6, clip_on=False)
        plot.axes.set_ylim(-0.5, len(estimates) - 0.1)
        plot.axes.set_yticks([])
        plot.axes.spines["left"].set_visible(False)
        _percent(plot.axes, "x")
    return plot.svg


def over_time_svg(estimates: Sequence[Estimate], *, name: str) -> str:
    """A share from scorecard to scorecard, oldest first, with bars over the intervals."""
    with _drawn(name, height=2.8) as plot:
        places = range(len(estimates))
        plot.axes.plot(places, [each.mean for each in estimates], marker="o", color=INK, linewidth=1.5)
        for place, each in enumerate(estimates):
            if each.low is not None and each.high is not None:
                plot.axes.plot([place, place], [each.low, each.high], color=QUIET, linewidth=2)
        plot.axes.set_xticks(list(places), [each.label for each in estimates], rotation=30, ha="right")
        plot.axes.set_xlim(-0.5, len(estimates) - 0.5)
        _percent(plot.axes, "y")
    return plot.svg


def latency_svg(seconds: Sequence[float], *, p50: float, p95: float, name: str) -> str:
    """How many questions took how long, with the times within which half and 95 % of them were answered."""
    with _drawn(name, height=2.6) as plot:
        bounds = latency_bounds(seconds)
        plot.axes.hist([max(each, SHORTEST) for each in seconds], bins=bounds, color="#d5dbe0", edgecolor=QUIET)
        middle = (bounds[0] * bounds[-1]) ** 0.5
        top = plot.axes.get_ylim()[1]
        for value, words, dashes, height in ((p50, "p50", "--", 1.12), (p95, "p95", ":", 1.02)):
            plot.axes.axvline(value, color=INK, linestyle=dashes, linewidth=1.5)
            side = "right" if value > middle else "left"
            plot.axes.text(value, top * height, f"{words} {value:.2g} s", ha=side, va="bottom")
        plot.axes.set_ylim(0, top)
        plot.axes.set_xscale("log")
        plot.axes.set_xlim(bounds[0] / 1.1, bounds[-1] * 1.1)
        plot.axes.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
        plot.axes.xaxis.set_minor_formatter(NullFormatter())
        plot.axes.set_xlabel("seconds, each mark ten times the one before")
        plot.axes.set_ylabel("questions")
        plot.axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return plot.svg


def growth_svg(lines: Sequence[Growth], *, unit: str, name: str) -> str:
    """Values over the number of paragraphs, both on axes whose marks are ten times the one before."""
    with _drawn(name, height=3.4) as plot:
        for each, dashes in zip(lines, cycle(("-", "--", ":", "-.")), strict=False):
            plot.axes.plot(each.paragraphs, each.values, marker="o", color=INK, linestyle=dashes, label=each.label)
        plot.axes.set_xscale("log")
        plot.axes.set_yscale("log")
        for axis in (plot.axes.xaxis, plot.axes.yaxis):
            axis.set_major_formatter(StrMethodFormatter("{x:,.10g}"))
            axis.set_minor_formatter(NullFormatter())
        plot.axes.set_xlabel("paragraphs, each mark ten times the one before")
        plot.axes.set_ylabel(unit)
        plot.axes.grid(color=LINE, linewidth=0.6)
        plot.axes.legend(frameon=False)
    return plot.svg


def declining_svg(develop: Sequence[Trade], held_out: Sequence[Trade], *, name: str) -> str:
    """What each bar of a decision costs: rightly declined over wrongly declined, one line a split."""
    with _drawn(name, height=3.4) as plot:
        for label, trades, dashes in (("develop, left out", develop, "-"), ("held out", held_out, "--")):
            wrongly, rightly = [each.wrongly for each in trades], [each.rightly for each in trades]
            plot.axes.plot(wrongly, rightly, marker="o", markersize=3, color=INK, linestyle=dashes, label=label)
        _percent(plot.axes, "x")
        _percent(plot.axes, "y")
        plot.axes.set_xlabel("of what the papers answer, declined")
        plot.axes.set_ylabel("of what they do not, declined")
        plot.axes.grid(color=LINE, linewidth=0.6)
        plot.axes.legend(frameon=False, loc="lower right")
    return plot.svg


def latency_bounds(seconds: Sequence[float], bins: int = 12) -> list[float]:
    """The bounds of ranges of time, each so many times the one before: the first question loads the models.

    They begin and end at a power of ten, so that an axis has marks at both.
    """
    low = floor(log10(max(min(seconds), SHORTEST)))
    high = max(ceil(log10(max(SHORTEST, *seconds))), low + 1)
    return [10 ** (low + (high - low) * place / bins) for place in range(bins + 1)]


@dataclass(slots=True)
class _Plot:
    axes: Axes
    svg: str = ""


@contextmanager
def _drawn(name: str, *, height: float) -> Iterator[_Plot]:
    """Axes to draw on; afterwards their SVG text."""
    with DRAWING, matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        plot = _Plot(figure.add_subplot())
        yield plot
        written = StringIO()
        figure.savefig(written, format="svg", transparent=True, metadata=dict.fromkeys(("Date", "Creator")))
        plot.svg = _for_a_page(written.getvalue(), name)


def _percent(axes: Axes, along: str) -> None:
    """An axis from 0 to 100 %."""
    ticks = [0, 0.25, 0.5, 0.75, 1]
    words = [f"{tick:.0%}" for tick in ticks]
    if along == "x":
        axes.set_xlim(0, 1)
        axes.set_xticks(ticks, words)
    else:
        axes.set_ylim(0, 1.02)
        axes.set_yticks(ticks, words)
    axes.grid(axis="x" if along == "x" else "y", color=LINE, linewidth=0.6)
    axes.set_axisbelow(True)


def _for_a_page(svg: str, name: str) -> str:
    """The bare `<svg>`: no prologue, no metadata, ids that no other plot on the page has, a width that follows it."""
    bare = re.sub(r"<(metadata|style)\b.*?</\1>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    bare = re.sub(r'<g id="[^"]*"', "<g", bare)
    bare = re.sub(r'(id="|url\(#|href="#)', rf"\g<1>{name}-", bare)
    bare = bare.replace("; font-family: 'DejaVu Sans', sans-serif", "")
    bare = re.sub(r' width="[\d.]+pt"| height="[\d.]+pt"', "", bare, count=2)
    return re.sub(r"\s*\n\s*", "\n", bare.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)).strip()
