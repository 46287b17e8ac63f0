"""That an answer rests on a weak match is said beside it."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.answer import Notice
from assistant.decision.weak import NOTICE, rather, weak_notice
from assistant.sentences.matching import candidates

MOOR = """# Wardens of the moor

Wardens gave 310 warnings to walkers in 2024.

A barn was let to a farmer of Harwick for hay.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": MOOR})


def test_a_likely_sentence_needs_no_caution_and_an_unlikely_one_does(moor: Assistant) -> None:
    question = "How many warnings did wardens give to walkers in 2024?"
    ranked = candidates(moor.read(question), moor.search(question), moor.papers)
    likely, *_, unlikely = ranked
    assert weak_notice(likely) == ()
    assert "barn" in unlikely.text
    assert weak_notice(unlikely) == (NOTICE,)


def test_what_tells_more_takes_its_place() -> None:
    other, lacking = Notice("period", "No period is given."), Notice("coverage", "“hay” stands nowhere.")
    assert rather((NOTICE, other), ()) == (NOTICE, other)
    assert rather((NOTICE, other), (lacking,)) == (other, lacking)
