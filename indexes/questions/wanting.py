"""The kind of answer that a question wants, and whether a sentence holds one."""

import re
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple

Wants = Literal[
    "figure", "money", "amount", "share", "duration", "date", "place", "person", "meaning", "list", "yes or no", "text"
]
FIGURES: frozenset[Wants] = frozenset(("figure", "money", "amount", "share", "duration"))

# First match wins: "how much" before "how", "what are the" before "what".
WANTS: tuple[tuple[Wants, str], ...] = (
    ("meaning", r"\bwhat (does|do|is meant by) .*\b(stand for|mean|short for)\b|^what is meant by\b"),
    ("list", r"^(please )?(can you )?(list|name|enumerate|set out|give (me|us) (a list|the list|all))\b"),
    ("date", r"(^|, |\band )((and|so|but|until|till|since|by|from) )*when( (did|was|were|is|are|will)\b|\W*$)"),
    ("date", r"(^|, |\band )((and|so|but|until|till|since|by|from) )*when( (does|do|has|had|can)\b|.*\(about:)"),
    ("date", r"\b(what|which) (date|year|month|day|period)\b"),
    ("duration", r"\bhow (long|many (hours|days|weeks|months|years|minutes|seconds))\b"),
    ("share", r"\b(what|which) (percentage|per ?cent|proportion|share|%)|\bhow (high|low) a share\b"),
    ("share", r"^(the )?(percentage|per ?cent|proportion|share) of\b"),
    ("figure", r"\bhow much\b[^,?]* (was|were|is|are|has been|have been|got) (counted|recorded|reported|logged)\b"),
    # Of crime and the like so many cases are counted.
    (
        "figure",
        r"\bhow much ([\w-]+ ){0,2}(crime|theft|burglary|robbery|violence|behaviour|asb|nuisance|trouble|disorder"
        r"|vandalism|fraud|shoplifting) (was|is|has been) there\b",
    ),
    ("amount", r"\bhow much of\b"),
    ("amount", r"\bhow much (has|have|had|was|were|did|is|are|do|does)\b.*\b(cut|fall|fell|rise|rose|drop|grow|go)"),
    (
        "figure",
        r"\bhow (big|large) (is|was|are|were) (the |its |their )?([\w'’-]+ ){0,4}(team|unit|workforce|staff)s?\b",
    ),
    ("money", r"\bhow much\b.*(£|\b(money|fund|grant|award|cost|pa(y|id)|spen[dt]|budget|cash|price))"),
    (
        "money",
        r"^what('s| is| was| were| are| will be) the ([\w-]+ ){0,3}(precept|reserves|deficit|funding gap) "
        r"(in|for|of|at)\b.*\b(19|20)\d\d",
    ),
    ("money", r"\bhow much\b.*\b(salar|precept|gave|given|worth)"),
    ("money", r"\b(what|which) ([\w-]+ )?(sum|cost|budget|salary|price)\b|\bhow big .*(fund|grant|budget|award)"),
    ("money", r"\bwhat (did|does|do|will) .*\bcost\b"),
    ("money", r"^(and |so |but )?what (was|is|were|are|has been|will be) (being )?(spent|paid|budgeted)\b"),
    ("money", r"^what('s| is| was| are| were) .*\b(salary|salaries|pay rate)\b"),
    (
        "money",
        r"^(and |so |but )?what('s| is| was| are| were| does| do| did) (?!happen)([\w.'-]+ ){1,5}?"
        r"((get|gets|being|be) paid|paid|earn)( (now|today|a year|per year|each year|in .*|for .*))?\W*$",
    ),
    (
        "money",
        r"\b(what|which)( (is|was|are|were))?( the)? total ([\w-]+ ){0,2}(budget|spend(ing)?|cost|funding|income)\b",
    ),
    ("amount", r"\bhow (much|big|high|large|deep|steep)\b|\b(what|which) amount\b"),
    ("figure", r"\bhow many\b|\b(what|which)( (is|was|are|were))?( the)? (number|figure|total|rate|count|average)\b"),
    ("money", r"^(the |total |any )?(funding|money|cash|budget|spending) (for|on)\b"),
    ("figure", r"^(and |so )?what (is|was|were|are) the (?!different)([\w-]+ ){1,2}(total|count|number)\b"),
    ("figure", r"^(and |so )?what('s| is| was) (the|our|its|their) ([\w-]+ ){1,4}rates?\b"),
    ("figure", r"^(the )?(total |overall )?number of\b"),
    (
        "figure",
        r"^(?!wh|how).*\b(numbers?|head ?counts?|tally) (in |for |as of |at )?(\w+ )?(19|20)\d\d\W*$",
    ),
    (
        "share",
        r"^(?!(and |so |but )?(wh\w+|how|is|are|did|was|were|do|does|has|have|had|can|could|should|will|would)\b).*"
        r"\b(share|percentage|per ?cent|proportion)\W*$",
    ),
    ("person", r"^(and |so |but )?(whom?|whose)\b(?!.*\bwhat\b)"),
    ("list", r"\bwhich \w+ .*\b(fewest|lowest|highest|largest|smallest|least)\b"),
    ("list", r"\bwhat (are|were) (the|its|their|all)\b|\bwhat (kinds|sorts|types|forms) of\b"),
    ("list", r"\bwhich (\w+ )?\w{2,}[^s\W]s (?!(?:is|was|has|does|in|of|at|on|for|by|from|to|with)\b)"),
    ("list", r"\bwhich (\w+ )?(\w{3,}s|people) (are|were|did|do|have|had)\b"),
    (
        "list",
        r"\bwhat (\w+ ){0,2}(priorities|themes|aims|measures|actions|powers|methods|groups|commitments"
        r"|recommendations|pledges)\b",
    ),
    ("text", r"(^|, |\band )where\b.*\b(from|get (the|that|this|their) (figure|number|idea|claim)\w*)\b"),
    ("place", r"(^|, |\band )where\b"),
    # Not "the share of people who felt safe".
    (
        "person",
        r"(^|[,;:?] ?|\b(and|or|but|so|by|of|to|with|from|for|on|tell|me|us|say|said|know|is|was) )who(m|se)?\b",
    ),
    ("yes or no", r"^((and|so|but) )?(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b"),
)
# "The last year for which there are figures", "the last time anyone published it": the latest that is held.
LATEST = re.compile(
    r"\b(?:(?:in|for|of|at|from) )?the (?:last|latest|most recent) (?:time|year|month|date|day) "
    r"(?:(?:for|in|on|of) which |that |when |where |with )?(?:(?:there|any(?:one|body)|some(?:one|body)|it|they|we) )?"
    r"(?:(?:is|are|was|were|has|have|had) )?(?:any |a )?"
    r"(?:figures?|numbers?|data|held|known|published|counted|recorded|reported|available|gave)\b"
    r"(?: (?:is|are|was|were|has been|have been|exists?|available|known|held|given|published|it|this|them|one)\b)*",
    re.IGNORECASE,
)
# "The latest figure": of several, the one of the latest time.
NEWEST = re.compile(
    r"\b(?:the |our )?(?:latest|newest|most recent)\b(?: (?:figures?|numbers?|counts?|data|stats"
    r"|statistics|totals?|rates?)\b(?: (?:for|on|of)\b)?)?",
    re.IGNORECASE,
)
# Says what kind of answer is wanted, not what it is about.
SHAPE = re.compile(
    r"^(please )?(can you |could you )?(list|name|enumerate|set out|give (me|us) (a list of|the list of)?)\b"
    r"|\bhow (long|big|high|often|far|large|old|deep|steep)\b"
    r"|\b(mean|stand for|short for)\b(?=\W*$)"
    r"|\b(what|which) (percentage|per ?cent|proportion|share|number|figure|amount|sum)\b"
    r"|\b(up or down|down or up|risen or (down|fallen)|fallen or (up|risen))\b"
    r"|\b(meant|supposed|intended|scheduled) to( be)?\b",
    re.IGNORECASE,
)

