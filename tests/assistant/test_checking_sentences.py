"""What a model wrote against the paragraphs it cites: what stands, and what is held against the rest."""

from dataclasses import replace

import pytest
from force_report import paragraph

from assistant.checks.checking import Checked, check_sentence
from assistant.checks.objection import Objection
from assistant.checks.of_figures.calculations import calculations_in

THEFT = (
    "Thefts from farms fell from 620 in 2029/30 to 500 in 2030/31, while thefts of plant rose by 9%. "
    "The Farm Watch grant of £851k paid for nine wardens in Leeds and 12 in Bradford."
)
VOICE = "The Deputy Mayor said that Operation Harrow did not meet its target in March 2031."


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2030-31 there were 500 thefts from farms, down from 620 in 2029-30.",
        "Plant thefts increased by nine per cent.",
        "The Farm Watch grant was £851,000, or £0.851m.",
        "Leeds had 9 wardens and Bradford twelve.",
        "Thefts from farms fell by 120 [calc: 620-500=120].",
        "More than 600 thefts from farms were counted in 2029/30.",
    ],
)
def test_the_same_in_other_words_and_forms_stands(sentence: str) -> None:
    assert check_sentence(sentence, [paragraph(THEFT)]).support in ("supported", "partly")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In 2030/31 there were 510 thefts from farms.", "figure"),
        ("In 2031/32 there were 500 thefts from farms.", "period"),
        ("In 2029/30 there were 500 thefts from farms.", "period"),
        ("Leeds had 12 wardens and Bradford nine.", "place"),
        ("Wakefield had nine wardens.", "place"),
        ("Thefts from farms rose in 2030/31.", "direction"),
        ("Thefts from farms rose from 500 to 620.", "direction"),
        ("The Farm Watch grant was paid by Greta Holm.", "name"),
        ("The Panel paid nine wardens.", "speaker"),
        ("Thefts from farms fell by 110 [calc: 620-500=110].", "calculation"),
        ("Thefts from farms fell by 20 [calc: 520-500=20].", "calculation"),
    ],
)
def test_another_figure_period_place_direction_name_or_sum_does_not(sentence: str, kind: str) -> None:
    checked = check_sentence(sentence, [paragraph(THEFT)])
    assert checked.support == "unsupported"
    assert kind in {each.kind for each in checked.objections}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mayor said that Operation Harrow did not meet its target.",
        "The Deputy Mayor said that Operation Harrow met its target.",
        "The Deputy Mayor said that Operation Plough did not meet its target.",
        "The Deputy Mayor said that Operation Harrow missed its target in March 2030.",
    ],
)
def test_another_speaker_a_lost_denial_and_another_operation_do_not_stand(sentence: str) -> None:
    assert check_sentence(sentence, [paragraph(VOICE)]).support == "unsupported"


def test_an_opposite_that_says_the_denial_stands() -> None:
    sentence = "According to the Deputy Mayor, Operation Harrow missed its target in March 2031."
    assert check_sentence(sentence, [paragraph(VOICE)]) == Checked(sentence, "supported")


def test_what_cites_nothing_is_not_supported() -> None:
    assert check_sentence("It rained.", []) == Checked(
        "It rained.", "unsupported", (Objection("citation", "it cites no paragraph"),)
    )


def test_a_lead_in_and_the_head_of_the_paper_are_part_of_what_is_cited() -> None:
    bullet = replace(
        paragraph("Leeds: 248 wardens"), lead_in="The wardens of July 2030 by district were:", kind="bullet"
    )
    assert check_sentence("In July 2030 Leeds had 248 wardens, says Northmoor Police.", [bullet]).support == "supported"


def test_a_sum_is_arithmetic_and_nothing_else() -> None:
    shown = "[calc: (620-500)/620*100=19.4%] [calc: 2+2=5] [calc: __import__('os')=1] [calc: 1/0=1] [calc: 9**9=1]"
    assert [each.right for each in calculations_in(shown)] == [True, False, False, False, False]
