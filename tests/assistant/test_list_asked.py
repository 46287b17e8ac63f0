"""What sort of list a question wants, and which lists are of that sort."""

import pytest

from assistant.questions.list_asked import Outline, list_asked
from indexes.language.stemming import stems
from indexes.questions.question import Asked, Term
from indexes.questions.wanting import wants_of

TOWNS = Outline("The wardens of July 2019 by town were:", ("Harwick", "Tarn"))
YEARS = Outline("The waits were: Year Wait", ("2016", "2017", "Autumn"), "Year")
THEMES = Outline("The strategy has two themes:", ("Huts.", "Lanes."))
AIMS = Outline("The strategy has two aims:", ("Safer huts.", "Safer lanes."))


def of(question: str) -> Asked:
    terms = tuple(Term(stem, ((stem,),), 3.0, False) for stem in stems(question))
    return Asked(question, wants_of(question), terms)


@pytest.mark.parametrize(
    ("question", "fitting", "other"),
    [
        ("wardens by town 2019", TOWNS, THEMES),
        ("waits by year", YEARS, TOWNS),
        ("waiting times over the years", YEARS, TOWNS),
        ("How many waited each year?", YEARS, TOWNS),
        ("What is the strategy trying to achieve?", AIMS, THEMES),
        ("What does the strategy set out to do?", AIMS, THEMES),
    ],
)
def test_a_list_is_of_the_sort_that_is_asked_for(question: str, fitting: Outline, other: Outline) -> None:
    wanted = list_asked(of(question))
    assert wanted
    assert (wanted.fits(fitting), wanted.fits(other)) == (True, False)


@pytest.mark.parametrize(
    "question",
    [
        "What legal tools are there?",
        "What three things must wardens do?",
        "Towns with more wardens than us?",
        "The shepherds' wish list on lanes?",
    ],
)
def test_things_in_the_plural_want_a_list(question: str) -> None:
    wanted = list_asked(of(question))
    assert wanted
    assert wanted.fits(TOWNS)
    assert not wanted.particular


@pytest.mark.parametrize("question", ["What is the status with the huts?", "What progress did the wardens make?"])
def test_a_word_that_only_ends_like_a_plural_wants_none(question: str) -> None:
    assert list_asked(of(question)) is None


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("levy broken down by town", "levy town"),
        ("What was the £9m made up of?", "£9m"),
        ("warden patrols over time", "warden patrols"),
        ("lane patrol first year what got done", "lane patrol first year"),
    ],
)
def test_words_that_say_the_shape_of_a_list_are_not_its_subject(question: str, subject: str) -> None:
    wanted = list_asked(of(question))
    assert wanted
    assert {term.text for term in wanted.subject.terms} == set(stems(subject))


@pytest.mark.parametrize("question", ["Is it the law by now?", "When was the levy set?", "What did the Warden say?"])
def test_other_questions_want_no_list(question: str) -> None:
    wanted = list_asked(of(question))
    assert wanted is None or not wanted.fits(TOWNS)


SPENDING = Outline(
    "The money of the wardens was to be spent on: Spending of the wardens Share", ("Boats", "Huts"), "Spending"
)
SOURCES = Outline("The sources of the money were: Source of money Share", ("Grant", "Toll"), "Source of money")
TOTALS = Outline("The gross spending was, year by year: Year Spending", ("2031/32", "2032/33"), "Year")
MOTIVES = Outline("The lamp crimes by motive were: Motive Crimes", ("Spite", "Greed"), "Motive")
FORCES = Outline("The lamp crimes of the forces compared were: Force Crimes", ("Westmere", "Tarn"), "Force")


@pytest.mark.parametrize(
    ("question", "fitting", "others"),
    [
        ("breakdown of spending 2031/32", SPENDING, (SOURCES, TOTALS)),
        ("What do the wardens spend their money on?", SPENDING, (SOURCES, TOTALS)),
        ("list spending by type", SPENDING, (SOURCES, TOTALS)),
        ("Where does the money come from?", SOURCES, (SPENDING,)),
        ("spending by year", TOTALS, (SPENDING,)),
        ("list lamp crimes by type", MOTIVES, (FORCES, TOTALS)),
        ("lamp crime breakdown", MOTIVES, (FORCES,)),
        ("lamp crimes by force", FORCES, (MOTIVES,)),
    ],
)
def test_what_money_goes_on_is_no_list_of_sources_and_a_type_is_no_place(
    question: str, fitting: Outline, others: tuple[Outline, ...]
) -> None:
    wanted = list_asked(of(question))
    assert wanted
    assert wanted.fits(fitting)
    assert not any(wanted.fits(each) for each in others)
