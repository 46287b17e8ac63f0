"""Citation recall and precision after ALCE, the default judge, exact paragraphs, conflicts."""

import pytest
from reply_making import asked, cited, declined, not_held, replied, said

from evals.metrics.citations import citation_precision, citation_recall
from evals.metrics.conflicts import conflict_claimed, conflict_shown
from evals.metrics.exact_paragraphs import exact_paragraph_hit, exact_paragraph_precision
from evals.metrics.support import supports
from evals.outcome import Score, Told

A, B, C = cited("paper-a:1", "a"), cited("paper-a:2", "b"), cited("paper-a:3", "c")


def holds_all_letters(premise: str, claim: str, /) -> bool:
    """A judge that a test can work out: a claim is proved where each of its letters is a paragraph."""
    return set(claim) <= set(premise.splitlines())


def test_citation_recall_and_precision_of_a_worked_example() -> None:
    reply = replied(
        said("ab", A, B, C),  # proved by A and B together; C proves nothing and is not missed
        said("a", A, cited("paper-b:1", "a")),  # each proves it alone
        said("c", A),  # not proved: its citation does not count either
    )
    assert citation_recall(asked(), reply, entails=holds_all_letters).value == pytest.approx(2 / 3)
    # A and B of the first, both of the second, of six citations
    assert citation_precision(asked(), reply, entails=holds_all_letters).value == pytest.approx(4 / 6)


def test_a_reply_that_declines_has_nothing_to_prove() -> None:
    reason = "the reply declines, so it cites nothing"
    assert citation_recall(asked(), declined()) == Score("citation_recall", None, reason)
    assert citation_precision(asked(), declined()) == Score("citation_precision", None, reason)


PREMISE = "In the year to March 2024 the Force in Leeds recorded 290 burglaries, and charged twelve people with them."


@pytest.mark.parametrize(
    "claim",
    [
        "the Force in Leeds recorded 290 burglaries",  # quoted
        "The Force … recorded 290 burglaries ... and charged twelve people",  # quoted in pieces
        "In Leeds 290 burglaries were recorded by the Force.",  # covered
        "Twelve people were charged with burglaries: 12.",  # covered, the figure in digits
    ],
)
def test_what_is_quoted_or_covered_is_supported(claim: str) -> None:
    assert supports(PREMISE, claim)


@pytest.mark.parametrize(
    "claim",
    [
        "In Leeds 310 burglaries were recorded by the Force.",  # another figure
        "In all, the Force in Bradford recorded 290 burglaries in the year.",  # another name
        "The Force did not record 290 burglaries.",  # a negation
        "Residents fear burglaries more than ever.",  # other words
        "The Force recorded 290 burglaries\nand residents were angry about it",  # one line of two
    ],
)
def test_another_figure_name_negation_or_matter_is_not_supported(claim: str) -> None:
    assert not supports(PREMISE, claim)


def test_exact_paragraphs_are_counted_once_each() -> None:
    reply = replied(said("a", A), said("ab", A, B))
    question = asked(paragraphs=("paper-a:1", "paper-a:9"))
    assert exact_paragraph_precision(question, reply).value == 0.5
    assert exact_paragraph_hit(question, reply).value == 1.0
    assert exact_paragraph_hit(asked(paragraphs=("paper-a:9",)), reply).value == 0.0


def test_exact_paragraphs_are_not_scored_where_there_are_none() -> None:
    assert exact_paragraph_hit(asked(), declined()).reason == "the reply declines, so it cites nothing"
    assert exact_paragraph_hit(not_held(), replied(said("a", A))).reason == (
        "the question lists no paragraphs, as it is to be declined"
    )


CONFLICT = asked("290", "310", kind="conflict", paragraphs=("paper-a:1", "paper-b:1"))
ONE, OTHER = said("290 came.", cited("paper-a:1")), said("310 came.", cited("paper-b:1"))


def test_a_conflict_is_shown_where_both_figures_are_said_and_both_papers_cited() -> None:
    assert conflict_shown(CONFLICT, replied(ONE, OTHER)).value == 1.0
    assert conflict_shown(CONFLICT, replied(ONE)).value == 0.0
    assert conflict_shown(CONFLICT, replied(said("290 or 310 came.", cited("paper-a:1")))).value == 0.0
    assert conflict_shown(CONFLICT, declined()).value == 0.0


def test_a_notice_of_the_conflict_shows_it_too() -> None:
    notice = Told("conflict", "Another paper has 310.")
    assert conflict_shown(CONFLICT, replied(ONE, notices=(notice,))).value == 1.0
    assert conflict_shown(CONFLICT, replied(ONE, notices=(Told("period", "Another paper has 310."),))).value == 0.0
    assert conflict_shown(asked(), replied(ONE)).reason == "the question is not about a conflict"


def test_a_count_of_papers_is_proved_by_citing_as_many() -> None:
    papers = (cited("farms:1", label="Farms, para 6"), cited("roads:2", label="Roads, para 1"))
    count = "{} of 29 papers held mention “Farm Watch”, counted by this assistant: Farms; Roads."
    assert citation_recall(asked(), replied(said(count.format(2), *papers))).value == 1.0
    assert citation_recall(asked(), replied(said(count.format(4), *papers))).value == 0.0


def test_a_conflict_that_is_claimed_of_a_question_about_none_counts_against_it() -> None:
    notice = Told("conflict", "The papers held differ: 290 (A) and 310 (B).")
    assert conflict_claimed(asked(), replied(ONE, notices=(notice,))).value == 1.0
    assert conflict_claimed(asked(), replied(ONE)).value == 0.0
    assert conflict_claimed(CONFLICT, replied(ONE, notices=(notice,))).value is None
