"""The decision derived from questions over made papers: what answers is surer than what does not."""

from dataclasses import replace

from assistant import Assistant
from assistant.sentences.candidates import candidates
from evals.deriving.deciding_fit import USED, fitted_sureness
from evals.deriving.decisions import decisions_of_set
from evals.deriving.trying import BARS, declining
from evals.question import Fact, Question, QuestionSet
from indexes.sentences.features import NAMES


def questions(county: Assistant) -> QuestionSet:
    """One that the papers of the county answer, one that they do not."""
    [joined] = [p for d in county.papers.documents() for p in d.paragraphs if "310 farmers" in p.text][:1]
    answered = Question(
        id="joined",
        text="How many farmers joined between 1 May 2024 and 30 April 2025?",
        kind="number",
        paragraphs=(joined.id,),
        facts=(Fact(accepted=("310",)),),
    )
    unanswerable = Question(id="fish", text="How many anglers joined?", kind="unanswerable", status="declined")
    return QuestionSet("made", (answered, unanswerable))


def test_each_question_is_decided_as_asked_and_once_more_without_its_answer(county: Assistant) -> None:
    asked, without, unanswerable = decisions_of_set(county, questions(county))
    assert (asked.answers, asked.answerable, asked.asked) == (True, True, True)
    assert (without.answers, without.answerable, without.asked) == (False, False, False)
    assert without.candidate is None or "310 farmers" not in without.candidate.text
    assert (unanswerable.answers, unanswerable.answerable) == (False, False)


def test_what_answers_is_surer_and_each_bar_has_its_cost(county: Assistant) -> None:
    first, *others = decisions_of_set(county, questions(county))
    reading = "How many farmers joined between 1 May 2024 and 30 April 2025?"
    least = candidates(county.read(reading), county.search(reading, limit=30), county.papers)[-1]
    other = replace(first, candidate=least, answers=False)
    assert first.candidate is not None
    sureness = fitted_sureness([first, other])
    assert sureness.of(first.candidate) > 0.5 > sureness.of(least)
    assert {name for name in NAMES if getattr(sureness.weights, name)} <= set(USED)
    costs = declining([(each, sureness) for each in (first, *others)])
    assert [each.bar for each in costs] == list(BARS)
    assert (costs[0].wrongly, costs[-1].rightly) == (0.0, 1.0)
