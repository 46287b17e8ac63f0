"""Whether somebody did something is met with who did it; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.sentences.doers import Deed, deed_asked, doers_in

CUSTODY = """# Huts and lamps of Northmoor

HMICFRS inspected the lock-up huts of Northmoor in September 2031.

The hut inspection of September 2031 made two recommendations to the Mayor and the force.

The Police and Crime Panel decided on the lamp toll for 2031/32 on 2 February 2031.

The Mayor of Northmoor, Vera Quill, pledged 640 more wardens.

The Mayor or Deputy Mayor visits every hut team each spring.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"huts.md": CUSTODY})


@pytest.mark.parametrize(
    ("question", "told", "who"),
    [
        ("Did the Mayor run the hut inspection?", "HMICFRS inspected", "it was the inspectorate"),
        ("Was the hut inspection of September 2031 carried out by the force?", "HMICFRS", "it was the inspectorate"),
        ("Did the Mayor decide on the lamp toll for 2031/32?", "Panel decided", "it was the Panel"),
        ("Did the Chief Constable pledge 640 wardens?", "The Mayor of Northmoor", "it was the Mayor"),
    ],
)
def test_a_wrong_doer_is_met_with_who_did_it(northmoor: Assistant, question: str, told: str, who: str) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.statements[0].text
    assert who in (answer.reason or "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did HMICFRS inspect the lock-up huts?", "HMICFRS inspected"),
        ("Did the Panel decide on the lamp toll for 2031/32?", "Panel decided"),
        ("Did the Mayor pledge 640 wardens?", "pledged 640"),
        ("Does the Mayor visit every hut team?", "visits every hut team"),
    ],
)
def test_the_one_who_did_it_is_told_without_a_word(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert told in answer.statements[0].text
    assert answer.reason is None


def test_a_deed_is_known_by_its_verb_or_by_what_was_run() -> None:
    assert deed_asked("Did the Mayor run the custody inspection?") == Deed("the Mayor", "inspec", "run")
    assert deed_asked("Was the plan published by the Panel?") == Deed("the Panel", "publis", "published")
    assert deed_asked("Did the Mayor say that crime fell?") is None
    assert deed_asked("What did the Mayor publish?") is None


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("HMICFRS and the Mill Board inspected the huts.", {"the inspectorate"}),
        ("The inspection, by HMICFRS, made two recommendations to the Mayor.", {"the inspectorate"}),
        ("HMICFRS inspects the force and inspects its huts.", {"the inspectorate"}),
        ("Recommendations were made to the Mayor after the inspection.", set()),
        ("The Mayor or the Deputy Mayor inspects each hut.", {"the Mayor", "the Deputy Mayor"}),
    ],
)
def test_who_did_it_is_whom_the_verb_is_said_of(text: str, doers: set[str]) -> None:
    assert doers_in(text, Deed("the Panel", "inspec", "inspect")) == doers
