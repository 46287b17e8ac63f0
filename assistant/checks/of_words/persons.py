"""Whether what is said of a person stands in a paragraph that names that person."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_words.names import GENERAL, names_in
from assistant.checks.of_words.novelty import weighed
from assistant.checks.premise import Premise, premise_of
from assistant.figures.figure import figures_in
from assistant.sentences.offices import RIVALS, offices_in
from indexes import stems
from indexes.language.places import PLACES
from indexes.language.synonyms import same_meaning
from indexes.sentences.spans import sentences

# Between a person and the office that a sentence gives them: "was the", ", then".
HOLDS = re.compile(
    r"(?:,| (?:is|was|became|remains|remained|served as|has been|had been|as))?"
    r"(?: (?:the|then|former|now|still|first))* ",
    re.IGNORECASE,
)


def person_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each person of whom the paragraphs that give the name say nothing that the sentence says."""
    if len(premise.paragraphs) < 2:
        return  # one paragraph cannot lend its words to another's person
    telling = weighed(claim, premise)
    said = {stem for word in (*telling.borne_out, *telling.foreign) for stem in stems(word)}
    figures = {figure.value for figure in figures_in(claim)}
    for name in filter(is_person, names_in(claim)):
        own, words = set(stems(name)), said - set(stems(name))
        alone = (premise_of((each,)) for each in premise.paragraphs)
        naming = [each for each in alone if own <= set(stems(each.whole))]
        if not naming or not words:
            continue
        if not any(_meets(words, each) or figures & _values(each) for each in naming):
            yield Objection("name", f"the paragraphs that name {name!r} say nothing of the kind")


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


def _meets(words: set[str], premise: Premise) -> bool:
    held = set(stems(premise.body))
    return any(same_meaning(word) & held for word in words)


def _values(premise: Premise) -> set[str]:
    return {figure.value for figure in figures_in(premise.body)}


def is_person(name: str) -> bool:
    """Two or more words that are neither a place nor what papers and bodies are called in general."""
    return len(name.split()) > 1 and not PLACES.search(name) and GENERAL.isdisjoint(stems(name))
