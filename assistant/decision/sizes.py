"""Questions after the size of a rise or fall: that it went on falling, without a figure, tells no size."""

import re

from indexes.language.numbered import NUMBERED
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.time_words import DATE

MOVED = r"(?:rise|fall|increase|decrease|drop|reduction)"
SIZE_ASKED = re.compile(
    rf"^(?:and |so |but )?(?:what|how (?:big|large|great)) (?:was|is|were|are) the (?:[\w-]+ )?{MOVED} in\b"
    r"|\bby how much\b",
    re.IGNORECASE,
)
# What tells how much without a number.
IN_WORDS = re.compile(r"\b(?:half|halv\w+|doubl\w+|trebl\w+|tripl\w+|thirds?|quarters?|fifths?)\b", re.IGNORECASE)


def lacks_size(sentence: str, question: str) -> bool:
    """Whether a question asks how much something rose or fell, and a sentence gives no figure but dates and numbers
    of tables, quarters and the like."""
    if not SIZE_ASKED.search(question):
        return False
    told = DATE.sub(" ", NUMBERED.sub(" ", sentence))
    return not (FIGURE_WORD.search(told) or IN_WORDS.search(told))
