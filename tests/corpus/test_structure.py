"""From blocks to paragraphs, on papers in the layouts that are met."""

import json
from pathlib import Path

import pytest
from golden import PAPERS, as_golden, document, golden_file, papers
from hypothesis import given
from hypothesis import strategies as st

from corpus.blocks import Block
from corpus.papers import Paragraph, Source
from corpus.paragraphs.structure import paragraphs_of
from corpus.readers.text import text_blocks

SOURCE = Source("test", "Test", "other", None, None, "unknown", None, None, "", "test.txt", None, "original")


def read(text: str) -> tuple[Paragraph, ...]:
    return paragraphs_of(text_blocks(text), SOURCE)


def shape(text: str) -> list[tuple[str, str | None, str]]:
    return [(each.kind, each.number, each.text) for each in read(text)]


@pytest.mark.parametrize("paper", papers(), ids=lambda paper: paper.name)
def test_a_paper_has_the_structure_of_its_golden_file(paper: Path) -> None:
    golden = json.loads(golden_file(paper).read_text(encoding="utf-8"))
    assert [as_golden(paragraph) for paragraph in document(paper).paragraphs] == golden


class TestACoverReport:
    paragraphs = document(PAPERS / "cover-report.txt").paragraphs

    def test_its_seven_headings_in_capitals_stand_under_nothing(self) -> None:
        capitals = [each for each in self.paragraphs if each.text.isupper()]
        assert [(each.kind, each.headings, each.number) for each in capitals] == [("heading", (), None)] * 7

    def test_its_paragraphs_are_numbered_from_1_to_7(self) -> None:
        first = {each.number: each for each in reversed(self.paragraphs) if each.number and each.ordinal == 1}
        assert sorted(first) == ["1", "2", "3", "4", "5", "6", "7"]

    def test_its_bullets_hang_from_paragraph_6(self) -> None:
        bullets = [each for each in self.paragraphs if each.kind == "bullet" and each.lead_in]
        assert {each.lead_in for each in bullets} == {"Mayoral/DMP activity to date includes:"}
        assert [(each.number, each.headings, each.ordinal) for each in bullets] == [
            ("6", ("KEY INFORMATION",), ordinal) for ordinal in (1, 2, 3, 4)
        ]

    def test_bullets_under_the_sub_heading_hang_from_nothing(self) -> None:
        bullets = [each for each in self.paragraphs if each.kind == "bullet" and not each.lead_in]
        assert [(each.number, each.headings, each.ordinal) for each in bullets] == [
            ("6", ("KEY INFORMATION", "Hare Coursing - Swift Repair Pilot"), ordinal) for ordinal in (1, 2, 3, 4)
        ]

    def test_the_sub_heading_and_the_numbered_heading_stand_side_by_side(self) -> None:
        headings = [each for each in self.paragraphs if each.kind == "heading" and each.number]
        assert [(each.number, each.headings, each.text) for each in headings] == [
            ("6", ("KEY INFORMATION",), "Hare Coursing - Swift Repair Pilot"),
            ("7", ("KEY INFORMATION",), "Mayor’s Village Halls Fund"),
        ]

    def test_sections_after_the_numbers_have_none(self) -> None:
        place = [each.text for each in self.paragraphs].index("PARTNERSHIP CONTRIBUTION")
        assert {each.number for each in self.paragraphs[place:]} == {None}

    def test_labels_say_the_place_and_have_headings_as_they_are_printed(self) -> None:
        labels = [each.label for each in self.paragraphs]
        assert "Rural Policing and HC, cover report, para 6, 1st bullet" in labels
        assert "Rural Policing and HC, cover report, para 7" in labels
        assert "Rural Policing and HC, cover report, PARTNERSHIP CONTRIBUTION, 2nd paragraph" in labels

    def test_no_two_paragraphs_but_headings_share_a_label(self) -> None:
        labels = [each.label for each in self.paragraphs if each.kind != "heading"]
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    "line",
    [
        "7 March 2031 was the day on which the Panel met for the first time.",
        "999 calls were answered in 9 seconds.",
        "2023 was a year of change.",
        "4.2 per cent of all calls came from Saltby.",
        "14.06.24 is how the clerk writes the date.",
        "31 Officers joined the force in June.",
        "101 Contact took more calls than ever.",
        "7-hour days are the rule.",
        "10.30 am is when the Panel meets.",
    ],
)
def test_a_figure_at_the_start_of_a_sentence_is_no_paragraph_number(line: str) -> None:
    text = f"1. The first paragraph of the report.\n\n2. The second paragraph of the report.\n\n{line}\n"
    assert shape(text)[-1] == ("prose", "2", line)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("3. ", "3"),
        ("3\t", "3"),
        ("3) ", "3"),
        ("2.1 ", "2.1"),
        ("2.1.1\t", "2.1.1"),
        ("3.", "3"),
        ("4. ", "4"),
    ],
)
def test_a_number_that_continues_the_sequence_is_split_off(printed: str, number: str) -> None:
    text = f"1. One thing.\n\n2. Another thing.\n\n{printed}The Panel agreed.\n"
    assert shape(text)[-1] == ("prose", number, "The Panel agreed.")


