"""Follow-ups that ask which way a figure went, "is that up or down?": one figure alone never tells it."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from assistant.answer import Conversation, Statement
from assistant.questions.carrying import PLACES, is_time, parts_carried, without_carried
from assistant.questions.periods import with_period, without_periods
from indexes import stems
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.question import ABOUT
from indexes.questions.time_words import DATE, YEAR
from indexes.questions.timing import years_in
from indexes.questions.wanting import BE_DO_HAVE, LEAD

# What was told last, as a question points at it.
IT = r"(?:it|that|this|they|these|those)"
# What a change is called: "the rise".
MOVEMENT = "rise|fall|increase|decrease|drop|reduction|growth|cut"
WAY = (
    r"up|down|better|worse|higher|lower|more|less|fewer|bigger|smaller|longer|shorter|worsen\w*|improv\w*"
    r"|ris(?:e|en|ing)|rose|fall(?:en|ing)?|fell|grow(?:n|ing)?|grew|increas\w*|decreas\w*|drop\w*|good or bad"
)
# "Is that up or down on 2022?", "has it gone up?", "so it got worse?": of what was told, and of nothing else.
ASKED = re.compile(
    rf"^{LEAD}(?:(?:{BE_DO_HAVE}) )?{IT}\b"
    rf"(?: (?:been|gone|go|going|got|get|getting|any|an?|the|number|figure))* (?:{WAY})(?: or (?:{WAY}))?"
    r"(?: (?:up|down|since|over time|now|again|then|than (?:before|then|last time)|than it was|"
    rf"(?:(?:on|than|from|since|in|than in) )?(?:{DATE.pattern}|the (?:year|quarter) before|last year))){{0,3}}\W*$",
    re.IGNORECASE,
)
# "Did hate crime rise?", "has support gone up or down?": of a subject of its own. Not "did they all turn up?".
ALONE = re.compile(
    rf"^{LEAD}(?:{BE_DO_HAVE})\b"
    rf"(?!.*\b(?:why|who|what|which|how|than|since|from|between|in \d|to|by)\b).*"
    r"(?:\b(?:go|gone|going|went|is|are|was|were|been) |\b(?!(?:up|down|more|less)\b))"
    rf"(?:{WAY})(?: or (?:{WAY}))?\W*$",
    re.IGNORECASE,
)
WHAT_WAS_TOLD = rf"(?:{IT}|the (?:figure|number|rate))"
HOW_COMPARES = rf"how (?:does|do|did|would) {WHAT_WAS_TOLD} compare"
COMPARED = re.compile(rf"^{LEAD}{HOW_COMPARES} (?:with|to) (?:{DATE.pattern})\W*$", re.IGNORECASE)
# "How does that compare with Southshire?", "and compared with Leeds", "is that more than in Leeds?".
PLACE_COMPARED = re.compile(
    rf"^{LEAD}(?:(?:what|how) about )?"
    rf"(?:(?:{HOW_COMPARES}|when compared|compared?|as compared) (?:with|to|against)"
    rf"|(?:is|was|are|were) {WHAT_WAS_TOLD} (?:any )?(?:{WAY}) than(?: (?:in|for|that (?:of|in)|it (?:is|was) in))?"
    r"|versus|vs\.?|against)"
    rf" (?:in |for )?(?P<other>{PLACES.pattern})(?:['’]s?)?(?: police)?\W*$",
    re.IGNORECASE,
)
COMPARES = re.compile(rf"^{LEAD}{HOW_COMPARES}\b", re.IGNORECASE)
# "Is that good?", "is that right?": a judgement of what was told.
JUDGES = re.compile(
    rf"^{LEAD}(?:is|was|are|were|isn['’]t|wasn['’]t) {WHAT_WAS_TOLD}"
    r"(?: (?:any|a|an|the|very|really|quite|so|too|not|about|considered|seen as))*"
    r" (?:good|bad|high|low|normal|typical|usual|unusual|right|true|correct|wrong|surprising|lot|much|many|acceptable"
    r"|reasonable|fair|accurate|reliable|significant|concern|problem)\W*$",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"\b(?:change[ds]?|rose|rise|rises|risen|rising|fell|falls?|fallen|falling|up|down|increas\w+|decreas\w+|drop\w*|grew"
    r"|grow\w*|more than|fewer than|less than|lower\w*|higher|against|compared?|reduc\w+|halv\w+|doubl\w+|improv\w+"
    r"|worse\w*|better|from [\d£][\d,.]*%? (?:\w+ )?to)\b",
    re.IGNORECASE,
)
# "The two must not be added or read as a rise" tells no rise.
NOT_TO_BE = re.compile(
    r"\b(?:must|should|may|can|could)(?: not|not|n['’]t) (?:\w+ )?be (?:\w+ )?"
    r"(?:added|read|taken|seen)\b[^.;]*",
    re.IGNORECASE,
)
IN_YEAR = re.compile(rf"\bin (?P<time>(?P<year>{YEAR})(?P<next>/\d\d)?)\b(?![/–-]\d)")
NO_SECOND = "No second figure was found to hold that against."


def with_year_before(question: str) -> str | None:
    """ "Did it rise in 2032?" as "did it rise between 2031 and 2032?", of years written as it is; None where it names
    no year, or another time."""
    found = list(IN_YEAR.finditer(question))
    if len(found) != 1 or len(DATE.findall(question)) != 1:
        return None
    year = int(found[0]["year"])
    before = f"{year - 1}/{year % 100:02d}" if found[0]["next"] else str(year - 1)
    return f"{question[: found[0].start()]}between {before} and {found[0]['time']}{question[found[0].end() :]}"


def asks_which_way(question: str) -> bool:
    """Whether a follow-up asks which way what was told went, or how it compares with another time."""
    own = without_carried(question)
    return ASKED.match(own) is not None or COMPARED.match(own) is not None


def place_compared(question: str) -> str | None:
    """The other place that a follow-up holds what was told against, in capitals; None where it names none."""
    found = PLACE_COMPARED.match(without_carried(question))
    return found["other"] if found and found["other"] != found["other"].lower() else found and found["other"].title()


def only_compares(question: str) -> bool:
    """Whether a follow-up only judges what was told or holds it against something: no subject of what comes next."""
    own = without_carried(question)
    judged = COMPARES.match(own) or JUDGES.match(own)
    return asks_which_way(own) or place_compared(own) is not None or judged is not None


def asks_which_way_alone(question: str) -> bool:
    """Whether a question with a subject of its own asks whether that went up or down, and of no time."""
    own = without_carried(question)
    return ALONE.match(own) is not None and not years_in(own)


def telling_which_way(statements: Sequence[Statement], question: str) -> tuple[Statement, ...]:
    """The statements that tell a change, or figures of two times; of the years that the question names, if any."""
    named = set(years_in(without_carried(question)))
    return tuple(each for each in statements if says_way(each.in_words, named))


def says_way(text: str, named: Set[int] = frozenset()) -> bool:
    """Whether a text tells a change, or figures of two times; of the years that are named, if any."""
    if NOT_TO_BE.search(text):
        return TELLS.search(NOT_TO_BE.sub(" ", text)) is not None and not named
    times = {found[0] for found in DATE.finditer(text)}  # "2015/16" is one
    figures = FIGURE_WORD.findall(DATE.sub(" ", text))
    of_two_times = len(times) > 1 and len(figures) > 1
    return of_two_times and named <= set(years_in(text)) if named else of_two_times or TELLS.search(text) is not None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was told last: the question, without what it carried, and its statements."""

    question: str
    statements: tuple[Statement, ...]


