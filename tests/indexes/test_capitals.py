"""Which words of a question are names: common words are none, nor forms that no paper writes, nor titles."""

from dataclasses import dataclass

from indexes import Glossary, stems
from indexes.language.spelling import spellings_of
from indexes.questions.question import asked

# Papers on Ann Lowe, Mark Penderby, Operation Hawkmoor, the Initial Fund and the Garrick Commission.
NAMES = frozenset(stems("Commissioner Lowe Mark Penderby Hawkmoor Initial Commission Black March Garrick"))
GLOSSARY = Glossary(names=NAMES, spellings=spellings_of("penderby hawkmoor initial commission march garrick".split()))


@dataclass(frozen=True)
class OnlyCapitals:
    """A vocabulary of names that papers only ever write with a capital."""

    def rarity(self, stem: str) -> float:
        return 3.0

    def is_name(self, stem: str) -> bool:
        return stem in NAMES

    def alike(self, text: str, phrase: tuple[str, ...]) -> dict[str, float]:
        return {}


def names(question: str) -> set[str]:
    found = asked(question, glossary=GLOSSARY, vocabulary=OnlyCapitals())
    return {term.text for term in found.terms if term.named and not term.number}


def test_a_common_word_typed_small_is_no_name_though_papers_know_one() -> None:
    assert names("how low was the share of women") == set()
    assert names("how many areas were marked as good") == set()
    assert names("what was the initial grant of the unit") == set()
    assert names("what was initially given to the unit") == set()


def test_a_form_that_no_paper_writes_is_no_name() -> None:
    assert names("how many commissions did the garricks get") == set()


def test_names_of_the_papers_stay_names_however_they_are_typed() -> None:
    assert names("what did penderby say of hawkmoor") == {"penderby", "hawkmoor"}
    assert names("what did lowe say") == {"lowe"}
    assert names("what is penderby's plan for march") == {"penderby's", "march"}
    assert names("how many searches were of black people") == {"black"}
    assert names("HOW MUCH DID THE COMMISSIONER GIVE") == {"COMMISSIONER"}


def test_with_a_capital_inside_a_sentence_it_is_meant() -> None:
    assert names("what did Ann Lowe and the Commission say") == {"Ann", "Lowe", "Commission"}


def test_titles_and_bodies_that_are_not_said_to_be_which_name_nothing() -> None:
    assert names("what did Sir John Garrick tell the Force's officers") == {"John", "Garrick"}
    assert names("what is the Government's grant") == set()
    assert names("what did the Force Control Room and Mrs Penderby say") == {"Force", "Control", "Room", "Penderby"}
