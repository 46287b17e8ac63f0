"""Questions that ask which is in a state, "which pledge was met?": of a table, the rows whose cell says that state."""

import re
from collections.abc import Collection

from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from assistant.tables.table_rows import cells
from corpus import Paragraph
from indexes import stems

DENIED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
ASKED = re.compile(
    r"^(?:(?:and|so|but) )?(?:which|what) (?:[\w'’-]+ ){1,4}?(?:is|are|was|were|has been|have been) "
    r"(?P<state>(?:not |partly |fully )?[a-z]+)\W*$",
    re.IGNORECASE,
)


def in_that_state(question: str, answering: Collection[Candidate]) -> list[Candidate]:
    """Without the rows of a table that say another state, where one says the state that is asked for."""
    asked = ASKED.match(without_carried(question))
    rows = [each for each in answering if each.paragraph.kind == "table row"]
    told = [each for each in rows if asked and says_state(asked["state"], each.paragraph)]
    return [each for each in answering if each not in rows or each in told] if told else list(answering)


def says_state(state: str, row: Paragraph) -> bool:
    """Whether a cell of a row holds the state, and nothing else before it ends: "Met", "Rejected. It is too dear"."""
    told = (cell.text.partition(".")[0] for cell in cells(row)[1:])
    return any(
        stems(each) == stems(state) != [] and bool(DENIED.search(each)) == bool(DENIED.search(state)) for each in told
    )
