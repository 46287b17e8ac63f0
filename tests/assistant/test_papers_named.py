"""A paper that a question names: the latest and the last but one by the dates held, and what another paper says."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant
from assistant.surveys.papers_named import of_series


def _fleet(year: int, carts: int, day: str) -> str:
    return f"""# Fleet report of Eskmoor Police

Date: {day} {year}

Eskmoor Police had {carts} electric carts in use.

The oldest cart of Eskmoor Police was sold for £{carts * 10}.
"""


ANNUAL = """# Eskmoor Police: annual report 2030/31

Date: 1 July 2031

Eskmoor Police closed two stables in the year.

The owls of Eskmoor Police numbered 19.
"""
GOATS = """# Goats and lamps in Eskmoor: quarterly report

Date: 3 July 2031

Eskmoor Police recorded 212 goat thefts in 2030.

## Lamps

Lamps were lent to all of the 40 lanes of the moor, and no lane went without one for longer than a night.

The annual report of Eskmoor Police counts 31 new lamps in 2030.
"""


@pytest.fixture(scope="module")
def eskmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    fleets = {
        "f29.md": _fleet(2029, 12, "4 May"),
        "f30.md": _fleet(2030, 17, "6 May"),
        "f31.md": _fleet(2031, 23, "2 May"),
    }
    return assistant_over(tmp_path_factory, {**fleets, "annual.md": ANNUAL, "goats.md": GOATS})


def said(answer: Answer) -> str:
    return " ".join(each.text for each in answer.statements)


def noticed(answer: Answer) -> str:
    return " ".join(each.text for each in answer.notices)


@pytest.mark.parametrize(
    ("question", "carts"),
    [
        ("How many electric carts were in use by the previous fleet report?", "17"),
        ("According to the last but one fleet report, how many electric carts were in use?", "17"),
        ("How many electric carts does the latest fleet report count?", "23"),
        ("What does the most recent fleet report say about electric carts?", "23"),
        ("In the preceding report on the fleet, how many electric carts were in use?", "17"),
    ],
)
def test_latest_and_previous_mean_the_dates_of_the_papers_held(eskmoor: Assistant, question: str, carts: str) -> None:
    answer = eskmoor.ask(question)
    assert [each.text for each in answer.statements] == [f"Eskmoor Police had {carts} electric carts in use."]
    assert "of 3 held" in noticed(answer)


@pytest.mark.parametrize(
    "question",
    [
        "What did the last report say?",
        "How many carts were there in the fleet report of 2030?",
        "What does the latest lamp report say?",
        "What does the latest annual report say about owls?",
        "List the latest papers about carts",
        "What was the last decision on the carts?",
    ],
)
def test_what_names_no_series_of_papers_is_left_as_it_is(eskmoor: Assistant, question: str) -> None:
    assert of_series(question, eskmoor.papers.sources).question == question


@pytest.mark.parametrize(
    ("question", "told", "said_of_it"),
    [
        ("What does the annual report say about goat thefts?", "212", "nothing was found that tells this"),
        ("According to the annual report, how many goat thefts were there?", "212", "nothing was found"),
        ("What does the horse strategy say about goat thefts?", "212", "No paper held goes by the name"),
    ],
)
def test_where_the_paper_named_has_nothing_of_it_that_is_said(
    eskmoor: Assistant, question: str, told: str, said_of_it: str
) -> None:
    answer = eskmoor.ask(question)
    assert answer.status == "declined" or (told in said(answer) and said_of_it in noticed(answer))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does the annual report say about owls?", "19"),
        ("According to the annual report, how many new lamps were there?", "31"),
        ("How many goat thefts were recorded in 2030?", "212"),
    ],
)
def test_what_is_told_by_the_paper_or_under_its_name_needs_no_word(
    eskmoor: Assistant, question: str, told: str
) -> None:
    answer = eskmoor.ask(question)
    assert told in said(answer)
    assert "stands in another" not in noticed(answer)
