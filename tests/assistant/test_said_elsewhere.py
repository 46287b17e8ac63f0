"""What a paper says that sources differ on goes beside the figure that is quoted; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant

LAMPS = """# Lamps of Harmoor

## Lamps lent

The Lamp Warden lent £3,771,697 worth of lamps to 827 riders of Harmoor.

The wardens of Harmoor counted 895 lamplighters with a badge.

## The fair

The newspaper of Harmoor gave 30 November 2031 as the end of the lantern fair.

## Sheep

By October 2031 the Sheep Fund of Harmoor had paid for 222 pens.
"""
LEDGER = """# Ledger of Harmoor 2032

## Lamps

The totals of lamps lent differ. The Lamp Warden counted £3,771,697 lent to 827 riders, and the Trust £3.1m to 752.

## Lamplighters

The figures for lamplighters of Harmoor count different things, and none may be set against another:

- Wardens of Harmoor: 895 lamplighters with a badge.
- The Trust: 974 lamplighters on the books.
- The pledge: 750 lamplighters.

## The fair

Papers give different days for the end of the lantern fair of Harmoor, and none explains the difference:

- The newspaper: 30 November 2031.
- The Trust: 19 November 2031.

## Sheep

The 222 pens of Harmoor and the 90 huts are paid for by two funds.
"""


@pytest.fixture(scope="module")
def harmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of a paper that tells one version of some things, and of a ledger that says which of them differ."""
    return assistant_over(tmp_path_factory, {"lamps.md": LAMPS, "ledger.md": LEDGER})


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("How much money in lamps did the Lamp Warden lend to riders of Harmoor?", ("£3,771,697", "£3.1m")),
        ("How many lamplighters with a badge are there?", ("895", "974", "750")),
        ("When did the lantern fair end, as the newspaper gave it?", ("30 November 2031", "19 November 2031")),
    ],
)
def test_what_a_paper_says_differs_is_shown_beside_the_figure(
    harmoor: Assistant, question: str, sides: tuple[str, ...]
) -> None:
    answer = harmoor.ask(question)
    said = " ".join(statement.text for statement in answer.statements)
    assert all(side in said for side in sides)
    assert [each for each in answer.notices if each.kind == "conflict"]


def test_what_only_tells_the_same_figure_says_nothing_of_differing(harmoor: Assistant) -> None:
    answer = harmoor.ask("How many pens had the Sheep Fund of Harmoor paid for by October 2031?")
    assert answer.status == "answered"
    assert not [each for each in answer.notices if each.kind == "conflict"]
