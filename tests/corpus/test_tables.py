"""Tables of Word files and web pages: headers of several rows, tables in cells, links; the same rows from both."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from drawing_tables import Drawn, in_word, on_the_web

from corpus.blocks import Block
from corpus.readers import read_file
from corpus.readers.word.looks import Look, Walk
from corpus.readers.word.styling import Lists
from corpus.readers.word.tables import table_looks
from corpus.readers.word.xml import Styles

Read = Callable[[Drawn], list[str]]


@pytest.fixture(params=["docx", "html"])
def rows(request: pytest.FixtureRequest, tmp_path: Path) -> Read:
    """The texts of a table's rows, drawn in one format and read back; no word is read outside of them."""

    def read(table: Drawn) -> list[str]:
        path = tmp_path / f"paper.{request.param}"
        if request.param == "docx":
            in_word(table).save(path)
        else:
            path.write_text(on_the_web(table), encoding="utf-8")
        first, *inside, last = read_file(path).blocks
        assert (first, last) == (Block("Before."), Block("After."))
        assert {block.role for block in inside} == {"row"}
        return [block.text for block in inside]

    return read


@pytest.mark.parametrize("header", [0, 1, 2], ids=["told by words", "first row flagged", "both rows flagged"])
@pytest.mark.parametrize("corner", [("District", "^"), ("District", ""), ("", "District")], ids=str)
def test_two_rows_of_headers_name_each_column_together(rows: Read, header: int, corner: tuple[str, str]) -> None:
    table = [
        (corner[0], "2023/24", "<", "2024/25", "<"),
        (corner[1], "Q1", "Q2", "Q1", "Q2"),
        ("Saltby", "10", "12", "7", "NYA"),
        ("Moorgate", "1", "2", "", "3%"),
    ]
    assert rows(Drawn(table, header)) == [
        "District: Saltby; 2023/24 Q1: 10; 2023/24 Q2: 12; 2024/25 Q1: 7; 2024/25 Q2: NYA",
        "District: Moorgate; 2023/24 Q1: 1; 2023/24 Q2: 2; 2024/25 Q2: 3%",
    ]


@pytest.mark.parametrize("header", [0, 3])
def test_three_rows_of_headers_name_each_column_together(rows: Read, header: int) -> None:
    table = [
        ("District", "Burglary", "<", "<", "<"),
        ("^", "2030", "<", "2031", "<"),
        ("^", "Homes", "Shops", "Homes", "Shops"),
        ("Saltby", "1", "2", "3", "4"),
        ("Moorgate", "5", "6", "7", "8"),
    ]
    assert rows(Drawn(table, header))[1] == (
        "District: Moorgate; Burglary 2030 Homes: 5; Burglary 2030 Shops: 6; Burglary 2031 Homes: 7; "
        "Burglary 2031 Shops: 8"
    )


def test_a_title_across_the_table_is_said_once_and_names_no_column(rows: Read) -> None:
    table = [
        ("Referrals to the scheme", "<", "<"),
        ("District", "Q1", "Q2"),
        ("Saltby", "10", "12"),
    ]
    said = ["Referrals to the scheme", "District: Saltby; Q1: 10; Q2: 12"]
    assert [rows(Drawn(table, header)) for header in (0, 2)] == [said, said]


