"""Who is at the head of a force or a panel, asked as people say it."""

from assistant.questions.heads import by_office


def test_who_runs_the_police_is_the_chief_constable() -> None:
    assert by_office("who's in charge of the force") == "who is the Chief Constable of the force"
    assert by_office("Who runs Northmoor Police now?") == "Who is the Chief Constable of Northmoor Police now?"
    assert by_office("who is the boss of policing") == "who is the Chief Constable of the force"
    assert by_office("who led the police in 2031") == "who was the Chief Constable of the police in 2031"
    assert by_office("who took charge of the force in 2031") == "who became Chief Constable of the force in 2031"


def test_who_heads_a_panel_chairs_it() -> None:
    assert by_office("who heads the police and crime panel today?") == "who chairs the police and crime panel today?"
    assert by_office("who was in charge of the Lamp Board") == "who chaired the Lamp Board"


def test_of_what_else_belongs_to_them_nothing_is_read_so() -> None:
    for question in (
        "who leads the police's work on lamps",
        "who is head of police and crime at the authority",
        "who runs the police station in Harwick",
        "who is in charge of Operation Hawkmoor",
        "who led the panel's inquiry",
    ):
        assert by_office(question) == question
