"""Which paragraphs prove a sentence of a model that cites everything, or nothing; as a small model was seen to do."""

from force_report import paragraph

from assistant.writing.citing import written_in
from assistant.writing.proving import Proof, proofs_of
from indexes import Evidence

POST = "On the roads of Moorshire 1,457 people were hurt in 2031, according to the Moor Post."
MAYOR = "On the roads of Moorshire 1,450 people were hurt in 2031, according to the Mayor."
ROADS = "The Mayor visited the roads of Moorshire in 2031."
BOARD = "Vera Quill chairs the Vision Board of Moorshire."


def proofs(reply: str, *texts: str) -> list[Proof]:
    evidence = [Evidence(paragraph(text), 1.0, 0.5, 0.5, rank) for rank, text in enumerate(texts, start=1)]
    return proofs_of(written_in(reply, given=len(texts)), evidence)


def cited(proof: Proof) -> list[str]:
    return [each.text for each in proof.cited]


def test_of_all_that_it_cites_only_what_bears_it_out_stays() -> None:
    [proof] = proofs("Vera Quill chairs the Vision Board of Moorshire [1][2][3].", POST, BOARD, ROADS)
    assert (proof.checked.support, cited(proof)) == ("supported", [BOARD])


def test_a_figure_of_one_paragraph_is_not_given_to_the_speaker_of_another() -> None:
    [proof] = proofs(
        "On the roads of Moorshire 1,457 people were hurt in 2031, according to the Mayor [1][2][3].",
        POST,
        MAYOR,
        ROADS,
    )
    assert proof.checked.support == "unsupported"


def test_what_two_paragraphs_tell_together_stands_on_both() -> None:
    [proof] = proofs("Farm thefts numbered 620 in 2030 and 500 in 2031 [1][2].", "In 2030 farm thefts numbered 620.",
                     "In 2031 farm thefts numbered 500.")  # fmt: skip
    assert (proof.checked.support, len(proof.cited)) == ("supported", 2)


def test_for_a_sentence_without_a_mark_its_paragraph_is_found() -> None:
    [proof] = proofs("Vera Quill chairs the Vision Board of Moorshire.", POST, BOARD)
    assert (proof.checked.support, cited(proof), proof.found) == ("supported", [BOARD], True)


def test_a_mark_that_was_invented_is_not_replaced() -> None:
    [proof] = proofs("Vera Quill chairs the Vision Board of Moorshire [9].", POST, BOARD)
    assert (proof.checked.support, proof.cited, proof.found) == ("unsupported", (), False)


def test_what_leans_on_a_sentence_that_does_not_stand_falls_with_it() -> None:
    _, leaning = proofs("There were 99 boards [1]. It chairs the Vision Board of Moorshire [1].", BOARD)
    assert leaning.checked.support == "unsupported"
    assert leaning.checked.objections[-1].text == "nothing that stands says what 'It' is"


def test_a_yes_is_not_pieced_together_from_words_of_several_paragraphs() -> None:
    drafted = "The Plan was still a draft in 2021.", "People were asked to put questions.", BOARD
    [proof] = proofs("Yes, people liked the Plan when it was put to them in draft [1][2][3].", *drafted)
    assert proof.checked.support == "unsupported"
    [proof] = proofs("Yes, the Plan was a draft in 2021 [1].", *drafted)
    assert proof.checked.support == "supported"


def test_what_the_paragraph_of_a_figure_speaks_against_no_other_paragraph_mends() -> None:
    patrols = "Patrols made up 6,628 hours in Tarnshire, and not in Moorshire.", "In Moorshire patrols go on."
    [proof] = proofs("Patrols in Moorshire made up 6,628 hours [1][2].", *patrols)
    assert proof.checked.support == "unsupported"
    elsewhere = "Patrols made up 6,628 hours in Tarnshire.", "Patrols in Moorshire went out on 40 days."
    [proof] = proofs("Patrols in Moorshire made up 6,628 hours [1][2].", *elsewhere)
    assert proof.checked.support == "unsupported"
    [proof] = proofs("Patrols in Moorshire made up 6,628 hours [1][2][3][4].", *elsewhere, *patrols)
    assert proof.checked.support == "unsupported"


def test_a_name_may_stand_in_another_paragraph_than_the_figure() -> None:
    [proof] = proofs(
        "The Vision Board, chaired by Vera Quill, met 14 times in 2031 [1][2].",
        "The Vision Board met 14 times in 2031.",
        BOARD,
    )
    assert (proof.checked.support, len(proof.cited)) == ("supported", 2)
