"""A digest is called a digest wherever its words are shown; papers of a fictional county."""

import json

import pytest
from homes import assistant_over

from assistant import Assistant, answer_json
from assistant.printing import lines_of
from page.copying import answer_text
from page.rendering import answer_html

LANES = """# Lanes of Northmoor

## Wardens

In July 2031 the moor had 612 lane wardens, as the annual report of the wardens says.

## Ferries

The number of ferries of Northmoor in 2031 is not known to this digest.

There are 90 lanterns on the ferries, as the toll paper has it.

In the first year of the Sheep Watch 75 riders were dealt with.
"""
CATALOGUE = """
[[paper]]
file = "lanes.md"
id = "lanes"
title = "Lanes of Northmoor"
kind = "annual report"
provenance = "digest"
"""
OTHER = """# Kennels of Northmoor

The kennels hold 90 hounds.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of a digest that speaks of the paper whose facts it gathers, and of a paper."""
    return assistant_over(tmp_path_factory, {"lanes.md": LANES, "other.md": OTHER, "catalogue.toml": CATALOGUE})


def test_every_form_of_an_answer_calls_its_source_a_digest(moor: Assistant) -> None:
    answer = moor.ask("How many lane wardens did the moor have in July 2031?")
    label = "Lanes of Northmoor, annual report (digest)"
    assert answer.citations[0].paragraph.label.startswith(label)
    assert f"[1] {label}" in "\n".join(lines_of(answer))
    assert f"[1] {label}" in answer_text(answer)
    assert label in json.dumps(answer_json(answer))
    assert label in answer_html(answer, turn=1)


def test_what_a_digest_does_not_know_is_not_told_as_a_paper_s_word(moor: Assistant) -> None:
    answer = moor.ask("How many ferries of Northmoor were there in 2031?")
    assert answer.reason == (
        "A digest held says that this is not known: "
        "“The number of ferries of Northmoor in 2031 is not known to this digest.”"
    )
    assert "1 of them a digest" in answer.notices[-1].text


def test_the_time_of_a_digest_is_not_told_as_that_of_a_paper(moor: Assistant) -> None:
    answer = moor.ask("How many lanterns are there on the ferries?")
    assert [each.text for each in answer.notices] == [
        "Lanes of Northmoor, annual report (digest), Ferries, 2nd paragraph: "
        "no period is given beside this figure, and the date of the digest is not known."
    ]


def test_the_first_year_of_a_thing_is_a_period(moor: Assistant) -> None:
    answer = moor.ask("How many riders were dealt with by the Sheep Watch?")
    assert "75 riders" in answer.statements[0].text
    assert not [each for each in answer.notices if each.kind == "period"]
