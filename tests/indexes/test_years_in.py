"""Which years a text names: those that its stems hold, read at once."""

import pytest

from indexes.language.stemming import stems
from indexes.questions.timing import years_in


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Wardens were trained in 2031 and (again) in 2033.", (2031, 2033)),
        ("In 2031/32, and in FY32/33", (2031, 2032, 2032, 2033)),
        ("the 2020s, 2031-Q3", (2020, 2031)),
        ("£2031 a year, £ 2031, 2,031 lamps, 12,031, 2031.5 and 20311", ()),
        ("2031 million lamps, 2031m, and 2031k of them", ()),
        ("10 in 2031, against 8 in the year before", (2030, 2031)),
        ("Moor Lane, 1897", ()),
        ("since 1997", (1997,)),
    ],
)
def test_a_year_is_four_figures_by_themselves(text: str, years: tuple[int, ...]) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    "text", ["in 2031–32 and 2033", "Q3 2031", "1 April 2031 to 31 March 2032", "over 2031 of 1,500"]
)
def test_they_are_those_of_its_stems(text: str) -> None:
    assert [str(year) for year in years_in(text)] == [each for each in stems(text) if each.startswith("20")]
