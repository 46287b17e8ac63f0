"""Sums and differences that code works out, and how they are known again."""

import pytest

from assistant.answer import Citation
from assistant.figures.calculating import calculated, worked_out_of
from corpus import Paragraph, ParagraphId, Source, SourceId

SOURCE = Source(
    SourceId("figures"), "Figures", "other", None, None, "unknown", None, None, "0" * 64, "figures.md", None, "original"
)
PARAGRAPH = Paragraph(ParagraphId("figures:00000000"), "It was 58,407, then 12,493.", SOURCE)
PROOF = (Citation(PARAGRAPH, 0, len(PARAGRAPH.text)),)


def test_a_sum_is_shown_with_its_figures_and_marked() -> None:
    statement = calculated("58,407", "-", "12,493", PROOF)
    assert statement.text == "58,407 - 12,493 = 45,914, calculated from the figures above."


def test_money_keeps_its_unit() -> None:
    text = calculated("£828.180m", "-", "£649.040m", PROOF).text
    assert text == "£828.180m - £649.040m = £179.140m, calculated from the figures above."
    assert worked_out_of(text) == "£828.180m and £649.040m"


@pytest.mark.parametrize("other", ["£5", "5m"])
def test_figures_of_two_units_are_not_set_against_each_other(other: str) -> None:
    with pytest.raises(ValueError, match="not written with one unit"):
        calculated("9", "-", other, PROOF)


@pytest.mark.parametrize(
    "text",
    [
        "58,407 - 12,493 = 45,915, calculated from the figures above.",
        "£5 - 3 = £2, calculated from the figures above.",
        "58,407 - 12,493 = 45,914.",
    ],
)
def test_a_wrong_or_unmarked_sum_is_not_taken_as_worked_out(text: str) -> None:
    assert worked_out_of(text) is None
