"""The story of an evaluation: each question with the conversation before it, asked; its outcome kept."""

from collections.abc import Iterable

from assistant import Assistant, Conversation, Turn
from evals.question import Outcome, Question


def run_questions(assistant: Assistant, questions: Iterable[Question]) -> tuple[Outcome, ...]:
    """One outcome for each question, in order. A crash is the outcome of its question, and the run goes on."""
    return tuple(_outcome(assistant, question) for question in questions)


def _outcome(assistant: Assistant, question: Question) -> Outcome:
    try:
        conversation = Conversation()
        for earlier in question.history:
            conversation = conversation.followed_by(Turn(earlier, assistant.ask(earlier, conversation)))
        return Outcome(question, assistant.ask(question.text, conversation))
    except Exception as error:  # whatever it is, it is this question's and must not hide the others
        return Outcome(question, None, f"{type(error).__name__}: {error}")
