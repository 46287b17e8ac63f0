"""Which recommendation a response answers, in the layouts that papers have."""

import pytest

from corpus.blocks import Block
from corpus.papers import Paragraph, Source, SourceId
from corpus.paragraphs.structure import paragraphs_of

SECTION = Block("Recommendations and responses", role="heading", level=2)
NEXT = Block("Monitoring", role="heading", level=2)
POST, TRAINING = "Recommendation 1: That a post be created.", "Recommendation 2: That all be trained."


def read(*lines: str | Block) -> tuple[Paragraph, ...]:
    blocks = [line if isinstance(line, Block) else Block(line) for line in lines]
    source = Source(SourceId("s"), "Scrutiny", "other", None, None, "unknown", None, None, "", "s", None, "original")
    return paragraphs_of(blocks, source)


def lead_ins(*lines: str | Block) -> list[str | None]:
    return [each.lead_in for each in read(*lines) if each.kind != "heading"]


def heading(text: str) -> Block:
    return Block(text, role="heading", level=3)


def test_a_numbered_response_hangs_from_the_recommendation_above_it() -> None:
    found = read(
        SECTION,
        f"6.1 {POST}",
        "6.2 Response: Accepted. The money is there.",
        "It is paid in May.",
        f"6.3 {TRAINING}",
        "6.4 Response: Accepted in part.",
        "6.5 Progress will be reviewed.",
        NEXT,
        "6.6 Response: of nobody.",
    )
    assert [(each.number, each.lead_in) for each in found if each.kind != "heading"] == [
        ("6.1", None),
        ("6.2", POST),
        ("6.2", POST),
        ("6.3", None),
        ("6.4", TRAINING),
        ("6.5", None),
        ("6.6", None),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Response",
        "RESPONSE",
        "Force response",
        "The Chief Constable’s response",
        "Commissioner's response",
        "Response of the Commissioner",
        "Response from the Chief Constable of Northmoor",
        "Response (9 January 2031)",
        "Response to recommendation 1",
        "Northmoor Police response",
    ],
)
def test_a_response_is_known_by_its_label(label: str) -> None:
    assert lead_ins(POST, f"{label}: Not accepted.", "Noted by the Panel.") == [None, POST, None]


@pytest.mark.parametrize(
    "line",
    ["Response times: 9 minutes", "Emergency response: it is slow.", "Response", "Response to recommendation 2: No."],
)
def test_another_use_of_the_word_answers_no_recommendation(line: str) -> None:
    assert lead_ins(POST, line) == [None, None]


def test_a_recommendation_spoken_of_is_none_that_is_made() -> None:
    assert lead_ins("Recommendation 1 was accepted in May.", "Response: Accepted.") == [None, None]


def test_two_responses_answer_the_same_recommendation() -> None:
    lines = (POST, "Force response: Accepted.", "Commissioner's response: Noted.")
    assert lead_ins(*lines) == [None, POST, POST]
    assert [each.voice for each in read(*lines)] == [None, "the force", "the Commissioner's office"]


def test_a_heading_may_be_the_recommendation_or_the_response() -> None:
    assert lead_ins(
        SECTION,
        heading("Recommendation 1"),
        "That a post be created.",
        heading("Response"),
        "Accepted.",
        "The money is there.",
        heading(TRAINING),
        "Response: Rejected.",
        NEXT,
        "Nothing more.",
    ) == [None, POST, POST, TRAINING, None]


def test_the_label_may_be_the_number_as_in_word_and_pdf() -> None:
    found = read(Block("That a post be created.", number="Recommendation 1"), "Response: Accepted.")
    assert found[1].lead_in == POST


def test_bullets_answer_and_are_answered() -> None:
    bullets = [Block(text, role="bullet") for text in (POST, "Response: Accepted.", TRAINING, "Response: Rejected.")]
    assert lead_ins(SECTION, *bullets) == [None, POST, None, TRAINING]


def test_the_list_of_a_response_hangs_from_the_response() -> None:
    below = Block("a post in May", role="bullet")
    assert lead_ins(POST, "Response: The force will fund:", below) == [None, POST, "Response: The force will fund:"]


def test_without_labels_a_response_answers_what_is_above_it_in_a_section_of_recommendations() -> None:
    lines = ("1. That a post be created.", "Response: Accepted.", "2. That all be trained.", "Response: Rejected.")
    assert lead_ins(SECTION, *lines) == [None, "That a post be created.", None, "That all be trained."]
    assert lead_ins(NEXT, *lines) == [None] * 4


def test_a_long_recommendation_lends_its_beginning() -> None:
    sentence = f"Recommendation 1: That {'more ' * 40}be done."
    assert lead_ins(f"{sentence} {'It is needed. ' * 20}", "Response: No.")[1].startswith(sentence)  # type: ignore[union-attr]
    cut = lead_ins(f"Recommendation 1: That {'more ' * 80}be done.", "Response: No.")[1]
    assert cut is not None
    assert (cut[:22], cut[-6:], len(cut) <= 300) == ("Recommendation 1: That", "more …", True)
