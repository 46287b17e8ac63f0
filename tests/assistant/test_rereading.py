"""A follow-up that was declined is read otherwise: without the time carried, in the papers quoted last, by itself."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from answers_to_keep import PARAGRAPH
from homes import assistant_over

from assistant import Answer, Assistant, Citation, Conversation, Statement, Turn, open_assistant
from assistant.questions.refusing import NOTHING_ASKED, asks_nothing
from assistant.questions.rereading import WAS_DONE, Reading, readings_instead, speaks_of_it
from assistant.sentences.naming import held_before
from corpus import add_papers, open_home
from indexes.questions.within import Within

ZERO = """# Lane Zero in Northmoor

The interim aim of Lane Zero in Northmoor is to halve the deaths on lanes by 2030, to about 70.

Vera Quill chairs the Lane Zero Board.

Lane Zero was launched on 13 August 2024 at Tarn Park. How much Lane Zero costs the county a year is not known to this
paper.

In 2023 the patrols of Lane Zero stopped 400 riders.
"""
SEARCHES = """# Barn searches in Northmoor

In the year to March 2021, Northmoor wardens made 20,545 barn searches.

In the year to March 2021, Moorland people in Northmoor were 3.8 times as likely to be searched.

The wardens of Northmoor have 31 dogs for barn searches.
"""
GROUPS = """# Consultation of Northmoor

Focus groups of the consultation were held with Moorland people, who answered by post.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of three papers."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"zero.md": ZERO, "searches.md": SEARCHES, "groups.md": GROUPS}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def asked_in_turn(assistant: Assistant, *questions: str, within: Within = Within()) -> Answer:  # noqa: B008 - immutable
    """The answer to the last of some questions."""
    conversation = Conversation()
    for question in questions:
        answer = assistant.ask(question, conversation, within=within)
        conversation = conversation.followed_by(Turn(question, answer))
    return answer


def read_instead(reading: str, *, names: tuple[str, ...] = ()) -> list[str]:
    return [each.text for each in readings_instead(reading, Conversation(), names=names)]


def test_a_year_that_was_spoken_of_before_does_not_decline_who_chairs_the_board(moor: Assistant) -> None:
    answer = asked_in_turn(moor, "What is the aim of Lane Zero by 2030?", "Who chairs the board?")
    assert "Vera Quill" in answer.statements[0].text
    assert "2030" not in answer.search_question
    assert [each.text for each in answer.notices if each.kind == "reading"] == [
        "Without the time that was spoken of before, as nothing was found for it."
    ]


def test_a_figure_of_another_time_is_still_declined(moor: Assistant) -> None:
    first = "How many barn searches were made in the year to March 2020?"
    answer = asked_in_turn(moor, first, "How many riders were stopped?")
    assert answer.status == "declined"
    told = [each.text for each in answer.notices if each.kind == "reading"]
    assert any("By itself, “How many riders were stopped?” is answered" in each for each in told)
    for leaning in ("How many riders did it stop?", "How many were stopped?"):
        told = [each.text for each in asked_in_turn(moor, first, leaning).notices]
        assert not any("is answered: choose" in each for each in told)


def test_a_question_with_a_subject_of_its_own_is_read_by_itself(moor: Assistant) -> None:
    answer = asked_in_turn(moor, "When was Lane Zero launched?", "How many dogs do the wardens have?")
    assert "31 dogs" in answer.statements[0].text


def test_what_is_counted_and_joined_to_nothing_asked_before_is_read_by_itself(moor: Assistant) -> None:
    answer = asked_in_turn(moor, "Did the deaths on lanes fall by 2030?", "How many geese are there?")
    assert (answer.status, answer.search_question) == ("declined", "How many geese are there?")
    joined = asked_in_turn(moor, "Who chairs the Lane Zero Board?", "How many patrols are there?")
    assert "Lane Zero" in joined.search_question


def test_what_changes_the_subject_is_not_held_to_the_one_before(moor: Assistant) -> None:
    answer = asked_in_turn(moor, "Who chairs the Lane Zero Board?", "What about barn searches in 2021?")
    assert "20,545" in answer.statements[0].text
    assert answer.search_question == "What about barn searches in 2021?"
    assert any("By itself" in each.text for each in answer.notices if each.kind == "reading")


def test_a_chosen_set_of_papers_is_kept_to(moor: Assistant) -> None:
    chosen = Within(papers=frozenset({"zero"}))
    assert asked_in_turn(moor, "What is the aim of Lane Zero by 2030?", "How many dogs?", within=chosen).status == (
        "declined"
    )


@pytest.mark.parametrize(
    ("reading", "others"),
    [
        ("Who chairs it? (about: Lane Zero, 2030)", []),  # points back
        ("What about change? (about: burglary, 2021/22)", []),  # says nothing by itself
        ("How many riders were stopped? (about: Lane Zero, 2030)", []),  # a figure of another time
        ("Who chairs the board? (about: Lane Zero, 2030)", ["Who chairs the board? (about: Lane Zero)"]),
        ("How many wardens have dogs? (about: Lane Zero)", ["How many wardens have dogs?"]),
        ("How many wardens have dogs?", []),
        ("How many thefts were there in 2032? (about: Lane Zero)", ["How many thefts were there in 2032?"]),
        ("What about the levy in 2032? (about: Lane Zero)", ["What about the levy in 2032?"]),
        ("What about Leeds in 2032? (about: thefts)", []),
        ("What about women in 2032? (about: men searched)", []),
        ("How many thefts? (about: Lane Zero)", []),
        ("What share was the target? (about: Lane Zero)", []),
    ],
)
def test_what_is_tried_instead(reading: str, others: list[str]) -> None:
    assert read_instead(reading, names=("warden", "dog")) == others


