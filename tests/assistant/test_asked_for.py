"""The kind of answer asked for: until when, so many by name, a part of those spoken of, what came of an action."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, Conversation, Turn, open_assistant
from assistant.decision.premises import takes_for_granted
from assistant.figures.measures import measures_in
from assistant.questions.referring import Earlier, points_back, referred
from corpus import add_papers, open_home
from indexes.questions.counted import counted
from indexes.questions.question import Asked
from indexes.questions.wanting import wants_of

LANES = """# Lane Patrol of Northmoor

The wardens of Lane Patrol were paid from the levy of Northmoor in November 2023.

The Lane Plan 2031-35 of Northmoor has two aims, five cross-cutting themes and a spotlight on floods.

The three signs of the Lane Plan 2031-35 for wardens are gates, bells and lamps.

From April 2023 to March 2024, 290 farmers and 242 riders were sent to Lane Patrol in Northmoor.

Barn searches of Northmoor had a grade of good in the moor review of 2021.

The moor review of 2025 looked at nine areas of Northmoor.
"""
THEFTS = """# Theft in Northmoor

Sheep theft in Northmoor fell by 13% in the year to March 2021.

Sheep theft in Northmoor fell by 4.8% in the year to June 2021.

Sheep theft in Northmoor rose by 8.2% in the year to December 2021.

Vehicle crime in Northmoor fell by 30.9% in the year to June 2021.

Knife crime in Northmoor fell by 12% in the year to June 2021.
"""
ACTIONS = """# Minutes of the Sheep Panel

ACTION: The Sheep Panel was to chase the Minister's reply on bells by its next meeting.

Whether the Minister replied to the Sheep Panel on bells is not known to this paper, so the action is open.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of three papers."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"lanes.md": LANES, "thefts.md": THEFTS, "actions.md": ACTIONS}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> str:
    return " ".join(statement.text for statement in answer.statements)


def notices(answer: Answer, kind: str) -> str:
    return " ".join(each.text for each in answer.notices if each.kind == kind)


def test_until_when_is_not_told_by_when_it_began(moor: Assistant) -> None:
    answer = moor.ask("Until when were the wardens of Lane Patrol paid from the levy?")
    assert answer.reason == "The paragraphs nearest to the question do not tell until when."


def test_five_themes_are_not_named_by_their_number(moor: Assistant) -> None:
    answer = moor.ask("What are the five cross-cutting themes of the Lane Plan 2031-35?")
    assert answer.reason == "The paragraphs nearest to the question do not name any that are asked for."


def test_a_part_of_those_spoken_of_is_counted(moor: Assistant) -> None:
    first = "How many people were sent to Lane Patrol in the year to March 2024?"
    conversation = Conversation((Turn(first, moor.ask(first)),))
    assert "290 farmers" in said(moor.ask("How many of those were farmers?", conversation))


def test_a_later_time_than_the_newest_that_answers_is_named(moor: Assistant) -> None:
    answer = moor.ask("What is the latest grade of barn searches in the moor review?")
    assert "2021" in said(answer)
    assert "speaks of 2025 too" in notices(answer, "period")


def test_what_came_of_an_action_may_be_that_nothing_is_known(moor: Assistant) -> None:
    answer = moor.ask("What happened to the action about the Minister's reply on bells?")
    assert said(answer).startswith("Whether the Minister replied")


def test_falls_and_rises_of_three_years_are_no_conflict(moor: Assistant) -> None:
    answer = moor.ask("Is sheep theft going up or down in Northmoor?")
    assert all(figure in said(answer) for figure in ("13%", "4.8%", "8.2%"))
    assert notices(answer, "conflict") == ""


def test_the_falls_of_two_crimes_are_no_conflict(moor: Assistant) -> None:
    assert notices(moor.ask("By how much did crime in Northmoor fall in the year to June 2021?"), "conflict") == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It fell by 13% in the year to March 2021.", "2021-03"),
        ("It is to be £2m by 31 March 2025.", None),
        ("It is to be £2m by 2024 in Leeds.", None),
    ],
)
def test_by_how_much_is_no_end_of_a_time(text: str, period: str | None) -> None:
    assert [each.period for each in measures_in(text)] == [period]


def test_how_many_were_made_takes_nothing_for_granted() -> None:
    made, plan = "How many arrests were made in 2023?", "What targets does the plan published in 2025 set?"
    assert not takes_for_granted(Asked(made, wants_of(made), ()))
    assert takes_for_granted(Asked(plan, wants_of(plan), ()))


def test_those_spoken_of_are_no_noun() -> None:
    assert [counted(f"How many of {each}?") for each in ("the calls were lost", "those were lost")] == ["calls", None]


def test_a_band_is_not_what_it_means() -> None:
    before = Earlier("What does that mean for a Band A household? (about: precept)")
    assert referred("Did the Panel back it?", before) == "Did the Panel back it?"


def test_they_may_be_whoever_the_sentence_speaks_of() -> None:
    assert not points_back("What must an adult do if they are cautioned?")
    assert points_back("What must be done if they are cautioned?")


def test_those_that_are_named_after_their_number_are_named(moor: Assistant) -> None:
    assert "gates, bells and lamps" in said(moor.ask("What are the three signs of the Lane Plan 2031-35?"))
