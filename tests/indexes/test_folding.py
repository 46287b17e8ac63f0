"""What a pattern finds that ignores case stands in the folded text in small letters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from indexes.language.areas import BEGINNINGS, FORCE, NATIONAL, OF_NATION
from indexes.language.folding import folded


@given(st.from_regex(re.compile(r"task|skip|strike", re.IGNORECASE), fullmatch=True))
def test_a_word_found_whatever_its_case_stands_in_the_folded_text(found: str) -> None:
    assert folded(found) in ("task", "skip", "strike")


@given(st.from_regex(NATIONAL))
def test_what_names_the_nation_holds_one_of_its_words(text: str) -> None:
    assert any(word in folded(text) for word in OF_NATION)


@given(st.from_regex(FORCE))
def test_what_names_an_area_holds_the_beginning_of_its_name(text: str) -> None:
    assert any(name in text for name in BEGINNINGS)
