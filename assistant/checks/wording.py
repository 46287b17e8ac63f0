"""How much of what a sentence says stands in the paragraphs it cites, by the stems of its words."""

import re
from collections.abc import Iterator

from assistant.checks.premise import Premise
from assistant.objection import Objection
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
# "Ageism has been ...": what is spoken of cannot be a word of the sentence's own.
SUBJECT = re.compile(r"(?P<things>[A-Z][^.;:\d]{2,60}?) (?:are|is|has been|have been|make up)\b")
BEGINNING = 5  # letters that words of one family share: "inspection", "inspected", "inspector"


def subject_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each thing that a sentence opens with and that the premise nowhere has a word of."""
    subject = SUBJECT.match(claim)
    held = set(stems(premise.whole))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    items = re.split(r",\s+(?:and\s+)?|\s+and\s+", subject["things"]) if subject else []
    for item in items if len(items) > 1 or len(stems(claim)) > len(stems(items[0] if items else "")) + 3 else []:
        wanted = [stem for stem in stems(item) if stem[0].isalpha() and stem not in ABOUT]
        if wanted and not any(stem in held or stem[:BEGINNING] in beginnings for stem in wanted):
            yield Objection("name", f"{item!r} does not stand in the cited paragraphs")


def share_covered(claim: str, premise: Premise) -> float:
    """Content words of the sentence that stand in the premise / content words; 1 where it has none. From 0 to 1."""
    held = set(stems(premise.whole))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    wanted = {stem for stem in stems(re.sub(r"\[[^\]]*\]", " ", claim)) if stem[0].isalpha() and stem not in ABOUT}
    found = [stem for stem in wanted if stem in held or stem[:BEGINNING] in beginnings]
    return len(found) / len(wanted) if wanted else 1.0
