"""A follow-up is not answered by what tells nothing that it asks, or nothing of what was spoken of before."""

from dataclasses import replace
from pathlib import Path

import pytest
from homes import in_turn

from assistant import Assistant, open_assistant
from assistant.answer import Statement
from assistant.decision.straying import strays
from corpus import add_papers, open_home
from indexes.questions.question import Asked, Term

CROOKS = """# Wardens of Northmoor, year to March 2032

The Board noted that 640 wardens were trained to carry a crook. A crook was used on 17 occasions in 2031.

The share of gate theft charged was 9% in 2031/32.

Wardens held 214 barn searches, and something was found in 28% of them.

Vera Quill said that the Lane Bond was a muddle.

Vera Quill became Warden General in May 2033.

Forty gates were closed because of the flood.

Half of the riders are satisfied: riders on the ridge told of their satisfaction with the lamps.

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| Charge rate for sheep theft | 6.1% | 7.4% |

| Pledge | Position | Status |
|---|---|---|
| A kennel in Tarn | None was built | Missed |
| Lamps on every gate | All forty burn | Met |
| More riders | 212 ride | Behind |
"""

FINES = """# Kennels of Northmoor

Of kennel fines 33% were paid by the end of March 2032.

The Mayor gave £4.2m to the kennel service in 2031/32.

Spending of the kennel service on lamps rose by £0.9m in 2031/32.

The kennel service bought 12 boats for its river team.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"crooks.md": CROOKS, "fines.md": FINES}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("How many wardens are trained to carry a crook?", "was anyone injured?"),
        ("What was the charge rate for sheep theft in 2031/32?", "what's the target?"),
        ("What share of riders are satisfied?", "and kennel fines?"),
        ("What did Vera Quill say about the Lane Bond?", "when?"),
        ("How many barn searches were held?", "why?"),
        ("How many wardens are trained to carry a crook?", "do they still exist?"),
        ("How much did the Mayor give to the kennel service?", "How much was spent on boats?"),
    ],
)
def test_what_speaks_of_something_else_does_not_answer_a_follow_up(moor: Assistant, before: str, question: str) -> None:
    assert in_turn(moor, before).status == "answered"
    assert in_turn(moor, before, question).status == "declined"


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("How many gates were closed?", "why?", "because of the flood"),
        ("Which pledge was missed?", "and which was met?", "Lamps on every gate"),
        ("How many wardens are trained to carry a crook?", "how often was it used?", "on 17 occasions"),
        ("How satisfied are riders?", "and riders on the ridge?", "of their satisfaction"),
    ],
)
def test_what_speaks_of_what_was_asked_answers_it(moor: Assistant, before: str, question: str, told: str) -> None:
    answer = in_turn(moor, before, question)
    assert told in " ".join(each.text for each in answer.statements)


def test_of_a_table_of_states_only_the_rows_of_the_state_asked_for_answer(moor: Assistant) -> None:
    answer = moor.ask("Which pledge was met?")
    assert [each.text for each in answer.statements] == [
        "Pledge: Lamps on every gate; Position: All forty burn; Status: Met"
    ]


def test_items_that_a_question_does_not_name_say_yes_to_nothing() -> None:
    asked = Asked("Has the lane plan been launched?", "yes or no", (Term("launched", (("launch",),), 3.0, False),))
    item = Statement("Safe huts and kindness.", (), "unsupported", "The lane plan has two themes:")
    assert strays(asked, (item,))
    named = replace(asked, terms=(Term("huts", (("hut",),), 3.0, False),))
    assert strays(named, (item,)) is None
