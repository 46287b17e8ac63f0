"""How many answered what a survey asked: told beside every share of those who did, or said not to be given."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answer import Notice, Statement
from assistant.questions.carrying import without_carried
from assistant.sentences.quotations import quoted
from assistant.sentences.unknown import UNKNOWN
from corpus import NotHeld, Papers, Paragraph
from indexes.questions.time_words import DATE, YEAR
from indexes.questions.timing import financial_years_in, without_financial_years, years_in
from indexes.sentences.spans import sentences

SHARE = re.compile(
    r"\b(?:\d+(?:\.\d+)? ?%|[\w.-]+ per ?cent\b|half(?![ -]?(?:year|hour|term))|(?:one|two|a)[ -]thirds?\b"
    r"|(?:a|three)[ -]quarters?(?= of)|(?:one|two|three|nine) in (?:\d+|three|four|five|six|ten)\b)",
    re.IGNORECASE,
)
# A share of those who were asked, in a paper that reports on other things too.
SURVEY = re.compile(
    r"\b(?:survey(?:s|ed)?|respondents?|questionnaires?|poll(?:s|ed)?|consultations?|of (?:all )?(?:replies|responses)"
    r"|(?:people|residents|those) (?:were )?asked)\b",
    re.IGNORECASE,
)
NUMBER = r"(?<![£\d.,])\d[\d,]*\d"
WHO = r"(?: [a-z][\w-]*){0,3}?"
# How many answered in all.
ANSWERED = re.compile(
    rf"{NUMBER}{WHO} (?:respondents|replies|responses|participants|responded|replied|answered|completed|took part"
    rf"|gave (?:their|a) view\w*|filled|returned|were (?:surveyed|interviewed|polled|asked))\b"
    rf"|\b(?:sample|survey|poll)(?: size)? (?:of|was) (?:about |some |over |nearly )?(?!{YEAR}\b)"
    rf"{NUMBER}(?! ?%)(?: [a-z]+)?"
    rf"|\b(?:asked|surveyed|interviewed|polled|heard from) (?:about |some |over |nearly )?{NUMBER} [a-z]+",
    re.IGNORECASE,
)
# And how many answered one question of it.
BASE = re.compile(rf"{ANSWERED.pattern}|\bbase\b\W{{0,3}}\d|\bn ?= ?\d|\bof the {NUMBER} \w+", re.IGNORECASE)

# "The number of replies is not known": that is its reason.
NUMBER_OF_REPLIES = re.compile(
    r"\b(?:number of|how many)(?: [\w-]+){0,2}? (?:repl\w+|respon\w+|participants|answer\w*|people|took part)\b",
    re.IGNORECASE,
)
NOT_GIVEN = "Base not given"
NOT_TOLD = f"{NOT_GIVEN}: how many answered is not told near"


class Base(NamedTuple):
    """How many answered a survey, and where that is told."""

    paragraph: Paragraph
    text: str  # as printed
    of: str = ""  # of which of the times that are quoted it is, where it is of one alone


def base_notices(statements: Sequence[Statement], papers: Papers, question: str) -> tuple[Notice, ...]:
    """For each survey a share of which is quoted without it: how many answered, or that it is not given.

    How many answered in another year than the `question` names is no base of it.
    """
    own = without_carried(question)
    question = own if years_in(own) else question  # the time is that spoken of before where it names none
    told = "\n".join(each.text for each in statements)
    notices = dict.fromkeys(notice for each in statements for notice in _of(each, told, papers, question))
    without = [each for each in notices if each.text.startswith(NOT_TOLD)]
    given = [each for each in notices if each not in without]
    return (*given, *(without if len(without) < 2 else [_not_told("these shares")]))


def _of(statement: Statement, told: str, papers: Papers, question: str) -> Iterator[Notice]:
    shares = list(dict.fromkeys(SHARE.findall(statement.text)))
    if not shares or not statement.citations or BASE.search(statement.in_words):
        return
    paragraph = statement.citations[0].paragraph
    if not _tells_of_survey(statement.text, paragraph) or not _is_held(paragraph, papers):
        return
    base = _told_near(statement.text, paragraph, papers, question)
    if base is None:
        unknown = _said_not_known(paragraph, papers, question)
        yield unknown or _not_told(shares[0] if len(shares) == 1 else "these shares")
    elif base.text not in told:
        of = f"for {base.of} alone" if base.of else "in all"
        yield Notice("voice", f"How many answered {of}: “{base.text}” ({base.paragraph.place}).")


def base_told(statements: Sequence[Statement], papers: Papers, question: str) -> tuple[Statement, ...]:
    """The sentence that tells how many answered the survey of which a share was told; none where none does."""
    for each in statements:
        paragraph = each.citations[0].paragraph if each.citations else None
        if paragraph is None or not SHARE.search(each.text) or not _tells_of_survey(each.text, paragraph):
            continue
        if (base := _told_near(each.text, paragraph, papers, question)) is None:
            continue
        spans = sentences(base.paragraph.text)
        return tuple(quoted(base.paragraph, span) for span in spans if base.text in span.of(base.paragraph.text))[:1]
    return ()


def _not_told(shares: str) -> Notice:
    return Notice("voice", f"{NOT_TOLD} {shares}.")


def _said_not_known(paragraph: Paragraph, papers: Papers, question: str) -> Notice | None:
    """That how many answered is not known of the years asked for, as the paper says near the share."""
    asked_of = set(years_in(question))
    for each, said in _sentences_near(paragraph, papers):
        if asked_of and asked_of <= set(years_in(said)) and UNKNOWN.search(said) and NUMBER_OF_REPLIES.search(said):
            return Notice("voice", f"{NOT_GIVEN}: “{said.strip()}” ({each.place}).")
    return None


def _is_held(paragraph: Paragraph, papers: Papers) -> bool:
    """Whether it still stands in its paper, which another process may have changed or removed since it was found."""
    try:
        return paragraph in papers.document(paragraph.source.id).paragraphs
    except NotHeld:
        return False


def _tells_of_survey(text: str, paragraph: Paragraph) -> bool:
    if paragraph.voice == "the public" or paragraph.source.kind == "consultation":
        return True
    # A row says of what it is by its place: "Survey results".
    head = paragraph.headings[-1] if paragraph.kind == "table row" and paragraph.headings else ""
    return SURVEY.search(f"{head} {paragraph.lead_in or ''} {text}") is not None


def _told_near(text: str, paragraph: Paragraph, papers: Papers, question: str) -> Base | None:
    """How many answered: as its paragraph tells, else nearest before it under its heading, then after it; in a report
    on a consultation anywhere, from its beginning. What is of another time is of another survey."""
    if found := BASE.search(paragraph.in_words):
        return Base(paragraph, found[0])
    years = set(years_in(text))
    for each, said in _sentences_near(paragraph, papers):
        of = set(years_in(said))
        same = (not years or of <= years) and _is_of(said, question)
        if same and (found := ANSWERED.search(said)):
            named = DATE.search(said) if of < years else None
            return Base(each, found[0], named[0] if named else "")
    return None


def _is_of(said: str, question: str) -> bool:
    """Whether a time that it names is one that the question names, where both name any: 2024/25 is not 2025/26."""
    asked_for, told = _times_in(question), _times_in(said)
    return not (asked_for and told) or any(one <= other or other <= one for one in asked_for for other in told)


def _times_in(text: str) -> tuple[frozenset[int], ...]:
    """Each time that a text names as its calendar years: two of a financial year."""
    financial = (frozenset((first, first + 1)) for first in financial_years_in(text))
    return (*financial, *(frozenset((year,)) for year in years_in(without_financial_years(text))))


def _sentences_near(paragraph: Paragraph, papers: Papers) -> Iterator[tuple[Paragraph, str]]:
    """The sentences where a base may be told, nearest first."""
    all_of_it = papers.document(paragraph.source.id).paragraphs
    place = all_of_it.index(paragraph)
    around = (*all_of_it[:place][::-1], *all_of_it[place + 1 :])
    headed = [each for each in around if each.headings == paragraph.headings]
    rest = all_of_it if paragraph.source.kind == "consultation" else ()
    for each in (*headed, *rest):
        for span in sentences(each.text):
            yield each, span.of(each.text)
