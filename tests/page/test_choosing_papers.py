"""The choice of papers on the page: what is offered, what it is in words, and what is asked with it."""

from datetime import date
from typing import Any

import gradio as gr
import pytest
from wexshire import ASB, PLAN, ScriptedShelves, source

from corpus import SourceId
from indexes import Within
from page.chat import Chat, Exchange, Failure
from page.chatting import Chatting
from page.choosing import Offered, offered, only_in_html, picked
from page.library import Library
from page.shelf import Example

QUESTION = "How many children were referred?"
SOURCES = (ASB.source, PLAN.source)


@pytest.fixture
def shelves() -> ScriptedShelves:
    return ScriptedShelves()


@pytest.fixture
def events(shelves: ScriptedShelves) -> Chatting:
    library = Library(shelves)
    library.prepare()
    return Chatting(library, (Example("What is planned?", "wexshire-plan"),))


def test_the_papers_and_kinds_held_are_offered_and_what_was_picked_and_is_gone_stays() -> None:
    held = (("Neighbourhood Policing and ASB in Wexshire, 5 March 2024", "wexshire-asb"),)
    plan = (("Wexshire Police and Crime Plan", "wexshire-plan"),)
    kinds = (("Cover report", "cover report"), ("Plan", "plan"))
    assert offered(SOURCES, picked([], [], "", "")) == Offered((*held, *plan), kinds)
    assert offered(SOURCES[:1], picked(["wexshire-plan"], ["plan"], "", "")) == Offered(
        (*held, ("wexshire-plan (no longer held)", "wexshire-plan")),
        (("Cover report", "cover report"), ("Plan (no longer held)", "plan")),
    )


@pytest.mark.parametrize(
    ("within", "words"),
    [
        (Within(papers=frozenset({SourceId("wexshire-plan")})), "Wexshire Police and Crime Plan (1 of 2 papers)."),
        (Within(kinds=frozenset({"plan", "cover report"})), "cover report or plan (2 of 2 papers)."),
        (
            Within(frozenset({SourceId("wexshire-asb")}), frozenset(), date(2024, 1, 1), date(2024, 12, 31)),
            "Neighbourhood Policing and ASB in Wexshire; from 1 January 2024; to 31 December 2024 (1 of 2 papers).",
        ),
    ],
)
def test_the_line_above_the_question_names_the_choice_and_counts_its_papers(within: Within, words: str) -> None:
    html = only_in_html(within, SOURCES)
    assert f"<strong>Only in:</strong> {words} <button" in html
    assert "Ask in all papers" in html


def test_of_many_papers_three_are_named_and_the_rest_counted() -> None:
    sources = tuple(source(f"p-{n}", title=f"Paper <{n}>") for n in range(5))
    html = only_in_html(Within(papers=frozenset(each.id for each in sources)), sources)
    assert "Paper &lt;0&gt;; Paper &lt;1&gt;; Paper &lt;2&gt; and 2 more (5 of 5 papers)." in html


def test_without_a_choice_the_line_is_empty() -> None:
    assert only_in_html(Within(), SOURCES) == '<p class="only-in" role="status"></p>'


def test_a_question_and_an_example_are_kept_to_the_choice(events: Chatting, shelves: ScriptedShelves) -> None:
    list(events.ask(QUESTION, Chat(), ["wexshire-asb"], ["cover report"], "2024-03", " "))
    list(events.ask_example(Chat(), [], ["plan"], "", "", gr.EventData(None, {"question": "What is planned?"})))
    list(events.ask(QUESTION, Chat()))
    assert shelves.assistant.choices == [
        Within(frozenset({SourceId("wexshire-asb")}), frozenset({"cover report"}), date(2024, 3, 1)),
        Within(kinds=frozenset({"plan"})),
        Within(),
    ]


@pytest.mark.parametrize(
    ("picks", "problem"),
    [
        ((["gone"], [], "", ""), "no paper 'gone' is held. The tab “Papers held” names those that are."),
        (
            ([], [], "soon", ""),
            "“Since” cannot be 'soon'. Give a year, a month or a day, as 2024, May 2024, 3/5/2024 or 2024-05-03.",
        ),
        (([], [], "2025", "2024"), "“Since” '2025' is after “Until” '2024'. Swap them."),
        (
            (["wexshire-asb"], ["plan"], "", ""),
            "none of the 2 papers held is one of “Neighbourhood Policing and ASB in Wexshire”, of the kind 'plan'. "
            "Leave one of these out. The tab “Papers held” shows kinds and dates.",
        ),
    ],
)
def test_a_choice_that_means_nothing_is_told_and_nothing_is_asked_with_it(
    events: Chatting, shelves: ScriptedShelves, picks: tuple[Any, ...], problem: str
) -> None:
    told = events.choose(*picks).replace("&#x27;", "'")
    assert problem[1:] in told
    assert 'class="only-in failure"' in told
    *_, last = events.ask(QUESTION, Chat(), *picks)
    assert last.chat == Chat((Exchange(QUESTION, Failure(problem)),))
    assert shelves.assistant.choices == []


def test_what_is_offered_follows_the_papers_and_what_was_picked_is_still_there(
    events: Chatting, shelves: ScriptedShelves
) -> None:
    del shelves.held["wexshire-plan"]
    offering = events.offer(["wexshire-plan"], [], "", "")
    assert [name for _, name in offering.papers.choices] == ["wexshire-asb", "wexshire-plan"]
    assert [name for _, name in offering.kinds.choices] == ["cover report"]
    assert "No paper &#x27;wexshire-plan&#x27; is held." in events.choose(["wexshire-plan"], [], "", "")


def test_a_choice_that_is_cleared_leaves_nothing_picked(events: Chatting) -> None:
    assert events.choose_all() == ([], [], "", "", only_in_html(Within(), ()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(("soon", "2024"), ("", "2024")), (("3/5/2024", "32/5/2024"), ("3/5/2024", "")), (("", ""),) * 2],
)
def test_a_new_chat_empties_a_day_that_is_none_and_keeps_the_rest_of_the_choice(
    events: Chatting, typed: tuple[str, str], kept: tuple[str, str]
) -> None:
    begun = events.begin_anew(["wexshire-asb"], [], *typed)
    assert (begun.since, begun.until) == kept
    assert begun.only_in == events.choose(["wexshire-asb"], [], *kept)


def test_the_choice_is_closed_when_a_question_is_asked(events: Chatting) -> None:
    first, *later = events.ask(QUESTION, Chat(), ["wexshire-asb"])
    assert first.choice.open is False
    assert all(step.choice == gr.skip() for step in later)
