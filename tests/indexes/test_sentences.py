"""Sentence boundaries."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexes.sentences.spans import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It cost £1.2m. Cllr. Smith agreed.", ["It cost £1.2m.", "Cllr. Smith agreed."]),
        ("See e.g. the Plan. No. 4 is open", ["See e.g. the Plan.", "No. 4 is open"]),
        ("“It works.” She said so!  Did she?", ["“It works.”", "She said so!", "Did she?"]),
        ("It was £15 on Band D. A. Birch agreed.", ["It was £15 on Band D.", "A. Birch agreed."]),
        ("Pledge: 2. A night bus; Status: Met", ["Pledge: 2. A night bus; Status: Met"]),
        ("It closed in 2. Nobody rode.", ["It closed in 2.", "Nobody rode."]),
        ("no stop at all", ["no stop at all"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == parts


@given(st.text())
def test_no_word_is_lost_between_sentences(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
