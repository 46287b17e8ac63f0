"""Answers over every paper held: lists, counts and the latest, each statement cited."""

from pathlib import Path

import pytest
from keyword_embedder import KeywordEmbedder

from assistant.answer import Notice
from assistant.draft import Draft
from assistant.surveys.surveying import survey
from corpus import Settings, add_papers, open_home
from indexes import Index, build_index, open_index
from indexes.questions.question import asked

PAPERS = {
    "moor-roads.md": """# Northmoor roads report

2 May 2023

## Roads

Speed Watch ran in nine villages. Officers stopped 40 drivers.

## Recommendations

That the Commissioner pays for two more cameras.

That the Force reports on Speed Watch each quarter.
""",
    "moor-farms.md": """# Northmoor farms report

3 June 2024

## Farms

Farm Watch has 310 farmers. A camera was lent to each.

Watch the gates, at speed or not.

The wardens in June 2024 were, with their horses:

- Tarn: 48 wardens.
- Northmoor: 12 wardens.
""",
    "panel-minutes.md": """# Northmoor Panel: minutes

9 July 2024

## Present

Mrs A Vane (Chair)

## Speed

Members asked about Speed Watch.

RESOLVED - That the paper be noted.

ACTION: The Commissioner to write to the Home Secretary about cameras.
""",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("northmoor")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    settings = Settings(home=tmp_path_factory.mktemp("home") / "home")
    add_papers(open_home(settings.home), [folder])
    embedder = KeywordEmbedder()
    build_index(settings, embedder=embedder)
    return open_index(settings, embedder=embedder)


def draft_of(question: str, index: Index) -> Draft | None:
    return survey(asked(question, glossary=index.glossary, vocabulary=index), index, index.papers)


def said(question: str, index: Index) -> list[tuple[str | None, str, str]]:
    draft = draft_of(question, index)
    assert draft
    return [(each.lead_in, each.text, each.support) for each in draft.statements]


ROADS, MINUTES, FARMS = (
    "Northmoor roads report, 2 May 2023",
    "Northmoor Panel: minutes, 9 July 2024",
    "Northmoor farms report, 3 June 2024",
)


def test_a_count_of_papers_is_proved_by_one_paragraph_of_each_newest_first(index: Index) -> None:
    draft = draft_of("How many papers mention Speed Watch?", index)
    assert draft
    head, *papers = draft.statements
    assert (head.text, head.support) == (
        "2 of 3 papers held mention “Speed Watch”, counted by this assistant: "
        "Northmoor Panel: minutes; Northmoor roads report.",
        "supported",
    )
    assert [(each.lead_in, each.text, each.support) for each in papers] == [
        (MINUTES, "Members asked about Speed Watch.", "quoted"),
        (ROADS, "Speed Watch ran in nine villages.", "quoted"),
    ]
    assert head.citations == tuple(citation for each in papers for citation in each.citations)
    assert draft.notices == (
        Notice(
            "coverage",
            "Gone through: 3 papers held, of 2023 to 2024. Counted: papers with a sentence that holds “Speed Watch”.",
        ),
    )


def test_the_words_of_a_bullet_stand_under_what_it_hangs_from(index: Index) -> None:
    lead_in = f"{FARMS}: The wardens in June 2024 were, with their horses:"
    assert (lead_in, "Tarn: 48 wardens.", "quoted") in said("Which papers mention Tarn?", index)


def test_a_name_whose_words_stand_apart_is_no_mention(index: Index) -> None:
    assert "Watch the gates, at speed or not." not in {
        text for _, text, _ in said("which papers mention Speed Watch", index)
    }


def test_the_paper_that_says_it_most_comes_first_with_its_count(index: Index) -> None:
    assert said("Which paper mentions Speed Watch most?", index)[:2] == [
        (
            None,
            "3 paragraphs in 2 of 3 papers held mention “Speed Watch”, counted by this assistant: "
            "Northmoor roads report, 2 paragraphs; Northmoor Panel: minutes, 1 paragraph.",
            "supported",
        ),
        (ROADS, "Speed Watch ran in nine villages.", "quoted"),
    ]


@pytest.mark.parametrize(
    ("question", "head", "papers"),
    [
        ("every recommendation", "2 recommendations in 1 of 3 papers held", [ROADS, ROADS]),
        ("list all resolutions", "1 resolution in 1 of 3 papers held", [MINUTES]),
        ("List actions for the Commissioner", "1 action for “Commissioner” in 1 of 3 papers held", [MINUTES]),
        ("which papers are from 2023", "1 paper held from 2023", [ROADS]),
        ("list the minutes", "1 paper held of the kind “minutes”", [MINUTES]),
        ("how many papers do you hold", "3 papers held", [MINUTES, FARMS, ROADS]),
        ("list all papers about farms", "1 of 3 papers held is about “farms”", [FARMS]),
        ("list every mention of Speed Watch", "3 sentences about “Speed Watch” in 2 of 3 papers held",
         [MINUTES, ROADS, ROADS]),
        ("list all figures on farmers", "1 sentence with a figure about “farmers” in 1 of 3 papers held", [FARMS]),
        ("how many papers mention drivers on roads",
         "1 of 3 papers held speaks in one place of “drivers on roads”", [ROADS]),
        ("list all papers about cameras", "3 of 3 papers held mention “cameras”", [MINUTES, FARMS, ROADS]),
    ],
)  # fmt: skip
def test_every_paper_of_what_is_asked_is_listed(index: Index, question: str, head: str, papers: list[str]) -> None:
    (_, text, _), *lines = said(question, index)
    names = dict.fromkeys(paper.rpartition(", ")[0] for paper in papers)
    assert text == f"{head}, counted by this assistant: {'; '.join(names)}."
    assert [lead_in for lead_in, _, _ in lines] == papers


def test_the_latest_paper_is_given_alone(index: Index) -> None:
    assert [lead_in for lead_in, _, _ in said("What is the latest report about Speed Watch?", index)] == [MINUTES]
    assert [lead_in for lead_in, _, _ in said("What is the earliest paper?", index)] == [ROADS]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("which papers mention drones", "None of the 3 papers held mentions “drones”."),
        ("list all papers about drones", "None of the 3 papers held mentions “drones”."),
        ("list everything on drones", "No sentence about “drones” was found in the 3 papers held."),
        ("which papers are by the Home Office", "There is no paper held by or of Home Office."),
        ("list all actions for the Mayor", "No action for “Mayor” was found in the 3 papers held."),
    ],
)
def test_what_no_paper_holds_is_declined_with_what_was_gone_through(index: Index, question: str, reason: str) -> None:
    draft = draft_of(question, index)
    assert draft
    assert (draft.status, draft.reason, draft.statements) == ("declined", reason, ())


def test_another_question_is_left_to_the_drafter(index: Index) -> None:
    assert draft_of("How many drivers did officers stop?", index) is None


def test_of_what_is_not_named_in_a_word_or_two_the_drafter_may_find_more(index: Index) -> None:
    assert draft_of("List everything about stopping drones over farms", index) is None


def test_papers_that_say_a_thing_are_found_by_its_content_words_and_named(index: Index) -> None:
    assert said("Which papers say that farmers were lent a camera?", index) == [
        (
            None,
            "1 of 3 papers held has a sentence near to “farmers were lent a camera”, counted by this assistant: "
            "Northmoor farms report.",
            "supported",
        ),
        (FARMS, "A camera was lent to each.", "quoted"),
    ]


def test_a_thing_that_no_paper_says_is_said_to_be_in_none(index: Index) -> None:
    draft = draft_of("Which papers say that drones were bought?", index)
    assert draft
    assert (draft.status, draft.reason) == (
        "declined",
        "None of the 3 papers held has a sentence near to “drones were bought”.",
    )
