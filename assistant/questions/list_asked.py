"""The list that a question wants, known by its shape: asked for outright, of each, over time, parts, aims, sources."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.questions.superlatives import FEWEST, MOST, TIMES, noun_ranked
from indexes import stems
from indexes.questions.kinds_told import NUMBER_WORD
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE
from indexes.questions.wanting import LEAD

# "What is new? List the emphases": the last sentence says what is wanted.
LIST_ASKED = re.compile(r"[.?!]\s+(?:please )?(?:list|name|enumerate|set out)\b", re.IGNORECASE)
SOURCES = re.compile(r"\bsources?\b|\bfrom\b|\bpaid (?:for )?by\b", re.IGNORECASE)
BY_NOUN = re.compile(r"\b(?:by|per) (?P<noun>[a-z]{4,})\b", re.IGNORECASE)
# Where people live goes by many nouns.
PARTS = ("part", "bit", "place", "spot")
AREAS = (*PARTS, "area", "district", "ward", "town", "neighbourhood", "division")
# Which is most is told by a table of all of them.
RANKED = rf"^{LEAD}(?:in |of )?(?:which|what)\b.*?(?P<shape>{MOST.pattern}|{FEWEST.pattern})"
PLURAL = r"[a-z]{3,}(?<![sui])s"
# "By type" says of no column what it is called; what it is not is where, when, or who else.
KINDS = ("type", "kind", "sort", "category", "categories", "reason", "cause", "nature")
NO_KIND = re.compile(
    r"\b(?:areas?|districts?|wards?|towns?|boroughs?|councils?|forces?|years?|periods?|dates?|quarters?|months?|papers?)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\b(?:forces?|police areas?)\b", re.IGNORECASE)
SPENT = re.compile(r"\b(?:spen[dt]\w*|costs?|what for|is for|pa(?:id|ys?) for)\b", re.IGNORECASE)
# What money goes on is told by no list of where it comes from.
SPENDING = re.compile(
    r"^(?!.*\b(?:source|come|came|from|year by year|by year|(?:each|every) year|over (?:time|the))\b)"
    r".*\b(?:spen[dt]\w*|(?:go(?:es)?|gone|went) on|pa(?:y|ys|id) for)\b",
    re.IGNORECASE,
)
SOURCE_NAMED = re.compile(r"\bsources?\b", re.IGNORECASE)
SPENT_ON = (
    rf"^{LEAD}(?:what|how|where) (?:did|does|do|was|is|were|are|has|will)\b(?! be\b)[^?,]*?"
    r"\b(?P<shape>(?:spend|spent|gone|going|goes|go)"
    r"(?: (?:its|the|their|our|all its|all the) (?:money|budget|cash|funding))? on)"
    r"(?=\W*$|,|(?: in| for)? (?:the )?(?:\d|year))"
)
AIMS = re.compile(r"\b(?:aims?|ambitions?|goals?|objectives?|outcomes?|priorit(?:y|ies)|purposes?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """What says of which sort a list is."""

    lead_in: str  # what stands right above it, its column names among it
    names: tuple[str, ...]  # what its items are called
    column: str = ""  # the name of the column that the items of a table are called by

    @property
    def over_time(self) -> bool:
        """Whether most of its items are called after a time."""
        return 2 * sum(DATE.search(name) is not None for name in self.names) > len(self.names)


# Whether a list is of the sort that the words found ask for.
Fits = Callable[[Outline, re.Match[str]], bool]


@dataclass(frozen=True, slots=True)
class ListAsked:
    """What a question says of the list that it wants."""

    outright: bool  # whether it asks for a list; else it only may want one
    subject: Asked  # the question without the words that only say the shape: "broken down", "over the years"
    sorts: tuple[tuple[Fits, re.Match[str]], ...] = ()

    @property
    def particular(self) -> bool:
        """Whether it says of which sort the list must be."""
        return any(fits is not _any for fits, _ in self.sorts)

    def fits(self, outline: Outline) -> bool:
        """Whether a list is of every sort that is asked for."""
        return all(fits(outline, found) for fits, found in self.sorts)


def list_asked(asked: Asked) -> ListAsked | None:
    """The list that a question wants; None where it wants none."""
    outright = asked.wants == "list" or LIST_ASKED.search(asked.text) is not None
    # "When is it set each year?" asks for no row of years.
    sorts = tuple(
        (fits, found)
        for pattern, fits in SORTS
        if not (fits is _over_time and asked.wants == "date") and (found := pattern.search(asked.text))
    )
    if not outright and not sorts:
        return None
    sorts += ((_of_spending, spending),) if (spending := SPENDING.search(asked.text)) else ()
    shape = {stem for _, found in sorts for stem in stems(found.groupdict().get("shape") or "")}
    subject = tuple(term for term in asked.terms if not set(term.names[0]) <= shape)
    return ListAsked(outright, Asked(asked.text, asked.wants, subject), sorts)


def _any(outline: Outline, found: re.Match[str]) -> bool:
    return True


def _of_sources(outline: Outline, found: re.Match[str]) -> bool:
    """Where something comes from is told by a list of sources, not by any list of the same subject.

    Its items may say so each: "£2m from the sale of kennels".
    """
    each = sum(SOURCES.search(name) is not None for name in outline.names)
    return SOURCES.search(outline.lead_in) is not None or 2 * each > len(outline.names)


def _of_spending(outline: Outline, found: re.Match[str]) -> bool:
    """Whether it is of what money goes on, and no row of years."""
    said = f"{outline.lead_in} {outline.column}"
    return SPENT.search(said) is not None and not SOURCE_NAMED.search(said) and not outline.over_time


def is_of_sources(outline: Outline, question: str) -> bool:
    """Whether it tells where money comes from, and the question asks what it goes on."""
    said = f"{outline.lead_in} {outline.column}"
    return SPENDING.search(question) is not None and SOURCE_NAMED.search(said) is not None


def _of_parts(outline: Outline, found: re.Match[str]) -> bool:
    """Whether it may be of the parts of a whole: what others have is none of them."""
    return OTHERS.search(outline.column) is None


def _of_aims(outline: Outline, found: re.Match[str]) -> bool:
    return AIMS.search(outline.lead_in) is not None


def _over_time(outline: Outline, found: re.Match[str]) -> bool:
    return outline.over_time


def _by_noun(outline: Outline, found: re.Match[str]) -> bool:
    """Whether it says that it is by the thing named, or has a column of it: "by law" and "by post" are no lists."""
    if found["noun"].casefold().rstrip("s") in KINDS or found["noun"].casefold() in KINDS:
        return bool(outline.column) and not NO_KIND.search(outline.column) and not outline.over_time
    noun = set(stems(found["noun"]))
    by = (stems(each["noun"]) for each in BY_NOUN.finditer(outline.lead_in))
    return bool(noun) and any(noun <= set(each) for each in (*by, stems(outline.column)))


def _of_noun(outline: Outline, found: re.Match[str]) -> bool:
    """Whether it is a list of what is to be chosen among: "which district", "in which year"."""
    noun = noun_ranked(found[0])
    if noun in TIMES:
        return outline.over_time
    nouns = AREAS if noun in PARTS else (noun,)
    return any(set(stems(each)) <= set(stems(outline.lead_in)) for each in nouns)


# Wants a list though it does not ask for one.
SORTS: tuple[tuple[re.Pattern[str], Fits], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), fits)
    for pattern, fits in (
        (RANKED, _of_noun),
        (rf"^which {PLURAL} .*\b(?:more|fewer|less)\b.* than\b", _of_noun),
        (rf"^(?:which|what) {PLURAL} \w+ (?P<shape>how) (?:many|much)\b", _of_noun),
        (r"\b(?:for|in|of|did|does|has|had|have|by) (?:each|every)\b", _any),
        (BY_NOUN.pattern, _by_noun),
        (SPENT_ON, _of_spending),
        (r"^where (?:do|does|did|was|were|is|are|has|had)\b.*\bfrom\b", _of_sources),
        (r"\bwhat (?:was|has been|is being|got|gets|has got) (?P<shape>done)\b", _any),
        (r"^who (?:were|are)\b", _any),
        # Things in the plural: "what tools are there", "what three things", "forces with more", "their wish list".
        (rf"^what (?:[\w-]+ ){{0,2}}{PLURAL} (?:are|were|do|did|have|had|can|could|must|should|may)\b", _any),
        (rf"^(?:what|which) (?:{NUMBER_WORD}) \w", _any),
        (rf"^(?:[\w-]+ )?{PLURAL} (?:with|that|which|who|whose)\b", _any),
        (r"\b(?P<shape>(?:wish|shopping|to-do) ?lists?)\b", _any),
        (
            r"^what\b.*\b(?P<shape>(?:trying|want(?:s|ed)?|hop(?:es|ed|ing)|meant|supposed|set(?:s|ting)? out"
            r"|seek(?:s|ing)?|intend(?:s|ed)?|aim(?:s|ed|ing)?) to (?:achieve|accomplish|deliver|do))\b",
            _of_aims,
        ),
        (
            r"\b(?P<shape>over (?:time|the (?:\w+ )?years)|year by year|(?:each|every) (?:year|month|quarter))\b",
            _over_time,
        ),
        (
            r"\b(?P<shape>made up(?: of|(?=\W*$| (?:in|for) ))|consist(?:s|ed)? of|composed of|broken down"
            r"|breakdown(?: of)?"
            r"|(?:split|divided)(?: up)?(?: between| into| across| by|\W*$))",
            _of_parts,
        ),
    )
)
