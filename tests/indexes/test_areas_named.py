"""Which areas of forces a text, a question or a title names."""

import pytest

from indexes.language.areas import NATION, areas_in, areas_titled, areas_typed


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Patrols in Surrey and in Thames Valley", {"surrey", "thame valley"}),
        ("For contrast, in North Yorkshire and not in West Yorkshire", {"north yorkshir"}),
        ("the Metropolitan Police", {"london"}),
        ("the lamps of Kent Street and of Durham University", set()),
        ("71%, against 74% nationally", {NATION}),
        ("the forces of England and Wales", {NATION}),
        ("the national target is 90%", set()),
    ],
)
def test_a_text_names_forces_and_the_nation(text: str, areas: set[str]) -> None:
    assert areas_in(text) == areas


def test_people_type_areas_small() -> None:
    assert areas_typed("thefts in greater manchester or avon & somerset") == {"greater manchest", "avon somerset"}


@pytest.mark.parametrize(
    ("title", "areas"),
    [
        ("Eskmoor Police: Q4", {"eskmoor"}),
        ("Minutes of the Fellshire Police and Crime Panel", {"fellshir"}),
        ("Draft Police and Crime Plan", set()),
        ("Annual Police Report", set()),
        ("Devon and Cornwall Constabulary", {"devon cornwal"}),
        ("Stop and search in Kent", {"kent"}),
    ],
)
def test_a_title_names_whose_police_a_paper_is_about(title: str, areas: set[str]) -> None:
    assert areas_titled(title) == areas
