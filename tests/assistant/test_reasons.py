"""Why something is so: a sentence that gives the reason goes first."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Statement, open_assistant
from assistant.sentences.candidates import Candidate, candidates
from assistant.sentences.reasons import GIVES_REASON, asks_why, reason_notice, reasons_first
from corpus import add_papers, open_home

LAMPS = """# Lamps of Northmoor

## Failures

1.1 Many lamps failed on the lanes of Northmoor.

1.2 The failing of the lamps on the lanes of Northmoor is due to wet cables.
"""


def scored(candidate: Candidate, score: float) -> Candidate:
    """The sentence as if it were so likely."""
    match = replace(candidate.match, score=score)
    return replace(candidate, match=match, evidence=replace(candidate.evidence, matches=(match,)))


def test_the_reason_goes_before_what_is_hardly_likelier_and_only_says_that_it_is_so(tmp_path: Path) -> None:
    Path(tmp_path, "lamps.md").write_text(LAMPS, encoding="utf-8")
    home = tmp_path / "home"
    add_papers(open_home(home), [tmp_path / "lamps.md"])
    assistant, question = open_assistant(home, recording=False), "Why did lamps of Northmoor fail?"
    found = candidates(assistant.read(question), assistant.search(question), assistant.papers)
    near = [scored(each, -1.0 * place) for place, each in enumerate(found)]
    far = [scored(each, -9.0 * place) for place, each in enumerate(found)]
    assert [GIVES_REASON.search(each.text) is not None for each in near] == [False, True]
    assert reasons_first(question, near) == near[::-1]
    assert reasons_first(question, far) == far
    assert reasons_first("How many lamps of Northmoor failed?", near) == near


@pytest.mark.parametrize(
    ("question", "why"), [("Why did lamps fail?", True), ("How come?", True), ("Who said why lamps fail?", False)]
)
def test_only_a_question_that_opens_so_asks_why(question: str, why: bool) -> None:
    assert asks_why(question) == why


@pytest.mark.parametrize(
    ("sentence", "gives"),
    [
        ("It fell owing to the rain.", True),
        ("Shifts had not matched demand.", True),
        ("Each is judged alone, since each lamp differs.", True),
        ("It has risen since 2030.", False),
    ],
)
def test_words_that_give_a_reason(sentence: str, gives: bool) -> None:
    assert (GIVES_REASON.search(sentence) is not None) == gives


@pytest.mark.parametrize(
    ("question", "said", "noted"),
    [
        ("Why did the lamps fail?", "Forty lamps failed in May 2031.", True),
        ("Why did the lamps fail?", "Forty lamps failed, which the warden attributes to wet cables.", False),
        ("Why did the lamps fail?", "The clerk asked why lamps failed. The warden said that cables were wet.", False),
        ("Why was the lamp paper pulled?", "The lamp paper was withdrawn as incomplete.", False),
        ("How many lamps failed?", "Forty lamps failed in May 2031.", False),
    ],
)
def test_an_answer_to_why_that_tells_no_reason_says_so(question: str, said: str, *, noted: bool) -> None:
    notices = reason_notice(question, [Statement(said, (), "unchecked")])
    assert bool(notices) == noted
