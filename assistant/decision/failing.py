"""Questions that say that a promise or target was missed: asked as whether it was met, which papers tell."""

import re
from dataclasses import replace

from assistant.decision.premises import NOT_BORNE_OUT, presumed_notice
from assistant.draft import Draft
from assistant.questions.rereading import Reading
from assistant.sentences.kept import OUTCOME, PROMISE
from indexes.questions.question import ABOUT
from indexes.questions.time_words import ANY_YEAR
from indexes.questions.wanting import LEAD

WHY = r"(?:(?P<why>why|how come|when) )?"
# What it was is called a promise, or by its number: "why did she miss the 750?"
NUMBER = re.compile(rf"(?<![\d/–-])(?!{ANY_YEAR})\d[\d,.]*\d|(?<![\d/–-])\b\d\b")
CALLED = rf"\b(?:{PROMISE}|aims?|deadlines?)\b|\b(?:the|her|his|its|their|that) (?!{ANY_YEAR})\d"
PROMISED, NUMBERED = rf"(?=[^?]*(?:{CALLED}))", rf"(?=[^?]*(?:{CALLED}|{NUMBER.pattern}))"
MISSED = (
    r"(?:miss(?:ed)?|br(?:eak|oken?)|abandon(?:ed)?|renege[d]? on|go(?:ne)? back on|(?:fall|fallen) short of"
    r"|fail(?:ed)?(?! to\b)|not (?:meet|met|hit|reach(?:ed)?|keep|kept|deliver(?:ed)?|achieved?|honour(?:ed)?))"
)
WAS_MISSED = (
    r"(?:missed|broken|abandoned|failed|(?:not|never) (?:met|kept|hit|reached|delivered|achieved|fulfilled|honoured))"
)
MET = r"(?:met|kept|hit|reached|delivered|achieved|fulfilled|honoured)"
TAKEN_FOR_GRANTED = re.compile(rf"{LEAD}(?:why|how come|when)\b", re.IGNORECASE)
# "Why did the Mayor miss the 750 target?", "did the force fail to hire 40 wardens?"
ACTIVE = re.compile(
    rf"^{LEAD}{WHY}(?:did|does|do|has|have|had) (?P<who>(?!not\b)[^?]+?) "
    rf"(?:{MISSED} {PROMISED}|(?:fail(?:ed)?|not manage) to (?P<verb>\w+) {NUMBERED})(?P<what>[^?]+)",
    re.IGNORECASE,
)
# "Was the 750 target missed?", "why wasn't the pledge kept?"
PASSIVE = re.compile(
    rf"^{LEAD}{WHY}(?P<verb>was|were|is|are|has|have) {PROMISED}(?P<what>[^?]+?) (?:been )?{WAS_MISSED}(?P<rest>[^?]*)"
    rf"|^{LEAD}(?P<whynot>why )?(?P<verbnot>was|were)n['’]t {PROMISED}(?P<whatnot>[^?]+?) {MET}(?P<restnot>[^?]*)",
    re.IGNORECASE,
)
# What tells that it was so, or nearly.
TELLS_MISSED = re.compile(
    r"\b(?:miss(?:ed|es|ing)|not (?:yet )?(?:been )?(?:met|kept|reached|delivered|achieved|completed|hit)"
    r"|(?:fell|fallen|falls) short|short of|below|fail\w*|broken|abandoned|dropped|doubtful|behind)\b",
    re.IGNORECASE,
)
NOT_MISSED = "as no paragraph near the question tells that it was missed."


def met_instead(question: str, first: Draft) -> Reading | None:
    """The question read as whether it was met; None where the `first` answer tells that it was missed, or sets it
    right."""
    if first.status == "answered" and (first.reason or _tells_missed(first)):
        return None
    return Reading(met, how=f"Read as “{met}”, {NOT_MISSED}") if (met := as_met(question)) else None


def set_right(question: str, told: Draft) -> Draft | None:
    """What tells whether it was met, which a question that asks why it was missed has wrong; None where it tells of
    something else."""
    if told.status != "answered" or not _tells_of_it(question, told):
        return None
    if _tells_missed(told) or not TAKEN_FOR_GRANTED.match(question):
        return told
    return replace(told, notices=(*presumed_notice(NOT_BORNE_OUT), *told.notices), reason=NOT_BORNE_OUT)


def as_met(question: str) -> str | None:
    """The question as whether it was met: "did the Mayor meet the 750 target?"; None of what says no such thing."""
    if ABOUT in question:
        return None
    if found := ACTIVE.match(question):
        return f"Did {found['who']} {found['verb'] or 'meet'} {found['what'].strip()}?"
    if found := PASSIVE.match(question):
        what, rest = found["what"] or found["whatnot"], found["rest"] or found["restnot"] or ""
        verb = (found["verb"] or found["verbnot"]).capitalize()
        return f"{verb if verb in ('Was', 'Were') else 'Was'} {what} met{rest}?"
    return None


def _tells_missed(draft: Draft) -> bool:
    return any(TELLS_MISSED.search(each.text) for each in draft.statements)


def _tells_of_it(question: str, draft: Draft) -> bool:
    """Whether the first statement tells what came of it, and holds the numbers of the question."""
    first = draft.statements[0].in_words
    return set(NUMBER.findall(question)) <= set(NUMBER.findall(first)) and OUTCOME.search(first) is not None
