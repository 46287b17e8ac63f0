"""Whose words an answer gives, where a question names who is to have said them; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

TALK = """# Lamps and ferries of Northmoor

The Chief Warden, Ann Birch, said in July 2031 that the moor had lost about 300 carters since 2020.

The Deputy Mayor for Lanes, Tom Reed, said in October 2031 that quad bikes were among the worst troubles of the lanes.

In March 2032 the Deputy Mayor for Lanes, Tom Reed, said that the Chief Constable agrees that stray dogs harm trust.

The Mayor's release on lamps gives the cut in lamp money since 2020 as 17%.

The Chief Constable said in May 2032 that night ferries would stop.
"""
REVIEW = """# Ferries and kennels: reviews

HMICFRS in its review of 2032 named three needs of the ferries of Northmoor:

- Ropes: HMICFRS found that the ropes were old.
- Masts: HMICFRS found that the masts were short.
- Bells: HMICFRS found that the bells were few.

The review of the kennels in 2032 by HMICFRS found two causes of concern.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"talk.md": TALK, "review.md": REVIEW})


@pytest.mark.parametrize(
    "question",
    [
        "What did the Mayor say about losing carters since 2020?",
        "What did the Mayor say about quad bikes?",
        "What did the mayor say about quad bikes?",
        "Did the Mayor say anything about quad bikes?",
        "What did the Mayor say about night ferries?",
        "What did the force say about quad bikes?",
    ],
)
def test_what_another_said_is_not_what_somebody_said(northmoor: Assistant, question: str) -> None:
    assert northmoor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did the Deputy Mayor say about quad bikes?", "The Deputy Mayor for Lanes, Tom Reed, said in October"),
        ("What did the Mayor's office say about quad bikes?", "The Deputy Mayor for Lanes, Tom Reed, said in October"),
        ("What did the Chief Constable say about stray dogs?", "In March 2032 the Deputy Mayor for Lanes"),
        ("What did the Mayor say about the cut in lamp money?", "The Mayor's release on lamps"),
        ("What did the Chief Constable say about night ferries?", "The Chief Constable said in May 2032"),
        ("What did HMICFRS say about the kennels?", "The review of the kennels in 2032"),
    ],
)
def test_what_was_said_is_told_in_whoever_s_sentence(northmoor: Assistant, question: str, told: str) -> None:
    [first, *_] = northmoor.ask(question).statements
    assert first.text.startswith(told)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (
            "What did the Mayor say about quad bikes?",
            "Of what the Mayor said on it nothing was found, only words of the Deputy Mayor "
            "(Lamps and ferries of Northmoor, 2nd paragraph).",
        ),
        (
            "What did the Mayor say about night ferries?",
            "Of what the Mayor said on it nothing was found, only words of the Chief Constable "
            "(Lamps and ferries of Northmoor, 5th paragraph).",
        ),
        # A warden is none of those whose words are told apart.
        (
            "What did the Mayor say about losing carters since 2020?",
            "The paragraphs nearest to the question do not tell what was said of it.",
        ),
    ],
)
def test_a_decline_tells_whose_words_were_found_instead(northmoor: Assistant, question: str, reason: str) -> None:
    assert northmoor.ask(question).reason == reason