@pytest.mark.parametrize(
    ("table", "header", "last"),
    [
        # figures
        ([("District", "Referrals", "<"), ("^", "10", "12"), ("Saltby", "7", "9")], 1, "Saltby"),
        # another district
        ([("District", "Referrals", "<"), ("Moorgate", "young", "old"), ("Saltby", "7", "9")], 1, "Saltby"),
        # a row that nothing above parts
        ([("District", "Leader"), ("Saltby", "Bela Frost"), ("Moorgate", "Piet Marsh")], 1, "Moorgate"),
        # a name over a group of rows
        ([("District", "Q1", "Q2"), ("The north", "<", "<"), ("Saltby", "7", "9")], 2, "Saltby"),
        # figures that are flagged by mistake
        ([("District", "Q1", "Q2"), ("Moorgate", "10", "12"), ("Saltby", "7", "9")], 2, "Saltby"),
        # a table that is all header
        ([("District", "Q1", "Q2"), ("Moorgate", "10", "12"), ("Saltby", "7", "9")], 3, "Saltby"),
    ],
)
def test_rows_of_data_are_never_a_header(rows: Read, table: list[tuple[str, ...]], header: int, last: str) -> None:
    said = rows(Drawn(table, header))
    assert len(said) == 2
    assert said[-1].startswith(f"District: {last}; {table[0][1]}: ")


@pytest.mark.parametrize(
    "years", [("2030/31 £m", "2031/32 £m"), ("2030/31 (£000)", "2031/32 (£000)"), ("2031 %", "2032 %")], ids=str
)
def test_years_with_their_unit_name_columns(rows: Read, years: tuple[str, str]) -> None:
    table = [("Source", *years), ("Toll", "128.4", "134.0"), ("Levy", "89.2", "95.3")]
    assert rows(Drawn(table, 0)) == [
        f"Source: Toll; {years[0]}: 128.4; {years[1]}: 134.0",
        f"Source: Levy; {years[0]}: 89.2; {years[1]}: 95.3",
    ]


def test_one_year_with_its_unit_names_its_column(rows: Read) -> None:
    table = [("Source", "2031/32 £m"), ("Toll", "134.0"), ("Levy", "95.3")]
    assert rows(Drawn(table, 0)) == ["Source: Toll; 2031/32 £m: 134.0", "Source: Levy; 2031/32 £m: 95.3"]


def test_data_that_only_has_the_shape_of_headers_is_said_as_it_stands(rows: Read) -> None:
    table = [
        ("Safer streets", "Fund 20 wardens", "<"),
        ("^", "Light every underpass", "Nine lit"),
        ("Victims first", "Open a service", "Opened in May"),
    ]
    assert rows(Drawn(table)) == [
        "Safer streets; Fund 20 wardens",
        "Safer streets; Light every underpass; Nine lit",
        "Victims first; Open a service; Opened in May",
    ]


def test_a_table_in_a_cell_has_rows_of_its_own_that_carry_where_they_hang(rows: Read) -> None:
    inner = Drawn([("Quarter", "Count"), ("Q1", "10"), ("Q2", "12")])
    table = [("District", "Referrals", "Note"), ("Saltby", inner, "late"), ("Moorgate", "none", "")]
    assert rows(Drawn(table, 1)) == [
        "District: Saltby; Note: late",
        "District: Saltby; Referrals Quarter: Q1; Referrals Count: 10",
        "District: Saltby; Referrals Quarter: Q2; Referrals Count: 12",
        "District: Moorgate; Referrals: none",
    ]


def test_a_table_in_a_table_in_a_cell_hangs_from_the_one_around_it(rows: Read) -> None:
    deepest = Drawn([("Age", "Count"), ("under 18", "3"), ("over 18", "7")], 1)
    inner = Drawn([("Quarter", "By age"), ("Q1", deepest)], 1)
    assert rows(Drawn([("District", "Referrals"), ("Saltby", inner), ("Moorgate", "none")], 1)) == [
        "District: Saltby",
        "District: Saltby; Referrals Quarter: Q1",
        "Quarter: Q1; By age Age: under 18; By age Count: 3",
        "Quarter: Q1; By age Age: over 18; By age Count: 7",
        "District: Moorgate; Referrals: none",
    ]


