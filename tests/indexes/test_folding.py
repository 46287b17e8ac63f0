"""What a pattern finds that ignores case stands in the folded text in small letters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from indexes.language.areas import CAPITALISED, FIRST_WORDS, FORCE, NATIONAL, OF_NATION
from indexes.language.folding import folded
from indexes.questions.timing import BEFORE, BETWEEN, NAMED, OPENINGS, YEAR_BEFORE, YEAR_BEGINS


@given(st.from_regex(re.compile(r"task|skip|strike", re.IGNORECASE), fullmatch=True))
def test_a_word_found_whatever_its_case_stands_in_the_folded_text(found: str) -> None:
    assert folded(found) in ("task", "skip", "strike")


@given(st.from_regex(NATIONAL))
def test_what_names_the_nation_holds_one_of_its_words(text: str) -> None:
    assert any(word in folded(text) for word in OF_NATION)


@given(st.from_regex(FORCE))
def test_what_names_an_area_holds_the_beginning_of_its_name(text: str) -> None:
    assert not FIRST_WORDS.isdisjoint(CAPITALISED.findall(text))


@given(st.from_regex(YEAR_BEFORE), st.from_regex(NAMED), st.from_regex(BETWEEN))
def test_what_tells_a_time_holds_the_words_that_are_looked_for_first(before: str, year: str, stretch: str) -> None:
    assert any(words in folded(before) for words in BEFORE)
    assert any(begins in year for begins in YEAR_BEGINS)
    assert any(words in stretch for words in OPENINGS)
