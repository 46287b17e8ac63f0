"""What kind of paper it is, by its layout and by the words at its top."""

import re
from collections.abc import Sequence

from corpus.papers import PaperKind

# Read in order: the first that the top of the paper, its title or its file name holds.
WORDS: tuple[tuple[PaperKind, str], ...] = (
    ("force report", r"chief officer team briefing|\bcot (?:briefing|sponsor)|chief constable'?s (?:report|update)"),
    (
        "decision",
        r"decision notice|records? of decisions?|decision (?:reference|number|record)|notice of decision"
        r"|^decision by\b|\bdate signed\b",
    ),
    ("minutes", r"(?<!\d )(?<!\d)\bminutes\b(?! (?:on|to|per|of (?:each|every)|away|walk)\b)|notes of the meeting"),
    ("inspection", r"hmicfrs|hmic\b|peel \d|inspection of|inspection report|inspectorate"),
    ("annual report", r"annual report"),
    ("quarterly report", r"quarterly|performance (?:report|update|scrutiny|monitoring)|\bq[1-4] (?:20)?\d\d"),
    ("consultation", r"consultation|survey results|\bvoice of\b"),
    ("news", r"press release|news release|for immediate release|\bnews\b"),
    ("plan", r"\b(?:plan|strategy)\b(?!.*\b(?:tracker|indicators?)\b)"),
)
SURE = 3  # of them: the force's layout, a decision, minutes


def kind_of(opening: Sequence[str], headings: Sequence[str]) -> PaperKind:
    """The kind of a paper, from its opening lines (title and file name among them) and all its headings."""
    told = [_plain(heading) for heading in headings]
    if _has(told, r"purpose of (?:the|this) report") and _has(told, r"recommendations?\b"):
        return "cover report"
    top = [_plain(line) for line in opening]
    if _has(told, r"(?:members )?present:?$") and _has(told, r"(?:also )?in attendance|apologies"):
        return "minutes"
    # The force's own layout, a decision and minutes show anywhere at the top; other words count in the title first.
    if sure := next((kind for kind, words in WORDS[:SURE] if _found(top, words)), None):
        return sure
    if of_title := next((kind for kind, words in WORDS[SURE:] if _found(top[:1], words)), None):
        return of_title
    return next((kind for kind, words in WORDS[SURE:] if _found(top, words)), "other")


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("_", " ").casefold().split())


def _has(lines: Sequence[str], opening: str) -> bool:
    return any(re.match(opening, line) for line in lines)


def _found(lines: Sequence[str], words: str) -> bool:
    return any(re.search(words, line) for line in lines)