NUMBER_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million half third quarter none nobody both once twice""".split()
# The first letters are looked at before the words are tried: that takes a third of the time on a sentence.
NUMBER_WORD = rf"(?=[{''.join(sorted({word[0] for word in NUMBER_WORDS}))}])(?:{'|'.join(NUMBER_WORDS)})"
MONTH = (
    r"(?=[jfmasond])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
CENTURY = r"(?:19|20)"
YEAR = rf"{CENTURY}\d\d"
# Four figures of an earlier century may be a count: "in 1829 he founded", not "in 1457 cases".
EARLY_YEAR = (
    r"\b(?:(?:in|since|until|till|during|early|late|mid|(?:spring|summer|autumn|winter)(?: of)?) )1[0-8]\d\d\b"
    r"(?!,\d|[%-]|\s(?!(?:was|is|has|as|its|his|this)\b)[a-z]+s\b)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b(?: \d{{1,2}}\b,?)?(?: ?(?:{YEAR}|1[0-8]\d\d\b))?"
    rf"|\b{YEAR}\s?[-–/]\s?(?:\d\d){{1,2}}\b|\b{YEAR}s?\b|{EARLY_YEAR}"
    r"|\bFY\s?['’]?(?:\d\d){1,2}(?:\s?[-–/]\s?(?:\d\d){1,2})?\b",
    re.IGNORECASE,
)
NAMED_SPAN = re.compile(rf"\b[Pp]lan {YEAR}\s?[-–/]\s?(?:\d\d){{1,2}}\b")
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
    rf"|(?:^|; )(?:%|(?:percentage|per ?cent|proportion|share)\b)[^:;]*){CELL_NUMBER}"
)
# "Over 40 wardens" counts, and "riders under 18", "the over-60s" and "aged 10 to 17" tell an age.
AGE = (
    r"(?:aged? (?:under |over )?\d+s?(?!,?\d)(?: to \d+)?|(?:under|over)(?:-\d{1,2}s?|\s\d{1,2}s|\s\d{1,2}"
    r"(?![,.]?\d|%| per| (?!(?:in|and|or|who|were|are|at|of|to|by|with|from|on|is|was|have|had|since|for|than)\b)"
    r"[A-Za-z]))\b)"
)
# Percentages, sums, ages and what is numbered are figures, but count nothing.
NOT_A_COUNT = re.compile(
    rf"{SUM_CELL}|{SHARE_CELL}|"
    rf"(?:[\d.,]+|\b(?:{NUMBER_WORD}[- ])?(?:{NUMBER_WORD}))\s?(?:%|per ?cent)|£\s?[\d.,]+\s?\w*|\(base:? [\d,]+\)"
    # The numbers that people ring.
    r"|\b(?:ring|rang|ringing|dial\w*) (?:999|101)\b|\b(?:on|to|via) (?:999|101)\b(?! (?!calls?\b)[a-z])"
    # Of two things that are named; "both gates" are two.
    r"|\b(?:or|,) both\b|\bboth(?= [\w-]+ and\b)"
    r"|\b(?:999|101) (?:call|line|service|number|contact|abandonment)"
    rf"|\b(?=[uoaprsibtfcq])(?:{AGE}"
    r"|(?:paragraph|para|rounds?|section|outcome|item|page|band|phase|appendix|table|figure|chart|quarter"
    r"|action|recommendation|pledge)"
    r" \d+(?: to \d+|-\d+)?|q[1-4]\b)",
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
TIMES_AS = re.compile(
    rf"\b(?:[\d.]+|{NUMBER_WORD}) times (?:as|more|less|likelier|higher|the)\b|\btwice\b", re.IGNORECASE
)
DURATION = re.compile(
    rf"(?:\d|\b(?:{NUMBER_WORD})|\ba)[\w.,]*[-\s](?:\w+[-\s])?(?:second|minute|hour|day|week|month|year|decade)"
    r"|\bdecades\b",
    re.IGNORECASE,
)
# "Until 2027" tells how long a contract runs, and not how long a caller waits, nor how many hours somebody works.
WAITED = re.compile(
    r"\b(?:take|took|wait\w*|average|mean|how many (?:seconds|minutes|hours|days|weeks))\b", re.IGNORECASE
)
PERSON = re.compile(
    r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+|\b[A-Z]{2,}\b|\b(?:mayor|council|police|force|panel|partners|probation)\b"
)
PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Ff]rom|[Aa]cross|[Tt]o) (?:the )?(?:[A-Z]|\w+ (?:of|in) )|\bcomes? from\b"
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
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
COUNTED = re.compile(
    r"\b(?:how many|(?:what|which) (?:share|proportion|percentage|per ?cent|number) of)(?: the)? "
    # "How many does the budget allow for?" and "How many were killed?" do not say what they count.
    r"((?!(?:(?:more|fewer) )?(?:do|does|did|has|have|had|can|will|would|should|is|are|was|were)\b)(?:[\w'’-]+ ){1,5}?)"
    r"(?:\w{3,}ed|is|are|was|were|do|does|did|has|have|had|can|will|in|of|on|by|at|for|there|took|said|ran|led|got"
    r"|made|held|gave|told|won|lost|rang|chose)\b",
    re.IGNORECASE,
)
# "How many dogs?", "And how many women PCSOs?": all that is asked.
ONLY_COUNTED = re.compile(
    r"^(?:and |so |but )?how many"
    r"((?: (?!(?:in|of|on|by|at|to|for|from|more|fewer|altogether|overall|together|alone|were|are|did|have|else|is"
    r"|was|left|now|today|currently|joined|died|came|went|there)\b)[\w'’-]+){1,2}) *\W*(?:\(about: |$)",
    re.IGNORECASE,
)
# "How much fraud was recorded?" counts cases of it.
MUCH = re.compile(
    r"\bhow much ((?!(?:of|money|cash|funding|is|are|was|were|has|have|had)\b)(?:[\w'’-]+ ){1,3}?)"
    r"(?:was|were|is|are|(?:has|have|had) been|got) (?:counted|recorded|reported|logged|there)\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\bof (?:those|these|them)\b", re.IGNORECASE)
# "How many of the calls" counts calls, and "how many of those" what was spoken of before.
OF_THOSE = re.compile(r"^of (?:(?:the|its|their|all|our) |(?:those|these|them)\b ?)*", re.IGNORECASE)
# "How many people" is answered by a count of people of any sort, under whatever name.
PEOPLE = re.compile(
    r"\b(?:people|persons|individuals|respon(?:ses|dents)|replies|residents|households|men|women|children|adults|"
    r"members|officers|staff|victims|offenders|volunteers|farmers|drivers|users|pupils|students|arrests|answered|"
    r"replied)\b",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """The figures that a sentence tells, its dates aside."""

    undated: str  # the sentence without its dates
    figures: frozenset[str]
    counts: bool  # whether one of them may be a count


class FiguresAsked(NamedTuple):
    """What a question says of the figures that it asks for: read once, and held against a hundred sentences."""

    figures: frozenset[str]  # its own
    part_of: bool  # whether it asks for a part of a number
    denied: bool  # whether it asks for what is not so


NOTHING_TOLD = Told("", frozenset(), False)


@lru_cache(100)
def wants_of(question: str) -> Wants:
    """The kind of answer that a question wants, from its words."""
    plain = " ".join(question.casefold().replace("’", "'").split())
    return next((kind for kind, pattern in WANTS if re.search(pattern, plain)), "text")


def holds_kind(wants: Wants, sentence: str, *, question: str) -> bool:
    """Whether a sentence holds the kind of thing that is wanted: a figure of what is counted, a sum, a date."""
    if sentence.endswith(":") and wants not in ("list", "yes or no", "text"):
        return False  # it only introduces what follows
    match wants:
        case "figure":
            told = _told(sentence)
            counts = told.counts or (RATE_ASKED.search(question) and SHARE.search(sentence))
            return bool(counts) and _tells_new_figure(question, told)
        case "money":
            return bool(MONEY.search(sentence)) and _tells_new_figure(question, _told(sentence))
        case "amount":
            return any(kind.search(sentence) for kind in (MONEY, SHARE, DURATION, TIMES_AS))
        case "share":
            return bool(SHARE.search(sentence))
        case "duration":
            return bool(DURATION.search(sentence) or (DATE.search(sentence) and not WAITED.search(question)))
        case "date":
            # The year that the question names is no answer to it.
            return bool(_dates(_without_years_of(sentence, question)) - _dates_asked(question))
        case "place":
            return bool(PLACE.search(sentence))
        case "person":
            return bool((NAME if WHO_IS.search(question) else PERSON).search(sentence))
        case "meaning":
            acronyms = ACRONYM.findall(question)
            return not acronyms or any(f"({each}" in sentence or _is_spelt_out(each, sentence) for each in acronyms)
        case "list" | "yes or no" | "text":
            return True


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
def _told(sentence: str) -> Told:
    if not _figure_words(sentence):
        return NOTHING_TOLD
    undated = DATE.sub(" ", sentence)
    figures = _figure_words(undated)
    return Told(undated, figures, bool(figures) and FIGURE.search(NOT_A_COUNT.sub(" ", undated)) is not None)


def _tells_new_figure(question: str, told: Told) -> bool:
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


# "Speeding and other fines" are fines.
AND_OTHER = re.compile(r"(?<=\bhow many )[\w'’-]+(?: [\w'’-]+)? (?:and|or) other (?=[a-z])", re.IGNORECASE)
# Why it was is not what is counted: "how many fires because of lamps"; nor is of how many it is told.
BECAUSE = re.compile(r"\s*\bbecause\b.*", re.IGNORECASE)
PER_HEAD = re.compile(
    r" per (?:\d[\d,]*|hundred|thousand|million|head)"
    r"(?: (?:of )?(?:the )?(?:people|persons|residents|population|inhabitants))?\b",
    re.IGNORECASE,
)
PUBLIC = re.compile(r"\bmembers of the (?:general )?public\b", re.IGNORECASE)
# "Volunteers check": what stands after a plural in the singular says what they do.
DOING = re.compile(r"(?<=[a-z][^s\W]s) (?!(?:women|men|people|children|police|staff)\b)[\w'’-]*[^s\W]$")


def counted(question: str) -> str | None:
    """What a question wants counted: "How many pilot sites are there?" -> "pilot sites"; "How many died?": none."""
    question = AND_OTHER.sub("", PUBLIC.sub("people", PER_HEAD.sub("", question)))
    found = ONLY_COUNTED.match(question) or COUNTED.search(f"{question} ") or MUCH.search(question)
    noun = DOING.sub("", OF_THOSE.sub("", BECAUSE.sub("", found[1]).strip())) if found else ""
    return None if not noun or noun.casefold().endswith("ed") else noun
