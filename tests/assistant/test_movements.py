"""Which way a thing went is told by the clause that speaks of it, whatever else its sentence tells."""

import re

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.movements_asked import HOW_ASKED, WENT_ASKED, with_how_much

COUNTY = """# Northmoor

## The gate toll

The gate toll of Northmoor rose by 5.6% for 2031/32.

The Warden's promise of May 2030 to hire more gate keepers with the 2031/32 gate toll is doubtful, since the keepers'
share of spending fell to 2.5% in 2031/32.

Support for the increase of the gate toll in two surveys was:

| Year of the gate toll | In favour of the increase |
|---|---|
| 2031/32 | 71% |
| 2032/33 | 57% |

## Thefts

There were 2,737 fewer lamp thefts in Northmoor in 2031, while all thefts rose by 8.2%.

Lamp theft patrols covered 40 docks in summer 2032, where smuggling fell by 12% and brawling rose by 16%.

The Gate Watch recorded 1,366 boat thefts in 2031, against 1,351 in the year before.

Northmoor had 19.3 kiln fires per 1,000 homes in 2031, against 12.1 nationally.

Trust in the Gate Watch was 73.9% in 2031, up by over 3 points.

Better recording explains much of the rise in recorded rape in 2031, the Police and Crime Commissioner said.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"county.md": COUNTY})


@pytest.mark.parametrize(
    ("question", "told", "doubt"),
    [
        ("Did the gate toll fall in 2031/32?", "rose by 5.6%", "speaks of a fall, the words quoted of a rise"),
        ("did the gate toll rise in 2031/32", "rose by 5.6%", None),
        ("how did the gate toll fall in 2031/32", "rose by 5.6%", "speaks of a fall, the words quoted of a rise"),
        ("Was there a drop in boat thefts in 2031?", "1,366", "speaks of a fall, the words quoted of a rise"),
        ("Did smuggling go down at the docks?", "fell by 12%", None),
        ("Did lamp theft go up in 2031?", "2,737 fewer", "speaks of a rise, the words quoted of a fall"),
        # By how much is taken for granted, and may not be the paper's own figure.
        ("Did smuggling fall by a third?", "fell by 12%", None),
        ("Did lamp theft fall by 2,737?", "2,737 fewer", None),
        ("Did the gate toll go up by 10%?", "rose by 5.6%", None),
        ("Did smuggling rise by half?", "fell by 12%", "speaks of a rise, the words quoted of a fall"),
        ("Has support for raising the gate toll risen or fallen?", "Support for the increase of the gate toll", None),
        ("Has public support for paying more gate toll fallen?", "Support for the increase of the gate toll", None),
        ("Is smuggling going up or down?", "fell by 12%", None),
        ("Has trust in the Gate Watch dropped?", "up by over 3", "speaks of a fall, the words quoted of a rise"),
    ],
)
def test_it_is_told_by_the_clause_of_the_thing_itself(
    northmoor: Assistant, question: str, told: str, doubt: str | None
) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "answered"
    assert told in answer.statements[0].text
    assert (doubt is None and answer.reason is None) or (doubt and doubt in str(answer.reason))
    unsaid = [each.text for each in answer.notices if "stands in none" in each.text]
    assert not unsaid or re.search(r"“(?:third|half|10|paying|raising)”", unsaid[0])


@pytest.mark.parametrize(
    "question",
    [
        "Did recorded crime rise in 2031?",  # of rape alone, and an office bears the word
        "Did kiln fires rise in 2031?",  # set against the nation, which is no change
        "Did brawling patrols fall?",
        "Has the number of gate keepers gone up?",
        "lamp theft fall 2032",
    ],
)
def test_what_moved_of_something_else_is_no_answer(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


def test_a_movement_is_asked_of_the_thing_and_not_of_views_or_another_verb() -> None:
    for question in ("Did the gate toll rise in 2031?", "Has support for the gate toll risen?", "did kiln fires go up"):
        assert WENT_ASKED.search(question)
    for question in (
        "Did they back the gate toll rise in 2031?",
        "Did the Panel veto the rise?",
        "Did they want it to rise?",
    ):
        assert not WENT_ASKED.search(question)
    assert HOW_ASKED.search("how far did kiln fires fall in 2031")
    assert not HOW_ASKED.search("how did the Panel agree the rise")


def test_what_tells_it_is_looked_for_by_how_much_it_was() -> None:
    assert with_how_much("Did the gate toll rise in 2031?") == "By how much did the gate toll rise in 2031?"
    assert with_how_much("Was the gate toll paid?") is None


@pytest.mark.parametrize(
    "question", ["Why did the gate toll rise in 2031/32?", "Why did boat thefts rise in 2031?", "Why did trust rise?"]
)
def test_a_reason_for_something_else_explains_no_movement(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert not any("doubtful" in each.text for each in answer.statements)
    assert answer.status == "declined" or any("No reason was recognised" in each.text for each in answer.notices)


def test_the_reason_of_a_rise_explains_it(northmoor: Assistant) -> None:
    answer = northmoor.ask("Why did recorded rape rise in 2031?")
    assert answer.statements[0].text.startswith("Better recording")
    assert not any("No reason" in each.text for each in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "What was the gate toll increase for 2031/32?",
        "What was the rise in the gate toll for 2031/32?",
        "Tell me the 2031/32 gate toll increase",
    ],
)
def test_a_rise_of_a_levy_is_not_told_by_who_was_for_it(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert "rose by 5.6%" in answer.statements[0].text
    assert not any("In favour" in each.text for each in answer.statements)
    assert "71%" in northmoor.ask("What share was in favour of the increase for 2031/32?").statements[0].text
