"""Questions that papers speak of and do not answer, each beside one that they do: papers of a fictional county."""

import pytest

from assistant import Assistant, open_assistant
from assistant.decision.mistaken.predicates import predicate
from corpus import add_papers, open_home

RIDERS = """# Riders of Eastmere Police

In 2031 Eastmere Police stopped 614 riders on the coast road.

Of the riders stopped by Eastmere Police in 2031, 41% wore no helmet.

In 2031 Eastmere Police recorded 5,210 thefts of bicycles.

In 2031, 212 thefts of bicycles in Eastmere were solved.

From April 2027 to September 2031 Eastmere Police seized 3,300 scooters.

Eastmere Police had 12 Harbour Watch PCSOs in 2031.

Women made up 39% of the officers of Eastmere Police in 2031.

The lowest fare allowed on the ferry of Eastmere is £9, and the fare agreed for children is not known.
"""
INSPECTION = """# Inspection of Eastmere Police

The inspection of 2031 graded six areas of Eastmere Police: one outstanding, two good, three adequate and none poor.

In the inspection of 2031 Eastmere Police was graded outstanding for its dog section.

The Chief Constable of Eastmere replied in 2031 by welcoming what the inspection of the dog section found.

A majority of the Eastmere Panel backed the levy for 2031, so the backing was not unanimous.

Jane Orrell chaired the Eastmere Panel in May 2031, as a councillor for Wick.

The harbour survey of 2031 had 4,000 replies, and 62% of replies were willing to pay more.

HMICFRS and the CQC looked at the cells of Eastmere Police in 2031.

Tom Reeve was elected Mayor of Eastmere in May 2028 with 51% of votes.
"""


@pytest.fixture(scope="module")
def eastmere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    (folder / "riders.md").write_text(RIDERS, encoding="utf-8")
    (folder / "inspection.md").write_text(INSPECTION, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home)


@pytest.mark.parametrize(
    ("near_miss", "answerable", "answer"),
    [
        (
            "How many of the riders stopped by Eastmere Police were tourists?",
            "How many riders did Eastmere Police stop in 2031?",
            "614",
        ),
        (
            "How many bicycle thefts of 2031 led to a charge?",
            "How many bicycle thefts were solved in 2031?",
            "212",
        ),
        (
            "How many scooters did Eastmere Police seize in 2031?",
            "How many scooters did Eastmere Police seize from April 2027 to September 2031?",
            "3,300",
        ),
        (
            "How many PCSOs did Eastmere have in 2031?",
            "How many Harbour Watch PCSOs did Eastmere have in 2031?",
            "12",
        ),
        (
            "What share of the PCSOs were women in 2031?",
            "What share of the officers were women in 2031?",
            "39%",
        ),
        (
            "What fare was agreed for children on the ferry?",
            "What is the lowest fare allowed on the ferry of Eastmere?",
            "£9",
        ),
        (
            "Which area did the inspection of 2031 grade as good?",
            "What was Eastmere Police graded outstanding for in the inspection of 2031?",
            "dog section",
        ),
        (
            "What grade did Eastmere Police get for its horse stables in the inspection of 2031?",
            "How many areas of Eastmere Police did the inspection of 2031 grade?",
            "six",
        ),
        (
            "What did the Chief Constable say in answer to the harbour survey of 2031?",
            "What did the Chief Constable say about the inspection of the dog section?",
            "welcoming",
        ),
        (
            "Which Panel members did not back the levy for 2031?",
            "Did the Panel back the levy for 2031 unanimously?",
            "not unanimous",
        ),
        (
            "Who else was at the Eastmere Panel in May 2031?",
            "Who chaired the Eastmere Panel in May 2031?",
            "Jane Orrell",
        ),
        (
            "Who did not answer the harbour survey of 2031?",
            "How many replies did the harbour survey of 2031 have?",
            "4,000",
        ),
        (
            "Is Tom Reeve going to win the vote for Mayor of Eastmere?",
            "When was Tom Reeve elected Mayor of Eastmere?",
            "May 2028",
        ),
        (
            "By how much did bicycle thefts change in 2031?",
            "How many bicycle thefts did Eastmere Police record in 2031?",
            "5,210",
        ),
    ],
)
def test_a_near_miss_is_declined_and_its_answerable_twin_is_not(
    eastmere: Assistant, near_miss: str, answerable: str, answer: str
) -> None:
    answered = eastmere.ask(answerable)
    told = any(answer in each.text for each in answered.statements)
    assert (eastmere.ask(near_miss).status, answered.status, told) == ("declined", "answered", True)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many of the survey replies were happy to pay more in 2031?", "62%"),
        ("Who else looked at the cells of Eastmere Police with HMICFRS in 2031?", "CQC"),
    ],
)
def test_what_the_papers_tell_in_other_words_is_not_declined(eastmere: Assistant, question: str, answer: str) -> None:
    assert any(answer in each.text for each in eastmere.ask(question).statements)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many of the riders stopped in 2031 were tourists?", "tourists"),
        ("How many of the riders resigned?", "resigned"),
        ("What share of the fines went to schools?", "went to schools"),
        ("How many people were held in cells?", "held in cells"),
        ("How many weapons were guns?", "guns"),
        ("How many of them wore helmets, and who paid?", None),
        ("How many riders were stopped?", None),
        ("How many riders are there?", None),
    ],
)
def test_what_is_said_of_those_counted_is_read_from_the_question(question: str, said: str | None) -> None:
    assert predicate(question) == said
