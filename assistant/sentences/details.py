"""A detail of the fact that was just told, "where?", "how much does it cost?": first looked for in what was quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Statement
from assistant.questions.carrying import without_carried
from assistant.questions.exchanging import COUNTY
from assistant.questions.which_way import IT
from assistant.sentences.reasons import GIVES_REASON
from indexes import stems
from indexes.questions.kinds_told import PLACE
from indexes.questions.time_words import DATE
from indexes.questions.timing import SET_AGAINST
from indexes.questions.wanting import LEAD

WHERE = re.compile(
    rf"^{LEAD}where(?: (?:was|is|were|did|does|will) {IT}(?: (?:held|happen|take place|launched|be))?)?\W*$",
    re.IGNORECASE,
)
COST = re.compile(
    rf"^{LEAD}(?:how much|what) (?:does|did|will|would|do) (?:{IT}|the (?P<noun>[a-z-]+)) cost\W*$", re.IGNORECASE
)
WHY = re.compile(rf"^{LEAD}(?:why(?: (?:is|was) {IT}| not)?|how come)\W*$", re.IGNORECASE)
ACCEPTED = re.compile(
    rf"^{LEAD}(?:did|was|were|has|have|is)\b.*\b(?:accept\w*|agree[ds]? to|reject\w*)(?: (?:{IT}|them))?\W*$",
    re.IGNORECASE,
)
RESPONDED = re.compile(r"\b(?:not |partly |partially )?(?:accepted|rejected|agreed)\b", re.IGNORECASE)
ENOUGH = re.compile(
    rf"^{LEAD}(?:is|are|was|were|will) {IT}(?: (?:be|really))? (?:enough|adequate|sufficient)\W*$",
    re.IGNORECASE,
)
ADEQUATE = re.compile(
    r"\b(?:(?:in)?adequate|(?:in)?sufficient|enough|minimum|(?:un)?comfortable|too (?:low|few|little|small))\b",
    re.IGNORECASE,
)
RAISE = re.compile(
    rf"^{LEAD}how much (?:does|did|will|would) {IT} (?:raise|save|bring in|free up|yield)\W*$", re.IGNORECASE
)
RAISES = re.compile(
    r"£[\d.,]+\w*(?: (?:million|a year|of (?:it|them|this)))* (?:(?:comes|is|was|saved|raised) )?from (?:the )?"
    r"(?:sell|sale|clos|leav|hold|cut|end|shar|reduc)\w*",
    re.IGNORECASE,
)
BY_WHEN = re.compile(rf"^{LEAD}(?:by when|when (?:is|was) {IT} due)\W*$", re.IGNORECASE)
DUE = re.compile(rf"\b(?:by|due|until)\b[: ](?:the end of )?[^;.]{{0,20}}?(?:{DATE.pattern})", re.IGNORECASE)
BASED_ON = re.compile(
    rf"^{LEAD}how many(?: (?:people|replies|responses|answers|residents))? "
    rf"(?:was|is|were|are) {IT} based (?:up)?on\W*$",
    re.IGNORECASE,
)
# Of how many it was: those who answered, or the number of which a share is told.
OUT_OF = re.compile(
    rf"^{LEAD}(?:out )?of how many(?: (?:people|replies|responses|answers|residents|in all|altogether))*\W*$",
    re.IGNORECASE,
)
# What it costs is a sum beside a word that says so: not every sum that was told.
COSTS = re.compile(
    r"\b(?:cost\w*|pa(?:id|ys?)|spen[dt]\w*|budget\w*|fund\w*|price\w*)\b[^.;]{0,60}£"
    r"|\b(?:worth|valued at) £|£[\d.,]+\w*(?: million)? (?:for|to)\b",
    re.IGNORECASE,
)
BASE = re.compile(
    r"\bbase\b\W{0,3}\d|\b(?:sample|survey) of (?!(?:19|20)\d\d\b)\d|\b\d[\d,]* (?:respondents|replies|responses)\b",
    re.IGNORECASE,
)
OF_SO_MANY = re.compile(rf"{BASE.pattern}|%[^.;]*? of (?:the |all )?(?!(?:19|20)\d\d\b)\d[\d,]* [a-z]", re.IGNORECASE)
NATION = r"(?:national|nation|country|nationwide|england|forces)"
BENCHMARK = re.compile(
    rf"^{LEAD}how (?:does|do|did) (?:{IT}|the [a-z ]{{3,30}}?)"
    r" (?:sit|compare|stand|measure up|match up|look|fare)(?: nationally"
    rf"| (?:against|with|to|beside|next to) [^?]*\b{NATION}\b"
    r"(?: (?:and wales|as a whole|one|average|figure|rate|level|picture|overall))*)\W*$",
    re.IGNORECASE,
)
BESIDE_NATION = re.compile(
    rf"\b(?:{SET_AGAINST}|below|above|while|and) (?:[^.;]|\.\d)*\b{NATION}\b"
    rf"|\b{NATION}\b[^.;]{{0,40}}\d",
    re.IGNORECASE,
)
RESPONSES = ((BENCHMARK, BESIDE_NATION), (ACCEPTED, RESPONDED), (BY_WHEN, DUE), (ENOUGH, ADEQUATE), (RAISE, RAISES))
DETAILS = ((WHERE, PLACE), (COST, COSTS), (BASED_ON, BASE), (OUT_OF, OF_SO_MANY), (WHY, GIVES_REASON), *RESPONSES)
NO_BASE = "The paragraphs nearest to the question do not tell how many that is based on."


def asks_for_base(question: str) -> bool:
    """Whether it is asked how many people a figure is based on."""
    return BASED_ON.match(without_carried(question)) is not None


def asks_of_how_many(question: str) -> bool:
    """Whether it is asked of how many it was, and nothing else."""
    return OUT_OF.match(without_carried(question)) is not None


@dataclass(frozen=True, slots=True)
class Detail:
    """What a question asks of the fact that was just told."""

    tells: re.Pattern[str]  # what a sentence that holds it has
    noun: str = ""  # what it is of, where the question says so: "the contract"

    def told_in(self, text: str) -> bool:
        """Whether a text tells it."""
        named = not self.noun or set(stems(self.noun)) <= set(stems(text))
        return named and self.tells.search(COUNTY.sub(" ", text)) is not None


def detail_asked(question: str) -> Detail | None:
    """The detail that a question asks for; None where it asks for anything else."""
    own = without_carried(question)
    for asked, tells in DETAILS:
        if found := asked.match(own):
            return Detail(tells, found.groupdict().get("noun") or "")
    return None


def asks_why_alone(question: str) -> bool:
    """Whether it is asked why, and nothing else."""
    return WHY.match(without_carried(question)) is not None


def holding_detail(question: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Of some statements the first that holds the detail that a question asks for; none where it asks for another."""
    detail = detail_asked(question)
    return tuple(each for each in statements if detail and detail.told_in(each.text))[:1]
