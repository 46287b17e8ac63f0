"""Question sets on disk."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import Fact, Question, QuestionSet, QuestionSetInvalid, read_set, write_set

ROW = {"id": "q1", "text": "How many?", "kind": "number", "paragraphs": ["p:1"], "facts": [{"accepted": ["7"]}]}
DECLINED = {"id": "q2", "text": "How many ghosts?", "kind": "unanswerable", "status": "declined"}


def written(folder: Path, *rows: object) -> Path:
    path = folder / "mine.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_set_is_read_with_its_name(tmp_path: Path) -> None:
    expected = (
        Question(id="q1", text="How many?", kind="number", paragraphs=("p:1",), facts=(Fact(accepted=("7",)),)),
        Question(id="q2", text="How many ghosts?", kind="unanswerable", status="declined"),
    )
    assert read_set(written(tmp_path, ROW, "", DECLINED)) == QuestionSet("mine", expected)


@given(
    text=st.text(min_size=1),
    history=st.lists(st.text(min_size=1), max_size=2),
    forms=st.lists(st.text(min_size=1), min_size=1, max_size=3),
    never=st.lists(st.text(), max_size=2),
    vital=st.booleans(),
)
def test_a_set_that_is_written_and_read_is_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    history: list[str],
    forms: list[str],
    never: list[str],
    vital: bool,
) -> None:
    facts = (Fact(accepted=("7",)), Fact(accepted=tuple(forms), vital=vital))
    question = Question(
        id="q",
        text=text,
        history=tuple(history),
        kind="number",
        paragraphs=("p:1",),
        facts=facts,
        never=tuple(never),
    )
    path = tmp_path_factory.mktemp("sets") / "mine.jsonl"
    write_set(QuestionSet("mine", (question,)), path)
    assert read_set(path) == QuestionSet("mine", (question,))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({**ROW, "kind": "guess"}, "line 1: 'kind' is 'guess'; it must be 'single fact', 'number'"),
        ({**ROW, "kin": "number"}, "line 1: 'kin' is no field of a question; they are id, text, history"),
        ({key: ROW[key] for key in ROW if key != "text"}, "line 1: 'text' is missing"),
        ({**ROW, "facts": []}, "line 1: a question that is to be answered names its paragraphs and at least one vital"),
        ({**ROW, "status": "declined"}, "line 1: a question that is to be declined has no paragraphs and no facts"),
        ({**DECLINED, "kind": "follow-up"}, "line 1: a follow-up has the questions before it in its history"),
        ({**ROW, "kind": "conflict"}, "line 1: a conflict has at least two paragraphs that disagree"),
        ({**ROW, "as_at": "tomorrow"}, "line 1: 'as at' cannot be 'tomorrow'"),
        ("{", "line 1: it is no JSON"),
    ],
)
def test_a_faulty_row_is_named_in_plain_words(row: object, said: str, tmp_path: Path) -> None:
    with pytest.raises(QuestionSetInvalid) as refused:
        read_set(written(tmp_path, row))
    assert said in str(refused.value)
    assert "pydantic" not in str(refused.value)


def test_every_faulty_row_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetInvalid, match=r"(?s)line 1: .*line 3: "):
        read_set(written(tmp_path, {**ROW, "kind": "guess"}, DECLINED, {**ROW, "id": "q3", "facts": []}))


def test_an_id_or_a_question_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetInvalid, match="the id 'q1' stands twice"):
        read_set(written(tmp_path, ROW, {**ROW, "text": "How many more?"}))
    with pytest.raises(QuestionSetInvalid, match="'q3' asks what 'q1' asks, in the same conversation"):
        read_set(written(tmp_path, ROW, {**ROW, "id": "q3", "text": "how  MANY?"}))


def test_the_same_words_after_another_question_are_another_question(tmp_path: Path) -> None:
    follow_up = {**ROW, "id": "q3", "history": ["And in Leeds?"]}
    assert len(read_set(written(tmp_path, ROW, follow_up)).questions) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00"])
def test_a_file_that_is_no_set_is_refused_with_the_next_step(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(content)
    with pytest.raises(QuestionSetInvalid, match=r"mine.jsonl.*(holds no question|not in UTF-8.*shipped sets)"):
        read_set(tmp_path / "mine.jsonl")


def test_an_unknown_name_lists_the_shipped_sets() -> None:
    with pytest.raises(QuestionSetInvalid, match=r"'no-set' cannot be read: No such file.*sets are .*real-paper"):
        read_set("no-set")


def test_a_split_is_a_set_of_its_own(tmp_path: Path) -> None:
    questions = read_set(written(tmp_path, ROW, {**DECLINED, "split": "held_out"}))
    assert [each.id for each in questions.only("held_out").questions] == ["q2"]
    assert questions.only("develop").name == "mine, develop"
    assert questions.only(None) is questions
    assert questions.only("develop").fingerprint != questions.fingerprint
