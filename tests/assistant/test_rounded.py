"""Rounded figures in a question are those of the papers, where there is only one that rounds to it."""

import pytest
from homes import assistant_over

from assistant import Assistant

HAY = """# Hay and lanterns of Eskmoor

Rounds 1 to 5 of the Lantern Fund paid for 115 lanterns with £851k.

The stables of Eskmoor cost £1.24m in 2030, and £1.21m in 2029.

Eskmoor bought 43,480 bales of hay in 2030.

£62,300 was spent on the lanes of Eskmoor in 2030.

Owls were fed with £300 in 2030, which came from a levy.

The horses of the moor were shod in 2030 by four smiths.
"""


@pytest.fixture(scope="module")
def eskmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"hay.md": HAY})


@pytest.mark.parametrize(
    ("question", "told", "read"),
    [
        ("What was 0.85 million spent on?", "£851k", "£851,000"),
        ("What did £0.85m pay for?", "£851k", "£851,000"),
        ("What did £0.851m pay for?", "£851k", ""),
        ("What did the 851,000 pounds pay for?", "£851k", ""),
        ("What did the 850 thousand pounds pay for?", "£851k", "£851,000"),
        ("What was £62k spent on?", "£62,300", "£62,300"),
    ],
)
def test_a_figure_in_any_form_is_found(eskmoor: Assistant, question: str, told: str, read: str) -> None:
    answer = eskmoor.ask(question)
    assert told in " ".join(each.text for each in answer.statements)
    assert (f"is read as {read}" in " ".join(each.text for each in answer.notices)) is bool(read)


@pytest.mark.parametrize(
    "question",
    [
        "What cost £1.2m?",  # two figures round to it
        "What cost £0.9m?",  # too round to tell
        "What cost £1.24m in 2030?",
        "What cost £860k?",
        "What cost 300 pounds?",
    ],
)
def test_a_figure_that_may_be_another_is_left_as_it_is(eskmoor: Assistant, question: str) -> None:
    assert not any("rounds to it" in each.text for each in eskmoor.ask(question).notices)
