"""Whether the papers hold the answer: one decision, from how well the best sentence covers the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.matching import Candidate
from assistant.sureness import shipped_sureness
from corpus import Paragraph
from indexes import stems
from indexes.question import ABOUT, CARRIED_SHARE, LIGHT, Asked, Term
from indexes.timing import years_in
from indexes.wanting import FIGURES, MONTH, PEOPLE, SHARE, Wants, counted, holds_kind
from indexes.worded import held

KIND_NAMES: dict[Wants, str] = {
    "figure": "a figure",
    "money": "a sum of money",
    "amount": "a figure",
    "share": "a share",
    "duration": "a length of time",
    "date": "a date",
    "place": "a place",
    "person": "a name",
}
# A paper that says that something is not known does not tell it.
UNKNOWN = re.compile(
    r"\b(?:is|are|was|were|has been|have been) not (?:yet )?(?:known|found|stated|available|repeated)\b", re.IGNORECASE
)
# "In 2024" asks for a whole year: neither its summer nor what is counted since 2019 is that.
WHOLE_YEAR = re.compile(r"\b(?:in|during) ((?:19|20)\d\d)\b(?![/–-])", re.IGNORECASE)
SINCE = re.compile(r"\bsince (?:\w+ )?((?:19|20)\d\d)\b", re.IGNORECASE)
MONTH_NAMED = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
MONTHS_OF_YEAR = re.compile(rf"\b(?:from|between) {MONTH} (?:to|and|until) {MONTH} (?:19|20)\d\d\b", re.IGNORECASE)
# A month or a year is not the day that is asked for.
DAY_ASKED = re.compile(r"\b(?:which|what) day\b|\bexact date\b", re.IGNORECASE)
DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|\b{MONTH} \d{{1,2}}\b(?!\d)", re.IGNORECASE)
# "Tarn, Harwick and Selby were spare" tells how many, by name.
NAMED_ONES = re.compile(r"^[A-Z]\w+(?:, [A-Z]\w+)+,? and [A-Z]\w+ (?:is|are|was|were)\b")
# People under whatever name.
ANYBODY = re.compile(r"\b(?:people|persons|individuals)\b", re.IGNORECASE)
# A survey counts those who said something by their share.
POLLED = re.compile(
    r"\bhow many [\w ]{0,30}?\b(?:said|felt|feel|thought|rated|agreed|backed|supported)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Bars:
    """How sure it must be that a sentence answers, 0 to 1.

    Chosen on the develop questions; what each bar costs is plotted in docs/declining.svg.
    """

    enough: float = 0.2


BARS = Bars()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence answers, and if not, why; without a reason it lacks something that the question names."""

    verdict: Literal["answers", "does not answer"]
    reason: str | None = None


def verdict_on(candidate: Candidate, asked: Asked, *, items: Sequence[Paragraph] = (), bars: Bars = BARS) -> Verdict:
    """Judge one sentence against the whole question; where it announces a list, with the items of that list."""
    if not asked.terms:
        return Verdict("does not answer", "The question names nothing that can be looked up in the papers.")
    if forbidding(candidate, asked):
        return Verdict("does not answer")
    if not _holds_kind(candidate, asked, items):
        kind = KIND_NAMES.get(asked.wants, "an answer")
        return Verdict("does not answer", f"The paragraphs nearest to the question do not give {kind}.")
    if asked.present and candidate.past:
        return Verdict("does not answer", f"What the papers say of this is of {candidate.year}, not of now.")
    figure = asked.wants in FIGURES
    if figure and of_other_length(candidate.text, asked.text):
        return Verdict("does not answer", "The figures nearest to the question are of another length of time.")
    if asked.wants == "figure" and not _counts_what_is_asked(candidate, asked):
        return Verdict("does not answer", f"The figures nearest to the question do not count {counted(asked.text)}.")
    if figure and candidate.elsewhere:
        return Verdict("does not answer", "The figures nearest to the question are not those of West Yorkshire.")
    if figure and candidate.part:
        return Verdict("does not answer", "The figures nearest to the question are those of single districts.")
    if shipped_sureness().of(_leading(candidate, items)) < bars.enough:
        return Verdict("does not answer", "The paragraphs nearest to the question speak of something else.")
    if asked.wants != "yes or no" and UNKNOWN.search(candidate.text):
        return Verdict("does not answer", f"The papers held say that this is not known: “{candidate.text}”")
    return Verdict("answers")


