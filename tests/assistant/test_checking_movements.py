"""A movement that no cited paragraph tells, sums of unlike things, and questions: over a county that does not exist."""

import pytest
from force_report import paragraph, support

from assistant.checks.checking import check_sentence

HATE = "Marle Police recorded 10,366 hate crimes in the year to March 2033, against 10,351 in the year before."
ONE_YEAR = "Marle Police recorded 10,366 hate crimes in the year to March 2033. The Herald counted 10,351 in that year."
REFERRED = "In 2031/32, 242 adults were referred to Farm Justice and 290 children were referred to it."
POSTS = "The share of posts in Marle that go to wardens was 3.2% in 2031/32 and 2.5% in 2032/33."
PATROLS = "Patrols in Marle are to reduce poaching."
BURGLARY = "Burglary in Marle fell by 5% in 2031. There were 300 thefts of tractors in Marle in 2031."
BESIDE = "Burglary in Marle fell by 5% in 2031, and there were 300 thefts of tractors."
TWO_FALLS = "Burglary in Marle fell by 5% in 2031, and thefts of tractors by 3%."
FEWEST = "Of the five parishes Tarn had the fewest thefts in 2031, with 120."
CALM = "80% felt safe in the survey of Marle, against 81% before."
FENCES = "In the first round grants for fences were up to £6,000. In round 3 grants for fences are up to £8,000."
PLEDGE = "The Reeve of Marle pledged 40 more wardens."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HATE, "Hate crimes in Marle fell in the year to March 2033."),
        (HATE, "Marle Police recorded 10,366 hate crimes in the year to March 2033, a fall from 10,351."),
        (ONE_YEAR, "Marle Police recorded 10,366 hate crimes, a rise from 10,351."),
        (REFERRED, "The number of adults fell."),
        (REFERRED, "The number of adults referred to Farm Justice had fallen to 242 in 2031/32."),
        (REFERRED, "242 adults were referred to Farm Justice, fewer than in the year before."),
        (REFERRED, "There was a drop in referrals of adults to Farm Justice, to 242."),
        (REFERRED, "Referrals to Farm Justice are up."),
        (POSTS, "The number of wardens in Marle fell between 2031/32 and 2032/33."),
        (PATROLS, "Poaching fell in Marle because of patrols."),
        (BURGLARY, "Thefts of tractors in Marle fell in 2031."),
        (BESIDE, "Thefts of tractors in Marle fell in 2031."),
        (FEWEST, "Thefts in Tarn went down to 120 in 2031."),
        (CALM, "Feelings of safety in Marle improved to 80%."),
    ],
)
def test_a_movement_that_the_cited_paragraph_does_not_tell_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HATE, "Hate crimes in Marle rose slightly in the year to March 2033."),
        (HATE, "Marle Police recorded 10,366 hate crimes in the year to March 2033, a rise from 10,351."),
        (POSTS, "The share of posts that go to wardens in Marle fell between 2031/32 and 2032/33."),
        (TWO_FALLS, "Thefts of tractors in Marle fell in 2031."),
        (CALM, "Slightly fewer people in Marle felt safe than before: 80%, down from 81%."),
        (FENCES, "The ceiling of grants for fences rose from £6,000 in the first round to £8,000 in round 3."),
        (PATROLS, "Patrols are there to reduce poaching in Marle."),
        (PLEDGE, "The Reeve pledged that the number of wardens would rise by 40."),
        ("The Rural Theft Reduction Programme runs in 40 farms.", "40 farms run the Rural Theft Reduction Programme."),
    ],
)
def test_a_movement_that_is_told_or_that_figures_bear_out_stands(text: str, sentence: str) -> None:
    assert support(sentence, text) == "supported"


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("532 children and adults were referred to Farm Justice [calc: 290+242=532].", True),
        ("In 2031/32, 532 adults and children were referred to Farm Justice [calc: 290+242=532].", True),
        ("532 people were referred to Farm Justice in 2031/32 [calc: 290+242=532].", True),
        ("532 children were referred to Farm Justice [calc: 290+242=532].", False),
    ],
)
def test_a_sum_is_given_to_all_that_it_adds_up(sentence: str, stands: bool) -> None:
    assert (support(sentence, REFERRED) == "supported") == stands


def test_a_question_states_nothing() -> None:
    checked = check_sentence("Is it true that 242 adults were referred to Farm Justice?", [paragraph(REFERRED)])

    assert checked.support == "unsupported"
    assert [each.text for each in checked.objections] == ["a question states nothing"]


def test_a_question_of_the_paper_states_nothing_either_but_that_it_was_asked_does() -> None:
    asked = 'The survey of Marle asked: "Do you feel safe?"'

    assert support("Do you feel safe?", "Do you feel safe? Of 300 people 80% do.") == "unsupported"
    assert support(asked, asked) == "supported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Tarn had 120 burglaries in 2031. The number was down by 5% on 2030.", "Burglaries in Tarn fell in 2031."),
        (
            "District: Tarn; Crimes 2030/31: 300; Crimes 2031/32: 250; Rate 2031/32: 5.1",
            "Crimes in Tarn fell from 300 in 2030/31 to 250 in 2031/32.",
        ),
        ("There was a surge in quad thefts in 2031.", "Quad thefts rose in 2031."),
        ("Wardens' satisfaction is at its highest since 2028.", "Satisfaction of wardens has risen since 2028."),
        ("The Panel had 14 members and has 12 now.", "The Panel's membership was reduced from 14 to 12."),
        ("Compared with 2030, thefts were 40 lower.", "Thefts fell by 40 on 2030."),
        ("The wardens' team lost 12 posts.", "The wardens' team was reduced by 12 posts."),
    ],
)
def test_a_movement_told_in_other_words_stands(text: str, sentence: str) -> None:
    assert support(sentence, text) != "unsupported"
