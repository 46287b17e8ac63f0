"""A list gives way to a sentence that holds every word of a question, and where the question denies what it tells."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.giving_way import lacks_denial

SHEDS = """# Boat sheds of Westmere

Four boat sheds were in use in Westmere at the visit of May 2031:

- Tarn
- Wray
- Selby
- Harwick

Ousel and Fenby were spare boat sheds in Westmere at the visit of May 2031.

## Pledges

| Pledge | State |
|---|---|
| More lamps | Met |
| New boats | Not met |
"""


@pytest.fixture(scope="module")
def westmere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    return assistant_over(tmp_path_factory, {"sheds.md": SHEDS})


def said(assistant: Assistant, question: str) -> str:
    return " ".join(each.text for each in assistant.ask(question).statements)


def test_a_list_gives_way_to_a_sentence_that_holds_every_word(westmere: Assistant) -> None:
    told = said(westmere, "Which boat sheds were spare in May 2031?")
    assert "Ousel" in told
    assert "Tarn" not in told
    assert "Tarn" in said(westmere, "Which boat sheds were in use in May 2031?")


@pytest.mark.parametrize(
    "question",
    [
        "Which boat sheds were not in use in May 2031?",
        "Which boat sheds are not used?",
        "Which boat sheds weren't in use in Westmere?",
    ],
)
def test_what_is_not_so_is_not_told_by_what_is(westmere: Assistant, question: str) -> None:
    assert "Tarn" not in said(westmere, question)


def test_what_says_no_answers_which_is_not(westmere: Assistant) -> None:
    assert "New boats" in said(westmere, "Which pledge was not met?")
    assert not lacks_denial("The hut was never opened.", "Which huts were not opened?")
    assert not lacks_denial("The hut was opened.", "Which huts were opened?")


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("Which sheds were not in use?", True),
        ("List the sheds that are not in use", True),
        ("Who of the wardens never replied?", False),
        ("Which sheds had no lamps?", True),
        ("Which sheds were without a roof in May 2031?", True),
        ("Which wards lack a boat shed?", True),
        ("Which sheds were dropped from the plan?", True),
        ("Which sheds got left out?", True),
        ("Which sheds were on standby?", True),
        ("Which fines have dropped?", False),
        ("Which sheds have dropped sills?", False),
        ("What about didn't she promise sheds?", False),
        ("What's new in the plan that wasn't there before?", False),
    ],
)
def test_what_is_denied_is_what_is_asked_for(question: str, denied: bool) -> None:
    assert lacks_denial("The sheds were in use.", question) == denied


@pytest.mark.parametrize(
    "state", ["closed", "shut", "mothballed", "out of use", "on standby", "left out", "without lamps"]
)
def test_what_is_shut_is_not_told_by_what_is_in_use(westmere: Assistant, state: str) -> None:
    assert "Tarn" not in said(westmere, f"Which boat sheds were {state}?")


def test_what_was_taken_out_or_is_none_answers_which_was(westmere: Assistant) -> None:
    assert not lacks_denial("The Ousel shed was removed from the plan.", "Which sheds were dropped?")
    assert not lacks_denial("Shed: Ousel; Lamps: 0", "Which sheds had no lamps?")
    assert lacks_denial("Shed: Ousel; Lamps: 10", "Which sheds had no lamps?")


def test_those_with_more_are_not_those_with_fewer() -> None:
    assert lacks_denial(
        "The wards with more sheds were: Ward: Tarn; Sheds: 12", "Which wards had fewer sheds than Ous?"
    )
    assert lacks_denial("Two wards had fewer sheds.", "Which wards had more sheds than Ous?")
    assert not lacks_denial("The wards with more sheds were: Tarn", "Which wards had more sheds than Ous?")
    assert not lacks_denial("Ward: Tarn; Sheds: 12", "Which wards had fewer sheds than Ous?")
