"""What a question takes for granted and the words quoted tell otherwise is said beside them; a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.checks.of_words.granted import _of_its_years

COUNTY = """# Northmoor

## Gates

The Gate Watch recorded 1,366 gate thefts in the year to March 2031, against 1,351 in the year before.

There were 2,737 fewer lamp thefts in Northmoor in 2031, while all thefts rose by 8.2%.

Trust in the Gate Watch was 73.9% in 2031, up by over 3 points.

Nearly 1 in 10 callers to 101 at the Gate Watch gave up in 2031.

## Support

Support for the increase of the gate toll in two surveys was:

| Year of the gate toll | In favour of the increase |
|---|---|
| 2031/32 | 71% |
| 2032/33 | 57% |

## Cells

The inspection of the lock-up of Northmoor in May 2031 found two causes of worry, since doors were left open.

The Toll Board backed the gate toll for 2030/31 unanimously on 3 May 2030, because the gates were old.

Ina Cole became Deputy Warden of Northmoor after the election of 2029.
"""


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"county.md": COUNTY})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did gate theft fall in the year to March 2031?", "speaks of a fall, the words quoted of a rise"),
        ("Why did trust in the Gate Watch fall?", "speaks of a fall, the words quoted of a rise"),
        ("Why did lamp theft go up in 2031?", "speaks of a rise, the words quoted of a fall"),
        (
            "Why did support for the gate toll rise between 2031/32 and 2032/33?",
            "speaks of a rise, the words quoted of",
        ),
        ("Why were six causes of worry found in the lock-up?", "speaks of six causes, the words quoted of two causes"),
        ("What were the six causes named for the lock-up?", "speaks of six causes, the words quoted of two causes"),
        ("Why did the Toll Board reject the 2030/31 toll?", "says “reject”, the words quoted say “backed”"),
        ("When did Ina Cole become Warden of Northmoor?", "speaks of “Warden”, the words quoted of “Deputy Warden”"),
    ],
)
def test_what_the_words_tell_otherwise_is_said(northmoor: Assistant, question: str, told: str) -> None:
    answer = northmoor.ask(question)
    assert answer.status == "answered"
    assert told in str(answer.reason)
    assert any(told in each.text for each in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "Why did gate theft rise in the year to March 2031?",
        "Why did trust in the Gate Watch rise?",
        "Why did lamp theft fall in 2031?",
        "Why did support for the gate toll fall between 2031/32 and 2032/33?",
        "Why were two causes of worry found in the lock-up?",
        "Did 101 callers to the Gate Watch give up in 2031?",  # the number that they rang
        "Why did the Toll Board back the 2030/31 toll?",
        "When did Ina Cole become Deputy Warden of Northmoor?",
        "What share was in favour of the increase of the gate toll for 2032/33?",
    ],
)
def test_what_is_borne_out_goes_without_a_word(northmoor: Assistant, question: str) -> None:
    answer = northmoor.ask(question)
    assert (answer.status, answer.reason) == ("answered", None)


@pytest.mark.parametrize(
    "question",
    [
        "Did the gate toll fall on farmers?",
        "Why did gate theft fall to the Gate Watch in the year to March 2031?",
        "Was trust in the Gate Watch dropped?",
    ],
)
def test_who_speaks_of_no_fall_is_not_told_so(northmoor: Assistant, question: str) -> None:
    assert "speaks of a fall" not in str(northmoor.ask(question).reason)


def test_a_row_of_another_year_does_not_hide_which_way_it_went() -> None:
    rows = ("Year to May 2031: Gate theft down 4%", "Year to May 2033: Gate theft up 8%")
    assert _of_its_years("Why did gate theft rise in the year to May 2031?", rows) == [rows[0]]
    assert _of_its_years("Why did gate theft rise in 2030?", rows) == rows
