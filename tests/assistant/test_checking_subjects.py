"""Of whom a figure is, and what is said of it: other subjects, aims, running totals and changes; invented papers."""

import pytest
from force_report import paragraph

from assistant.checks.checking import check_sentence

LISTED = "290 children and 242 adults were referred to Fresh Start between 1 April 2030 and 31 March 2031."
LISTED_FIRST = (
    "Fresh Start had 290 children and 242 adults referred to it in the year from 1 April 2030 to 31 March 2031."
)
ROADS = "On the roads of Northmoor 66 people were killed and 1,345 seriously injured in 2032, which makes 1,411."
SPENDING = "Wardens took 3.2% of the spending in 2034/35 and 2.5% in 2035/36, a fall after the pledge to recruit more."
TOLL = "The Band D toll of Northmoor rose from £249.28 to £263.28 for 2035/36, which is £14.00 a year or 27p a week."


def objections(sentence: str, text: str) -> tuple[str, list[str]]:
    checked = check_sentence(sentence, [paragraph(text)])
    return checked.support, [each.text for each in checked.objections]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (LISTED, "242 adults were referred to Fresh Start between 1 April 2030 and 31 March 2031."),
        (LISTED, "Between 1 April 2030 and 31 March 2031, 290 children were referred to Fresh Start."),
        (LISTED_FIRST, "242 adults were referred to Fresh Start between 1 April 2030 and 31 March 2031."),
        (LISTED_FIRST, "290 children were referred to Fresh Start in the year to 31 March 2031."),
        (ROADS, "1,345 people were seriously injured on the roads in 2032."),
        (ROADS, "66 people were killed on the roads of Northmoor in 2032."),
        (SPENDING, "Wardens took 2.5% of spending in 2035/36."),
        (TOLL, "The Band D toll for 2035/36 is £263.28, up £14.00 a year."),
    ],
)
def test_what_a_list_says_of_each_is_not_struck(text: str, sentence: str) -> None:
    support, why = objections(sentence, text)
    assert support == "supported", why


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (LISTED, "290 adults were referred to Fresh Start between 1 April 2030 and 31 March 2031."),
        (LISTED_FIRST, "242 children were referred to Fresh Start in the year to 31 March 2031."),
        (ROADS, "1,345 people were killed on the roads of Northmoor in 2032."),
        (ROADS, "66 people were seriously injured on the roads in 2032."),
        (SPENDING, "Wardens took 3.2% of spending in 2035/36."),
        (TOLL, "The Band D toll for 2035/36 is £263.28, up £14.00 a week."),
    ],
)
def test_what_a_list_says_of_another_is_struck(text: str, sentence: str) -> None:
    assert objections(sentence, text)[0] == "unsupported"


