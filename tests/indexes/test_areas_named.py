"""Which areas of forces a text, a question or a title names."""

import pytest

from indexes.language.areas import NATION, POLICED, areas_in, areas_titled, areas_typed


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
        ("Thefts in Sheffield and Hull", {"south yorkshir", "humbersid"}),
        ("Cllr Preston spoke at Hull Fair; PC Bolton did not", set()),
        ("North Lincolnshire Council and the City of Lincoln", {"humbersid"}),
        ("Birmingham City Council", {"west midland"}),
    ],
)
def test_a_text_names_forces_and_the_nation(text: str, areas: set[str]) -> None:
    assert areas_in(text) == areas


def test_people_type_areas_small() -> None:
    assert areas_typed("thefts in greater manchester or avon & somerset") == {"greater manchest", "avon somerset"}


def test_all_43_forces_of_england_and_wales_are_known_and_no_place_is_of_two() -> None:
    assert len(set(POLICED) - {"Scotland", "Northern Ireland"}) == 43
    places = [place for places in POLICED.values() for place in places]
    assert len(places) == len(set(places))


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
