"""Which is most or fewest: picked out of a table, told by a sentence that says so, or declined; no single figure."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant, Conversation, Turn
from assistant.questions.superlatives import is_ranked_by, lacks_superlative, noun_ranked, superlative_in

WARDENS = """# Northmoor wardens

The barn fires of Northmoor in 2019 by town were:

| Town | Barn fires in 2019 |
|---|---|
| Harwick | 248 |
| Selby Moor | 61 |
| Tarn | 248 |
| Wray | 38 |

Support for the rise of the warden levy in three surveys was:

| Year of the warden levy | In favour of the rise |
|---|---|
| 2022/23 | 71% |
| 2023/24 | 57% |

Tarn had 43 sheep thefts in 2020.

The longest wait for a warden of Northmoor was 49 minutes. The largest grant of the Moor Fund was £900, to Wray.

The Orchard Fund gives groups up to £600 each.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper with two tables."""
    return assistant_over(tmp_path_factory, {"wardens.md": WARDENS})


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_the_most_is_picked_out_of_a_table_with_all_that_tie(moor: Assistant) -> None:
    answer = moor.ask("Which town had the most barn fires in 2019?")
    assert said(answer)[1:] == [
        "Town: Harwick; Barn fires in 2019: 248",
        "Town: Tarn; Barn fires in 2019: 248",
    ]
    assert [notice.text for notice in answer.notices] == [
        "Picked out of the 4 rows that the paper lists; it may not list all."
    ]


def test_the_fewest_is_asked_for_after_the_most(moor: Assistant) -> None:
    first = "Which town had the most barn fires in 2019?"
    answer = moor.ask("And the fewest?", Conversation((Turn(first, moor.ask(first)),)))
    assert said(answer)[1:] == ["Town: Wray; Barn fires in 2019: 38"]


def test_a_figure_that_is_not_said_to_be_the_most_is_no_answer(moor: Assistant) -> None:
    answer = moor.ask("Which town had the most sheep thefts?")
    assert (answer.status, answer.reason) == (
        "declined",
        "The paragraphs nearest to the question do not say which is “most”.",
    )


def test_a_column_of_something_else_ranks_nothing(moor: Assistant) -> None:
    assert moor.ask("Which year had the biggest rise of the warden levy?").status == "declined"


def test_a_sentence_that_says_it_answers(moor: Assistant) -> None:
    assert said(moor.ask("What was the longest wait for a warden of Northmoor?"))[0].startswith("The longest wait")
    assert "£900" in said(moor.ask("Which was the biggest grant of the Moor Fund?"))[0]


def test_the_limit_is_the_most_that_one_may_get(moor: Assistant) -> None:
    assert "£600" in said(moor.ask("What is the most that a group gets from the Orchard Fund?"))[0]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which district had the most crime?", "most"),
        ("In which year were the most people killed?", "most"),
        ("What do most people think of the police?", None),
        ("Were most of the replies in favour?", None),
        ("What is the most recent figure?", None),
        ("Who chairs it? (about: district fewest)", None),
        ("What was the least of them?", "least"),
        ("Who needs at least two?", None),
        ("What are the top priorities of the plan?", None),
        ("What is the minimum age?", None),
        ("What is best practice?", None),
        ("What do most residents think?", None),
        ("Which town is worst?", "worst"),
    ],
)
def test_superlatives_are_told_from_their_likes(question: str, word: str | None) -> None:
    assert superlative_in(question) == word


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Which priority had the least support?", "The priority with the most support was safety.", True),
        ("Which town had the most fires?", "Tarn may hold up to 50 fires.", True),
        ("What was the most one group could get?", "Grants were of up to £6,000.", False),
        ("What was the highest number?", "There were 44, down from sixty.", True),
        ("Who was top?", "It came second only to Humberside.", False),
        ("Which area is worst?", "Harwick had the highest count.", False),
    ],
)
def test_what_tells_of_an_extreme_points_the_same_way(question: str, text: str, lacks: bool) -> None:
    assert lacks_superlative(question, text) is lacks


def test_what_is_chosen_among_is_the_noun_after_which() -> None:
    assert [noun_ranked(each) for each in ("Which town had most?", "Which was lowest?", "And in which year most?")] == [
        "town",
        "",
        "year",
    ]


def test_a_column_must_be_of_what_is_the_most() -> None:
    assert is_ranked_by("Which town had the most barn fires?", "Barn fires in 2019")
    assert is_ranked_by("Which was lowest?", "Number of towns")
    assert not is_ranked_by("Which town had the biggest fall in fires?", "Barn fires in 2019")
    assert not is_ranked_by("In which year was the rise the biggest?", "In favour of the rise")


def test_of_the_sides_named_alone_the_fewest_is_picked(moor: Assistant) -> None:
    answer = moor.ask("Which of Harwick, Selby Moor and Tarn had the fewest barn fires in 2019?")
    assert "Picked out of the 3 that the question names." in [each.text for each in answer.notices]
    assert said(answer)[1:] == ["Town: Selby Moor; Barn fires in 2019: 61"]
    assert "Wray" not in " ".join(said(moor.ask("Which of Harwick, Ousel and Tarn had the fewest barn fires in 2019?")))


def test_a_telegram_that_opens_with_the_most_asks_for_it(moor: Assistant) -> None:
    assert superlative_in("biggest grant of the Moor Fund") == "biggest"
    assert superlative_in("Most people felt safe?") is None
    assert lacks_superlative("biggest grant of the Orchard Fund", "The Orchard Fund gave £300.")
    assert not lacks_superlative("biggest grant of the Orchard Fund", "The Orchard Fund gives grants up to £600.")
    assert lacks_superlative("biggest year of the Orchard Fund", "The Orchard Fund gives grants up to £600.")
    assert "£900" in " ".join(said(moor.ask("largest grant of the Moor Fund")))
