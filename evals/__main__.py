"""Evaluation from the command line: `python -m evals run SET`, `bench`, `reading`, `reading-speed`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.commands import HomeOption, JsonOption, new_command, print_json, progress_bar, run
from corpus.settings import settings_for
from evals.question import Split

if TYPE_CHECKING:
    from evals.asking import ExtraScores

app = new_command("Evaluation: run a question set; measure reading, speed and memory.")

DERIVED_FROM = ("core", "conversations", "phrasing")
SETS = Path(__file__).parent / "questions"
PAPERS = Path(__file__).parent.parent / "tests" / "papers"


@app.command("run")
def run_questions(
    questions: Annotated[str, typer.Argument(help="Name of a shipped set, or a JSONL file.")],
    split: Annotated[Split | None, typer.Option(help="Only these questions.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the scorecard goes; else under the home.")] = None,
    judge: Annotated[
        str | None, typer.Option(help="Judge citations too: nli:FOLDER or llm:MODEL@ADDRESS; see `calibrate`.")
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask every question of a set and write its scorecard; a run that was stopped goes on. Exit 1 where one crashed."""
    from assistant import open_assistant
    from evals import read_set, run_set
    from evals.markdown import scorecard_markdown
    from evals.printing import scorecard_json
    from evals.recording import recipe_of
    from evals.running import card_path

    chosen = read_set(questions).only(split)
    extra = _judging(judge)
    with progress_bar("Indexing") as progress:
        assistant = open_assistant(settings_for(home).home, progress=progress, recording=False)
    path = out or card_path(assistant.settings.home, chosen)
    with progress_bar("Asking") as progress:
        card = run_set(assistant, chosen, recipe_of(assistant, judge=judge), path, extra=extra, progress=progress)
    assert card is not None  # nobody stopped it
    if as_json:
        print_json({"scorecard": str(path), **scorecard_json(card)})
    else:
        typer.echo(scorecard_markdown(card))
        typer.echo(f"Scorecard: {path}")
    raise typer.Exit(1 if any(each.verdict == "error" for each in card.outcomes) else 0)


