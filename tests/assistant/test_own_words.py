"""What has a word of its own and is told under no other, and what a sign says for a word; a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.mistaken.own_words import under_another

HELPLINE = """# Helpline and posts of Northmoor

From May 2031 to April 2032 the wardens of Northmoor took a mean of 11.3 seconds to answer a helpline call.

The 79% of calls of May 2031 covers six months and the 89% of July 2031 covers one month, so the two differ.

Vera Quill, Warden General of Northmoor, called the news of the £3m for huts a surprise.

The first round of the Hedge Fund of Northmoor gave £851,000 to 115 projects.

Ida Marsh chaired the Moor Board of Northmoor on 8 November 2031.

How the members of the Moor Board voted on the toll for 2031/32 is not known to this paper.

Whether the Home Secretary replied to the Moor Board on its letter on the lamps is not known.

The lamp toll pays for 12 lamps and rose by £4.

The lane plan of Northmoor was published on 3 June 2031.

15 lane wardens had come by December 2031.

Vera Quill was elected Bailiff of Northmoor on 9 May 2031, and took the place of Bailiff Otto Reeve.

Otto Reeve resigned on 1 May 2031.

Vera Quill was formerly keeper of the Tarn Light.

The goose watch of Northmoor ends in May 2034, ministers said.

The Hedge Fund of Northmoor was not closed in 2031, and its second round opened on 4 June 2031.
"""
CRIME = """# Gate crime of Northmoor

| Offence | Apr-Sep 2030 | Apr-Sep 2031 | Change |
|---|---|---|---|
| Hedge theft | 2,945 | 3,652 | +24.0% |
| Gate theft | 1,100 | 1,014 | -7.8% |
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"helpline.md": HELPLINE, "crime.md": CRIME})


@pytest.mark.parametrize(
    "question",
    [
        "How long does it take on average for a warden to turn up after a helpline call?",
        "How many helpline calls did the wardens get in May 2031?",
        "What is Vera Quill paid?",
        "What was the average grant in the first round of the Hedge Fund?",
        "Who was vice-chair when the Moor Board met in November 2031?",
        "Were the members of the Moor Board united on the toll for 2031/32?",
        "Was the Home Secretary's reply on the lamps ever received by the Moor Board?",
        "When did Vera Quill resign?",
        "Why did Vera Quill step down?",
        "Was Ida Marsh dismissed by the Moor Board?",
        "When did the Bailiff scrap the lane wardens?",
        "Why was the lane plan of Northmoor abolished?",
        "What is the weather in Northmoor in May 2031?",
        "What was capital spending on lamps for 2031/32?",
        "What is the e-mail address of the Moor Board?",
        "What was the response rate of the toll survey for 2031/32?",
        "How much overtime did the wardens of Northmoor work in May 2031?",
        "What job did Ida Marsh have before she chaired the Moor Board?",
    ],
)
def test_what_is_told_under_another_word_does_not_answer(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "declined", answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does the lamp toll pay for?", "The lamp toll pays for 12 lamps and rose by £4"),
        ("When was the lane plan published?", "was published on 3 June 2031"),
        ("How long does it take on average to answer a helpline call?", "11.3 seconds"),
        ("By how much did hedge theft go up?", "+24.0%"),
        ("By how much did gate theft fall?", "-7.8%"),
        ("By how much did hedge theft change?", "+24.0%"),
        ("Who chaired the Moor Board in November 2031?", "Ida Marsh"),
        ("Had 15 lane wardens come by Christmas 2031?", "15 lane wardens"),
        ("When did Otto Reeve quit?", "resigned on 1 May 2031"),
        ("When is the goose watch being scrapped?", "ends in May 2034"),
        ("Was the Hedge Fund of Northmoor scrapped in 2031?", "was not closed in 2031"),
    ],
)
def test_what_is_told_by_that_word_or_its_sign_answers(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert any(told in each.text for each in answer.statements), answer.reason


@pytest.mark.parametrize(
    "question",
    [
        "What is the pay rise?",
        "What is the minimum pay of wardens?",
        "What does the Mayor pay attention to?",
        "When was the plan published?",
        "When was the target met?",
        "When did the consultation on the plan open?",
    ],
)
def test_a_word_in_another_sense_is_held_to_nothing(question: str) -> None:
    assert under_another("It rose by £8 and was opened in June 2031.", question) is None


@pytest.mark.parametrize(
    "question",
    [
        "What does a home in Band D pay?",
        "What will most homes pay?",
        "What is each household paying?",
    ],
)
def test_a_price_is_held_to_what_is_paid(question: str) -> None:
    assert under_another("It rises by £8.", question)


@pytest.mark.parametrize(
    "question",
    [
        "When does the Warden General plan to open the hut?",
        "By when did Vera Quill hope to have 100 wardens?",
        "When is the hut to be opened?",
    ],
)
def test_an_aim_is_held_to_what_is_aimed_at(question: str) -> None:
    assert under_another("The hut stood there.", question)


def test_what_is_paid_for_is_not_told_by_a_price() -> None:
    asked = "What does the levy pay for?"
    assert under_another("Homes in Band A would pay at most £8 a year.", asked)
    assert under_another("The levy pays for 12 wardens and rose by £8.", asked) is None
    assert under_another("The levy was spent on lamps.", "What is the Mayor paying for in schools?") is None


def test_what_somebody_did_before_is_told_by_what_came_first(northmoor: Assistant) -> None:
    answer = northmoor.ask("What was the previous job of Vera Quill?")
    assert answer.statements[0].text == "Vera Quill was formerly keeper of the Tarn Light."