def forbidding(candidate: Candidate, asked: Asked) -> list[Term]:
    """The names that it lacks and that make it an answer about something else.

    What was carried over from the question before is context: its names do not forbid, and its years only where the
    question names none of its own.
    """
    own_years = bool(years_in(asked.text.partition(ABOUT)[0]))
    carried = ABOUT in asked.text
    return [
        term
        for term in candidate.lacks
        if not (carried and term.share <= CARRIED_SHARE and (own_years or not term.year))
    ]


def lacks_day(asked: Asked, answering: Sequence[Candidate]) -> bool:
    """Whether a day is asked for and none of the sentences that otherwise answer tells one."""
    return DAY_ASKED.search(asked.text) is not None and not any(DAY.search(each.text) for each in answering)


def of_other_length(sentence: str, question: str) -> bool:
    """Whether a figure is of some months, or counted since another year, where a whole year is asked for."""
    asked_for = WHOLE_YEAR.search(question)
    if not asked_for or MONTH_NAMED.search(question) or SINCE.search(question):
        return False
    since = SINCE.search(sentence)
    return bool(since and since[1] != asked_for[1]) or MONTHS_OF_YEAR.search(sentence) is not None


def _holds_kind(candidate: Candidate, asked: Asked, items: Sequence[Paragraph]) -> bool:
    if candidate.match.features.kind:
        return True
    if asked.wants == "figure" and (_polled(candidate, asked) or _names_them(candidate, asked)):
        return True
    said = (candidate.text.rstrip(":"), *(item.text for item in items)) if items else ()
    return any(holds_kind(asked.wants, text, question=asked.text) for text in said)


def _counts_what_is_asked(candidate: Candidate, asked: Asked) -> bool:
    """Whether its place speaks of what is to be counted: a count of farmers is none of pupils, nor one of horses."""
    noun = counted(asked.text)
    if noun is None or (ANYBODY.search(noun) and PEOPLE.search(candidate.text)) or _polled(candidate, asked):
        return True
    head = [stem for stem in stems(noun) if stem not in LIGHT][-1:]
    paragraph = candidate.paragraph
    words = held("\n".join((paragraph.text, paragraph.lead_in or "", *paragraph.headings)))
    terms = [term for term in asked.terms if set(head) & set(term.names[0])]
    return not terms or any(set(name) <= words for term in terms for name in term.names)


def _names_them(candidate: Candidate, asked: Asked) -> bool:
    noun = counted(asked.text)
    return bool(noun and NAMED_ONES.search(candidate.text)) and set(stems(noun or "")) <= set(stems(candidate.text))


def _polled(candidate: Candidate, asked: Asked) -> bool:
    return bool(POLLED.search(asked.text) and SHARE.search(candidate.text))


def _leading(candidate: Candidate, items: Sequence[Paragraph]) -> Candidate:
    """A sentence that announces a list says with it what it only introduces by itself."""
    if not items:
        return candidate
    features = replace(candidate.match.features, introduces=0.0)
    return replace(candidate, match=replace(candidate.match, features=features))


def why_none(candidates: Sequence[Candidate], verdicts: Sequence[Verdict], asked: Asked) -> str:
    """Why no sentence answers, from what the likeliest one lacks."""
    if not candidates:
        return "No paragraph of the papers held was found for this question."
    if verdicts[0].reason:
        return verdicts[0].reason
    lacking = [set(forbidding(candidate, asked)) for candidate in candidates]
    nowhere = named([term for term in asked.terms if term in set.intersection(*lacking)], asked)
    if nowhere:
        return f"None of the paragraphs found speaks of {_joined(nowhere, 'or')}."
    somewhere = named([term for term in asked.terms if term in set.union(*lacking)], asked)
    if len(somewhere) == 1:
        return f"The paragraphs nearest to the question do not speak of {somewhere[0]}."
    return f"No paragraph that was found speaks of {_joined(somewhere, 'and')} together."


def named(terms: Sequence[Term], asked: Asked) -> list[str]:
    """The terms as the question has them, in quotation marks: words that stand side by side as one name."""
    names: list[str] = []
    for term in terms:
        if names and re.search(rf"{re.escape(names[-1])}[ /–-]\W*{re.escape(term.text)}\b", asked.text):
            names[-1] += f" {term.text}"
        else:
            names.append(term.text)
    return [f"“{name}”" for name in names]


def _joined(names: Sequence[str], word: str) -> str:
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
