"""What the figure of a sentence may be mistaken for: one of another time, place, measure or thing than is asked for."""

import re

from assistant.matching import Candidate
from indexes import stems
from indexes.question import LIGHT, Asked
from indexes.wanting import FIGURES, MONTH, PEOPLE, SHARE, counted
from indexes.worded import held

# "In 2024" asks for a whole year: neither its summer nor what is counted since 2019 is that.
WHOLE_YEAR = re.compile(r"\b(?:in|during) ((?:19|20)\d\d)\b(?![/–-])", re.IGNORECASE)
SINCE = re.compile(r"\bsince (?:\w+ )?((?:19|20)\d\d)\b", re.IGNORECASE)
MONTH_NAMED = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
MONTHS_OF_YEAR = re.compile(rf"\b(?:from|between) {MONTH} (?:to|and|until) {MONTH} (?:19|20)\d\d\b", re.IGNORECASE)
# People under whatever name.
ANYBODY = re.compile(r"\b(?:people|persons|individuals)\b", re.IGNORECASE)
# What calls are to be answered by is no measure of how they are.
TARGET = re.compile(r"\btargets? (?:for|of|is|was)\b", re.IGNORECASE)
AIMED_AT = re.compile(
    r"\b(?:targets?|aim\w*|goals?|should|must|ought|expected|pledge\w*|promise\w*|standard|due)\b", re.IGNORECASE
)
# A longest wait is no average one.
MEASURES = {
    "average": re.compile(r"\b(?:mean|average|median|typical(?:ly)?)\b", re.IGNORECASE),
    "most": re.compile(r"\b(?:longest|highest|largest|maximum|most)\b", re.IGNORECASE),
    "least": re.compile(r"\b(?:shortest|lowest|smallest|minimum|fewest|least)\b", re.IGNORECASE),
}
# Of sums and lengths no noun is counted: what they are of is the heaviest word. On develop this bar costs no right
# answer; .33 costs three.
MEASURED = ("money", "amount", "duration")
WIDEST_GAP = 0.4
# The two numbers on which the police are called.
CALLED = re.compile(r"\b(?:999|101)\b")
# A survey counts those who said something by their share.
POLLED = re.compile(
    r"\bhow many [\w ]{0,30}?\b(?:said|felt|feel|thought|rated|agreed|backed|supported)\b", re.IGNORECASE
)


def mistaken_for(candidate: Candidate, asked: Asked) -> str | None:
    """What stands against taking its figure for the one that is asked for, in words; None where nothing does."""
    sentence, question, figure = candidate.text, asked.text, asked.wants in FIGURES
    if asked.present and candidate.past:
        return f"What was found is of {candidate.year}, and the question asks for now."
    if _is_of_other_calls(sentence, question):
        return "The paragraphs nearest to the question speak of calls to another number."
    if figure and _is_target(sentence, question):
        return "The figures nearest to the question are aims, not what was reached."
    if figure and _is_other_measure(sentence, question):
        return "The figures nearest to the question measure something else."
    if figure and _is_of_other_length(sentence, question):
        return "The figures nearest to the question are of another length of time."
    if asked.wants == "figure" and not _counts_what_is_asked(candidate, asked):
        return f"The figures nearest to the question do not count {_noun(question)}."
    if asked.wants in MEASURED and candidate.match.features.gap > WIDEST_GAP:
        return "The figures nearest to the question are of something else."
    if figure and candidate.elsewhere:
        return "The figures nearest to the question are not those of West Yorkshire."
    if figure and candidate.part:
        return "The figures nearest to the question are those of single districts."
    return None


def polled(candidate: Candidate, asked: Asked) -> bool:
    """Whether it gives the share of those who said something, where a survey's count of them is asked for."""
    return bool(POLLED.search(asked.text) and SHARE.search(candidate.text))


def _is_of_other_length(sentence: str, question: str) -> bool:
    """Whether a figure is of some months, or counted since another year, where a whole year is asked for."""
    asked_for = WHOLE_YEAR.search(question)
    if not asked_for or MONTH_NAMED.search(question) or SINCE.search(question):
        return False
    since = SINCE.search(sentence)
    return bool(since and since[1] != asked_for[1]) or MONTHS_OF_YEAR.search(sentence) is not None


def _is_target(sentence: str, question: str) -> bool:
    return TARGET.search(sentence) is not None and not AIMED_AT.search(question)


def _is_other_measure(sentence: str, question: str) -> bool:
    asked_for, told = (
        {name for name, words in MEASURES.items() if words.search(text)} for text in (question, sentence)
    )
    return bool(asked_for and told) and not asked_for & told


def _is_of_other_calls(sentence: str, question: str) -> bool:
    asked_for, told = set(CALLED.findall(question)), set(CALLED.findall(sentence))
    return bool(asked_for and told) and not asked_for & told


def _noun(question: str) -> str | None:
    """What is to be counted, without the verb that may stand after it: "reports" of "how many reports came in"."""
    words = (counted(question) or "").split()
    while words and set(stems(words[-1])) <= LIGHT:
        words.pop()
    return " ".join(words) or None


def _counts_what_is_asked(candidate: Candidate, asked: Asked) -> bool:
    """Whether its place speaks of what is to be counted: a count of farmers is none of pupils, nor one of horses."""
    noun = _noun(asked.text)
    if noun is None or (ANYBODY.search(noun) and PEOPLE.search(candidate.text)) or polled(candidate, asked):
        return True
    head = stems(noun)[-1:]
    paragraph = candidate.paragraph
    words = held("\n".join((paragraph.text, paragraph.lead_in or "", *paragraph.headings)))
    terms = [term for term in asked.terms if set(head) & set(term.names[0])]
    return not terms or any(set(name) <= words for term in terms for name in term.names)
