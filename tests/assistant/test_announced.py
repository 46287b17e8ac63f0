"""A sentence that only announces a list tells nothing without it, whichever place it has in the answer."""

from dataclasses import dataclass

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.quoting import SHORT_LIST, _with_items
from assistant.sentences.quotations import quoted
from corpus import Papers, Paragraph
from indexes.sentences.spans import Span

ASKED_FOR = """# What riders said in Northmoor

Young riders who took part in the survey on the lanes asked for:

- Lit huts.
- More gates.
- Wider lanes.
"""
LONG = """# What stewards said in Northmoor

Stewards who took part in the survey on the lanes asked for:

""" + "\n".join(f"- Thing {number}." for number in range(SHORT_LIST + 1))


@dataclass(frozen=True)
class Chosen:
    """As much of a candidate as is looked at."""

    paragraph: Paragraph

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def span(self) -> Span:
        return Span(0, len(self.text))


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"riders.md": ASKED_FOR, "stewards.md": LONG})


def announcing(papers: Papers, word: str) -> Paragraph:
    paragraphs = (each for source in papers.sources() for each in papers.document(source.id).paragraphs)
    return next(each for each in paragraphs if each.text.startswith(word) and each.text.endswith(":"))


@pytest.mark.parametrize(("word", "items"), [("Young", ["Lit huts.", "More gates.", "Wider lanes."]), ("Stewards", [])])
def test_a_short_list_goes_with_the_sentence_that_announces_it(
    northmoor: Assistant, word: str, items: list[str]
) -> None:
    paragraph = announcing(northmoor.papers, word)
    statement = quoted(paragraph, Span(0, len(paragraph.text)))
    told = _with_items([statement], [Chosen(paragraph)], northmoor.papers, question="")  # type: ignore[list-item]
    assert [each.text for each in told] == [paragraph.text, *items]
