"""What a sentence makes of a figure or a fact that the paper does not: at most, each year, all, only."""

import pytest
from force_report import paragraph

from assistant.checks.checking import check_sentence

HURT = "In 2031, 1,450 people were killed or seriously injured on the roads of Northmoor."
RISE = "People killed or seriously injured on the roads of Northmoor rose by 27% from 2027 to 2031."
SHARE = "72% of the thefts were of tractors, ploughs and trailers."
LOST = "The force lost 2,000 officers and staff and £140m by 2031."
YEARLY = "The Board ring-fenced £640,000 a year for wardens."
THREE_YEARS = "£14m was given for farm watches over three years."
GRANTS = "Grants were £15,000 to £20,000 each, in one pot."
MORE = "The Board reported 20 more wardens for Tarn in 2031."
STATIONS = "CCTV covers 27 of the barns in Northmoor."
REVIEW = "Victims may ask for a farm review."
RAISED = "The Clerk said that off-road bikes were among the largest concerns raised."
PATROLS = "Patrols of summer 2031 covered over 200 farms, where theft fell by 16%."
WITHDRAWN = "A report on calls was withdrawn at the last minute as incomplete."
STRONG = "All four aims had strong support in the consultation."
SPAN = "Tarn had 9,126 thefts from November 2031 to October 2032."
FELT = "In the survey 83.4% felt safe in Tarn and 73% in Marle."
PRECEPT = "Money from the toll of 2031/32 was to recruit more wardens."
COURSE = "The Mayor's evidence of 2031 says that Northmoor was on course for the 80 wardens."
SHRUNK = "District: Tarn; Farm areas announced in May 2031: 6 (before: 11)"
DIFFER = "The totals for the fund differ. The Clerk counted 827 projects, and the Board wrote of 752 projects."
CHIEFS = "The Board confirmed Tom Reed as Chief Constable in 2031. Ada Pine was the Chief Constable before Tom Reed."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HURT, "In 2031, 1,450 people were killed on the roads of Northmoor."),
        (RISE, "Road deaths rose by 27% from 2027 to 2031."),
        (SHARE, "72% of the thefts were of tractors."),
        (LOST, "The force lost 2,000 officers by 2031."),
        (YEARLY, "The Board ring-fenced £640,000 for wardens."),
        (THREE_YEARS, "£14m a year was given for farm watches."),
        (GRANTS, "Grants of up to £15,000 were offered."),
        (MORE, "The Board reported 20 wardens for Tarn in 2031."),
        (STATIONS, "CCTV covers every one of the barns in Northmoor."),
        (REVIEW, "Victims automatically receive a farm review."),
        (RAISED, "The Clerk said that off-road bikes were the largest concern raised."),
        (PATROLS, "Patrols on over 200 farms caused theft to fall by 16% in summer 2031."),
        (STRONG, "Only one of the four aims had strong support in the consultation."),
        (SPAN, "Tarn had 9,126 thefts in 2031."),
        (FELT, "Residents of Marle felt safer than those of Tarn in the survey."),
        (PRECEPT, "The toll of 2031/32 paid for more wardens."),
        (COURSE, "The Mayor said in 2031 that Northmoor had already reached the 80 wardens."),
    ],
)
def test_more_than_the_paper_says_is_struck(text: str, sentence: str) -> None:
    assert check_sentence(sentence, [paragraph(text)]).support == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HURT, "There were 1,450 casualties who died or were badly hurt in 2031."),
        (HURT, "Casualties came to 1,450 in Northmoor in 2031."),
        (SHARE, "Tractors, ploughs and trailers made up 72% of the thefts."),
        (LOST, "By 2031 some 2,000 officers and staff had gone."),
        (YEARLY, "Each year £640,000 is ring-fenced for wardens."),
        (THREE_YEARS, "Over three years £14m was given for farm watches."),
        (GRANTS, "Grants were of up to £20,000 each, in one pot."),
        (MORE, "Tarn gained 20 wardens in 2031, the Board reported."),
        (RAISED, "The Clerk said that off-road bikes were one of the largest concerns raised."),
        (WITHDRAWN, "A report on calls was withdrawn because it was incomplete."),
        (STRONG, "Each of the four aims had strong support in the consultation."),
        (SPAN, "Tarn had 9,126 thefts in the year to October 2032."),
        (FELT, "Residents of Tarn felt safer than those of Marle in the survey, at 83.4% against 73%."),
        (PRECEPT, "The toll of 2031/32 was meant to pay for more wardens."),
        (SHRUNK, "The number of farm areas in Tarn was reduced from 11 to six."),
        (DIFFER, "The sources do not agree on the fund: one counts 827 projects and the other 752."),
        (CHIEFS, "Tom Reed succeeded Ada Pine as Chief Constable."),
    ],
)
def test_what_the_paper_says_in_another_way_stands(text: str, sentence: str) -> None:
    assert check_sentence(sentence, [paragraph(text)]).support != "unsupported"
