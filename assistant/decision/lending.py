"""What lends a figure no noun: a name of several words, a remark beside it, and the other half of a title."""

import re

from assistant.sentences.matching import Candidate
from assistant.tables.table_rows import cells
from indexes import stems
from indexes.questions.question import Asked
from indexes.sentences.worded import Words, held

# "Action Fraud", within a sentence: who is credited, and nothing that is counted.
NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
# A cell under such a name tells nothing that its row counts.
REMARKS = re.compile(r"\b(?:sources?|credit|cautions?|caveats?|notes?|remarks?|comments?)\b", re.IGNORECASE)
# "Recorded crime and burglary in Eastmere": two subjects, each in words without capitals after the first.
HALVES = re.compile(
    r"^(?P<one>[A-Z][a-z'’-]*(?: [a-z'’-]+){0,3}?) and (?P<other>[a-z'’-]+(?: (?!in\b)[a-z'’-]+){0,3})\b"
)


def words_beside(candidate: Candidate, question: str) -> Words:
    """The words of its paragraph that may say what its figures count."""
    row = cells(candidate.paragraph) if candidate.paragraph.kind == "table row" else ()
    told = "\n".join(f"{each.column}: {each.text}" for each in row if not REMARKS.search(each.column))
    asked = question.casefold()
    said = told or candidate.paragraph.text
    return held(NAME.sub(lambda name: name[0] if name[0].casefold() in asked else " ", said))


def of_other_half(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is of the one subject of a title or heading, and the question of the other alone.

    What stands under "Recorded crime and burglary" and tells of recorded crime tells nothing of burglary.
    """
    paragraph = candidate.paragraph
    own = set(stems(f"{paragraph.lead_in or ''} {paragraph.text}"))
    above = (paragraph.source.title, *paragraph.headings)
    for name in above:
        if not (found := HALVES.match(name)):
            continue
        rest = {stem for other in above if other != name for stem in stems(other)}
        sides = [set(stems(found[side])) for side in ("one", "other")]
        for told, lacked in (sides, sides[::-1]):
            wanted = [term for term in asked.terms if not term.named and set(term.names[0]) <= lacked - told]
            if wanted and told <= own and not told & set(stems(asked.text)):
                lacking = [term for term in wanted if not any(set(each) <= own | rest for each in term.names)]
                if lacking == wanted:
                    return True
    return False
