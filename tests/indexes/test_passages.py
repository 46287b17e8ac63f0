"""Passages: every word of a paragraph in a window, with its context in front, under an id that follows the text."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyword_embedder import KeywordEmbedder
from tiny_model import make_model

from corpus import Document, Paragraph, ParagraphId, Source, SourceId
from indexes.models.embedding import PACKAGED_MODEL, Embedder, embedder_for
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


TINY_READS = 24
Pieces = Callable[[str], int]
# Plain words, figures, long names, other scripts, signs that are one piece each, and runs without a space.
WORDS = st.one_of(
    st.sampled_from(["the", "panel", "of", "Northmoor", "£1,234,567.89", "(4.5%)", "Llanfairpwllgwyngyllgogerychwyrn"]),
    st.sampled_from(
        ["https://northmoor.example/papers/2031/03/07/item-5?page=12", "警察署長", "🚜🚜", "İÇŞ", "가나다"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Z", "Cc")), min_size=1, max_size=12),
    st.integers(1, 400).map(lambda length: "1/" * length),
)


def windows(paragraph: Paragraph, embedder: Embedder | None = None) -> list[str]:
    made = passages_of([Document(paragraph.source, (paragraph,))], embedder=embedder or KeywordEmbedder())
    return [passage.text for passage in made]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that reads very little."""
    return make_model(tmp_path_factory.mktemp("tiny"), reads=TINY_READS)


@pytest.fixture(scope="module")
def tiny_pieces(tiny: Path) -> Pieces:
    """How many pieces that model makes of a text."""
    return counting(tiny)


@pytest.fixture(scope="module")
def packaged_pieces() -> Pieces:
    """How many pieces the packaged model makes of a text."""
    return counting(embedder_for(PACKAGED_MODEL).folder)  # type: ignore[attr-defined]


def counting(model: Path) -> Pieces:
    """Counts by another tokenizer than the embedder's."""
    from transformers import AutoTokenizer

    tokenizer: Any = AutoTokenizer.from_pretrained(model)
    return lambda text: len(tokenizer(text, verbose=False)["input_ids"])


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
    [one] = passages_of([Document(SOURCE, (BULLET,))], embedder=KeywordEmbedder())
    [other] = passages_of([Document(SOURCE, (replace(BULLET, headings=()),))], embedder=KeywordEmbedder())
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


def test_a_paragraph_dense_with_figures_is_cut_where_the_model_stops_reading(packaged_pieces: Pieces) -> None:
    figures = [f"£{n},{n + 111}.{n % 90 + 10}" for n in range(100, 200)]
    dense = replace(BULLET, text=" ".join(figures))
    assert len(windows(dense)) == 1
    made = windows(dense, embedder_for(PACKAGED_MODEL))
    assert all(packaged_pieces(text) <= 256 for text in made)
    assert all(text.startswith(f"{context_of(dense)}: ") for text in made)
    parts = [text.partition(": ")[2].split() for text in made]
    assert [word for word in figures if not any(word in part for part in parts)] == []
    assert len(parts) > 1
    assert all(one[-1] in other for one, other in pairwise(parts))


def test_what_is_read_whole_is_cut_by_words_alone() -> None:
    plain = replace(BULLET, text=" ".join(["the panel asked about farms"] * 80))
    assert windows(plain, embedder_for(PACKAGED_MODEL)) == windows(plain)


def test_a_context_that_is_too_long_leaves_two_thirds_to_the_paragraph(packaged_pieces: Pieces) -> None:
    under = replace(BULLET, headings=("£1,234,567.89 " * 40,), text="The panel asked about farms again. " * 15)
    first, *_ = windows(under, embedder_for(PACKAGED_MODEL))
    assert first.startswith("Farm Watch. March 2031. £1,234,567.89")
    assert packaged_pieces(first.partition(": ")[0]) <= 256 / 3 + 2
    assert packaged_pieces(first) > 150


@settings(max_examples=30)
@given(words=st.lists(WORDS, min_size=1, max_size=25), times=st.integers(1, 6), headings=st.lists(WORDS, max_size=20))
def test_whatever_the_text_no_window_is_longer_than_the_model_reads_and_no_word_is_lost(
    words: list[str], times: int, headings: list[str], packaged_pieces: Pieces
) -> None:
    holds(words * times, headings, embedder_for(PACKAGED_MODEL), packaged_pieces, most=256)


@settings(max_examples=30)
@given(words=st.lists(WORDS, min_size=1, max_size=20), headings=st.lists(WORDS, max_size=10))
def test_so_it_is_with_a_model_that_reads_very_little(
    words: list[str], headings: list[str], tiny: Path, tiny_pieces: Pieces
) -> None:
    holds(words, headings, embedder_for(str(tiny)), tiny_pieces, most=TINY_READS)


def holds(words: list[str], headings: list[str], embedder: Embedder, pieces: Pieces, *, most: int) -> None:
    """That the model reads every window whole, and the windows hold every word; one too long by itself, its letters."""
    text = " ".join(words)
    made = windows(replace(BULLET, text=text, headings=tuple(headings)), embedder)
    assert [window for window in made if pieces(window) > most] == []
    spaced, unspaced = f" {' '.join(made)} ", "".join("".join(made).split())
    too_long = {word for word in text.split() if pieces(word) > most}
    assert [word for word in set(text.split()) - too_long if f" {word} " not in spaced] == []
    assert [word for word in too_long if word[:20] not in unspaced] == []


def test_a_word_that_the_model_cannot_read_at_once_is_cut_and_nothing_of_it_left_out() -> None:
    figures = [str(random.Random(n).randint(0, 9)) for n in range(2_000)]
    [*parts] = windows(replace(BULLET, text="/".join(figures)), embedder_for(PACKAGED_MODEL))
    context = f"{context_of(BULLET)}: "
    assert "".join(part.removeprefix(context) for part in parts) == "/".join(figures)
