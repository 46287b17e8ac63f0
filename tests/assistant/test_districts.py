"""A town that no paper speaks of is read as its district, and the reader is told so."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.districts import by_district

WARDENS = """# Lamp wardens of West Yorkshire

Kirklees had 41 lamp wardens in July 2031.

Calderdale had 17 lamp wardens in July 2031, of whom 9 were in Halifax.

In Leeds there were 63 lamp wardens in July 2031.
"""


@pytest.fixture(scope="module")
def wardens(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": WARDENS})


def test_a_town_is_told_by_its_district_with_a_notice(wardens: Assistant) -> None:
    answer = wardens.ask("How many lamp wardens did Huddersfield have in July 2031?")
    assert "41" in answer.statements[0].text
    assert any("Huddersfield is in Kirklees" in each.text for each in answer.notices if each.kind == "reading")


def test_of_a_town_elsewhere_nothing_is_told(wardens: Assistant) -> None:
    assert wardens.ask("How many lamp wardens did Harrogate have in July 2031?").status == "declined"


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("how many wardens in dewsbury", "how many wardens in Kirklees"),
        ("how many wardens in batley and dewsbury in 2031", "how many wardens in Kirklees in 2031"),
        ("which had more wardens, Keighley or Shipley", None),
        ("how many wardens in batley and halifax", None),
        ("how many wardens in Batley, Kirklees", None),
        ("who runs the Elland Road hut", None),
        ("who runs the hut", None),
    ],
)
def test_towns_of_one_district_are_read_as_it(question: str, read: str | None) -> None:
    reading = by_district(question)
    assert (reading.text if reading else None) == read
