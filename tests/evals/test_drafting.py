"""A bad answer becomes a row for an evaluator to complete."""

import csv
from pathlib import Path

import pytest

from assistant import Assistant, answer_json
from evals.drafting import DraftInvalid, add_draft, append_draft, draft_from, draft_of, read_record

FIRST = "How many burglaries were recorded in Ashvale in 2031?"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_answer_becomes_a_row_with_question_conversation_and_what_was_answered(
    towns: Assistant, tmp_path: Path
) -> None:
    answer = towns.ask("How many burglaries were recorded in Coldmere in 2031?")
    path = add_draft(tmp_path / "home", draft_of(answer, (FIRST,)))
    assert path == tmp_path / "home" / "drafts.csv"
    [row] = rows(path)
    assert (row["question"], row["history"]) == ("How many burglaries were recorded in Coldmere in 2031?", FIRST)
    assert row["answered"].startswith(
        "answered:\nIn the year 2031 a total of 324 burglaries were recorded in Coldmere."
    )
    assert "para 1" in row["answered"]
    assert {row[name] for name in ("kind", "status", "paragraphs", "facts", "never")} == {""}


def test_what_ask_prints_gives_the_same_draft_as_the_answer(towns: Assistant) -> None:
    for question in (FIRST, "How many police horses were stabled in Ashvale in 2031?"):
        answer = towns.ask(question)
        assert draft_from(answer_json(answer), ("Before?",)) == draft_of(answer, ("Before?",))


def test_the_same_bad_answer_twice_is_one_row_and_what_was_completed_stays(towns: Assistant, tmp_path: Path) -> None:
    sheet = tmp_path / "drafts.csv"
    draft, other = draft_of(towns.ask(FIRST), ()), draft_of(towns.ask("Who?"), ())
    append_draft(sheet, draft)
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(",,,,", ",,,completed,", 1), encoding="utf-8")
    append_draft(sheet, draft)
    append_draft(sheet, other)
    assert [row["id"] for row in rows(sheet)] == [draft.id, other.id]
    assert "completed" in rows(sheet)[0].values()


@pytest.mark.parametrize(
    "record", [[], {}, {"question": "?", "statements": [{}], "status": "answered", "reason": None}]
)
def test_a_record_that_is_no_answer_is_refused_with_the_next_step(record: object) -> None:
    with pytest.raises(DraftInvalid, match=r"no answer of the assistant .*ask --json"):
        draft_from(record, ())


def test_a_file_that_cannot_be_read_is_refused_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / "answer.json").write_text("not json", encoding="utf-8")
    for name in ("answer.json", "missing.json"):
        with pytest.raises(DraftInvalid, match=f"{name}.*cannot be read.*ask --json"):
            read_record(tmp_path / name)


@pytest.mark.parametrize("content", [b"a;b\n1;2\n", "id,question\n1,caf\xe9\n".encode("cp1252")])
def test_a_sheet_saved_in_another_way_is_left_alone_and_said(content: bytes, towns: Assistant, tmp_path: Path) -> None:
    sheet = tmp_path / "drafts.csv"
    sheet.write_bytes(content)
    with pytest.raises(DraftInvalid, match="CSV UTF-8"):
        append_draft(sheet, draft_of(towns.ask(FIRST), ()))
    assert sheet.read_bytes() == content