CALLS = "In May 2031 the Northmoor Watch answered 89.2% of calls in time, second to the 89.4% of the Tarn Watch."
AIM = "The national target for calls is that 90% are answered in 10 seconds."
MET = "The Northmoor Watch answered 84% of calls in May 2031, against a target of 90%."
WOMEN = "Women made up 39% of the wardens of the Northmoor Watch in May 2031."
REPLIES = "In the survey on the toll for 2034/35, 71% of replies were willing to pay."
SURVEY = "The survey on the toll of Northmoor for 2034/35 had 2,063 replies."
TOTAL = "Reported in: May 2034; Operation Plough arrests since April 2029: Over 11,500; weapons since April 2029: 2,400"
TOTAL_TOLD = "Operation Plough had made 11,500 arrests since it began in April 2029, 657 of them in May 2034."
LEVEL = "The survey on the toll gives satisfaction with the wardens of Northmoor as 73.9%, up over 3 points."
RESERVES = "In May 2033, £6m of the deficit of £11m of the Northmoor Watch was to be met from reserves."
UNNAMED = "A broadcaster reported in May 2033 that one regional watch had up to 2,000 bike reports but two pursuits."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (CALLS, "In May 2031 the Tarn Watch answered 89.4% of calls in time."),
        (CALLS, "The Northmoor Watch answered 89.2% of calls in time in May 2031."),
        (CALLS, "The Tarn Watch, at 89.4%, answered more calls in time than the Northmoor Watch, at 89.2%."),
        (AIM, "The national target is to answer 90% of calls in 10 seconds."),
        (AIM, "Nationally, 90% of calls should be answered in 10 seconds."),
        (AIM, "The aim is that 90% of calls are answered within 10 seconds."),
        (MET, "The Northmoor Watch answered 84% of calls in May 2031."),
        (MET, "The Northmoor Watch missed the target of 90% in May 2031."),
        (WOMEN, "39% of the wardens were women in May 2031."),
        (WOMEN, "In May 2031 women made up 39% of Northmoor Watch wardens."),
        (REPLIES, "71% of those who replied were willing to pay."),
        (REPLIES, "71% of respondents to the survey were willing to pay."),
        (SURVEY, "The survey on the toll for 2034/35 received 2,063 replies."),
        (TOTAL, "By May 2034 Operation Plough had made over 11,500 arrests."),
        (TOTAL, "Operation Plough had led to over 11,500 arrests since April 2029, it was reported in May 2034."),
        (TOTAL_TOLD, "Operation Plough made 657 arrests in May 2034."),
        (LEVEL, "Satisfaction with the wardens was 73.9%."),
        (LEVEL, "Satisfaction rose by over 3 points to 73.9%."),
        (LEVEL, "Satisfaction rose to 73.9%."),
        (TOLL, "The Band D toll of Northmoor rose by £14.00 for 2035/36."),
        (RESERVES, "£6m of the deficit was to come from reserves."),
        (RESERVES, "The deficit of the Northmoor Watch was £11m in May 2033."),
        (UNNAMED, "One regional watch had up to 2,000 bike reports but two pursuits."),
        (LISTED, "290 children were sent to Fresh Start between 1 April 2030 and 31 March 2031."),
    ],
)
def test_a_figure_of_its_own_subject_is_not_struck(text: str, sentence: str) -> None:
    support, why = objections(sentence, text)
    assert support != "unsupported", why


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (CALLS, "In May 2031 the Northmoor Watch answered 89.4% of calls in time."),
        (CALLS, "In May 2031 the Tarn Watch answered 89.2% of calls in time."),
        (AIM, "The Northmoor Watch answers 90% of calls in 10 seconds."),
        (AIM, "90% of calls were answered in 10 seconds."),
        (AIM, "The national target of 90% for calls was missed."),
        (AIM, "The force met the target of 90% for calls."),
        (MET, "The Northmoor Watch answered 90% of calls in May 2031."),
        (WOMEN, "Women made up 39% of the workforce of the Northmoor Watch in May 2031."),
        (WOMEN, "Women made up 39% of the riders in May 2031."),
        (REPLIES, "71% of residents were willing to pay."),
        (SURVEY, "2,063 people supported the toll for 2034/35."),
        (SURVEY, "In the survey 2,063 people opposed the toll of Northmoor for the year 2034/35."),
        (TOTAL, "Operation Plough made over 11,500 arrests in May 2034."),
        (TOTAL, "In 2034 Operation Plough made over 11,500 arrests."),
        (TOTAL_TOLD, "Operation Plough made 11,500 arrests in May 2034."),
        (LEVEL, "Satisfaction with the wardens of Northmoor rose by 73.9%."),
        (LEVEL, "There was an increase of 73.9% in satisfaction with the wardens."),
        (RESERVES, "In May 2033 the reserves of the Northmoor Watch were £6m."),
        (UNNAMED, "The Northmoor Watch had up to 2,000 bike reports but two pursuits."),
        (LISTED, "290 children completed Fresh Start between 1 April 2030 and 31 March 2031."),
    ],
)
def test_a_figure_of_another_subject_is_struck(text: str, sentence: str) -> None:
    assert objections(sentence, text)[0] == "unsupported"


BY_YEAR = (
    "In 2032, 66 people were killed and 1,345 were seriously injured on the roads of Northmoor. "
    "In 2033, 50 people were killed and 1,400 were seriously injured on the roads of Northmoor."
)
AMONG = (
    "In March 2031 the Northmoor Watch counted 1,818 toll wardens among 2,899 posts. "
    "In March 2031 the Northmoor Watch counted 501 gate wardens among 2,899 posts."
)


@pytest.mark.parametrize(
    ("text", "false", "true"),
    [
        (
            BY_YEAR,
            "Although more people were killed in 2033 than in 2032, fewer were seriously injured.",
            "Although fewer people were killed in 2033 than in 2032, more were seriously injured.",
        ),
        (
            AMONG,
            "In March 2031 gate wardens outnumbered toll wardens by more than three to one.",
            "In March 2031 toll wardens outnumbered gate wardens by more than three to one.",
        ),
    ],
)
def test_each_of_two_comparisons_is_made_and_what_a_number_is_among_is_no_rival(
    text: str, false: str, true: str
) -> None:
    assert objections(false, text)[0] == "unsupported"
    assert objections(true, text)[0] == "supported"
