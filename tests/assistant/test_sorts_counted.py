"""What only says of which sort the things counted are is not counted: 15 warden posts are no wardens."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.figures.measures import measures_in

JANUARY = """# Warden establishment report

Date: 15 January 2034

Under the review of posts, 12 warden posts were vacant.
"""
JUNE = """# Warden establishment report, June

Date: 17 June 2034

The force had 212 wardens. 15 warden posts were vacant.
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"january.md": JANUARY, "june.md": JUNE})


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("15 warden posts were vacant.", {"post"}),
        ("212 wardens joined.", {"warden", "join"}),
        ("160 arson convictions followed.", {"convict"}),
        ("40 women wardens joined.", {"woman", "warden", "join"}),
        ("12 police officers left.", {"polic", "offic", "left"}),
    ],
)
def test_a_noun_in_front_of_what_is_counted_is_not_counted(sentence: str, counted: set[str]) -> None:
    [measure] = measures_in(sentence)
    assert measure.counts == counted


def test_how_many_there_are_is_told_by_no_number_of_posts(reports: Assistant) -> None:
    answer = reports.ask("How many wardens are there?")
    assert [each.text for each in answer.statements] == ["The force had 212 wardens. 15 warden posts were vacant."]
    assert "".join(answer.statements[0].parted[1:2]) == "212"
    assert [each for each in answer.notices if each.kind == "conflict"] == []


def test_posts_are_told_where_they_are_asked_for(reports: Assistant) -> None:
    told = " ".join(each.text for each in reports.ask("How many warden posts are vacant?").statements)
    assert "12 warden posts" in told
    assert "15 warden posts" in told
