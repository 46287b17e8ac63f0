"""A recorded question asked again: the same, or what differs and why."""

from dataclasses import dataclass, field, replace

from answers_to_keep import ANSWER, CONVERSATION, OTHER, PARAGRAPH, RECORD, TWO, WITHIN

from assistant import Answer, Citation, Conversation, Notice, Recipe, Statement
from assistant.questions.following_up import stand_alone
from assistant.records.replaying import Difference, replayed
from corpus import Settings
from indexes import Within


@dataclass(slots=True)
class Fixed:
    """Gives one answer, whatever is asked, and keeps what it was asked. Fulfils `replaying.Answering`."""

    answer: Answer
    settings: Settings = field(default_factory=Settings)
    asked: list[tuple[str, Conversation, Within]] = field(default_factory=list)

    def ask(self, question: str, conversation: Conversation, *, within: Within) -> Answer:
        self.asked.append((question, conversation, within))
        return self.answer


def test_the_same_answer_is_the_same() -> None:
    again = replayed(RECORD, Fixed(replace(ANSWER, seconds=7.0, timings=None)))
    assert again.same
    assert again.differences == ()


def test_words_that_are_marked_no_more_are_told_unless_the_record_is_from_before_marks_were_kept() -> None:
    plain = replace(ANSWER, statements=tuple(replace(each, marked=None) for each in ANSWER.statements))
    [difference] = replayed(RECORD, Fixed(plain)).differences
    assert difference.what == "statements"
    assert "“Two farmers” marked" in difference.then[0]
    earlier = replace(RECORD, statements=tuple(replace(each, marked=None) for each in RECORD.statements))
    assert replayed(earlier, Fixed(ANSWER)).differences == ()


def test_the_question_is_asked_after_the_same_conversation_and_of_the_same_papers() -> None:
    assistant = Fixed(ANSWER)
    replayed(RECORD, assistant)
    [(question, conversation, within)] = assistant.asked
    assert (question, within) == ("And farmers?", WITHIN)
    assert [turn.question for turn in conversation.turns] == ["Who joined?", "And who left?"]
    for follow_up in ("And farmers?", "How many of them?", "Why?", "And who left?"):
        assert stand_alone(follow_up, conversation) == stand_alone(follow_up, CONVERSATION)


def test_other_evidence_over_another_index_with_the_same_answer_is_named_and_the_same() -> None:
    other = replace(ANSWER, evidence=ANSWER.evidence[:1], recipe=Recipe("3-aaaaaaaa-cccccccccccc", "quoting"))
    again = replayed(RECORD, Fixed(other))
    assert again.same
    assert again.differences == (
        Difference("index", ("3-aaaaaaaa-bbbbbbbbbbbb",), ("3-aaaaaaaa-cccccccccccc",)),
        Difference("evidence", (TWO, OTHER), (TWO,)),
    )


def test_another_answer_is_told_part_by_part_with_what_made_it() -> None:
    other = replace(
        ANSWER,
        search_question="how many joined?",
        status="answered",
        reason=None,
        statements=(Statement("One.", (Citation(PARAGRAPH, 0, 4),), "supported"),),
        notices=(Notice("coverage", "Not searched: x."),),
        recipe=Recipe(ANSWER.recipe.index, "large", "2"),
    )
    again = replayed(RECORD, Fixed(other, settings=Settings(model="another")))
    assert not again.same
    assert again.differences == (
        Difference("settings", (RECORD.settings,), (Settings(model="another").fingerprint,)),
        Difference("model", ("quoting",), ("large",)),
        Difference("prompt", (), ("2",)),
        Difference("reading", ("how many farmers joined?",), ("how many joined?",)),
        Difference("status", ("partial",), ("answered",)),
        Difference("reason", ("No paper says when.",), ()),
        Difference(
            "statements",
            ("Two farmers joined. [plan:0a0a0a0a 5-24] (quoted, “Two farmers” marked)", "Nine left. [] (unsupported)"),
            ("One. [plan:0a0a0a0a 0-4] (supported)",),
        ),
        Difference("notices", ("The figure has no period.",), ("Not searched: x.",)),
    )


def test_the_same_words_quoted_from_another_place_are_not_the_same_answer() -> None:
    elsewhere = replace(PARAGRAPH, id=OTHER)
    from_there = replace(ANSWER.statements[0], citations=(Citation(elsewhere, 5, 24),))
    moved = replace(ANSWER, statements=(from_there, *ANSWER.statements[1:]))
    again = replayed(RECORD, Fixed(moved))
    assert not again.same
    assert [each.what for each in again.differences] == ["statements"]
