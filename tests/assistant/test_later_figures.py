"""Later figures and later plans than what is quoted, offered beside it; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant
from assistant.draft import Draft
from assistant.sentences.quotations import quoted
from assistant.shapes.other_papers import with_other_papers
from indexes.sentences.spans import Span

AUTUMN = """# Northmoor Warden performance report, Quarter 2 2031/32

Date: 12 November 2031

## Wardens

At the end of September 2031 there were 381 wardens in the lane teams.

## Training

71% of wardens had completed the lantern course by September 2031.

## Riders

Satisfaction among riders was 68.4% (Quarter 1 2031/32: 66.0%).

## Calls

In September 2031 riders who rang the helpline waited 5 minutes 40 seconds on average.

The ferry budget is £4.2m in 2031/32.
"""
WINTER = """# Northmoor Warden performance report, Quarter 3 2031/32

Date: 6 February 2032

## Wardens

At the end of December 2031 there were 420 wardens in the lane teams.

By March 2033 there will be 450 wardens in the lane teams.

## Training

96% of wardens had completed the lantern course by 31 January 2032.

## Riders

Of the ferry users 12% are riders from Tarn.

## Calls

In December 2031 riders who rang the helpline waited 4 minutes 12 seconds on average.
"""
ANNUAL = """# Northmoor Wardens: annual report 2031/32

Date: 20 June 2032

| Measure | 2029/30 | 2030/31 | 2031/32 |
|---|---|---|---|
| Ferry crossings | 5,120 | 5,310 | 5,480 |

The lantern patrol checked 1,240 gates in 2031/32.
"""
EARLIER_ANNUAL = """# Northmoor Wardens: annual report 2030/31

Date: 18 June 2031

The lantern patrol checked 1,090 gates in 2030/31.

There were 5,200 ferry crossings in 2030/31.
"""
OLD_PLAN = """# Northmoor Lane and Lantern Plan 2027-31

Published: 3 May 2027

## Priorities

The priorities of the Warden General are dry lanes, lit gates and swift ferries.
"""
NEW_PLAN = """# Northmoor Lane and Lantern Plan 2031-35: Brighter Together

Published: 9 October 2031

## Ferries

The Warden General wants ferries to leave every hour.
"""
POLICY = """# Northmoor Kennel Charter

## Rules

Every kennel hound is walked twice a day under the charter's rules.
"""
NEW_POLICY = """# Northmoor Hound Charter

This charter replaces the Northmoor Kennel Charter.

## Feed

Hounds are fed at dawn.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of papers of which the later tell newer figures, and newer plans."""
    papers = {
        "autumn.md": AUTUMN,
        "winter.md": WINTER,
        "annual.md": ANNUAL,
        "annual-before.md": EARLIER_ANNUAL,
        "old-plan.md": OLD_PLAN,
        "new-plan.md": NEW_PLAN,
        "policy.md": POLICY,
        "new-policy.md": NEW_POLICY,
    }
    return assistant_over(tmp_path_factory, papers)


def superseded(answer: Answer) -> str:
    return " ".join(notice.text for notice in answer.notices if notice.kind == "superseded")


def said(answer: Answer) -> str:
    return " ".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "told", "notice"),
    [
        ("How many wardens are in the lane teams?", "381", "420, December 2031 (Northmoor Warden performance report"),
        ("What share of wardens have completed the lantern course?", "71%", "96%, 31 January 2032 (Northmoor"),
        ("How long do riders wait?", "5 minutes 40", "4 minutes 12 seconds, December 2031 (Northmoor"),
        ("How many gates did the lantern patrol check?", "1,090", "1,240, 2031/32 (Northmoor Wardens: annual report"),
    ],
)
def test_a_later_figure_of_another_paper_is_offered(moor: Assistant, question: str, told: str, notice: str) -> None:
    offered = [each.text for each in beside(moor, question, told).notices if each.kind == "superseded"]
    assert len(offered) == 1
    assert offered[0].startswith(f"A later figure is held: {notice}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many wardens were in the lane teams at the end of September 2031?", "381"),  # the time asked for
        ("How many wardens are in the lane teams?", "420"),  # 450 are only planned
        ("What is satisfaction among riders?", "68.4%"),  # 12% is of ferry users
        ("How many ferry crossings are there?", "5,310"),  # its own row tells a later one
    ],
)
def test_what_is_planned_or_of_another_thing_or_time_is_no_later_figure(
    moor: Assistant, question: str, told: str
) -> None:
    assert not [each for each in beside(moor, question, told).notices if each.kind == "superseded"]


def beside(moor: Assistant, question: str, told: str) -> Draft:
    """What an answer that quotes the one sentence with a figure comes to, where all other papers are looked at."""
    paragraphs = [each for source in moor.papers.sources() for each in moor.papers.document(source.id).paragraphs]
    paragraph = next(each for each in paragraphs if told in each.text)
    draft = Draft("answered", (quoted(paragraph, Span(0, len(paragraph.text))),))
    return with_other_papers(moor.read(question), draft, lambda _: paragraphs, moor.papers)


@pytest.mark.parametrize(
    "question",
    [
        "How many wardens were in the lane teams at the end of September 2031?",  # the time that is asked for
        "How many gates did the lantern patrol check in 2030/31?",
        "How many ferry crossings were there in 2030/31?",
        "What was satisfaction among riders?",  # 66.0% is of the quarter before
        "What is the ferry budget?",  # told by one paper
    ],
)
def test_no_later_figure_is_offered_where_a_time_is_asked_for_or_none_is_later(moor: Assistant, question: str) -> None:
    assert not superseded(moor.ask(question))


def test_what_an_earlier_plan_sets_out_is_marked_with_the_plan_that_follows_it(moor: Assistant) -> None:
    answer = moor.ask("What are the priorities of the Warden General?")
    assert "lit gates" in said(answer)
    assert superseded(answer) == (
        "“Northmoor Lane and Lantern Plan 2027-31” is followed by "
        "“Northmoor Lane and Lantern Plan 2031-35: Brighter Together”, 9 October 2031."
    )


def test_a_plan_that_is_asked_for_by_its_years_is_not_marked(moor: Assistant) -> None:
    assert not superseded(moor.ask("What are the priorities of the Lane and Lantern Plan 2027-31?"))


def test_a_paper_that_another_says_it_replaces_is_marked(moor: Assistant) -> None:
    answer = moor.ask("What are the rules of the kennel charter?")
    assert superseded(answer) == ("“Northmoor Kennel Charter” is followed by “Northmoor Hound Charter”.")
