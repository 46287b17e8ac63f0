"""Rates, shares and counts of another thing or of other people, and what is said not to be known: papers of a fictional
county."""

import pytest
from homes import assistant_over, in_turn

from assistant import Assistant
from assistant.figures.measures import measures_in

LAMPS = """# Lamp Plan of Northmoor 2031-34

The Lamp Plan of Northmoor 2031-34 was launched in Tarn in May 2031.

The number of replies to the consultation of 2031 is not known to this paper.

The Lamp Plan of Northmoor 2031-34 has three aims and two themes.

The themes of the owl box consultation, reported in June 2031, are:

- Barn owls
- Tawny owls

The consultation on owl boxes had 4,000 replies, as reported in June 2031.

The percentage by which the lamp levy of Northmoor rises for 2031/32 is not known to this paper.

The survey text on the lamp levy of Northmoor for 2031/32 gives keeper contentment as 61.4%, up over 2 points.

The vacancy rate of the lamp wardens of Northmoor in May 2031 was 12% for riders and 7% for walkers.

Support for the rise of the lamp levy of Northmoor fell over three surveys: 64% for 2029/30, 52% for 2030/31 and 49%
for 2031/32.

The five sorts of lamp theft add to 1,204, which is more than 1,190 because one theft can be of several sorts.

The number of complaints about the Warden General of Northmoor was:

| Year | Complaints about the Warden General |
|---|---|
| 2030 | 3 |
| 2031 | 2 |

## Chairs of the moot

Vera Quill chaired the moot of Northmoor in 2027.

Ida Marsh chaired the moot of Northmoor in 2028.

Otto Reeve chaired the moot of Northmoor in 2029 and 2030.

Bram Hale has chaired the moot of Northmoor since 2031.

| Date | Share of left-handed people at Northmoor Police | What is counted |
|---|---|---|
| 2029 | 4.2% | Riders and walkers |
| May 2031 | 7.3% | The wardens |
| May 2031 | 15% | Some 400 recruits |

The share of residents of Northmoor who are left-handed is over 11% in the report of 2029 and about 13% in the report
of May 2031.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lamps.md": LAMPS})


def test_a_rate_of_another_name_is_not_the_one_that_is_asked_for(northmoor: Assistant) -> None:
    other = northmoor.ask("What was the desertion rate of the lamp wardens in May 2031?")
    assert (other.status, other.reason) == (
        "declined",
        "The figures nearest to the question are not the rate that is asked for.",
    )
    assert "12%" in northmoor.ask("What was the vacancy rate of the lamp wardens in May 2031?").statements[0].text


def test_what_is_said_not_to_be_known_goes_before_a_figure_of_another_thing(northmoor: Assistant) -> None:
    rise = northmoor.ask("What percent rise did the 2031/32 lamp levy come to?")
    assert (rise.status, "is not known to this paper" in (rise.reason or "")) == ("declined", True)
    replies = in_turn(
        northmoor, "When was the Lamp Plan 2031-34 launched?", "How many people answered its consultation?"
    )
    assert replies.status == "declined"


def test_a_share_of_a_workforce_is_none_of_those_who_live_there(northmoor: Assistant) -> None:
    assert "4.2%" in northmoor.ask("What was the left-handed share of the force in 2029?").statements[0].text
    residents = northmoor.ask("How has the left-handed share of residents changed between 2029 and 2031?")
    assert "11%" in residents.statements[0].text


def test_the_themes_of_another_thing_are_not_those_of_the_plan(northmoor: Assistant) -> None:
    plan = northmoor.ask("What were the themes of the Lamp Plan 2031-34?")
    assert [each.text for each in plan.statements][:1] == [
        "The Lamp Plan of Northmoor 2031-34 has three aims and two themes."
    ]
    owls = northmoor.ask("What were the themes of the owl box consultation?")
    assert [each.text for each in owls.statements] == ["Barn owls", "Tawny owls"]


def test_complaints_about_one_person_are_none_about_others(northmoor: Assistant) -> None:
    others = northmoor.ask("How many complaints were made against the owl riders in 2031?")
    assert others.status == "declined"
    about = northmoor.ask("How many complaints were made about the Warden General in 2031?")
    assert "2031" in about.statements[0].text


def test_where_all_are_asked_for_more_than_three_are_told(northmoor: Assistant) -> None:
    answer = northmoor.ask("List everyone who has chaired the moot of Northmoor")
    told = " ".join(each.text for each in answer.statements)
    assert [name in told for name in ("Quill", "Marsh", "Reeve", "Hale")] == [True] * 4


def test_whose_support_it_is_goes_without_saying(northmoor: Assistant) -> None:
    answer = northmoor.ask("Did people's support for the rise of the lamp levy go up or down?")
    assert "fell over three surveys" in answer.statements[0].text


def test_what_adds_up_has_not_moved(northmoor: Assistant) -> None:
    answer = northmoor.ask("What is the reason that sorts of lamp theft add up to more than the total?")
    assert "because one theft" in answer.statements[0].text
    assert not [each for each in answer.notices if "No reason" in each.text]


def test_a_cell_under_a_share_is_measured_by_its_sign() -> None:
    assert [each.text for each in measures_in("Share of wardens: 4.2%; What is counted: Riders")] == ["4.2%"]
