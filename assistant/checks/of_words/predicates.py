"""Whether those who are counted did what is said of them, and whether somebody unnamed is given a name."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import standing_in
from assistant.checks.of_words.names import GENERAL, RUN
from assistant.checks.premise import Premise, nearest
from indexes import stems
from indexes.language.poles import POLES
from indexes.language.synonyms import same_meaning

# "2,063 people supported", "290 children have completed".
DID = re.compile(r"^(?: [a-z][\w-]*){1,2}?(?: (?:had|have|has|also|then))* (?P<did>[a-z]+ed|won|lost|left|quit)\b")
PASSIVE = re.compile(r" (?:was|were|is|are|be|been|being)\b")
OF_CHANGE = 2  # the first axes tell which way figures go, which is looked at by the figures themselves
# "One regional force had 2,000 reports": which it is, the paper does not say.
UNNAMED = re.compile(
    r"\b(?:one|another|an unnamed|some other) (?:(?!of\b)[a-z-]+ ){0,2}"
    r"(?:force|watch|council|district|area|town|station|county|authority|board|borough|city|ward|school|body)\b"
)
OPENING = re.compile(rf"(?:(?:In|By|On|During) [^,]{{3,25}},? )?(?:[Tt]he )?(?P<name>{RUN.pattern})")


def predicate_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where those counted are said to have done what has an opposite, and the premise has a word of neither."""
    for match in filter(None, (DID.match(each.after) for each in standing_in(claim) if each.amount.unit == "count")):
        if PASSIVE.search(match[0]):
            continue
        axes = [axis for axis in POLES[OF_CHANGE:] if any(pole.fullmatch(match["did"]) for pole in axis)]
        held = set(stems(premise.whole))
        if not axes or any(same_meaning(stem) & held for stem in stems(match["did"])):
            continue
        if not any(pole.search(premise.body) for axis in axes for pole in axis):
            yield Objection("words", f"that they {match['did']} is nothing that the cited paragraphs say")


def unnamed_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a claim begins with a name, and the premise has only somebody unnamed who did it."""
    sentence = nearest(claim, premise.sentences)
    opens = OPENING.match(claim)
    own = {stem for stem in stems(opens["name"]) if stem not in GENERAL} if opens else set()
    if not opens or not own or stems(opens["name"])[0] in stems(sentence):
        return
    if UNNAMED.search(sentence) and not UNNAMED.search(claim):
        yield Objection("name", f"the cited paragraphs do not say that it was {opens['name']}")