def test_numbers_without_full_stops_count_where_they_stand_in_a_row() -> None:
    text = "1 The Panel met in May.\n\n2 The Panel heard a report.\n\n3 Nothing was agreed.\n"
    assert [number for _, number, _ in shape(text)] == ["1", "2", "3"]


def test_a_lost_space_after_the_number_is_no_hindrance() -> None:
    text = "1.0HOW THIS REPORT WAS MADE\n\n1.1The figures come from the force.\n"
    assert shape(text) == [
        ("heading", "1.0", "HOW THIS REPORT WAS MADE"),
        ("prose", "1.1", "The figures come from the force."),
    ]


def test_a_missing_number_does_not_end_the_count() -> None:
    text = "4.1 The Panel met.\n\n4.3 The Panel rose.\n\n5. The end came soon.\n"
    assert [number for _, number, _ in shape(text)] == ["4.1", "4.3", "5"]


def test_a_list_inside_a_paragraph_counts_from_1_and_the_paragraphs_go_on() -> None:
    text = "6. The aims are:\n\n1. To listen.\n\n2. To act.\n\n7. The aims were agreed.\n\n8. They stand.\n"
    assert [number for _, number, _ in shape(text)] == ["6", "1", "2", "7", "8"]


def test_lettered_paragraphs_carry_the_number_and_hang_from_its_sentence() -> None:
    paragraphs = read("6. The Panel asked for:\n\n(a) a plan;\n\n(b) a date.\n\n7. The plan came.\n")
    assert [(each.number, each.lead_in) for each in paragraphs] == [
        ("6", None),
        ("6(a)", "The Panel asked for:"),
        ("6(b)", "The Panel asked for:"),
        ("7", None),
    ]


def test_a_long_paragraph_above_a_list_lends_its_last_sentence() -> None:
    above = "The Panel met in May and heard from the force. It asked for three things:"
    assert read(f"{above}\n· a plan\n")[1].lead_in == "It asked for three things:"


def test_prose_that_goes_on_under_a_number_is_counted() -> None:
    paragraphs = read("1. The Panel met in May.\n\nIt was a long evening.\n\n2. It rose.\n")
    assert [each.place for each in paragraphs] == ["para 1", "para 1, 2nd paragraph", "para 2"]


def test_a_bullet_between_bullets_of_another_depth_hangs_from_the_one_above() -> None:
    blocks = [
        Block("The force did this:"),
        Block("trained:", role="bullet"),
        Block("officers", role="bullet", level=2),
        Block("went out", role="bullet"),
    ]
    assert [(each.lead_in, each.ordinal) for each in paragraphs_of(blocks, SOURCE)] == [
        (None, 1),
        ("The force did this:", 1),
        ("trained:", 2),
        ("The force did this:", 3),
    ]


