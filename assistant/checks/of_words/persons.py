"""Whether what is said of a person stands in a paragraph that names that person."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_words.names import GENERAL, names_in
from assistant.checks.premise import Premise
from assistant.sentences.offices import RIVALS, offices_in
from indexes import stems
from indexes.language.places import PLACES
from indexes.sentences.spans import sentences

# Between a person and the office that a sentence gives them: "was the", ", then".
HOLDS = re.compile(
    r"(?:,| (?:is|was|became|remains|remained|served as|has been|had been|as))?"
    r"(?: (?:the|then|former|now|still|first))* ",
    re.IGNORECASE,
)


def holder_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each person who is given an office where the paragraphs join the person to another one."""
    said = [span.of(premise.body) for span in sentences(premise.body)]
    for name in filter(is_person, names_in(claim)):
        joined = {office for each in said if name in each for office in offices_in(each)}
        for office in _given(claim, name) - joined:
            if rivals := sorted(set(RIVALS[office]) & joined):
                yield Objection("speaker", f"the cited paragraphs have {name!r} as {rivals[0]}, not as {office}")


def _given(claim: str, name: str) -> set[str]:
    """The offices that a sentence gives to a person: "Ruth Hale was the Mayor", "the Mayor, Ruth Hale"."""
    start = claim.index(name)
    end = start + len(name)
    return {
        office
        for office, places in offices_in(claim).items()
        for first, last in places
        if HOLDS.fullmatch(claim[end:first] if first >= end else f"{claim[last:start]}")
    }


def is_person(name: str) -> bool:
    """Two or more words that are neither a place nor what papers and bodies are called in general."""
    return len(name.split()) > 1 and not PLACES.search(name) and GENERAL.isdisjoint(stems(name))
