"""How well papers are searched, from the command line: `python -m evals benchmark|derive`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.commands import HomeOption, JsonOption, print_json, progress_bar, settings_given
from evals.split import Split
from evals.writing import write_text

if TYPE_CHECKING:
    from evals.public import Benchmark, Measured

    BenchmarkMeasured = tuple[Benchmark, tuple[Measured, ...]]


def benchmark(
    file: Annotated[
        str,
        typer.Argument(help="A shipped set by name, or JSON: documents of paragraphs, questions with relevant ids."),
    ],
    split: Annotated[Split, typer.Option(help="Of a shipped set, these questions.")] = "develop",
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many questions, chosen by chance.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed chooses the same questions.")] = 2024,
    as_json: JsonOption = False,
) -> None:
    """Measure search, and the first quotes of a public benchmark, beside plain llama-index and BM25 alone.

    Only figures are printed, and no question. A set of questions is asked over the papers that are shipped with it.
    """
    from evals.public import benchmark_json, benchmark_table
    from evals.sets import is_shipped

    measured = _shipped_measured(file, split, limit, seed) if is_shipped(file) else _public_measured(file, limit, seed)
    print_json(benchmark_json(*measured)) if as_json else typer.echo(benchmark_table(*measured))


def _public_measured(file: str, limit: int | None, seed: int) -> "BenchmarkMeasured":
    from functools import partial

    from evals.deriving.left_out import left_out
    from evals.public import measure, read_benchmark
    from evals.public.measuring import Prepare
    from indexes.sentences.weights import learned_from

    chosen = read_benchmark(Path(file)).sampled(limit, seed=seed)
    prepare: Prepare = lambda product: product  # noqa: E731 - one of two
    if chosen.name in learned_from():
        typer.echo(
            "The weights were learned from this benchmark: each article is ranked by those of the others.", err=True
        )
        prepare = partial(left_out, benchmark=chosen)
    with progress_bar("Asking") as progress:
        return chosen, measure(chosen, prepare=prepare, progress=progress)


def _shipped_measured(named: str, split: Split, limit: int | None, seed: int) -> "BenchmarkMeasured":
    from evals.public import measure, shipped_benchmark
    from indexes.sentences.weights import learned_from

    with shipped_benchmark(named, split=split) as shipped:
        chosen = shipped.benchmark.sampled(limit, seed=seed)
        if chosen.name in learned_from():
            typer.echo("The product's weights were learned from these questions too.", err=True)
        typer.echo(
            f"Left out: {shipped.declined} questions that are to be declined, {shipped.follow_ups} follow-ups.",
            err=True,
        )
        with progress_bar("Asking") as progress:
            return chosen, measure(chosen, build=shipped.build_product, progress=progress)


def derive_weights(
    benchmark: Annotated[list[Path] | None, typer.Option(help="Public benchmark to learn from too.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Make them what the product ranks and decides by.")] = False,
    plot: Annotated[Path | None, typer.Option(help="Write what each bar of the decision costs, as SVG.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Derive the weights of the ranking and of the decision from the develop questions, tried on papers left out."""
    from evals.deriving import derive, derived_json, derived_table, write_derived
    from evals.deriving.learned import learned_sets
    from evals.public import read_benchmark

    with progress_bar("Indexing") as progress, learned_sets(settings_given(home).home, progress=progress) as sets:
        derived = derive(sets, [read_benchmark(file) for file in benchmark or ()])
    if write:
        write_derived(derived)
    if plot:
        from evals.report.plots import declining_svg

        write_text(plot, declining_svg(derived.develop, derived.held_out, name="declining"))
    print_json(derived_json(derived)) if as_json else typer.echo(derived_table(derived))
