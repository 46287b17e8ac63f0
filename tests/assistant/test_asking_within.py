"""Questions kept to certain papers: nothing else answers, and each answer says what it was kept to."""

from datetime import date

import pytest

from assistant import Assistant
from assistant.answer import Notice
from corpus import SourceId
from indexes import Within

PLAN, COVER = (Within(papers=frozenset({SourceId(each)})) for each in ("northmoor-plan", "rural-crime-cover"))
SURVEY = "How many people answered the survey for the Plan?"


def test_the_chosen_paper_answers_and_the_answer_says_that_only_it_was_searched(county: Assistant) -> None:
    answer = county.ask(SURVEY, within=PLAN)
    assert answer.status == "answered"
    assert {each.paragraph.source.id for each in answer.evidence} == {"northmoor-plan"}
    assert [each.quote for each in answer.citations] == [each.quote for each in county.ask(SURVEY).citations]
    assert answer.notices[-1] == Notice(
        "coverage", "Searched: only 1 of 2 papers held, as chosen, covering 2024 to 2028; none is dated."
    )


def test_a_question_that_another_paper_answers_is_declined_with_what_was_searched(county: Assistant) -> None:
    answer = county.ask(SURVEY, within=COVER)
    assert (answer.status, answer.statements) == ("declined", ())
    assert {each.paragraph.source.id for each in answer.evidence} == {"rural-crime-cover"}
    assert answer.notices[-1].text.startswith("Searched: only 1 of 2 papers held, as chosen")


def test_both_parts_of_a_question_are_kept_to_the_choice(county: Assistant) -> None:
    question = "How many farmers joined Farm Watch, and how many people answered the survey for the Plan?"
    cited = {each.paragraph.source.id for each in county.ask(question, within=COVER).citations}
    assert cited == {"rural-crime-cover"}


def test_a_choice_that_leaves_no_paper_is_declined_with_what_was_chosen(county: Assistant) -> None:
    answer = county.ask(SURVEY, within=Within(kinds=frozenset({"news"}), since=date(2024, 5, 1)))
    assert (answer.status, answer.evidence) == ("declined", ())
    assert answer.reason == (
        "No paper held is of the kind 'news', of 2024-05-01 or later. Choose others, or ask without a choice of papers."
    )


@pytest.mark.parametrize(("within", "count"), [(PLAN, "1 paper among those chosen"), (Within(), "2 papers held")])
def test_a_list_of_papers_goes_through_the_chosen_only(county: Assistant, within: Within, count: str) -> None:
    answer = county.ask("How many papers do you hold?", within=within)
    assert answer.statements[0].text.startswith(f"{count}, counted by this assistant: ")
    assert answer.notices[0].text.startswith(f"Gone through: {count}")


def test_what_no_chosen_paper_mentions_is_said_of_them_only(county: Assistant) -> None:
    answer = county.ask("Which papers mention Farm Watch?", within=PLAN)
    assert answer.reason == "None of the 1 paper among those chosen mentions “Farm Watch”."
    assert county.ask("Which papers mention Farm Watch?", within=COVER).status == "answered"


def test_a_search_is_kept_to_the_choice_too(county: Assistant) -> None:
    found = county.search("farmers", limit=50, within=PLAN)
    assert {each.paragraph.source.id for each in found} == {"northmoor-plan"}
