"""What a sentence only holds something against: "second to the 89% of Kent", "against 74 in England"."""

import re

from indexes.questions.kinds_told import NUMBER_WORD
from indexes.questions.time_words import DATE

FIGURE = rf"(?:[£$€]?\d|(?:a |one )?(?:half|third|quarter)\b|(?:{NUMBER_WORD})\b)"
# "More than 200 in Kent" is a bound, and of Kent; so is "above 90%".
# What stands there is compared only where it is a name or a common measure: not in "violence against women".
MEASURED_BY = r"(?=(?:the |an? |its |our )?(?:(?-i:[A-Z])|[£$€]?\d|national|average|other|similar|most|all)\b)"
AGAINST = (
    rf"(?:(?:than|above|below)\b(?! (?:the |a |an )?{FIGURE})"
    r"|as (?:much|many|high|low|fast|quick\w*) as\b"
    r"|(?:compared (?:with|to)|in comparison (?:with|to)|(?:second|similar|close|equal) to|ahead of"
    r"|unlike|versus|vs\.?|overtook|in contrast (?:with|to))(?!\w)"
    rf"|(?:against|behind|beat|beats|beating) {MEASURED_BY})"
)
NAME = r"[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*)*"
PHRASE = re.compile(
    rf"\b(?i:{AGAINST})(?:[^.;:,]|[.,](?=\d))*(?:(?:, {NAME})*,? and {NAME})?(?: ?,? (?:at|with) [£\d][\d.,]*%?)?"
)


def without_held_against(text: str, *, figures: bool) -> str:
    """A text without what something in it is held against; where `figures`, only without what has no figure there."""

    def left(phrase: re.Match[str]) -> str:
        return phrase[0] if figures and re.search(FIGURE, DATE.sub(" ", phrase[0]), re.IGNORECASE) else " "

    return PHRASE.sub(left, text)
