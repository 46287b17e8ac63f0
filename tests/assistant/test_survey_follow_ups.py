"""Questions over all papers that lean on what was asked before, and the papers of a time."""

import pytest
from homes import assistant_over

from assistant import Assistant, Conversation, Turn

PLAN = """# Reedshire Police and Crime Plan 2021-24

## Aims

The plan has three aims for reeds.
"""
NEXT = """# Reedshire Police and Crime Plan 2024-28

## Aims

The plan has four aims for reeds.
"""
LEVY = """# The reed levy of Reedshire

## Levy

The reed levy raised £90 in 2024/25.

The reed levy raised £80 in 2023/24.

The reed levy is paid by wardens.
"""


@pytest.fixture(scope="module")
def reedshire(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"plan.md": PLAN, "next.md": NEXT, "levy.md": LEVY})


def after(question: str, assistant: Assistant) -> Conversation:
    return Conversation().followed_by(Turn(question, assistant.ask(question)))


def test_papers_on_that_need_not_hold_how_it_was_asked_and_any_time_is_said_to_count(reedshire: Assistant) -> None:
    before = after("How much money came from the reed levy in 2024/25?", reedshire)
    answer = reedshire.ask("List all papers on that", before)
    assert answer.statements[0].text.startswith("1 of 3 papers held is about “reed levy”, counted by this assistant")
    assert any("Papers of any time are gone through" in each.text and "2024/25" in each.text for each in answer.notices)


def test_every_mention_of_it_is_of_what_was_spoken_of(reedshire: Assistant) -> None:
    answer = reedshire.ask("every mention of it", after("How much did the reed levy raise in 2024/25?", reedshire))
    assert [each.text for each in answer.statements[1:]] == [
        "The reed levy raised £90 in 2024/25.",
        "The reed levy raised £80 in 2023/24.",
    ]


def test_a_plan_that_ends_with_a_year_is_none_since_that_year_and_is_named(reedshire: Assistant) -> None:
    answer = reedshire.ask("List all plans since 2024")
    assert answer.statements[0].text.startswith("1 paper held of the kind “plan” from 2024 on, ")
    assert any("only touch that time: Reedshire Police and Crime Plan 2021-24" in each.text for each in answer.notices)


def test_what_mentions_one_thing_and_not_another_mentions_the_other_nowhere(reedshire: Assistant) -> None:
    answer = reedshire.ask("Which papers mention reeds but not wardens?")
    assert answer.statements[0].text == (
        "2 of 2 papers held that do not mention “wardens” mention “reeds”, counted by this assistant: "
        "Reedshire Police and Crime Plan 2024-28; Reedshire Police and Crime Plan 2021-24."
    )


def test_a_paper_without_a_date_is_not_counted_as_published_in_a_year_and_is_named(reedshire: Assistant) -> None:
    answer = reedshire.ask("Which plans were published in 2022?")
    assert (answer.status, answer.reason) == (
        "declined",
        "There is no paper held of the kind “plan” published from 2022.",
    )
    assert any("print no date of publication" in each.text and "2021-24" in each.text for each in answer.notices)


def test_what_is_mentioned_more_than_another_is_counted_by_paragraphs(reedshire: Assistant) -> None:
    answer = reedshire.ask("Which papers mention the reed levy more than wardens?")
    assert answer.statements[0].text.startswith(
        "1 of 3 papers held mentions “the reed levy” in more paragraphs than “wardens”, counted by this assistant"
    )
