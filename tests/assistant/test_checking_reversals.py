"""What is turned round in other words, beside what says the same: over a county that does not exist."""

from dataclasses import replace

import pytest
from force_report import paragraph, support

from assistant.checks.checking import check_sentence

HARVEST = "The force was to recruit more wardens from the levy of 2031/32."
GRANT = "In July 2031 a further £40,000 was announced for farm shelters in Marle."
PLEDGE = "The cover report gives April 2031 as the date of the pledge on wardens and calls it completed."
KEEPS = "Where there is a Reeve, the Reeve keeps the office of Warden General."
PRAISED = "The inspectorate in 2031 praised the training of wardens in Marle."
AGAINST = "Operation Furrow, which works against sheep theft, made over 90 arrests."
LEVY = "The farm levy for 2031/32 rose by 4.2%, or 11p a week for most households."
APART = "The 91 wardens of 2030 and the 64 of 2031 do not fit together."
NAMED = "From March 2031 each parish of Marle was to have a named warden."
FALL = "In 2031 over 40 wardens had been recruited, but the number of wardens had fallen on balance."
ADMITTED = "In December 2030 the force admitted that demand pulled parish wardens into night work."
RAISED = "Better recording of trespass raised the counts of poaching in 2031."
UNANIMOUS = "The Panel backed the levy for 2031/32 unanimously on 3 February 2031."
WALKERS = "Two thirds of the deaths on the roads of Marle are of walkers."
DRAFT = "The plan was still a draft on 15 November 2031, when the fund opened."
IN_PLACE = (
    "The Plan 2034 followed the Plan 2031. It has three priorities in place of four, and five themes in place of three."
)
COUNTS = "The four counts of wardens measure different things."
UNDERTOOK = "In October 2031 the Reeve undertook to keep wardens under review."
SCRAP = "The scheme holds five cross-cutting themes and the vision of 2030."


REVERSED = [
    (HARVEST, "The levy of 2031/32 was meant to pay for fewer wardens."),
    (HARVEST, "From the levy of 2031/32 the force was to let more wardens go."),
    (GRANT, "A cut of £40,000 to farm shelters in Marle was announced in July 2031."),
    (GRANT, "Farm shelters in Marle lost £40,000, announced in July 2031."),
    (PLEDGE, "According to the cover report, the pledge on wardens was broken in April 2031."),
    (PLEDGE, "According to the cover report, the promise on wardens was missed in April 2031."),
    (KEEPS, "A Reeve gives up the office of Warden General where there is one."),
    (PRAISED, "In 2031 the inspectorate regretted the training of wardens in Marle."),
    (AGAINST, "Operation Furrow works to encourage sheep theft."),
    (LEVY, "Most households were to pay 11p a week less."),
    (APART, "The 91 wardens of 2030 and the 64 of 2031 are consistent with each other."),
    (NAMED, "Each parish of Marle was to lose its named warden from March 2031."),
    (FALL, "Because over 40 wardens were recruited, the overall number of wardens went up."),
    (ADMITTED, "The force denied in December 2030 that parish wardens were pulled into night work."),
    (WALKERS, "Few deaths on the roads of Marle are of walkers."),
    (DRAFT, "The plan was already final when the fund opened in November 2031."),
    (IN_PLACE, "The Plan 2034 has four priorities rather than three."),
    (IN_PLACE, "The Plan 2031 came after the Plan 2034."),
    (IN_PLACE, "The 2034 Plan came before the 2031 Plan."),
    (COUNTS, "The four counts of wardens measure the same thing."),
    (UNANIMOUS, "Only some of the Panel backed the levy for 2031/32 on 3 February 2031."),
]
ALIKE = [
    (HARVEST, "The levy of 2031/32 was meant to pay for more wardens."),
    (GRANT, "An extra £40,000 for farm shelters in Marle was announced in July 2031."),
    (PLEDGE, "According to the cover report, the pledge on wardens was met in April 2031."),
    (KEEPS, "A Reeve retains the office of Warden General where there is one."),
    (PRAISED, "In 2031 the inspectorate welcomed the training of wardens in Marle."),
    (AGAINST, "Operation Furrow works to combat sheep theft."),
    (LEVY, "Most households were to pay 11p a week more."),
    (APART, "The 91 wardens of 2030 and the 64 of 2031 are not consistent with each other."),
    (NAMED, "Each parish of Marle was to get a named warden from March 2031."),
    (FALL, "Although over 40 wardens were recruited, the number of wardens went down on balance."),
    (ADMITTED, "The force conceded in December 2030 that parish wardens were pulled into night work."),
    (IN_PLACE, "The Plan 2034 has three priorities rather than four."),
    (IN_PLACE, "The Plan 2034 has three priorities instead of four, and five themes rather than three."),
    (IN_PLACE, "The Plan 2034 came after the Plan 2031."),
    (IN_PLACE, "The 2031 Plan came before the 2034 Plan."),
    (COUNTS, "The four counts of wardens do not measure the same thing."),
    (UNANIMOUS, "The Panel backed the levy for 2031/32 without opposition."),
    (UNANIMOUS, "The Panel backed the levy for 2031/32 with nobody against."),
    (UNDERTOOK, "The Reeve promised to keep wardens under review."),
    (SCRAP, "The scheme has more cross-cutting themes."),
]


