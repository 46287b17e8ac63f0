"""Figures said, against the paragraphs cited and the figures asked for."""

import pytest
from reply_making import asked, cited, declined, replied, said

from evals.metrics.figure_accuracy import figures_cited, right_figure, strays
from evals.outcome import Score

GRANT = cited(text="The grant was £851,000, or 12 per cent more, for twelve teams under section 60.")


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("The grant was £851k, up 12%, for 12 teams.", 1.0),
        ("The grant was £851k, up 13%.", 0.5),
        ("The grant was 851,000 euros.", 0.0),
        ("There were 60 teams.", 0.0),  # the 60 is that of section 60
        ("Section 60 was used.", 1.0),
        ("It rose by 12 percentage points.", 0.0),
    ],
)
def test_a_figure_stands_in_its_cited_paragraph_by_value_and_unit(statement: str, value: float) -> None:
    assert figures_cited(asked(), replied(said(statement, GRANT))).value == value


def test_a_figure_of_a_paragraph_that_another_statement_cites_is_a_stray() -> None:
    reply = replied(said("290 came.", cited()), said("290 got £851k.", GRANT))
    assert figures_cited(asked(), reply).value == pytest.approx(2 / 3)
    assert [each.text for each in strays(reply)] == ["290"]


def test_a_lead_in_belongs_to_its_statement_and_to_its_paragraph() -> None:
    bullet = cited(text="290 young people", lead_in="In 2023/24 the scheme took:")
    assert figures_cited(asked(), replied(said("290 young people", bullet, lead_in="In 2023/24 the scheme took:"))) == (
        Score("figures_cited", 1.0)
    )


def test_the_year_of_the_paper_may_be_said_but_its_paragraph_number_is_no_count() -> None:
    dated = cited(label="Plan 2024-28, para 6", published="2024-03-19")
    assert figures_cited(asked(), replied(said("In the Plan 2024-28, of March 2024, 290 came.", dated))).value == 1.0
    assert figures_cited(asked(), replied(said("6 came.", dated))).value == 0.0


def test_a_count_of_papers_with_its_mark_is_no_figure_of_theirs_where_they_are_cited_and_named() -> None:
    papers = (cited("farms:1", label="Farms, para 6"), cited("roads:2", label="Roads, para 1"))
    count = "{} of 29 papers held mention “Farm Watch”, counted by this assistant: Farms; Roads."
    assert strays(replied(said(count.format(2), *papers))) == ()
    assert [each.text for each in strays(replied(said(count.format(3), *papers)))] == ["3", "29"]
    assert [each.text for each in strays(replied(said("2 of 29 papers held mention it.", *papers)))] == ["2", "29"]


def test_the_name_and_the_period_of_a_cited_paper_say_no_figure_of_its_paragraph() -> None:
    paper = cited(label="Vision Zero, cover report, para 6", covers="2019 to 2026")
    named = "Vision Zero, cover report, not dated, covers 2019 to 2026"
    assert strays(replied(said("In all 290 people came.", paper, lead_in=named))) == ()
    assert [each.text for each in strays(replied(said("In all zero people came to 2026.", paper)))] == ["zero"]


def test_a_year_is_no_count_but_a_count_may_be_written_like_a_year() -> None:
    assert figures_cited(asked(), replied(said("2,023 came.", cited(text="They came in 2023.")))).value == 0.0
    assert figures_cited(asked(), replied(said("2063 came.", cited(text="In all 2,063 came.")))).value == 1.0


def test_a_reply_without_figures_is_not_scored() -> None:
    unscored = Score("figures_cited", None, "the reply says no figure")
    assert figures_cited(asked(), replied(said("Many came."))) == unscored
    assert figures_cited(asked(), declined()) == unscored


def test_the_figure_asked_for_is_right_in_any_way_of_writing_it() -> None:
    question = asked("£851,000", "12%")
    assert right_figure(question, replied(said("£851k, up 12 per cent"))).value == 1.0
    assert right_figure(question, replied(said("£851k, up 12"))).value == 0.5
    assert right_figure(question, declined()).value == 0.0


def test_a_bare_figure_leaves_the_unit_open() -> None:
    assert right_figure(asked("851k"), replied(said("£851,000"))).value == 1.0


def test_a_year_asked_for_is_said_by_a_date_of_that_year() -> None:
    assert right_figure(asked("2023"), replied(said("on 20 June 2023"))).value == 1.0


def test_facts_in_words_and_numbered_things_are_no_figures_to_be_right() -> None:
    unscored = Score("right_figure", None, "no figure is expected")
    assert right_figure(asked("Home Office"), replied(said("290"))) == unscored
    assert right_figure(asked("section 60"), replied(said("290"))) == unscored
