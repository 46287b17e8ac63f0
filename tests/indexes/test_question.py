"""The terms of a question: names, years, numbered things, acronyms with their other names."""

from dataclasses import dataclass

from indexes import Glossary, stems
from indexes.questions.question import asked, without_markup


@dataclass(frozen=True)
class EveryWordAlike:
    """A vocabulary in which every word weighs one and none is a name."""

    def rarity(self, stem: str) -> float:
        return 1.0

    def is_name(self, stem: str) -> bool:
        return False

    def alike(self, text: str, phrase: tuple[str, ...]) -> dict[str, float]:
        return {}


GLOSSARY = Glossary(((("asb",), ("anti", "social", "behaviour")),))


def names(question: str) -> dict[str, bool]:
    return {term.text: term.named for term in asked(question, glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms}


def test_capitals_inside_a_sentence_and_years_are_names() -> None:
    assert names("How many thefts did Leeds have in 2022?") == {"thefts": False, "Leeds": True, "2022": True}


def test_the_area_of_the_papers_is_no_name_unless_it_is_set_beside_another_place() -> None:
    glossary = Glossary(area=("northmoor",))

    def of(question: str) -> dict[str, tuple[bool, float]]:
        found = asked(question, glossary=glossary, vocabulary=EveryWordAlike()).terms
        return {term.text: (term.named, term.share) for term in found}

    assert of("How many officers does Northmoor have?") == {"officers": (False, 1.0), "Northmoor": (False, 0.3)}
    assert of("Do thefts in Northmoor outnumber those in Humberside?")["Northmoor"] == (True, 1.0)


def test_capitals_mean_nothing_in_a_question_of_capitals() -> None:
    assert names("HOW MANY THEFTS IN HARWICK") == {"THEFTS": False, "HARWICK": False}


@dataclass(frozen=True)
class KnownWords:
    """A vocabulary that knows some words, which papers write small."""

    known: frozenset[str]

    def rarity(self, stem: str) -> float:
        return 1.0 if stem in self.known else 5.0

    def is_name(self, stem: str) -> bool:
        return False

    def alike(self, text: str, phrase: tuple[str, ...]) -> dict[str, float]:
        return {}


def test_a_place_is_a_name_however_it_is_typed() -> None:
    assert names("how many thefts in rotherham") == {"thefts": False, "rotherham": True}
    assert names("HOW MANY THEFTS IN ROTHERHAM") == {"THEFTS": False, "ROTHERHAM": True}


def test_capitals_mean_nothing_in_a_headline() -> None:
    vocabulary = KnownWords(frozenset(stems("custody suites reserve")))
    headline, name = (
        asked(text, glossary=GLOSSARY, vocabulary=vocabulary).terms
        for text in ("Custody Suites Held In Reserve", "How Many Suites Has Great Harwick")
    )
    assert not any(term.named for term in headline)
    assert {term.text for term in name if term.named} >= {"Great", "Harwick"}


def test_days_and_what_is_always_written_with_a_capital_are_no_names() -> None:
    told = names("What had wardens done by 9 June 2021, I'm asked by Friday?")
    assert {name for name, named in told.items() if named} == {"June", "2021"}
    assert names("What did wardens do on 9 June 2021?")["9"]
    assert "31" not in names("How many thefts in the year to 31 March 2021?")


def test_a_count_of_four_figures_is_no_year() -> None:
    counts = "The Mayor claimed 1,950 thefts. Who says 1457 or 1,837?"
    assert [
        term.text for term in asked(counts, glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms if term.year
    ] == []
    dated = asked("How many thefts in 1974 and 2031?", glossary=GLOSSARY, vocabulary=EveryWordAlike())
    assert [term.text for term in dated.terms if term.year] == ["1974", "2031"]


def test_both_years_of_a_financial_year_are_asked_for() -> None:
    terms = asked("thefts in FY 23/24", glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms
    assert [term.names for term in terms if term.year] == [(("2023",),), (("2024",),)]


def test_an_acronym_is_also_its_expansion() -> None:
    [term] = asked("ASB?", glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms
    assert term.names == (("asb",), ("anti", "social", "behaviour"))


def test_a_numbered_thing_is_one_name() -> None:
    assert names("What was shared in round 9?") == {"round 9": True, "shared": False}


def test_the_latest_that_is_held_is_no_period_of_its_own() -> None:
    assert names("How many thefts in the last year for which there are figures?") == {"thefts": False}
    assert names("How many thefts the last time anyone published it?") == {"thefts": False}


def test_a_period_counted_from_today_is_a_name() -> None:
    assert names("How many thefts last quarter?")["last quarter"] is True
    assert "last quarter" not in names("How many more thefts than last quarter?")
    assert "last year" not in names("How many thefts in last year's count, that of 2025?")


def test_what_is_carried_over_weighs_less_and_still_names() -> None:
    terms = asked("until when? (about: grant Leeds)", glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms
    assert [(term.text, round(term.weight, 2), term.named) for term in terms] == [
        ("grant", 0.3, False),
        ("Leeds", 0.3, True),
    ]


def test_tags_are_taken_out_of_a_question_and_scripts_with_their_content() -> None:
    assert without_markup("<b>How</b> many <script>x()</script> thefts < 5?") == "How many thefts < 5?"


def test_a_large_number_may_be_a_sum_and_a_small_one_a_word() -> None:
    terms = asked("851k for nine", glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms
    assert [(term.names, term.named) for term in terms] == [
        ((("851000",), ("£851000",)), True),
        ((("nine",), ("9",)), False),
    ]


@dataclass(frozen=True)
class AcronymUnknown(EveryWordAlike):
    """A vocabulary without the acronym."""

    def rarity(self, stem: str) -> float:
        return 7.0 if stem == "asb" else 1.0


def test_a_term_is_as_rare_as_the_commonest_of_its_names() -> None:
    [term] = asked("ASB", glossary=GLOSSARY, vocabulary=AcronymUnknown()).terms
    assert term.rarity == 1.0


def test_what_asks_for_now_and_lengths_of_time_are_no_terms() -> None:
    assert set(names("How many thefts are there at the moment?")) == {"thefts"}
    assert set(names("How many thefts were there in the 12 months to June?")) == {"thefts", "June"}
    assert asked("How many are there now?", glossary=GLOSSARY, vocabulary=EveryWordAlike()).present


def test_a_band_is_one_name_with_its_letter() -> None:
    assert names("What does Band A pay?") == {"Band A": True, "pay": False}


def test_the_third_round_is_one_name_with_its_number() -> None:
    [term] = asked("the third round", glossary=GLOSSARY, vocabulary=EveryWordAlike()).terms
    assert (term.text, term.names) == ("third round", (("round 3",),))


def test_that_a_share_is_wanted_is_no_term() -> None:
    assert names("percentage of wardens who are women") == {"wardens": False, "women": False}
    assert names("pct of thefts that were solved") == {"thefts": False, "solved": False}
