"""Every target or pledge of all papers, and every figure of a list that gives several."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant
from assistant.questions.survey_asked import survey_asked

ROADS = """# Lanes of Northmoor

The Mayor of Northmoor pledged 12 new gates in 2030.

The target for lamps is that 90% burn at dusk.

The figures for extra grooms are:

- Stable report 2031: 89 more joined in three years.
- Bailiff, October 2031: about 100 grooms joined since the fair.
- Moor Minister, December 2031: 97 extra grooms for the moor.

The gates of Northmoor by town:

- Tarn: 14 gates.
- Selby Moor: 9 gates.
"""
PLAN = """# Moor Plan 2031-35

The commitments of the Moor Plan are:

- Safer lanes by 2033.
- More owls.

Nothing came of the promise of a bridge.

The target for hay is 40 bales a week.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"roads.md": ROADS, "plan.md": PLAN})


def told(answer: Answer) -> str:
    return " ".join(each.text for each in answer.statements)


@pytest.mark.parametrize(
    ("question", "all_of_it"),
    [
        ("List all the targets", ["90%", "40 bales"]),
        ("What are all the targets in the papers?", ["90%", "40 bales"]),
        ("List every pledge", ["12 new gates", "Safer lanes", "More owls", "bridge"]),
        ("Show me all of the commitments", ["12 new gates", "Safer lanes", "bridge"]),
        ("every promise", ["12 new gates", "Safer lanes", "bridge"]),
        ("List every commitment in the Moor Plan 2031-35", ["Safer lanes", "More owls", "bridge"]),
        ("List all the targets for lamps", ["90%"]),
        ("every pledge on gates", ["12 new gates"]),
        ("List every pledge the Mayor made on gates", ["12 new gates"]),
        ("What are all the Mayor's pledges?", ["12 new gates"]),
    ],
)
def test_every_one_is_looked_for_in_all_papers_and_that_is_said(
    northmoor: Assistant, question: str, all_of_it: list[str]
) -> None:
    answer = northmoor.ask(question)
    assert all(each in told(answer) for each in all_of_it)
    assert any("Gone through" in each.text for each in answer.notices)


def test_of_one_paper_none_of_another_is_listed(northmoor: Assistant) -> None:
    assert "gates" not in told(northmoor.ask("List every commitment in the Moor Plan 2031-35"))


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("List all the targets for lamps", "hay"),
        ("every pledge on gates", "bridge"),
        ("Every promise on owls", "gates"),
    ],
)
def test_one_of_something_else_is_not_listed(northmoor: Assistant, question: str, other: str) -> None:
    assert other not in told(northmoor.ask(question))


def test_where_none_is_called_so_it_is_said_what_was_gone_through(northmoor: Assistant) -> None:
    answer = northmoor.ask("List every target for gates")
    assert answer.reason == "No sentence about “target” on “gates” was found in the 2 papers held."


@pytest.mark.parametrize(
    "question",
    [
        "What is the target for lamps?",
        "List all the targets for what was burnt",
        "Was every pledge kept?",
        "How many targets were met?",
    ],
)
def test_what_asks_for_some_of_them_goes_over_no_corpus(question: str) -> None:
    assert survey_asked(question) is None


@pytest.mark.parametrize(
    ("question", "figures", "alone"),
    [
        ("How many extra grooms were there?", ["89 more", "about 100", "97 extra"], False),
        ("How many extra grooms joined?", ["89 more", "about 100", "97 extra"], False),
        ("How many extra grooms did the Moor Minister count?", ["97 extra"], True),
        ("How many gates has Tarn?", ["14 gates"], True),
    ],
)
def test_a_list_of_several_figures_is_given_whole(
    northmoor: Assistant, question: str, figures: list[str], alone: bool
) -> None:
    answer = northmoor.ask(question)
    assert all(each in told(answer) for each in figures)
    assert not alone or "about 100" not in told(answer)
