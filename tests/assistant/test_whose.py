"""Whose figure it is: a neighbour's is none of the home area's, nor the nation's; papers of fictional forces."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant

PATROLS = """# Eskmoor Police: patrols and horses

Date: 3 May 2031

Eskmoor Police made 4,100 lamp patrols in 2030.

The force has 212 lamplighters.

Eskmoor Police answered 81% of calls at the lodge in 2030, against 74% nationally and a target of 90%.

Goat theft in Eskmoor fell by 9% in 2030.

Eskmoor Police took 6.4 seconds to open the lodge door in 2030, but was second to Humberside.

Eskmoor Police washed 89% of horses within a week in 2030, ahead of the 88% of Surrey.

The carts of Eskmoor held 124 sacks each in 2030, against 89 in England and Wales.

For contrast, goat patrols in North Yorkshire, and not in Eskmoor, covered 31 lanes, where theft fell by 7%.

For contrast, goat patrols in North Yorkshire, and not in Eskmoor, made up 505 patrol hours and 1,277 patrols.
"""
GATES = """# Gates and moors: report of Eskmoor Police

Date: 9 June 2031

Eskmoor Police recorded 1,036 gate crimes in 2030, against 1,015 in the year before.

The gate crimes recorded by Eskmoor Police in 2030, by motive, were:

| Motive | Gate crimes recorded by Eskmoor Police in 2030 |
|---|---|
| Grazing | 705 |
| Spite | 331 |

The forces with more gate crimes were:

| Force | Gate crimes in 2030 |
|---|---|
| Metropolitan Police | 2,461 |
| Greater Manchester | 1,164 |
| West Midlands | 1,089 |
"""
STAFF = """# Staff of Eskmoor Police

Date: 2 July 2031

Eskmoor Police has a stable at Tarn with 40 grooms.
"""
FELLSHIRE = """# Fellshire Police: report to the Fellshire Police and Crime Panel

Date: 4 June 2031

In 2030 the force recorded 87 knife-point lamp thefts, down 11%.

The lodge line answered 96% of calls within a minute in April 2031.

The force has 19 owls.

The force has 402 lamplighters.
"""
KENT = """# Kent Police: quarterly performance

Date: 5 June 2031

Goat theft in Kent fell by 3% in 2030.

The Owl Desk closed 318 cases in 2030.
"""
SURREY = """# Quarterly performance paper

Date: 6 June 2031

Surrey Police rode out 61 times in 2030.

The force has 8 hawks.

