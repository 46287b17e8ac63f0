"""Times that count from the day on which somebody asks: as papers name them, and never answered with another time."""

from dataclasses import replace
from datetime import date

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.questions.from_today import STEPS_ON, written_out

NOVEMBER, FEBRUARY = date(2032, 11, 27), date(2032, 2, 10)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What happened to thefts last March?", "What happened to thefts in March 2032?"),
        ("How many thefts were there this May?", "How many thefts were there in May 2032?"),
        ("What will the levy be next March?", "What will the levy be in March 2033?"),
        ("How many thefts were in last March's report?", "How many thefts were in the March 2032 report?"),
        ("How many thefts in March last year?", "How many thefts in March 2031?"),
        ("How many thefts were there last month?", "How many thefts were there in October 2032?"),
        ("How many thefts in the month before last?", "How many thefts in September 2032?"),
        (
            "How many thefts were there last quarter?",
            "How many thefts were there in July to September 2032 or Q2 2032/33?",
        ),
        ("What was the levy this year?", "What was the levy in 2032 or 2032/33?"),
        ("What was last year’s levy?", "What was the 2031 or 2031/32 levy?"),
        ("what was last years levy", "what was the 2031 or 2031/32 levy"),
        ("How many thefts over last six months?", "How many thefts over the six months to November 2032?"),
        ("What was the levy in the year before last?", "What was the levy in 2030 or 2030/31?"),
        ("What was the levy this financial year?", "What was the levy in 2032/33?"),
        ("How many thefts in the last calendar year?", "How many thefts in 2031?"),
        ("How many thefts were there two years ago?", "How many thefts were there in 2030 or 2030/31?"),
        ("How many thefts over the past year?", "How many thefts over the year to November 2032?"),
        ("How many thefts over the last three months?", "How many thefts over the three months to November 2032?"),
        ("How many thefts in the last three months?", "How many thefts in the three months to November 2032?"),
        ("How many thefts were there last summer?", "How many thefts were there in summer 2032?"),
        ("How many thefts were there last winter?", "How many thefts were there in winter 2031/32?"),
        ("What was decided yesterday?", "What was decided on 26 November 2032?"),
        ("What did the last March report say?", "What did the March 2032 report say?"),
        ("Did the past year see a rise?", "Did the year to November 2032 see a rise?"),
        ("What is the Yesterday fund?", "What is the Yesterday fund?"),
        ("Is this winter fuel scheme funded?", "Is this winter fuel scheme funded?"),
        ("How many are in the next year group?", "How many are in the next year group?"),
        ("What was decided last Tuesday?", "What was decided on 23 November 2032?"),
        ("How many thefts in the week before last?", "How many thefts in the week of 8 to 14 November 2032?"),
        ("How many thefts last week?", "How many thefts in the week of 15 to 21 November 2032?"),
        ("What do the figures from last March show?", "What do the figures from March 2032 show?"),
        (
            "How does this year's levy compare with last year's?",
            "How does the 2032 or 2032/33 levy compare with that of 2031 or 2031/32?",
        ),
        ("Is the levy higher this year than in 2029/30?", "Is the levy higher in 2032 or 2032/33 than in 2029/30?"),
        (
            "What does the Plan 2029-33 promise for next year?",
            "What does the Plan 2029-33 promise for 2033 or 2033/34?",
        ),
        ("Last March, how many thefts were there?", "In March 2032, how many thefts were there?"),
        ("and last year?", "and 2031 or 2031/32?"),
        ("Last March?", "In March 2032?"),
        ("What was the levy last year? It was £9 in 2029.", "What was the levy in 2031 or 2031/32? It was £9 in 2029."),
        ("How many thefts last year? And in 2029?", "How many thefts in 2031 or 2031/32? And in 2029?"),
    ],
)
def test_a_time_that_counts_from_today_is_named_as_papers_name_it(question: str, named: str) -> None:
    assert written_out(question, NOVEMBER).question == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How many thefts last March?", "How many thefts in March 2031?"),
        ("How many thefts last February?", "How many thefts in February 2031?"),
        ("How many thefts next February?", "How many thefts in February 2033?"),
        ("How many thefts this year?", "How many thefts in 2032 or 2031/32?"),
        ("How many thefts last financial year?", "How many thefts in 2030/31?"),
        ("How many thefts last quarter?", "How many thefts in October to December 2031 or Q3 2031/32?"),
        ("How many thefts this winter?", "How many thefts in winter 2031/32?"),
        ("How many thefts last winter?", "How many thefts in winter 2030/31?"),
        ("How many thefts next winter?", "How many thefts in winter 2032/33?"),
        ("How many thefts last summer?", "How many thefts in summer 2031?"),
        ("How many thefts in the week before last?", "How many thefts in the week of 26 January to 1 February 2032?"),
        ("How many thefts this month?", "How many thefts in February 2032?"),
        ("How many thefts in the month before last?", "How many thefts in December 2031?"),
    ],
)
def test_it_counts_from_the_day_on_which_it_is_asked(question: str, named: str) -> None:
    assert written_out(question, FEBRUARY).question == named


