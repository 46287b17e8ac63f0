"""What a comparison refuses, and what it says of questions and recipes; faults it must catch are planted elsewhere."""

from dataclasses import replace

import pytest

from evals import Fact, NotComparable, Outcome, Question, QuestionSet, Recipe, Reply, Score, Scorecard, Times, compare

RECIPE = Recipe("c1", "i1", "model", "quoting", None, "1", {"bar": "0.5"}, "two cores", "3.11", "abc")


def question(name: str, *, must_pass: bool = False) -> Question:
    fact = Fact(accepted=("7",))
    return Question(
        id=name, text=f"{name}?", kind="number", paragraphs=(f"{name}:00000000",), facts=(fact,), must_pass=must_pass
    )


def reply(text: str) -> Reply:
    return Reply(text, "declined", (), (), reason=text)


def right(name: str, text: str = "said", *, must_pass: bool = False) -> Outcome:
    return Outcome(question(name, must_pass=must_pass), reply(text), (Score("status", 1.0),))


def wrong(name: str, *, must_pass: bool = False) -> Outcome:
    return Outcome(question(name, must_pass=must_pass), reply("said"), (Score("status", 0.0),), ("it is wrong",))


def error(name: str) -> Outcome:
    return Outcome(question(name), None, (), error="RuntimeError: it broke")


def card(*outcomes: Outcome, recipe: Recipe = RECIPE) -> Scorecard:
    questions = QuestionSet("small", tuple(each.question for each in outcomes))
    return Scorecard("small", questions.fingerprint, recipe, outcomes, Times("2031-01-01T00:00:00+00:00", {}))


def test_scorecards_of_different_questions_are_refused_with_what_differs() -> None:
    with pytest.raises(NotComparable, match="1 only in the first, 2 only in the second"):
        compare(card(right("a"), right("b")), card(right("b"), right("c"), right("d")))


def test_a_question_that_is_marked_otherwise_makes_another_set() -> None:
    with pytest.raises(NotComparable, match="1 in both, worded or marked otherwise"):
        compare(card(right("a")), card(right("a", must_pass=True)))


def test_scorecards_of_different_metrics_are_refused() -> None:
    with pytest.raises(NotComparable, match="versions 1 and 2"):
        compare(card(right("a")), card(right("a"), recipe=replace(RECIPE, metrics="2")))


def test_a_must_pass_id_that_the_set_does_not_hold_is_refused() -> None:
    with pytest.raises(NotComparable, match="holds no question 'z'"):
        compare(card(right("a")), card(right("a")), must_pass=["z"])


def test_what_differs_in_the_recipe_is_said_line_by_line() -> None:
    other = replace(RECIPE, corpus="c2", settings={"judge": "nli:x"})
    comparison = compare(card(right("a")), card(right("a"), recipe=other))
    assert [(each.name, each.before, each.after) for each in comparison.recipe_differences] == [
        ("corpus", "c1", "c2"),
        ("bar", "0.5", "not set"),
        ("judge", "not set", "nli:x"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (right("a"), wrong("a"), "worse"),
        (right("a"), error("a"), "worse"),
        (wrong("a"), error("a"), "worse"),
        (error("a"), wrong("a"), "better"),
        (wrong("a"), right("a"), "better"),
        (right("a"), right("a", "otherwise"), "changed"),
    ],
)
def test_a_question_gets_worse_better_or_changes(before: Outcome, after: Outcome, change: str) -> None:
    [found] = compare(card(before), card(after)).questions
    assert found.change == change


def test_a_question_that_is_answered_alike_is_not_listed() -> None:
    assert compare(card(right("a"), error("b")), card(right("a"), error("b"))).questions == ()


def test_a_must_pass_question_that_got_worse_fails_and_one_that_was_wrong_before_does_not() -> None:
    before = card(right("a", must_pass=True), wrong("b", must_pass=True))
    assert compare(before, card(wrong("a", must_pass=True), wrong("b", must_pass=True))).reasons == (
        "the must-pass question 'a' got worse",
    )
    assert not compare(before, before).failed


def test_six_papers_that_all_got_worse_are_significant_and_five_are_not() -> None:
    names = "abcdef"
    # Sign flips of n clusters that all fell by one: 2 of 2^n arrangements are as extreme, 2/64 = .031 and 2/32 = .063.
    six = compare(card(*map(right, names)), card(*map(wrong, names)))
    [share, *_] = six.metrics
    assert (share.metric, share.before, share.after, share.p_value) == ("right", 1.0, 0.0, 2 / 64)
    assert six.failed
    five = compare(card(*map(right, names[:5])), card(*map(wrong, names[:5])))
    assert not five.failed