def test_names_in_a_list_are_no_headings() -> None:
    text = "PRESENT\n\nFern Hobday\nIdris Vane\nOtto Quill\n\nThe Panel met at ten, and everyone was there.\n"
    assert [kind for kind, _, _ in shape(text)] == ["heading", "prose", "prose", "prose", "prose"]


def test_footers_in_the_middle_are_left_out_and_the_sentence_made_whole() -> None:
    text = (
        "The Chief Constable explained to the Panel that the figures had not\n"
        "1 | P a g e\nPage 3 of 9\n\nbeen audited when they were sent out to the members.\n"
    )
    assert [text for _, _, text in shape(text)] == [
        "The Chief Constable explained to the Panel that the figures had not been audited when they were "
        "sent out to the members."
    ]


def test_a_source_note_becomes_links() -> None:
    (paragraph,) = read("Crime fell. [source: https://a.example/x,y, https://b.example/z]")
    assert (paragraph.text, paragraph.links) == (
        "Crime fell.",
        ("https://a.example/x,y", "https://b.example/z"),
    )


def test_a_source_note_on_lines_of_its_own_goes_to_the_paragraph_above() -> None:
    blocks = [Block("Crime fell:"), Block("[source: https://a.example/x,"), Block("https://b.example/z]")]
    blocks.append(Block("in Saltby", role="bullet"))
    above, bullet = paragraphs_of(blocks, SOURCE)
    assert (above.text, above.links) == ("Crime fell:", ("https://a.example/x", "https://b.example/z"))
    assert bullet.lead_in == "Crime fell:"


def test_a_marking_that_the_source_does_not_carry_is_kept() -> None:
    assert [each.text for each in paragraphs_of([Block("OFFICIAL")], SOURCE)] == ["OFFICIAL"]


def test_a_sub_heading_right_above_the_next_number_is_not_within_the_one_before() -> None:
    lines = ("DETAILS", "1. The force met the Panel in May.", "Outcomes", "2. The force met it again in June.")
    blocks = [Block(line, role="heading" if line == "Outcomes" else "text", level=2) for line in lines]
    assert [each.number for each in paragraphs_of(blocks, SOURCE)] == [None, "1", None, "2"]


def test_a_number_goes_on_where_the_ones_before_it_are_missing() -> None:
    text = "1. Apologies\n\n1.1 There were none.\n\n2. Thefts\n\n2.3 The Panel met.\n\n2.4 The Panel rose.\n"
    assert [number for _, number, _ in shape(text)] == ["1", "1.1", "2", "2.3", "2.4"]


def test_capital_letters_and_roman_numbers_count_where_they_stand_in_a_row() -> None:
    text = "A. End the pilot.\n\nB. Go on in Aldby.\n\nC. Go on in Saltby.\n"
    assert [number for _, number, _ in shape(text)] == ["(A)", "(B)", "(C)"]
    headings = [Block("I. Thefts", role="heading"), Block("It fell."), Block("II. Robbery", role="heading")]
    assert [each.number for each in paragraphs_of(headings, SOURCE)] == ["(I)", "(I)", "(II)"]


@pytest.mark.parametrize("text", ["A. Brown – Aldby\n\nB. Clark – Saltby\n", "A. End the pilot.\n\nC. Go on.\n"])
def test_initials_and_lone_letters_are_no_numbers(text: str) -> None:
    assert [number for _, number, _ in shape(text)] == [None, None]


def test_a_number_printed_twice_is_read_twice() -> None:
    text = "1. The Panel met.\n\n2. It heard the force.\n\n2. It heard the Mayor.\n\n3. It rose.\n"
    assert shape(text)[1:3] == [("prose", "2", "It heard the force."), ("prose", "2", "It heard the Mayor.")]
    assert [number for _, number, _ in shape(text)] == ["1", "2", "2", "3"]


