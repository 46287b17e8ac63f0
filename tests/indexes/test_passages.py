"""Passages: every word of a paragraph in a window, with its context in front, under an id that follows the text."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Paragraph, ParagraphId, Source, SourceId
from indexes.models.passages import CONTEXT_WORDS, OVERLAP_WORDS, WINDOW_WORDS, context_of, passages_of

SOURCE = Source(
    id=SourceId("farm-watch"),
    title="Farm Watch",
    kind="news",
    publisher=None,
    published=date(2031, 3, 7),
    dated_by="paper",
    period="2030/31",
    url=None,
    sha256="ab" * 32,
    filename="farm-watch.txt",
    marking=None,
    provenance="original",
)
BULLET = Paragraph(
    ParagraphId("farm-watch:01234567"),
    "Free tool marking",
    SOURCE,
    headings=("Help for farmers:", "Marking"),
    lead_in="Farm Watch offers:",
    kind="bullet",
)


def windows(paragraph: Paragraph) -> list[str]:
    return [passage.text for passage in passages_of([Document(paragraph.source, (paragraph,))])]


def test_title_date_headings_and_lead_in_stand_in_front() -> None:
    assert context_of(BULLET) == "Farm Watch. March 2031. Help for farmers. Marking. Farm Watch offers"
    assert windows(BULLET) == [
        "Farm Watch. March 2031. Help for farmers. Marking. Farm Watch offers: Free tool marking"
    ]


def test_the_period_stands_for_a_date_that_is_unknown() -> None:
    undated = replace(SOURCE, published=None, dated_by="unknown")
    assert context_of(replace(BULLET, source=undated, headings=(), lead_in=None)) == "Farm Watch. 2030/31"


def test_a_heading_is_no_passage() -> None:
    assert windows(replace(BULLET, kind="heading")) == []


def test_a_changed_context_is_a_new_passage_of_the_same_paragraph() -> None:
    [one] = passages_of([Document(SOURCE, (BULLET,))])
    [other] = passages_of([Document(SOURCE, (replace(BULLET, headings=()),))])
    assert one.paragraph == other.paragraph
    assert one.id != other.id


@given(st.integers(1, 700), st.integers(0, 80))
def test_windows_overlap_and_hold_every_word_once_in_order(length: int, context: int) -> None:
    words = [f"w{n}" for n in range(length)]
    headings = (" ".join(f"h{n}" for n in range(context)),) if context else ()
    made = windows(replace(BULLET, text=" ".join(words), headings=headings, lead_in=None))
    parts = [text.partition(": ")[2].split() for text in made]
    assert all(len(part) <= WINDOW_WORDS for part in parts)
    assert all(len(text.partition(": ")[0].split()) <= CONTEXT_WORDS for text in made)
    joined = parts[0] + [word for part in parts[1:] for word in part[OVERLAP_WORDS:]]
    assert joined == words
    assert len(set(made)) == len(made)
