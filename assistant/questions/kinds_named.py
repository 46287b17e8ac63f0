"""Kinds of paper by the nouns that name them."""

import re

from corpus.papers import PaperKind

# Read in order. "minutes" are not here: how many of them is a length of time, see MINUTES.
KIND_NOUNS: tuple[tuple[str, PaperKind | None], ...] = (
    (r"annual reports?", "annual report"),
    (r"quarterly (?:performance )?(?:reports?|updates?)", "quarterly report"),
    (r"cover(?:ing)? reports?", "cover report"),
    (r"(?:force|chief constable'?s'?) (?:reports?|papers?)", "force report"),
    (r"inspection(?: report)?s?", "inspection"),
    (r"decision notices?|(?:records of )?decisions?", "decision"),
    (r"consultations?(?: reports?| papers?)?", "consultation"),
    (r"(?:press|news) releases?", "news"),
    (r"(?:police and crime )?plans?", "plan"),
    (r"(?:scrutiny |police )?(?:papers?|reports?|documents?)", None),
)
MINUTES = r"(?:sets? of )?(?:draft |meeting )?minutes"
PLAIN = "|".join(noun for noun, _ in KIND_NOUNS)
NOUN = rf"(?:{PLAIN}|{MINUTES})"
# "In the plan" is in one paper.
PLURAL = rf"(?:{NOUN}(?<=s))"
# Nothing but a paper can be meant; a force receives reports, and a mayor takes decisions.
PAPER = rf"(?:papers?|documents?|sets? of minutes|{KIND_NOUNS[0][0]}|{KIND_NOUNS[1][0]}|{KIND_NOUNS[2][0]})"


def kinds_named(noun: str) -> tuple[PaperKind, ...]:
    """The kinds of paper that a noun names; none where it names any."""
    if re.fullmatch(MINUTES, noun, re.IGNORECASE):
        return ("minutes",)
    kind = next((kind for words, kind in KIND_NOUNS if re.fullmatch(words, noun, re.IGNORECASE)), None)
    return (kind,) if kind else ()
