"""The words of a quoted sentence that are the answer, marked where that is plain; papers of a fictional county."""

from dataclasses import replace

import pytest
from answers_to_keep import SOURCE
from homes import assistant_over

from assistant import Citation, Conversation, Statement, Turn
from assistant.shapes.answering_words import marked
from corpus import Paragraph, ParagraphId
from corpus.papers import ParagraphKind
from indexes.questions.question import Asked
from indexes.questions.wanting import wants_of

KINDS: dict[str, ParagraphKind] = {"row": "table row", "bullet": "bullet", "prose": "prose"}


def quoting(text: str, kind: ParagraphKind = "prose") -> Statement:
    paragraph = Paragraph(ParagraphId("plan:0a0a0a0a"), text, SOURCE, kind=kind)
    return Statement(text, (Citation(paragraph, 0, len(text)),), "quoted")


def words(question: str, *statements: Statement) -> list[str]:
    asked = Asked(question, wants_of(question), ())
    return [each.parted[1] for each in marked(statements, asked)]


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("How many farmers joined?", "In 2031, 290 farmers joined the Tarn patrol.", "290"),
        ("How many farmers joined?", "In 2031, 290 farmers and 42 riders joined the Tarn patrol.", "290"),
        ("How many farmers joined?", "In 2031, 290 farmers joined, and 312 farmers in 2032.", ""),
        ("How many farmers joined in 2032?", "There were 290 farmers in 2031 and 312 in 2032.", "312"),
        ("How many farmers joined?", "Twelve farmers joined, on 40 horses.", ""),
        ("How many farmers joined?", "By May 30 farmers had joined, with five more to follow.", ""),
        ("How many of the fires were at night?", "Of the 60 fires, 14 fires were at night.", ""),
        ("How many were rescued?", "In the flood 31 were rescued.", "31"),
        ("How many were rescued?", "In the flood 31 were rescued and 40% of barns lost.", ""),
        ("How much was the grant?", "The grant was almost £3.4m.", "almost £3.4m"),
        ("How much was the grant?", "The grant was £3.4m, and £20,000 was added.", ""),
        ("How much was given?", "The fund gave over £1m to 68 projects.", "over £1m"),
        ("What share of callers gave up?", "Of the callers 14% gave up.", "14%"),
        ("What share of callers gave up?", "Of callers fifty-eight per cent gave up, and 14% of riders.", ""),
        ("How long did callers wait?", "The mean wait was 14 seconds.", "14 seconds"),
        ("How much likelier were riders to be stopped?", "At 12% of stops, riders were 3.6 times as likely.", ""),
        ("By how much did the levy rise?", "The levy was £240.", ""),
        ("When did the patrol begin?", "The Tarn patrol began on 3 May 2031.", "3 May 2031"),
        ("When did the patrol begin?", "The Tarn patrol began after 3 May 2031.", ""),
        ("When did the patrol begin?", "The Tarn patrol was planned for 3 May 2031.", ""),
        ("Until when is the patrol paid?", "The patrol is paid until 3 May 2031.", "3 May 2031"),
        ("When did it begin, and when did it end?", "It began on 3 May 2031.", ""),
        ("When was the meeting of 3 May 2031 held?", "The meeting of 3 May 2031 was held in the barn.", ""),
        ("Who is the warden?", "Tamsin Roe is the warden.", "Tamsin Roe"),
        ("Who is the warden?", "Chief Inspector Tamsin Roe is the warden.", "Tamsin Roe"),
        ("Who is the warden?", "Tamsin Roe OBE is the warden.", "Tamsin Roe OBE"),
        ("Who is the warden?", "Tamsin Roe is the warden. Tamsin Roe was a farmer.", "Tamsin Roe"),
        ("Who is the warden?", "Tamsin Roe OBE was appointed warden. Tamsin Roe was a farmer.", "Tamsin Roe OBE"),
        ("Who is the warden?", "Tamsin Roe NWFA is the warden.", ""),
        ("Who is the warden?", "Tamsin Roe is the warden, and Ivo Lark was it before.", ""),
        ("Who leads the patrol?", "The patrol is part of the Farm Watch scheme.", ""),
        ("Who chaired the panel?", "Ivo Lark chaired the panel.", "Ivo Lark"),
        ("What does LWP stand for?", "The Lane Watch Patrol (LWP) met.", "Lane Watch Patrol"),
        ("Did 290 farmers join?", "In 2031, 290 farmers joined.", ""),
        ("What do farmers say?", "In 2031, 290 farmers joined.", ""),
    ],
)
def test_the_one_word_that_may_be_the_answer_is_marked(question: str, sentence: str, told: str) -> None:
    assert words(question, quoting(sentence)) == [told]


@pytest.mark.parametrize(
    ("question", "kind", "text", "told"),
    [
        ("How many thefts were there in Tarn?", "row", "District: Tarn; Thefts: 58,407; Fires: 12", "58,407"),
        ("How many thefts were there?", "row", "District: Tarn; Thefts: 58,407; Fires: 12", ""),
        ("How many thefts were there in 2031?", "row", "Period: 2031; Thefts: 58,407", "58,407"),
        ("How many wardens are there in Tarn?", "bullet", "Tarn: 48 wardens.", "48"),
        ("How many wardens are there in Moorshire?", "bullet", "Tarn: 48 wardens.", ""),
        ("What was spent in Tarn?", "row", "District: Tarn; Spent (£m): 1.2", "1.2"),
    ],
)
def test_of_a_row_the_cell_is_marked_where_the_question_names_what_the_row_is_of(
    question: str, kind: str, text: str, told: str
) -> None:
    assert words(question, quoting(text, KINDS[kind])) == [told]


def test_behind_the_first_sentence_only_a_figure_of_the_same_sort_is_marked() -> None:
    first, other = quoting("In 2031, 290 farmers joined."), quoting("In 2032, 300 farmers joined.")
    assert words("How many farmers joined?", first, other) == ["290", "300"]
    assert words("How many farmers joined?", quoting("Farmers joined in 2031."), other) == ["", ""]
    assert words("When did it begin?", quoting("It began on 3 May 2031."), quoting("It was on 4 June 2032.")) == [
        "3 May 2031",
        "",
    ]


@pytest.mark.parametrize("support", ["supported", "partly", "unchecked"])
def test_nothing_is_marked_in_words_that_are_not_quoted(support: str) -> None:
    written = replace(quoting("In 2031, 290 farmers joined."), support=support)  # type: ignore[arg-type]
    assert words("How many farmers joined?", written) == [""]


def test_an_answer_has_its_words_marked_and_a_follow_up_those_that_it_asks_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    paper = "# Lane wardens of Moorshire\n\nIn 2031 there were 290 lane wardens in Moorshire.\n\nThe Panel met.\n"
    moor = assistant_over(tmp_path_factory, {"wardens.md": paper})
    answer = moor.ask("How many lane wardens were there in Moorshire?")
    assert [each.parted[1] for each in answer.statements] == ["290"]
    again = moor.ask("Were there lane wardens in Moorshire in 2031?", Conversation((Turn("How many?", answer),)))
    assert [each.marked for each in again.statements] == [None]
