"""What a paper says is not known: it tells nothing of that, and is the best reason to decline."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Notice
from assistant.sentences.candidates import FAR_BEHIND, Candidate, coverage
from corpus import Paragraph
from indexes import stems
from indexes.questions.question import Asked, Term

UNKNOWN = re.compile(
    r"\b(?:is|are|was|were|has been|have been) not (?:yet )?(?:known|found|given|stated|available|repeated)\b",
    re.IGNORECASE,
)
# What wants no kind of thing may be answered by what is not known.
OPEN = ("yes or no", "text", "list", "meaning", "grade")
NOT_KNOWN = "that this is not known: “"
NEAREST_SAID = "The nearest that"
# Share of the question that a sentence must hold by itself to be why it is declined; on develop it then is the reason.
SAYS_WHY = 0.5
# So much of it must be held by what is told beside an answer.
SAYS_ALL = 0.9
CLEARLY_MORE = 0.15
# "The percentage by which it rises is not known" is of a figure; what else is not known may stand beside any.
OF_A_FIGURE = re.compile(
    r"^(?:the|how many|how much)\b(?: [\w-]+){0,2}?"
    r" (?:percentage|number|share|proportion|amount|rate|total|figure|count)s?\b",
    re.IGNORECASE,
)
SUM = re.compile(r"£\s?\d|\b\d+(?:\.\d+)?p\b")
PERCENTAGE = re.compile(r"^(?:the )?(?:percentage|per ?cent)\b", re.IGNORECASE)
# So is "the day on which it was launched is not known", of a date.
OF_A_DATE = re.compile(r"^(?:the )?(?:day|date|month|year|time)s?\b", re.IGNORECASE)
# "Apart from PCSOs at 2.5%, the shares are not repeated": that one is known.
EXCEPT = re.compile(r"\b(?:apart from|except(?: for)?|other than|but for|besides)\b (?P<known>[^,;.]+)", re.IGNORECASE)
# What has been spent by a day is a sum, however it is said: no date is unknown there.
SPENT = re.compile(r"^(?:what|how much)\b(?: \w+){0,4}? (?:spent|paid|raised|given|cost)\b", re.IGNORECASE)
# That the period of a figure is not known says nothing of the figure, nor "the other members" of those who are named.
BESIDE = re.compile(r"^(?:the )?(?P<what>period|date|day|base|source|reason|earlier|other)s?\b", re.IGNORECASE)
# "Whether the Mayor replied is not known" is no answer to whether she did.
WHETHER = re.compile(r"^(?:whether|if)\b", re.IGNORECASE)
CLAUSES = re.compile(r"(?<=[.;]) |, (?:and|but|so|while|although) ")


def tells_unknown(paragraph: Paragraph) -> bool:
    """Whether a paragraph says of anything that it is not known."""
    return UNKNOWN.search(paragraph.text) is not None


def is_unknown(text: str, asked: Asked) -> bool:
    """Whether a text says that what is asked is not known; not where that is said of something else beside it."""
    if (excepted := EXCEPT.search(text)) and any(_stands(term, excepted["known"]) for term in asked.terms):
        return False
    clauses = CLAUSES.split(text)
    unknown = " ".join(clause for clause in clauses if UNKNOWN.search(clause))
    known = " ".join(clause for clause in clauses if not UNKNOWN.search(clause))
    timeless = replace(asked, terms=tuple(term for term in asked.terms if not term.year))
    return bool(unknown) and coverage(timeless, unknown) >= coverage(timeless, known)


def _stands(term: Term, text: str) -> bool:
    words = set(stems(text))
    return not term.year and any(set(name) <= words for name in term.names)


def _is_beside(text: str, asked: Asked) -> bool:
    """Whether what it says is not known is only the period, source or the like of what is asked; or a figure of it,
    where a date is asked for."""
    if asked.wants in ("date", "duration"):
        return any(pattern.match(text) for pattern in (OF_A_FIGURE, SPENT))
    beside = BESIDE.match(text)
    if not beside:
        return False
    return beside["what"].casefold() not in asked.text.casefold()


def said_to_be_unknown(candidates: Sequence[Candidate], asked: Asked) -> Candidate | None:
    """The likeliest sentence that says that what is asked is not known."""
    return next(
        (
            each
            for each in candidates
            if each.match.features.covers_alone >= SAYS_WHY
            and is_unknown(each.text, asked)
            and not _is_beside(each.text, asked)
        ),
        None,
    )


def rather_unknown(unknown: Candidate, best: Candidate, asked: Asked) -> bool:
    """Whether the sentence that says so is likelier than the one that answers, says clearly more of the question, or no
    less of it and is nearer by meaning.

    A percentage that is not known does not stand against a sum, unless it is asked for.
    """
    if asked.wants in ("money", "amount") and PERCENTAGE.match(unknown.text) and SUM.search(best.text):
        return False
    says, best_says = unknown.match.features.covers_alone, best.match.features.covers_alone
    nearer = unknown.match.features.meaning > best.match.features.meaning
    more = says - best_says >= CLEARLY_MORE or ((says >= SAYS_ALL or nearer) and says >= best_says)
    more = more and any(pattern.search(unknown.text) for pattern in (OF_A_FIGURE, OF_A_DATE))
    return unknown.score > best.score or (more and unknown.score >= best.score - FAR_BEHIND)


def whether_unknown(candidates: Sequence[Candidate], best: Candidate, asked: Asked) -> Candidate | None:
    """What says that it is not known whether something was so, where that is asked, and holds no less of it than the
    sentence that would answer; None where nothing does. An action to chase a reply tells not whether one came."""
    if asked.wants != "yes or no" or WHETHER.match(best.text):
        return None
    least = best.match.features.covers_alone
    near = (each for each in candidates if each.score >= best.score - FAR_BEHIND)
    said = (each for each in near if WHETHER.match(each.text) and UNKNOWN.search(each.text))
    return next((each for each in said if each.match.features.covers_alone >= least), None)


def why_unknown(unknown: Candidate) -> str:
    """Why a question is declined, by such a sentence: that it is not known, or, where it holds a part, its words."""
    if unknown.match.features.covers_alone >= SAYS_ALL:
        return not_known(unknown)
    return nearest_said(unknown)


def nearest_said(unknown: Candidate) -> str:
    """The words of a sentence that holds a part of what is asked."""
    return f"{NEAREST_SAID} a {unknown.paragraph.source.called} says of it: “{unknown.text}”"


def not_known(unknown: Candidate) -> str:
    """That a sentence says that what is asked is not known; the words of a digest are not those of a paper."""
    said = "A digest held says" if unknown.digest else "The papers held say"
    return f"{said} {NOT_KNOWN}{unknown.text}”"


def says_not_known(reason: str | None) -> bool:
    """Whether a question was declined because a paper says of all of it that it is not known."""
    return bool(reason) and NOT_KNOWN in str(reason)


def unknown_notice(unknown: Candidate | None, best: Candidate) -> tuple[Notice, ...]:
    """That a paper says of all that is asked that it is not known, beside an answer that is little likelier."""
    if not unknown or unknown.match.features.covers_alone < SAYS_ALL or unknown.score < best.score - FAR_BEHIND:
        return ()
    return (Notice("coverage", f"Check the answer: a {unknown.paragraph.source.called} says “{unknown.text}”"),)
