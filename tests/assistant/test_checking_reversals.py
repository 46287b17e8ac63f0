"""What is turned round in other words, beside what says the same: over a county that does not exist."""

import pytest
from force_report import paragraph

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
SCRAP = "The scheme holds five cross-cutting themes and the vision of 2030."


def support(sentence: str, text: str) -> str:
    return check_sentence(sentence, [paragraph(text)]).support


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
    (SCRAP, "The scheme has more cross-cutting themes."),
]


@pytest.mark.parametrize(("text", "sentence"), REVERSED)
def test_what_is_turned_round_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


@pytest.mark.parametrize(("text", "sentence"), ALIKE)
def test_what_says_the_same_stands(text: str, sentence: str) -> None:
    assert support(sentence, text) != "unsupported"
