"""True sentences of a language model that are of something else are not shown as the answer; invented county."""

from dataclasses import replace

import pytest
from model_serving import Reply, model_server

from assistant import Answer, Assistant

QUESTION = "How many farmers joined Farm Watch?"
GOOD = "Between 1 May 2024 and 30 April 2025, 310 farmers joined Farm Watch."


def answered(county: Assistant, reply: str, question: str = QUESTION) -> Answer:
    """The answer of an assistant whose model says so."""
    with model_server(Reply(reply)) as server:
        settings = county.settings.model_copy(update={"llm": f"m@{server.address}"})
        return replace(county, settings=settings).ask(question)


@pytest.mark.parametrize(
    "stray",
    [
        "The Commissioner visits every market town once a year.",
        "A warning means one 4-hour session of repair work. A caution means three 4-hour sessions of repair work.",
        "Rounds 1-3 of the Safer Villages Fund have supported 64 projects.",
    ],
)
def test_a_true_sentence_of_something_else_gives_way_to_the_papers(county: Assistant, stray: str) -> None:
    answer = answered(county, stray)
    assert "310 farmers" in answer.statements[0].text, answer.notices
    assert answer.recipe.model == "quoting"
    assert "does not answer this. The papers are quoted instead." in " ".join(each.text for each in answer.notices)


def test_one_sentence_that_answers_is_enough(county: Assistant) -> None:
    answer = answered(county, GOOD)
    assert [each.text for each in answer.statements] == [GOOD]
    assert answer.recipe.model == "openai:m"