Hedge theft in Surrey rose by 2% in 2030.
"""


@pytest.fixture(scope="module")
def eskmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"patrols.md": PATROLS, "gates.md": GATES, "staff.md": STAFF, "fellshire.md": FELLSHIRE, "kent.md": KENT}
    files["surrey.md"] = SURREY
    return assistant_over(tmp_path_factory, files)


def said(assistant: Assistant, question: str) -> str:
    return " ".join(each.text for each in assistant.ask(question).statements)


@pytest.mark.parametrize(
    "question",
    [
        "How many knife-point lamp thefts did Eskmoor Police record in 2030?",
        "What share of calls did the Eskmoor lodge line answer within a minute in April 2031?",
        "How many owls does Eskmoor Police have?",
        "How many hawks does Eskmoor Police have?",
        "How many cases did the Owl Desk of Eskmoor Police close in 2030?",
        "How many gate crimes did South Yorkshire record in 2030?",
        "How many gate crimes were recorded nationally in 2030?",
        "How quickly does Humberside open the lodge door?",
        "How fast was the lodge door opened in Hull in 2030?",
        "What is the hay levy in Humberside?",
    ],
)
def test_a_question_that_names_an_area_is_not_answered_with_the_figure_of_another(
    eskmoor: Assistant, question: str
) -> None:
    assert eskmoor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many owls does Fellshire Police have?", "19"),
        ("How many lamp thefts at knife point were there in Fellshire in 2030?", "87"),
        ("By how much did goat theft fall in Kent?", "3%"),
        ("By how much did goat theft fall in Eskmoor?", "9%"),
        ("How many gate crimes did GMP record?", "1,164"),
        ("How many gate crimes did the Met record?", "2,461"),
        ("What share of calls at the lodge were answered across the country in 2030?", "74% nationally"),
        ("How many goat patrols were there in North Yorkshire?", "1,277"),
        ("What share of horses did Surrey wash within a week?", "88% of Surrey"),
        ("What share of horses does Eskmoor wash within a week?", "89% of horses"),
        ("How many sacks did the carts of Eskmoor hold in 2030?", "124 sacks"),
        ("How quickly does Eskmoor open the lodge door?", "6.4 seconds"),
    ],
)
def test_a_neighbour_or_the_nation_is_asked_about_by_name(eskmoor: Assistant, question: str, figure: str) -> None:
    answer = eskmoor.ask(question)
    assert figure in answer.statements[0].text
    assert not any("another area" in each.text for each in answer.notices)


@pytest.mark.parametrize(("birds", "whose"), [("19 owls", "of Fellshire"), ("8 hawks", "of Surrey")])
def test_where_no_area_is_named_the_figure_of_a_neighbour_is_said_to_be_one(
    eskmoor: Assistant, birds: str, whose: str
) -> None:
    answer = eskmoor.ask(f"How many {birds.split()[1]} are there?")
    assert birds in answer.statements[0].text
    assert any(f"is {whose}; most papers held are of another area" in each.text for each in answer.notices)


def test_where_no_area_is_named_the_home_area_is_meant(eskmoor: Assistant) -> None:
    answer = eskmoor.ask("By how much did goat theft fall?")
    assert [each.text for each in answer.statements] == ["Goat theft in Eskmoor fell by 9% in 2030."]
    assert not any("another area" in each.text for each in answer.notices)


@pytest.mark.parametrize("question", ["gate crimes in 2030", "gate crimes recorded 2030?"])
def test_the_rows_of_other_forces_do_not_stand_beside_the_figure_of_the_home_area(
    eskmoor: Assistant, question: str
) -> None:
    told = said(eskmoor, question)
    assert "Eskmoor" in told
    assert "Midlands" not in told
    assert "Manchester" not in told


def test_which_forces_had_more_is_told_by_their_rows(eskmoor: Assistant) -> None:
    assert "1,089" in said(eskmoor, "Which forces recorded more gate crimes than Eskmoor?")


def test_the_area_that_a_follow_up_carries_forbids_the_figure_of_another(eskmoor: Assistant) -> None:
    answer = in_turn(eskmoor, "How many gate crimes did Greater Manchester record in 2030?", "How many out of spite?")
    assert answer.status == "declined"


def test_an_area_named_anew_takes_the_place_of_the_one_carried(eskmoor: Assistant) -> None:
    answer = in_turn(eskmoor, "How many gate crimes did Greater Manchester record in 2030?", "and the West Midlands?")
    assert "1,089" in answer.statements[0].text
    assert "Manchester" not in answer.search_question


def test_the_county_of_a_follow_up_is_that_of_the_papers_held(eskmoor: Assistant) -> None:
    answer = in_turn(eskmoor, "How many gate crimes were recorded in Leeds in 2030?", "and the whole county?")
    assert "1,036" in answer.statements[0].text
    assert "Leeds" not in answer.search_question


def test_back_to_an_area_is_not_back_to_one_of_nearly_its_name(eskmoor: Assistant) -> None:
    answer = in_turn(
        eskmoor, "How many goat patrols were there in North Yorkshire?", "back to west yorkshire, did theft fall?"
    )
    assert "North Yorkshire" not in answer.search_question


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        (
            "Were there more gate crimes in Greater Manchester than in the West Midlands in 2030?",
            ["1,164", "1,089", " = 75"],
        ),
        ("Did Greater Manchester record more gate crimes than us in 2030?", ["1,164", "1,036", " = 128"]),
        ("Has the Met more gate crimes than the force?", ["2,461", "1,036", " = 1,425"]),
    ],
)
def test_each_side_of_a_comparison_is_of_its_own_area(eskmoor: Assistant, question: str, figures: list[str]) -> None:
    told = [each.text for each in eskmoor.ask(question).statements]
    assert len(told) == len(figures)
    assert all(figure in text for figure, text in zip(figures, told, strict=True))
