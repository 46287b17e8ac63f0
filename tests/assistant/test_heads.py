"""Who is at the head of a force or a panel, asked as people say it."""

from assistant.questions.heads import of_other_body, with_office

HOME = ("northmoor",)


def test_who_runs_the_police_is_the_chief_constable() -> None:
    assert with_office("who's in charge of the force", HOME) == "who is the Chief Constable of the force"
    assert with_office("Who runs Northmoor Police now?", HOME) == "Who is the Chief Constable of Northmoor Police now?"
    assert with_office("who is the boss of policing", HOME) == "who is the Chief Constable of the force"
    assert with_office("who led the police in 2031", HOME) == "who was the Chief Constable of the police in 2031"
    assert (
        with_office("who took charge of the force in 2031", HOME) == "who became Chief Constable of the force in 2031"
    )


def test_who_heads_a_panel_chairs_it() -> None:
    assert (
        with_office("who heads the police and crime panel today?", HOME)
        == "who chairs the police and crime panel today?"
    )
    assert with_office("who was in charge of the Lamp Board", HOME) == "who chaired the Lamp Board"


def test_of_what_else_belongs_to_them_nothing_is_read_so() -> None:
    for question in (
        "who leads the police's work on lamps",
        "who is head of police and crime at the authority",
        "who runs the police station in Harwick",
        "who is in charge of Operation Hawkmoor",
        "who led the panel's inquiry",
        "Who is leading the force on knife crime?",
        "Who leads the neighbourhood police?",
        "Who runs the roads police?",
        "Who was in charge of armed police at the scene?",
        "Who runs the counter terrorism police?",
        "Who leads the community police in Harwick?",
        "Who is in charge of policing in Harwick?",
        "Who is in charge of the police in Harwick?",
    ):
        assert with_office(question, HOME) == question


def test_the_police_of_an_area_with_a_force_are_its_force() -> None:
    assert with_office("So, who runs Kent Police?", HOME) == "So, who is the Chief Constable of Kent Police?"
    assert with_office("ok who runs the police", HOME) == "ok who is the Chief Constable of the police"
    assert (
        with_office("Who leads the police in Northmoor?", HOME)
        == "Who is the Chief Constable of the police in Northmoor?"
    )
    assert (
        with_office("Who led the police at the time?", HOME) == "Who was the Chief Constable of the police at the time?"
    )


def test_who_took_over_a_panel_is_one_of_those_who_chaired_it() -> None:
    assert with_office("Who took over the panel?", HOME) == "Who chaired the panel?"


def test_after_the_one_the_other_is_asked_for_by_its_office() -> None:
    force, panel = "Who is the Chief Constable of the police?", "Who chairs the panel?"
    assert of_other_body(force, "the panel") == panel
    assert of_other_body(panel, "the police?") == force
    assert of_other_body("Who was the Chief Constable of the force in 2031?", "panel") == "Who chaired panel in 2031?"
    assert of_other_body(panel, "the fund") is None
    assert of_other_body("How many sit on the panel?", "the police") is None
