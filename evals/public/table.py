"""A benchmark's figures for people and as `--json` prints them: one column a contender, then ours to each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from evals.bars import OF_BENCHMARK, Held
from evals.public.benchmark import Benchmark
from evals.public.measuring import METRICS, Measured

NONE = "-"
SPEEDS = {
    "paragraphs a second of build": "paragraphs_a_second",
    "ms a search, p50": "search_milliseconds",
    "ms an answer, p50": "answer_milliseconds",
}
NOTES = (
    "Declined and ms are better lower, all others higher. A ratio is the product's figure / the other's.",
    "The llama-index baseline ranks chunks of 1,024 tokens (the packaged embedding model reads the first 256), their",
    "paragraphs in printed order; in the kindest reading the relevant paragraphs of a chunk come first, which nobody",
    "could know. Baselines quote, of what they found first, the sentence nearest by their own score.",
    "A decline is counted where the documents answer the question; with declines aside, what ranks first is quoted.",
)


def benchmark_table(benchmark: Benchmark, measured: Sequence[Measured]) -> str:
    """Head, one row a metric, the product's ratios to the others, the bars, the questions not scored and why."""
    ours, *others = measured
    metrics = [each for each in (*METRICS, *SPEEDS) if any(value(one, each) is not None for one in measured)]
    figures = [_row(each.name for each in measured)]
    figures += [_row((_shown(metric, value(each, metric)) for each in measured), metric) for metric in metrics]
    ratios = [_row(("", *(each.name for each in others)), "ratio of the product to")]
    ratios += [_row(("", *(_ratio(ours, each, metric) for each in others)), metric) for metric in metrics]
    return "\n".join(
        (_head(benchmark), "", *figures, "", *ratios, "", *_bars(benchmark, measured), *_unscored(measured), *NOTES)
    )


def benchmark_json(benchmark: Benchmark, measured: Sequence[Measured]) -> dict[str, object]:
    """Every figure, and ours to each baseline's."""
    ours, *others = measured
    return {
        "benchmark": benchmark.name,
        "documents": len(benchmark.documents),
        "paragraphs": len(benchmark.paragraphs),
        "questions": len(benchmark.questions),
        "systems": [asdict(each) for each in measured],
        "ratios": {each.name: {m: ratio(ours, each, m) for m in (*METRICS, *SPEEDS)} for each in others},
        "bars": [
            {**asdict(each.bar), "measured": each.measured, "reached": each.reached}
            for each in held_to(benchmark, measured)
        ],
    }


def held_to(benchmark: Benchmark, measured: Sequence[Measured]) -> tuple[Held, ...]:
    """The bars of this benchmark beside what was measured; none where it has none."""
    ours, *others = measured
    theirs = {each.name: each for each in others}
    return tuple(
        Held(bar.metric, bar, ratio(ours, theirs[bar.against], bar.metric) if bar.against else value(ours, bar.metric))
        for bar in OF_BENCHMARK.get(benchmark.name, ())
    )


def value(measured: Measured, metric: str) -> float | None:
    """A figure by the name of its row."""
    if metric in SPEEDS:
        return float(getattr(measured, SPEEDS[metric]))
    return measured.means[metric].value


def ratio(ours: Measured, theirs: Measured, metric: str) -> float | None:
    """Ours / theirs; None where one is not known or theirs is 0."""
    one, other = value(ours, metric), value(theirs, metric)
    return one / other if one is not None and other else None


def _head(benchmark: Benchmark) -> str:
    counts = f"{len(benchmark.documents)} documents, {len(benchmark.paragraphs):,} paragraphs"
    return f"{benchmark.name}: {counts}, {len(benchmark.questions):,} questions asked"


def _shown(metric: str, figure: float | None) -> str:
    if figure is None:
        return NONE
    return f"{figure:,.1f}" if metric in SPEEDS else f"{figure:.3f}"


def _ratio(ours: Measured, theirs: Measured, metric: str) -> str:
    figure = ratio(ours, theirs, metric)
    return NONE if figure is None else f"{figure:.2f}"


def _row(cells: Iterable[str], label: str = "") -> str:
    return f"{label:<29}" + "".join(f"{cell:>19}" for cell in cells)


def _bars(benchmark: Benchmark, measured: Sequence[Measured]) -> list[str]:
    held = held_to(benchmark, measured)
    shown = (NONE if each.measured is None else f"{each.measured:.3f}" for each in held)
    lines = [
        f"Bar: {each.title}, {each.bar.told}: {figure} {each.reached}" for each, figure in zip(held, shown, strict=True)
    ]
    return [*lines, ""] if lines else []


def _unscored(measured: Sequence[Measured]) -> list[str]:
    """What could not be computed, of whom and why."""
    lines: dict[str, list[str]] = {}
    for each in measured:
        for metric, mean in each.means.items():
            for reason, count in mean.unscored.items():
                lines.setdefault(f"Not scored for {metric}: {count:,} as {reason}", []).append(each.name)
    return [f"{line} ({', '.join(names)})." for line, names in lines.items()]
