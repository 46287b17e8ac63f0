"""The story of an evaluation: every question of a set asked and scored, each outcome kept at once; the scorecard."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from corpus import slug
from evals.asking import Answers, Asked, ExtraScores, ask_all, no_extra_scores
from evals.keeping import save_card
from evals.question import QuestionSet
from evals.resuming import Unfinished
from evals.scorecard import Recipe, Scorecard, Times

Progress = Callable[[int, int], None]


def run_set(
    assistant: Answers,
    questions: QuestionSet,
    recipe: Recipe,
    path: Path,
    *,
    extra: ExtraScores = no_extra_scores,
    progress: Progress = lambda done, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Scorecard | None:
    """Run a set and save its scorecard at `path`; None where `stopped` said so before it was done.

    A run that was stopped or killed is resumed by the next one of the same set and recipe. Raises PapersChanged, and
    HomeUnusable, also where another process is running the same set.
    """
    unfinished = Unfinished.run_of(questions, recipe, path.parent / f"{slug(questions.name)}.unfinished.jsonl")
    with unfinished.alone():
        return _run(assistant, questions, recipe, path, unfinished, extra, progress, stopped)


def _run(
    assistant: Answers,
    questions: QuestionSet,
    recipe: Recipe,
    path: Path,
    unfinished: Unfinished,
    extra: ExtraScores,
    progress: Progress,
    stopped: Callable[[], bool],
) -> Scorecard | None:
    known = unfinished.known()
    unfinished.begin(known)
    started, done = _now(), list[Asked]()
    for asked in ask_all(assistant, questions, index=recipe.index, known=known, extra=extra):
        if asked.outcome.question.id not in known:
            unfinished.add(asked)
        done.append(asked)
        progress(len(done), len(questions.questions))
        if stopped() and len(done) < len(questions.questions):
            return None
    card = _card(questions, recipe, done, started)
    save_card(card, path)
    unfinished.drop()
    return card


def card_path(home: Path, questions: QuestionSet) -> Path:
    """Where the scorecard of a run that begins now goes, under a home: a new file each time."""
    folder = home / "scorecards"
    name = f"{slug(questions.name)}-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
    later = (folder / f"{name}-{number}.json" for number in count(2))  # a small set takes less than a second
    return next(path for path in chain([folder / f"{name}.json"], later) if not path.exists())


def _now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _card(questions: QuestionSet, recipe: Recipe, done: list[Asked], started: str) -> Scorecard:
    seconds = {each.outcome.question.id: round(each.seconds, 4) for each in done}
    outcomes = tuple(each.outcome for each in done)
    return Scorecard(questions.name, questions.fingerprint, recipe, outcomes, Times(started, seconds))
