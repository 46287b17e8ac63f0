"""What people say around a question."""

import pytest

from assistant.questions.unwrapping import unwrapped


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Could you please remind me how many grants the fund gave?", "How many grants the fund gave?"),
        ("I would like to know whether the fund gave grants to scouts.", "The fund gave grants to scouts."),
        ("I'd be interested to learn what the fund gave to scouts", "What the fund gave to scouts"),
        ("Do you happen to know when the fund was opened?", "When was the fund opened?"),
        ("A resident of the moor wondered why the fund was closed.", "Why was the fund closed."),
        ("Please tell me which rounds of the fund were closed", "Which rounds of the fund were closed"),
        ("How many grants did it give, if it isn't too much trouble?", "How many grants did it give?"),
        ("How many grants did the fund give? My chair is bound to be asked.", "How many grants did the fund give?"),
        ("Good afternoon. I'm briefing the chair now. How many grants did it give?", "How many grants did it give?"),
        ("The fund was opened in May 2021. How many grants did it give? Any ideas?",
         "The fund was opened in May 2021. How many grants did it give?"),
        ("I am a Panel member. How many grants did the fund give?", "How many grants did the fund give?"),
        ("As a Panel member I want to know how many grants the fund gave", "How many grants the fund gave"),
        ("We on the Panel want to know why the fund was closed.", "Why was the fund closed."),
        ("As a member of the Panel, can I ask why waits for grants are long?", "Why are waits for grants long?"),
        ("As a lay person I want to know how many grants there were", "How many grants there were"),
        ("Speaking as a newly elected councillor, what did the fund give?", "What did the fund give?"),
        ("I sit on the Police and Crime Panel. What did the fund give to scouts?", "What did the fund give to scouts?"),
        ("I sit on the Panel: how many grants did the fund give?", "How many grants did the fund give?"),
        ("I am on the Police and Crime Panel; what did the fund give?", "What did the fund give?"),
        ("We represent the Panel - how many grants did it give?", "How many grants did it give?"),
        ("As a Panel member: how many grants did the fund give?", "How many grants did the fund give?"),
        ("I chair the Panel, so how many grants did it give?", "How many grants did it give?"),
        ("Speaking as a Panel member, should the fund give more to scouts?", "Should the fund give more to scouts?"),
        ("As a resident of Tarn, how many grants were there in Selby?", "How many grants were there in Selby?"),
        ("On behalf of the residents I would like to know what the fund gave", "What the fund gave"),
    ],
)  # fmt: skip
def test_politeness_and_what_is_said_afterwards_are_taken_off(said: str, asked: str) -> None:
    assert unwrapped(said) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Tell me why?",
        "As a share of all grants, how much went to scouts?",
        "The chair of the Panel: how many members has it had?",
        "The Panel sits on this: how many grants were there?",
        "I am told this: how many grants were there in all?",
        "As a result, what did members of the Panel ask?",
        "As members of staff leave, how many are replaced?",
        "As some members of the Panel said, is the grant too high?",
        "As a resident of Tarn, how many grants were there?",
        "As a resident of Tarn, how many PCSOs are there?",
        "I am worried about scouts. How many grants were there?",
        "What did the Panel ask as members of the public?",
        "In November 2013 the Panel asked what the fund had given to scouts.",
        "How many grants did the fund give? Two papers seem to differ.",
        "Which members asked why the grant would rise?",
        "What share of scouts were asked if they felt safe?",
        "If the grant rises, how much will a scout be given?",
        "Will the fund tell people how to bid for grants?",
        "What does the Panel ask the Mayor to do about the fund?",
        "How many grants were there? And who gave most of them in 2021?",
        "Give me a list of the rounds of the fund in 2021",
        "Compare the first and the second rounds of the fund, please do",
        "The fund gave grants to scouts in 2021 and guides in 2022.",
    ],
)
def test_what_is_asked_stays_as_it_is(question: str) -> None:
    assert unwrapped(question) == question
