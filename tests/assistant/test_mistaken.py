"""Figures that are easily taken for the one that is asked for: papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant, Conversation, Turn, open_assistant
from assistant.decision.mistaken.mistaken_for import LEFT
from corpus import add_papers, open_home

CALLS = """# Calls to Northmoor Police: 999 and 101

The target for 999 calls to Northmoor Police is that 90% are answered in 10 seconds.

In January 2031 Northmoor Police answered 84% of 999 calls in 10 seconds.

The longest wait for a helpline call to Northmoor Police was 540 seconds in 2031.

The mean wait for a helpline call to Northmoor Police was 40 seconds in 2031.
"""
STAFF = """# Wardens of Northmoor

In July 2025 Northmoor had 612 wardens.

Northmoor had 47 dogs at work in March 2031.

Nationally 4,100 lane stewards were hired in 2031.

The Chief Warden of Northmoor said that the county had lost £140m.

A Band D home in Northmoor pays £249 a year for the wardens.
"""
MOOR = """# The moor of Northmoor

On the moor of Northmoor 66 walkers were killed or badly hurt in 2031.

In Leeds district the hamlet of Tarnside had 198 thefts in 2031.

Ringers of Northmoor were 3.8 times as likely to be thanked as walkers in 2031.

The Warden's promise of winter 2032/33 to spend £4m of the toll for 2033/34 on gates is kept.

In July 2025 the moor had 35 stiles. The stiles by district were:

- Leeds: 20 stiles
- Bradford: 15 stiles

| Area of Leeds | Ponds |
|---|---|
| Mossend | 198 |
| Fernley | 174 |

Baking: few loaves were sold by the bakers of Northmoor in 2031.

| Year | Porters of the moor | Porters hired |
|---|---|---|
| 2031 | 640 | 25 |

The Chief Warden said that the moor had lost about 300 carters.

The number of ferry pilots of Northmoor is not known to this paper.

Lamp smashing was recorded on 58 occasions in 2031.

The minutes of 2031 report 25 more kiosks for the moor, after an earlier 70.

The levy of Northmoor was £310 for 2030/31, the sum from which the rise of 2031/32 is counted.

The Band D bridge toll of Northmoor rose from £24.20 to £26.20 for 2031/32.

| Year | Increase of the bridge toll of Northmoor | In money |
|---|---|---|
| 2030/31 | 4.1% | £1.00 on Band D |
| 2031/32 | 8.2% | £2.00 on Band D |
"""
RINGERS = """# Bell ringers nationally

Nationally 510 bell ringers were hired in 2031.
"""
CATALOGUE = """
[[paper]]
file = "calls.md"
id = "calls"
title = "Calls to Northmoor Police: 999 and 101"
kind = "other"
published = 2031-05-01

[[paper]]
file = "staff.md"
id = "staff"
title = "Wardens of Northmoor"
kind = "other"
published = 2031-06-01
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in {
        "calls.md": CALLS,
        "staff.md": STAFF,
        "moor.md": MOOR,
        "ringers.md": RINGERS,
        "catalogue.toml": CATALOGUE,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home)


def said(answer: Answer) -> str:
    return " ".join(each.text for each in answer.statements)


def test_an_aim_is_given_only_where_it_is_asked_for(northmoor: Assistant) -> None:
    reached = northmoor.ask("What share of 999 calls does Northmoor Police answer in 10 seconds?")
    assert ("84%" in said(reached), "90%" in said(reached)) == (True, False)
    assert "90%" in said(northmoor.ask("What is the target for 999 calls to Northmoor Police?"))


def test_calls_to_one_number_are_not_those_to_another(northmoor: Assistant) -> None:
    before = "What share of 999 calls does Northmoor Police answer in 10 seconds?"
    answer = northmoor.ask("and 101 calls?", Conversation().followed_by(Turn(before, northmoor.ask(before))))
    assert answer.search_question == "What share of 101 calls does Northmoor Police answer in 10 seconds?"
    assert (answer.status, answer.reason) == (
        "declined",
        "The paragraphs nearest to the question speak of calls to another number.",
    )


def test_a_longest_wait_is_no_average_one(northmoor: Assistant) -> None:
    average = northmoor.ask("What was the average wait for a helpline call to Northmoor Police in 2031?")
    assert ("40 seconds" in said(average), "540 seconds" in said(average)) == (True, False)


def test_what_asks_for_now_is_not_answered_from_years_ago(northmoor: Assistant) -> None:
    assert "612" in said(northmoor.ask("How many wardens did Northmoor have in July 2025?"))
    now = northmoor.ask("How many wardens does Northmoor have at the moment?")
    assert (now.status, now.reason) == ("declined", "What was found is of 2025, and the question asks for now.")
    assert "47 dogs" in said(northmoor.ask("How many dogs does Northmoor have at work now?"))


def test_a_figure_of_the_nation_is_not_the_countys(northmoor: Assistant) -> None:
    assert northmoor.ask("How many lane stewards did Northmoor hire in 2031?").status == "declined"
    assert "4,100" in said(northmoor.ask("How many lane stewards were hired nationally in 2031?"))


def test_a_paper_about_the_nation_speaks_of_it(northmoor: Assistant) -> None:
    assert "510" in said(northmoor.ask("How many bell ringers were hired in 2031?"))


def test_a_count_is_of_the_thing_that_is_asked_for(northmoor: Assistant) -> None:
    horses = northmoor.ask("How many horses came in at work in Northmoor in March 2031?")
    assert (horses.status, horses.reason) == (
        "declined",
        "The figures nearest to the question do not count horses.",
    )


def test_a_sum_is_of_what_is_asked_for(northmoor: Assistant) -> None:
    assert northmoor.ask("How much is the Chief Warden of Northmoor paid?").status == "declined"


