"""Whether the things that a sentence opens with are spoken of in the paragraphs it cites."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_words.novelty import ASSENT
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from indexes import stems
from indexes.language.synonyms import same_meaning

# "Ageism has been ...": what is spoken of cannot be a word of the sentence's own.
SUBJECT = re.compile(
    r"(?P<things>[A-Z][^.;:\d]{2,60}?) (?:are|is|has been|have been|make up|(?:was|were)(?= (?:the|an?)\b))\b"
)
BEGINNING = 5  # letters that words of one family share: "inspection", "inspected", "inspector"


def subject_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each thing that a sentence opens with and that the premise nowhere has a word of."""
    subject = SUBJECT.match(ASSENT.sub("", claim))
    held = set(stems(premise.whole))
    beginnings = {stem[:BEGINNING] for stem in held if len(stem) >= BEGINNING}
    items = re.split(r",\s+(?:and\s+)?|\s+and\s+", subject["things"]) if subject else []
    for item in items if len(items) > 1 or len(stems(claim)) > len(stems(items[0] if items else "")) + 3 else []:
        wanted = [stem for stem in stems(item) if stem[0].isalpha() and not is_plain(stem)]
        if wanted and not any(
            stem in held or stem[:BEGINNING] in beginnings or same_meaning(stem) & held for stem in wanted
        ):
            yield Objection("name", f"{item!r} does not stand in the cited paragraphs")
