"""Evaluation from the command line: `python -m evals run SET`, `bench`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.commands import HomeOption, JsonOption, new_command, print_json, run
from corpus.settings import settings_for

app = new_command("Evaluation: run a question set; measure speed and memory.")

SETS = Path(__file__).parent / "questions"


@app.command("run")
def run_set(
    questions: Annotated[str, typer.Argument(help="Name of a shipped set, or a JSONL file.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask every question of a set and print what is wrong with the answers. Exit 1 where anything is."""
    from assistant import open_assistant
    from evals import read_questions, run_questions

    named = SETS / f"{questions}.jsonl"
    path = named if named.is_file() else Path(questions)
    outcomes = run_questions(open_assistant(settings_for(home).home), read_questions(path))
    wrong = [outcome for outcome in outcomes if outcome.faults]
    if as_json:
        print_json([{"id": each.question.id, "faults": each.faults} for each in outcomes])
    else:
        for outcome in wrong:
            typer.echo(f"{outcome.question.id:<20} {outcome.question.text}\n    {'; '.join(outcome.faults)}")
        typer.echo(f"{len(outcomes) - len(wrong)} of {len(outcomes)} right")
    raise typer.Exit(1 if wrong else 0)


@app.command()
def bench(
    paragraphs: Annotated[int, typer.Option(min=200, help="Size of the made corpus.")] = 10_000,
    as_json: JsonOption = False,
) -> None:
    """Measure speed and memory against the bars. Exit 1 where one is missed."""
    from dataclasses import asdict

    from evals.speed import bench as measure
    from evals.speed import table

    measures = list(measure(paragraphs=paragraphs))
    print_json([asdict(each) for each in measures]) if as_json else typer.echo(table(measures))
    raise typer.Exit(0 if all(each.met for each in measures) else 1)


if __name__ == "__main__":
    run(app, "evals")
