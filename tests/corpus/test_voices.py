"""Who speaks, where the paper shows it; a wrong voice is worse than none."""

from dataclasses import replace

import pytest

from corpus.blocks import Block
from corpus.papers import Source, SourceId, Voice
from corpus.paragraphs.speakers import voice_of_words
from corpus.paragraphs.structure import paragraphs_of

PAPER = Source(SourceId("p"), "Paper", "other", None, None, "unknown", None, None, "", "p.txt", None, "original")
DIGEST = replace(PAPER, provenance="digest")
PANEL_MINUTES = replace(PAPER, kind="minutes", title="Eskshire Police and Crime Panel")


def voices(source: Source, *lines: str | Block) -> list[Voice | None]:
    blocks = [line if isinstance(line, Block) else Block(line) for line in lines]
    return [each.voice for each in paragraphs_of(blocks, source)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Eskshire Police reported a fall in burglary.", "the force"),
        ("In July 2031 the Chief Constable, Maren Holt, said that calls had doubled.", "the force"),
        ("ACC Vane told the Panel that the figures were not audited.", "the force"),
        ("HMICFRS found that the force records crime well.", "the inspectorate"),
        ("Inspectors also found two causes of concern.", "the inspectorate"),
        ("The Mayor asked for the figures by May.", "the Mayor's office"),
        (
            "The Deputy Mayor for Policing and Crime, Fern Hobday, replied that a plan would follow.",
            "the Mayor's office",
        ),
        ("The Police and Crime Commissioner announced ten grants.", "the Commissioner's office"),
        ("The Deputy Commissioner, Fern Hobday, replied that a plan would follow.", "the Commissioner's office"),
        ("The OPCC said that the grants were late.", "the Commissioner's office"),
        ("The Panel asked when the wardens would start.", "the Panel"),
        ("62% of respondents supported the rise.", "the public"),
        ("Most respondents said that they felt safe.", "the public"),
        ("Young people who took part in the survey asked for:", "the public"),
        ("According to Eskshire Police, thefts fell.", "the force"),
        ("Inspectors found a good force. They recommended two changes.", "the inspectorate"),
    ],
)
def test_the_opening_words_of_every_sentence_name_the_speaker(text: str, voice: Voice) -> None:
    assert voice_of_words(text) == voice


@pytest.mark.parametrize(
    "text",
    [
        "Eskshire Police answered 89% of 999 calls in ten seconds.",  # a deed, no words
        "Eskshire Police added 20 officers.",
        "The Panel confirmed Maren Holt as Chief Constable.",
        "The Mayor raised the precept by £10.",
        "The Panel considered the report of the Chief Constable.",
        "The Panel was told that thefts had fallen.",
        "The Police and Crime Plan said little of it.",
        "British Transport Police said that trains were safe.",
        "The Information Commissioner said no.",
        "62% of respondents were women.",
        "Residents reported 300 thefts.",
        "Young people supported by the fund number 40.",
        "HMICFRS found that the force is good. Thefts fell by 4%.",  # who says the second?
        "Members asked about thefts.",  # of which body is not known
        "Thefts fell, the Chief Constable said.",
    ],
)
def test_where_it_is_not_clear_nobody_speaks(text: str) -> None:
    assert voice_of_words(text) is None


def test_two_speakers_in_one_paragraph_are_none() -> None:
    line = "Members asked about thefts. The Deputy Mayor answered that a plan would follow."
    assert voices(PANEL_MINUTES, line) == [None]


def test_members_and_councillors_are_the_panel_in_its_own_minutes() -> None:
    lines = ("Members asked about thefts.", "Councillor Frost asked for the figures.", "RESOLVED – That it be noted.")
    assert voices(PANEL_MINUTES, *lines) == ["the Panel"] * 3
    assert voices(replace(PANEL_MINUTES, title="Aldby Scrutiny Board"), *lines) == [None] * 3


def test_a_figure_in_the_panels_minutes_is_not_said_by_the_panel() -> None:
    assert voices(PANEL_MINUTES, "Burglary in Aldby fell by 4.2 per cent.") == [None]


def test_bullets_are_said_by_whom_their_lead_in_names() -> None:
    lines = ("Respondents asked for:", Block("more wardens", role="bullet"))
    assert voices(PAPER, *lines) == ["the public", "the public"]


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("What respondents said", "the public"),
        ("Commissioner’s comment", "the Commissioner's office"),
        ("Foreword by the Deputy Commissioner", "the Commissioner's office"),
        ("Foreword by the Deputy Mayor", "the Mayor's office"),
        ("FORCE RESPONSE", "the force"),
        ("Eskshire Police response:", "the force"),
        ("What inspectors found", "the inspectorate"),
        ("Panel comments", "the Panel"),
        ("ACTION / RESPONSE", None),  # known only of quarterly reports
        ("Response times of the force", None),
        ("Police response", None),
    ],
)
@pytest.mark.parametrize("source", [PAPER, DIGEST], ids=["original", "digest"])
def test_the_heading_of_a_section_names_its_speaker(source: Source, heading: str, voice: Voice | None) -> None:
    assert voices(source, Block(heading, role="heading"), "Thefts matter most in the towns.") == [None, voice]


def test_the_action_of_a_quarterly_report_is_the_commissioners() -> None:
    lines = (Block("ACTION / RESPONSE", role="heading"), "The figures are to be audited.")
    assert voices(replace(PAPER, kind="quarterly report"), *lines) == [None, "the Commissioner's office"]


def test_what_the_opening_words_say_goes_before_the_heading() -> None:
    lines = (Block("Force response", role="heading"), "HMICFRS said that calls were late.")
    assert voices(PAPER, *lines) == [None, "the inspectorate"]


def test_a_paper_of_the_force_speaks_for_it_and_a_digest_of_one_does_not() -> None:
    briefing = replace(PAPER, kind="force report")
    assert voices(briefing, "Burglary fell by 4%.") == ["the force"]
    assert voices(replace(briefing, provenance="digest"), "Burglary fell by 4%.") == [None]


def test_the_head_block_and_the_names_of_attachments_are_said_by_nobody() -> None:
    briefing = replace(PAPER, kind="force report")
    assert voices(briefing, "Thefts", "Report Author: Supt. Frost.", "Thefts in Aldby, May 2031") == [None] * 3


def test_an_inspection_speaks_for_the_inspectorate_where_it_published_it() -> None:
    inspection = replace(PAPER, kind="inspection", title="An inspection of Eskshire Police")
    assert voices(replace(inspection, publisher="HMICFRS"), "The force is good.") == ["the inspectorate"]
    assert voices(replace(inspection, publisher="Eskshire Council"), "The force is good.") == [None]
    assert voices(replace(inspection, title="HMICFRS update"), "The force is good.") == [None]


def test_a_cover_report_speaks_for_the_mayors_office_where_it_introduces_the_forces() -> None:
    cover = replace(PAPER, kind="cover report")
    produced = Block("PURPOSE OF THE REPORT PRODUCED BY ESKSHIRE POLICE")
    assert voices(cover, produced, "1. The attached report is about thefts.") == [None, "the Mayor's office"]
    assert voices(cover, Block("PURPOSE OF REPORT"), "1. The report is about thefts.") == [None, None]


def test_what_a_digest_says_of_itself_or_of_a_survey_has_no_voice() -> None:
    heading = Block("What respondents said", role="heading")
    lines = ("The comments are not repeated in this digest.", "The survey of 2031 had 2,063 replies.")
    assert voices(DIGEST, heading, *lines) == [None, None, None]
