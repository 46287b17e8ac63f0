"""Questions in everyday words that a rule against near misses must not decline: papers of a fictional county."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from assistant.decision.mistaken.opinions import counts_replies
from assistant.decision.mistaken.other_things import POLLED
from assistant.sentences.saying import SPEAKER
from corpus import add_papers, open_home

LAMPS = """# Lamps of Westmere

About 900 lamp thefts a week were recorded in the county, according to a newspaper of Leeds.

In 2031 Westmere Police carried out 614 lamp searches.

The lamp survey of 2031 had 4,000 responses, and 62% rated the wardens of Westmere good.

In the survey on the lamp levy for 2032/33, 58% of replies were willing to pay.

The contract of the Lamp Warden of Westmere runs to 2037.

The Lamp Panel of Westmere was to chase the reply on broken lamps by May 2032.

Women made up 39% of the wardens of Westmere in 2031.

In 2031 some 730 carters were spoken to after pictures from the public.

From April 2031 to March 2032, 2,940 fixed penalties were given by wardens.

Westmere is one of twelve trial areas for Lamp Justice.

Round 3 of the Lamp Fund took bids from 4 May to 9 June 2031.

The inspector in 2031 was Ruth Ames.

Empty posts at Westmere Police in December 2031 stood at 10% for wardens and at 8% for office staff.

No 999 call from a lamp post of Westmere had been abandoned in seven months, as was told in April 2031.

Ministers said that Lamp Elders end in May 2038.

Braziers needed to be kept better, according to the Lamp Inspectorate, and wardens needed to improve how they manage
stores.
"""


@pytest.fixture(scope="module")
def westmere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("files")
    home: Path = tmp_path_factory.mktemp("home")
    (folder / "lamps.md").write_text(LAMPS, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many lamp thefts are recorded in a week?", "900"),  # the county's, though a district is named
        ("How many times did Westmere Police search for lamps in 2031?", "614"),  # "times" names nothing
        ("How much public backing was there for the 2032/33 lamp levy?", "58%"),
        ("How many residents answered the lamp survey of 2031?", "4,000"),  # papers count responses
        ("How long is the Lamp Warden of Westmere signed up for?", "2037"),
        ("Who was supposed to chase the reply on broken lamps?", "Lamp Panel"),  # a body goes by one name
        ("Share of wardens of Westmere who are women?", "39%"),
        # A cause is told in other words.
        ("How many carters were spoken to because of snaps sent in by the public in 2031?", "730"),
        ("How many parking and other fixed penalty notices were given in 2031/32?", "2,940"),
        ("How many trial areas for Lamp Justice are there nationally?", "twelve"),
        ("When did round 3 of the Lamp Fund stop taking applications?", "9 June 2031"),
        ("Who was the HMI in 2031?", "Ruth Ames"),
        ("When are Lamp Elders being scrapped?", "May 2038"),
        ("How many 999 calls from lamp posts were abandoned?", "No 999 call"),  # that is a count, and no length of time
        ("What did the Lamp Inspectorate say needs fixing?", "manage"),
    ],
)
def test_what_the_papers_tell_is_not_declined(westmere: Assistant, question: str, answer: str) -> None:
    assert any(answer in each.text for each in westmere.ask(question).statements)


def test_who_said_what_is_asked_only_where_the_saying_itself_is() -> None:
    assert SPEAKER.search("What did the Lamp Warden say of the night watch?")
    assert not SPEAKER.search("Which watch did the Lamp Warden say bears most strain?")
    assert not SPEAKER.search("How many things did the Lamp Warden say should get better?")


def test_what_people_think_now_is_counted_by_a_survey_too() -> None:
    assert POLLED.search("How many think the wardens are doing a good job?")
    assert not POLLED.search("How many wardens does Westmere have?")


def test_a_report_on_a_survey_counts_its_replies_under_any_name() -> None:
    assert counts_replies("There were 4,187 replies: 3,612 online.", "How many people responded to the consultation?")
    assert not counts_replies("There were 4,187 lamp thefts.", "How many people responded to the consultation?")
    assert not counts_replies("There were 4,187 replies.", "How many people want more lamps?")


def test_the_month_in_which_something_was_done_is_not_what_was_done(westmere: Assistant) -> None:
    question = "What share of office staff posts of Westmere were scrapped in December 2031?"
    assert westmere.ask(question).status == "declined"


@pytest.mark.parametrize("who", ["lamp wardens of Westmere so slow", "wardens in Westmere so old"])
def test_why_they_are_what_no_paper_says_is_not_told_by_who_they_are(westmere: Assistant, who: str) -> None:
    assert westmere.ask(f"Why are the {who}?").reason == "The paragraphs nearest to the question do not give a reason."
