"""A choice of papers as typed: what it means, and names and days that mean nothing."""

from datetime import date

import pytest

from assistant import Assistant
from corpus import NotHeld, ScrutinyError, SourceId
from indexes import Within
from indexes.questions.choosing import Choice, Wording, within_of


@pytest.mark.parametrize(
    ("choice", "within"),
    [
        (Choice(), Within()),
        (Choice(papers=["northmoor-plan"]), Within(papers=frozenset({SourceId("northmoor-plan")}))),
        (Choice(kinds=["Plan", "cover report "]), Within(kinds=frozenset({"plan", "cover report"}))),
        (Choice(since="2024", until="2024"), Within(since=date(2024, 1, 1), until=date(2024, 12, 31))),
        (Choice(since="2024-02", until="2024-02"), Within(since=date(2024, 2, 1), until=date(2024, 2, 29))),
        (Choice(since="2024-05-03", until="2025-5-4"), Within(since=date(2024, 5, 3), until=date(2025, 5, 4))),
        (Choice(since="3/5/2024", until="04/12/2024"), Within(since=date(2024, 5, 3), until=date(2024, 12, 4))),
        (
            Choice(since="3 May 2024", until="4th december 2024 "),
            Within(since=date(2024, 5, 3), until=date(2024, 12, 4)),
        ),
        (Choice(since="Feb 2024", until="02/2024"), Within(since=date(2024, 2, 1), until=date(2024, 2, 29))),
    ],
)
def test_what_is_typed_is_read(county: Assistant, choice: Choice, within: Within) -> None:
    assert within_of(choice, county.papers.sources()) == within


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        (
            Choice(papers=["northmor-plans"]),
            r"no paper 'northmor-plans' is held\. Nearest: 'northmoor-plan'\. `python -m corpus list`",
        ),
        (Choice(papers=["zzz"]), r"no paper 'zzz' is held\. `python -m corpus list` names those that are\."),
        (
            Choice(kinds=["minuts"]),
            r"there is no kind of paper 'minuts'\. Nearest: 'minutes'\. The kinds are: 'cover report', .*'other'\.",
        ),
        (
            Choice(papers=["northmoor-plan"], kinds=["news"], until="2019"),
            r"none of the 2 papers held is one of 'northmoor-plan', of the kind 'news', of 2019-12-31 or earlier\. ",
        ),
    ],
)
def test_an_unknown_name_and_a_choice_of_nothing_say_what_there_is(
    county: Assistant, choice: Choice, says: str
) -> None:
    with pytest.raises(NotHeld, match=says):
        within_of(choice, county.papers.sources())


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2024-13",
        "2024-02-30",
        "2024-1-1-1",
        "0",
        "99999",
        "2024-",
        "2024-00",
        "",
        "3/13/2024",
        "31/4/2024",
        "3 May",
        "3/5/24",
        "13/2024",
        "about 3 May 2024",
    ],
)
def test_a_day_that_is_none_is_named(county: Assistant, text: str) -> None:
    with pytest.raises(ScrutinyError, match=rf"--until cannot be '{text}'\. Give a year, a month or a day"):
        within_of(Choice(until=text), county.papers.sources())


def test_days_in_the_wrong_order_are_named(county: Assistant) -> None:
    with pytest.raises(ScrutinyError, match=r"--since '2025' is after --until '2024'\. Swap them\."):
        within_of(Choice(since="2025", until="2024"), county.papers.sources())


ELSEWHERE = Wording("“From”", "“To”", "The list", titled=True)


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        (Choice(until="soon"), r"“To” cannot be 'soon'\. Give a year"),
        (Choice(since="2025", until="2024"), r"“From” '2025' is after “To” '2024'\. Swap them\."),
        (Choice(papers=["zzz"]), r"no paper 'zzz' is held\. The list names those that are\."),
        (
            Choice(papers=["northmoor-plan"], kinds=["news"]),
            r"none of the 2 papers held is one of “Northmoor Police and Crime Plan.*”, of the kind 'news'\. "
            r"Leave one of these out\. The list shows kinds and dates\.",
        ),
    ],
)
def test_where_a_choice_is_made_in_other_words_the_same_is_said_in_them(
    county: Assistant, choice: Choice, says: str
) -> None:
    with pytest.raises(ScrutinyError, match=says):
        within_of(choice, county.papers.sources(), ELSEWHERE)
