"""Follow-ups as questions that stand alone."""

from dataclasses import replace

import pytest
from answers_to_keep import PARAGRAPH, RECIPE

from assistant import Answer, Citation, Conversation, Statement, Turn
from assistant.questions.carrying import with_context
from assistant.questions.following_up import stand_alone


def after(*questions: str) -> Conversation:
    return Conversation(tuple(Turn(question, "some answer") for question in questions))


CHILDREN = "How many children were referred to Farm Watch between April 2023 and March 2024?"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (CHILDREN, "And adults?", CHILDREN.replace("children", "adults")),
        (CHILDREN, "and for adults?", CHILDREN.replace("children", "adults")),
        (
            "How many thefts were there in Leeds?",
            "What about Bradford?",
            "How many thefts were there in Bradford?",
        ),
        ("How many thefts were there in 2022?", "and in 2023?", "How many thefts were there in 2023?"),
        (
            "What did Vera Quill say about gate bikes in 2031?",
            "And about Harwick Justice?",
            "What did Vera Quill say about Harwick Justice in 2031?",
        ),
        ("How many thefts were there in Leeds?", "How many in Bradford?", "How many thefts were there in Bradford?"),
        (
            "How long is the work for a Conditional Caution?",
            "And for a Community Resolution?",
            "How long is the work for a Community Resolution?",
        ),
        ("What is the Safer Villages Fund?", "Who runs it?", "Who runs the Safer Villages Fund?"),
        (CHILDREN, "What about Leeds?", CHILDREN.replace("?", " in Leeds?")),
        (CHILDREN, "what about 2024/25?", "How many children were referred to Farm Watch in 2024/25?"),
        ("What share went on staff in 2024/25?", "and the year after?", "What share went on staff in 2025/26?"),
        (
            "How much went to the Farm Fund in round 8?",
            "When did it open?",
            "When did round 8 of the Farm Fund open?",
        ),
        ("What was Lamp Streets round 4 for?", "How much was it?", "How much was Lamp Streets round 4?"),
        (
            "How much was awarded in round 8 of the Farm Fund?",
            "When did it open?",
            "When did round 8 open? (about: awarded, Farm Fund)",
        ),
        (
            "How much money was Farm Watch given?",
            "until when?",
            "Until when? (about: money, Farm Watch)",
        ),
    ],
)
def test_a_follow_up_takes_its_subject_from_the_question_before(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    "question",
    [
        "How many officers are there in Wakefield?",
        "What is the capital of France?",
        "Are there any plans for road safety?",
        "How many geese were counted on the moor? Is that more than in Wakefield?",
        "What is Moorwatch?",
        "What is Moorwatch and has it worked?",
        "How many wardens resigned last year?",
        "How long does it take to answer a 101 call?",
        "Is it true that geese were counted in Wakefield?",
        "what is the of and",
        "",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert stand_alone(question, after(CHILDREN)) == question


def test_the_first_question_stands_alone_whatever_it_says() -> None:
    assert stand_alone("And adults?", Conversation()) == "And adults?"


def test_a_second_follow_up_builds_on_the_first() -> None:
    conversation = after("How many thefts were there in Leeds in 2022?", "and in Bradford?")
    assert stand_alone("and in 2023?", conversation) == "How many thefts were there in Bradford in 2023?"


def test_another_thing_by_then_is_no_other_year_of_the_same() -> None:
    conversation = after("How many lamps had the wardens lit by May 2022?", "And by May 2023?")
    read = stand_alone("bells by then?", conversation)
    assert read.startswith("How many bells by May 2023?")


WARDENS = "How many wardens rode the Wexshire buses in June 2024?"
THEFTS = "How many thefts were there in Leeds in 2022/23?"
FUND = "What is the Safer Villages Fund?"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (WARDENS, "and in July?", "How many wardens rode the Wexshire buses in July 2024?"),
        (WARDENS, "and by March 2025?", "How many wardens rode the Wexshire buses by March 2025?"),
        (THEFTS, "how about the year before?", "How many thefts were there in Leeds in 2021/22?"),
        (THEFTS, "the year to March 2024?", "How many thefts were there in Leeds in the year to March 2024?"),
        (THEFTS, "and today?", "How many thefts were there in Leeds today?"),
        ("How many sheep were stolen by 9 May 2024?", "and in 2023", "How many sheep were stolen in 2023?"),
        ("What are the aims of the Plan 2021-24?", "and 2024-28?", "What are the aims of the Plan 2024-28?"),
    ],
)
def test_a_period_goes_into_the_place_of_the_period(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (THEFTS, "in kirklees?", "How many thefts were there in Kirklees in 2022/23?"),
        (THEFTS, "and across the county?", "How many thefts were there in the county in 2022/23?"),
        (THEFTS, "what about Ashvale?", "How many thefts were there in Ashvale in 2022/23? (about: Leeds)"),
        (THEFTS, "and ashvale?", "How many thefts were there in Ashvale in 2022/23? (about: Leeds)"),
        (WARDENS, "same in Ashvale?", "How many wardens rode the Wexshire buses in June 2024 in Ashvale?"),
        ("How many thefts did Ashvale have?", "and in Leeds?", "How many thefts did Leeds have?"),
    ],
)
def test_a_place_goes_into_the_place_of_the_place(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before), names={"ashval"}) == read


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (FUND, "How much has it given?", "How much has the Safer Villages Fund given?"),
        ("When was Lane Zero's launch?", "who led it?", "Who led Lane Zero? (about: launch)"),
        (FUND, "what's that fund's deadline?", "What's the Safer Villages Fund's deadline?"),
        (FUND, "does the fund pay for cameras?", "Does the Safer Villages Fund pay for cameras?"),
        (FUND, "And the Road Peace Fund?", "What is the Road Peace Fund?"),
        ("How many PCSOs did Leeds have?", "who paid for them?", "Who paid for the PCSOs? (about: Leeds)"),
        ("What deficit was there in 2023?", "what caused it?", "What caused the deficit? (about: 2023)"),
        (
            THEFTS,
            "how many people were hurt that year?",
            "How many people were hurt in 2022/23? (about: thefts, Leeds)",
        ),
        (WARDENS, "is that up?", "Is that up? (about: wardens rode, Wexshire, buses, June 2024)"),
    ],
)
def test_a_pronoun_is_read_as_what_was_named(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (THEFTS, "and robberies?", "How many robberies were there in Leeds in 2022/23?"),
        (THEFTS, "which one had the most?", "Which one had the most? (about: thefts, Leeds, 2022/23)"),
        (THEFTS, "how many were solved?", "How many were solved? (about: thefts, Leeds, 2022/23)"),
        (THEFTS, "why?", "Why? (about: thefts, Leeds, 2022/23)"),
        (FUND, "is there a limit?", "Is there a limit? (about: Safer Villages Fund)"),
        (
            "How many children were referred to Farm Watch?",
            "how many in all?",
            "How many were referred to Farm Watch altogether?",
        ),
        ("How many gates were open?", "and broken?", "How many gates were broken?"),
        ("How much was each grant in round 3?", "and round 7?", "How much was each grant in round 7?"),
        ("How much was each grant in round 3?", "And the seventh round?", "How much was each grant in round 7?"),
        ("What does Band D pay?", "band A?", "What does band A pay?"),
        (THEFTS, "the county as a whole?", "How many thefts were there in the county in 2022/23?"),
        (THEFTS, "as for Bradford?", "How many thefts were there in Bradford in 2022/23?"),
        (THEFTS, "how many were there before?", "How many were there before? (about: thefts, Leeds, 2022/23)"),
        (
            "How many ASB offences were there in Leeds in 2022?",
            "how many of those in the centre?",
            "How many of the ASB offences in the centre? (about: Leeds, 2022)",
        ),
    ],
)
def test_what_is_left_unsaid_is_carried_over(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Mayor miss her target of 750 officers?",
        "Who paid for the wardens in Ashvale, and how much was it?",
        "What targets did the strategy that Wexshire published set?",
        "By what year should there be no deaths on Wexshire's roads?",
    ],
)
def test_a_pronoun_explained_by_its_own_question_takes_nothing_from_another(question: str) -> None:
    assert stand_alone(question, after(FUND)) == question


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("no, I meant 2023/24", "How many thefts were there in Leeds in 2023/24?"),
        ("sorry, in Bradford", "How many thefts were there in Bradford in 2022/23?"),
        ("no, I meant the burglary figures for Ashvale", "What about the burglary figures for Ashvale?"),
    ],
)
def test_a_correction_goes_into_the_last_question(question: str, read: str) -> None:
    assert stand_alone(question, after(THEFTS)) == read


