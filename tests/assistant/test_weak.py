"""That an answer rests on a weak match is said beside it."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.decision.weak import NOTICE, is_unexplained, weak_notice
from assistant.sentences.candidates import candidates

MOOR = """# Wardens of the moor

Wardens gave 310 warnings to walkers in 2024.

A barn was let to a farmer of Harwick for hay.

A fold was let to a smith because of the floods.
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


def test_an_unlikely_sentence_without_a_reason_answers_no_why(moor: Assistant) -> None:
    def unexplained(question: str) -> dict[str, bool]:
        asked = moor.read(question)
        ranked = candidates(asked, moor.search(question), moor.papers)
        return {each.text.split()[1]: is_unexplained(asked, each) for each in ranked}

    assert unexplained("Why are the wardens of the moor so tall?") == {"gave": True, "barn": True, "fold": False}
    assert unexplained("Why did wardens give 310 warnings to walkers in 2024?")["gave"] is False
    assert not any(unexplained("How tall are the wardens of the moor?").values())


def test_an_answer_less_likely_than_not_says_so_beside_the_words_that_it_lacks(county: Assistant) -> None:
    first, *others = county.ask("Which power were villages keenest on?").notices
    assert first == NOTICE
    assert "“power” and “keenest” stand in none of the words quoted" in " ".join(each.text for each in others)
