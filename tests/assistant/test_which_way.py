""" "Is that up or down?": a change, or two dated figures of one measure; one figure alone is never repeated as it."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.figures.told import number_told, told_again
from assistant.questions.which_way import asks_which_way, of_any_time, of_time_named, says_way, with_year_before

LANES = """# The lanes of Northmoor

In 2030 the mean wait for the toll helpline of Northmoor was 14 seconds.

In 2032 the mean wait for the toll helpline of Northmoor was 154 seconds.

Wardens of Northmoor counted 9,126 stray sheep from November 2031 to October 2032.

The wardens recorded 2,957 gate thefts in 2031, and 140 convictions for gate theft in 2030.

Dry wells of Northmoor numbered 31 in the spring. Dry wells of Northmoor numbered 47 in the autumn.

Torn nets of Northmoor numbered 53 in 2031.

Rider satisfaction in Northmoor was 73.9%, up by over 3 points, in the winter survey.

The earlier rate from which rider satisfaction in Northmoor rose is not known to this paper.

The 818 lamp checks of the year to June 2031 and the 931 of 2032 overlap, so they must not be added or read as a rise.

The wardens made 931 lamp checks in 2032, against 640 in 2031.

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| Barn fires | 410 | 402 |
| Kennel fines | 71 | 88 |

The toll and the levy of Northmoor were, year by year:

| Year | Toll of Northmoor | Levy of Northmoor |
|---|---|---|
| 2030/31 | £410m | £71m |
| 2031/32 | £452m | £88m |
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"lanes.md": LANES})


def test_a_figure_of_another_time_stands_beside_the_one_that_was_told(moor: Assistant) -> None:
    answer = in_turn(moor, "What was the mean wait for the toll helpline in 2032?", "is that better or worse?")
    assert [each.text for each in answer.statements] == [
        "In 2030 the mean wait for the toll helpline of Northmoor was 14 seconds.",
        "In 2032 the mean wait for the toll helpline of Northmoor was 154 seconds.",
    ]


def test_a_row_of_two_years_tells_which_way_it_went(moor: Assistant) -> None:
    answer = in_turn(moor, "How many barn fires were there in 2031/32?", "is that up or down on 2030/31?")
    assert [each.text for each in answer.statements] == ["Measure: Barn fires; 2030/31: 410; 2031/32: 402"]


def test_that_the_earlier_figure_is_not_known_tells_no_way(moor: Assistant) -> None:
    answer = in_turn(moor, "What was rider satisfaction in Northmoor?", "has it gone up?")
    assert ["up by over 3 points" in each.text for each in answer.statements] == [True]


def test_one_figure_alone_is_not_repeated_as_its_own_change(moor: Assistant) -> None:
    answer = in_turn(moor, "How many stray sheep were counted to October 2032?", "is that up or down?")
    assert (answer.status, answer.statements) == ("declined", ())


def test_two_figures_of_one_paragraph_are_no_single_figure(moor: Assistant) -> None:
    answer = moor.ask("Did dry wells rise?")
    assert ["31" in each.text and "47" in each.text for each in answer.statements] == [True]
    assert moor.ask("Did torn nets rise?").status == "declined"


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (["31 wells in spring. 47 in autumn."], 2),
        (["In January 2033 wardens answered 89.2% of 999 calls in 10 seconds."], 1),
        (["The wait was 14 seconds in 2030"], 1),
        (["Gates are painted green."], 0),
    ],
)
def test_figures_are_counted_without_times_and_numbers_that_people_ring(texts: list[str], number: int) -> None:
    assert number_told(texts) == number


def test_a_figure_is_told_again_by_the_row_of_its_table() -> None:
    assert told_again(["In 2031 there were 412 crashes in Northmoor."], ["Year: 2031; Crashes: 412"])
    assert not told_again(["In 2031 there were 412 crashes in Northmoor."], ["Year: 2031; Crashes: 98"])


@pytest.mark.parametrize(
    "question", ["is that up or down?", "and is it better or worse than 2030?", "has it gone up?", "so it got worse?"]
)
def test_which_way_it_went_is_asked_of_what_was_told(question: str) -> None:
    assert asks_which_way(question)


@pytest.mark.parametrize("question", ["is that source better?", "is it up to the Mayor?", "are there more wardens?"])
def test_what_names_something_of_its_own_asks_more(question: str) -> None:
    assert not asks_which_way(question)


def test_the_figures_of_other_times_are_asked_for_without_its_period() -> None:
    assert (
        of_any_time("How many fires were there in 2032? (about: barns, 2032)")
        == "How many fires were there? (about: barns)"
    )


def test_the_figure_of_the_year_named_is_asked_for_by_itself() -> None:
    assert (
        of_time_named("How many fires were there in 2032?", "Is that up on 2030?")
        == "How many fires were there in 2030?"
    )
    assert of_time_named("How many fires were there in 2032?", "Is that up?") is None


def test_what_was_told_before_a_declined_turn_is_not_meant_by_what_follows_that_turn(moor: Assistant) -> None:
    answer = in_turn(moor, "How many barn fires were there?", "How many unicorns in Harwick?", "is that up or down?")
    assert answer.status == "declined"


def test_a_question_of_many_times_is_looked_at_quickly() -> None:
    assert not asks_which_way("Is that up" + " may 2020" * 100 + " zz?")  # a hundred times over, it did not come back


def test_a_warning_against_reading_a_rise_tells_none(moor: Assistant) -> None:
    assert not says_way("The two must not be added or read as a rise.")
    assert not says_way("The 818 of 2031 and the 931 of 2032 must not be added.", frozenset({2031, 2032}))
    answer = moor.ask("Did lamp checks rise between 2031 and 2032?")
    assert "against 640 in 2031" in answer.statements[0].text


def test_a_rise_in_a_year_is_told_by_the_year_before(moor: Assistant) -> None:
    answer = moor.ask("Did the toll of Northmoor rise in 2031/32?")
    assert any("Read as" in each.text for each in answer.notices)
    said = " ".join(each.text for each in answer.statements)
    assert "Year: 2030/31" in said
    assert "Year: 2031/32" in said


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Did barn fires rise in 2032?", "Did barn fires rise between 2031 and 2032?"),
        ("Did barn fires rise in 2031/32 in Tarn?", "Did barn fires rise between 2030/31 and 2031/32 in Tarn?"),
        ("Did barn fires rise in 2031 and in 2032?", None),
        ("Did barn fires rise in May 2032?", None),
        ("Did barn fires rise?", None),
    ],
)
def test_the_year_before_is_written_as_the_year_is(question: str, both: str | None) -> None:
    assert with_year_before(question) == both