def test_a_reading_sent_again_stands_alone() -> None:
    conversation = after(THEFTS, "why?")
    reading = "How many were solved? (about: thefts, Leeds, 2022/23)"
    assert stand_alone(reading, conversation) == reading
    assert stand_alone(THEFTS, conversation) == THEFTS


def test_a_turn_without_a_word_in_it_is_passed_over() -> None:
    assert stand_alone("and in 2023?", after(THEFTS, "", "?")) == "How many thefts were there in Leeds in 2023?"


def test_another_period_or_place_leaves_the_earlier_one_behind() -> None:
    read = stand_alone("how many were solved in Bradford in 2024?", after(THEFTS))
    assert read == "How many were solved in Bradford in 2024? (about: thefts)"


@pytest.mark.parametrize("question", ["how many are solved now?", "when were they counted?"])
def test_a_question_for_now_or_for_a_time_leaves_the_earlier_period_behind(question: str) -> None:
    assert "2022/23" not in stand_alone(question, after(THEFTS))


def answered(question: str, text: str) -> Turn:
    """A turn whose answer is one sentence of a paper."""
    paragraph = replace(PARAGRAPH, text=text)
    statement = Statement(text, (Citation(paragraph, 0, len(text)),), "quoted")
    return Turn(question, Answer(question, question, "answered", (statement,), (), RECIPE))


