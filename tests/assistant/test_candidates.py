"""Which sentence answers, and which must not: near misses of a fictional county."""

from datetime import date
from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from assistant.sentences.candidates import candidates
from corpus import add_papers, open_home

FIGURES = """# Northmoor figures

In July 2019 the county of Northmoor had 612 wardens.

The wardens of July 2019 by district were:

- Leeds: 248 wardens.
- Bradford: 161 wardens.

Farm Watch took on 310 farmers in 2024.

The survey of January 2022 words the promise as 120 over two years.

The fund gave £90,000 in 2019. The fund gave £140,000 in 2023.
"""
DIGEST = """# Rural Crime

The county has 64 projects in Farm Watch, which is a scheme for farms.
"""
ORIGINAL = """PURPOSE OF THE REPORT

1. The county has 64 projects in Farm Watch, the scheme for farms.

RECOMMENDATION

2. That the Commissioner uses the report to question the Force.
"""
CATALOGUE = """
[[paper]]
file = "digest.md"
id = "rural-digest"
title = "Rural Crime"
kind = "cover report"
published = 2024-05-01
provenance = "digest"

[[paper]]
file = "original.txt"
id = "rural-original"
title = "Rural Crime"
kind = "cover report"
published = 2024-05-01
"""


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of figures that invite mistakes, and of a digest beside its original."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    names = {"figures.md": FIGURES, "digest.md": DIGEST, "original.txt": ORIGINAL, "catalogue.toml": CATALOGUE}
    for name, text in names.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_the_figure_of_the_county_is_not_that_of_a_district(figures: Assistant) -> None:
    assert said(figures.ask("How many wardens does Northmoor have?")) == [
        "In July 2019 the county of Northmoor had 612 wardens."
    ]


def test_the_figure_of_a_district_is_found_by_its_name(figures: Assistant) -> None:
    assert said(figures.ask("How many wardens did Bradford have in July 2019?")) == ["Bradford: 161 wardens."]


@pytest.mark.parametrize(
    "question",
    [
        "How many wardens did Wakefield have in July 2019?",
        "How many wardens did Bradford have in 2021?",
        "How many pupils did Farm Watch take on in 2024?",
        "How many people answered the survey of January 2022?",
    ],
)
def test_a_near_miss_is_declined(figures: Assistant, question: str) -> None:
    assert said(figures.ask(question)) == []


def test_of_two_figures_the_later_is_never_left_out(figures: Assistant) -> None:
    assert "£140,000" in said(figures.ask("How much did the fund give?"))[-1]
    assert said(figures.ask("How much did the fund give in 2019?")) == ["The fund gave £90,000 in 2019."]


def test_an_original_speaks_in_the_place_of_its_digest(figures: Assistant) -> None:
    answer = figures.ask("How many projects does the county have in Farm Watch?")
    assert {citation.paragraph.source.id for citation in answer.citations} == {"rural-original"}
    assert answer.citations[0].paragraph.source.published == date(2024, 5, 1)


def test_a_decline_names_what_no_paragraph_speaks_of(figures: Assistant) -> None:
    answer = figures.ask("How many wardens did Wakefield have in July 2019?")
    assert answer.reason == "None of the paragraphs found speaks of “Wakefield”."
    assert [notice.kind for notice in answer.notices] == ["coverage"]


def test_a_paper_about_a_scheme_need_not_name_it_in_each_paragraph(tmp_path: Path) -> None:
    """But a name that only some of its paragraphs hold must stand where the answer is."""
    text = "# Farm Watch\n\n" + "\n\n".join(
        (
            "Farm Watch began in 2021.",
            "Farm Watch lends radios to farms.",
            "Farm Watch has a helpline.",
            "The helpline took 900 calls about stolen tractors.",
            "Otterby has a drone.",
            "The drone found 12 stolen tractors.",
            *(
                f"The warden of {place} walks the lanes at night."
                for place in ("Tarn", "Selby", "Harwick", "Westow", "Moor End", "Kelsey")
            ),
        )
    )
    (tmp_path / "farm.md").write_text(text, encoding="utf-8")
    home = open_home(tmp_path / "home")
    add_papers(home, [tmp_path / "farm.md"])
    assistant = open_assistant(home.path)
    assert "900 calls" in " ".join(said(assistant.ask("How many calls about stolen tractors did Farm Watch take?")))
    assert assistant.ask("How many stolen tractors did Otterby Watch find?").status == "declined"


def test_a_sentence_is_held_against_those_that_can_answer(tmp_path: Path) -> None:
    """A rare word that stands by chance where no share is told puts the share itself behind by nothing."""
    text = "# Wardens\n\n" + "\n\n".join(
        (
            "Women made up 39% of the wardens of Northmoor in October 2031.",
            "A proportionate answer to riders and hounds is what the board of wardens wants.",
            "Wardens lend lamps to riders.",
            "The riders of Selby lend nothing.",
        )
    )
    (tmp_path / "wardens.md").write_text(text, encoding="utf-8")
    home = open_home(tmp_path / "home")
    add_papers(home, [tmp_path / "wardens.md"])
    assistant = open_assistant(home.path, recording=False)
    asked = assistant.read("what share of wardens for riders and hounds are women")
    found = candidates(asked, assistant.search(asked.text), assistant.papers)
    [share] = [each for each in found if "39%" in each.text]
    assert share.match.features.behind == 0.0
    assert max(each.match.features.covers for each in found) > share.match.features.covers
    [answer] = said(assistant.ask("proportion of the wardens who are women"))
    assert "39%" in answer