def test_one_band_is_not_another(northmoor: Assistant) -> None:
    assert "£249" in said(northmoor.ask("How much does a Band D home in Northmoor pay for the wardens?"))
    assert northmoor.ask("How much does a Band A home in Northmoor pay for the wardens?").status == "declined"


def test_a_figure_of_two_things_together_is_none_of_one_of_them(northmoor: Assistant) -> None:
    alone = northmoor.ask("How many walkers were killed on the moor of Northmoor in 2031?")
    assert (alone.status, alone.reason) == (
        "declined",
        "The figures nearest to the question count something else together with it. "
        "The nearest that a paper says of it: “On the moor of Northmoor 66 walkers were killed or badly hurt in 2031.”",
    )
    assert "66 walkers" in said(northmoor.ask("How many walkers were killed or hurt on the moor of Northmoor in 2031?"))


def test_a_figure_of_a_place_that_is_named_is_no_other_part(northmoor: Assistant) -> None:
    assert "198 thefts" in said(northmoor.ask("How many thefts did Tarnside have in 2031?"))
    assert northmoor.ask("How many thefts were there in 2031?").status == "declined"


def test_how_much_likelier_is_told_by_how_many_times(northmoor: Assistant) -> None:
    assert "3.8 times" in said(northmoor.ask("How much likelier were ringers to be thanked than walkers in 2031?"))


def test_a_figure_is_not_of_the_year_for_which_it_only_is_counted_from(northmoor: Assistant) -> None:
    assert "£310" in said(northmoor.ask("How much was the levy of Northmoor in 2030/31?"))
    later = northmoor.ask("How much was the levy of Northmoor in 2031/32?")
    assert (later.status, later.reason) == ("declined", "The figures nearest to the question are of another time.")


def test_a_place_that_holds_hardly_a_word_of_the_question_answers_nothing(northmoor: Assistant) -> None:
    assert northmoor.ask("Northmoor pudding recipe with custard and raspberries").status == "declined"


def test_a_season_of_two_years_is_not_the_year_that_a_levy_is_for(northmoor: Assistant) -> None:
    assert "£4m" not in said(northmoor.ask("How much is the toll in 2032/33?"))
    assert "£4m" in said(northmoor.ask("How much of the toll for 2033/34 is spent on gates?"))


def test_a_count_of_the_whole_is_not_told_by_those_of_its_districts(northmoor: Assistant) -> None:
    whole = northmoor.ask("How many stiles were there on the moor in 2025?")
    assert ("35" in said(whole), "Leeds: 20" in said(whole)) == (True, False)


def test_how_many_more_is_not_how_many(northmoor: Assistant) -> None:
    there_are = northmoor.ask("How many kiosks are there on the moor?")
    assert (there_are.status, there_are.reason) == (
        "declined",
        "The figures nearest to the question count who came or went, not how many there are.",
    )
    assert "25 more" in said(northmoor.ask("How many more kiosks for the moor do the minutes of 2031 report?"))


def test_where_a_paper_says_that_it_is_not_known_that_is_why(northmoor: Assistant) -> None:
    pilots = northmoor.ask("How many ferry pilots does Northmoor have?")
    assert (pilots.status, pilots.reason) == (
        "declined",
        "The papers held say that this is not known: "
        "“The number of ferry pilots of Northmoor is not known to this paper.”",
    )


def test_how_many_were_lost_is_not_how_many_there_are(northmoor: Assistant) -> None:
    assert northmoor.ask("How many carters does the moor have?").status == "declined"
    assert "300 carters" in said(northmoor.ask("How many carters has the moor lost?"))


def test_a_row_may_tell_how_many_there_are_and_how_many_came(northmoor: Assistant) -> None:
    assert "640" in said(northmoor.ask("How many porters does the moor have in 2031?"))


def test_a_row_of_a_district_is_asked_for_by_its_name(northmoor: Assistant) -> None:
    assert "198" in said(northmoor.ask("how many ponds in mossend"))


def test_what_is_said_of_a_thing_is_no_grade_of_it(northmoor: Assistant) -> None:
    assert northmoor.ask("What grade did the bakers of Northmoor get for baking in 2031?").reason == (
        "The grades nearest to the question are of something else."
    )


def test_what_was_recorded_on_so_many_occasions_is_counted(northmoor: Assistant) -> None:
    assert "58 occasions" in said(northmoor.ask("How many lamp offences were there in 2031?"))


INSPECTED = """# Custody in Northmoor

HMICFRS found no cause of concern in the custody suites of Northmoor in 2031.

The Home Office paid £3m for the custody suites of Northmoor in 2032.

"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did the inspectorate find any cause of concern in the custody suites of Northmoor?", "no cause of concern"),
        ("So, did the inspectorate find a cause of concern in custody suites of Northmoor?", "no cause of concern"),
    ],
)
def test_a_body_is_spoken_of_by_any_of_its_names(
    question: str, told: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    answer = assistant_over(tmp_path_factory, {"inspected.md": INSPECTED}).ask(question)
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    ["How much does a Band D house pay for the bridge toll in 2031/32?", "Band D bridge toll 2031/32"],
)
def test_what_is_paid_is_not_told_by_a_row_of_increases(northmoor: Assistant, question: str) -> None:
    told = said(northmoor.ask(question))
    assert "£26.20" in told
    assert "£2.00" not in told
    assert "8.2%" in said(northmoor.ask("How much more did Band D pay for the bridge toll in 2031/32?"))


def test_who_has_been_left_waiting_is_not_what_is_left() -> None:
    assert LEFT.search("How much of the toll is left?")
    assert not LEFT.search("What is the longest anyone has been left waiting?")
