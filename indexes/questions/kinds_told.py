"""Whether a sentence holds an answer of the kind that is wanted: a figure, a sum, a date, a name."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from indexes.language.places import PLACES
from indexes.language.stemming import STOP_WORDS
from indexes.questions.time_words import DATE, IN_ANY_YEAR, MONTH, NAMED_SPAN, TIME_UNIT, YEAR, YEARLY_ASKED
from indexes.questions.wanting import FIGURES, LEAD, Wants

NUMBER_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million half third quarter none nobody both once twice""".split()


def _any_of(words: Iterable[str]) -> str:
    """A pattern of any of these words, by their first letters: those are looked at before the words are tried, and
    one after the other, which takes a third of the time on a sentence."""
    letters = groupby(sorted(words, key=itemgetter(0)), itemgetter(0))
    by_letter = {first: "|".join(word[1:] for word in of_it) for first, of_it in letters}
    return rf"(?=[{''.join(by_letter)}])(?:{'|'.join(f'{first}(?:{rest})' for first, rest in by_letter.items())})"


NUMBER_WORD = _any_of(NUMBER_WORDS)
BY_YEAR = re.compile(rf"\bthe (?P<noun>[a-z]+) of {YEAR}\b(?![/–-])", re.IGNORECASE)
FIGURE = re.compile(rf"\d|\b(?:{NUMBER_WORD})\b", re.IGNORECASE)
FIGURE_WORD = re.compile(rf"\d[\d.,]*|\b(?:{NUMBER_WORD})\b")
PART_OF = re.compile(r"\b(?:many )?of (?:the (?!(?:1\d|20)\d\d\b)\d[\d,]*|them|these|those|whom)\b", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|never|no|none)\b|n['’]t\b", re.IGNORECASE)
# The cell of a table may leave its sign to the name of its column: "2031/32 (£m): 52.7", "Charged (%): 9.3".
CELL_NUMBER = r": [-+−–]?\d[\d.,]*"
SUM_CELL = rf"£\s?(?:m(?:illions?)?|k|bn|['’]?000s?|thousands?)?\)?{CELL_NUMBER}"
SHARE_CELL = (
    r"(?:\([^()]*(?:%|\bper ?cent\b|\bpercentages?\b)[^()]*\)"
    rf"|(?:^|; )(?:%|(?:percentage|per ?cent|proportion|share)\b)[^:;]*){CELL_NUMBER}(?:\s?%)?"
)
# "Over 40 wardens" counts, and "riders under 18", "the over-60s" and "aged 10 to 17" tell an age.
AGE = (
    r"(?:aged? (?:under |over )?\d+s?(?!,?\d)(?: to \d+)?|(?:under|over)(?:-\d{1,2}s?|\s\d{1,2}s|\s\d{1,2}"
    r"(?![,.]?\d|%| per| (?!(?:in|and|or|who|were|are|at|of|to|by|with|from|on|is|was|have|had|since|for|than)\b)"
    r"[A-Za-z]))\b)"
)
# Percentages, sums, ages and what is numbered are figures, but count nothing.
NOT_A_COUNT = re.compile(
    # Within a word, where most of a text is, nothing begins but a figure: that halves the time.
    rf"(?=[£(\d.,;%]|\b[a-z])(?:{SUM_CELL}|{SHARE_CELL}|"
    rf"(?:[\d.,]+|\b(?:{NUMBER_WORD}[- ])?(?:{NUMBER_WORD}))\s?(?:%|per ?cent)|£\s?[\d.,]+\s?\w*|\(base:? [\d,]+\)"
    # The numbers that people ring.
    r"|\b(?:ring|rang|ringing|dial\w*) (?:999|101)\b|\b(?:on|to|via) (?:999|101)\b(?! (?!calls?\b)[a-z])"
    # Of two things that are named; "both gates" are two.
    r"|\b(?:or|,) both\b|\bboth(?= [\w-]+ and\b)"
    r"|\b(?:999|101) (?:call|line|service|number|contact|abandonment)"
    rf"|\b(?=[uoaprsibtfcq])(?:{AGE}"
    r"|(?:paragraph|para|rounds?|section|outcome|item|page|band|phase|appendix|table|figure|chart|quarter"
    r"|action|recommendation|pledge)"
    r" \d+(?: to \d+|-\d+)?|q[1-4]\b))",
    re.IGNORECASE,
)
MONEY = re.compile(rf"[£$€]\s?\d|\b\d[\d,.]*\s?(?:p|pence|pounds)\b|{SUM_CELL}", re.IGNORECASE)
# Not "818 in 2014" nor "forms in 32 boxes", nor the third round, nor the quarter to March.
SHARE = re.compile(
    rf"(?:\d|\b(?:{NUMBER_WORD}))\s?(?:%|per ?cent)"
    r"|\b(?:half|(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?)\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)? "
    rf"(?:\d{{1,3}}|(?!two\b)(?:{NUMBER_WORD})|a hundred)\b(?!,\d)|{SHARE_CELL}",
    re.IGNORECASE,
)
# A rate goes by the name of a figure, and is told as a share.
RATE_ASKED = re.compile(r"\brates?\b", re.IGNORECASE)
# How large a place is; a unit that is asked for is told.
AREA = re.compile(
    rf"(?:\d|\b(?:{NUMBER_WORD}))\s?(?:sq(?:uare|\.)?\s?(?:miles?|km|kilomet\w+|met\w+|m)\b|acres?\b|hectares?\b)",
    re.IGNORECASE,
)
AREA_ASKED = re.compile(
    r"\b(?:sq(?:uare|\.)? (?:miles?|km|kilomet\w+|met\w+)|acres?|hectares?)\b"
    r"|\bhow (?:big|large) is (?:(?:the )?(?:[\w-]+ ){0,3}(?:area|county|district|borough|city)"
    rf"|{PLACES.pattern})\W*$",
    re.IGNORECASE,
)
TIMES_AS = re.compile(
    rf"\b(?:[\d.]+|{NUMBER_WORD}) times (?:as|more|less|likelier|higher|the)\b|\btwice\b", re.IGNORECASE
)
DURATION = re.compile(
    rf"(?:\d|\b(?:{NUMBER_WORD})|\ba)[\w.,]*[-\s](?:\w+[-\s])?(?:{TIME_UNIT}|decade)"
    r"|\bdecades\b",
    re.IGNORECASE,
)
# "Until 2027" tells how long a contract runs, and not how long a caller waits, nor how many hours somebody works.
WAITED = re.compile(
    r"\b(?:take|took|wait\w*|average|mean|how many (?:seconds|minutes|hours|days|weeks))\b", re.IGNORECASE
)
PERSON = re.compile(
    r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+|\b[A-Z]{2,}\b"
    # "The use of force" names nobody.
    r"|\b(?:mayor|council|police|(?<!of )(?<!by )force|panel|partners|probation)\b"
)
# "In September", "the inspection of West Yorkshire": nobody did it there and then.
WHEN_OR_WHERE = re.compile(
    rf"\b(?:in|of|for|at|from|across|near|around) (?:the )?{PLACES.pattern}(?! [A-Z]|['’]s)|\b(?i:{MONTH})\b"
)
# "Who inspected it?" is not answered by whom something was told: "made recommendations to the force and the Mayor".
DOES = re.compile(
    rf"^{LEAD}who (?:\w{{3,}}ed|did|made|gave|ran|led|wrote|\w{{3,}}s)\b(?!.*\b(?:to|for|with)\W*$)",
    re.IGNORECASE,
)
RECEIVER = r"(?:[Mm]ayor|[Cc]ouncil|[Pp]olice|[Ff]orce|[Pp]anel|partners)"
DONE_TO = re.compile(rf"\b(?:to|for|against|about) (?:the )?(?:{RECEIVER} and (?:the )?)?{RECEIVER}\b(?!['’]s| [A-Z])")
# Who pays is told by what it is paid from: "to be paid for with £1m of the bus plan".
PAYS = re.compile(
    r"^(?:and |so |but )?who(?:'s| is| was| will| would| has| had)? (?:be )?"
    r"(?:pa(?:y|ys|id|ying)|fund(?:s|ed|ing)?|financ(?:es?|ed|ing)|foot(?:s|ed|ing)?|met|meets?)\b",
    re.IGNORECASE,
)
PAID_FROM = re.compile(
    r"\b(?:paid (?:for )?|funded |financed |met )(?:in (?:full|part) )?(?:with|by|from|out of|through)\b", re.IGNORECASE
)
# The one of the two that is named is the answer; and whose a thing is, its name may tell.
EITHER_OR = re.compile(r"\bor\b|\bwhose\b", re.IGNORECASE)
PLACE = re.compile(
    rf"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Ff]rom|[Aa]cross|[Tt]o) (?:the )?(?:(?!(?i:{MONTH})\b)[A-Z]|\w+ (?:of|in) )"
    r"|\bcomes? from\b|\b(?:online|on request|streamed on)\b|\b[Oo]n (?:the |its |their )(?:\w+ )?(?:web)?site\b"
    rf"|\b[Oo]n (?:the )?[AMB]\d+\b|\b[Bb]etween (?!(?i:{MONTH})\b)[A-Z][a-z]+ (?:[A-Z][a-z]+ )?and [A-Z][a-z]"
)
# Who was to do something may be a body, which has no name of two words.
WHO_IS = re.compile(
    r"\bwho(?:'s| is| was| are| were)\b(?! (?:\w+ )?(?:to|supposed|meant|due|asked|told|expected)\b)", re.IGNORECASE
)
# Two words with capitals, neither of an office or a body.
OFFICE = (
    "Annual|Chief|Combined|Commissioner|Community|Constable|Council|Crime|Deputy|Fund|Government|Home|Justice|Mayor|"
    "Neighbourhood|North|Office|Panel|Plan|Police|Policing|Probation|Safer|Secretary|Service|South|The|West|Yorkshire"
)
NAME = re.compile(rf"\b(?!(?:{OFFICE})\b)[A-Z][a-z]+ (?!(?:{OFFICE})\b)[A-Z][\w'’-]*[a-z]")
# Who came before or after somebody is somebody else.
NEXT_TO = re.compile(r"\b(?:before|after|replac\w+|succe\w+|follow\w+|took over)\b", re.IGNORECASE)
# What is said of a thing is no grade of it.
GRADE = re.compile(
    r"\b(?:outstanding|good|(?:in)?adequate|requir\w+ improvement|excellent|poor|fair|(?:un)?satisfactory|promising"
    r"|graded?|grades|rated)\b",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
OF_THEM = re.compile(r"\bof (?:those|these|them)\b", re.IGNORECASE)
# "How many people" is answered by a count of people of any sort, under whatever name.
PEOPLE = re.compile(
    r"\b(?:people|persons|individuals|respon(?:ses|dents)|replies|residents|households|men|women|children|adults|"
    r"members|officers|staff|victims|offenders|volunteers|farmers|drivers|users|pupils|students|arrests|answered|"
    r"replied)\b",
    re.IGNORECASE,
)


class FiguresTold(NamedTuple):
    """The figures that a sentence tells, its dates aside."""

    undated: str  # the sentence without its dates
    figures: frozenset[str]
    counts: bool  # whether one of them may be a count


class FiguresAsked(NamedTuple):
    """What a question says of the figures that it asks for: read once, and held against a hundred sentences."""

    figures: frozenset[str]  # its own
    part_of: bool  # whether it asks for a part of a number
    denied: bool  # whether it asks for what is not so


NOTHING_TOLD = FiguresTold("", frozenset(), False)


def holds_kind(wants: Wants, sentence: str, *, question: str) -> bool:
    """Whether a sentence holds the kind of thing that is wanted: a figure of what is counted, a sum, a date."""
    if sentence.endswith(":") and wants not in ("list", "yes or no", "text"):
        return False  # it only introduces what follows
    if wants in FIGURES and AREA_ASKED.search(question):
        return bool(AREA.search(sentence))
    match wants:
        case "figure":
            told = _told(sentence)
            counts = told.counts or (RATE_ASKED.search(question) and SHARE.search(sentence))
            return bool(counts) and _tells_new_figure(question, told)
        case "money":
            return bool(MONEY.search(sentence)) and _tells_new_figure(question, _told(sentence))
        case "amount":
            return any(kind.search(sentence) for kind in (MONEY, SHARE, DURATION, TIMES_AS, AREA))
        case "share":
            return bool(SHARE.search(sentence))
        case "duration":
            return bool(DURATION.search(sentence) or (DATE.search(sentence) and not WAITED.search(question)))
        case "date" if YEARLY_ASKED.search(question):
            return IN_ANY_YEAR.search(sentence) is not None
        case "date":
            # The year that the question names is no answer to it.
            return bool(_dates(_without_years_of(sentence, question)) - _dates_asked(question))
        case "place":
            return bool(PLACE.search(sentence))
        case "person" if _names_only_the_other(sentence, question):
            return False
        case "person":
            return bool(NAME.search(sentence)) if WHO_IS.search(question) else _tells_somebody(sentence, question)
        case "meaning":
            acronyms = ACRONYM.findall(question)
            return not acronyms or any(f"({each}" in sentence or _is_spelt_out(each, sentence) for each in acronyms)
        case "grade":
            return bool(GRADE.search(DATE.sub(" ", sentence)))
        case "list" | "yes or no" | "text":
            return True


def _names_only_the_other(sentence: str, question: str) -> bool:
    """Whether who came before or after somebody is asked, and a sentence names nobody but that one."""
    asked = question.casefold()
    names = NAME.findall(sentence) if NEXT_TO.search(question) else []
    return bool(names) and all(name.casefold() in asked for name in names)


def _tells_somebody(sentence: str, question: str) -> bool:
    """Whether a sentence names a person or body that might have done what is asked: no month, nor only where or when
    it was, nor whom or what the question itself is about."""
    own = question.partition(" (about: ")[0]  # what it carries may be who it was
    if PAYS.search(own) and PAID_FROM.search(sentence):
        return True
    asked = frozenset() if EITHER_OR.search(own) else _words(own)
    told = WHEN_OR_WHERE.sub(" ", sentence)
    if DOES.match(own):
        told = DONE_TO.sub(" ", told)
    found = PERSON.findall(told)
    return any(word.casefold() not in asked and word.casefold() not in STOP_WORDS for word in found)


@lru_cache(100)
def _words(question: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", question.casefold()))


def _is_spelt_out(acronym: str, sentence: str) -> bool:
    """Whether an acronym stands before its meaning: "FOUR (fixated, obsessive ...)", "FOUR stands for ..."."""
    return re.search(rf"\b{acronym} (?:\((?=[A-Za-z]{{3,}} ?[a-z,])|(?:stands|is short) for\b)", sentence) is not None


@lru_cache(100)
def _dates_asked(question: str) -> frozenset[str]:
    return frozenset(_dates(question))


def _dates(text: str) -> set[str]:
    """Its dates; the span in a plan's name is none."""
    return {match[0].casefold() for match in DATE.finditer(NAMED_SPAN.sub(" ", text))}


def _without_years_of(sentence: str, question: str) -> str:
    """A sentence without the year by which it calls what is asked about: "the survey of 2031" tells not when it ran."""
    asked = question.casefold()
    return BY_YEAR.sub(lambda named: " " if named["noun"].casefold() in asked else named[0], sentence)


@lru_cache(20_000)
def _told(sentence: str) -> FiguresTold:
    if not _figure_words(sentence):
        return NOTHING_TOLD
    undated = DATE.sub(" ", sentence)
    figures = _figure_words(undated)
    return FiguresTold(undated, figures, bool(figures) and _counts(undated))


def _counts(text: str) -> bool:
    """Whether a figure stands outside of what counts nothing; the first that does is enough."""
    start = 0
    for match in NOT_A_COUNT.finditer(text):
        if FIGURE.search(text[start : match.start()]):
            return True
        start = match.end()
    return FIGURE.search(text[start:]) is not None


def _tells_new_figure(question: str, told: FiguresTold) -> bool:
    """Whether a sentence tells more figures than the question itself; and denies where the question does."""
    asked = _figures_asked(question)
    if told.figures <= asked.figures:
        return False
    part_of = not asked.part_of or bool(PART_OF.search(told.undated))
    return part_of and (not asked.denied or bool(DENIED.search(told.undated)))


@lru_cache(100)
def _figures_asked(question: str) -> FiguresAsked:
    # Of those that were spoken of before, a part may be told without a word of them.
    part_of = bool(PART_OF.search(OF_THEM.sub(" ", question)))
    return FiguresAsked(_figure_words(DATE.sub(" ", question)), part_of, bool(DENIED.search(question)))


def _figure_words(text: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_figure_words_of, text.split())))


@lru_cache(50_000)
def _figure_words_of(word: str) -> tuple[str, ...]:
    return tuple(FIGURE_WORD.findall(word.casefold()))
