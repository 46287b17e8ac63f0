"""Who holds an office is told by what names the office; a count of other things is none of what was done to some."""

from pathlib import Path

import pytest

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home

PEOPLE = """# People of Northmoor

Vera Quill was appointed Warden General of Northmoor after the fair of 2031. Vera Quill was formerly chief executive of
the Lamp Trust.

Officers of the Hill Authority seen in Tarn minutes of 2033 are Ida Marsh, Tom Reed and Una Frost.

Mab Thorn is the lead of the wardens for stray sheep.

Olive Hart has chaired the Northmoor Levy Board since 2032.

No lamp call to the wardens of Northmoor had been abandoned in seven months of 2033.

The Lamp Service had 290 children and 242 adults referred in 2033.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A home of one paper."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    Path(folder, "people.md").write_text(PEOPLE, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the chief executive of the Hill Authority?",
        "who is the chief executive of the hill authority",
        "Who is the treasurer of the Hill Authority?",
        "Who is the secretary of the Lamp Service?",
        "How many lamp calls do they get a day?",
    ],
)
def test_what_tells_another_thing_does_not_answer(moor: Assistant, question: str) -> None:
    assert moor.ask(question).status == "declined"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is the chair of the Northmoor Levy Board?", "Olive Hart"),
        ("Who chairs the Northmoor Levy Board?", "Olive Hart"),
        ("Who is the wardens' lead for stray sheep?", "Mab Thorn"),
        ("Who is the Warden General?", "Vera Quill"),
        ("Who was the chief executive of the Lamp Trust?", "Vera Quill"),
        ("How many lamp calls were abandoned?", "No lamp call"),
        ("How many children were sent to the Lamp Service in 2033?", "290 children"),
    ],
)
def test_who_holds_it_answers(moor: Assistant, question: str, told: str) -> None:
    assert told in " ".join(each.text for each in moor.ask(question).statements)
