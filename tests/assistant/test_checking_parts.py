"""A part's figure is not told as the whole's, nor another place's; invented papers."""

import pytest
from force_report import paragraph

from assistant.checks.checking import check_sentence

TARN = "Tarn had 41 thefts of tractors in 2031."
LEEDS = "In June 2031 Leeds recorded 41 burglaries, Bradford 30 and Wakefield 12."
MOST = "Tarn had 41 thefts of tractors, the most in the county."
STOLEN = "In Moorshire 310 tractors were stolen in 2031, of which 41 were in Tarn."
INCLUDING = "There were 310 thefts in Moorshire in 2031, including 41 in Tarn."
FORCE = "In June 2031 the force recorded 41 burglaries, of which Leeds had 30."
POST = (
    "The Mayor announced 15 toll wardens in May 2031. 12 toll wardens were in post in May 2031, and three more were to "
    "follow in June 2031."
)
NEW = "In 2031, 310 tractors were stolen in Moorshire, of which 41 were new."
HOURS = "The force has 310 wardens, 41 of whom are part-time."
LOWE = "Vera Quill made 41 visits in 2031."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TARN, "Moorshire had 41 thefts of tractors in 2031."),
        (TARN, "The county had 41 thefts of tractors in 2031."),
        (TARN, "In 2031 there were 41 thefts of tractors across the whole county."),
        (TARN, "In Moorshire there were 41 thefts of tractors in 2031."),
        (LEEDS, "West Yorkshire recorded 41 burglaries in June 2031."),
        (LEEDS, "In June 2031 there were 41 burglaries in West Yorkshire."),
        (MOST, "The county had 41 thefts of tractors."),
        (STOLEN, "Moorshire had 41 thefts of tractors in 2031."),
        (STOLEN, "In 2031, 41 tractors were stolen in Moorshire."),
        (INCLUDING, "There were 41 thefts in Moorshire in 2031."),
        (POST, "Three of the fifteen toll wardens were in post when they were announced in May 2031."),
        (NEW, "In 2031, 41 tractors were stolen in Moorshire."),
        (HOURS, "The force has 41 wardens."),
    ],
)
def test_the_figure_of_a_part_is_not_told_of_the_whole(text: str, sentence: str) -> None:
    assert check_sentence(sentence, [paragraph(text)]).support == "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TARN, TARN),
        (TARN, "In 2031 there were 41 thefts of tractors in Tarn."),
        (TARN, "Tarn in Moorshire had 41 thefts of tractors in 2031."),
        (TARN, "In one district of the county there were 41 thefts of tractors in 2031."),
        (LEEDS, "In June 2031 there were 41 burglaries in Leeds."),
        (STOLEN, "In Tarn 41 tractors were stolen in 2031."),
        (STOLEN, "In 2031, 310 tractors were stolen in Moorshire, 41 of them in Tarn."),
        (INCLUDING, "There were 41 thefts in Tarn in 2031."),
        (FORCE, "West Yorkshire recorded 41 burglaries in June 2031."),
        (POST, "Twelve of the fifteen toll wardens were in post in May 2031."),
        (POST, "Three of the fifteen toll wardens were to follow in June 2031."),
        (NEW, "41 of the tractors stolen in Moorshire in 2031 were new."),
        (HOURS, "The force has 41 part-time wardens."),
        (LOWE, "In 2031 the Deputy Mayor, Vera Quill, made 41 visits in the county."),
    ],
)
def test_what_is_told_of_the_part_itself_or_of_the_whole_stands(text: str, sentence: str) -> None:
    checked = check_sentence(sentence, [paragraph(text)])
    assert not [each.text for each in checked.objections if each.kind in ("place", "figure")]
