"""What a sentence must tell to answer: what is paid, what for, when to be, how many were for it; a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.mistaken.own_words import under_another

LEVY = """# The levy of Northmoor Police

The increase of the police levy in Northmoor, year by year, was:

| Year | Increase of the Northmoor police levy | In money |
|---|---|---|
| 2030/31 | 5.3% | £12.00 a year on Band D |
| 2031/32 | Percentage not known | 16p to 22p a week for Bands A to C |

The Band D police levy in Northmoor rose from £231.28 to £243.28 for 2030/31, which is £12.00 a year.

The highest rise allowed in the levy for 2031/32 was £11 on Band D, and the rise agreed for Band D is not known.

The percentage by which the police levy of Northmoor rises for 2031/32 is not known.

The number of replies to the survey on the Northmoor police levy for 2031/32 is not known.

The levy for 2031/32, agreed on 6 February 2031, was to cut the gap of Northmoor Police by nearly £2.5m.

In the survey on the Northmoor police levy for 2031/32, 57% were in favour of the increase.
"""
GRADES = """# Inspection of Northmoor Police

The inspection of Northmoor Police for 2029-31 graded nine areas: one outstanding, one good and seven adequate.

Northmoor Police was graded outstanding for its kennels in the inspection of 2029-31.

The campaign tag of the consultation of 2027 was #TellOlga.

Minutes were seen of these meetings of the Gate Panel:

- 8 November 2031
- 9 December 2031

Adults in Quick Repair do unpaid work with the wardens, a course, or both.

The length of unpaid work of adults in Quick Repair depends on the outcome:

| Outcome | Unpaid work of adults |
|---|---|
| Warning | One day of 7 hours |
| Caution | Two days of 7 hours |

The Mayor promised at the election of 2028 a Bell Strategy made with riders.

The Bell Strategy: consultation done, strategy due later in 2032.

Gate crimes by force:

| Force | Gate crimes in the year to March 2031 |
|---|---|
| Southmere | 11,642 |
| Westmere | 8,898 |

Northmoor Police recorded 10,366 gate crimes in the year to March 2031, against 10,351 in the year before.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"levy.md": LEVY, "grades.md": GRADES})


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("What is a Band D household paying for the police in 2030/31?", "£243.28"),
        ("What did a Band D home pay in 2030/31?", "£243.28"),
        ("What was the force rated outstanding for?", "kennels"),
        ("What was Northmoor graded outstanding for in the latest inspection?", "kennels"),
        ("Did more than half back the 2031/32 increase?", "57%"),
        ("Did most people support the levy in 2031/32?", "57%"),
        ("Did the public support the 2031/32 levy?", "57%"),
        ("Did gate crime go up in the year to March 2031?", "against 10,351"),
    ],
)
def test_the_first_sentence_tells_what_is_asked_of_it(moor: Assistant, question: str, right: str) -> None:
    answer = moor.ask(question)
    assert answer.statements, answer.reason
    assert right in answer.statements[0].text


def test_what_came_of_a_promise_is_told_in_words_of_its_own(moor: Assistant) -> None:
    said = " ".join(each.text for each in moor.ask("What became of the promise of a Bell Strategy?").statements)
    assert "due later" in said


@pytest.mark.parametrize(
    "question",
    [
        "What will a Band D home pay for policing in 2031/32?",
        "When did the #TellOlga consultation run?",
        "What was left outstanding from the Gate Panel's November 2031 meeting?",
        "How many adults finished their unpaid work?",
    ],
)
def test_what_is_not_told_is_not_answered_with_what_stands_near(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "declined", [each.text for each in answer.statements]


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "What was the force criticised for?",
            "The inspectors named three needs of Northmoor Police.",
            "The inspectors praised Northmoor Police for its kennels.",
        ),
        (
            "What was the force praised for?",
            "The inspectors praised Northmoor Police for its kennels.",
            "The inspectors criticised Northmoor Police for its records.",
        ),
        (
            "Did people support the toll?",
            "Of replies, 61% were in favour of the toll.",
            "The Lamp Fund had 177 people supported by the toll in 2031.",
        ),
        (
            "When do they plan to end deaths on the lanes?",
            "No deaths on the lanes is the aim for 2045.",
            "In 2031, 40 people were killed on the lanes.",
        ),
        (
            "How many thefts per warden were there?",
            "There were 3.4 thefts per warden.",
            "There were 34 wardens, and 812 thefts.",
        ),
        ("What does a Band D home pay?", "The Band D levy is £243.", "The rise on Band D is £12."),
    ],
)
def test_a_word_of_its_own(question: str, told: str, not_told: str) -> None:
    assert under_another(told, question) is None
    assert under_another(not_told, question) is not None
