"""How something changed, from figures that stand apart."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.over_time import followed

GATES = """# Gates on the moor

In March 2021 the moor had 310 gates.

The moor had 290 gates in July 2015.

In December 2021 the moor had 325 gates.

Of the gates of the moor, Leeds had 40 in 2016.

The moor should have 400 gates by 2030, as the plan of 2020 promises.

Walkers counted 90 stiles in 2021, against 70 in the year before.

The Warden's commitment of 2022 to bring the gates of the moor to 380 by 2027 has begun.

The moor will have 390 gates in 2028.

Gates are painted green.

# Lamps on the moor

Support for the increase of the lamp levy of the moor in three surveys was:

| Year of the lamp levy | In favour of the increase of the lamp levy |
|---|---|
| 2031/32 | 64% |
| 2032/33 | 55% |
| 2033/34 | 51% |

The survey text on the lamp levy for 2033/34, of winter 2032/33, gives delays as 9%, up over 3 points.

The lamp levy rose by 4% for 2032/33.

The lamp levy rose by 6% for 2031/32.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"gates.md": GATES})


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How has the number of gates changed over time?", "How many gates?"),
        ("What is the trend in gate thefts?", "Gate thefts?"),
        ("Is theft of gates going up or down?", "Theft of gates?"),
        ("Has theft of gates been falling?", "Theft of gates?"),
        ("How have gate numbers moved since 2010?", "How many gate?"),
    ],
)
def test_what_is_to_be_followed_is_a_question_of_its_own(question: str, subject: str) -> None:
    assert followed(question) == subject


@pytest.mark.parametrize(
    "question",
    [
        "How many gates were there in 2021?",
        "How did gates change from 2015 to 2021?",
        "Is there a risk of falling below 300 gates?",
        "Which gates are rising over time?",
        "How had the number of gates changed by 2021?",
    ],
)
def test_other_questions_follow_nothing(question: str) -> None:
    assert followed(question) is None


def test_dated_figures_of_one_thing_are_told_oldest_first(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates changed over time?")
    told = [each.text.split(" gates")[0].split()[-1] for each in answer.statements]
    assert told == ["290", "310", "325"]


@pytest.mark.parametrize(
    "question",
    [
        "How has the lamp levy changed over time?",
        "How has the lamp levy changed?",
        "How has the lamp levy moved over the years?",
    ],
)
def test_who_is_for_a_levy_tells_nothing_of_how_it_changed(moor: Assistant, question: str) -> None:
    told = [each.text.split(" for ")[0].split()[-1] for each in moor.ask(question).statements]
    assert told == ["6%", "4%"]


@pytest.mark.parametrize(
    "question", ["How has support for the lamp levy changed?", "How has support for the lamp levy changed over time?"]
)
def test_who_is_for_a_levy_is_told_where_that_is_asked(moor: Assistant, question: str) -> None:
    said = " ".join(each.text for each in moor.ask(question).statements)
    assert all(share in said for share in ("64%", "55%", "51%"))


def test_what_came_before_the_year_named_is_left_out(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates moved since 2020?")
    assert [each.text.split()[1] for each in answer.statements] == ["March", "December"]


def test_one_sentence_may_tell_two_times(moor: Assistant) -> None:
    answer = moor.ask("Is the count of stiles rising?")
    assert [each.text.split()[2] for each in answer.statements] == ["90"]


def test_what_came_after_the_last_year_named_is_left_out(moor: Assistant) -> None:
    answer = moor.ask("How has the number of gates changed over the years to 2020?")
    assert [each.text for each in answer.statements] != []
    assert "325" not in " ".join(each.text for each in answer.statements)


TOLL = """# The lane toll and Lane Watch of Northmoor

Money from the 2034/35 lane toll was to recruit more Lane Community Support Officers in Northmoor.

Support for the increase of the lane toll of Northmoor in three surveys was:

| Year of the lane toll | In favour of the increase |
|---|---|
| 2034/35 | 71% |
| 2035/36 | Over 58% |
| 2036/37 | 57% |

The arrests of Lane Watch in Northmoor, counted from April 2029, were:

| Reported in | Lane Watch arrests since April 2029 |
|---|---|
| October 2029 | 1,070 |
| January 2030 | 2,101 |
| September 2031 | Over 6,000 |
| October 2034 | Over 11,500 |

Lane Watch made 657 arrests from July to September 2034.

In 2031 the bell line of Northmoor took 8 seconds to answer a bell call.

The target for bell calls is that 90% are answered in 10 seconds.

Goat theft in Northmoor fell by 30.4% in the year to March 2031.

Goat theft in Northmoor fell by 20.2% in the year to June 2031.

Arson in Northmoor fell by 23.3% in the year to June 2031.

Crime in Northmoor fell by 4.8% in the year to June 2031.
"""


@pytest.fixture(scope="module")
def toll(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"toll.md": TOLL})


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How have Lane Watch arrests changed?", ["1,070", "2,101", "Over 6,000", "Over 11,500"]),
        ("How has support for the lane toll changed?", ["71%", "Over 58%", "57%"]),
    ],
)
def test_a_table_over_time_is_told_whole(toll: Assistant, question: str, figures: list[str]) -> None:
    rows = [each.text for each in toll.ask(question).statements if each.citations[0].paragraph.kind == "table row"]
    assert [row.rpartition(": ")[2] for row in rows] == figures


def test_what_counts_nothing_of_it_tells_no_change_of_a_number(toll: Assistant) -> None:
    assert toll.ask("How has the number of bell calls changed?").status == "declined"


def test_figures_of_other_things_are_no_conflict(toll: Assistant) -> None:
    answer = toll.ask("Has goat theft fallen?")
    assert ["Goat theft" in each.text for each in answer.statements] == [True, True]
    assert "conflict" not in [each.kind for each in answer.notices]