def test_a_long_text_is_not_said_again_with_each_row_of_the_table_beside_it(rows: Read) -> None:
    words = "Officers stood at the bus station on each night of the week, and spoke to those who came. " * 2
    inner = Drawn([("Quarter", "Count"), ("Q1", "10")])
    assert rows(Drawn([("What was done", "Result"), (words, inner), ("Nothing", "none")], 1)) == [
        f"What was done: {words.strip()}",
        "Result Quarter: Q1; Result Count: 10",
        "What was done: Nothing; Result: none",
    ]


def test_a_table_that_only_lays_out_a_page_stays_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    inner = "<table><tr><th>District</th><th>Q1</th></tr><tr><td>Saltby</td><td>10</td></tr></table>"
    path.write_text(
        f"<table><tr><th>Menu</th><td><h2>Referrals</h2><p>They rose.</p>{inner}</td></tr></table>", encoding="utf-8"
    )
    assert [(block.role, block.text) for block in read_file(path).blocks] == [
        ("text", "Menu"),
        ("heading", "Referrals"),
        ("text", "They rose."),
        ("row", "District: Saltby; Q1: 10"),
    ]


def test_rows_of_th_are_headers_without_a_thead_where_a_cell_reaches_over_them(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<table><tr><td rowspan=2></td><th colspan=2>Pledges</th></tr><tr><th>Kept</th><th>Broken</th></tr>"
        "<tr><th>Saltby</th><td>the wardens</td><td>the gate</td></tr></table>",
        encoding="utf-8",
    )
    [row] = read_file(path).blocks
    assert row.text == "Saltby; Pledges Kept: the wardens; Pledges Broken: the gate"


def test_rows_in_bold_in_word_are_headers_where_a_cell_reaches_over_them(tmp_path: Path) -> None:
    document = in_word(
        Drawn([("District", "Pledges", "<"), ("^", "Kept", "Broken"), ("Saltby", "the wardens", "the gate")])
    )
    for row in document.tables[0].rows[:2]:
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
    document.save(tmp_path / "paper.docx")
    assert read_file(tmp_path / "paper.docx").blocks[1].text == (
        "District: Saltby; Pledges Kept: the wardens; Pledges Broken: the gate"
    )


def test_links_in_a_table_in_word_stay_with_each_row_that_says_their_words(tmp_path: Path) -> None:
    document = in_word(Drawn([("Title:", "Plan"), ("Paper", "Size"), ("Minutes", "88 KB"), ("^", "91 KB")], 1))
    table = document.tables[0]
    for row, column, address in ((0, 1, "plan"), (2, 0, "minutes"), (3, 1, "size")):
        relation = document.part.relate_to(f"https://mayor.eskshire.example/{address}", "http://x/hyperlink", True)
        link = parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t> here</w:t></w:r></w:hyperlink>'
        )
        table.cell(row, column).paragraphs[0]._p.append(link)
    document.save(tmp_path / "paper.docx")
    assert [
        (block.text, [link.rpartition("/")[2] for link in block.links])
        for block in read_file(tmp_path / "paper.docx").blocks[1:-1]
    ] == [
        ("Title: Paper; Plan here: Size", ["plan"]),
        ("Title: Minutes here; Plan here: 88 KB", ["minutes", "plan"]),
        ("Title: Minutes here; Plan here: 91 KB here", ["minutes", "plan", "size"]),
    ]


def test_a_footnote_in_a_cell_follows_its_row(tmp_path: Path) -> None:
    table = in_word(Drawn([("District", "Q1"), ("Saltby", "10")], 1)).tables[0]._tbl
    note = Look(Block("As the force counts them.", role="footnote"), bold=False)
    walk = Walk(Lists(Styles({}), {}), counts_rendered=False)

    def read(walk: Walk, cell: object) -> list[Look]:
        text = "".join(each.text for each in cell.iter() if each.tag.endswith("}t"))
        return [Look(Block(text), bold=False), *([note] if text == "10" else [])]

    assert [look.block for look in table_looks(walk, table, read=read)] == [
        Block("District: Saltby; Q1: 10", role="row"),
        note.block,
    ]
