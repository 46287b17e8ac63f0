"""Lists chosen as wholes over a fictional county, by what stands above them with their items, in everyday words."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.shapes.fitting import fits
from assistant.shapes.listing import named_items
from assistant.tables.list_items import name_of
from corpus import add_papers, open_home
from indexes.questions.within import EVERYWHERE

SAFETY = """# Lake safety in Northmoor

The Mayor of Northmoor, Ada Fell, launched the Swimmers' Strategy in May 2023 at the boat club.

The safety of swimmers was one of the Mayor's pledges.

The Mayor's Swimmers' Strategy of Northmoor has three aims:

- Lessons and warnings.
- Rescue posts.
- Calm water.

## What was done in the first year

The work that was counted in the first year of the Swimmers' Strategy was:

| Work in the first year of the Swimmers' Strategy | Count in Northmoor |
|---|---|
| Rescue boards put up | 40 |
| Children taught | 1,300 |

A lake warden was reported as hired in the first year of the Swimmers' Strategy.
"""
THEFT = """# Sheep theft in Northmoor

Northmoor had the third highest count of sheep thefts of the counties compared for the year to March 2023.

The two counties with more were:

| County | Sheep thefts in the year to March 2023 |
|---|---|
| Eastmoor | 610 |
| Westmoor | 480 |

The gross spending of Northmoor Wardens was, year by year:

| Year | Gross spending of Northmoor Wardens |
|---|---|
| 2022/23 | £4.1m |
| 2023/24 | £4.6m |
| 2024/25 | £5.2m |

Two causes of concern about the wardens' cells were:

- Cold floors.
- The keeping of keys.

The Act of 2014 on sheep gave the wardens these powers:

- Search of barns.
- Gate orders.
"""


@pytest.fixture(scope="module")
def lakes(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers with lists."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"safety.md": SAFETY, "theft.md": THEFT}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_aims_are_found_though_the_question_shares_few_words_with_them(lakes: Assistant) -> None:
    answer = lakes.ask("What is the Mayor's plan to keep people safe in the water trying to achieve?")
    assert said(answer) == ["Lessons and warnings.", "Rescue posts.", "Calm water."]


def test_things_asked_for_in_a_headline_are_the_whole_list(lakes: Assistant) -> None:
    answer = lakes.ask("Counties with more sheep thefts than us, year to March 2023?")
    assert [text for text in said(answer) if text.startswith("County")] == [
        "County: Eastmoor; Sheep thefts in the year to March 2023: 610",
        "County: Westmoor; Sheep thefts in the year to March 2023: 480",
    ]


def test_what_may_be_done_is_everything_listed(lakes: Assistant) -> None:
    answer = lakes.ask("What may wardens do by law about stolen sheep?")
    assert said(answer) == ["Search of barns.", "Gate orders."]


def test_a_year_singles_out_its_row_of_a_list(lakes: Assistant) -> None:
    answer = lakes.ask("Gross spending of Northmoor Wardens in 2023/24")
    assert said(answer) == ["Year: 2023/24; Gross spending of Northmoor Wardens: £4.6m"]


def test_a_list_that_answers_is_likelier_than_any_other_list(lakes: Assistant) -> None:
    question = "What causes of concern were there about the cells?"
    evidence = lakes.search(question, within=EVERYWHERE)
    best, *others = fits(lakes.read(question), evidence, lakes.papers)
    assert [item.text for item in best.listing.items] == ["Cold floors.", "The keeping of keys."]
    assert all(best.score > other.score for other in others)


def test_of_a_list_only_the_items_that_the_question_names_are_given(lakes: Assistant) -> None:
    question = "Sheep thefts, counties with more: Eastmoor beside Westmoor"
    listing = next(fit.listing for fit in fits(lakes.read(question), lakes.search(question), lakes.papers))
    assert [name_of(item) for item in named_items(lakes.read(question), listing)] == ["Eastmoor", "Westmoor"]


def test_what_was_asked_before_singles_out_no_item(lakes: Assistant) -> None:
    before = lakes.read("Which county is worst? (about: sheep thefts, Eastmoor)")
    listing = next(fit.listing for fit in fits(before, lakes.search("sheep thefts by county"), lakes.papers))
    assert named_items(before, listing) == ()
