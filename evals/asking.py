"""Asking the questions of a set: each with the conversation before it, its reply scored; a crash is its outcome."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from assistant import Answer, Conversation, Turn
from corpus import ScrutinyError
from evals.metrics import faults_of, scores_of
from evals.outcome import Outcome, Reply, Score
from evals.question import Question, QuestionSet
from evals.replies import reply_of

# The day on which the questions of every set are asked: "last March" is the same one whenever a set is run.
ASKED_ON = date(2026, 11, 27)
ExtraScores = Callable[[Question, Reply], tuple[Score, ...]]


class Answers(Protocol):
    """Whatever answers questions: the assistant, or a test's broken one."""

    def ask(self, question: str, conversation: Conversation = ...) -> Answer:
        """One answer."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """One question done: what came of it, and how long its answer took."""

    outcome: Outcome
    seconds: float


class PapersChanged(ScrutinyError):
    """The papers or the index were changed while a set was run: its scorecard would be of neither state."""


def no_extra_scores(question: Question, reply: Reply) -> tuple[Score, ...]:
    """None beside the metrics: no judge was asked for."""
    return ()


def ask_all(
    assistant: Answers,
    questions: QuestionSet,
    *,
    index: str,
    known: Mapping[str, Asked],
    extra: ExtraScores = no_extra_scores,
) -> Iterator[Asked]:
    """Each question of the set in order; stop iterating to stop asking.

    `index` is the fingerprint of the index that must answer. `known` are the questions that an interrupted run had
    done, by id: they are not asked again. Raises PapersChanged.
    """
    conversations = _Conversations(assistant)
    for question in questions.questions:
        done = known.get(question.id)
        yield done or _asked(conversations, question, index, extra)


@dataclass(frozen=True, slots=True)
class _Conversations:
    """Conversations held so far: two questions with the same history share its turns."""

    assistant: Answers
    held: dict[tuple[str, ...], Conversation] = field(default_factory=dict)

    def after(self, history: tuple[str, ...]) -> Conversation:
        if not history:
            return Conversation()
        if history not in self.held:
            before = self.after(history[:-1])
            answer = self.assistant.ask(history[-1], before)
            self.held[history] = before.followed_by(Turn(history[-1], answer))
        return self.held[history]


def _asked(conversations: _Conversations, question: Question, index: str, extra: ExtraScores) -> Asked:
    started = time.perf_counter()
    try:
        conversation = conversations.after(question.history)
        started = time.perf_counter()
        answer = conversations.assistant.ask(question.text, conversation)
        seconds = time.perf_counter() - started
        if answer.recipe.index != index:
            raise PapersChanged("papers were added or taken out while the set was run. Run it again.")
        reply = reply_of(answer)
        scores = (*scores_of(question, reply), *extra(question, reply))
        return Asked(Outcome(question, reply, scores, faults_of(question, reply)), seconds)
    except PapersChanged:
        raise
    except Exception as error:  # whatever it is, it is this question's and must not hide the others
        crash = Outcome(question, None, (), error=f"{type(error).__name__}: {error}")
        return Asked(crash, time.perf_counter() - started)
