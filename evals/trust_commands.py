"""How far checks and judges can be trusted: `python -m evals calibrate|planted|red-team`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.commands import HomeOption, JsonOption, print_json, progress_bar, settings_given
from evals.split import Split


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


def planted(
    file: Annotated[
        Path | None, typer.Argument(help="JSONL of sentences, or `strangers`; else the shipped ones.")
    ] = None,
    split: Annotated[Split | None, typer.Option(help="Only these sentences.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put planted true and false sentences to the check of what a model writes. Exit 1 where a bar is missed."""
    from assistant.checks.checking import check_sentence
    from corpus import Papers, open_home
    from evals.planted_checking import check_planted
    from evals.planted_sentences import SHIPPED, STRANGERS, read_planted
    from evals.planted_table import planted_json, planted_table

    papers = Papers(open_home(settings_given(home).home))
    chosen = STRANGERS if file == Path("strangers") else file or SHIPPED
    result = check_planted(read_planted(chosen), papers, check_sentence, split=split)
    ours = chosen == SHIPPED
    print_json(planted_json(result)) if as_json else typer.echo(planted_table(result, ours=ours))
    raise typer.Exit(0 if result.met else 1)


def red_team_assistant(as_json: JsonOption = False) -> None:
    """Ask with hostile papers, questions and conversations in made homes. Exit 1 where anything gets through."""
    from evals.hostile_cases import read_hostile
    from evals.red_team_table import red_team_json, red_team_table
    from evals.red_teaming import red_team

    with progress_bar("Asking") as progress:
        result = red_team(read_hostile(), progress=progress)
    print_json(red_team_json(result)) if as_json else typer.echo(red_team_table(result))
    raise typer.Exit(1 if result.failings else 0)
