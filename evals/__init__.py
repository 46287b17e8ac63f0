"""How we know: question sets, their outcomes, and the bench of speed and memory."""

from evals.question import Outcome, Question, QuestionSetInvalid, read_questions
from evals.running import run_questions

__all__ = ["Outcome", "Question", "QuestionSetInvalid", "read_questions", "run_questions"]
