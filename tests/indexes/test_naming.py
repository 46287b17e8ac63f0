"""What names all that a question names is read, whatever its rank."""

import pytest
from homes import assistant_over

from assistant import Assistant
from indexes.questions.within import EVERYWHERE

FUND = "\n\n".join(
    f"In March 2031 the outcomes board of Harwick met to consider {count} projects of its fund."
    for count in range(20, 150)
)
WOOL = """# Wool

Wool was a topic of the Tarn Outcomes Board in turn with lambs, gates, huts, lamps, dogs, kites, bogs, walls, lanes and
bridges, in December 2029, March 2031 and June 2032.

The Tarn Outcomes Board sits in Selby.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"fund.md": f"# The fund\n\n{FUND}\n", "wool.md": WOOL})


def test_a_paragraph_that_names_all_of_it_is_looked_at_first(moor: Assistant) -> None:
    question = "What did the outcomes board of Tarn meet to consider in March 2031?"
    index = moor._index
    found = index._found(question, EVERYWHERE, limit=200)
    naming = index._naming(index.read(question), found)
    [only] = index._shortlist(found, limit=1, first=naming)
    assert "Wool was a topic" in only.text


def test_of_much_that_is_named_what_holds_all_the_words_is_looked_at_first(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    rises = "\n\n".join(f"In 2031/32 the levy on hut {count} was looked at by the board." for count in range(3))
    money = "\n\n".join(f"In 2031/32 the board of Harwick heard of {count} lambs." for count in range(130))
    index = assistant_over(tmp_path_factory, {"money.md": f"# Money\n\n{money}\n\n{rises}\n"})._index
    question = "What was the levy of the board in 2031/32?"
    found = index._found(question, EVERYWHERE, limit=200)
    naming = index._naming(index.read(question), found)
    assert {index.papers.paragraph(each).text for each in naming} == set(rises.split("\n\n"))


@pytest.mark.parametrize("question", ["What was considered in March?", "What did Harwick consider in March 2031?"])
def test_where_one_thing_or_much_names_it_the_order_stays(moor: Assistant, question: str) -> None:
    index = moor._index
    found = index._found(question, EVERYWHERE, limit=200)
    assert index._naming(index.read(question), found) == ()
