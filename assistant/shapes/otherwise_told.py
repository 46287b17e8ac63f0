"""What was told in another form, "how many is that a month?", "what percentage is that?": only as papers give it."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.draft import Draft
from assistant.questions.carrying import without_carried
from assistant.questions.which_way import IT
from indexes.questions.wanting import LEAD

# By the year is how most is counted.
PER = re.compile(
    rf"^{LEAD}(?:how (?:many|much)|what) (?:is|was|would|does) {IT}(?: (?:be|make|come to|work out at))?"
    r" (?:an?|per|each|every|for each|for every) (?P<per>(?!year\b)[a-z]+)\W*$",
    re.IGNORECASE,
)
SHARE = re.compile(
    rf"^{LEAD}what (?:percentage|per ?cent|proportion|share|fraction) (?:is|was) {IT}(?: of\b[^?]*)?\W*$"
    rf"|^{LEAD}what(?:['’]s| is| was) {IT} as an? (?:percentage|per ?cent|proportion|share|fraction)\b",
    re.IGNORECASE,
)
# "Up 21% from" is a change, and no share.
TELLS_SHARE = re.compile(r"(?<!up )(?<!down )(?<!by )\b\d[\d,.]*(?:%| per ?cent) of\b", re.IGNORECASE)
NOT_PER = "What was told is not given by the {}, and that is not worked out here."
NOT_SHARE = "What was told is not given as a share of anything, and none is worked out here."


def otherwise_told(question: str, last: Sequence[Statement], found: Draft) -> Draft | None:
    """What was told `last`, or was `found`, in the form that is asked for; declined where nothing has it; None where
    no other form is asked for."""
    own = without_carried(question)
    per, share = PER.match(own), SHARE.match(own)
    if not per and not share:
        return None
    unit = per["per"].casefold() if per else ""
    tells = re.compile(rf"\b(?:an?|per|each|every) {unit}\b|\b{unit}ly\b", re.IGNORECASE) if unit else TELLS_SHARE
    if told := [each for each in last if tells.search(each.text)]:
        return Draft("answered", tuple(told[:1]))
    if found.status == "answered" and any(tells.search(each.text) for each in found.statements):
        return None
    return Draft("declined", reason=NOT_PER.format(unit) if unit else NOT_SHARE)
