"""Rows that tell by how much one thing rose or fell: the sign in a column of changes says the word for it."""

import re

from assistant.questions.which_way import MOVEMENT
from assistant.tables.grids import CHANGES, DOWN, NUMBER
from assistant.tables.moving import FALL, RISE
from assistant.tables.table_rows import cells
from corpus import Paragraph
from indexes import stems
from indexes.questions.question import LIGHT, Asked
from indexes.questions.timing import above
from indexes.questions.wanting import LEAD
from indexes.sentences.worded import held

SIZE_ASKED = re.compile(
    rf"^{LEAD}(?:by how much\b"
    rf"|how much (?:has|have|had|did|was|were|is|are)\b(?=.*(?:{RISE.pattern}|{FALL.pattern})))",
    re.IGNORECASE,
)
# What tells that something moved, and by how much, and not what.
MOVED = frozenset(stem for word in f"{MOVEMENT}|change|much".split("|") for stem in stems(word))


def tells_size(paragraph: Paragraph, asked: Asked) -> bool:
    """Whether a row is of all that a question names whose rise or fall it asks the size of, and tells that size."""
    row = cells(paragraph) if paragraph.kind == "table row" else ()
    if not row or not SIZE_ASKED.search(asked.text):
        return False
    signs = [
        found["mark"] for each in row[1:] if CHANGES.search(each.column) and (found := NUMBER.match(each.text.strip()))
    ]
    fell = [mark in DOWN for mark in signs if mark]
    rise, fall = (each.search(asked.text) is not None for each in (RISE, FALL))
    if not fell or (rise != fall and fell[0] != fall):
        return False
    named, name = held(f"{row[0].text}\n{above(paragraph)}"), held(row[0].text)
    own = [term for term in asked.terms if not term.year and not MOVED.union(LIGHT).issuperset(term.names[0])]
    return (
        bool(own)
        and all(any(named.issuperset(each) for each in term.names) for term in own)
        and any(name.issuperset(each) for term in own for each in term.names)
    )