def test_a_heading_printed_again_on_the_next_page_goes_on_with_its_section() -> None:
    blocks = [
        Block("KEY INFORMATION", page=1),
        Block("6. The Mayor did this:", page=1),
        Block("gates", page=1, role="bullet"),
        Block("KEY INFORMATION", page=2),
        Block("hedges", page=2, role="bullet"),
        Block("KEY INFORMATION (continued)", page=2),
        Block("7. The Panel rose.", page=3),
    ]
    assert [(each.headings, each.number, each.lead_in) for each in paragraphs_of(blocks, SOURCE)] == [
        ((), None, None),
        (("KEY INFORMATION",), "6", None),
        (("KEY INFORMATION",), "6", "The Mayor did this:"),
        ((), "6", None),
        (("KEY INFORMATION",), "6", "The Mayor did this:"),
        ((), None, None),
        (("KEY INFORMATION",), "7", None),
    ]


def test_footnotes_and_captions_stay_out_of_numbers_and_lists() -> None:
    blocks = [
        Block("3. The force did this:"),
        Block("1 Figures are for 2031.", role="footnote"),
        Block("Figure 1: gates", role="caption", number="1"),
        Block("gates", role="bullet"),
        Block("4. The Panel rose."),
    ]
    assert [(each.kind, each.number, each.lead_in) for each in paragraphs_of(blocks, SOURCE)] == [
        ("prose", "3", None),
        ("footnote", None, None),
        ("caption", "3", None),
        ("bullet", "3", "The force did this:"),
        ("prose", "4", None),
    ]


def test_a_line_that_names_a_table_is_its_caption() -> None:
    assert shape("Table 2: change on the year before\n")[0][0] == "caption"
    assert shape("Table 2 - thefts - shows that they fell in the year.\n")[0][0] == "prose"


def test_numbered_headings_in_capitals_end_an_unnumbered_one() -> None:
    text = "IN ATTENDANCE\n\nIdris Vane\n\n3. PRECEPT\n\n3.1 The Panel met the Mayor.\n"
    assert [each.headings for each in read(text)] == [(), ("IN ATTENDANCE",), (), ("PRECEPT",)]


@pytest.mark.parametrize("before", ["\t", " \t", "   ", "\u00a0"])
def test_a_tab_or_spaces_before_a_heading_in_capitals_are_nothing(before: str) -> None:
    assert shape(f"{before}KEY INFORMATION\n\n1. The Panel met.\n")[0] == ("heading", None, "KEY INFORMATION")


def test_a_first_line_above_the_head_block_is_the_title() -> None:
    assert shape("Chief Officer Team Briefing for COM\n\nTitle: Thefts\n")[0][0] == "heading"


@given(st.lists(st.text(max_size=60), max_size=30).map("\n".join))
def test_any_text_becomes_paragraphs_with_ids_of_their_own(text: str) -> None:
    ids = [paragraph.id for paragraph in read(text)]
    assert len(set(ids)) == len(ids)
    assert [paragraph.id for paragraph in read(text)] == ids


def word(number: int) -> str:
    """A made-up word for each number, none of which is a mark or a month."""
    letters = "bdfgklmnprst"
    return "".join(letters[number // 12**place % 12] + "ae"[place % 2] for place in range(3)) + "h"


LINE = st.tuples(
    st.sampled_from(["", "", "", "\t", "· ", "- ", "o ", "1. ", "2. ", "2.1 ", "(a) ", "(b)\t", "7 ", "# ", "| "]),
    st.integers(min_value=1, max_value=14),
    st.sampled_from(["", "", ".", ":", ",", ";"]),
    st.sampled_from([str.lower, str.upper, str.title]),
    st.sampled_from(["\n", "\n", "\n\n", "\f"]),
)


@given(st.lists(LINE, max_size=25))
def test_no_word_of_a_text_is_lost_or_moved(lines: list[tuple]) -> None:  # type: ignore[type-arg]
    words: list[str] = []
    text = ""
    for mark, count, stop, cased, end in lines:
        said = [word(len(words) + place) for place in range(count)]
        words += said
        text += mark + cased(" ".join(said)) + stop + end
    kept = " ".join(paragraph.text for paragraph in read(text)).lower()
    assert [each.strip(".:,;|#") for each in kept.split() if each.strip(".:,;|#").endswith("h")] == words
