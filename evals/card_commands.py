"""Scorecards from the command line: `python -m evals run|compare|report|gaps`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.commands import HomeOption, JsonOption, print_json, progress_bar, settings_given
from evals.split import Split
from evals.writing import write_text

if TYPE_CHECKING:
    from evals.asking import ExtraScores


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
    """Ask every question of a set and write its scorecard; a run that was stopped goes on. Exit 1 where one crashed.

    The set of an invented area is asked over the papers of that area, unless a home is given.
    """
    from assistant import open_assistant
    from evals import read_set, run_set
    from evals.areas import home_for
    from evals.asking import ASKED_ON
    from evals.markdown import scorecard_markdown
    from evals.printing import scorecard_json
    from evals.recording import recipe_of
    from evals.running import card_path

    chosen = read_set(questions).only(split)
    extra = _judging(judge)
    path = out or card_path(settings_given(home).home, chosen)
    with home_for(questions, home) as place:
        with progress_bar("Indexing") as progress:
            assistant = open_assistant(place, progress=progress, recording=False, today=lambda: ASKED_ON)
        with progress_bar("Asking") as progress:
            card = run_set(assistant, chosen, recipe_of(assistant, judge=judge), path, extra=extra, progress=progress)
    assert card is not None  # nobody stopped it
    if as_json:
        print_json({"scorecard": str(path), **scorecard_json(card)})
    else:
        typer.echo(scorecard_markdown(card))
        typer.echo(f"Scorecard: {path}")
    raise typer.Exit(1 if any(each.verdict == "error" for each in card.outcomes) else 0)


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

        write_text(html, comparison_html(comparison))
    print_json(comparison_json(comparison)) if as_json else typer.echo(comparison_markdown(comparison))
    raise typer.Exit(1 if comparison.failed else 0)


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
    write_text(target, report_html(shown, earlier=before, texts=_texts(home)))
    typer.echo(f"Report: {target}")


def gaps(
    cards: Annotated[list[str], typer.Argument(help="Scorecards, or names of shipped ones; several go together.")],
    as_json: JsonOption = False,
) -> None:
    """How far held-out questions fall behind develop, and follow-ups behind single turns. Exit 1 where a bar is missed.

    Give the scorecards of a set and of its conversations, as `run core` and `run conversations` write them.
    """
    from corpus import ScrutinyError
    from evals import load_card
    from evals.gaps import gaps as gaps_of
    from evals.gaps_table import gaps_json, gaps_table

    found = gaps_of([load_card(each) for each in cards])
    if not found:
        raise ScrutinyError(
            "these scorecards hold questions of one half only. Run a set without --split, or give single turns and "
            "follow-ups together."
        )
    print_json(gaps_json(found)) if as_json else typer.echo(gaps_table(found))
    raise typer.Exit(1 if any(each.reached == "MISSED" for each in found) else 0)


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

    documents = Papers(open_home(settings_given(home).home)).documents()
    return {paragraph.id: paragraph.text for document in documents for paragraph in document.paragraphs}
