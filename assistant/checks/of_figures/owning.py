"""Whether an amount is of whom it is said to be: "second to the 89.4% of Humberside", "£6m from reserves"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.of_words.names import RUN, telling_of_name
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.number_words import ROUGHLY
from indexes import stems

OF_NAME = re.compile(rf"^(?: ?%| per cent)?(?: [a-z][\w-]*)? (?:of|for|in|by|at) (?:the )?(?P<name>{RUN.pattern})")
NAMES_OWN = re.compile(rf"(?P<name>{RUN.pattern})['’]s? $")
# "Reserves were £6m", "the reserves of the force stood at £6m".
IS = re.compile(
    r"(?P<thing>\b[a-z]+)(?: (?:of|in|for|at) [^,;.]{1,60}?)? (?:was|were|is|are|stood at|totalled|amounted to|came to)"
    rf"(?: (?:{ROUGHLY}|just|under))* $",
    re.IGNORECASE,
)


def owning_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each amount that stands right beside another's name there, or is taken from what it is said to be."""
    for each in standing_in(claim):
        if each.amount.value == "0":
            continue  # "Vision Zero"
        theirs = same_standing(each, premise.sentences)
        about = frozenset(stems(premise.context))  # whom the paper is about: everything in it is of them
        owners = [owner - about and owner for owner in map(_owner, theirs)]
        told = _names(claim) | (frozenset(stems(claim)) & _names(premise.body))
        if theirs and all(owners) and told and not any(owner & told for owner in owners):
            named = " ".join(sorted(owners[0]))
            yield Objection("name", f"{each.amount.text.strip()} is {named}'s in the cited paragraphs")
        elif told and any(_has_another(each, told, other) for other in theirs) and not any(owners):
            yield Objection("name", f"{each.amount.text.strip()} is another's in the cited paragraphs")
        if (thing := IS.search(each.before)) and theirs and all(_taken_from(thing["thing"], each) for each in theirs):
            yield Objection("figure", f"{each.amount.text.strip()} is taken from it in the cited paragraphs")


def _owner(standing: Standing) -> frozenset[str]:
    """The stems of the name that an amount stands right beside."""
    found = OF_NAME.match(standing.after) or NAMES_OWN.search(standing.before)
    return telling_of_name(found["name"]) if found else frozenset()


def _has_another(claimed: Standing, told: frozenset[str], stated: Standing) -> bool:
    """Whether all that a claim names is in the same sentence the owner of another amount of the kind."""
    others = [
        owner
        for each in standing_in(stated.sentence)
        if each.amount.unit == claimed.amount.unit and each.amount.value != claimed.amount.value
        if (owner := _owner(each))
    ]
    elsewhere = _names(stated.sentence) - frozenset().union(*others)
    return any(told == owner for owner in others) and bool(elsewhere)


def _taken_from(thing: str, standing: Standing) -> bool:
    """Whether a thing stands in the sentence of an amount only as what it is taken from."""
    own = set(stems(thing))
    places = [match for match in re.finditer(r"[\w'’-]+", standing.sentence) if set(stems(match[0])) & own]
    out_of = re.compile(r"\b(?:from|out of)(?: (?:the|its|their|general|of))* $", re.IGNORECASE)
    return bool(places) and all(out_of.search(standing.sentence[: match.start()]) for match in places)


def _names(text: str) -> frozenset[str]:
    """The stems of the names in a text, the first word only where it is the beginning of a longer name."""
    found = (match for match in RUN.finditer(text) if not figures_in(match[0]))
    return frozenset(stem for match in found if match.start() or " " in match[0] for stem in telling_of_name(match[0]))
