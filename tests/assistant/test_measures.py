"""What a figure measures: its unit, the things it counts, its period and place; ranges, rates, rises and totals."""

import pytest

from assistant.figures.measures import measures_in


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In 2019, 290 farmers and 242 riders joined.", [("290", "count"), ("242", "count")]),
        ("The levy costs most households 19p to 26p a week.", [("19p to 26p", "£")]),
        ("The levy was cut by between 5% and 7.5%.", [("5% and 7.5%", "%")]),
        ("Northmoor had 124.8 thefts per 1,000 people.", [("124.8", "rate"), ("1,000", "count")]),
        ("The mean wait was 14 seconds on 3 May 2019.", [("14", "time")]),
        ("Thefts by under-25s in round 3 fell by a fifth.", [("a fifth", "%")]),
        ("The pot was £1.2m, of the 2023/24 budget.", [("£1.2m", "£")]),
    ],
)
def test_figures_are_told_with_their_unit_and_a_range_is_one(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(each.text, each.unit) for each in measures_in(sentence)] == told


def test_each_figure_counts_the_words_behind_it() -> None:
    farmers, riders = measures_in("In 2019, 290 farmers and 242 young riders were there.")
    assert farmers.things == {"farmer"}
    assert riders.things == {"young", "rider"}


def test_each_figure_is_of_its_own_period_and_place() -> None:
    earlier, later = measures_in("Northmoor had 16,134 thefts in 2022/23 and 16,662 thefts in 2023/24.")
    assert (earlier.period, later.period) == ("2022-2023", "2023-2024")
    leeds, bradford = measures_in("In 2018, 83% felt safe in Leeds and 73% in Bradford.")
    assert (leeds.place, bradford.place) == ("Leeds", "Bradford")


def test_until_when_and_by_whom_it_was_told_is_not_when_it_was_so() -> None:
    assert [each.period for each in measures_in("The grant is up to £2m until 31 March 2025.")] == [None]
    assert [each.period for each in measures_in("In 2022 it was £1m, as reported in June 2023.")] == ["2022"]


def test_a_figure_that_names_no_time_is_of_the_time_of_its_report() -> None:
    assert [each.period for each in measures_in("A wait of 3.7 seconds was reported in 2018.")] == ["2018"]


def test_a_rise_is_no_level_and_a_total_is_known() -> None:
    fell, _ = measures_in("Theft fell by 4%, or by 7,161 thefts.")
    level = measures_in("Theft was 4% of all crime.")[0]
    assert (fell.change, level.change) == (True, False)
    *parts, total = measures_in("66 people were killed and 1,345 injured, which makes 1,411.")
    assert [each.total for each in (*parts, total)] == [False, False, True]


def test_a_total_is_of_figures_that_stand_before_it() -> None:
    first, second = measures_in("A total of 290 children and 242 adults were referred.")
    assert (first.total, second.total) == (False, False)
    *_, last = measures_in("66 people were killed and 1,345 hurt, which makes 1,411.")
    assert last.total
