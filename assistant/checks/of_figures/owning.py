"""Whether a figure is of whom it is said to be: "second to the 89.4% of Humberside", "the county had 41" of Leeds."""

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
# "Leeds had 41", "in Leeds 41", "in Leeds there were 41", "Leeds's 41".
BEFORE = re.compile(
    rf"(?:(?P<subject>{RUN.pattern}) {HAS}|\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?P<where>{RUN.pattern}),?"
    rf"(?: there (?:was|were|are|is))?|(?P<whose>{RUN.pattern})['’]s?){ABOUT} £?$"
)
# "41 thefts of tractors in Leeds", "89.4% of Humberside".
AFTER = re.compile(
    rf"^(?: ?%| per cent)?(?: [a-z][\w-]*)? (?:of|for|in|by|at) (?:the )?(?P<whose>{RUN.pattern})"
    rf"|^(?: ?%| per cent)?(?: [a-z][\w'’-]*){{2,4}} (?:in|across|throughout) (?:the )?(?P<where>{RUN.pattern})"
)
WHOLE = re.compile(
    rf"\b[Tt]he (?:whole |entire )?(?:county|region) {HAS}\b"
    r"|\b(?:in|across|throughout) (?:the )?(?:whole |entire )?(?:county|region)\b|\b(?:county|region|force)-?wide\b",
    re.IGNORECASE,
)
# "Reserves were £6m", "the reserves of the force stood at £6m".
IS = re.compile(
    r"(?P<thing>\b[a-z]+)(?: (?:of|in|for|at) [^,;.]{1,60}?)? (?:was|were|is|are|stood at|totalled|amounted to|came to)"
    rf"(?: (?:{ROUGHLY}|just|under))* $",
    re.IGNORECASE,
)
# "In one district of the county".
SOME = re.compile(
    r"\b(?:part|district|borough|cit(?:y|ie)|town|village|ward|area|place|neighbourhood)s?\b", re.IGNORECASE
)


def owning_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount beside another's name there, of a part that is told of the whole, or taken from it."""
    about = frozenset(stems(premise.context))  # whom the paper is about: everything in it is of them
    said, everywhere = frozenset(stems(claim)), WHOLE.search(claim) or COUNTY.search(claim)
    told = _names(claim) | (said & _names(premise.body))
    for each in standing_in(claim):
        if each.amount.value == "0":
            continue  # "Vision Zero"
        theirs = same_standing(each, premise.sentences)
        if (thing := IS.search(each.before)) and theirs and all(_taken_from(thing["thing"], other) for other in theirs):
            yield Objection("figure", f"{each.amount.text.strip()} is taken from it in the cited paragraphs")
        whose = [_beside(other, "whose") for other in theirs]
        others = [telling_of_name(owner) - about for owner in whose]
        if theirs and told and all(others) and not any(owner & told for owner in others):
            yield Objection("place", f"{each.amount.text.strip()} is of {whose[0]} in the cited paragraphs")
        if not everywhere or SOME.search(claim):
            continue
        parts = [_beside(other, "subject") or _beside(other, "where") or _beside(other, "whose") for other in theirs]
        of_parts = parts and all(_is_part(part) and not said & telling_of_name(part) for part in parts)
        if of_parts and (PLACES.search(parts[0]) or not mentioned(claim)):  # a person may be told by the office
            yield Objection("place", f"{each.amount.text.strip()} is of {parts[0]} in the cited paragraphs")


def _beside(standing: Standing, how: str) -> str:
    """The name that stands so beside an amount; "" where none does."""
    found = BEFORE.search(standing.before), AFTER.match(standing.after)
    return next((match[how] for match in found if match and match.groupdict().get(how)), "")


def _taken_from(thing: str, standing: Standing) -> bool:
    """Whether a thing stands in the sentence of an amount only as what it is taken from."""
    own = set(stems(thing))
    places = [match for match in re.finditer(r"[\w'’-]+", standing.sentence) if set(stems(match[0])) & own]
    out_of = re.compile(r"\b(?:from|out of)(?: (?:the|its|their|general|of))* $", re.IGNORECASE)
    return bool(places) and all(out_of.search(standing.sentence[: match.start()]) for match in places)


def _is_part(name: str) -> bool:
    """Whether a name is of a place within the whole, and no time."""
    telling = telling_of_name(name)
    return bool(telling) and not figures_in(name) and not COUNTY.search(name) and len(telling) == len(name.split())


def _names(text: str) -> frozenset[str]:
    """The stems of the names in a text, the first word only where it is the beginning of a longer name."""
    found = (match for match in RUN.finditer(text) if not figures_in(match[0]))
    return frozenset(stem for match in found if match.start() or " " in match[0] for stem in telling_of_name(match[0]))
