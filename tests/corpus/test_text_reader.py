"""Text, Markdown and web pages: encodings, wrapped lines, pages, and the marks of each format."""

from pathlib import Path

import pytest
from golden import PAPERS, placed
from hypothesis import given
from hypothesis import strategies as st

from corpus.blocks import Block, Reading
from corpus.readers import read_file
from corpus.readers.joining import joined, words_of
from corpus.readers.markdown import plain
from corpus.readers.tables import row_texts
from corpus.readers.text import text_blocks


def read(tmp_path: Path, name: str, content: str | bytes) -> Reading:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path)


def texts(text: str) -> list[str]:
    return [block.text for block in text_blocks(text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_the_encoding_it_was_saved_in(tmp_path: Path, encoding: str) -> None:
    text = "The Mayor’s fund has shared £140k – among 22 projects."
    assert read(tmp_path, "paper.txt", text.encode(encoding)).blocks == (Block(text),)


def test_a_bad_byte_spoils_its_own_character_only(tmp_path: Path) -> None:
    text = "The Mayor’s fund – “shared” £140k – and the Panel’s own."
    read_back = read(tmp_path, "paper.txt", text.encode() + b" \xff end").blocks[0].text
    assert read_back == f"{text} \ufffd end"


def test_text_in_another_script_is_guessed(tmp_path: Path) -> None:
    text = "Группа встретилась в мае и выслушала доклад о работе полиции за последний год. " * 4
    assert read(tmp_path, "paper.txt", text.encode("cp1251")).blocks[0].text == text.strip()


def test_line_ends_of_any_system_are_line_ends(tmp_path: Path) -> None:
    assert [block.text for block in read(tmp_path, "paper.txt", b"One.\r\n\r\nTwo.\r\rThree.").blocks] == [
        *("One.", "Two.", "Three."),
    ]


def test_a_hard_wrapped_cover_report_reads_like_the_same_unwrapped(tmp_path: Path) -> None:
    import textwrap

    text = (PAPERS / "cover-report.txt").read_text(encoding="utf-8")
    lines = [textwrap.fill(line.strip(), 72) for line in text.split("\n")]
    (tmp_path / "cover-report.txt").write_text("\n".join(lines), encoding="utf-8")
    assert placed(tmp_path / "cover-report.txt") == placed(PAPERS / "cover-report.txt")


def test_a_line_for_each_paragraph_is_left_as_it_is() -> None:
    lines = [
        "The Panel met in Moorgate on a day of heavy snow in May.",
        "It heard a report on the hares of Saltby.",
    ]
    assert texts("\n".join(lines)) == lines


def test_pages_are_counted_where_form_feeds_part_them() -> None:
    blocks = text_blocks("First page.\n\fSecond page.\n\f")
    assert [(block.text, block.page) for block in blocks] == [("First page.", 1), ("Second page.", 2)]
    assert text_blocks("No pages.")[0].page is None


def test_a_bullet_or_number_alone_on_its_line_belongs_to_the_next() -> None:
    assert [(block.role, block.text) for block in text_blocks("\uf0b7\n\nThe Panel met.\n\n6.\nIt rose.\n")] == [
        ("bullet", "The Panel met."),
        ("text", "6. It rose."),
    ]


@pytest.mark.parametrize("mark", ["·", "•", "\uf0b7", "\uf0a7", "Ø", "o", "-", "–", "*"])
def test_each_bullet_mark_is_known(mark: str) -> None:
    assert text_blocks(f"{mark}\tThe Panel met.") == (Block("The Panel met.", role="bullet"),)


def test_a_tick_is_kept_for_what_it_says() -> None:
    assert text_blocks("ü The gate was hung.") == (Block("✓ The gate was hung.", role="bullet"),)


@pytest.mark.parametrize(
    ("before", "line", "whole"),
    [
        ("a new neigh-", "bourhood team", "a new neighbourhood team"),
        ("more anti-", "social driving", "more anti-social driving"),
        ("see northmoor.example/rural-", "policing", "see northmoor.example/rural-policing"),
        ("the gate -", "the old one", "the gate - the old one"),
        ("the hedge\u00ad", "row", "the hedgerow"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_or_stays(before: str, line: str, whole: str) -> None:
    assert joined(before, line, words=words_of("A neighbourhood has a view.")) == whole


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**bold** and *leaning* and `code`", "bold and leaning and code"),
        ('the [plan](https://northmoor.example/plan_(final).pdf "Plan")', "the plan"),
        ("<https://northmoor.example>", "https://northmoor.example"),
        (r"5 \* 3 and snake_case_name", "5 * 3 and snake_case_name"),
        ("[source: https://northmoor.example/a_b_c]", "[source: https://northmoor.example/a_b_c]"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_markdown_marks_are_taken_off_and_words_are_not(marked: str, words: str) -> None:
    assert plain(marked) == words


def test_markdown_headings_bullets_and_breaks(tmp_path: Path) -> None:
    text = (
        "Plan\n====\n\nAims\n----\n\n* one\n    * inner\n* two\n  goes on\n\n***\n\n> quoted\n\n```\ncode # here\n```\n"
    )
    assert [(block.role, block.level, block.text) for block in read(tmp_path, "plan.md", text).blocks] == [
        ("title", 1, "Plan"),
        ("heading", 2, "Aims"),
        ("bullet", 1, "one"),
        ("bullet", 2, "inner"),
        ("bullet", 1, "two goes on"),
        ("text", 1, "quoted"),
        ("text", 1, "code # here"),
    ]


def test_a_page_without_a_main_part_loses_its_navigation_only(tmp_path: Path) -> None:
    page = (
        "<body class='with-menu'><ul class='menu'><li>Home</li></ul><form><h1>Plan</h1><p>More of it.</p></form></body>"
    )
    assert [(block.role, block.text) for block in read(tmp_path, "page.html", page).blocks] == [
        ("title", "Plan"),
        ("text", "More of it."),
    ]


def test_numbered_lists_of_a_page_have_their_numbers(tmp_path: Path) -> None:
    page = "<ol start='6'><li>Six.</li><li value='9'>Nine.</li></ol><ol type='a'><li>First.</li></ol>"
    assert [block.number for block in read(tmp_path, "page.html", page).blocks] == ["6", "9", "(a)"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["District", "Q1"], ["Leaming", "10"]], ("District: Leaming; Q1: 10",)),
        ([["Leaming", "10"], ["Saltby", "7"]], ("Leaming; 10", "Saltby; 7")),
        ([["", "Q1", "Q2"], ["Saltby", "7", "7"]], ("Saltby; Q1: 7; Q2: 7",)),
        ([["Title:", "Hares"], ["Date:", "14 June 2031"]], ("Title: Hares", "Date: 14 June 2031")),
        (
            [["District", "Referrals", None], ["Saltby", "7", "9"]],
            ("District: Saltby; Referrals: 7; Referrals: 9",),
        ),
        ([["Only", "a header"]], ("Only; a header",)),
        ([["", None], ["  ", ""]], ()),
    ],
)
def test_a_row_carries_its_headers(rows: list[list[str | None]], said: tuple[str, ...]) -> None:
    assert row_texts(rows) == said


@pytest.mark.parametrize("first", ["Heading", "", "£m", "£000s", "£'000", "%"])
@pytest.mark.parametrize(
    "years",
    [
        ("2023/24", "2024/25"),
        ("2023-24", "2024–25"),
        ("2019", "2020"),
        ("Q1 2024", "Q2 2024"),
        ("May 2024", "June 2024"),
    ],
)
def test_years_in_the_first_row_are_names_of_columns(first: str, years: tuple[str, str]) -> None:
    rows = [[first, *years], ["Officer pay", "£210m", "£221m"], ["Cars", "-", "2019"]]
    own = f"{first}: " if first else ""
    assert row_texts(rows) == (
        f"{own}Officer pay; {years[0]}: £210m; {years[1]}: £221m",
        f"{own}Cars; {years[0]}: -; {years[1]}: 2019",
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [["Heading", "2023/24", "2024/25", "Change"], ["Officer pay", "£210m", "£221m", "5%"]],
            ("Heading: Officer pay; 2023/24: £210m; 2024/25: £221m; Change: 5%",),
        ),
        ([["2023", "2024"], ["10", "12"]], ("2023: 10; 2024: 12",)),
        ([["£m", "2024/25"], ["Officer pay", "221"]], ("£m: Officer pay; 2024/25: 221",)),
    ],
)
def test_years_may_stand_beside_words_or_alone_in_a_header(rows: list[list[str | None]], said: tuple[str, ...]) -> None:
    assert row_texts(rows) == said


@pytest.mark.parametrize(
    "rows",
    [
        [["Saltby", "2019", "2021"], ["Leaming", "2020", "2022"]],
        [["Saltby", "2019", "2021"], ["Leaming", "2020", "n/a"]],
        [["Founded", "2011"], ["Members", "12"]],
        [["2023/24", "£210m"], ["2024/25", "£221m"]],
        [["June 2024", "Opened"], ["July 2024", "Closed"]],
        [["Saltby", "2019", "412"], ["Leaming", "20", "7"]],
    ],
)
def test_a_first_row_of_values_with_years_among_them_is_no_header(rows: list[list[str | None]]) -> None:
    assert row_texts(rows) == tuple("; ".join(cell for cell in row if cell) for row in rows)


@given(st.text(alphabet="ab <>/phul1litdr='\"=&;\n", max_size=200))
def test_any_markup_is_read_or_refused_by_the_web_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    from corpus.failures import UnreadablePaper

    path = tmp_path_factory.mktemp("web") / "page.html"
    path.write_text(f"<p>Words.</p>{text}", encoding="utf-8")
    try:
        assert "Words." in read_file(path).blocks[0].text
    except UnreadablePaper as failure:
        assert "page.html" in str(failure)  # noqa: PT017
