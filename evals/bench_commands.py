"""The benches from the command line: `python -m evals bench|scale|reading|reading-speed|fuzz`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.commands import JsonOption, print_json

PAPERS = Path(__file__).parent.parent / "tests" / "papers"


def bench(
    paragraphs: Annotated[int, typer.Option(min=200, help="Size of the made corpus.")] = 10_000,
    as_json: JsonOption = False,
) -> None:
    """Measure speed and memory against the bars. Exit 1 where one is missed."""
    from dataclasses import asdict

    from evals.benches.first_words import browser_here
    from evals.benches.speed import bench as measure
    from evals.benches.speed import table

    if not browser_here():
        typer.echo("Not measured, as Playwright or Chromium is missing: the first words on the page.", err=True)
    measures = list(measure(paragraphs=paragraphs))
    print_json([asdict(each) for each in measures]) if as_json else typer.echo(table(measures))
    raise typer.Exit(0 if all(each.met for each in measures) else 1)


def scale(
    paragraphs: Annotated[int, typer.Option(min=200, help="The largest size; smaller ones are measured too.")] = 10_000,
    stand_in: Annotated[
        bool, typer.Option("--stand-in", help="Hash words instead of embedding papers, as above 100,000 paragraphs.")
    ] = False,
    out: Annotated[Path | None, typer.Option(help="Folder for scale.json and the plots as SVG.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure building, searching and changing an index as it grows. Exit 1 where a search is slower than its bar."""
    from dataclasses import asdict

    from evals.benches.scale import scale_bench, scale_table

    sizes = []
    for size in scale_bench(paragraphs=paragraphs, stand_in=stand_in):
        sizes.append(size)
        if out:  # after each, since the next may take hours
            from evals.benches.scale_plots import write_scale

            write_scale(out, sizes)
    print_json([asdict(each) for each in sizes]) if as_json else typer.echo(scale_table(sizes))
    raise typer.Exit(0 if all(each.met for each in sizes) else 1)


def reading(
    folder: Annotated[Path | None, typer.Argument(help="Papers with their truth; else tests/papers.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Print each fault too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Measure how faithfully papers are read, by format. Exit 1 where one is below its aim."""
    from evals.benches.fidelity import fidelities
    from evals.benches.fidelity_table import as_json as results_as_json
    from evals.benches.fidelity_table import fault_lines, fidelity_table
    from evals.benches.paper_truth import truths_in

    try:
        results = fidelities(truths_in(folder or PAPERS))
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        print_json(results_as_json(results))
    else:
        for line in fault_lines(results) if verbose else ():
            typer.echo(line)
        typer.echo(fidelity_table(results))
    raise typer.Exit(1 if any(result.short for result in results) else 0)


def reading_speed(as_json: JsonOption = False) -> None:
    """Measure how fast papers are read, and in how much memory. Exit 1 where a bar is missed."""
    from dataclasses import asdict

    from evals.benches.reading_speed import reading_bench, reading_line

    measures = []
    for measure in reading_bench():
        measures.append(measure)
        if not as_json:
            typer.echo(reading_line(measure))
    if as_json:
        print_json([asdict(each) for each in measures])
    raise typer.Exit(0 if all(each.met for each in measures) else 1)


def fuzz(
    inputs: Annotated[int, typer.Option(min=1, help="Damaged files to read, over all kinds.")] = 10_000,
    seed: Annotated[int, typer.Option(help="The same seed damages alike.")] = 1,
    keep: Annotated[Path | None, typer.Option(help="Folder to keep what crashes or hangs a reader.")] = None,
) -> None:
    """Read damaged copies of real files. Exit 1 where one crashes or hangs its reader."""
    from corpus import shipped_papers
    from corpus.readers import SUPPORTED
    from evals.benches.fuzzing import fuzz as fuzzed
    from evals.benches.fuzzing import table

    made = [path for path in PAPERS.rglob("*") if path.suffix in SUPPORTED]
    results = list(fuzzed([*shipped_papers(), *sorted(made)], inputs=inputs, seed=seed, keep=keep))
    typer.echo(table(results))
    for fault in (fault for result in results for fault in (*result.crashes, *result.hangs)):
        typer.echo(fault)
    raise typer.Exit(0 if all(result.held for result in results) else 1)
