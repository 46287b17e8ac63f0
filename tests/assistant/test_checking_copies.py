"""A sentence that copies a paper but for a piece: the piece must mean what stands there; invented papers and places."""

import pytest
from force_report import paragraph, support

from assistant.checks.checking import check_sentence
from assistant.checks.premise import premise_of

SURVEY = (
    "Among those who had been robbed in the past year 43% felt safe. Among those who had not been robbed it was 61%. "
    "Most of the wards were covered, and the results have not been weighted."
)
PATROL = (
    "The Tidewater Board said that the fourteen wardens of Marlhaven could start by Christmas. "
    "The Harbour Trust runs the ferries, and Ines Calloway chairs the Quayside Forum."
)
GRANTS = "In 2034 the board gave 38 grants in Callow and 52 grants in Marrick. In 2035 it gave 41 grants in Callow."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SURVEY, "Among those who had been robbed in the past year 61% felt safe."),
        (SURVEY, "Among those who had not been robbed it was 43%."),
        (SURVEY, "All of the wards were covered, and the results have not been weighted."),
        (SURVEY, "Most of the wards were covered, and the results have been weighted."),
        (PATROL, "The Tidewater Board said that the fourteen volunteers of Marlhaven could start by Christmas."),
        (PATROL, "The Tidewater Board said that the fourteen wardens of Marlhaven will start by Christmas."),
        (PATROL, "The Harbour Trust said that the fourteen wardens of Marlhaven could start by Christmas."),
        (PATROL, "The Tidewater Board said that the fourteen wardens of Marlhaven could start after Christmas."),
        (PATROL, "The Quayside Forum runs the ferries, and Ines Calloway chairs the Harbour Trust."),
    ],
)
def test_what_stands_in_the_place_of_another_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SURVEY, "Among those who had been robbed in the past year 43 per cent felt safe."),
        (SURVEY, "Some of the wards were covered, and the results have not been weighted."),
        (PATROL, "The Tidewater Board told us that the 14 wardens of Marlhaven could start by Christmas."),
        (PATROL, "The wardens of Marlhaven could start by Christmas, the Tidewater Board said."),
        (PATROL, "The Harbour Trust operates the ferries, and Ines Calloway chairs the Quayside Forum."),
        (GRANTS, "In 2035 the board gave 41 grants in Callow."),
        (GRANTS, "In 2034 the board gave 52 grants in Marrick."),
    ],
)
def test_a_copy_in_other_words_or_of_another_part_is_not(text: str, sentence: str) -> None:
    assert support(sentence, text) == "supported", check_sentence(sentence, [paragraph(text)]).objections


def test_a_sentence_of_the_paper_word_for_word_is_borne_out_whatever_the_rules_say() -> None:
    text = "Callers waited 4 minutes for the 202 line, down from 7 minutes 50 seconds in the winter of the year before."
    assert support(text, text) == "supported"
    assert support(text.replace("4 minutes", "9 minutes"), text) == "unsupported"


PLAN = (
    "Cameras will go up on the Corve road in 2035. Kits would be bought if the toll rose. The board was asked to keep "
    "the old post open. Ten wardens have been hired, and six more will be hired."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cameras went up on the Corve road in 2035.",
        "Kits were bought because the toll rose.",
        "The Corve road has had cameras go up, and kits were bought.",
    ],
)
def test_what_lies_ahead_is_not_told_as_past(sentence: str) -> None:
    assert support(sentence, PLAN) == "unsupported"


def test_what_is_past_in_part_may_be_told_so() -> None:
    assert support("Ten wardens were hired.", PLAN) == "supported"
    assert support("Six more are to be hired.", PLAN) == "supported"
    assert support("The cameras on the Corve road are planned for 2035.", PLAN) == "supported"


def test_what_began_after_the_paper_was_published_is_not_told_as_past() -> None:
    text = "The opening date of December 2046 is at risk, as no site is known for the second Marlhaven depot."
    assert support("The second Marlhaven depot opened in December 2046.", text) == "unsupported"
    told = "The second Marlhaven depot opened in December 2046, as the news says."
    assert support("In December 2046 the second Marlhaven depot opened.", told) == "supported"


TOLD = (
    "The Board of Marlhaven noted that four complaints came in the six months to August 2030. Three were not upheld "
    "and one was settled. Over the previous twelve months each keeper lost 9 days. 38% of the quarter's thefts were "
    "told online. People were asked to choose up to five matters, and no audit of the tills has been made."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Four complaints came in the year to August 2030.",
        "Three of the four complaints were upheld.",
        "Each keeper lost 9 days in the previous month.",
        "Thefts rose by 38% in the quarter.",
        "People were asked to choose five matters.",
        "Convictions followed all four complaints in the six months to August 2030.",
    ],
)
def test_what_is_another_time_part_or_limit_is_struck(sentence: str) -> None:
    assert support(sentence, TOLD) == "unsupported"


