"""How we know: question sets, their outcomes and scorecards, comparisons; the benches."""

from evals.asking import Answers
from evals.comparing import Comparison, NotComparable, compare
from evals.keeping import ScorecardInvalid, load_card, save_card
from evals.outcome import Outcome, Reply, Score
from evals.question import Fact, Question, QuestionSet, QuestionSetInvalid
from evals.recording import recipe_of
from evals.running import card_path, run_set
from evals.scorecard import Recipe, Scorecard, Summary, Times
from evals.sets import read_set, write_set

__all__ = [
    "Answers",
    "Comparison",
    "Fact",
    "NotComparable",
    "Outcome",
    "Question",
    "QuestionSet",
    "QuestionSetInvalid",
    "Recipe",
    "Reply",
    "Score",
    "Scorecard",
    "ScorecardInvalid",
    "Summary",
    "Times",
    "card_path",
    "compare",
    "load_card",
    "read_set",
    "recipe_of",
    "run_set",
    "save_card",
    "write_set",
]
