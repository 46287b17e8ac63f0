"""What people clip when they type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexes.questions.telegram import SHORT_WORDS, written_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("what did ppl say abt huts", "what did people say about huts"),
        ("hate crimes yr to mar 23", "hate crimes year to March 2023"),
        ("thefts nov 22 - oct 23, how many", "thefts November 2022 to October 2023, how many"),
        ("thefts in Nov '22?", "thefts in November 2022?"),
        ("12 mar 23", "12 March 2023"),
        ("mths to dec 2014", "months to December 2014"),
        ("in jan 2021", "in January 2021"),
        ("to may 22", "to May 2022"),
        ("FY23-24 thefts", "2023/24 thefts"),
        ("FY 23/24", "2023/24"),
        ("thefts Q2 v q3", "thefts quarter 2 versus quarter 3"),
        ("in 23/24", "in 2023/24"),
        ("in 23-24?", "in 2023/24?"),
        ("2023-4", "2023/24"),
        ("1999/00 and 99/00", "1999/00 and 99/00"),
        ("yr 1", "first year"),
        ("what is the 851,000 pounds for", "what is the £851,000 for"),
        ("0.85 million pounds and 3k quid, or GBP 40", "£0.85 million and £3k, or £40"),
        ("£40 pounds of hay", "£40 pounds of hay"),
        ("how many under-18s", "how many children"),
        ("launched 20/06/23", "launched 20 June 2023"),
        ("yr to 31.03.2023", "year to 31 March 2023"),
        ("on 2023-06-20", "on 20 June 2023"),
        ("inspected 09/23, 07/2015 and 2023-09", "inspected September 2023, July 2015 and September 2023"),
        ("by autumn 21, early '23", "by autumn 2021, early 2023"),
        ("21-24 Plan, PEEL 23-25", "2021-24 Plan, PEEL 2023-25"),
        ("what of the 23-25 grades", "what of the 2023-25 grades"),
        ("precept 24-25 replies", "precept 2024/25 replies"),
        ("up from 2019-2023 and between 2020 - 2022", "up from 2019 to 2023 and between 2020 and 2022"),
        ("aims from 2021-2024 plan", "aims from 2021-2024 plan"),
    ],
)
def test_a_period_is_written_in_full(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Has noise gone down?", "Has noise fallen?"),
        ("how much has noise come down by", "how much has noise fallen by"),
        ("What did the levy go up by?", "What did the levy rise by?"),
        ("Noise went up in 2031", "Noise rose in 2031"),
        ("What came up in the meeting?", "What came up in the meeting?"),
        ("Which aim went down best?", "Which aim went down best?"),
        ("Does it go up to 5?", "Does it go up to 5?"),
        ("Has noise gone up or down?", "Has noise gone up or down?"),
    ],
)
def test_what_went_up_rose(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("cllrs + independents", "councillors and independents"),
        ("the mayor's P+C plan", "the mayor's Police and Crime plan"),
        ("s&s by age", "stop and search by age"),
        ("% of officers", "What percentage of officers"),
        ("% 999s in 10 secs", "What percentage of 999 calls in 10 seconds"),
        ("no. of thefts, approx", "number of thefts, about"),
        ("went thru w yorks til when", "went through West Yorkshire until when"),
        ("rd 8 of the fund", "round 8 of the fund"),
        ("weapons taken in Op Lantern", "weapons taken in Operation Lantern"),
        ("op lantern arrests, and post op care", "Operation lantern arrests, and post op care"),
        ("whats on, grants etc?", "what is on, grants?"),
        (
            "hi, no of thefts in WY b/c of the 1st yr, cheers",
            "number of thefts in West Yorkshire because of the first year",
        ),
        ("pcso nos 21 v 22, y/e 3/21", "pcso numbers 2021 versus 2022, year ending March 2021"),
    ],
)
def test_a_clipped_word_and_a_sign_are_written_as_words(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "How may 22 people be heard?",
        "Is it 24/7?",
        "Was it March 23, 2021 or March 23rd?",
        "Aged 17-18, were 10/12 of them right?",
        "16-17 year olds in sections 21-22, 9/10, 2010-11",
        "Did 5/21 members back the '24 hour' rule?",
        "What happened from 1st April 2023 to the 3rd of May 2024?",
        "What do Part V, paragraph 3.4.12 and recommendations 12-13 say of 24-25 March 2023, 10-11 am?",
        "In spring 12 grants were given to late 20 officers, is there no of officers",
        "What do A&E and the Q&A say?",
        "Did Jan Smith mar the Plan 2021-24?",
        "Was it £10/11?",
        "Did year 1 children come?",
        "There is no answer.",
    ],
)
def test_what_only_looks_clipped_stays(question: str) -> None:
    assert written_out(question) == question


@given(st.lists(st.sampled_from([*SHORT_WORDS, "mar", "May", "23", "2023", "23/24", "%", "+", "&", "-", "1", "?"])))
def test_what_is_written_out_stays_as_it_is(words: list[str]) -> None:
    once = written_out(" ".join(words))
    assert written_out(once) == once


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("When was theft highest?", True),
        ("When were thefts at their lowest?", True),
        ("When did Reedham have the most thefts?", True),
        ("When was theft worst in Reedham?", True),
        ("When is theft worst?", False),
        ("When is the busiest time for calls?", False),
        ("When was the highest toll set?", False),
        ("When did the busiest hut close?", False),
    ],
)
def test_when_asks_for_a_year_only_where_what_was_most_ends_it(question: str, year: bool) -> None:
    assert written_out(question).startswith("in which year") is year