@pytest.mark.parametrize(
    "opening", ["Different subject:", "Something else entirely -", "OK, new topic.", "And unrelated,"]
)
def test_another_subject_carries_nothing(moor: Assistant, opening: str) -> None:
    before = Conversation((Turn("When was Lane Zero launched?", ""),))
    assert moor.reading(f"{opening} how many dogs are there?", before) == "How many dogs are there?"


def test_what_names_its_own_subject_is_not_looked_for_in_the_papers_quoted_last(moor: Assistant) -> None:
    answer = asked_in_turn(moor, "When was Lane Zero launched?", "How many replied to the Lane Survey of 2031?")
    assert answer.status == "declined"


def test_no_reading_leaves_the_papers_that_are_chosen(moor: Assistant) -> None:
    first = "How many barn searches in the year to March 2021?"
    conversation = Conversation((Turn(first, moor.ask(first)),))
    chosen = Within(papers=frozenset({"zero"}))
    for question in ("how many dogs are there for barn searches?", "which wardens have dogs?"):
        answer = moor.ask(question, conversation, within=chosen)
        assert {each.paragraph.source.id for each in answer.citations} <= {"zero"}


def test_another_subject_of_an_earlier_turn_is_none_of_its_words(moor: Assistant) -> None:
    before = Conversation((Turn("When was Lane Zero launched?", ""), Turn("Different subject: who chairs it?", "")))
    assert "ifferent" not in moor.reading("Since when?", before)


LANES = """# Who is who in Northmoor

Ann Birch, the Head of Lanes of Northmoor, chairs the Lamp Zero Board.

Tom Reed was Head of Lamps of Northmoor before Vera Moss, the new Head of Lamps.
"""


def test_what_names_an_office_and_its_holder_does_not_tell_who_held_it_before(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    lanes = assistant_over(tmp_path_factory, {"lanes.md": LANES})
    assert lanes.ask("Who was the Head of Lanes before Ann Birch?").status == "declined"
    assert "Tom Reed" in lanes.ask("Who was the Head of Lamps before Vera Moss?").statements[0].text


def test_that_another_thing_is_not_known_is_no_reason() -> None:
    reason = "The papers held say that this is not known: “The thefts of 2031 are not known to this paper.”"
    assert speaks_of_it(Reading("What about thefts in 2031?"), reason)
    assert not speaks_of_it(Reading("What about fires in 2031? (about: thefts)"), reason)


def told(text: str) -> Statement:
    """A sentence of a paper that was quoted."""
    return Statement(text, (Citation(replace(PARAGRAPH, text=text), 0, len(text)),), "quoted")


ANN = told("Ann Birch has chaired the Ferry Board since 2033, and was still chair in 2036.")
TOM = told("Tom Alder chaired the Ferry Board from 2031 to March 2033, and Una Lee was vice-chair in 2031.")
RIK = told("Rik Holt chaired the Ferry Board in 2029.")
UNA = told("Una Lee chaired the Ferry Board from 2037.")


@pytest.mark.parametrize(
    ("question", "statements", "before"),
    [
        ("Who chaired the Ferry Board before Ann Birch?", (ANN, TOM, RIK, UNA), (TOM,)),
        ("Who chaired the Ferry Board before Tom Alder?", (ANN, TOM, RIK), (RIK,)),
        ("Who chaired the Ferry Board before Rik Holt?", (ANN, TOM, RIK), ()),
        ("Who led the wardens before Ann Birch?", (ANN, TOM), ()),
        ("Who chaired the Ferry Board?", (ANN, TOM), ()),
    ],
)
def test_who_held_an_office_before_is_told_by_what_was_told_of_it(
    question: str, statements: tuple[Statement, ...], before: tuple[Statement, ...]
) -> None:
    assert held_before(question, statements) == before


@pytest.mark.parametrize(
    "said",
    ["thanks", "Thank you very much!", "ok", "OK, great, thanks a lot.", "Hello there", "bye", "That's all, thanks."],
)
def test_a_pleasantry_asks_nothing_and_the_talk_goes_on_from_what_was_before_it(moor: Assistant, said: str) -> None:
    first = "How many barn searches were made in the year to March 2021?"
    answer = asked_in_turn(moor, first, said)
    assert (answer.status, answer.reason) == ("declined", NOTHING_ASKED)
    assert answer.search_question == said
    after = asked_in_turn(moor, first, said, "and in 2019?")
    assert after.search_question == "How many barn searches were made in 2019?"


@pytest.mark.parametrize(
    "question", ["ok, and in 2019?", "no, I meant Leeds", "thanks to whom?", "Right to roam", "why?"]
)
def test_what_asks_something_is_no_pleasantry(question: str) -> None:
    assert not asks_nothing(question)


@pytest.mark.parametrize(
    ("text", "past"),
    [("how many thefts occurred", True), ("what is the speed limit", False), ("how many wardens are needed", False)],
)
def test_what_ends_in_ed_asks_of_the_past_as_a_verb_alone(text: str, *, past: bool) -> None:
    assert (re.search(WAS_DONE, text) is not None) is past
