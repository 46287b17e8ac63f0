"""Whether a sentence is of another area than a question names, or holds nothing of the question but its area."""

from dataclasses import replace

from assistant.questions.carrying import without_carried
from assistant.sentences.areas import HELD_AGAINST
from assistant.sentences.candidates import Candidate, coverage
from indexes.language.areas import NATION, areas_typed
from indexes.questions.question import CARRIED_SHARE, Asked
from indexes.questions.timing import above


def of_other_area(candidate: Candidate, asked: Asked) -> str | None:
    """What stands against it, in words; how areas compare, and what a yes or no is to, is told by both."""
    if asked.wants == "yes or no" or HELD_AGAINST.search(asked.text):
        return None
    if candidate.astray:
        return "What is nearest to the question is of another area than it names."
    if _names_area_alone(candidate, asked):
        return "The paragraphs nearest to the question tell something else of the area that it names."
    return None


def _names_area_alone(candidate: Candidate, asked: Asked) -> bool:
    """Whether all that its place holds of a question is the area of a force, or a time."""
    areas = areas_typed(without_carried(asked.text)) - {NATION}
    if not areas:
        return False
    names = {stem for area in areas for stem in area.split()}
    others = tuple(
        term
        for term in asked.terms
        if not term.number and term.share > CARRIED_SHARE and names.isdisjoint(term.names[0])
    )
    paragraph = candidate.paragraph
    near = f"{paragraph.text}\n{above(paragraph)}"
    return bool(others) and coverage(replace(asked, terms=others), near) == 0
