"""What a question asks for and what a figure is of: sums, counts, rates and lengths; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.mistaken.predicates import predicate
from indexes.questions.counted import counted
from indexes.questions.wanting import wants_of

MONEY = """# Budget of the Northmoor wardens 2031/32

Source: Total; 2030/31 £m: 52.7; 2031/32 £m: 55.1

The Warden General of Northmoor, Vera Quill, proposes a net revenue budget of £55.1 million for 2031/32.

On 7 May 2031 the lamp fund offered and awarded nothing, and the Moor Board met.

| Date | What was asked or awarded by the hedge fund |
|---|---|
| 7 March 2031 | £41,000 awarded to 12 projects |
"""
WORK = """# Work of the Northmoor wardens 2031/32

Harwick had 912 gate offences from May 2031 to April 2032.

The wardens made 131 of 156 planned hut visits (84%) in 2031.

The toll survey of Northmoor in 2031 had 2,390 responses.

There are 21 volunteers who check on huts in Northmoor.

The wardens of Northmoor answered 88.6 per cent of helpline calls within ten seconds, against a target of 90 per cent.

About 1,000 antisocial incidents a week were recorded in Northmoor in 2031.

Hedge thefts were recorded in Northmoor in 2031: 1,118 in all.

The vagrancy arrest rate of Northmoor was 41 per cent in 2031.

Action 4: The Moor Board to circulate the helpline abandonment rate of Northmoor by 31 October 2031.

The lane porters of Northmoor are to be paid for with £1m from the bridge plan.

The Moor Board keeps its say over the wardens once the stewards are abolished.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"money.md": MONEY, "work.md": WORK})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the total budget of the wardens for 2031/32?", "£55.1 million"),
        ("How much gate crime was there in Harwick between May 2031 and April 2032?", "912"),
        ("What proportion of planned hut visits took place in 2031?", "84%"),
        ("How many members of the public filled in the toll survey of 2031?", "2,390"),
        ("How many volunteers check on huts in Northmoor?", "21"),
        ("How much was awarded by the hedge fund in March 2031?", "£41,000"),
        ("Who pays for the lane porters?", "£1m from the bridge plan"),
        ("who paid for the lane porters of Northmoor", "£1m from the bridge plan"),
        ("Will the Moor Board still have its say over the wardens once the stewards are abolished?", "keeps its say"),
    ],
)
def test_what_tells_the_kind_of_thing_asked_for_answers(northmoor: Assistant, question: str, answer: str) -> None:
    assert any(answer in each.text for each in northmoor.ask(question).statements), northmoor.ask(question).reason


@pytest.mark.parametrize(
    "question",
    [
        "What does Vera Quill get paid?",
        "How many helpline calls were received in total in Northmoor?",
        "How many antisemitic incidents were recorded in Northmoor in 2031?",
        "How many hedge thefts were recorded per thousand people in Northmoor in 2031?",
        "What is the helpline abandonment rate of Northmoor?",
    ],
)
def test_what_is_of_another_kind_does_not_answer(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined", northmoor.ask(question).statements[0].text


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("What is the total budget for 2031/32?", "money"),
        ("What was the total number of huts?", "figure"),
        ("How much gate crime was there?", "figure"),
        ("How much money was there for huts?", "money"),
        ("What's Vera Quill paid?", "money"),
        ("What does the Warden General earn a year?", "money"),
        ("What is the vagrancy arrest rate now?", "figure"),
        ("What is the rate for?", "figure"),
        ("What was the precept increase for 2031/32?", "amount"),
        ("What was the rise in the gate toll?", "amount"),
        ("Tell me the 2031/32 precept increase", "amount"),
        ("What was the precept for 2031/32?", "money"),
        ("What was the increase of the toll spent on?", "text"),
        ("KSI total 2031", "figure"),
        ("wardens total july 2031", "figure"),
        ("hut thefts count 2031/32", "figure"),
        ("toll income total 2031/32", "text"),
    ],
)
def test_the_kind_of_answer_is_read_from_the_words(question: str, wants: str) -> None:
    assert wants_of(question) == wants


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many hedge thefts led to a charge?", "hedge thefts"),
        ("How many volunteers check on people in the huts?", "volunteers"),
        ("How many women PCSOs are there?", "women PCSOs"),
        ("How many thefts from the person were there?", "thefts from the person"),
        ("How many members of the public filled in the survey?", "people"),
        ("How many people died or got badly hurt on the moor?", "people"),
        ("How many wardens quit in 2031?", "wardens"),
        ("How many died or got hurt on the moor?", None),
    ],
)
def test_what_is_counted_goes_without_what_it_does(question: str, noun: str | None) -> None:
    assert counted(question) == noun


def test_that_visits_took_place_says_nothing_of_them() -> None:
    assert predicate("What proportion of planned visits took place?") == "took place"
