"""A person named for the office: the Mayor's fund is asked for by her name; papers of a fictional county."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.questions.holders import Holder, _begun_in, _joined, _naming, holders_in, names_office

WHO = """# Who is who in Northmoor

Ann Penderby (Independent) was declared Mayor of Northmoor on 9 May 2031.

The functions of the Commissioner passed to the Mayor on 10 May 2031, from the Commissioner Jo Garrick-Day.

The Northmoor Police and Crime Panel confirmed Lee Oakes QPM as Chief Constable on 19 July 2029.

The Mayor of Humberside, Max Tindle, opened a lamp show in 2032. Max Tindle was elected Mayor of Humberside in 2030.
"""
FUND = """# The Lamp Fund of Northmoor

The Mayor's Lamp Fund was launched on 15 November 2031 with £180,000 for Northmoor.

The Commissioner's Lamp Fund gave £90,500 to 57 projects of Northmoor in March 2029.

The Mayor of Northmoor recruited 40 more lamp wardens in 2033.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"who.md": WHO, "fund.md": FUND})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much did Ann Penderby's Lamp Fund launch with?", "£180,000"),
        ("How many lamp wardens did Mayor Penderby recruit in 2033", "40"),
        ("How many lamp wardens did Ann recruit in 2033", "40"),
        ("How much did Garrick-Day's Lamp Fund give to 57 projects?", "£90,500"),
    ],
)
def test_what_papers_tell_of_the_office_is_told_of_its_holder(moor: Assistant, question: str, told: str) -> None:
    answer = moor.ask(question)
    assert told in " ".join(each.text for each in answer.statements)
    assert any(each.kind == "reading" and "the papers name" in each.text for each in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "How many lamp wardens did Garrick-Day recruit in 2033?",  # who held no office then
        "How much did Max Tindle's Lamp Fund launch with?",  # the Mayor of another area
        "How much did Ann Crake's Lamp Fund launch with?",  # another Ann
        "How much did Ida Crake's Lamp Fund launch with?",  # of whom no paper speaks
    ],
)
def test_of_another_time_or_area_nothing_is_told(moor: Assistant, question: str) -> None:
    assert moor.ask(question).status == "declined"


def test_holders_are_gleaned_with_their_time(moor: Assistant) -> None:
    [who] = [source for source in moor.papers.sources() if "Who is who" in source.title]
    paragraphs = moor.papers.document(who.id).paragraphs
    found = {each.who: each for each in holders_in(paragraphs, home=("northmoor",))}
    assert found["Ann Penderby"] == Holder("Ann Penderby", "the Mayor", 2031, None)
    assert found["Jo Garrick-Day"] == Holder("Jo Garrick-Day", "the Commissioner", None, 2031)
    assert found["Lee Oakes"] == Holder("Lee Oakes", "the Chief Constable", 2029, None)
    assert found["Max Tindle"] == Holder("Max Tindle", "the Mayor of Humberside", 2030, None)


@pytest.mark.parametrize("who", ["In March", "On Friday", "Since Monday", "Last Spring", "Scrutiny Board"])
def test_neither_a_time_nor_a_body_holds_an_office(who: str) -> None:
    assert not list(_joined(f"{who} the Mayor appointed a warden in 2031."))


def test_a_word_that_is_a_name_too_is_no_name_where_it_is_typed_as_a_word() -> None:
    assert not _naming("Ann May").search("What may the lamps cost in May 2031?")
    assert not _naming("Ann Law").search("What is the law on lamps?")
    assert _naming("Ann May").search("What did Mayor May say?")
    assert _naming("Ann Law").search("What did Law say?")


def test_it_began_in_the_year_of_the_clause_that_says_so() -> None:
    assert _begun_in("Ann Lee, elected in 2031, has been a warden since 2004") == {2031}
    assert _begun_in("In May 2031 Ann Lee was elected Mayor") == {2031}


def test_whom_a_panel_confirmed_is_somebody() -> None:
    assert list(_joined("Ann Lee was appointed Chief Constable by the Lamp Panel.")) == [
        ("Ann Lee", "the Chief Constable")
    ]


def test_every_paragraph_that_tells_who_holds_an_office_names_one(moor: Assistant) -> None:
    told = [each for document in moor.papers.documents() for each in document.paragraphs]
    holding = [each for each in told if holders_in([each], home=())]
    assert len(holding) == 4
    assert all(map(names_office, holding))
    assert not all(map(names_office, told))
