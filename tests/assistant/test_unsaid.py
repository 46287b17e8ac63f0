"""Words of a question that its answer does not repeat."""

import pytest
from homes import assistant_over

from assistant import Assistant

WARDENS = """# Wardens of the moor

The moor took on 895 wardens in three years, as the annual report of 2024 says.

Wardens gave 310 warnings to walkers in 2024.

The rescue of walkers from the bog took 9 minutes on average.

Satisfaction of walkers with wardens in the survey was 81%.

Thefts of lanterns in Selby were 40 in 2024, against 52 in the year before.

Otterby had 31 thefts of saddles in 2024.

The theft of cattle from Harwick in 2024 was the work of one gang.


"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": WARDENS})


def test_a_heavy_word_that_no_quotation_holds_is_told(moor: Assistant) -> None:
    answer = moor.ask("How many walkers were warned and fined in 2024?")
    assert "310 warnings" in answer.statements[0].text
    [notice] = answer.notices
    assert notice.text == "“fined” stands in none of the words quoted: check that they tell what you asked."


def test_nothing_is_told_where_the_quotation_holds_all_words(moor: Assistant) -> None:
    answer = moor.ask("How many warnings did wardens give to walkers in 2024?")
    assert "310 warnings" in answer.statements[0].text
    assert answer.notices == ()


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("How swift was the rescue of walkers from the bog?", "9 minutes"),  # a figure answers "how swift"
        ("Were walkers satisfied with wardens in the survey?", "Satisfaction of walkers"),  # one family
        ("Did thefts of lanterns in Selby fall in 2024?", "against 52"),  # two levels
        ("What percentage of walkers were satisfied in the survey?", "81%"),  # the kind of answer
        ("What cattle were stolen from Harwick in 2024?", "theft"),  # nearly the same meaning
    ],
)
def test_a_word_said_by_a_figure_its_family_or_a_like_word_is_not_told(
    moor: Assistant, question: str, quoted: str
) -> None:
    answer = moor.ask(question)
    assert quoted in answer.statements[0].text
    assert not [each.text for each in answer.notices if "none of the words quoted" in each.text]
