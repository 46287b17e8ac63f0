"""Figures set against those of another area, and comparisons in which one side has no figure of its own."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.pairing import tells_both
from assistant.shapes.sides import sides_of

OVENS = """# West Yorkshire Police: ovens and kites

West Yorkshire Police keeps a count of ovens. West Yorkshire Police counts kites too.

Wakefield district had 14.8 ovens per 1,000 people in the year to March 2022, against 9.3 in England and Wales.

Kirklees district had 17.1% of its kites mended in 2023, compared with a national average of 12.5%.

The share of lamps that were lit in 2021 was 71%, compared with 70% the year before, in England and Wales.

Against 2020, 5,100 wheels were lost in 2021 across England.

West Yorkshire Police recorded 366 stolen kites in the year to March 2023, against 351 in the year before.

West Yorkshire Police had the third highest count of stolen kites in that year. The two forces with more were:

| Force | Stolen kites in the year to March 2023 |
|---|---|
| Greater Manchester | 642 |
| West Midlands | 498 |
"""


@pytest.fixture(scope="module")
def ovens(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"ovens.md": OVENS})


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("What was the rate of ovens in Wakefield in the year to March 2022?", "14.8"),
        ("How many ovens per 1,000 people did Wakefield have in the year to March 2022?", "14.8"),
        ("What percentage of kites were mended in Kirklees in 2023?", "17.1%"),
    ],
)
def test_a_figure_is_of_its_own_area_though_that_of_the_nation_stands_beside_it(
    ovens: Assistant, question: str, figure: str
) -> None:
    answer = ovens.ask(question)
    assert answer.status == "answered"
    assert figure in answer.statements[0].text


@pytest.mark.parametrize(
    "question", ["What percentage of lamps were lit in 2021?", "How many wheels were lost in 2021?"]
)
def test_a_figure_of_the_nation_is_none_of_ours_for_being_set_against_another_year(
    ovens: Assistant, question: str
) -> None:
    assert ovens.ask(question).status == "declined"


@pytest.mark.parametrize(
    "question",
    [
        "How do stolen kites in West Yorkshire compare with those in West Midlands?",
        "Compare stolen kites in West Yorkshire with West Midlands",
        "Were more kites stolen in West Midlands than in West Yorkshire?",
    ],
)
def test_a_side_that_is_only_named_above_the_rows_of_others_gets_its_own_figure(
    ovens: Assistant, question: str
) -> None:
    said = " ".join(each.text for each in ovens.ask(question).statements)
    assert "366" in said
    assert "498" in said
    assert "642" not in said
    assert "498 - 366 = 132" in said


def test_where_nothing_is_named_that_is_to_be_compared_that_is_said(ovens: Assistant) -> None:
    answer = ovens.ask("Compare 2021 with December 2023")
    assert answer.reason == "The question does not say what is to be compared between 2021 and December 2023."


def test_papers_that_are_called_after_a_side_are_named(ovens: Assistant) -> None:
    [named, *_] = ovens.ask("Compare West Yorkshire with West Midlands").notices
    assert "“West Yorkshire Police: ovens and kites”" in named.text


def test_what_was_gone_through_is_said_where_a_side_is_missing(ovens: Assistant) -> None:
    answer = ovens.ask("How do stolen kites in West Yorkshire compare with those in Lancashire?")
    assert answer.status == "partial"
    assert any(each.text.startswith("Searched: ") for each in answer.notices)


def test_what_only_announces_the_rows_of_others_tells_no_figure_of_its_side() -> None:
    sides = sides_of("How do stolen kites in West Yorkshire compare with those in West Midlands?")
    assert sides is not None
    said = (
        "West Yorkshire Police had the third highest count of stolen kites of the year. The two forces with more were:",
        "Force: West Midlands; Stolen kites in the year to March 2023: 498",
    )
    assert not tells_both(said, sides, sides.first, figures=True)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Compare kites in Q3 2013/14 with December 2014", ("Q3 2013/14", "December 2014")),
        ("How do the kites of quarter 2 of 2031/32 compare with June 2030?", ("quarter 2 of 2031/32", "June 2030")),
        ("Compare kites on 3 May 2031 with 2030", ("3 May 2031", "2030")),
    ],
)
def test_a_quarter_is_part_of_what_a_side_is_called(question: str, names: tuple[str, str]) -> None:
    sides = sides_of(question)
    assert sides is not None
    assert sides.names == names
