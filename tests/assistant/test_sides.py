"""Questions that set two sides against each other."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.shapes.sides import sides_of

THEFT = """# Thefts on the moor

Leeds district had 43,864 recorded thefts in the year to March 2022.

Leeds district had 124 recorded thefts per 1,000 people in the year to March 2022.

Leeds district had 20,108 recorded thefts in 2014.

In 2019 Bradford district had 310 stolen gates.

Wardens made 700 patrols of West Yorkshire in 2023.

For contrast, wardens of Cleveland made 900 patrols in 2023.

For contrast, wardens of Lancashire made 800 patrols in 2021.

In 2020, 66 walkers were killed and 1,345 walkers were hurt on the moors, which makes 1,411.

In 2020, 1,413 walkers were killed or hurt on the moors, a paper says.

In 2022, 40 walkers were killed and 1,277 walkers were hurt on the moors.

In 2021, 64% of wardens were men.

The thefts of goats in Leeds and Bradford in 2031 add up to 90.

In 2031 Leeds had 60 thefts of goats.

In 2031 Bradford had 30 thefts of goats.

From 2033 to 2036 the thefts of sheep in Wakefield rose by 27%.

In 2036 Wakefield had 410 thefts of sheep.

The Moor Plan 2031-35 has three aims in place of the four of the Moor Plan 2027-31.

In October 2023 women made up 39% of wardens.
"""


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Did the wait get better or worse between 2013/14 and 2015/16?",
            "The wait in 2013/14?",
            "The wait in 2015/16?",
        ),
        (
            "How much bigger was gross spending in 2025/26 than in 2023/24?",
            "How much was gross spending in 2025/26?",
            "How much was gross spending in 2023/24?",
        ),
        (
            "Did Greater Manchester log more hate crime than us in 2023?",
            "Greater Manchester log hate crime in 2023?",
            "Log hate crime in 2023?",
        ),
        (
            "How many more PCSOs does Leeds have than Wakefield?",
            "How many PCSOs does Leeds have?",
            "How many PCSOs does Wakefield have?",
        ),
        (
            "Is theft higher in Leeds than nationally?",
            "Theft Leeds?",
            "Theft nationally?",
        ),
        (
            "How did the top grant change between the first and third rounds of the fund?",
            "The top grant in the first round of the fund?",
            "The top grant in the third round of the fund?",
        ),
        (
            "How many knives were seized by autumn 2021 and by autumn 2024?",
            "How many knives were seized by 2021?",
            "How many knives were seized by 2024?",
        ),
        (
            "Are there more women among our officers than in 2021?",
            "Women among our officers in 2021?",
            "Women among our officers?",
        ),
    ],
)
def test_each_side_is_a_question_of_its_own(question: str, first: str, second: str) -> None:
    sides = sides_of(question)
    assert sides is not None
    assert (sides.first, sides.second) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "How many arrests were made between 2019 and 2023?",
        "How much was spent from April 2023 to March 2024?",
        "How many PCSOs are there in Leeds and Bradford?",
    ],
)
def test_a_span_or_a_list_is_no_comparison(question: str) -> None:
    assert sides_of(question) is None


@pytest.mark.parametrize(
    "question", ["How much more did we pay for our bells in 2031/32?", "Why did the force tell us that crime fell?"]
)
def test_we_and_ours_are_one_side(question: str) -> None:
    assert sides_of(question) is None


@pytest.fixture(scope="module")
def theft(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper with figures that may be compared and others that may not."""
    return assistant_over(tmp_path_factory, {"theft.md": THEFT})


def test_of_two_sides_the_figures_that_count_one_thing_are_set_beside_each_other(theft: Assistant) -> None:
    answer = theft.ask("How do the recorded thefts of Leeds in 2021/22 compare with 2014?")
    *sides, difference = [each.text for each in answer.statements]
    assert [each.split(" had ")[1].split()[0] for each in sides] == ["43,864", "20,108"]
    assert difference.startswith("43,864 - 20,108 = 23,756")
    assert answer.notices == ()


def test_a_sentence_of_two_figures_is_set_beside_one_of_two(theft: Assistant) -> None:
    answer = theft.ask("How many walkers were killed on the moors in 2022 compared with 2020?")
    assert [each.text.split()[2] for each in answer.statements] == ["40", "66"]


def test_our_side_is_not_told_by_a_sentence_about_another_force(theft: Assistant) -> None:
    said = " ".join(each.text for each in theft.ask("Did Cleveland make more patrols than us in 2023?").statements)
    assert "900 patrols" in said
    assert "700 patrols" in said


def test_sides_that_may_not_count_one_thing_are_shown_with_a_warning(theft: Assistant) -> None:
    answer = theft.ask("Are there more women among wardens than in 2021?")
    assert len(answer.statements) == 2
    assert "may not count one thing" in answer.notices[0].text


def test_a_side_that_no_paper_tells_is_named(theft: Assistant) -> None:
    answer = theft.ask("Did wardens make more patrols in West Yorkshire than in Bradford in 2023?")
    assert "700 patrols" in answer.statements[0].text
    assert answer.status == "partial"
    assert answer.reason == "One side is missing: nothing was found for Bradford."


def test_rows_of_two_sides_stand_before_one_sentence_that_names_both(theft: Assistant) -> None:
    answer = theft.ask("Compare the thefts of goats in Leeds and Bradford in 2031")
    *rows, difference = [each.text for each in answer.statements]
    assert [each.split()[4] for each in rows] == ["60", "30"]
    assert difference.startswith("60 - 30 = 30")


