"""Questions that ask several things: where they are cut, how each part is read, and what the answer to all is."""

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.answer import Statement
from assistant.draft import Draft
from assistant.sentences.unknown import NOT_KNOWN
from assistant.shapes.parts import Part, joined, part_readings, parts_of
from indexes.questions.question import Asked
from indexes.questions.wanting import Wants, wants_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("When was the Patrol launched? Was it late?", ("When was the Patrol launched?", "Was it late?")),
        ("What is the Lane Patrol and has it worked?", ("What is the Lane Patrol?", "Has it worked?")),
        ("Who is the Bailiff, and is theft going up?", ("Who is the Bailiff?", "Is theft going up?")),
        ("Who is the Bailiff; when was he elected?", ("Who is the Bailiff?", "When was he elected?")),
        ("funding gap and how much does the levy close", ("Funding gap?", "How much does the levy close?")),
        ("How many huts are there, are they all open?", ("How many huts are there?", "Are they all open?")),
        ("What is Jet? When did it begin and who led it?", ("What is Jet?", "When did it begin?", "Who led it?")),
        (
            "How many wardens and how many stewards were there in 2015?",
            ("How many wardens were there in 2015?", "How many stewards were there in 2015?"),
        ),
        (
            "How many wardens were hired and also how many stewards?",
            ("How many wardens were hired?", "How many stewards were hired?"),
        ),
    ],
)
def test_a_question_is_cut_at_every_joint(question: str, parts: tuple[str, ...]) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "How many sheep thefts were there in 2024?",
        "In 2021, how many wardens did the force have?",
        "Of the thefts in 2021, how many ended in court?",
        "Which huts are open and are funded by the Trust?",
        "What is the difference between what was promised and what was built?",
        "Which hut had the most visits, and which the fewest?",
        "How many huts has the Trust built, and do the papers agree?",
        "Who is the Bailiff? Thanks",
        "How many huts are there? One paper says 40.",
        "Who wrote the report of the Lane and Moor Patrol?",
    ],
)
def test_what_asks_one_thing_is_not_cut(question: str) -> None:
    assert parts_of(question) == ()


def test_a_part_that_names_its_subject_is_read_by_itself_and_then_with_what_went_before() -> None:
    first = part("Who led the Lane Patrol?")
    question = "How many sheep thefts were recorded in Harwick?"
    assert part_readings(question, [first], names=()) == (question, f"{question[:-1]}? (about: Lane Patrol)")


def test_a_figure_is_looked_for_at_the_time_just_spoken_of_first() -> None:
    first = part("Who led the Lane Patrol in 2023?")
    question = "How many sheep thefts were recorded in Harwick?"
    carrying, alone = part_readings(question, [first], names=())
    assert ("2023" in carrying, alone) == (True, question)


def part(question: str, wants: Wants = "text", draft: Draft = Draft("declined", reason="Nothing.")) -> Part:  # noqa: B008
    return Part(question, Asked(question, wants, ()), draft)


def test_an_open_part_is_told_by_its_own_answer_not_by_any_sentence_of_its_words() -> None:
    """ "Is theft going up?" holds no kind of thing: a sentence on the Bailiff and theft would pass for its answer."""
    bailiff, falls = (
        Statement("Vera Quill is the Bailiff.", (), "unchecked"),
        Statement("Thefts fell.", (), "unchecked"),
    )
    whole = Draft("answered", (bailiff,))
    answer = joined(
        whole,
        [
            part("Who is the Bailiff?", "person", Draft("answered", (bailiff,))),
            part("Is theft going up?", "yes or no", Draft("answered", (falls,))),
        ],
    )
    assert (answer.status, answer.statements) == ("answered", (bailiff, falls))


def test_one_count_or_date_tells_one_of_two_that_are_asked() -> None:
    """What tells both, "12 lamps and 9 gates", still tells both; the part whose words it holds keeps what tells one."""
    hired, lamps = (
        Statement("On 3 May 2031 the Trust promised 40 wardens.", (), "unchecked"),
        Statement("The Trust lent 12 lamps and mended 9 gates.", (), "unchecked"),
    )
    shares = Statement("Of those asked 60% felt safe in Harwick and 51% in Selby.", (), "unchecked")
    for found, questions, status in (
        (hired, ("How many wardens were promised?", "How many came?"), "partial"),
        (hired, ("When were wardens promised?", "On what day did the first come?"), "partial"),
        (lamps, ("How many lamps were lent?", "How many gates were mended?"), "answered"),
        (shares, ("How many felt safe in Harwick?", "How many in Selby?"), "answered"),
        (hired, ("When were wardens promised?", "How many were promised?"), "answered"),
    ):
        each = [part(question, wants_of(question), Draft("answered", (found,))) for question in questions]
        answer = joined(Draft("declined", reason="Nothing speaks of both."), each)
        assert (answer.status, answer.statements) == (status, (found,)), questions
        assert answer.status == "answered" or questions[1] in (answer.reason or "")


