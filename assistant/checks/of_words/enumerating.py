"""Whether a list is one of the cited paragraphs with a strange item among the others: "safe, green and inclusive"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise
from indexes import stems
from indexes.language.synonyms import same_meaning

ITEM = r"(?:[\w'’-]+ ){0,1}[\w'’-]+"
LIST = re.compile(rf"{ITEM}(?:, {ITEM})+,? and {ITEM}")
BETWEEN = re.compile(r", (?:and )?| and ")
SHARED = 2  # items that two lists have in common before one can be an item of the other


def item_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each item that nobody speaks of, in a list of which the others stand in one list of the premise."""
    held = set(stems(premise.whole))
    lists = [_items(match[0]) for each in premise.sentences for match in LIST.finditer(each)]
    for match in LIST.finditer(claim):
        told = _items(match[0])
        strange = [own for own in told if own and not any(same_meaning(stem) & held for stem in own)]
        for stated in lists:
            shared = sum(any(own & each for each in stated) for own in told)
            if len(strange) == 1 and shared >= SHARED and len(told) <= len(stated):
                yield Objection("name", f"{' '.join(sorted(strange[0]))!r} is no item of this list")
                return


def _items(written: str) -> list[frozenset[str]]:
    return [frozenset(stem for stem in stems(each) if stem[0].isalpha()) for each in BETWEEN.split(written)]
