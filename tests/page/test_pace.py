"""How long a work still takes, by a clock that the test sets."""

import pytest

from page.pace import Pace, left_words


def test_what_is_left_is_said_once_the_pace_was_measured() -> None:
    now = [100.0]
    pace = Pace(lambda: now[0])
    said = []
    for seconds, done in ((0, 200), (9, 300), (30, 500), (50, 700), (300, 3200)):
        now[0] = 100.0 + seconds
        said.append(pace.left(done, 3200))
    # 300 passages in 30 seconds leave 270 seconds for 2,700; 500 in 50 leave 250 for 2,500
    assert said == ["", "", "about 5 minutes left", "about 5 minutes left", ""]


def test_a_work_that_stands_still_is_promised_nothing() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    assert pace.left(0, 10) == ""
    now[0] = 60.0
    assert pace.left(0, 10) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "less than a minute left"),
        (61, "about 2 minutes left"),
        (5400, "about 90 minutes left"),
        (5401, "about 2 hours left"),
    ],
)
def test_the_time_left_is_never_said_to_be_less_than_it_is(seconds: float, words: str) -> None:
    assert left_words(seconds) == words
