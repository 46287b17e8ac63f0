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
