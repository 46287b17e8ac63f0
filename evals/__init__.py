"""How we know: question sets, their outcomes and scorecards, comparisons; the benches."""

from typing import TYPE_CHECKING

from corpus.doors import on_demand

if TYPE_CHECKING:
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

__getattr__ = on_demand(
    __name__,
    {
        "asking": "Answers",
        "comparing": "Comparison NotComparable compare",
        "keeping": "ScorecardInvalid load_card save_card",
        "outcome": "Outcome Reply Score",
        "question": "Fact Question QuestionSet QuestionSetInvalid",
        "recording": "recipe_of",
        "running": "card_path run_set",
        "scorecard": "Recipe Scorecard Summary Times",
        "sets": "read_set write_set",
    },
)
