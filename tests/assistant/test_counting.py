"""A count of papers is said with its mark, and holds only for the papers that are cited and named."""

import pytest

from assistant.surveys.counting import rightly_counted, without_paper

FARMS = ("farms", "Farms, cover report, para 6")
ROADS = ("roads", "Vision Zero: roads of 2023, para 2")
HEAD = "2 of 29 papers held mention “Farm Watch”, counted by this assistant"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}.",
        f"{HEAD}: Farms, cover report; Vision Zero: roads of 2023.",
        "2 actions for “Warden” in 2 of 29 papers held, counted by this assistant.",
        "5 paragraphs in 2 of 9 papers held mention “hut”, counted by this assistant: "
        "Farms, cover report, 4 paragraphs; Vision Zero: roads of 2023, 1 paragraph.",
    ],
)
def test_a_count_of_the_papers_cited_is_right(text: str) -> None:
    assert rightly_counted(text, [FARMS, ROADS])


@pytest.mark.parametrize(
    "text",
    [
        f"3{HEAD[1:]}.",
        f"{HEAD}: Farms, cover report; Another paper.",
        "2 of 29 papers held mention “Farm Watch”.",
        "7 actions for “Warden” in 2 of 29 papers held, counted by this assistant.",
        "6 paragraphs in 2 of 9 papers held mention “hut”, counted by this assistant: "
        "Farms, cover report, 4 paragraphs; Vision Zero: roads of 2023, 1 paragraph.",
        f"{HEAD}. The levy rose by 40%.",
    ],
)
def test_a_count_that_its_citations_do_not_prove_is_none(text: str) -> None:
    assert not rightly_counted(text, [FARMS, ROADS])


def test_the_name_of_a_cited_paper_says_no_figure_and_what_follows_it_does() -> None:
    assert without_paper("Vision Zero: roads of 2023, covers 2021", [ROADS]) == ", covers 2021"
    assert without_paper("Zero huts of 2023, covers 2021", [ROADS]) == "Zero huts of 2023, covers 2021"
