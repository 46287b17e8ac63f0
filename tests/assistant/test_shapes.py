"""Shapes of answer over a fictional county: lists, extremes, two times, sums, conflicts, false premises, two parts."""

import re
from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.shapes.enquiring import asks_what_to_ask
from corpus import add_papers, open_home

WARDENS = """# Northmoor wardens

The county had ten aims before the Warden Plan. The aims for wardens in the Warden Plan were:

- Safer lanes.
- Warmer huts.

The wardens of July 2019 by town were:

- Harwick: 248 wardens.
- Selby Moor: 161 wardens.
- Tarn: 38 wardens.

The sources of the money for wardens were, year by year:

| Source of money for wardens | 2023/24 | 2024/25 |
|---|---|---|
| Levy | 60% | 55% |
| Grant | 40% | 45% |

The gross spending on wardens was, year by year:

| Year | Gross spending on wardens |
|---|---|
| 2021/22 | £40.5m |
| 2022/23 | £44.0m |
| 2023/24 | £49.2m |

## Lane patrols

Between May 2024 and April 2025, 290 farmers and 242 riders joined Lane Patrol.

Tarn, Harwick and Selby were spare huts at the visit of March 2024. The visit of March 2024 found mould.

The Moor Trust visited the huts of Northmoor in March 2024.

Lane Patrol was adopted by Northmoor Police in July 2023.

The lead of Northmoor Police for Lane Patrol was Sergeant Vera Quill.

How much Lane Patrol costs is not known to this paper.

## Bridleway stewards

The bridleway stewards of Northmoor wear green coats. Bridleway stewards are not constables.

The Moorland Strategy of Northmoor was due later in 2027, according to a release.
"""
THEFTS = """# Thefts in Northmoor

Sheep theft in Northmoor fell by 23.3% in the year to June 2021, a figure that differs from the 19% of September 2021.

Sheep theft in Northmoor fell by 19% as reported in September 2021.

The mean wait for the fence line was 154 seconds in 2016.

The mean wait for the fence line was 14 seconds in 2013.

The mean wait for the fence line was 98 seconds in 2019.

From July to September 2024 Northmoor recorded 57 sheep thefts. Northmoor has had over 900 sheep thefts since 2019.

The Deputy Warden, speaking in Harwick, said that 40 fences were broken. The Bailiff said that 70 fences were broken.
"""
GAZETTE = """# Gazette on Northmoor

Sheep theft in Northmoor fell by 23.3% in the year to June 2021.

## Huts of the Moor Trust

The Moor Trust counts 31 huts in Northmoor.

The annual review of Northmoor counts 27 huts, according to the Gazette.

## Drinking on the moor

Public space protection orders keep drinking off the moor of Northmoor.

## Gates

The cut in gates of Northmoor since 2010 was 17%.

A leaflet on lanes, walls, hedges and the cut in gates since 2010 gives that as 17% in one place and a fifth in another.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of three papers that invite every shape of answer."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"wardens.md": WARDENS, "thefts.md": THEFTS, "gazette.md": GAZETTE}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_a_list_is_given_whole_though_its_paragraph_says_more_than_the_lead_in(moor: Assistant) -> None:
    assert said(moor.ask("What were the aims for wardens in the Warden Plan?")) == ["Safer lanes.", "Warmer huts."]


def test_a_figure_of_each_is_the_whole_list(moor: Assistant) -> None:
    assert said(moor.ask("How many wardens did each town have in July 2019?")) == [
        "Harwick: 248 wardens.",
        "Selby Moor: 161 wardens.",
        "Tarn: 38 wardens.",
    ]


def test_where_money_comes_from_is_a_table_under_its_announcement(moor: Assistant) -> None:
    assert said(moor.ask("Where did the money for wardens come from?")) == [
        "The sources of the money for wardens were, year by year:",
        "Source of money for wardens: Levy; 2023/24: 60%; 2024/25: 55%",
        "Source of money for wardens: Grant; 2023/24: 40%; 2024/25: 45%",
    ]


def test_the_most_and_the_fewest_stand_side_by_side_with_their_difference(moor: Assistant) -> None:
    answer = moor.ask("Which town had the most wardens in July 2019 and which the fewest?")
    assert [(each.text, each.support, len(each.citations)) for each in answer.statements] == [
        ("Harwick: 248 wardens.", "quoted", 1),
        ("Tarn: 38 wardens.", "quoted", 1),
        ("248 - 38 = 210, calculated from the figures above.", "supported", 2),
    ]


def test_two_times_are_compared_from_one_column(moor: Assistant) -> None:
    answer = moor.ask("How did gross spending on wardens change between 2021/22 and 2023/24?")
    assert said(answer)[1:] == [
        "Year: 2021/22; Gross spending on wardens: £40.5m",
        "Year: 2023/24; Gross spending on wardens: £49.2m",
        "£49.2m - £40.5m = £8.7m, calculated from the figures above.",
    ]


def test_a_sum_that_no_paper_says_is_worked_out_and_marked(moor: Assistant) -> None:
    answer = moor.ask("How many people joined Lane Patrol altogether between May 2024 and April 2025?")
    assert said(answer)[-1] == "290 + 242 = 532, calculated from the figures above."


def test_where_a_paper_says_that_sources_differ_each_side_is_cited(moor: Assistant) -> None:
    answer = moor.ask("By how much did sheep theft in Northmoor fall?")
    assert {citation.paragraph.source.title for citation in answer.citations} >= {
        "Thefts in Northmoor",
        "Gazette on Northmoor",
    }
    assert "conflict" in [notice.kind for notice in answer.notices]


def test_an_acronym_that_no_paper_spells_out_is_explained_by_its_words_and_that_is_said(moor: Assistant) -> None:
    answer = moor.ask("What does PSPO stand for?")
    assert said(answer) == ["Public space protection orders keep drinking off the moor of Northmoor."]
    assert [notice.text for notice in answer.notices] == [
        "No paper found spells “PSPO” out; in this field it stands for the words quoted."
    ]


def test_another_figure_of_the_same_section_is_shown_beside_the_first(moor: Assistant) -> None:
    answer = moor.ask("How many huts does the Moor Trust count in Northmoor?")
    assert {"31", "27"} <= set(re.findall(r"\d+", " ".join(said(answer))))
    assert "conflict" in [notice.kind for notice in answer.notices]


def test_a_sentence_that_says_that_sources_differ_is_shown_with_the_one_that_answers(moor: Assistant) -> None:
    answer = moor.ask("How deep was the cut in gates since 2010?")
    assert "a fifth in another" in " ".join(said(answer))


def test_what_a_question_takes_for_granted_is_corrected(moor: Assistant) -> None:
    answer = moor.ask("Why did Northmoor make the bridleway stewards constables?")
    assert "Bridleway stewards are not constables." in said(answer)[0]
    assert answer.reason is not None
    assert "takes for granted" in answer.reason


def test_a_time_that_no_paper_bears_out_is_named(moor: Assistant) -> None:
    answer = moor.ask("What does the Moorland Strategy of Northmoor published in 2025 say?")
    assert answer.status == "answered"
    assert "due later in 2027" in said(answer)[0]
    assert answer.reason == "The papers held do not bear out “2025”; what they say stands here."


def test_each_part_of_a_question_that_asks_two_things_is_answered(moor: Assistant) -> None:
    answer = moor.ask("When did Northmoor Police adopt Lane Patrol, and who was its lead?")
    assert answer.status == "answered"
    assert {"July 2023", "Vera Quill"} <= {
        words for words in ("July 2023", "Vera Quill") if words in " ".join(said(answer))
    }


def test_a_part_that_the_papers_do_not_hold_is_named(moor: Assistant) -> None:
    answer = moor.ask("When did Northmoor Police adopt Lane Patrol, and how many elephants did it buy?")
    assert answer.status == "partial"
    assert answer.reason == "“How many elephants did it buy?” is not answered: a figure was not found."


def test_what_a_paper_says_is_not_known_is_no_answer(moor: Assistant) -> None:
    assert moor.ask("How much does Lane Patrol cost?").status == "declined"


def test_a_figure_of_some_months_is_not_that_of_a_year(moor: Assistant) -> None:
    assert moor.ask("How many sheep thefts did Northmoor record in 2024?").status == "declined"


def test_what_one_speaker_said_is_not_given_as_what_another_said(moor: Assistant) -> None:
    answer = moor.ask("According to the Bailiff, how many fences were broken?")
    assert "The Bailiff said that 70 fences were broken." in " ".join(said(answer))


def test_what_to_ask_next_is_what_the_papers_do_not_know(moor: Assistant) -> None:
    answer = moor.ask("What should we ask next about Lane Patrol?")
    assert said(answer) == ["How much Lane Patrol costs is not known to this paper."]
    assert "Suggestions" in answer.notices[0].text


@pytest.mark.parametrize(
    "question",
    [
        "What questions remain about Lane Patrol?",
        "Which questions are still open on Lane Patrol?",
        "Suggest some questions for the Mayor about Lane Patrol",
        "What is still unanswered about Lane Patrol?",
        "What else might members raise about Lane Patrol?",
        "What should we ask next?",
    ],
)
def test_what_to_ask_is_asked_in_other_words_and_without_a_subject(moor: Assistant, question: str) -> None:
    answer = moor.ask(question)
    assert "How much Lane Patrol costs is not known to this paper." in said(answer)
    assert any("Suggestions" in each.text for each in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "What questions did the survey of Lane Patrol ask?",
        "Which questions were put to the wardens?",
        "What can the Panel ask for?",
        "How many questions were asked about Lane Patrol?",
        "What remains of the Lane Patrol fund?",
    ],
)
def test_what_was_asked_is_not_what_should_be(question: str) -> None:
    assert not asks_what_to_ask(question)


def test_a_month_is_not_the_day_that_is_asked_for(moor: Assistant) -> None:
    assert moor.ask("On which day did Northmoor Police adopt Lane Patrol?").status == "declined"


def test_what_the_panel_may_ask_of_is_told(moor: Assistant) -> None:
    answer = moor.ask("Can the Panel direct the force to hire more bridleway stewards?")
    assert "voice" in [notice.kind for notice in answer.notices]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("I am a Panel member. What coats do officers called bridleway stewards wear?", True),
        ("As a member of the Panel, can I ask what coats the bridleway stewards of the force wear?", True),
        ("As a resident I want to know what coats the bridleway stewards of the force wear.", False),
        ("What coats do the bridleway stewards of the force wear?", False),
        ("I am a Panel member. What did the Mayor say of the bridleway stewards?", False),
    ],
)
def test_one_of_the_panel_who_asks_of_operations_is_told_its_remit(moor: Assistant, question: str, told: bool) -> None:
    assert ("voice" in [notice.kind for notice in moor.ask(question).notices]) is told


def test_those_named_are_as_many_as_are_named(moor: Assistant) -> None:
    answer = moor.ask("How many huts were spare at the visit of March 2024?")
    assert "Tarn, Harwick and Selby were spare huts" in said(answer)[0]
    # The spare ones are not how many there are.
    for question in ("How many huts are there?", "How many huts were open?", "How many huts does Northmoor have?"):
        assert not any("spare" in each for each in said(moor.ask(question)))


def test_who_did_it_is_told_before_what_it_found(moor: Assistant) -> None:
    assert "The Moor Trust visited" in said(moor.ask("Who visited the huts of Northmoor in March 2024?"))[0]


def test_figures_of_several_times_stand_oldest_first_and_are_no_conflict(moor: Assistant) -> None:
    answer = moor.ask("How many seconds was the mean wait for the fence line?")
    assert said(answer) == [
        "The mean wait for the fence line was 14 seconds in 2013.",
        "The mean wait for the fence line was 154 seconds in 2016.",
        "The mean wait for the fence line was 98 seconds in 2019.",
    ]
    assert "conflict" not in [notice.kind for notice in answer.notices]
