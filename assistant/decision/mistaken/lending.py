"""What lends a figure no noun: a name of several words, a remark beside it, and the other half of a title."""

import re

from assistant.sentences.candidates import Candidate
from assistant.tables.table_rows import row_cells
from indexes import stems
from indexes.questions.question import LIGHT, Asked
from indexes.sentences.worded import Words, held

# "Action Fraud", within a sentence: who is credited, and nothing that is counted.
NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
# A cell under such a name tells nothing that its row counts.
REMARKS = re.compile(r"\b(?:sources?|credit|cautions?|caveats?|notes?|remarks?|comments?)\b", re.IGNORECASE)
# "Recorded crime and burglary in Eastmere": two subjects, each in words without capitals after the first.
HALVES = re.compile(
    r"^(?!(?i:who|what|which|how|where|when|why)\b)(?P<one>[A-Z][a-z'’-]*(?: [a-z'’-]+){0,3}?)"
    r" and (?!(?:who|what|which|how|where|when|why)\b)(?P<other>[a-z'’-]+(?: (?!in\b)[a-z'’-]+){0,3})\b"
)


def words_beside(candidate: Candidate, asked: Asked) -> Words:
    """The words of its paragraph that may say what its figures count."""
    row = row_cells(candidate.paragraph)
    told = "\n".join(f"{each.column}: {each.text}" for each in row if not REMARKS.search(each.column))
    long = [
        set(name) for term in asked.terms for name in term.names if len(name) > 1
    ]  # of "CSPs", and of what is named

    def kept(name: re.Match[str]) -> str:
        own = set(stems(name[0]))
        return name[0] if name[0].casefold() in asked.text.casefold() or any(each <= own for each in long) else " "

    return held(NAME.sub(kept, told or candidate.paragraph.text))


def of_other_half(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is of the one subject of its paper's title, and the question of the other alone.

    What stands under "Recorded crime and burglary" and tells of recorded crime tells nothing of burglary.
    """
    paragraph = candidate.paragraph
    title = paragraph.source.title
    if not (found := HALVES.match(title)):
        return False
    headings = (each for each in paragraph.headings if each not in title)
    said = set(stems(" ".join((paragraph.lead_in or "", paragraph.text, *headings))))
    sides = [set(stems(found[side])) for side in ("one", "other")]
    for told, lacked in (sides, sides[::-1]):
        wanted = [term for term in asked.terms if not term.named and set(term.names[0]) <= lacked - told]
        # "Recorded" of "recorded crime" goes without saying.
        of_told = bool(told - LIGHT) and told - LIGHT <= said and not told & set(stems(asked.text))
        if wanted and of_told and not any(set(name) <= said for term in wanted for name in term.names):
            return True
    return False
