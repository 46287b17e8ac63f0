"""Question sets from the command line: `python -m evals check|import|export|draft`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.commands import HomeOption, JsonOption, print_json, settings_given


def check(
    questions: Annotated[str, typer.Argument(help="Name of a shipped set, or a JSONL file.")],
    fix: Annotated[bool, typer.Option("--fix", help="Write the new ids of paragraphs that surely moved.")] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Hold a set against the papers: paragraphs that are not there, facts that stand nowhere. Exit 1 where any is."""
    from dataclasses import asdict

    from corpus import Papers, open_home
    from evals.areas import home_for
    from evals.checking import cautions, with_moved
    from evals.checking import check as problems_of
    from evals.sets import file_of, read_set, write_set

    chosen = read_set(questions)
    with home_for(questions, home) as place:
        papers = Papers(open_home(place))
        problems, warnings = problems_of(chosen, papers), cautions(chosen, papers)
        if fix:
            write_set(with_moved(chosen, problems), file_of(questions))
            fixed, problems = problems, problems_of(read_set(questions), papers)
            for problem in fixed:
                if problem.moved and problem.moved.sure:
                    typer.echo(f"{chosen.name}, {problem.line}", err=True)
                    changed = f"{problem.moved.old} is now {problem.moved.new}"
                    typer.echo(f"changed: {problem.question!r}: {changed}", err=True)
    if as_json:
        print_json([{"set": chosen.name, **asdict(each)} for each in problems])
    else:
        for problem in problems:
            typer.echo(f"{chosen.name}, {problem.line}")
        typer.echo(f"{len(chosen.questions)} questions, {len(problems)} problems")
    for caution in warnings:
        typer.echo(f"warning: {chosen.name}, {caution.line}", err=True)
    raise typer.Exit(1 if problems else 0)


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


def draft(
    record: Annotated[Path, typer.Argument(help="File with one answer, as `ask --json` prints it.")],
    history: Annotated[Path | None, typer.Option(help="Conversation before it, as `ask --history` takes it.")] = None,
    to: Annotated[Path | None, typer.Option(help="The sheet of drafts; else drafts.csv under the home.")] = None,
    home: HomeOption = None,
) -> None:
    """A bad answer as a row of a question sheet, for an evaluator to complete and `import`."""
    from assistant.answer_saving import read_history
    from evals.drafting import add_draft, append_draft, draft_from, read_record

    before = tuple(turn.question for turn in read_history(history).turns) if history else ()
    drafted = draft_from(read_record(record), before)
    path = append_draft(to, drafted) if to else add_draft(settings_given(home).home, drafted)
    typer.echo(f"Draft {drafted.id} is in {path}. Complete its row, then `python -m evals import {path}`.")


def _refuse_to_overwrite(path: Path, force: bool) -> None:
    from corpus import ScrutinyError

    if path.exists() and not force:
        raise ScrutinyError(f"{str(path)!r} is there already. Choose another with --to, or write over it with --force.")
