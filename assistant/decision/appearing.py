"""When papers and figures appeared, which is no time of what they count: "according to the paper of March 2031"."""

import re

from indexes.questions.time_words import MONTH, YEAR

# "66 in 2022, according to figures published in 2025" tells nothing of 2025.
PUBLISHED = re.compile(
    r"\b(?:figures?|numbers?|data|statistics|reports?|pages?|papers?|analys[ie]s)(?: \w+){0,2}? "
    rf"(?:published|released|issued|printed) (?:in|on)(?: \d{{1,2}})?(?: {MONTH})? {YEAR}\b",
    re.IGNORECASE,
)
# Not "reports of March 2031", which may be of crimes.
PAPER_OF = re.compile(
    r"(?:\b(?:paper|report|release|page|article|minutes|snapshot|bulletin|headline) (?:of|from|dated)|,? as (?:reported"
    rf"|published|printed|told) (?:in|on)) (?:\d{{1,2}} )?{MONTH},? {YEAR}\b",
    re.IGNORECASE,
)


def without_appearing(text: str) -> str:
    """A text without the days, months and years in which papers and figures appeared."""
    return PAPER_OF.sub(" ", PUBLISHED.sub(" ", text))
