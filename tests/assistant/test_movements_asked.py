"""What asks whether something rose or fell, and what only has a word of it."""

import re

import pytest

from assistant.decision.mistaken.mistaken_for import BODY_ASKED, CHANGE_ASKED, SIZE_ASKED
from assistant.decision.mistaken.predicates import WHICH_POLICE
from assistant.questions.list_asked import SPENT_ON
from assistant.questions.movements_asked import AT_MOST, HAPPENED, HOW_ASKED, NO_MOVE, WENT_ASKED, with_how_much
from assistant.questions.superlatives import OPENS
from assistant.sentences.kept import OUTCOME_ASKED
from assistant.sentences.reasons import TELLS_WHY, gives_reason
from indexes.questions.kinds_told import DOES


@pytest.mark.parametrize(
    "question",
    [
        "Did the cost fall on taxpayers?",
        "Has the cost fallen on the council?",
        "Did the duty fall to the Mayor?",
        "Was the cost dropped on residents?",
        "Were any bids declined?",
        "Was the report declined by the panel in 2016?",
        "Did knife crime come up at the meeting?",
        "Did the Panel's questions on 101 come up in May?",
        "Did the vote come down to one?",
        "Did the Mayor decline to comment?",
        "Is there a drop in session?",
        "Did volunteers drop in at the station?",
        "Why was the pledge dropped?",
        "Why were charges dropped?",
        "Did the force rise to the challenge?",
    ],
)
def test_a_word_of_a_movement_asks_for_none_where_it_means_something_else(question: str) -> None:
    assert not WENT_ASKED.search(question)
    assert not HOW_ASKED.search(question)
    assert with_how_much(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Did gate theft fall to 47 in 2031?",
        "Did gate theft fall on the year before?",
        "Did gate theft drop to its lowest level?",
        "Has gate theft come down since 2030?",
        "Did gate theft decline in 2031?",
        "Was there a drop in gate theft?",
        "Is gate theft dropping?",
        "Was the gate toll increased for 2031/32?",
        "Did smuggling go down at the docks?",
        "did the gate toll rise or fall",
    ],
)
def test_a_movement_is_asked_for_with_or_without_a_word_before(question: str) -> None:
    assert WENT_ASKED.search(question)
    assert WENT_ASKED.search(f"So, {question[0].lower()}{question[1:]}")
    assert not NO_MOVE.search(question)


@pytest.mark.parametrize(
    ("pattern", "question"),
    [
        (BODY_ASKED, "did the Panel back it?"),
        (WHICH_POLICE, "which police stations are open?"),
        (HAPPENED, "did gate theft fall?"),
        (WENT_ASKED, "did the gate toll rise in 2031?"),
        (WENT_ASKED, "was there a drop in gate theft?"),
        (HOW_ASKED, "why did gate theft fall?"),
        (re.compile(SPENT_ON, re.IGNORECASE), "what was it spent on?"),
        (OPENS, "biggest grant of the fund"),
        (OUTCOME_ASKED, "did she deliver the 750?"),
        (DOES, "who inspected the gates?"),
    ],
)
@pytest.mark.parametrize("lead", ["So, ", "ok, ", "ok ", "well, so ", "and "])
def test_a_word_before_a_question_changes_nothing(pattern: re.Pattern[str], question: str, lead: str) -> None:
    assert pattern.search(question)
    assert pattern.search(lead + question)


@pytest.mark.parametrize(
    "question",
    [
        "What is the cut-off age for the gate class?",
        "What is the cut off age for the gate class?",
        "What was the growth area?",
        "What is the reduction plan?",
        "What is the drop-in centre?",
        "What is the drop in centre of Tarn?",
    ],
)
def test_what_is_only_named_after_a_movement_asks_for_no_change(question: str) -> None:
    assert not CHANGE_ASKED.search(question)
    assert not SIZE_ASKED.search(question)


@pytest.mark.parametrize(
    "question", ["What was the fall in gate theft?", "What was the cut?", "What is the rise 2031?"]
)
def test_the_name_of_a_movement_alone_asks_for_the_change(question: str) -> None:
    assert CHANGE_ASKED.search(question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why was the unit set up?", "The unit was created because violence is costly."),
        ("Why do people give up on 101?", "Callers ring off because nobody answers."),
        ("Why was the desk in Tarn shut down?", "The desk closed because the lease ended."),
        ("Why is more money needed?", "It is asked for because cases involve digital evidence."),
        ("Why did the Warden miss her pledge of 750 more keepers?", "It is put down to a late grant."),
        ("Why was the pledge dropped?", "It was withdrawn because the grant ended."),
    ],
)
def test_any_reason_tells_why_where_nothing_moved(question: str, told: str) -> None:
    assert gives_reason(TELLS_WHY, told, question)


@pytest.mark.parametrize(
    "question",
    [
        "Why did gate theft rise?",
        "Why is gate theft up in 2031?",
        "Why the rise?",
        "What is the reason for the rise in gate theft?",
        "Why are there more gate thefts?",
        "Why is gate theft higher than in 2030?",
        "why gate theft up forty 2031",
        "Why did gate theft go up, going by the minutes?",
        "ok, why has gate theft fallen?",
    ],
)
def test_a_movement_is_explained_by_no_reason_of_something_else(question: str) -> None:
    assert not gives_reason(TELLS_WHY, "Each keeper is judged alone because each gate differs.", question)
    assert gives_reason(TELLS_WHY, "The rise is due to better counting.", question)


def test_a_ceiling_on_a_rise_is_no_rise() -> None:
    assert AT_MOST.search("cap on the 2031/32 toll rise")
    assert not AT_MOST.search("toll rise 2031/32")
