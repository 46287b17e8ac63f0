"""When papers are said to differ: on one thing, of one time and place, and never where they count something else."""

from pathlib import Path

import pytest

from assistant import Answer, Assistant, open_assistant
from corpus import add_papers, open_home

WATCH = """# Watch in Northmoor

The Watch page gives 13 wardens and 2 clerks for the Watch of Northmoor.

The Trust's page gives 12 farmers and 2 lay members for the Sheep Panel of Northmoor.

The newer site gives 13 farmers and 2 lay members for the Sheep Panel of Northmoor.

The wardens of the Watch of Northmoor by town in 2019 were:

| Town | Wardens of the Watch in 2019 |
|---|---|
| Harwick | 31 |
| Selby Moor | 22 |

In 2019 Northmoor had 53 bridle wardens of the Watch, according to the Trust.

In 2021, 50 walkers were hurt and 1,400 walkers were lost on the moors of Northmoor.

In 2021, 1,457 walkers were hurt or lost on the moors of Northmoor, according to the Gazette.

The moor fund of Northmoor is up to £2m until 31 March 2025.

In 2023, 83% of people in Harwick felt safe on the moor.

In 2023, 35% of people in Harwick rated the Watch good.

The Watch had about 1,000 volunteers.

The Band D levy of Northmoor was £249 for 2024.

The Band A levy of Northmoor was £166 for 2024.
"""
GAZETTE = """# Gazette of Northmoor

The newer site gives 12 wardens and 2 clerks for the Watch of Northmoor, as the leaflet does.

In 2021, 1,450 walkers were hurt or lost on the moors of Northmoor, according to the Warden.

Money of £1m for the moor fund of Northmoor was announced on 20 June 2023.

The Watch had 974 volunteers.

One page says that the gate of Tarn opened on 2 June 2024, and another says 6 June 2024.

In 2031 the Watch of Northmoor recorded 2,957 thefts.

In 2031 the Watch of Northmoor had 160 theft convictions.

The fair of the Lamp Fund of Northmoor was planned for 7 October 2031.

The fair of the Lamp Fund of Northmoor was held on 16 October 2031.

Of the wardens of Northmoor 71% had finished the fog course by September 2031.

Of the wardens of Northmoor 96% had finished the fog course by March 2032.

At Tarn 29 riders were thrown in 2031, compared with 33 in 2030.

Clerk Tom Fell told the Trust that 31 riders were thrown at Tarn in 2030, and that a lamp was lent to each of them.

## Complaints

One print of the page on the Watch Master of Northmoor lists two complaints recorded in 2031.

Another print of the page on the Watch Master of Northmoor leaves 2031 out.

## Money for the Lamp Rescue Unit

The Lamp Rescue Unit of Northmoor had £6,740 for gates in the two years 2029/30 and 2030/31.

Bog clerks of Northmoor had £6,655 for gates in the two years 2029/30 and 2030/31.

## Lost

The 950 lamp keepers of 2026/27 and the 501 of March 2028 do not fit together, and no paper explains the difference.

Northmoor had 950 lamp keepers in 2026/27, down from 1,837 in 2022.

Northmoor had 501 lamp keepers in March 2028, among 2,899 posts on the moor.

The figures for lost dogs of the Watch and of the Trust, 70 and 90 lost dogs, do not agree.
"""


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of two papers that differ in some figures and seem to differ in others."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {"watch.md": WATCH, "gazette.md": GAZETTE}.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def conflicts(answer: Answer) -> str:
    return " ".join(notice.text for notice in answer.notices if notice.kind == "conflict")


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("How many wardens are on the Watch of Northmoor?", ("13", "12")),
        ("How many walkers were hurt or lost on the moors of Northmoor in 2021?", ("1,457", "1,450")),
        ("How much is in the moor fund of Northmoor?", ("£2m", "£1m")),
    ],
)
def test_two_figures_for_one_thing_are_shown_side_by_side(
    watch: Assistant, question: str, sides: tuple[str, str]
) -> None:
    answer = watch.ask(question)
    said = " ".join(statement.text for statement in answer.statements)
    assert all(side in said and side in conflicts(answer) for side in sides)


@pytest.mark.parametrize(
    "question",
    [
        "How many wardens of the Watch did Harwick have in 2019?",  # not the other town, nor the county
        "What share of people in Harwick felt safe on the moor in 2023?",  # not who rated it good
        "How many volunteers did the Watch have?",  # about 1,000 is 974
        "How much was the levy of Northmoor for 2024?",  # Band A is not Band D
        "How many thefts did the Watch of Northmoor have in 2031?",  # a conviction is no theft
        "When was the fair of the Lamp Fund of Northmoor?",  # what was planned, and what came of it
        "What share of the wardens of Northmoor finished the fog course?",  # at two times
        "How much did the Lamp Rescue Unit have in 2029/30 and 2030/31?",  # the heading of both names the unit
    ],
)
def test_other_things_and_rounded_figures_are_no_versions(watch: Assistant, question: str) -> None:
    answer = watch.ask(question)
    assert answer.status == "answered"
    assert conflicts(answer) == ""


def test_the_parts_of_a_figure_are_no_version_of_it(watch: Assistant) -> None:
    told = conflicts(watch.ask("How many walkers were hurt or lost on the moors of Northmoor in 2021?"))
    assert "50" not in told.replace("1,450", "")


def test_a_sentence_that_gives_two_versions_is_said_to_do_so(watch: Assistant) -> None:
    assert "sources differ" in conflicts(watch.ask("When did the gate of Tarn open?"))


def test_what_another_print_leaves_out_stands_beside_what_one_lists(watch: Assistant) -> None:
    answer = watch.ask("How many complaints about the Watch Master were recorded in 2031?")
    assert "leaves 2031 out" in " ".join(statement.text for statement in answer.statements)
    assert "sources differ" in conflicts(answer)


def test_of_what_a_paper_says_differs_only_the_figures_that_it_sets_against_each_other_are_sides(
    watch: Assistant,
) -> None:
    told = conflicts(watch.ask("How many lamp keepers does Northmoor have?"))
    assert "950 (" in told
    assert "501 (" in told
    assert "1,837" not in told
    assert "2,899" not in told


def test_asked_whether_papers_agree_it_finds_the_sentence_that_says_so(watch: Assistant) -> None:
    answer = watch.ask("Do the Watch and the Trust agree on the figures for lost dogs?")
    assert "do not agree" in answer.statements[0].text
    assert conflicts(answer)


@pytest.mark.parametrize(
    "question",
    ["How many riders were thrown at Tarn in 2030?", "Do the papers agree on the riders thrown at Tarn in 2030?"],
)
def test_who_said_it_and_what_he_said_besides_is_no_part_of_what_differs(watch: Assistant, question: str) -> None:
    told = conflicts(watch.ask(question))
    assert "33" in told
    assert "31" in told


def test_asked_whether_papers_agree_it_says_where_nothing_differs(watch: Assistant) -> None:
    answer = watch.ask("Do the papers agree on the share of people in Harwick who felt safe on the moor in 2023?")
    assert answer.status == "answered"
    assert "No other version was recognised" in " ".join(notice.text for notice in answer.notices)


def test_members_are_counted_under_other_names(watch: Assistant) -> None:
    told = conflicts(watch.ask("How many members does the Sheep Panel of Northmoor have?"))
    assert "12" in told
    assert "13" in told
    assert conflicts(watch.ask("How many clerks does the Watch of Northmoor have?")) == ""
