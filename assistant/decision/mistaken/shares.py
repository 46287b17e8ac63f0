"""A share where a number is asked for: "how many officers are women?", of papers that tell only that 39% are."""

import re
from dataclasses import replace

from assistant.answer import Notice
from assistant.sentences.candidates import DISTRICT_STEMS, Candidate, coverage
from indexes.questions.kinds_told import SHARE, holds_kind
from indexes.questions.question import LIGHT_SHARE, Asked

HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
PER_CENT = r"\d\s?(?:%|per ?cent)"
ENDS = (
    r"(?=,|;|\.(?!\d)|$|\b(?:is|are|was|were|has|have|had|did|do|does|led|felt|said|got|took|came|went|made|who|which|that"
    r"|in|at|by|from|during)\b)"
)
# Of what it is a share: "39% of officers", "of the victims, 80% were female".
SHARE_OF = re.compile(
    rf"{PER_CENT} of (?P<of>[^,;]*?){ENDS}"
    rf"|\b[Oo]f (?P<these>[^,;%]*?)(?:in \d[\d/]*)?, (?:\w+ )?(?:\d[\d.]*)?{PER_CENT}"
)
# The whole of what is asked must be told, its times and places apart.
ALL_TOLD = 0.8
A_SHARE = Notice("match", "A number is asked for; the words quoted give a share alone.")


def tells_share_of_them(candidate: Candidate, asked: Asked) -> bool:
    """Whether a count of some is asked for, and a sentence tells their share of all: it names those, and what is said
    of some of them. The share of officers who are women tells nothing of how many officers there are."""
    if asked.wants != "figure" or not HOW_MANY.search(asked.text) or not SHARE.search(candidate.text):
        return False
    found = SHARE_OF.search(candidate.text)
    place = {*DISTRICT_STEMS, *asked.home.split()}
    terms = tuple(
        term for term in asked.terms if term.share > LIGHT_SHARE and not term.year and not set(term.names[0]) <= place
    )
    if not found or len(terms) < 2 or coverage(replace(asked, terms=terms), candidate.text) < ALL_TOLD:
        return False
    of, rest = found["of"] or found["these"] or "", SHARE_OF.sub(" ", candidate.text, count=1)
    among = [term for term in terms if coverage(replace(asked, terms=(term,)), of) > 0]
    beside = [term for term in terms if term not in among and coverage(replace(asked, terms=(term,)), rest) > 0]
    return bool(among and beside)


def share_notice(candidate: Candidate, asked: Asked) -> tuple[Notice, ...]:
    """That a number is asked for and a share told; none where the sentence tells a number too."""
    told = holds_kind("figure", candidate.text, question=asked.text)
    return (A_SHARE,) if not told and tells_share_of_them(candidate, asked) else ()
