"""What kind of paper it is, by its layout and by the words at its top."""

import re
from collections.abc import Sequence

from corpus.papers import PaperKind

# Read in order: the first that the top of the paper, its title or its file name holds.
WORDS: tuple[tuple[PaperKind, str], ...] = (
    ("force report", r"chief officer team briefing|cot sponsor|chief constable'?s report"),
    (
        "decision",
        r"decision notice|record of decision|decision (?:reference|number|record)|notice of decision",
    ),
    ("minutes", r"(?:draft )?minutes\b|notes of the meeting"),
    ("inspection", r"hmicfrs|hmic\b|peel \d|inspection of|inspection report|inspectorate"),
    ("annual report", r"annual report"),
    ("quarterly report", r"quarterly|performance (?:report|update|scrutiny|monitoring)|\bq[1-4] (?:20)?\d\d"),
    ("consultation", r"consultation|survey results|\bvoice of\b"),
    ("news", r"press release|news release|for immediate release|\bnews\b"),
    ("plan", r"\bplan\b|\bstrategy\b"),
)


def kind_of(opening: Sequence[str], headings: Sequence[str]) -> PaperKind:
    """The kind of a paper, from its opening lines (title and file name among them) and all its headings."""
    told = [_plain(heading) for heading in headings]
    if _has(told, r"purpose of (?:the|this) report") and _has(told, r"recommendations?\b"):
        return "cover report"
    top = [_plain(line) for line in opening]
    if _has(told, r"present$") and _has(told, r"in attendance|apologies"):
        return "minutes"
    return next((kind for kind, words in WORDS if _found(top, words)), "other")


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("_", " ").casefold().split())


def _has(lines: Sequence[str], opening: str) -> bool:
    return any(re.match(opening, line) for line in lines)


def _found(lines: Sequence[str], words: str) -> bool:
    return any(re.search(words, line) for line in lines)
