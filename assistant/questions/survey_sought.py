"""What a question over all papers asks for, and what such questions share: show, all, kinds of paper, of a year."""

import re
from dataclasses import dataclass
from typing import Literal

from corpus.description.periods import Years, years_in
from corpus.papers import PaperKind
from indexes.questions.time_words import YEAR

# Papers, or parts of them: a mention is a sentence that holds the topic, a figure one that tells a figure beside; a
# telling one that speaks of recommendations and gives none; a meeting a day of one.
Sought = Literal["papers", "recommendation", "resolution", "action", "mention", "figure", "telling", "meeting"]
# A topic looked for anywhere, within one paragraph and its headings, or as what a paper is about; or what it says.
By = Literal["mention", "place", "about", "claim"]
Order = Literal["newest", "latest", "earliest", "most", "previous", "next"]

PLEASE = r"(?:(?:and|please|can you|could you|so) )*"
SHOW = rf"{PLEASE}(?:list|show|give|name|find|enumerate|tell)(?: me| us)?(?: a list of)?"
ALL = r"(?:(?:all|every|each)(?: one)?(?: of)?(?: the)?|the)"
MENTION = (
    r"(?:(?:mention|name|discuss|cite|contain)(?:s|ed|ing)?|(?:refer|allude)(?:s|red|ring)? to"
    r"|(?:talk|speak)(?:s|ing)? (?:about|of)|(?:say|tell|have|hold|contain)(?:s|ing)? (?:any|some)thing (?:about|on|of)"
    r"|(?:give|have|hold|contain)(?:s|ing)? (?:an? )?(?:figures?|numbers?|data|details?|information)"
    r" (?:for|of|on|about)"
    r"|hold(?:s|ing)? the words?|use(?:s)? the words?)"
)
# Which is no part of what is mentioned, and is not counted here.
QUALIFIED = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|\b(?:more than|at least|only|just|exactly) (?:once|twice|[\w-]+ times)\b",
    re.IGNORECASE,
)
SPAN = rf"{YEAR}(?:\s?[/–-]\s?\d\d(?:\d\d)?)?"
SIDE = r"from|since|after|before|until"
DATED = rf"(?:published|dated|issued|written|produced)(?: (?:in|of|for|between|(?P<side>{SIDE})))?|(?P<alone>{SIDE})"
# "in 2023" after a verb of mentioning belongs to what is mentioned.
YEARS = re.compile(
    rf"\b(?:that |which )?(?:are |were |is |was )?(?:{DATED}) (?:the year )?"
    rf"(?P<first>{SPAN})(?: (?:and|to|until|-) (?P<last>{SPAN}))?\b"
)
IN_YEARS = re.compile(
    rf"\b(?:in|of|for|between) (?P<first>{SPAN})(?: (?:and|to) (?P<last>{SPAN}))?(?=$| (?:that )?{MENTION} )"
)
# Read in order. "minutes" are not here: how many of them is a length of time, see MINUTES.
KIND_NOUNS: tuple[tuple[str, PaperKind | None], ...] = (
    (r"annual reports?", "annual report"),
    (r"quarterly (?:performance )?(?:reports?|updates?)", "quarterly report"),
    (r"cover(?:ing)? reports?", "cover report"),
    (r"(?:force|chief constable'?s'?) (?:reports?|papers?)", "force report"),
    (r"inspection(?: report)?s?", "inspection"),
    (r"decision notices?|(?:records of )?decisions?", "decision"),
    (r"consultations?(?: reports?| papers?)?", "consultation"),
    (r"(?:press|news) releases?", "news"),
    (r"(?:police and crime )?plans?", "plan"),
    (r"(?:scrutiny |police )?(?:papers?|reports?|documents?)", None),
)
MINUTES = r"(?:sets? of )?(?:draft |meeting )?minutes"
PLAIN = "|".join(noun for noun, _ in KIND_NOUNS)
NOUN = rf"(?:{PLAIN}|{MINUTES})"
# "In the plan" is in one paper.
PLURAL = rf"(?:{NOUN}(?<=s))"
# Nothing but a paper can be meant; a force receives reports, and a mayor takes decisions.
PAPER = rf"(?:papers?|documents?|sets? of minutes|{KIND_NOUNS[0][0]}|{KIND_NOUNS[1][0]}|{KIND_NOUNS[2][0]})"
ON = r"(?:on|about|regarding|concerning|for|of)"
# A topic that holds a verb is a clause, and asks what was done.
CLAUSE = re.compile(r"\b(?:did|does|do|was|were|is|are|has|have|had|will|would|received|recorded)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SurveyAsked:
    """What a question over all papers asks for."""

    sought: Sought
    order: Order = "newest"
    count: bool = False  # whether the number is what is asked
    kinds: tuple[PaperKind, ...] = ()  # of papers; none for any
    years: Years | None = None  # which a paper covers, or of its publication where `published`
    body: str | None = None  # who published it, or whose meeting it went to
    topic: str | None = None
    on: str | None = None  # what its paragraph, or what stands above that, must name too
    by: By = "about"
    owner: str | None = None  # who is to do it
    published: bool = False  # whether the years are of publication, not of what a paper covers
    without: str | None = None  # what a paper must not mention
    than: str | None = None  # what is to be mentioned less
    state: str | None = None  # of recommendations or actions: "accepted"
    paper: str | None = None  # words of the titles of the papers, "Plan 2024-28"
    carried: str | None = None  # the times that were spoken of before, "" for none, where the topic is carried over


def years_named(dated: re.Match[str]) -> Years:
    """The years that a match of YEARS or IN_YEARS names, with the side that it opens."""
    named = years_in(f"{dated['first']} {dated['last'] or ''}") or Years(None, None)
    parts = dated.groupdict()
    how = (parts.get("side") or parts.get("alone") or "in").casefold()
    if dated["last"]:
        return named
    if how == "after":
        return Years((named.last or 0) + 1, None)
    if how == "before":
        return Years(None, (named.first or 0) - 1)
    if how == "since":
        return Years(named.first, None)
    return Years(None, named.last) if how == "until" else named


def kinds_named(noun: str) -> tuple[PaperKind, ...]:
    """The kinds of paper that a noun names; none where it names any."""
    if re.fullmatch(MINUTES, noun, re.IGNORECASE):
        return ("minutes",)
    kind = next((kind for words, kind in KIND_NOUNS if re.fullmatch(words, noun, re.IGNORECASE)), None)
    return (kind,) if kind else ()