@pytest.mark.parametrize(
    "sentence",
    [
        "In the six months to August 2030 four complaints came.",
        "Three of the four complaints were not upheld.",
        "Each keeper lost 9 days over the past year.",
        "38% of thefts in the quarter were told online.",
        "People could choose five matters at most.",
    ],
)
def test_the_same_time_part_or_limit_stands(sentence: str) -> None:
    assert support(sentence, TOLD) == "supported", check_sentence(sentence, [paragraph(TOLD)]).objections


BASES = (
    "The lodge at Stonebeck, shut in 2027, will open again by 31 December 2029. Keepers made 131 of 156 visits, "
    "and Stonebeck fared worse than Long Fallow, chiefly for want of keepers. The Trust, which holds the contract for "
    "boats, received 2,310 referrals in 2030. The post was advertised twice without a suitable applicant. The Board "
    "recommended that hiring restart by June 2031. The remaining six would start in March. The Clerk was asked to send "
    "two letters, and the Board asked the Clerk for a survey. A report goes to the Board twice a year. "
    "The Long Fallow fund gets £150,000 a year for three years."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lodge at Stonebeck reopened by 31 December 2029.",
        "The lodge at Stonebeck was shut in December 2029.",
        "Long Fallow fared worse than Stonebeck.",
        "The Trust made 2,310 referrals in 2030.",
        "A suitable applicant for the post was found.",
        "Hiring restarted in June 2031.",
        "The remaining six started in March.",
        "The Clerk has delivered a survey to the Board.",
        "Keepers made all 156 visits.",
        "Wolves made 131 of 156 visits.",
        "The Long Fallow fund gets £150,000 over three years.",
    ],
)
def test_another_deed_day_or_side_is_struck(sentence: str) -> None:
    assert support(sentence, BASES) == "unsupported"


@pytest.mark.parametrize(
    "sentence",
    [
        "The lodge at Stonebeck is to open again by the end of 2029.",
        "The lodge at Stonebeck was shut in 2027.",
        "Stonebeck fared worse than Long Fallow.",
        "The Trust got 2,310 referrals in 2030.",
        "The post was advertised twice and no suitable applicant was found.",
        "A report goes to the Board every six months.",
        "The Long Fallow fund gets £150,000 each year for three years.",
    ],
)
def test_the_same_deed_day_and_side_stand(sentence: str) -> None:
    assert support(sentence, BASES) == "supported", check_sentence(sentence, [paragraph(BASES)]).objections


def test_a_police_precept_is_one_for_policing_and_no_body() -> None:
    text = "This report seeks approval to a council tax precept for policing of £271.44 at Band D in Marlhaven."
    assert support("A police precept of £271.44 at Band D is to be approved in Marlhaven.", text) == "supported"
    assert support("Marlhaven has no police.", text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "The service will need a speed camera on the Corve road.",
            "There is a need for a speed camera on the Corve road.",
        ),
        (
            "The report covers the six months to September 2034 and the year to March 2034.",
            "The report covers the half-year to September 2034.",
        ),
        ("The fund gets £150,000 a year for three years.", "The fund gets £150,000 p.a. for three years."),
        ("The fund gets £150,000 a year for three years.", "The fund gets £150,000 per annum for three years."),
        ("The fund gets £150,000 a year for three years.", "The fund gets £150,000 in each of three years."),
        ("The fund gets £150,000 a year for three years.", "For three years the fund gets £150,000 in each of them."),
        ("The pilot ran from April 2031 and the unit was opened in May 2032.", "The pilot ran until May 2032."),
        ("The pilot, which ran from April 2031, was closed in May 2032.", "The pilot ran until May 2032."),
    ],
)
def test_a_true_sentence_is_not_struck_for_a_word_that_only_looks_like_another(text: str, sentence: str) -> None:
    assert support(sentence, text) == "supported", check_sentence(sentence, [paragraph(text)]).objections


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Grants of up to £15,000 were made in May 2034.", "Grants of £15,000 were made in May 2034."),
        ("The fund gets £150,000 p.a. for three years.", "The fund gets £150,000 over three years."),
        ("The report covers the half-year to September 2034.", "The report covers the year to September 2034."),
        ("The pilot ran until May 2032, and the unit was praised in April 2031.", "The pilot ran until April 2031."),
    ],
)
def test_a_false_one_is(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence", "said"),
    [
        ("Knife crime changed by -5% in 2033.", "Knife crime changed by 5% in 2033.", False),
        ("Knife crime changed by −5% in 2033.", "Knife crime changed by -5% in 2033", True),
        ("Knife crime changed by +5% in 2033.", "Knife crime changed by -5% in 2033.", False),
        ("Fewer than most: <5 wards.", "Fewer than most: 5 wards.", False),
        ("Net cost: (5.2)", "Net cost: 5.2", False),
        ("Net cost: (£5.2m)", "Net cost: £5.2m", False),
        ("In 2033-34 “ten” wardens (all paid) left.", "In 2033-34 ten wardens, all paid, left.", True),
    ],
)
def test_a_sign_belongs_to_its_figure_word_for_word(text: str, sentence: str, said: bool) -> None:
    assert premise_of([paragraph(text)]).says(sentence) == said