def test_one_sum_does_not_tell_two_parts_where_one_finds_its_own() -> None:
    gap, cut = (
        Statement("The levy gap of 2031 was £10m, to be cut by £3m through the toll.", (), "unchecked"),
        Statement("The toll of 2031 was to cut the levy gap by £3m.", (), "unchecked"),
    )
    parts = [
        part("How much is the levy gap of 2031?", "money", Draft("answered", (gap,))),
        part("How much does the toll cut?", "money", Draft("answered", (cut,))),
    ]
    answer = joined(Draft("answered", (cut,)), parts)
    assert (answer.status, answer.statements) == ("answered", (gap, cut))


MOOR = """# Wardens of Northmoor

Northmoor had 96 stewards in December 2031.

Wardens of Northmoor lost an average of 9.4 hours each month to sickness in 2031.

Under Operation Hedge the wardens of Northmoor made 61 arrests in 2031.

The new hut at Harwick costs £22.5m.

Tom Lark is the Warden General of Northmoor since 3 March 2030, and said in 2031 that the wardens had lost £140m.

Of the people detained by the wardens of Northmoor in 2031, none was taken to a hut; they waited for 8.7 hours.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"moor.md": MOOR})


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        (
            "How many arrests were made under Operation Hedge, and what did the whole thing cost?",
            "61 arrests",
            "What did the whole thing cost?",
        ),
        (
            "How many stewards have we got and how many hours a month do they put in?",
            "96",
            "How many hours a month do they put in?",
        ),
        ("How many stewards and dragons did Northmoor have in December 2031?", "96", "How many dragons did Northmoor"),
        ("How many stewards were there in December 2031 and what is the weather in Harwick?", "96", "the weather"),
        ("Who is the Warden General and how much is he paid?", "Tom Lark", "How much is he paid?"),
        ("Who is the Warden General and how old is he?", "Tom Lark", "Private data"),
        ("Who is the Warden General and when did he resign?", "Tom Lark", "When did he resign?"),
    ],
)
def test_a_part_is_not_answered_with_something_else(moor: Assistant, question: str, told: str, missing: str) -> None:
    answer = moor.ask(question)
    assert answer.status == "partial"
    assert missing in (answer.reason or "")
    assert [told in each.text for each in answer.statements] == [True]


@pytest.mark.parametrize(("why", "status"), [(", because the ground was wet", "answered"), ("", "partial")])
def test_a_reason_that_stands_in_what_answers_the_other_part_answers_why(
    moor: Assistant, why: str, status: str
) -> None:
    opening = Statement(f"The hut opens in spring 2033{why}.", (), "unchecked")
    first = part("When will the hut open?", "date", Draft("answered", (opening,)))
    second = Part("Why is it delayed?", moor.read("Why is it delayed?"), Draft("declined", reason="Nothing."))
    assert joined(first.draft, [first, second]).status == status


def test_that_none_was_is_a_count(moor: Assistant) -> None:
    answer = moor.ask("How many people detained by the wardens of Northmoor in 2031 were taken to a hut?")
    assert [each.text for each in answer.statements if "none was" in each.text]


def test_where_no_part_is_answered_the_first_says_why() -> None:
    answer = joined(Draft("declined", reason="Nothing speaks of both."), [part("Who?"), part("When?")])
    assert (answer.status, answer.reason) == ("declined", "Nothing.")


def test_parts_that_are_answered_one_by_one_leave_no_reason_for_declining() -> None:
    found = Statement("It began in 2019.", (), "unchecked")
    asked = Asked("When did it begin?", "date", ())
    each = Part("When did it begin?", asked, Draft("answered", (found,)))
    other = part("Has it lasted?", "yes or no", Draft("answered", (found,)))
    answer = joined(Draft("declined", reason="Nothing speaks of both together."), (each, other))
    assert (answer.status, answer.statements, answer.reason) == ("answered", (found,), None)


def test_what_is_not_borne_out_or_not_known_is_said_of_the_part_it_stands_in() -> None:
    falls = Statement("Thefts fell.", (), "unchecked")
    doubted = Draft("answered", (falls,), reason="“Rose” is not borne out.")
    unknown = Draft("declined", reason=f"The papers held say {NOT_KNOWN}The cost is not known.”")
    parts = [part("Why did thefts rise?", draft=doubted), part("What does it cost?", "money", unknown)]
    answer = joined(Draft("declined", reason="Nothing speaks of both."), parts)
    assert (answer.status, answer.statements) == ("partial", (falls,))
    assert answer.reason == f"“Rose” is not borne out. “What does it cost?” is not answered. {unknown.reason}"
