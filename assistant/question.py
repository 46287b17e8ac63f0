"""What a question asks for: the kind of answer it wants and the terms that an answer must cover."""

import re
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from indexes import Glossary, stems

Wants = Literal[
    "figure", "money", "amount", "share", "duration", "date", "person", "list", "yes or no", "text"
]
Stems = tuple[str, ...]

# First match wins: "how much" before "how", "what are the" before "what".
WANTS: tuple[tuple[Wants, str], ...] = (
    ("list", r"^(please )?(can you )?(list|name|enumerate|set out|give (me|us) (a list|the list|all))\b"),
    (
        "date",
        r"(^|, |\band )((and|so|but|until|till|since|by|from) )*when( (did|was|were|is|are|will|does|do|has|had|can)\b|\W*$|.*\(about:)",
    ),
    ("date", r"\b(what|which) (date|year|month|day)\b"),
    ("duration", r"\bhow (long|many (hours|days|weeks|months|years|minutes|seconds))\b"),
    ("share", r"\b(what|which) (percentage|per ?cent|proportion|share|%)|\bhow (high|low) a share\b"),
    (
        "money",
        r"\bhow much\b.*(£|\b(money|fund|grant|award|cost|pa(y|id)|spen[dt]|budget|salar|precept|cash|gave|given|worth|price))",
    ),
    (
        "money",
        r"\b(what|which) ([\w-]+ )?(sum|cost|budget|salary|price)\b|\bhow big .*(fund|grant|budget|award)",
    ),
    ("amount", r"\bhow (much|big|high|large)\b|\b(what|which) amount\b"),
    (
        "figure",
        r"\bhow many\b|\b(what|which)( (is|was|are|were))?( the)? (number|figure|total|rate|count|average)\b",
    ),
    (
        "list",
        r"\bwhat (are|were) (the|its|their|all)\b|\bwhich (\w+ )?(\w{3,}s|people) (are|were|did|do|have|had)\b",
    ),
    (
        "list",
        r"\bwhat (\w+ )?(priorities|themes|aims|measures|actions|powers|methods|groups|activities|commitments)\b",
    ),
    ("person", r"\bwho(m|se)?\b"),
    (
        "yes or no",
        r"^(and |so |but )?(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b",
    ),
)

# Verbs and nouns that ask more than they name: a paper that answers rarely uses the same ones.
LIGHT = frozenset(
    stem
    for word in """accord address agree apply attach call change come concern consider contain cover deal decide describe detail
    exist explain feature find focus follow happen help hold include involve keep kind know last lead look main make matter
    mean meet mention move name need number occur part provide put receive record relate report run see set show sort stand start state
    summarise support take talk think total type use view want way work""".split()
    for stem in stems(word)
)
LIGHT_SHARE = 0.3
# What a follow-up carries over from the question before is context: its own words decide.
ABOUT = " (about: "
CARRIED_SHARE = 0.3
# Says what kind of answer is wanted, not what it is about.
SHAPE = re.compile(
    r"^(please )?(can you |could you )?(list|name|enumerate|set out|give (me|us) (a list of|the list of)?)\b"
    r"|\bhow (long|big|high|often|far|large|old)\b|\b(what|which) (percentage|per ?cent|proportion|number|figure|amount|sum)\b",
    re.IGNORECASE,
)

# A period counted from today: only a paper that uses the same words can be meant.
RELATIVE = re.compile(
    r"\b(?:last|this|past|previous|next|current) (?:week|month|quarter|year)\b|\b(?:yesterday|tomorrow)\b",
    re.IGNORECASE,
)
FIXED_WEIGHT = 3.0
# "Round 9" is one thing: a 9 elsewhere is another.
NUMBERED = re.compile(
    r"\b(round|phase|stage|outcome|section|paragraph|para|item|option|band|tier|part|appendix|quarter)s? (\d{1,3})\b",
    re.IGNORECASE,
)
MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|</?[a-z][^<>]*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)

NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half third "
    "quarter none nobody both once twice"
).split()
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
YEAR = r"(?:1\d|20)\d\d"
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b(?: \d{{1,2}}\b,?)?(?: ?{YEAR})?|\b{YEAR}\s?[-–/]\s?(?:\d\d){{1,2}}\b|\b{YEAR}s?\b",
    re.IGNORECASE,
)
FIGURE = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
MONEY = re.compile(r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:p|pence|pounds)\b", re.IGNORECASE)
SHARE = re.compile(
    r"\d\s?(?:%|per ?cent)|\b(?:half|third|quarter|fifth)\b|\bin (?:\d|ten|five|three|four)", re.IGNORECASE
)
# Percentages, sums and ages are figures, but count nothing.
NOT_A_COUNT = re.compile(
    r"[\d.,]+\s?(?:%|per ?cent)|£\s?[\d.,]+\s?\w*|\b(?:under|over|aged?)[\s-]\d+s?(?: to \d+)?", re.IGNORECASE
)
PEOPLE = re.compile(
    r"\b(?:people|persons|individuals|respon(?:ses|dents)|replies|residents|households|men|women|children|adults|members|"
    r"officers|staff|victims|offenders|volunteers|farmers|drivers|users|pupils|students|arrests|answered|replied)\b",
    re.IGNORECASE,
)
DURATION = re.compile(
    rf"(?:\d|\b(?:{'|'.join(NUMBER_WORDS)})|\ba)[\w.,]*[-\s](?:\w+[-\s])?(?:second|minute|hour|day|week|month|year)",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+|\b[A-Z]{2,}\b|\b(?:mayor|council|police|force|panel|partners|probation)\b"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a question names, with its other names, and how telling it is."""

    text: str  # as the question has it
    names: tuple[Stems, ...]  # it is covered where all stems of one of these stand
    weight: float  # inverse document frequency among the papers held
    named: bool  # a proper name, number or year: an answer about another one is wrong

    @property
    def year(self) -> bool:
        """Whether it is a year."""
        return re.fullmatch(YEAR, " ".join(self.names[0])) is not None

    @property
    def number(self) -> bool:
        """Whether it is a number or a year."""
        return self.names[0][0][0].isdigit()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart."""

    text: str
    wants: Wants
    terms: tuple[Term, ...]


class Vocabulary(Protocol):
    """What is known of words from the papers held."""

    def rarity(self, stem: str) -> float:
        """Inverse document frequency."""
        ...

    def is_name(self, stem: str) -> bool:
        """Whether the papers only ever write it with a capital."""
        ...


def asked(question: str, *, glossary: Glossary, vocabulary: Vocabulary) -> Asked:
    """Take a stand-alone question apart."""
    return Asked(question, wants_of(question), terms_of(question, glossary=glossary, vocabulary=vocabulary))


def wants_of(question: str) -> Wants:
    """The kind of answer that a question wants, from its words."""
    plain = " ".join(question.casefold().replace("’", "'").split())
    return next((kind for kind, pattern in WANTS if re.search(pattern, plain)), "text")


def holds_kind(asked: Asked, sentence: str) -> bool:
    """Whether a sentence holds the kind of thing that is wanted: a figure of what is counted, a sum, a date."""
    without_dates = DATE.sub(" ", sentence)
    match asked.wants:
        case "figure":
            plain = NOT_A_COUNT.sub(" ", without_dates)
            return bool(FIGURE.search(plain)) and _names_what_is_counted(asked.text, sentence)
        case "money":
            return bool(MONEY.search(sentence))
        case "amount":
            return bool(FIGURE.search(without_dates))
        case "share":
            return bool(SHARE.search(sentence))
        case "duration":
            return bool(DURATION.search(sentence) or DATE.search(sentence))
        case "date":
            return bool(DATE.search(sentence))
        case "person":
            return bool(PERSON.search(sentence))
        case "list" | "yes or no" | "text":
            return True


def _names_what_is_counted(question: str, sentence: str) -> bool:
    """ "How many people" is answered by a count of people of some sort, under whatever name."""
    return not re.search(r"\bhow many (people|persons|individuals)\b", question, re.IGNORECASE) or bool(
        PEOPLE.search(sentence)
    )


def terms_of(question: str, *, glossary: Glossary, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """What an answer must cover, in the order of the question; each name or acronym once."""
    own, _, carried = question.rstrip(") ").partition(ABOUT)
    context = _terms(carried, glossary=glossary, vocabulary=vocabulary)
    carried_terms = [replace(term, weight=term.weight * CARRIED_SHARE, named=False) for term in context]
    return (*_terms(own, glossary=glossary, vocabulary=vocabulary), *carried_terms)


def _terms(question: str, *, glossary: Glossary, vocabulary: Vocabulary) -> tuple[Term, ...]:
    relative = tuple(_fixed(match[0], match[0]) for match in RELATIVE.finditer(question))
    numbered = tuple(_fixed(match[0], f"{match[1]} {match[2]}") for match in NUMBERED.finditer(question))
    plain = NUMBERED.sub(" ", RELATIVE.sub(" ", _financial_years(question)))
    query = tuple(stems(SHAPE.sub(" ", plain)))
    phrases = glossary.phrases_in(query)
    in_phrases = {stem for phrase in phrases for stem in phrase}
    shown = _as_written(question)
    capitals = _capital_stems(question)
    singles = tuple((stem,) for stem in dict.fromkeys(query) if stem not in in_phrases)
    return (
        relative
        + numbered
        + tuple(
            Term(
                " ".join(shown.get(stem, stem) for stem in phrase),
                (phrase, *glossary.others(phrase)),
                max(vocabulary.rarity(stem) * (LIGHT_SHARE if stem in LIGHT else 1.0) for stem in phrase),
                all(stem[0].isdigit() or stem in capitals or vocabulary.is_name(stem) for stem in phrase),
            )
            for phrase in (*phrases, *singles)
        )
    )


def without_markup(question: str) -> str:
    """The question without HTML tags, and without scripts and their content."""
    return " ".join(MARKUP.sub(" ", question).split())


def _fixed(text: str, phrase: str) -> Term:
    """A term whose words only count together."""
    return Term(text, ((" ".join(stems(phrase)),),), FIXED_WEIGHT, True)


def _financial_years(question: str) -> str:
    """ "FY 23/24" with its years in full; papers write 2023/24."""
    return re.sub(r"\bFY\s?(\d\d)[/-](\d\d)\b", r"20\1 20\2", question, flags=re.IGNORECASE)


def _as_written(question: str) -> dict[str, str]:
    return {stem: word for word in re.findall(r"[\w'’]+(?:[.,]\w+)*", question) for stem in stems(word)}


def _capital_stems(question: str) -> frozenset[str]:
    """Stems of words written with a capital in a question that is not all capitals; words that open a sentence aside."""
    if question.upper() == question:
        return frozenset()
    inside = re.findall(r"(?<![.?!:]\s)(?<!^)(?<![\w'’])[A-Z][\w'’]*", question)
    return frozenset(stem for word in inside for stem in stems(word))
