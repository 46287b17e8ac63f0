"""Whether what is told of a whole is so of a part of it: "the county had 41" where "Leeds had 41"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.of_words.names import COUNTY, RUN, telling_of_name
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import ROUGHLY
from assistant.sentences.offices import mentioned
from indexes import stems
from indexes.language.places import PLACES

HAS = (
    r"(?:ha[ds]|have|sees?|saw|records?|recorded|reports?|reported|receive[ds]|gets?|got|los[et]|gain(?:ed|s)|counted)"
)
ABOUT = rf"(?: (?:{ROUGHLY}|just|only|under|another))*"
# "Leeds had 41", "in Leeds 41", "in Leeds there were 41".
BEFORE = re.compile(
    rf"(?:(?P<subject>{RUN.pattern}) {HAS}|\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?P<where>{RUN.pattern}),?"
    rf"(?: there (?:was|were|are|is))?){ABOUT} £?$"
)
# "41 thefts of tractors in Leeds".
AFTER = re.compile(
    rf"^(?: ?%| per cent)?(?: [a-z][\w'’-]*){{0,4}} (?:in|across|throughout) (?:the )?(?P<where>{RUN.pattern})"
)
WHOLE = re.compile(
    rf"\b[Tt]he (?:whole |entire )?(?:county|region) {HAS}\b"
    r"|\b(?:in|across|throughout) (?:the )?(?:whole |entire )?(?:county|region)\b|\b(?:county|region|force)-?wide\b",
    re.IGNORECASE,
)
# "In one district of the county".
SOME = re.compile(
    r"\b(?:part|district|borough|cit(?:y|ie)|town|village|ward|area|place|neighbourhood)s?\b", re.IGNORECASE
)


def part_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount that is told of a whole, or of another place, and stands there beside a part of it alone."""
    said, about = set(stems(claim)), frozenset(stems(premise.context))
    everywhere = (WHOLE.search(claim) or COUNTY.search(claim)) and not SOME.search(claim)
    for each in standing_in(claim):
        if not everywhere and not _place(each):
            continue
        theirs = same_standing(each, premise.sentences)
        parts = [_place(other) for other in theirs]
        if not theirs or not all(_is_part(part, about) and not said & telling_of_name(part) for part in parts):
            continue
        if PLACES.search(parts[0]) or not mentioned(claim):  # a person may be told by the office
            yield Objection("place", f"{each.amount.text.strip()} is of {parts[0]} in the cited paragraphs")


def _place(standing: Standing) -> str:
    """The name of whose an amount is said to be, or of where; "" where none stands beside it."""
    if before := BEFORE.search(standing.before):
        return before["subject"] or before["where"]
    after = AFTER.match(standing.after)
    return after["where"] if after else ""


def _is_part(name: str, about: frozenset[str]) -> bool:
    """Whether a name is of a place within that which the paper is about, and no body and no time."""
    telling = telling_of_name(name)
    if not telling or figures_in(name) or COUNTY.search(name) or len(telling) < len(name.split()):
        return False
    return PLACES.search(name) is not None or not telling <= about
