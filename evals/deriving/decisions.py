"""What the decision is derived from: the likeliest sentence under each question, and whether it answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant import Assistant
from assistant.decision.deciding import Bars, verdict_on
from assistant.sentences.candidates import Candidate, candidates
from evals.deriving.choices import reading_of, right_in_set
from evals.question import Question, QuestionSet
from indexes.ranking import LOOKED_AT
from indexes.sentences.features import Features

# Bars that let everything pass that no rule forbids.
OPEN = Bars(enough=0.0)


@dataclass(frozen=True, slots=True)
class Decision:
    """One question, or the same with what answers it taken out of the papers."""

    of: str
    cluster: str  # the paper that answers: never on both sides of a fold
    candidate: Candidate | None  # the likeliest that no rule forbids; none is a decline
    answers: bool
    answerable: bool  # whether the papers that were left hold the answer
    asked: bool  # as a person asked it; False where what answers it was taken out

    @property
    def features(self) -> Features | None:
        """Of the candidate."""
        return self.candidate.match.features if self.candidate else None


def decisions_of_set(assistant: Assistant, questions: QuestionSet) -> list[Decision]:
    """Each question as it is, and each that is answered once more without the paragraphs that answer it."""
    return [each for question in questions.questions for each in _decisions(assistant, questions.name, question)]


def _decisions(assistant: Assistant, of: str, question: Question) -> list[Decision]:
    reading = reading_of(assistant, question)
    asked = assistant.read(reading)
    found = candidates(asked, assistant.search(reading, limit=LOOKED_AT), assistant.papers)
    passing = [each for each in found if verdict_on(each, asked, bars=OPEN).verdict == "answers"]
    answerable = question.status != "declined"
    decided = [_decided(of, question, passing, answerable=answerable, asked=True)]
    if answerable:
        left = [each for each in passing if each.paragraph.id not in question.paragraphs]
        decided.append(_decided(of, question, left, answerable=False, asked=False))
    return decided


def _decided(of: str, question: Question, passing: Sequence[Candidate], *, answerable: bool, asked: bool) -> Decision:
    first = passing[0] if passing else None
    answers = first is not None and right_in_set(question, first.paragraph, first.text)
    return Decision(of, question.cluster, first, answers, answerable, asked)
