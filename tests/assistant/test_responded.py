"""Which recommendations were accepted, refused or numbered so, in a table or in paragraphs, in a fictional county."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.tables.responded import VERDICT, _sort_of, _told
from corpus import add_papers, open_home

TABLE = """# Thematic scrutiny: lanterns and dogs in Northmoor

## Recommendations and responses

11. The Deputy Reeve makes the following recommendations to the Warden General:

| No. | Recommendation | Response of the Warden General | Due |
|---|---|---|---|
| 1 | Appoint a lantern keeper | Accepted. Post to be advertised. | June 2031 |
| 2 | Count the dogs each quarter | Accepted | April 2031 |
| 3 | Place a kennel hand in every hut | Partly accepted. Only huts on the drove lanes will have one. | May 2031 |
| 4 | Extend whistles to all riders | Rejected. Riders carry horns. | Not applicable |
| 5 | Answer letters in a week | Accepted | March 2031 |
"""
PARAGRAPHS = """# Riding at night: a report for Northmoor

## Recommendations

Recommendation 1: That lamps be lent to every rider by 2033.

Response: Accepted. Two hundred lamps are ordered.

Recommendation 2: That riding be ended at dusk.

Response: Not accepted, as herds are moved at dusk.
"""
ONE, TWO, THREE, FOUR, FIVE = (f"No.: {number}; Recommendation: " for number in range(1, 6))


def opened(tmp_path_factory: pytest.TempPathFactory, **files: str) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in files.items():
        Path(folder, f"{name}.md").write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.fixture(scope="module")
def in_table(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return opened(tmp_path_factory, scrutiny=TABLE)


@pytest.fixture(scope="module")
def in_paragraphs(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return opened(tmp_path_factory, riding=PARAGRAPHS)


def told(answer: Answer) -> list[str]:
    """How its statements open."""
    return [each.text[: len(ONE)] for each in answer.statements]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Which recommendation was rejected?", [FOUR]),
        ("Which recommendation did the Warden General turn down, and why?", [FOUR]),
        ("Which recommendations were not accepted?", [FOUR]),
        ("Who rejected the recommendation?", [FOUR]),
        ("Which recommendations were accepted?", [ONE, TWO, THREE, FIVE]),
        ("Which recommendation was partly accepted?", [ONE, TWO, THREE, FIVE][2:3]),
        ("What is recommendation 3?", [THREE]),
        ("When is recommendation 2 due?", [TWO]),
    ],
)
def test_rows_are_told_by_their_number_and_their_response(in_table: Assistant, question: str, rows: list[str]) -> None:
    answer = in_table.ask(question)
    assert (told(answer), answer.notices) == (rows, ())


def test_who_else_may_have_turned_it_down_is_not_told(in_table: Assistant) -> None:
    assert FOUR not in told(in_table.ask("Which recommendation did the Moor Board turn down?"))


def test_all_recommendations_come_in_order(in_table: Assistant) -> None:
    answer = in_table.ask("What recommendations were made to the Warden General on lanterns and dogs?")
    assert told(answer)[1:] == [ONE, TWO, THREE, FOUR, FIVE]


@pytest.mark.parametrize(
    ("question", "response"),
    [
        ("Which recommendation was turned down?", "Response: Not accepted, as herds are moved at dusk."),
        ("Which recommendation was accepted?", "Response: Accepted. Two hundred lamps are ordered."),
    ],
)
def test_a_response_below_its_recommendation_tells_too(in_paragraphs: Assistant, question: str, response: str) -> None:
    assert [each.text for each in in_paragraphs.ask(question).statements] == [response]


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Which recommendations were not adopted?", "refused"),
        ("Which recommendations weren't accepted?", "refused"),
        ("Which recommendations did the force fail to accept?", "refused"),
        ("Which recommendations were partly accepted?", "partly accepted"),
        ("Which recommendations were agreed in part?", "partly accepted"),
        ("Which recommendations have been agreed?", "accepted"),
        ("Which recommendations have not been fully accepted?", None),
        ("Which recommendations were not rejected?", None),
    ],
)
def test_a_verdict_is_read_with_what_denies_it(question: str, sort: str | None) -> None:
    [verdict] = VERDICT.finditer(question)
    assert _sort_of(verdict, question) == sort


@pytest.mark.parametrize(
    "question",
    [
        "Which recommendation concerns approved premises?",
        "What recommendations were made about the adoption of body cameras?",
        "Which recommendation is on people who refuse to pay?",
    ],
)
def test_a_word_of_the_subject_is_no_verdict(question: str) -> None:
    assert not VERDICT.search(question)


@pytest.mark.parametrize(
    ("said", "sort"),
    [
        ("Accepted. Two lamps are ordered.", "accepted"),
        ("Accepted (partly)", "partly accepted"),
        ("Agreed, in part", "partly accepted"),
        ("Not adopted", "refused"),
        ("No - rejected", "refused"),
        ("Agreed to disagree", "refused"),
        ("To be ordered", None),
    ],
)
def test_a_response_is_told_by_its_first_words(said: str, sort: str | None) -> None:
    assert _told(said) == sort
