"""Whether a promise was kept, and what the papers do not know: papers of a fictional county."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.questions.carrying import names_of
from assistant.questions.plans import plan_named
from assistant.sentences.kept import STATUS_ASKED
from corpus import add_papers, open_home

GATES = """# Gates and kiosks of Northmoor

The Warden of Northmoor promised 40 gates on the moor in 2031, with money from the toll of the moor.

In 2031 the Warden of Northmoor promised 40 gates on the moor, says the paper of May.

The promise of 40 gates on the moor was made by the Warden of Northmoor at the fair.

The Warden's promise of gates on the moor is of 40, says the leaflet.

The report of 2032 counts 40 gates on the moor, so the promise of 40 gates is met by report.

The toll of Northmoor for 2033 rises with 57% in favour of a rise.

The percentage by which the toll of Northmoor rises for 2033 is not known to this paper.

The fee of Northmoor for 2033 rises by 4% on the day of the fair.

How far the fee of Northmoor rises for 2033 is not known to this paper.

The survey on huts had 5,000 responses in Northmoor.

The number of responses to the survey on lamps and huts is not known to this paper.

ACTION: the wardens were to hang moor bells on the moor by 2032.

Whether the bells of that action were hung on the moor is not known, so the action on moor bells is open.

The Moor Fund gave people on the moor £700 in 2031.

The People's Fund gave £900 on the moor.

Crime was recorded in Northmoor in 2031.

| Source of money of the kiosks | 2031 |
|---|---|
| Tolls of kiosks | 53% |
| Gifts | 22% |
| Fines | 25% |
"""
NEW = """# Plan of Northmoor 2035-39

The aim of the plan is quiet nights.
"""
OLD = """# Plan of Northmoor 2031-35

The aim of the plan is dry feet.
"""
CATALOGUE = "".join(
    f"""
[[paper]]
file = "{name}.md"
id = "{name}"
title = "Plan of Northmoor {years}"
kind = "plan"
"""
    for name, years in (("old", "2031-35"), ("new", "2035-39"))
)


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    files = {"gates.md": GATES, "new.md": NEW, "old.md": OLD, "catalogue.toml": CATALOGUE}
    for name, text in files.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> str:
    return " ".join(each.text for each in answer.statements)


def test_whether_a_promise_was_kept_is_told_where_the_promise_is_told_often(northmoor: Assistant) -> None:
    question = "Was the promise of 40 gates on the moor kept?"
    assert "The report of 2032 counts 40 gates" in said(northmoor.ask(question))


def test_a_promise_that_is_asked_for_is_told(northmoor: Assistant) -> None:
    assert (
        northmoor.ask("What did the Warden promise in 2031?").statements[0].text.startswith("The Warden of Northmoor")
    )


def test_what_a_paper_says_is_not_known_stands_beside_a_figure_that_is_as_likely(northmoor: Assistant) -> None:
    answer = northmoor.ask("By what percentage will the fee of Northmoor rise for 2033?")
    unknown = "a paper says “How far the fee of Northmoor rises for 2033 is not known to this paper.”"
    assert f"Check the answer: {unknown}" in [notice.text for notice in answer.notices]


def test_a_share_of_those_in_favour_is_no_rise_where_a_paper_says_that_the_rise_is_not_known(
    northmoor: Assistant,
) -> None:
    answer = northmoor.ask("By what percentage will the toll of Northmoor rise for 2033?")
    assert (answer.status, "is not known" in str(answer.reason)) == ("declined", True)


def test_what_a_paper_says_is_not_known_goes_before_a_less_likely_figure(northmoor: Assistant) -> None:
    answer = northmoor.ask("How many responses were there to the survey on huts and lamps?")
    assert (answer.status, answer.reason) == (
        "declined",
        "The papers held say that this is not known: "
        "“The number of responses to the survey on lamps and huts is not known to this paper.”",
    )


def test_a_time_counted_from_today_is_told(northmoor: Assistant) -> None:
    answer = replace(northmoor, today=lambda: date(2041, 11, 27)).ask(
        "How much crime was recorded in Northmoor last month?"
    )
    assert (answer.status, answer.reason) == (
        "declined",
        "“last month” is read as October 2041; the papers held end in 2039: name the year if you mean another.",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the aim of the new plan?", "quiet nights"),
        ("What is the aim of the current plan?", "quiet nights"),
        ("What is the aim of the old plan?", "dry feet"),
    ],
)
def test_the_new_plan_is_the_latest_that_is_held(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert [text for text in ("quiet nights", "dry feet") if text in said(answer)] == [told]


def test_the_new_one_is_a_plan_where_another_is_named(northmoor: Assistant) -> None:
    sources = northmoor.papers.sources
    assert plan_named("Is the old plan shorter than the new one?", sources) == (
        "Is the Plan of Northmoor 2031-35 shorter than the Plan of Northmoor 2035-39?"
    )
    assert plan_named("Is the old bus shorter than the new one?", sources) == (
        "Is the old bus shorter than the new one?"
    )


def test_where_one_plan_is_held_it_may_be_the_new_one_or_the_old() -> None:
    assert plan_named("What is in the new plan?", lambda: ()) == "What is in the new plan?"


def test_rows_of_one_table_are_parts_and_no_versions(northmoor: Assistant) -> None:
    answer = northmoor.ask("What share of money do the kiosks get?")
    assert len(answer.statements) > 1
    assert [notice for notice in answer.notices if notice.kind == "conflict"] == []


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Was the action done?", True),
        ("Have they been met yet? (about: gates)", True),
        ("Is it on track?", True),
        ("Was it kept or broken?", False),
        ("Who says that it was met?", False),
        ("Was it built in 2031?", False),
    ],
)
def test_how_things_stand_is_asked_for(question: str, asks: bool) -> None:
    assert bool(STATUS_ASKED.search(question)) is asks


def test_how_an_action_stands_goes_before_the_action(northmoor: Assistant) -> None:
    answer = northmoor.ask("Was the action on the moor bells done?")
    assert said(answer).startswith("Whether the bells")


def test_a_fund_of_its_own_name_is_no_other_fund_for_people(northmoor: Assistant) -> None:
    answer = northmoor.ask("How much has the People's Fund of the moor given?")
    assert [each.text for each in answer.statements] == ["The People's Fund gave £900 on the moor."]


def test_a_name_after_the_word_that_opens_a_question_is_a_name() -> None:
    assert names_of("Has the People's Fund been paid out?") == ("People's Fund",)