@pytest.mark.parametrize(
    ("before", "said", "question", "read"),
    [
        (
            "Who is the Chief Constable?",
            "The Chief Constable is Ann Birch.",
            "when was she appointed?",
            "When was Ann Birch appointed? (about: Chief Constable)",
        ),
        (
            "Who inspected the cells in 2023?",
            "The cells were inspected by HMICFRS and by Healthwatch.",
            "what worried them?",
            "What worried HMICFRS and Healthwatch? (about: inspected cells, 2023)",
        ),
        (
            "How are farms protected?",
            "The Rural Crime Strategy protects farms.",
            "when does that strategy end?",
            "When does the Rural Crime Strategy end? (about: farms protected)",
        ),
        (
            "How are farms protected?",
            "Wardens ride.",
            "what else does that plan say?",
            "What else does “Plan” say? (about: farms protected)",
        ),
        (
            "How are farms protected?",
            "Wardens ride out at night.",
            "who said that?",
            "Who said that? (about: Wardens ride, night)",
        ),
        (
            "How many fires were there in barns?",
            "Measure: Barn fires; 2030/31: 4,410; 2031/32: 4,023",
            "who said that?",
            "Who said that? (about: fires, barns)",
        ),
        (
            "Who runs the kennels?",
            "The 15 Ridge Wardens were to be paid for with £1m.",
            "do they still exist?",
            "Do they still exist? (about: runs kennels)",
        ),
        (
            "Who was the warden before Ann Lee?",
            "Ann Lee became warden in 2031, from Jo Day.",
            "how many fires did he put out?",
            "How many fires did Jo Day put out?",
        ),
        (
            "Who is Ann Lee?",
            "Ann Lee came to the kennels after Jo Day.",
            "since when has she been there?",
            "Since when has Ann Lee been there?",
        ),
        (
            "Who runs the kennels?",
            "Ann Lee runs the kennels.",
            "since when?",
            "Since when? (about: runs kennels, Ann Lee)",
        ),
    ],
)
def test_what_the_answer_named_is_what_a_pronoun_means(before: str, said: str, question: str, read: str) -> None:
    assert stand_alone(question, Conversation((answered(before, said),))) == read


