"""Three and more sides: each is told by the figure that counts what the others count, or named as missing."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.several import several_sides

PONDS = """# Ponds of Westmere

Ponds of Westmere by village in 2031 were:

| Village | Ponds in 2031 |
| --- | --- |
| Alder | 58 |
| Birch | 38 |
| Cedar | 23 |

The ponds of Alder, Birch and Cedar in 2031 add up to 119.

## Money

| Source | 2029/30 £m | 2030/31 £m | 2031/32 £m |
| --- | --- | --- | --- |
| Pond levy | 150.2 | 170.5 | 182.6 |
| Grant | 400.1 | 410.9 | 423.0 |

## Frogs and newts

In 2029 Westmere counted 310 frogs.

In 2030 Westmere counted 318 frogs.

In 2031 Westmere counted 44 newts.

Frogs cost Westmere £90 in 2031.
"""


@pytest.fixture(scope="module")
def westmere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"ponds.md": PONDS})


@pytest.mark.parametrize(
    ("question", "names", "first"),
    [
        ("Compare Alder, Birch and Cedar on ponds", ("Alder", "Birch", "Cedar"), "Alder on ponds?"),
        ("How do Alder, Birch and Cedar compare for ponds?", ("Alder", "Birch", "Cedar"), "Alder for ponds?"),
        ("Which has more ponds, Alder, Birch or Cedar?", ("Alder", "Birch", "Cedar"), "Which has ponds, Alder?"),
        ("Compare Q1, Q2 and Q3 2031/32 for ponds", ("Q1", "Q2", "Q3"), "Q1 2031/32 for ponds?"),
        ("Compare frogs in 2029, 2030 and 2031", ("2029", "2030", "2031"), "Frogs in 2029?"),
    ],
)
def test_each_side_is_a_question_of_its_own(question: str, names: tuple[str, ...], first: str) -> None:
    several = several_sides(question)
    assert several is not None
    assert (several.names, several.questions[0]) == (names, first)


@pytest.mark.parametrize(
    "question",
    ["Compare Alder and Birch", "How many ponds have Alder, Birch and Cedar altogether?", "Who are Ann, Bea and Cat?"],
)
def test_two_sides_a_sum_and_no_comparison_are_none(question: str) -> None:
    assert several_sides(question) is None


def test_each_place_is_told_by_its_row_and_not_by_the_sum_of_all(westmere: Assistant) -> None:
    answer = westmere.ask("Compare Alder, Birch and Cedar on ponds")
    assert (answer.status, [each.text for each in answer.statements]) == (
        "answered",
        [
            "Village: Alder; Ponds in 2031: 58",
            "Village: Birch; Ponds in 2031: 38",
            "Village: Cedar; Ponds in 2031: 23",
        ],
    )


@pytest.mark.parametrize(
    ("question", "told", "reason"),
    [
        ("How many ponds were there in Alder and Birch?", ["58", "38"], None),
        ("How many ponds were there in Alder, Birch and Cedar in 2031?", ["58", "38", "23"], None),
        ("How many ponds were there in Alder and Cedar?", ["58", "23"], None),
        (
            "How many ponds were there in Alder, Birch and Dorling?",
            ["58", "38"],
            "No figure that counts the same was found for Dorling.",
        ),
        (
            "How many ponds are there in Birch and Dorling?",
            ["38"],
            "No figure that counts the same was found for Dorling.",
        ),
    ],
)
def test_what_is_counted_in_several_places_is_told_of_each_and_one_without_a_figure_is_named(
    westmere: Assistant, question: str, told: list[str], reason: str | None
) -> None:
    answer = westmere.ask(question)
    assert [each.text.rsplit(" ", 1)[1] for each in answer.statements] == told
    assert answer.reason == reason


@pytest.mark.parametrize(
    "question",
    [
        "How many frogs were counted in May and June?",
        "How many ponds were there in Alder and Birch altogether?",
        "How many ponds does the Lakes and Rivers Board mend?",
        "How many people work for the Ponds and Lakes team?",
        "How many ponds were there in Alder?",
    ],
)
def test_what_is_counted_in_no_several_places(question: str) -> None:
    assert several_sides(question) is None


def test_one_row_that_tells_all_years_is_enough(westmere: Assistant) -> None:
    answer = westmere.ask("Compare the pond levy in 2029/30, 2030/31 and 2031/32")
    assert [each.text for each in answer.statements] == [
        "Source: Pond levy; 2029/30 £m: 150.2; 2030/31 £m: 170.5; 2031/32 £m: 182.6"
    ]


def test_a_year_with_no_figure_that_counts_the_same_is_named(westmere: Assistant) -> None:
    answer = westmere.ask("Compare the frogs that Westmere counted in 2029, 2030 and 2031")
    assert (answer.status, answer.reason, [each.text for each in answer.statements]) == (
        "partial",
        "No figure that counts the same was found for 2031.",
        ["In 2029 Westmere counted 310 frogs.", "In 2030 Westmere counted 318 frogs."],
    )


FUND = """# Lamp fund of Westmere

The lamp fund of Westmere lends lamps.

Totals of the lamp fund differ with the date and with what is counted:

- 6 October 2030: total since launch over £530,000.
- Annual report 2031: over £1m to 173 villages.
- 11 November 2032: more than £3m since 2029.
"""


def test_two_items_of_one_list_are_set_beside_each_other_with_a_warning(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    answer = assistant_over(tmp_path_factory, {"fund.md": FUND}).ask(
        "Compare the total of the lamp fund in October 2030 with November 2032"
    )
    assert [each.text for each in answer.statements] == [
        "6 October 2030: total since launch over £530,000.",
        "11 November 2032: more than £3m since 2029.",
    ]
    assert any("may not count one thing" in each.text for each in answer.notices)


SOURCES = """# Owls of Westmere

In 2030, 413 owls were counted in Westmere, according to a newspaper.

In 2031, 457 owls were counted in Westmere, according to the wardens.
"""


def test_figures_of_two_sources_are_not_subtracted_and_it_is_said(tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = assistant_over(tmp_path_factory, {"owls.md": SOURCES}).ask("Compare owls in Westmere in 2030 and 2031")
    assert not any("calculated" in each.text for each in answer.statements)


OWLS = """# Owls of Westmere

Owls by date were:

| Reported in | Owls counted since April 2029 |
| --- | --- |
| October 2029 | 107 |
| May 2030 | 310 |
| June 2031 | 413 |

## Spending on owls

| Spending on owls, 2031 | In £ |
| --- | --- |
| Officers | £529 |
| Staff | £228 |
| Wardens | £189 |
"""


def test_a_row_is_of_the_time_in_its_first_cell(tmp_path_factory: pytest.TempPathFactory) -> None:
    assistant = assistant_over(tmp_path_factory, {"owls.md": OWLS})
    answer = assistant.ask("Compare owls counted in 2029, 2030 and 2031")
    assert [each.text.rpartition(": ")[2] for each in answer.statements] == ["107", "310", "413"]
    people = assistant.ask("Compare spending on owls for Officers, Staff and Wardens")
    assert [each.text.rpartition(": ")[2] for each in people.statements] == ["£529", "£228", "£189"]


def test_no_endless_list_of_sides_is_compared() -> None:
    letters = "ABCDEFGHIJK"
    assert several_sides(f"Compare {', '.join(f'{each}dale' for each in letters[:10])} on ponds") is not None
    assert several_sides(f"Compare {', '.join(f'{each}dale' for each in letters)} on ponds") is None