@pytest.mark.parametrize(
    "question",
    [
        "What was the levy last year, 2031/32?",
        "What happened last March 2031?",
        "What was the levy in last year's count, that of 2031?",
        "In 2031/32, last year, what was the levy?",
        "Are thefts up on last year?",
        "How did thefts change compared to last year?",
        "How have thefts changed from last year?",
        "Are thefts up against last year?",
        "Are thefts higher than this time last year?",
        "Were thefts fewer in Q3 2031/32 than the same time a year ago?",
        "Were thefts fewer in 2031/32 than two years ago?",
        "What is the Safer Tomorrow fund?",
        "What does “Last year on the moor” say of the levy?",
        "What this may cost is not said: what is the levy?",
        "On which day did round eight open last June?",
        "When was the last inspection?",
        "What did the last Panel meeting decide?",
        "What was the levy in the last year for which there are figures?",
        "What was the levy in the last year of the plan?",
        "It missed the target this quarter, what is the excuse?",
        "Was the vow kept in the coming year, as the Plan promised?",
        "Where do I get a report from three years ago?",
        "Are thefts up over last year?",
        "We had a theft last month and the wardens were kind. How many thefts were there in 2030/31?",
        "We had a theft last month and the wardens were kind. How many thefts were there in 2030/31",
        "My gate was stolen last week. Were there more thefts in March 2031 than in March 2030?",
    ],
)
def test_what_counts_from_another_time_or_is_a_change_is_left(question: str) -> None:
    assert written_out(question, NOVEMBER).question == question


def test_when_the_asker_did_something_is_no_matter() -> None:
    asked = "The family I visited yesterday asks what the levy is."
    assert written_out(asked, NOVEMBER).question == "The family I visited asks what the levy is."


def test_a_follow_up_may_step_on_from_what_was_spoken_of() -> None:
    for question in ("and the next year?", "and the previous year?", "what about a year ago?"):
        assert written_out(question, NOVEMBER, leaving=STEPS_ON).question == question


MOOR = """# Thefts and the levy of the moor

In March 2031 there were 31 lantern thefts on the moor.

In March 2032 there were 44 lantern thefts on the moor.

There were 512 boat thefts on the moor in the year to March 2032.

There were 96 gate thefts on the moor in 2032.

There were 70 gate thefts on the moor in summer 2031.

The moor's levy was £12 a year in 2031/32.

The moor's levy is £15 a year in 2032/33.

In 2031 there were 7 floods on the moor, and in 2030/31 there were 5.

From July to September 2032 there were 19 barn fires on the moor.

From July to September 2031 there were 11 barn fires on the moor.

Kites over the moor rose from 210 in 2028/29 to 330 in 2030/31.

In 2030 there were 50 ferry accidents on the moor, according to figures published in 2032.

In 2032 there were 61 sheep escapes on the moor. The corresponding figure for 2031 was 57.

The toll bridge of the moor will be mended in 2033/34.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moor.md": MOOR})


def on_the_day(moor: Assistant) -> Assistant:
    """The assistant as it answers in November 2032."""
    return replace(moor, today=lambda: NOVEMBER)


def asked_on(moor: Assistant, day: date, question: str) -> tuple[str, str]:
    """The answer's status, and what it says, on a day."""
    answer = replace(moor, today=lambda: day).ask(question)
    return answer.status, " ".join(each.text for each in answer.statements) or str(answer.reason)


@pytest.mark.parametrize(
    ("day", "question", "told", "other"),
    [
        (NOVEMBER, "How many lantern thefts were there on the moor last March?", "44", "31"),
        (FEBRUARY, "How many lantern thefts were there on the moor last March?", "31", "44"),
        (NOVEMBER, "How much is the levy of the moor this year?", "£15", "£12"),
        (NOVEMBER, "How much was the levy of the moor last year?", "£12", "£15"),
        (NOVEMBER, "How much was the levy of the moor last financial year?", "£12", "£15"),
        (NOVEMBER, "How many floods were there on the moor last year?", "7", "14"),
        (NOVEMBER, "How many barn fires were there on the moor last quarter?", "19", "11"),
        (NOVEMBER, "Will the toll bridge of the moor be mended next year?", "2033/34", "£"),
    ],
)
def test_it_is_answered_of_the_time_that_is_meant(
    moor: Assistant, day: date, question: str, told: str, other: str
) -> None:
    status, said = asked_on(moor, day, question)
    assert (status, told in said, other in said) == ("answered", True, False)


