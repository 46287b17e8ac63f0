"""A question taken apart: the kind of answer it wants and the terms that an answer must cover."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol

from indexes.language.everyday import PHRASES, is_meant, run_together
from indexes.language.glossary import Glossary
from indexes.language.numbered import BY_MONTHS, NUMBERED, numbered_in, quarter_of
from indexes.language.places import TYPED
from indexes.language.stemming import Stems, stems
from indexes.questions.capitals import capital_stems, is_written_name
from indexes.questions.kinds_told import NUMBER_WORDS
from indexes.questions.telegram import written_out
from indexes.questions.time_words import LATEST, MONTH, NEWEST, YEAR
from indexes.questions.timing import NOW
from indexes.questions.wanting import SHAPE, Wants, wants_of

# Verbs and nouns that ask more than they name: a paper that answers rarely uses the same ones.
LIGHT = frozenset(
    stem
    for word in """accord actually agree altogether apply attach badly bring call change come concern consider contain
    cover deal decide describe detail exactly exist explain feature find focus follow fully go happen help
    hold include involve keep kind know last lead look main mainly make matter mean meet mention mostly
    move name nearly need number occur part period pick provide put really receive recently record
    relate report run see send set show sit sort stand start state summarise support take talk think
    total type use view want way work sir dame mr mrs dr""".split()
    for stem in stems(word)
)
LIGHT |= {stem for stem, typed in PHRASES.items() if set(stems(typed)) <= LIGHT}
LIGHT_SHARE = 0.3
# The five police districts. The figure of one is not that of another, nor of the county.
DISTRICTS = ("bradford", "calderdale", "kirklees", "leeds", "wakefield")
# What a follow-up carries over from the question before is context: its own words decide.
ABOUT = " (about: "
CARRIED_SHARE = 0.3
# A period counted from today: only a paper that uses the same words can be meant.
RELATIVE = re.compile(
    # "Is it better than last year?" asks for a change, which a paper may tell without these words.
    r"(?<!than )(?<!since )(?<!on )(?<!from )(?<!with )"
    r"\b(?:last|this|past|previous|next|current) (?:week|month|quarter|year)\b|\b(?:yesterday|tomorrow)\b",
    re.IGNORECASE,
)
LETTERED = re.compile(r"\bbands?:? [a-h]\b", re.IGNORECASE)
# A band is one of homes: a table of bands does not say so.
IN_BAND = re.compile(
    rf"{LETTERED.pattern}(?: (?:council tax )?(?:propert(?:y|ies)|homes?|houses?|households?|dwellings?)\b)?",
    re.IGNORECASE,
)
# Ages, and the months that a figure is of, say of whom and of how long: papers write "children" and "the year to".
SPANS = re.compile(
    r"\b(?:under|over|aged)[ -]\d{1,2}s?\b|\b\d{1,2}[ -](?:days?|weeks?|months?|years?)(?= (?:to|ending|from|up)\b)"
    r"|\bcalendar (?=years?\b)",
    re.IGNORECASE,
)
# "To 31 March" says no more than "to March".
LAST_DAY = re.compile(
    rf"(?<=\b(?:to|by|at|ng|ed) )(?:the )?(?:3[01]|28)(?:st|th)? (?=(?:of )?{MONTH}\b)", re.IGNORECASE
)
# Of which county goes without saying.
COUNTY = re.compile(r"\b(?:in|did) the county\b", re.IGNORECASE)
# A day is told more or less exactly, and a paper may give the month alone; but what was "on" a day was on that day.
DAYS = re.compile(
    rf"(?<!\bon )\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}\b|(?<!\bon )\b{MONTH} (\d{{1,2}})\b(?!:)", re.IGNORECASE
)
# A question of so few words without one of these, the words that a sentence is made with, is a telegram.
TELEGRAM = 8
VERB = re.compile(
    r"\b(?:wh(?:at|en|ere|o|om|ose|y|ich)|how|is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should"
    r"|must|may(?! \d)|might|tell|list|show|give|compare|explain)\b",
    re.IGNORECASE,
)
# "What is DMPC?" asks what it stands for, where that is known.
ACRONYM_ASKED = re.compile(r"(?:[Ww]hat(?:['’]s| is| are| does)?|[Aa]nd|[Ee]xplain) (?:the |an? )?([A-Z][A-Z&/]+s?)\W*")
# In stems, what is told apart by its number or letter: "round 3", "band D".
OF_A_ROW = re.compile(r"[a-z]+ \d+|band[a-h]")
# As telling as a word that few papers hold.
FIXED_WEIGHT = 3.0
# A number that papers may give as a sum; a year has four figures too.
LARGE = re.compile(rf"\d{{5,}}|(?!{YEAR})\d{{4}}")
# Not "one", which mostly counts nothing.
COUNTS = NUMBER_WORDS[1:12]
SAID = {str(number): stem for number, word in enumerate(COUNTS, start=2) for stem in stems(word)}
SAID |= {number: stem for number, word in (("100", "hundred"), ("1000", "thousand")) for stem in stems(word)}
SAID |= {stem: number for number, stem in SAID.items()}
TARGET = re.compile(r"\bthe (\d[\d,.]*) (?:target|pledge|promise|commitment|aim)\b", re.IGNORECASE)
MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|</?[a-z][^<>]*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a question names, with its other names, and how telling it is."""

    text: str  # as the question has it
    names: tuple[Stems, ...]  # it is covered where all stems of one of these stand
    rarity: float  # inverse document frequency among the papers held
    named: bool  # a proper name, number or year: an answer about another one is wrong
    share: float = 1.0  # how much of it counts: less for a light word, or one carried over from an earlier question
    # Stems that mean nearly the same, and how nearly, above 0 to 1; none of a name or a number.
    alike: Mapping[str, float] = field(default_factory=dict, repr=False, compare=False)

    @property
    def weight(self) -> float:
        """What covering it is worth."""
        return self.rarity * self.share

    @property
    def year(self) -> bool:
        """Whether it is a year; "1,950 people" are none."""
        return "," not in self.text and _is_year(" ".join(self.names[0]))

    @property
    def number(self) -> bool:
        """Whether it is a number or a year."""
        return _is_number(self.names[0][0])

    @property
    def numbered(self) -> bool:
        """Whether it is one of several told apart by number or letter: round 3 is not round 8, nor band D band A."""
        return self.named and OF_A_ROW.fullmatch(self.names[0][0]) is not None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart."""

    text: str
    wants: Wants
    terms: tuple[Term, ...]
    home: str = ""  # stems of the area whose police most of the papers held are about; "" where they are of none

    @property
    def present(self) -> bool:
        """Whether it asks for how things are now."""
        return NOW.search(self.text) is not None

    @property
    def telegram(self) -> bool:
        """Whether it is a few words without a verb, "Taser use 2023", that carry nothing."""
        few = ABOUT not in self.text and len(self.text.split()) <= TELEGRAM
        return few and self.wants == "text" and not VERB.search(self.text)

    @property
    def capitals(self) -> frozenset[str]:
        """Its words with a capital."""
        return _capitals(self.text)

    @property
    def figures(self) -> frozenset[str]:
        """Its figures as printed."""
        return _figures(self.text)

    @property
    def districts(self) -> frozenset[str]:
        """The districts that it names, in lower case."""
        return _districts(self.text)


class Vocabulary(Protocol):
    """What is known of words from the papers held."""

    def rarity(self, stem: str) -> float:
        """Inverse document frequency."""
        ...

    def is_name(self, stem: str) -> bool:
        """Whether the papers only ever write it with a capital."""
        ...

    def alike(self, text: str, phrase: Stems) -> Mapping[str, float]:
        """The stems that mean nearly what a word or phrase means, and how nearly, above 0 to 1."""
        ...


def asked(question: str, *, glossary: Glossary, vocabulary: Vocabulary) -> Asked:
    """Take a stand-alone question apart; what it carries over from an earlier one counts less."""
    question = written_out(question)
    own, _, carried = question.rstrip(") ").partition(ABOUT)
    context = [
        replace(term, share=term.share * CARRIED_SHARE)
        for term in _terms(carried, glossary=glossary, vocabulary=vocabulary)
    ]
    terms = _terms(own, glossary=glossary, vocabulary=vocabulary)
    wants = wants_of(question)
    if (acronym := ACRONYM_ASKED.fullmatch(question.strip())) and glossary.others(tuple(stems(acronym[1]))):
        wants = "meaning"
    if wants == "yes or no":  # "Is it £1m or £2m?": the figures are what is asked, but for "the 750 target"
        called = {stem for match in TARGET.finditer(question) for stem in stems(match[1])}
        terms = tuple(
            replace(t, named=t.named and (t.year or not t.number or not called.isdisjoint(t.names[0]))) for t in terms
        )
    return Asked(question, wants, (*terms, *context), " ".join(glossary.area))


def without_markup(question: str) -> str:
    """The question without HTML tags, and without scripts and their content."""
    return " ".join(MARKUP.sub(" ", question).split())


def _terms(question: str, *, glossary: Glossary, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """What an answer must cover; each name, acronym, period or numbered thing once."""
    question = NEWEST.sub(" ", LATEST.sub(" ", question))
    # "Last year's precept, the 2025/26 one": the year is named.
    dated = re.search(rf"\b{YEAR}\b", question)
    relative = tuple(_fixed(match[0], match[0]) for match in RELATIVE.finditer(question) if not dated)
    numbered = tuple(_fixed(each.text, each.name) for each in numbered_in(question))
    quarters = tuple(
        Term(match[0], ((f"quarter {quarter_of(match[0])}",), tuple(stems(match[0]))), FIXED_WEIGHT, True)
        for match in BY_MONTHS.finditer(question)
    )
    lettered = tuple(
        Term(match[0], (tuple(stems(match[0])[1:]),), FIXED_WEIGHT, True) for match in LETTERED.finditer(question)
    )
    plain = question
    for pattern in (RELATIVE, NUMBERED, BY_MONTHS, IN_BAND, SPANS, LAST_DAY, COUNTY, NOW):
        plain = pattern.sub(" ", plain)
    query = tuple(stems(run_together(SHAPE.sub(" ", plain))))
    phrases = glossary.phrases_in(query)
    in_phrases = {stem for phrase in phrases for stem in phrase}
    singles = tuple((stem,) for stem in dict.fromkeys(query) if stem not in in_phrases)
    shown, capitals = PHRASES | _as_written(question), capital_stems(question, vocabulary)
    places = frozenset(stem for match in TYPED.finditer(question) for stem in stems(match[0]))

    def is_written(stem: str) -> bool:
        word = shown.get(stem, stem)
        return is_written_name(word, stem, known=vocabulary, spellings=glossary.spellings)

    # Papers of an area write "the force" where a question names it.
    understood = glossary.area if _is_of(glossary.area, query, question) else ()
    days = frozenset(day for match in DAYS.finditer(plain) for day in match.groups() if day and day.isdigit())
    words = (
        Term(
            " ".join(shown.get(stem, stem) for stem in phrase),
            (names := _names(phrase, glossary, question)),
            # It is covered where any of its names stands, so it is as rare as the commonest of them.
            min(max(vocabulary.rarity(stem) for stem in name) for name in names),
            all(_is_number(stem) or stem in capitals | places or is_written(stem) for stem in phrase)
            and phrase[0] not in days
            and phrase[0] not in understood,
            LIGHT_SHARE if set(phrase) <= LIGHT.union(understood) else 1.0,
        )
        for phrase in (*phrases, *singles)
    )
    return (*relative, *numbered, *quarters, *lettered, *(_with_alike(word, vocabulary) for word in words))


def _is_of(area: Stems, query: Stems, question: str) -> bool:
    """Whether a question names the area of the papers, and no other place."""
    places = {stem for match in TYPED.finditer(question) for stem in stems(match[0])}
    return bool(area) and set(area) <= set(query) and places <= {*area, *DISTRICTS}


def _with_alike(term: Term, vocabulary: Vocabulary) -> Term:
    return term if term.named or term.number else replace(term, alike=vocabulary.alike(term.text, term.names[0]))


def _names(phrase: Stems, glossary: Glossary, question: str) -> tuple[Stems, ...]:
    """What a phrase is also called; "851,000" in a question may be £851,000 in a paper, and "9" nine."""
    sums = tuple((f"£{stem}",) for stem in phrase if LARGE.fullmatch(stem))
    said = tuple((SAID[stem],) for stem in phrase if stem in SAID)
    others = (name for name in glossary.others(phrase) if is_meant(phrase, name, question))
    return (phrase, *others, *sums, *(said if len(phrase) == 1 else ()))


@lru_cache(100)
def _capitals(question: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[A-Z][\w'’-]+", question))


@lru_cache(100)
def _figures(question: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d[\d,.]*", question))


@lru_cache(100)
def _districts(question: str) -> frozenset[str]:
    return frozenset(DISTRICTS).intersection(re.findall(r"\w+", question.casefold()))


@lru_cache(10_000)
def _is_year(stem: str) -> bool:
    return re.fullmatch(YEAR, stem) is not None


def _is_number(stem: str) -> bool:
    return stem.lstrip("£")[:1].isdigit()


def _fixed(text: str, phrase: str) -> Term:
    """A term whose words only count together."""
    return Term(text, ((" ".join(stems(phrase)),),), FIXED_WEIGHT, True)


def _as_written(question: str) -> dict[str, str]:
    return {stem: word for word in re.findall(r"[\w'’]+(?:[.,]\w+)*", question) for stem in stems(word)}
