"""Which sentences of a reply are over while the rest is still coming: none that what comes could still change."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.writing.citing import finished_in, written_in

FIRST = "Farm thefts fell to 500 [1]."
PIECES = st.sampled_from(
    [
        *("Farm thefts", " fell", " to 500", " 12", "1", " 3.5%", " [1]", "[2]", " [1, ", "2]", " [", "]", " [9]", "."),
        *(". ", "!", "?", "…", "\n", "\n\n", "- ", "1. ", "**", "*", "`", "# ", "<think>", "</think>", "<thi", "nk>"),
        *("“", "”", "(", ")", " Mr", " A", ". He", " and", "; ", ": ", ",", "\x1b[31m", "\u202e", "Tarn ", " said"),
    ]
)


@pytest.mark.parametrize(
    ("begun", "over"),
    [
        ("Farm thefts fell to 500", 0),
        (FIRST, 0),
        (f"{FIRST} ", 0),
        (f"{FIRST} [", 0),
        (f"{FIRST} [2", 0),
        (f"{FIRST}\n[2]", 0),
        (f"{FIRST} In", 0),
        (f"{FIRST} In Tarn", 1),
        (f"{FIRST}\n\n- In Tarn", 1),
        (f"{FIRST} <think>In Tarn there were", 0),
        (f"{FIRST} In Tarn they rose [2]. In", 1),
        (f"{FIRST} In Tarn they rose [2]. In Moorshire", 2),
    ],
)
def test_a_sentence_is_over_once_the_next_has_begun(begun: str, over: int) -> None:
    assert finished_in(begun, given=3) == written_in(begun, given=3)[:over]


@given(st.lists(PIECES, max_size=30).map("".join), st.integers(0, 100))
@example("It rose: 12. He said; and", 18)
def test_what_is_over_is_the_beginning_of_what_the_reply_comes_to(reply: str, cut: int) -> None:
    over = finished_in(reply[:cut], given=3)
    assert written_in(reply, given=3)[: len(over)] == over


@given(st.lists(PIECES, max_size=30))
def test_what_is_over_stays_over(pieces: list[str]) -> None:
    before = finished_in("", given=3)
    for length in range(len(pieces) + 1):
        over = finished_in("".join(pieces[:length]), given=3)
        assert over[: len(before)] == before
        before = over


def test_marks_in_the_line_below_belong_to_the_sentence_above_them() -> None:
    [written] = written_in("Farm thefts fell to 500.\n[1][2]", given=3)
    assert (written.text, written.numbers, written.whole) == ("Farm thefts fell to 500.", (1, 2), True)


def test_what_a_terminal_would_obey_is_left_out() -> None:
    [written] = written_in("Farm thefts\x1b]0;owned\x07 fell\u202e to\u200b 500 [1].", given=3)
    assert written.text == "Farm thefts]0;owned fell to 500."
