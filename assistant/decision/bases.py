"""How many answered what a survey asked: told beside every share of those who did, or said not to be given."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.answer import Notice, Statement
from corpus import NotHeld, Papers, Paragraph
from indexes.questions.timing import years_in
from indexes.questions.wanting import DATE
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
    rf"|\b(?:sample|survey|poll)(?: size)? (?:of|was) (?:about |some |over |nearly )?(?!(?:19|20)\d\d\b)"
    rf"{NUMBER}(?! ?%)(?: [a-z]+)?"
    rf"|\b(?:asked|surveyed|interviewed|polled|heard from) (?:about |some |over |nearly )?{NUMBER} [a-z]+",
    re.IGNORECASE,
)
# And how many answered one question of it.
BASE = re.compile(rf"{ANSWERED.pattern}|\bbase\b\W{{0,3}}\d|\bn ?= ?\d|\bof the {NUMBER} \w+", re.IGNORECASE)

NOT_GIVEN = "Base not given"


class Base(NamedTuple):
    """How many answered a survey, and where that is told."""

    paragraph: Paragraph
    text: str  # as printed
    of: str = ""  # of which of the times that are quoted it is, where it is of one alone


def base_notices(statements: Sequence[Statement], papers: Papers) -> tuple[Notice, ...]:
    """For each survey a share of which is quoted without it: how many answered, or that it is not given."""
    told = "\n".join(each.text for each in statements)
    notices = dict.fromkeys(notice for each in statements for notice in _of(each, told, papers))
    without = [each for each in notices if each.text.startswith(NOT_GIVEN)]
    given = [each for each in notices if each not in without]
    return (*given, *(without if len(without) < 2 else [_not_given("these shares")]))


def _of(statement: Statement, told: str, papers: Papers) -> Iterator[Notice]:
    shares = list(dict.fromkeys(SHARE.findall(statement.text)))
    if not shares or not statement.citations or BASE.search(f"{statement.lead_in or ''} {statement.text}"):
        return
    paragraph = statement.citations[0].paragraph
    if not _tells_of_survey(statement.text, paragraph) or not _is_held(paragraph, papers):
        return
    base = _told_near(statement.text, paragraph, papers)
    if base is None:
        named = shares[0] if len(shares) == 1 else "these shares"
        yield _not_given(named)
    elif base.text not in told:
        yield Notice("voice", f"How many answered in all: “{base.text}” ({base.paragraph.place}{base.of}).")


def _is_held(paragraph: Paragraph, papers: Papers) -> bool:
    """Whether it still stands in its paper, which another process may have changed or removed since it was found."""
    try:
        return paragraph in papers.document(paragraph.source.id).paragraphs
    except NotHeld:
        return False


def _not_given(shares: str) -> Notice:
    return Notice("voice", f"{NOT_GIVEN}: how many answered is not told near {shares}.")


def _tells_of_survey(text: str, paragraph: Paragraph) -> bool:
    if paragraph.voice == "the public" or paragraph.source.kind == "consultation":
        return True
    return SURVEY.search(f"{paragraph.lead_in or ''} {text}") is not None


def _told_near(text: str, paragraph: Paragraph, papers: Papers) -> Base | None:
    """How many answered: as its paragraph tells, else nearest before it under its heading, then after it; in a report
    on a consultation anywhere, from its beginning. What is of another time is of another survey."""
    if found := BASE.search(f"{paragraph.lead_in or ''} {paragraph.text}"):
        return Base(paragraph, found[0])
    all_of_it = papers.document(paragraph.source.id).paragraphs
    place = all_of_it.index(paragraph)
    around = (*all_of_it[:place][::-1], *all_of_it[place + 1 :])
    headed = [each for each in around if each.headings == paragraph.headings]
    rest = all_of_it if paragraph.source.kind == "consultation" else ()
    years = set(years_in(text))
    for each in (*headed, *rest):
        for span in sentences(each.text):
            said = span.of(each.text)
            of = set(years_in(said))
            if (found := ANSWERED.search(said)) and (not years or of <= years):
                named = DATE.search(said) if of < years else None
                return Base(each, found[0], f", {named[0]}" if named else "")
    return None
