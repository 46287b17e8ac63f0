"""A table's caption is never an answer: its rows are, or another sentence is."""

import pytest
from homes import assistant_over

from assistant import Answer, Assistant

MOOT = """# Northmoor Moot: minutes of the meeting of 5 March 2031

## Present

- Alderman Ann Birch (Chair) - Harwick
- Alderman Joan Rook (Vice-Chair) - Tarn
- Mr Tom Wray - Selby Moor

## In attendance

- Jo Fell - Warden of Northmoor

## 7. Kennels

7.1 The Moot set up a kennel group of three, with Alderman Rook (Chair).

## 8. Actions agreed

Table 1: Action log

| No. | Action | Owner | Due |
|---|---|---|---|
| A1 | Mend the kennels at Tarn | Jo Fell | 30 April 2031 |
| A2 | Count the lamps | Tom Wray | 1 May 2031 |

## 9. Replies

A total of 412 replies to the lamp survey were received.

Table 2: Replies by town

| Town | Replies |
|---|---|
| Harwick | 300 |
| Tarn | 112 |
"""


@pytest.fixture(scope="module")
def moot(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moot.md": MOOT})


def said(answer: Answer) -> list[str]:
    return [statement.text for statement in answer.statements]


def test_the_rows_under_a_caption_come_with_it(moot: Assistant) -> None:
    assert said(moot.ask("What actions were agreed at the March 2031 moot?")) == [
        "Table 1: Action log",
        "No.: A1; Action: Mend the kennels at Tarn; Owner: Jo Fell; Due: 30 April 2031",
        "No.: A2; Action: Count the lamps; Owner: Tom Wray; Due: 1 May 2031",
    ]


def test_a_figure_is_not_told_by_a_caption(moot: Assistant) -> None:
    answer = moot.ask("How many replies were there?")
    assert answer.statements
    assert "Table 2: Replies by town" not in said(answer)


def test_those_present_are_listed_as_the_minutes_print_them(moot: Assistant) -> None:
    assert said(moot.ask("Who was present at the moot meeting of 5 March 2031?")) == [
        "Alderman Ann Birch (Chair) - Harwick",
        "Alderman Joan Rook (Vice-Chair) - Tarn",
        "Mr Tom Wray - Selby Moor",
        "Jo Fell - Warden of Northmoor",
    ]
    assert "Alderman Ann Birch (Chair) - Harwick" not in said(
        moot.ask("Who attended the moot meeting of 9 April 2031?")
    )


def test_who_chaired_is_who_is_marked_as_the_chair(moot: Assistant) -> None:
    assert said(moot.ask("Who chaired the moot on 5 March 2031?")) == ["Alderman Ann Birch (Chair) - Harwick"]
    assert said(moot.ask("Who is the chair of the moot?")) == ["Alderman Ann Birch (Chair) - Harwick"]
    assert "Alderman Ann Birch (Chair) - Harwick" not in said(moot.ask("Who is the chair of the kennel group?"))
