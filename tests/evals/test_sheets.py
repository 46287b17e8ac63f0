"""Question sets as spreadsheets."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from evals import Fact, Question, QuestionSet, QuestionSetInvalid, read_set, write_set
from evals.__main__ import app
from evals.sheet_files import guarded, unguarded
from evals.sheets import COLUMNS, questions_from, write_sheet

NUMBER = Question(
    id="children",
    text="How many children were referred?",
    kind="number",
    user="Panel member",
    split="held_out",
    paragraphs=("immediate-justice:1a2b3c4d", "other:00000000-2"),
    facts=(Fact(accepted=("290", "two hundred and ninety")), Fact(accepted=("12 to 17",), vital=False)),
    never=("242",),
    as_at=date(2024, 3, 31),
    must_pass=True,
    note="read in the digest",
)
FOLLOW_UP = Question(
    id="adults",
    text="=And adults?",
    kind="follow-up",
    history=("How many children were referred?", "Where?"),
    paragraphs=("p:1",),
    facts=(Fact(accepted=("£851,000",)),),
    rewords="children",
)
GHOSTS = Question(id="ghosts", text="How many ghosts?", kind="unanswerable", status="declined")
SET = QuestionSet("mine", (NUMBER, FOLLOW_UP, GHOSTS))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_set_that_is_exported_and_imported_is_the_same(ending: str, tmp_path: Path) -> None:
    write_sheet(SET, tmp_path / f"mine{ending}")
    assert questions_from(tmp_path / f"mine{ending}") == SET


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_a_sheet_is_read_however_it_was_saved(separator: str, encoding: str, tmp_path: Path) -> None:
    lines = [
        ["Question", " ID ", "Kind", "Facts", "Paragraph_IDs"],
        ["How much did the café get?", "cafe", "number", "£851k | £851,000", "p:1"],
        ["", "", "", "", ""],
    ]
    sheet = io.StringIO()
    csv.writer(sheet, delimiter=separator).writerows(lines)
    (tmp_path / "mine.csv").write_bytes(sheet.getvalue().encode(encoding))
    facts = (Fact(accepted=("£851k", "£851,000")),)
    expected = Question(id="cafe", text="How much did the café get?", kind="number", facts=facts, paragraphs=("p:1",))
    assert questions_from(tmp_path / "mine.csv").questions == (expected,)


def test_numbers_and_days_of_a_workbook_are_read_as_a_person_sees_them(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["id", "question", "kind", "facts", "paragraphs", "as at", "must pass", "answered"])
    book.active.append([7, "How many?", "number", 290.0, "p:1", date(2024, 3, 31), True, "what was said"])
    book.save(tmp_path / "mine.xlsx")
    [question] = questions_from(tmp_path / "mine.xlsx").questions
    assert (question.id, question.facts, question.as_at) == ("7", (Fact(accepted=("290",)),), date(2024, 3, 31))
    assert question.must_pass
    assert question.note is None


def test_a_percentage_of_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["id", "question", "kind", "facts", "paragraphs"])
    book.active.append(["rise", "How much?", "number", 0.0678, "p:1"])
    book.active["D2"].number_format = "0.00%"
    book.save(tmp_path / "mine.xlsx")
    assert questions_from(tmp_path / "mine.xlsx").questions[0].facts == (Fact(accepted=("6.78%",)),)


def test_choices_are_read_in_any_case_and_days_as_british_spreadsheets_save_them(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(
        "ID,Question,Kind,User,Split,Status,As_At\n"
        "a,Any ghosts?,Unanswerable,dmpc staff,Held out,DECLINED,31/03/2024\n",
        encoding="utf-8",
    )
    assert questions_from(tmp_path / "mine.csv").questions == (
        Question(
            id="a",
            text="Any ghosts?",
            kind="unanswerable",
            user="DMPC staff",
            split="held_out",
            status="declined",
            as_at=date(2024, 3, 31),
        ),
    )


def test_every_faulty_row_is_named_with_its_column_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(
        "id,question,kind,facts,paragraphs,must pass\n"
        "a,How many?,guess,7,p:1,\n"
        "b,,number,7,p:1,\n"
        "c,How many?,number,,p:1,\n"
        "d,How few?,number,7,p:1,perhaps\n"
        "e,How many, really?,number,7,p:1,,\n"
        "f,How far?,number,bonus:,p:1,\n",
        encoding="utf-8",
    )
    with pytest.raises(QuestionSetInvalid) as refused:
        questions_from(tmp_path / "mine.csv")
    _, *faults = str(refused.value).splitlines()
    assert [fault.strip()[:40] for fault in faults] == [
        "row 2: 'kind' is 'guess'; it must be 'si",
        "row 3: 'question' is missing",
        "row 4: a question that is to be answered",
        "row 5: 'must pass' is 'perhaps'; it must",
        "row 6: 'must pass' is 'p:1'; it must be ",
        "row 7: 'facts' has the line 'bonus:', wh",
    ]


def test_a_cell_that_stands_under_no_column_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("id,question,kind\na,Who, me?,unanswerable\n", encoding="utf-8")
    with pytest.raises(QuestionSetInvalid, match="row 2: 'unanswerable' stands under no column"):
        questions_from(tmp_path / "mine.csv")


def test_a_day_that_is_none_says_how_days_are_written(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("id,question,kind,as at\na,Who?,number,last week\n", encoding="utf-8")
    with pytest.raises(QuestionSetInvalid, match="row 2: 'as at' is 'last week'; it must be a day, such as 2024-03-31"):
        questions_from(tmp_path / "mine.csv")


@pytest.mark.parametrize("form", ["7 | 8", "bonus: 7", "7\n8", " 7", "7\x0b8"])
def test_a_question_that_a_sheet_would_change_is_not_written(form: str, tmp_path: Path) -> None:
    question = NUMBER.model_copy(update={"facts": (Fact(accepted=(form,)),)})
    with pytest.raises(QuestionSetInvalid, match="'children' cannot stand in a sheet"):
        write_sheet(QuestionSet("any", (question,)), tmp_path / "any.csv")
    assert not (tmp_path / "any.csv").exists()


def test_the_commands_go_both_ways_and_write_over_nothing_unasked(tmp_path: Path) -> None:
    write_set(SET, tmp_path / "mine.jsonl")
    run = CliRunner().invoke
    sheet, again = str(tmp_path / "mine.xlsx"), tmp_path / "again.jsonl"
    assert run(app, ["export", str(tmp_path / "mine.jsonl"), "--to", sheet]).exit_code == 0
    assert run(app, ["import", sheet, "--to", str(again)]).exit_code == 0
    assert again.read_bytes() == (tmp_path / "mine.jsonl").read_bytes()
    again.write_text("mine", encoding="utf-8")
    refused = run(app, ["import", sheet, "--to", str(again)])
    assert "is there already" in str(refused.exception)
    assert again.read_text(encoding="utf-8") == "mine"
    assert run(app, ["import", sheet, "--to", str(again), "--force"]).exit_code == 0
    assert read_set(again).questions == SET.questions


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("id,question,colour\n", "unknown column 'colour'.*Columns are id, question, history"),
        ("id,kind\n", "it has no column 'question'"),
        ("id,question,Text\n", "the column 'question' twice"),
        ("", "is empty"),
        ("id,question\n", "holds no question"),
    ],
)
def test_a_sheet_without_the_columns_is_refused_with_those_that_are_known(
    content: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "mine.csv").write_text(content, encoding="utf-8")
    with pytest.raises(QuestionSetInvalid, match=said):
        questions_from(tmp_path / "mine.csv")


@pytest.mark.parametrize("name", ["missing.csv", "missing.xlsx", "mine.docx", "picture.xlsx", "picture.csv"])
def test_a_file_that_is_no_sheet_is_one_clear_message(name: str, tmp_path: Path) -> None:
    if name.startswith(("picture", "mine")):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    with pytest.raises(QuestionSetInvalid, match=name):
        questions_from(tmp_path / name)


def test_no_exported_cell_is_a_formula(tmp_path: Path) -> None:
    write_sheet(SET, tmp_path / "mine.xlsx")
    sheet = load_workbook(tmp_path / "mine.xlsx").active
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert sheet["B3"].value == "'=And adults?"
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)


@given(st.text())
def test_a_guarded_cell_is_its_own_again_and_begins_no_formula(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


WORDS = st.from_regex(r"[A-Za-z0-9£%'=+@][A-Za-z0-9£%', =+@.-]{0,20}[A-Za-z0-9]", fullmatch=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(texts=st.lists(WORDS, min_size=3, max_size=3), forms=st.lists(WORDS, min_size=1, max_size=3))
def test_any_plain_words_survive_the_sheet(texts: list[str], forms: list[str], tmp_path: Path) -> None:
    text, history, never = texts
    question = Question(
        id="q",
        text=text,
        history=(history,),
        kind="number",
        paragraphs=("p:1",),
        never=(never,),
        facts=(Fact(accepted=("7",)), Fact(accepted=tuple(forms), vital=False)),
    )
    write_sheet(QuestionSet("any", (question,)), tmp_path / "any.csv")
    assert questions_from(tmp_path / "any.csv").questions == (question,)
