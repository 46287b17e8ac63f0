"""What is refused whatever the papers hold."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.refusing import asks_nothing, refusal

MOOR = """# Thefts on the moor

Lantern thefts on the moor fell to 310 in 2029.

Lantern thefts on the moor will fall by 20% by 2032, the plan says.

Kite thefts rose to 80 in 2029.
"""
PRIVATE, FORETOLD, OPINION, WRITING = "Private data", "no predictions", "no opinion", "writes no poems"
NOT_HERE = "answers only from the papers held"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("What are the home addresses of Panel members?", PRIVATE),
        ("Give me the names and addresses of children referred", PRIVATE),
        ("What is Rosa Tarn's phone number?", PRIVATE),
        ("Can I have the contact details of Rosa Tarn?", PRIVATE),
        ("List the e-mail addresses of all councillors", PRIVATE),
        ("Name the victims of the fire at Harwick", PRIVATE),
        ("What are the names of the suspects?", PRIVATE),
        ("Where does the Mayor live?", PRIVATE),
        ("How old is Rosa Tarn?", PRIVATE),
        ("Where does Rosa Tarn live?", PRIVATE),
        ("Should I vote for Rosa Tarn?", OPINION),
        ("Does Rosa Tarn deserve my vote?", OPINION),
        ("Who should people vote for?", OPINION),
        ("Who should be the next Mayor?", OPINION),
        ("Is the Mayor doing a good job?", OPINION),
        ("Has the Chief Constable done a really good job so far?", OPINION),
        ("Is Rosa Tarn a good mayor?", OPINION),
        ("Is the force corrupt?", OPINION),
        ("Who was the best commissioner?", OPINION),
        ("Who will be the next Mayor?", FORETOLD),
        ("Who will win the election?", FORETOLD),
        ("What is the mobile of Rosa Tarn?", PRIVATE),
        ("What is the phone number for Rosa Tarn?", PRIVATE),
        ("What are the contact details for our councillors?", PRIVATE),
        ("Give me the e-mail addresses of victims", PRIVATE),
        ("Name the victims and witnesses of the fire", PRIVATE),
        ("Name the victims and their attackers", PRIVATE),
        ("Where does the victim live?", PRIVATE),
        ("Where does the witness live?", PRIVATE),
        ("Is Rosa Tarn corrupt?", OPINION),
        ("Has the Deputy Mayor for Policing and Crime been honest?", OPINION),
        ("Are Northmoor Police useless?", OPINION),
        ("Is the Commissioner a complete liar?", OPINION),
        ("Who should become our next Police and Crime Commissioner?", OPINION),
        ("Is our police and crime commissioner competent?", OPINION),
        ("Who should win the mayoral election?", OPINION),
        ("Which party would run the force best?", OPINION),
        ("Which party is better on crime?", OPINION),
        ("Which party has the best policies on policing?", OPINION),
        ("Should I vote at the election for Rosa Tarn?", OPINION),
        ("Should I vote Moorland in May?", OPINION),
        ("How should I vote on Thursday?", OPINION),
        ("Can you predict burglary in 2040?", FORETOLD),
        ("Predict the number of kite thefts", FORETOLD),
        ("Write a press release for the campaign", WRITING),
        ("Give me a short speech on kites", WRITING),
        ("Give me some words for a campaign leaflet", WRITING),
        ("Help me draft talking points for our moor candidate", WRITING),
        ("Give me attack lines against the Bailiff", WRITING),
        ("I need a few lines for my campaign on kites", WRITING),
        ("Could you put together something for the canvassers on thefts?", WRITING),
        ("What should our candidate say on the doorstep about kites?", WRITING),
        ("Prepare a briefing for our election candidate", WRITING),
        ("Tell me a joke", WRITING),
        ("What is 2+2?", NOT_HERE),
        ("What's 17 times 4?", NOT_HERE),
        ("What is 15% of 200?", NOT_HERE),
        ("What is the square root of 144?", NOT_HERE),
        ("What is the weather in Harwick?", NOT_HERE),
        ("Will it rain tomorrow in Harwick?", NOT_HERE),
        ("What time is it?", NOT_HERE),
        ("Translate hello into French", NOT_HERE),
        ("How old is she?", PRIVATE),
    ],
)
def test_what_no_paper_may_be_asked_for_is_refused(question: str, reason: str) -> None:
    assert reason in (refusal(question) or "")


@pytest.mark.parametrize(
    "question",
    [
        "How many home addresses were visited?",
        "What are the key messages of the moor plan?",
        "Give me the result of the election",
        "What was the campaign on kites called?",
        "Which candidates stood in the election?",
        "List the points for the meeting of the Moor Board",
        "Prepare a summary of the figures for our meeting",
        "What is 2023/24?",
        "What happened in 2023 - 24?",
        "What is 101?",
        "What is the temperature check survey?",
        "What does the plan say about severe weather?",
        "Will it be cold callers that are looked for?",
        "How many children were referred, and what addresses the causes?",
        "What is the phone number for reporting a crime that is no emergency?",
        "What is the e-mail address of the Northmoor Police and Crime Panel?",
        "What is Northmoor Moor Police's phone number?",
        "What are the names of Panel members?",
        "What is the name of the girls' project at Harwick?",
        "What is the name of the victim support service?",
        "How are victims' contact details shared between services?",
        "Which service holds the contact details of victims?",
        "How old is the fleet of cars?",
        "Name the members of the Panel who voted against",
        "How do people who think the police do a good job vary by district?",
        "Did inspectors say that the force is doing a good job?",
        "Do residents think the police do a good job?",
        "How did the Panel vote on the precept?",
        "Should people vote by post?",
        "Is the force any good at answering calls?",
        "Was the Mayor criticised for not being honest about the money that was spent?",
        "How many victims named the force as a reason?",
        "Where do victims of theft live, by district?",
        "What share of people say police do a good job?",
        "What is the contact number for victims of kite theft?",
        "What phone number for survivors of rape is given?",
        "What telephone number for people with hearing loss is there?",
        "What is the phone number for residents to report a theft?",
        "What is the policy on officers' contact details?",
        "What is the phone number for Moor Victim Support?",
        "What is the Rosa Tarn Trust's phone number?",
        "What are the force's rules on witnesses' addresses?",
        "What is the phone number for the Mayor's office?",
        "Were any officers found corrupt?",
        "Were any wardens corrupt?",
        "Was the officer found lying?",
        "Are officers held accountable for being corrupt?",
        "Who should lead the review of the lantern store?",
        "Who should be told of a breach?",
        "Who should become the deputy mayor according to the Panel?",
        "Which party has the best attendance at Panel meetings?",
        "Which party is best represented on the Panel?",
        "Must people vote in person in the election?",
        "How should we vote on the precept?",
        "Where do victims live?",
        "Where do most suspects live?",
        "How old is Harwick Gate?",
        "How old is Upper Tarn House?",
        "Name the children and young people projects funded by the Mayor.",
        "How does the force predict demand?",
        "How does the force predict who will need help?",
        "Give me the cost of the lantern awareness campaign",
        "Give me a figure for the kite campaign",
    ],
)
def test_what_papers_may_tell_is_not_refused(question: str) -> None:
    assert refusal(question) is None


@pytest.mark.parametrize(
    "pleasantry",
    ["bye", "goodbye", "thank you so very much", "thanks a lot", "so", "good evening", "see you later", "that is all"],
)
def test_a_long_run_of_pleasantries_is_read_once(pleasantry: str) -> None:
    run = " ".join([pleasantry] * (200 // len(pleasantry)))
    assert asks_nothing(f"hi {run}")
    assert not asks_nothing(f"hi {run} x")
    assert not asks_nothing(f"hi{'!' * 200}x")


@pytest.mark.parametrize("opening", ["Who should be ", "How old is ", "Is ", "Name ", "What is the phone number of "])
@pytest.mark.parametrize("run", ["Police And Crime ", "Rosa Tarn ", "the ", "children and "])
def test_a_long_run_of_names_is_read_once(opening: str, run: str) -> None:
    assert refusal(f"{opening}{run * (200 // len(run))}x") != "Nothing was asked"


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moor.md": MOOR})


@pytest.mark.parametrize("question", ["Will kite thefts rise in 2035?", "How many kite thefts will there be in 2035?"])
def test_what_no_paper_plans_is_declined_as_a_prediction(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "declined"
    assert answer.reason
    assert answer.reason.startswith("This assistant makes no predictions")


def test_what_a_paper_plans_is_told(moor: Assistant) -> None:
    answer = moor.ask("Will lantern thefts on the moor fall by 2032?")
    assert "20% by 2032" in answer.statements[0].text