def told_last(conversation: Conversation, question: str) -> Earlier | None:
    """The last turn that was answered, as a question of its own; None where none was, or where it told nothing of what
    the question carries: then that is of a later turn, which was declined."""
    last = next((each for each in reversed(conversation.answers) if each.statements), None)
    if last is None:
        return None
    carried = {stem for part in parts_carried(question) if not is_time(part) for stem in stems(part)}
    said = [each.in_words for each in last.statements]
    told = {stem for text in (*said, last.search_question) for stem in stems(text)}
    return Earlier(last.search_question, last.statements) if not carried or carried & told else None


def of_any_time(question: str) -> str:
    """A question without its period, its own or carried: for the figures of all times."""
    kept = [part for part in parts_carried(question) if not is_time(part)]
    own = f"{without_periods(without_carried(question)).rstrip(' ?')}?"
    return f"{own}{ABOUT}{', '.join(kept)})" if kept else own


def of_time_named(question: str, asked: str) -> str | None:
    """A question of the year that "is that up on 2022?" names; None where it names none."""
    if not (found := DATE.search(without_carried(asked))):
        return None
    own, _, carried = question.partition(ABOUT)
    put = with_period(own, f"in {found[0]}")
    return f"{put}{ABOUT}{carried}" if put and carried else put