@app.command()
def compare(
    before: Annotated[str, typer.Argument(help="Scorecard, or the name of a shipped one.")],
    after: Annotated[str, typer.Argument(help="Scorecard of the same questions.")],
    must_pass: Annotated[list[str] | None, typer.Option(help="Id that must not get worse; may be repeated.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the comparison as one HTML file too.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What got worse, better or changed. Exit 1 on a significant fall or a must-pass question that got worse."""
    from evals import compare as compared
    from evals import load_card
    from evals.markdown import comparison_markdown
    from evals.printing import comparison_json

    comparison = compared(load_card(before), load_card(after), must_pass=must_pass or ())
    if html:
        from evals.report import comparison_html

        _write(html, comparison_html(comparison))
    print_json(comparison_json(comparison)) if as_json else typer.echo(comparison_markdown(comparison))
    raise typer.Exit(1 if comparison.failed else 0)


@app.command()
def report(
    card: Annotated[str, typer.Argument(help="Scorecard, or the name of a shipped one.")],
    to: Annotated[Path | None, typer.Option(help="The HTML file; else beside the scorecard.")] = None,
    earlier: Annotated[
        list[str] | None, typer.Option(help="Scorecard before it, for the trend; may be repeated.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """One self-contained HTML file of a scorecard, for people who never open a terminal."""
    from evals import load_card
    from evals.report import report_html

    target = to or Path(card).with_suffix(".html")
    shown, before = load_card(card), [load_card(each) for each in earlier or ()]
    _write(target, report_html(shown, earlier=before, texts=_texts(home)))
    typer.echo(f"Report: {target}")


@app.command()
def check(
    questions: Annotated[str, typer.Argument(help="Name of a shipped set, or a JSONL file.")],
    fix: Annotated[bool, typer.Option("--fix", help="Write the new ids of paragraphs that surely moved.")] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hold a set against the papers: paragraphs that are not there, facts that stand nowhere. Exit 1 where any is."""
    from dataclasses import asdict

    from corpus import Papers, open_home
    from evals.checking import cautions, with_moved
    from evals.checking import check as problems_of
    from evals.sets import file_of, read_set, write_set

    chosen = read_set(questions)
    papers = Papers(open_home(settings_for(home).home))
    problems = problems_of(chosen, papers)
    if fix:
        write_set(with_moved(chosen, problems), file_of(questions))
        fixed, problems = problems, problems_of(read_set(questions), papers)
        for problem in fixed:
            if problem.moved and problem.moved.sure:
                typer.echo(f"{chosen.name}, {problem.line}", err=True)
                typer.echo(f"changed: {problem.question!r}: {problem.moved.old} is now {problem.moved.new}", err=True)
    if as_json:
        print_json([{"set": chosen.name, **asdict(each)} for each in problems])
    else:
        for problem in problems:
            typer.echo(f"{chosen.name}, {problem.line}")
        typer.echo(f"{len(chosen.questions)} questions, {len(problems)} problems")
    for caution in cautions(chosen, papers):
        typer.echo(f"warning: {chosen.name}, {caution.line}", err=True)
    raise typer.Exit(1 if problems else 0)


@app.command("import")
def import_sheet(
    sheet: Annotated[Path, typer.Argument(help="CSV or XLSX: a row a question; `export` writes one to begin from.")],
    to: Annotated[Path | None, typer.Option(help="The question set; else beside the sheet, as .jsonl.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a set that is there.")] = False,
) -> None:
    """A spreadsheet of questions as a question set."""
    from evals.sets import write_set
    from evals.sheets import questions_from

    target = to or sheet.with_suffix(".jsonl")
    questions = questions_from(sheet)
    _refuse_to_overwrite(target, force)
    write_set(questions, target)
    typer.echo(f"{len(questions.questions)} questions in {target}. Next: `python -m evals check {target}`.")


@app.command("export")
def export_set(
    questions: Annotated[str, typer.Argument(help="Name of a shipped set, or a JSONL file.")],
    to: Annotated[Path, typer.Option(help="The sheet, .csv or .xlsx.")],
    force: Annotated[bool, typer.Option("--force", help="Write over a sheet that is there.")] = False,
) -> None:
    """A question set as a spreadsheet, to edit and `import`."""
    from evals import read_set
    from evals.sheets import write_sheet

    chosen = read_set(questions)
    _refuse_to_overwrite(to, force)
    write_sheet(chosen, to)
    typer.echo(f"{len(chosen.questions)} questions in {to}.")


@app.command()
def draft(
    record: Annotated[Path, typer.Argument(help="File with one answer, as `ask --json` prints it.")],
    history: Annotated[Path | None, typer.Option(help="Conversation before it, as `ask --history` takes it.")] = None,
    to: Annotated[Path | None, typer.Option(help="The sheet of drafts; else drafts.csv under the home.")] = None,
    home: HomeOption = None,
) -> None:
    """A bad answer as a row of a question sheet, for an evaluator to complete and `import`."""
    from assistant.answer_json import read_history
    from evals.drafting import add_draft, append_draft, draft_from, read_record

    before = tuple(turn.question for turn in read_history(history).turns) if history else ()
    drafted = draft_from(read_record(record), before)
    path = append_draft(to, drafted) if to else add_draft(settings_for(home).home, drafted)
    typer.echo(f"Draft {drafted.id} is in {path}. Complete its row, then `python -m evals import {path}`.")


@app.command()
def bench(
    paragraphs: Annotated[int, typer.Option(min=200, help="Size of the made corpus.")] = 10_000,
    as_json: JsonOption = False,
) -> None:
    """Measure speed and memory against the bars. Exit 1 where one is missed."""
    from dataclasses import asdict

    from evals.benches.speed import bench as measure
    from evals.benches.speed import table

    measures = list(measure(paragraphs=paragraphs))
    print_json([asdict(each) for each in measures]) if as_json else typer.echo(table(measures))
    raise typer.Exit(0 if all(each.met for each in measures) else 1)


@app.command()
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


@app.command()
def benchmark(
    file: Annotated[Path, typer.Argument(help="JSON: documents of paragraphs, questions with relevant ids, answers.")],
    limit: Annotated[int | None, typer.Option(min=1, help="Only so many questions, chosen by chance.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed chooses the same questions.")] = 2024,
    as_json: JsonOption = False,
) -> None:
    """Measure search and first quotes on a public benchmark, beside plain llama-index and BM25 alone."""
    from functools import partial

    from evals.deriving.left_out import left_out
    from evals.public import benchmark_json, benchmark_table, measure, read_benchmark
    from evals.public.measuring import Prepare
    from indexes.weights import learned_from

    chosen = read_benchmark(file).sampled(limit, seed=seed)
    prepare: Prepare = lambda product: product  # noqa: E731 - one of two
    if chosen.name in learned_from():
        typer.echo(
            "The weights were learned from this benchmark: each article is ranked by those of the others.", err=True
        )
        prepare = partial(left_out, benchmark=chosen)
    with progress_bar("Asking") as progress:
        measured = measure(chosen, prepare=prepare, progress=progress)
    print_json(benchmark_json(chosen, measured)) if as_json else typer.echo(benchmark_table(chosen, measured))


@app.command("derive")
def derive_weights(
    benchmark: Annotated[list[Path] | None, typer.Option(help="Public benchmark to learn from too.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Make them what the product ranks and decides by.")] = False,
    plot: Annotated[Path | None, typer.Option(help="Write what each bar of the decision costs, as SVG.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Derive the weights of the ranking and of the decision from the develop questions, tried on papers left out."""
    from assistant import open_assistant
    from evals import read_set
    from evals.deriving import derive, derived_json, derived_table, write_derived
    from evals.public import read_benchmark

    sets = [read_set(name) for name in DERIVED_FROM]
    with progress_bar("Indexing") as progress:
        assistant = open_assistant(settings_for(home).home, progress=progress, recording=False)
    derived = derive(
        assistant,
        [each.only("develop") for each in sets],
        [each.only("held_out") for each in sets],
        [read_benchmark(file) for file in benchmark or ()],
    )
    if write:
        write_derived(derived)
    if plot:
        from evals.report.plots import declining_svg

        _write(plot, declining_svg(derived.develop, derived.held_out, name="declining"))
    print_json(derived_json(derived)) if as_json else typer.echo(derived_table(derived))


@app.command("calibrate")
def calibrate_judges(
    judge: Annotated[list[str] | None, typer.Option(help="nli:FOLDER or llm:MODEL@ADDRESS; may be repeated.")] = None,
    sample: Annotated[Path | None, typer.Option(help="JSONL of claims that you marked; else the shipped ones.")] = None,
    as_json: JsonOption = False,
) -> None:
    """How far judges agree with marked claims; the comparison of words, which is always there, comes first."""
    from evals.judges import SAMPLE, WordJudge, calibrate, calibration_json, calibration_table, judge_from, read_marked

    claims = read_marked(sample or SAMPLE)
    judges = [WordJudge(), *(judge_from(each) for each in judge or () if each != "words")]
    calibrations = []
    for each in judges:
        with progress_bar(each.name) as progress:
            calibrations.append(calibrate(each, claims, progress=progress))
    shipped = sample is None
    if as_json:
        print_json(calibration_json(claims, calibrations, shipped=shipped))
    else:
        typer.echo(calibration_table(claims, calibrations, shipped=shipped))
    raise typer.Exit(1 if any(each.unjudged for each in calibrations) else 0)


@app.command()
def planted(
    split: Annotated[Split | None, typer.Option(help="Only these sentences.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put planted true and false sentences to the check of what a model writes. Exit 1 where a bar is missed."""
    from assistant.checking import check_sentence
    from corpus import Papers, open_home
    from evals.planted_checking import check_planted
    from evals.planted_sentences import read_planted
    from evals.planted_table import planted_json, planted_table

    papers = Papers(open_home(settings_for(home).home))
    result = check_planted(read_planted(), papers, check_sentence, split=split)
    print_json(planted_json(result)) if as_json else typer.echo(planted_table(result))
    raise typer.Exit(0 if result.met else 1)


@app.command("red-team")
def red_team_assistant(as_json: JsonOption = False) -> None:
    """Ask with hostile papers, questions and conversations in made homes. Exit 1 where anything gets through."""
    from evals.hostile_cases import read_hostile
    from evals.red_team_table import red_team_json, red_team_table
    from evals.red_teaming import red_team

    with progress_bar("Asking") as progress:
        result = red_team(read_hostile(), progress=progress)
    print_json(red_team_json(result)) if as_json else typer.echo(red_team_table(result))
    raise typer.Exit(1 if result.failings else 0)


@app.command()
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


@app.command("reading-speed")
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


@app.command()
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


def _judging(spec: str | None) -> "ExtraScores":
    """The scores of the judge that was named; none without one."""
    from functools import partial

    from evals.asking import no_extra_scores

    if spec is None:
        return no_extra_scores
    from evals.judges import THRESHOLD, judge_from, judged_scores

    return partial(judged_scores, judge_from(spec), THRESHOLD)


def _texts(home: Path | None) -> dict[str, str]:
    """The text of every paragraph held: what a question's paragraphs say where they were not found."""
    from corpus import Papers, open_home

    documents = Papers(open_home(settings_for(home).home)).documents()
    return {paragraph.id: paragraph.text for document in documents for paragraph in document.paragraphs}


def _refuse_to_overwrite(path: Path, force: bool) -> None:
    from corpus import ScrutinyError

    if path.exists() and not force:
        raise ScrutinyError(f"{str(path)!r} is there already. Choose another with --to, or write over it with --force.")


def _write(path: Path, text: str) -> None:
    """A file of text, in one step."""
    from corpus import make_folder, replace_file

    make_folder(path.parent)
    replace_file(path, text.encode())


if __name__ == "__main__":
    run(app, "evals")
