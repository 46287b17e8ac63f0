"""What wanted to be said and found, beside what was."""

from card_making import FARMS, PAID, RODE, TEXTS, crashed, paid, rode

from evals.metrics import METRICS
from evals.report.questions import (
    Known,
    Piece,
    ShownFact,
    ShownParagraph,
    Unscored,
    known_paragraphs,
    pieces_of,
    shown,
)


def test_an_expected_paragraph_tells_its_rank_and_by_which_number_it_is_cited() -> None:
    expected = ShownParagraph(
        "buses:1",
        "Buses, para 1",
        (
            Piece("Between April and June 2024 the wardens rode 412 buses.", quoted=True),
            Piece(" Of these 37 drew a complaint.", quoted=False),
        ),
        rank=1,
        cited_as=(1,),
        expected=True,
    )
    assert shown(rode(), metrics=METRICS, known={}).expected == (expected,)


def test_an_expected_paragraph_that_was_not_found_is_shown_where_its_text_is_known() -> None:
    lost = shown(paid(), metrics=METRICS, known={}).expected
    assert lost == (ShownParagraph("buses:2", None, (), rank=None, cited_as=(), expected=True),)
    told = shown(paid(), metrics=METRICS, known=known_paragraphs((), TEXTS)).expected
    assert told[0].pieces == (Piece(PAID, quoted=False),)


def test_what_was_found_for_any_question_is_known_with_its_label() -> None:
    assert known_paragraphs((rode(), crashed()), {"buses:1": "otherwise", "buses:2": PAID}) == {
        "buses:1": Known(RODE, "Buses, para 1"),
        "buses:2": Known(PAID),
        "farms:1": Known(FARMS, "Farms, para 1"),
    }


def test_facts_are_said_missing_or_without_an_answer() -> None:
    assert shown(rode(), metrics=METRICS, known={}).facts == (
        ShownFact(("412", "four hundred and twelve"), vital=True, said=True),
        ShownFact(("37 drew",), vital=False, said=False),
    )
    assert shown(crashed(), metrics=METRICS, known={}).facts == (ShownFact(("six", "6"), vital=True, said=None),)


def test_metrics_without_a_score_stand_under_their_reason() -> None:
    question = shown(rode(), metrics=METRICS, known={})
    assert question.unscored == (
        Unscored("the question can be answered", ("Correct declines",)),
        Unscored("the question is not about a conflict", ("Conflict shown",)),
    )
    assert ("All facts", 0.5) in question.scores


def test_quotations_that_overlap_are_one_and_one_that_is_not_there_marks_nothing() -> None:
    assert pieces_of("abcdef", ["bcd", "cde", "xyz"]) == (
        Piece("a", quoted=False),
        Piece("bcde", quoted=True),
        Piece("f", quoted=False),
    )
    assert pieces_of("", ["x"]) == ()
