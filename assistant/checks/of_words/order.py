"""Whether who does something to whom is turned round: "A followed B" for "B followed A"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.checks.objection import Objection
from assistant.checks.of_words.names import RUN
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.sentences.offices import ACTORS
from corpus.lines.dates import MONTH_NAME
from indexes import stems
from indexes.language.synonyms import same_meaning

PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be)\b[^,;]*\bby\b|\bfrom\b")
# What one does to another; told of two names in the other order it is another story.
RELATION = frozenset(
    stem
    for word in """follow succeed replace take took attend scrutinise fund pay paid appoint visit
    criticise praise lead led beat defeat inspect advise complain oppose accuse thank warn urge ask tell told join
    absorb own employ supervise challenge sue outnumber exceed overtake precede brief question invite answer monitor
    """.split()
    for stem in stems(word)
)
FIRST = re.compile(
    r"\b(?:before|preced(?:ed|es)|(?:followed|succeeded|replaced)(?: as [\w ]+?)? by|gave way to|made way for)\s*"
    r"(?:the\s+)?$",
    re.I,
)
THEN = re.compile(
    r"\b(?:after|follow(?:ed|s)|succeed(?:ed|s)|replac(?:ed|es)|t(?:ook|akes) over from)\s*(?:the\s+)?$", re.I
)
# "John Roe, Ann Lee's successor".
ROLE = re.compile(r"(?:['’]s?)? (?:(?P<after>successor)|predecessor)\b")
APPOSED = re.compile(r"(?:,| (?:is|was|as|became))(?: (?:is|was|the))* $")
# Between two that stand side by side nothing is done.
LINK = re.compile(r"^[\s,]*(?:and|or|&|,|of|for|in|at|the)?\s*(?:the\s+)?$", re.IGNORECASE)
BESIDE = re.compile(r"(?:\bof|\bin|\b(?:is|are|was|were) [a-z]+ed by) (?:the )?$")  # of whom or by whom, not who
# "The Plan 2021-24", "the 2024-28 Plan".
DATED = re.compile(
    rf"\b(?:The )?(?!(?:The|In|On|By|At|Of|For|From|Since|Until|After|Before|During|(?i:{MONTH_NAME})) )"
    r"(?:[A-Z][a-z]+ (?:(?:and|of|for|the) )*){1,5}20\d\d(?:[-/]\d\d)?\b"
    r"|\b20\d\d(?:[-/]\d\d)?(?: [A-Z][a-z]+)+"
)
OFFICE = frozenset(("chief", "constabl"))  # what two people hold in turn is neither of them
LONGEST = 80  # characters between the two; further apart they belong to different statements


def order_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where two names stand the other way round: about the same deed, or in time."""
    told = {pair for sentence in premise.sentences for pair in _successions(sentence)}
    for first, then in _successions(claim):
        if any(then & (one - other) and first & (other - one) for one, other in told):
            yield Objection("direction", "who came first is the reverse in the cited paragraphs")
            return
    stated = [each for sentence in premise.sentences for each in _acts(sentence)]
    for one, act, other, passive in _acts(claim):
        alike = [each for each in stated if each[1] & act and each[3] == passive]
        if any(each[0] & one and each[2] & other for each in alike):
            continue
        if any(_turned(each, one, other) for each in alike):
            yield Objection("direction", "who does it to whom is the reverse in the cited paragraphs")
            return


def in_order(claim: str, premise: Premise) -> bool:
    """Whether a claim has who came first as the premise has it, whichever word it tells that by."""
    told = {pair for sentence in premise.sentences for pair in _successions(sentence)}
    return any(first & one and then & other for first, then in _successions(claim) for one, other in told)


def _turned(
    stated: tuple[frozenset[str], frozenset[str], frozenset[str], bool], one: frozenset[str], other: frozenset[str]
) -> bool:
    return bool(stated[0] & other - one) and bool(stated[2] & one - other)


def _successions(text: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Of neighbouring names, who came first and who came then."""
    named = [each for each in _with_short_forms(_named(text, dated=True), text) if not each[2] <= OFFICE]
    for (_, end, one), (start, end_of_other, other) in pairwise(named):
        between = text[end:start]
        if len(between) > LONGEST or one <= other or other <= one:
            continue
        if (role := ROLE.match(text[end_of_other:])) and APPOSED.match(between):
            yield (other, one) if role["after"] else (one, other)
        elif FIRST.search(between):
            yield one, other
        elif THEN.search(between):
            yield other, one


def _with_short_forms(
    named: list[tuple[int, int, frozenset[str]]], text: str
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The names, each with its short form in brackets, and without those that only tell whose or by whom."""
    for place, (start, end, words) in enumerate(named):
        if BESIDE.search(text[:start]) and not (THEN.search(text[:start]) or FIRST.search(text[:start])):
            continue
        if place + 1 < len(named) and text[end : named[place + 1][0]] == " (":
            yield start, named[place + 1][1] + 1, words | named[place + 1][2]
        elif not text[:start].endswith(" ("):
            yield start, end, words


def _acts(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], frozenset[str], bool]]:
    """Who, by which words, whom, and whether in the passive: of neighbouring names of a sentence."""
    named = _named(text)
    for (_, end, one), (start, _, other) in pairwise(named):
        between = text[end:start]
        if one != other and len(between) <= LONGEST and not LINK.match(between):
            act = frozenset(kin for stem in stems(between) if stem in RELATION for kin in same_meaning(stem))
            if act:
                yield one, act, other, PASSIVE.search(between) is not None


def _named(text: str, *, dated: bool = False) -> list[tuple[int, int, frozenset[str]]]:
    """The names of a text; those that only a date tells apart, "the Plan 2031", where dates may be told too."""
    spans = [(match.start(), match.end()) for match in RUN.finditer(text) if not figures_in(match[0])]
    spans += [(match.start(), match.end()) for match in DATED.finditer(text) if dated]
    spans += [(match.start(), match.end()) for pattern in ACTORS.values() for match in pattern.finditer(text)]
    found: list[tuple[int, int, frozenset[str]]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        stem = frozenset(stems(text[start:end]))
        if stem and (not found or start >= found[-1][1]):
            found.append((start, end, stem))
    return found