@pytest.mark.parametrize(
    ("day", "question"),
    [
        (date(2034, 11, 27), "How many lantern thefts were there on the moor last March?"),
        (date(2034, 11, 27), "How much was the levy of the moor last year?"),
        (NOVEMBER, "How many boat thefts were there on the moor last March?"),
        (NOVEMBER, "How many boat thefts were there on the moor last month?"),
        (NOVEMBER, "How many gate thefts were there on the moor last summer?"),
        (NOVEMBER, "How many gate thefts were there on the moor last month?"),
        (NOVEMBER, "How many gate thefts were there on the moor last week?"),
        (NOVEMBER, "How many gate thefts were there on the moor last quarter?"),
        (NOVEMBER, "How many gate thefts were there on the moor yesterday?"),
        (NOVEMBER, "How many gate thefts were there on the moor last year?"),
        (NOVEMBER, "How many barn fires were there on the moor last year?"),
        (NOVEMBER, "How many ferry accidents were there on the moor this year?"),
        (date(2033, 2, 10), "How many barn fires were there on the moor last quarter?"),
        (date(2029, 11, 27), "How many kites flew over the moor this year?"),
        (date(2029, 11, 27), "How many kites flew over the moor this financial year?"),
        (date(2032, 2, 10), "How much was the levy of the moor last year?"),
    ],
)
def test_it_is_never_answered_with_another_time(moor: Assistant, day: date, question: str) -> None:
    status, said = asked_on(moor, day, question)
    assert (status, said) == ("declined", said)
    assert " is read as " in said


def test_what_it_is_compared_with_is_told_too(moor: Assistant) -> None:
    status, said = asked_on(moor, NOVEMBER, "How does this year's levy of the moor compare with last year's?")
    assert (status, "£15" in said, "£12" in said) == ("answered", True, True)


def test_where_no_paper_reaches_the_time_the_reason_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    dated = (
        "# Cover report of the moor\n\nDate: 6 June 2031\n\nIn March 2031 there were 31 lantern thefts on the moor.\n"
    )
    moor = assistant_over(tmp_path_factory, {"2031-06-06-cover-report.md": dated})
    answer = on_the_day(moor).ask("How many lantern thefts were there on the moor last March?")
    assert (answer.search_question, answer.reason) == (
        "How many lantern thefts were there on the moor in March 2032?",
        "“last March” is read as March 2032; the papers held end in June 2031: name the year if you mean another.",
    )


def test_the_answer_says_how_the_time_was_read(moor: Assistant) -> None:
    moor = on_the_day(moor)
    answer = moor.ask("How much was the levy of the moor last year?")
    assert [each.text for each in answer.notices if each.kind == "reading"] == [
        "“last year” is read as 2031 or the financial year 2031/32."
    ]
    assert "Nothing was found of the calendar year 2031." in [each.text for each in answer.notices]
    again = moor.ask(answer.search_question)  # as "Change" sends it
    assert (again.search_question, again.statements) == (answer.search_question, answer.statements)


def test_a_follow_up_counts_from_today_and_from_it_the_next(moor: Assistant) -> None:
    moor = on_the_day(moor)
    answer = in_turn(moor, "How much is the levy of the moor this year?", "and last year?")
    assert answer.search_question == "How much is the levy of the moor in 2031 or 2031/32?"
    before = in_turn(moor, "How much was the levy of the moor last year?", "and in 2032/33?")
    assert before.search_question == "How much was the levy of the moor in 2032/33?"
    grew = in_turn(moor, "How many gate thefts were there on the moor this year?", "and grouse thefts?")
    assert "2032 or 2032/33" in grew.search_question
    assert grew.status == "declined"
    told = in_turn(moor, "How many sheep escapes were there on the moor this year?", "what about the year before?")
    assert "57" in " ".join(each.text for each in told.statements)


def test_a_time_of_what_is_said_before_the_question_is_not_told(moor: Assistant) -> None:
    moor = on_the_day(moor)
    said = "My gate was stolen last week and nobody came. "
    for question in ("How many lantern thefts were there on the moor in March 2031?", "Which kites flew in March?"):
        answer = moor.ask(f"{said}{question}")
        assert "week" not in " ".join([str(answer.reason), *(each.text for each in answer.notices)])
    asked = moor.ask(f"{said}How many lantern thefts were there on the moor in March 2031?")
    assert "31 lantern thefts" in asked.statements[0].text