@pytest.mark.parametrize(("text", "sentence"), REVERSED)
def test_what_is_turned_round_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


@pytest.mark.parametrize(("text", "sentence"), ALIKE)
def test_what_says_the_same_stands(text: str, sentence: str) -> None:
    assert support(sentence, text) != "unsupported"


SHIFTED = "Year: 2031/32; Theft: 300; Change: -5%"
SHARES = "In May 2031 6.1% of the force came from minorities, against about 19% of residents."
UNITS = "The Farm Watch Partnership (FWP) is hosted by the Mayor and replaced the Farm Watch Unit (FWU)."
COUNTED = "Marle had the smallest number of thefts of the five parishes in 2031, with 1,493."
EXPLAINED = "The 91 wardens of 2030 and the 64 of 2031 differ, and no paper that was read explains the difference."
KEY = "The survey is one of two key papers behind the plan; the cover report does not name the other."
SEEN = "In the survey over a third never saw wardens and 42% saw wardens less than once a month."
AGAIN = "Ruth Hale was re-elected Reeve of Marle in May 2031."


@pytest.mark.parametrize(
    ("text", "sentence", "stands"),
    [
        (SHIFTED, "Theft changed by 5% in 2031/32.", False),
        (SHIFTED, "Theft fell by 5% in 2031/32.", True),
        (SHARES, "At 6.1%, the share of minorities in the force was above the residents' 19%.", False),
        (SHARES, "At 6.1%, the share of minorities in the force was below the residents' 19%.", True),
        (UNITS, "The FWP was replaced by the FWU, which the Mayor hosts.", False),
        (UNITS, "The FWU was replaced by the FWP, which the Mayor hosts.", True),
        (COUNTED, "None of the five parishes had more thefts than Marle.", False),
        (COUNTED, "Of the five parishes, Marle had the fewest thefts in 2031 (1,493).", True),
        (EXPLAINED, "The papers explain the difference between the 91 wardens of 2030 and the 64 of 2031.", False),
        (EXPLAINED, "No paper explains the difference between the 91 wardens of 2030 and the 64 of 2031.", True),
        (KEY, "The cover report names only one of the two key papers behind the plan.", True),
        (SEEN, "Less than a third in the survey never saw wardens.", False),
        (NAMED, "No parish of Marle was to have a named warden from March 2031.", False),
        (RAISED, "Better recording of trespass pushed up the counts of poaching in 2031.", True),
        (AGAIN, "In May 2031 Ruth Hale was elected Reeve of Marle again.", True),
        (AGAIN, "In May 2031 Ruth Hale was voted out as Reeve of Marle.", False),
    ],
)
def test_sides_bounds_and_denials_are_held_to_what_they_are_of(text: str, sentence: str, stands: bool) -> None:
    assert (support(sentence, text) != "unsupported") == stands


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The Panel backed the levy for 2031/32 (paragraph 6).", True),
        ("Paragraph 6 says that the Panel backed the levy for 2031/32.", True),
        ("The Panel backed the levy for 2031/32 (paragraph 7).", False),
    ],
)
def test_the_number_of_the_cited_paragraph_is_no_figure_of_what_it_says(sentence: str, stands: bool) -> None:
    cited = replace(paragraph(UNANIMOUS), number="6")
    checked = check_sentence(sentence, [cited])
    assert (checked.support != "unsupported") == stands
    assert checked.text == sentence
