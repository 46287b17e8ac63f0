"""Where a sentence says that it is told: "(paragraph 6)", "paragraph 6 says"; no figure of what is told."""

import re
from collections.abc import Sequence

from corpus import Paragraph

IN_BRACKETS = re.compile(r"\s*[(\[](?:see )?(?:para(?:graph)?\.?|page|p\.) ?(?P<number>\d+)[)\]]", re.IGNORECASE)
IN_WORDS = re.compile(r"\b(?P<which>paragraph|page) (?P<number>\d+)\b", re.IGNORECASE)


def without_pointers(text: str, cited: Sequence[Paragraph]) -> str:
    """The text without the numbers of the cited paragraphs and pages; another number stays, and is looked for."""
    numbers = {re.sub(r"\D", "", each.number) for each in cited if each.number}
    numbers |= {str(each.page) for each in cited if each.page is not None}
    text = IN_BRACKETS.sub(lambda match: "" if match["number"] in numbers else match[0], text)
    return IN_WORDS.sub(lambda match: f"the {match['which']}" if match["number"] in numbers else match[0], text)