def test_one_sentence_that_tells_both_in_words_is_enough(theft: Assistant) -> None:
    answer = theft.ask("How many aims has the Moor Plan 2031-35 compared with the Moor Plan 2027-31?")
    assert [each.text.split()[:3] for each in answer.statements] == [["The", "Moor", "Plan"]]
    assert answer.status == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "By what percentage did the thefts of sheep in Wakefield rise from 2033 to 2036?",
        "By what percentage did the thefts of sheep in Wakefield go up between 2033 and 2036?",
        "How did the thefts of sheep in Wakefield change between 2033 and 2036?",
    ],
)
def test_one_sentence_that_tells_by_how_much_it_moved_from_one_to_the_other_tells_both(
    theft: Assistant, question: str
) -> None:
    answer = theft.ask(question)
    assert answer.statements[0].text.startswith("From 2033 to 2036")
    assert answer.status == "answered"


def test_two_sides_of_different_years_are_said_to_be(theft: Assistant) -> None:
    answer = theft.ask("Were there more patrols of wardens in Cleveland than in Lancashire?")
    assert [figure in each.text for figure, each in zip(("900", "800"), answer.statements, strict=True)] == [True, True]
    assert any("The two sides are of 2023 and of 2021" in each.text for each in answer.notices)


PRECEPT = """# The lane toll of Northmoor

The lane toll of Northmoor rose by 6.7% for 2033/34.

The lane toll of Northmoor rose by 5.5% for 2034/35.

The lane toll of Northmoor rose by 5.6% for 2035/36.

The promise to hire more ferrymen with the toll is doubtful, since their share of spending fell to 2.5% in 2035/36.

Support for the increase of the lane toll in two surveys was:

| Year of the lane toll | In favour of the increase |
|---|---|
| 2034/35 | 71% |
| 2035/36 | Over 58% |

Satisfaction with the gate wardens of Tarnside was 78% in 2031/32, against 75% in the year before.

Gate crime in Harwick came to 10,918 in 2031/32, more than before.

Of the drummers of Leeds 78% were content.

Of the fiddlers of Leeds 62% were content in 2034.

The marks of the Lane Review 2031 and the Lane Review 2034 are of two rounds and must not be compared.

Marks in the Lane Review 2031: four were good.

Marks in the Lane Review 2034: none was bad.

Fiddlers by town in 2033 were:

| Town | Fiddlers |
|---|---|
| Leeds | 20 |
| Bradford | 35 |
| Wakefield | 11 |

The drummers of Bradford struck 412 drums.

The bells of Leeds and Bradford in 2034 add up to 97,160.

Leeds had the largest number of bells of the five towns in 2034, with 58,407.

The bells by town were:

- Leeds: 58,407 bells in 2034
- Bradford: 38,753 bells in 2034
"""


@pytest.fixture(scope="module")
def toll(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper that tells of rises, of who was for them, and of sums of both sides."""
    return assistant_over(tmp_path_factory, {"toll.md": PRECEPT})


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Compare the toll increase in 2033/34 with 2035/36",
            "The toll increase in 2033/34?",
            "The toll increase in 2035/36?",
        ),
        (
            "Compare the 5.6% rise of 2035/36 with the rise in 2034/35",
            "The rise in 2035/36?",
            "The rise in 2034/35?",
        ),
        (
            "How does the rise in the toll in 2035/36 compare with that in 2034/35?",
            "The rise in the toll in 2035/36?",
            "The rise in the toll in 2034/35?",
        ),
        ("Has theft risen compared with 2019?", "Theft in 2019?", "Theft?"),
        ("Did the toll rise more in 2033/34 than in 2034/35?", "The toll in 2033/34?", "The toll in 2034/35?"),
    ],
)
def test_a_rise_that_is_compared_stays_in_both_questions(question: str, first: str, second: str) -> None:
    sides = sides_of(question)
    assert sides is not None
    assert (sides.first, sides.second) == (first, second)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Compare the lane toll increase in 2033/34 with 2035/36", ["6.7%", "5.6%"]),
        ("Compare the lane toll increase in 2034/35 and 2035/36", ["5.5%", "5.6%"]),
        ("Compare the 5.6% rise of 2035/36 with the rise in 2034/35", ["5.6%", "5.5%"]),
        ("How many more bells did Leeds have than Bradford in 2034?", ["58,407", "38,753"]),
    ],
)
def test_both_sides_tell_of_what_is_compared(toll: Assistant, question: str, told: list[str]) -> None:
    answer = toll.ask(question)
    quoted = [each.text for each in answer.statements if each.support == "quoted"]
    assert [figure in text for figure, text in zip(told, quoted, strict=True)] == [True, True]


def test_two_sides_of_two_units_are_no_pair(toll: Assistant) -> None:
    answer = toll.ask("Compare the drummers in Leeds with the drummers in Bradford")
    assert (answer.status, answer.reason) == (
        "declined",
        "No two figures were found that count one thing for Leeds and for Bradford.",
    )


def test_rows_of_one_table_are_set_beside_each_other_where_no_sentences_are(toll: Assistant) -> None:
    answer = toll.ask("Are there more fiddlers in Leeds than in Bradford?")
    assert [each.text for each in answer.statements] == ["Town: Leeds; Fiddlers: 20", "Town: Bradford; Fiddlers: 35"]


def test_a_warning_that_two_sides_are_not_to_be_compared_is_told(toll: Assistant) -> None:
    [first, *_] = toll.ask("Did the marks get worse between the Lane Review 2031 and the Lane Review 2034?").statements
    assert "must not be compared" in first.text