def test_a_return_to_an_earlier_subject_finds_it() -> None:
    conversation = after(CHILDREN, "How much does the Safer Villages Fund hold?")
    read = stand_alone("back to the children referred: what period was that?", conversation)
    assert "Farm Watch" in read


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Back to the Unit: what replaced it?", "What replaced the Wexshire Theft Unit?"),
        ("And the Panel, who is in the chair there now?", "Who is in the chair of the Panel now?"),
        ("Back to the deficit: who pays for it?", "Who pays for the deficit? (about: 2023)"),
    ],
)
def test_a_topic_that_comes_first_is_what_it_means(question: str, read: str) -> None:
    conversation = after("What deficit was there in 2023?", "What was the Wexshire Theft Unit given in 2019?", WARDENS)
    assert stand_alone(question, conversation) == read


def test_a_correction_by_year_leaves_the_years_of_a_name_behind() -> None:
    conversation = after("When did the consultation on the Wexshire Plan 2024-28 open?")
    read = stand_alone("no, I meant the one before, in 2021: how many answered?", conversation)
    assert read == "How many answered in 2021? (about: consultation, Wexshire Plan, open)"


def test_her_at_the_end_is_no_possessive() -> None:
    conversation = Conversation((answered("Who is the Reeve?", "The Reeve is Ann Birch."),))
    assert stand_alone("What did the papers say of her?", conversation).startswith(
        "What did the papers say of Ann Birch?"
    )


def test_a_new_subject_goes_into_the_last_whole_question() -> None:
    conversation = after(CHILDREN, "until when?")
    assert stand_alone("What about Leeds?", conversation) == CHILDREN.replace("?", " in Leeds?")


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        ("How many Ridge Wardens were there?", "was the target of 15 met?", "(about: Ridge Wardens)"),
        ("How satisfied are riders?", "what's the target for the plan", "(about: satisfied riders)"),
        ("Which pledge was missed?", "and which was met?", "Which pledge was met?"),
        ("What about hate crime victims?", "and domestic abuse victims?", "What about domestic abuse victims?"),
        ("How many barn searches were there?", "what about the find rate?", "What about the find rate? (about: barn "),
        ("How many thefts were there over what period?", "Ashvale?", "How many in Ashvale?"),
    ],
)
def test_a_detail_and_a_part_of_a_name_are_of_what_was_spoken_of(before: str, question: str, read: str) -> None:
    assert read in stand_alone(question, after(before))


def test_the_target_of_something_named_stands_alone() -> None:
    question = "What is the target for the Ridge Wardens?"
    assert stand_alone(question, after("How satisfied are riders?")) == question


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (
            ("How many fires did Tarn have in 2032?",),
            "what was it the year before?",
            "How many fires did Tarn have in 2031?",
        ),
        (
            ("How many wardens are there in Northmoor?", "why do the papers differ?"),
            "how many in Selby?",
            "How many wardens are there in Selby?",
        ),
    ],
)
def test_what_was_counted_before_is_counted_again(before: tuple[str, ...], question: str, read: str) -> None:
    assert stand_alone(question, after(*before)) == read


