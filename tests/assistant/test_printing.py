"""An answer as a terminal shows it."""

from dataclasses import replace

from answers_to_keep import PARAGRAPH, RECIPE

from assistant import Answer, Citation, Statement
from assistant.printing import lines_of

CITED = Citation(PARAGRAPH, 0, len(PARAGRAPH.text))
ANSWER = Answer("How many?", "How many?", "answered", (Statement(CITED.quote, (CITED,), "quoted"),), (), RECIPE)


def test_what_a_partial_answer_leaves_out_is_said_before_its_sources() -> None:
    partial = replace(ANSWER, status="partial", reason="“And in Tarn?” is not answered: a figure was not found.")
    lines = list(lines_of(partial))
    said = "\nOnly part of this is answered: “And in Tarn?” is not answered: a figure was not found."
    assert lines.index(said) < lines.index("\nSources")


def test_a_whole_answer_says_nothing_of_parts() -> None:
    assert not any("Only part" in line for line in lines_of(ANSWER))
