"""How much of what a sentence says stands in the paragraphs it cites, by the stems of its words."""

import re

from assistant.checks.premise import Premise
from indexes import stems

# Words with which one speaks about papers, not of what they say.
ABOUT = frozenset(
    stem
    for word in """paper report digest document page source sources minutes figures number total according state note
    record give name list show set year month day time part come make take call use plan county force people person
    went per cent half one two three four five six seven eight nine ten eleven twelve
    increase decrease rise fall drop grow higher lower""".split()
    for stem in stems(word)
)
BEGINNING = 5  # letters that words of one family share: "inspection", "inspected", "inspector"


def share_covered(claim: str, premise: Premise) -> float:
    """Content words of the sentence that stand in the premise / content words; 1 where it has none. From 0 to 1."""
    held = set(stems(premise.whole))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    wanted = {stem for stem in stems(re.sub(r"\[[^\]]*\]", " ", claim)) if stem[0].isalpha() and stem not in ABOUT}
    found = [stem for stem in wanted if stem in held or stem[:BEGINNING] in beginnings]
    return len(found) / len(wanted) if wanted else 1.0