PLAN = "What are the aims of the Wexshire Farm Plan 2031-34?"
CALLS = "How many 444 calls were answered within 10 seconds?"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        (PLAN, "and the 2034-38 one?", "What are the aims of the Wexshire Farm Plan 2034-38?"),
        (PLAN, "What about the 2034-38 plan?", "What are the aims of the Wexshire Farm Plan 2034-38?"),
        (PLAN, "and the farm plan for 2034-38?", "What are the aims of the Wexshire Farm Plan 2034-38?"),
        (PLAN.replace(" 2031-34", ""), "and the 2034-38 plan?", "What are the aims of the Wexshire Farm Plan 2034-38?"),
        ("Who led the 2031 survey?", "and the 2033 survey?", "Who led the 2033 survey?"),
        ("Who led the 2031 survey?", "and the 2033 one?", "Who led the 2033 survey?"),
        ("How much did the levy rise in 2031/32?", "and the 2030/31 one?", "How much did the levy rise in 2030/31?"),
        (CALLS, "what about 222?", "How many 222 calls were answered within 10 seconds?"),
        (CALLS, "what about 20?", "How many 444 calls were answered within 20 seconds?"),
        ("How many buses ran?", "what about 222?", "What about 222? (about: buses ran)"),
    ],
)
def test_another_number_or_year_goes_into_the_place_of_its_like(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


def test_of_another_plan_or_year_the_years_before_are_not_carried() -> None:
    read = stand_alone("was a target met in the 2034-38 one?", after(PLAN))
    assert read == "Was a target met in the one for 2034-38? (about: aims, Wexshire Farm Plan)"
    for asked, carried in (("plan", "Wexshire Farm Plan"), ("election", "Wexshire Farm Plan 2031-34")):
        question = f"Was it met by the 2034 {asked}?"
        assert with_context(question, PLAN) == f"{question} (about: aims, {carried})"
    levy = after("How much did the levy rise in 2031/32?")
    read = stand_alone("and did they back the 2030/31 one?", levy)
    assert read == "Did they back the one for 2030/31? (about: levy rise)"


@pytest.mark.parametrize(
    ("before", "question", "read"),
    [
        ("How many barns were searched?", "In South Wexshire?", "How many barns were searched in South Wexshire?"),
        ("Who is the High Reeve?", "What about Moorshire?", "Who is the High Reeve in Moorshire?"),
        ("Who is the High Reeve in Moorshire?", "and Tarnside?", "Who is the High Reeve in Tarnside?"),
        ("Who is the High Reeve?", "and the Deputy Reeve?", "Who is the Deputy Reeve?"),
        (
            "How many barns were searched in the year to March 2031 in South Wexshire?",
            "and Tarnside?",
            "How many barns were searched in the year to March 2031 in Tarnside?",
        ),
        ("What is Lane Zero?", "what about the People's Barn?", "What is the People's Barn?"),
    ],
)
def test_a_place_is_asked_of_as_a_place(before: str, question: str, read: str) -> None:
    assert stand_alone(question, after(before)) == read


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("what about knife crime in 2033?", "What about knife crime in 2033? (about: children, Farm Watch)"),
        ("what about barn fires in 2033?", "How many barn fires in 2033? (about: children, Farm Watch)"),
    ],
)
def test_only_what_can_be_counted_is_asked_how_many(question: str, read: str) -> None:
    assert stand_alone(question, after("How many children came to Farm Watch?")).startswith(read.partition(" (")[0])


def test_after_a_question_over_all_papers_its_subject_is_carried() -> None:
    conversation = after("How big is the barn deficit in 2031/32?", "list all papers on that")
    assert (
        stand_alone("how many reports mention it?", conversation)
        == "How many reports mention it? (about: barn deficit)"
    )


def test_who_is_named_with_a_possessive_is_still_she() -> None:
    read = stand_alone("what did she say about barns?", after("Who is Ann Birch's deputy?"))
    assert read.startswith("What did Ann Birch say about barns?")


def test_which_one_is_no_name_for_it() -> None:
    read = stand_alone("who made it?", after("Which one was dropped?"))
    assert read == "Who made it? (about: dropped)"
