"""What follows from figures and what does not: sums, shares, rounding, lengths, days, comparisons and exchanges."""

from decimal import Decimal

import pytest
from force_report import paragraph, support

from assistant.checks.checking import check_sentence
from assistant.checks.of_figures.later import dated
from assistant.checks.of_figures.multiples import multiples
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_figures.rounding import exactly
from assistant.figures.figure import figures_in

REFERRED = "In the year from 1 April 2030 to 31 March 2031, 290 children and 242 adults were referred to Fresh Start."
THEFTS = "Northmoor had 4,653 thefts in 2029/30 and 3,490 in 2030/31."
AREAS = "In May 2031 the wardens paid 80% of the cost of horses and parishes paid 20%."
SAFE = "In the survey of 2030 83.4% felt safe in Leeds and 73% in Bradford."
RATES = "Northmoor had 31.3 thefts per 1,000 residents in the year to March 2031, against 19.1 nationally."
SEARCHES = "15% of searches led to an arrest in the year to March 2031, against 18% in the year before."
PATROLS = "Patrols of summer 2031 covered 200 places, where theft fell by 16% and arson fell by 12%."
EVENING = "The awards evening was planned for 7 October 2031 and was held on 16 October 2031."
PLANS = "The new plan has three priorities in place of four and five themes in place of three."
GARAGES = "CCTV covers 27 bus stations. Repairs start within 48 hours."
TENURE = "Ada Pine was elected on 9 May 2031. The wardens passed to Ada Pine on 10 May 2031."
CHAIRS = "Al Garth chaired the board from 2030 to 2031, and Amy Carter was vice-chair in 2030."
LISTED = "The vision is a county that is safe, just and inclusive."
RANGE = "Grants of up to £6,000 were given. The paper of the Panel is undated."
FUNDS = "In March 2029 the Commissioner's fund gave £250,000 to 57 farms."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (REFERRED, "In all 532 people were referred, children and adults together."),
        (REFERRED, "More than half of the 532 people referred were children."),
        (REFERRED, "There were 48 more children than adults."),
        (REFERRED, "In the twelve months to March 2031, 242 adults were referred."),
        (THEFTS, "Thefts fell by a quarter to about 3,500."),
        (THEFTS, "Thefts fell by over 1,100 between 2029/30 and 2030/31."),
        (AREAS, "Parishes paid a fifth of what horses cost."),
        (RATES, "Theft was more common in Northmoor than nationally, at 31.3 per 1,000 residents."),
        (SEARCHES, "Fewer than one in six searches led to an arrest, down from 18% the year before."),
        (SEARCHES, "The share of searches that led to an arrest fell by three points to 15%."),
        (EVENING, "The awards evening was held on 16 October 2031, nine days later than planned."),
        (PLANS, "The new plan has fewer priorities and more themes."),
        (GARAGES, "Repairs start within two days."),
        (TENURE, "Ada Pine was elected on 9 May 2031 and took over the wardens a day later."),
        (CHAIRS, "Al Garth was in the chair, with Amy Carter as vice-chair in 2030."),
        (RANGE, "No grant exceeded £6,000."),
        (FUNDS, "A quarter of a million pounds went to 57 farms."),
        (PATROLS, "Arson fell by 12% in the patrolled places and theft by 16%."),
        (PATROLS, "Theft went down by 16%, not 12%."),
    ],
)
def test_what_follows_from_the_figures_is_not_struck(text: str, sentence: str) -> None:
    checked = check_sentence(sentence, [paragraph(text)])
    assert checked.support != "unsupported", checked.objections


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (REFERRED, "In all 542 people were referred, children and adults together."),
        (REFERRED, "There were 58 more children than adults."),
        (REFERRED, "There were 48 fewer children than adults."),
        (REFERRED, "242 children and 290 adults were referred to Fresh Start."),
        (THEFTS, "Northmoor had about 4,560 thefts in 2029/30."),
        (THEFTS, "Thefts more than doubled to about 3,500 in 2030/31."),
        (THEFTS, "Thefts rose by over 1,100 between 2029/30 and 2030/31."),
        (AREAS, "The wardens paid 20% of the cost of horses, and parishes 80%."),
        (AREAS, "Parishes paid a third of the cost of horses."),
        (SAFE, "People felt safer in Bradford (83.4%) than in Leeds (73%)."),
        (SAFE, "People in Bradford were more likely to feel safe than people in Leeds."),
        (RATES, "Theft was less common in Northmoor than nationally."),
        (RATES, "Northmoor had 31.3 thefts per 100 residents."),
        (SEARCHES, "18% of searches led to an arrest, up from 15% before."),
        (PATROLS, "In the patrolled places there was 16% more theft."),
        (PATROLS, "There was 12% less theft and 16% less arson."),
        (EVENING, "The awards evening was held on 16 October 2031, nine days earlier than planned."),
        (EVENING, "The awards evening was brought forward by nine days."),
        (PLANS, "The new plan has more priorities."),
        (GARAGES, "CCTV covers 27 railway stations."),
        (GARAGES, "Repairs start within two weeks."),
        (TENURE, "Ada Pine was elected on 9 May 2031 and took over the wardens a week later."),
        (CHAIRS, "Amy Carter was in the chair, with Al Garth as vice-chair in 2030."),
        (LISTED, "The vision is a county that is safe, green and inclusive."),
        (FUNDS, "In March 2029 the Mayor's fund gave £250,000 to 57 farms."),
        (FUNDS, "In October the Commissioner's fund gave £250,000 to 57 farms."),
    ],
)
def test_what_does_not_follow_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


def test_a_length_that_ends_with_the_period_is_that_of_the_period() -> None:
    since = "From April 2029 to September 2031 Operation Plough made 900 arrests."
    assert support("In the year to September 2031 Operation Plough made 900 arrests.", since) == "unsupported"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("three in five, a third and a dozen", "60%, 33.33% and 12"),
        ("half a million pounds", "500,000 pounds"),
        ("the third round, and rounds six to ten", "the round 3, and rounds 6 to ten"),
        ("two thirds of it, five and a half", "66.67% of it, 5.5"),
        ("the first half of the year", "the first half of the year"),
    ],
)
def test_figures_in_words_are_read(text: str, read: str) -> None:
    assert readable(text) == read


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("In May 2031, and the following month", "In May 2031, and in June 2031"),
        ("On 31 December 2031, and a day later", "On 31 December 2031, and in 1 January 2032"),
        ("In 2030/31, and the year after", "In 2030/31, and in 2031/32"),
        ("In November 2031, and the following April", "In November 2031, and in April 2032"),
        ("On 7 May 2031, nine days later than planned", "On 7 May 2031, nine days later than planned"),
        ("The following month", "The following month"),
    ],
)
def test_a_day_that_is_counted_from_another_is_written_out(text: str, written: str) -> None:
    assert dated(text) == written


def test_a_round_figure_is_replaced_by_the_only_one_that_it_can_round() -> None:
    assert exactly("about 4,700, or over 3,000", figures_in("4,653 and 3,123")) == "about 4653, or 3123"
    assert exactly("about 4,600", figures_in("4,653 and 4,611")) == "about 4,600"


def test_multiples_are_read_and_occasions_are_not() -> None:
    assert dict(multiples("twice as many, three times as long, fivefold, met three times")) == {
        "twice": Decimal(2),
        "three times": Decimal(3),
        "fivefold": Decimal(5),
    }
