"""Whether paragraphs prove a claim, by their words alone."""

import re

from assistant.figures.calculating import worked_out_of
from assistant.figures.figure import figures_in, offered_by
from assistant.sentences.wording import folded, says
from indexes import stems

# A claim of five content words may put one in words of its own. Our choice, not a published one: names, figures and
# negations, which turn a claim false, must stand in the paragraphs whatever the share.
SHARE = 0.8
NEGATION = re.compile(r"\b(?:not|no|never|none|neither|nor|without|cannot)\b|n't\b")
ELLIPSIS = re.compile(r"\s*(?:\.\.\.|…|\[\.\.\.\]|\[…\])\s*")
# A capital inside a sentence; the word that opens the line counts too, as it is often the place or body spoken of.
NAME = re.compile(r"(?<![.?!:]\s)(?<!^)(?<![\w'’.])[A-Z][\w'’]*", re.MULTILINE)

OPENING = re.compile(r"^[A-Z][\w'’]*")


def supports(premise: str, claim: str, /) -> bool:
    """Whether every line of the claim is quoted from the premise or covered by it.

    Quoted: it stands in the premise word for word, apart from case, space and kinds of quotation mark; a line with
    ellipses, each piece of it. Covered: at least 0.8 of its content words stand in the premise by their stems, and so
    do all its names, all its figures by value and unit, and a negation where it has one. What words cannot show is not
    seen: who did what to whom, or a negation in the premise alone. A judge that reads is better; this one is the same
    every time.
    """
    lines = [line for line in claim.splitlines() if line.strip()]
    return all(_quoted(premise, line) or _covered(premise, line) or _worked_out(premise, line) for line in lines)


def _quoted(premise: str, line: str) -> bool:
    pieces = [piece for piece in ELLIPSIS.split(line) if piece]
    return bool(pieces) and all(says(premise, piece) for piece in pieces)


def _covered(premise: str, line: str) -> bool:
    held, wanted = set(stems(premise)), [stem for stem in stems(line) if stem[0].isalpha()]
    names = {stem for name in (*NAME.findall(line), *OPENING.findall(line)) for stem in stems(name)}
    share = sum(stem in held for stem in wanted) / len(wanted) if wanted else 0.0
    return share >= SHARE and names <= held and _figures_stand(premise, line) and _negation_stands(premise, line)


def _worked_out(premise: str, line: str) -> bool:
    """Whether it is a right sum of figures that stand in the premise, marked as worked out."""
    parts = worked_out_of(line)
    return parts is not None and _figures_stand(premise, parts)


def _figures_stand(premise: str, line: str) -> bool:
    return set(figures_in(line)) <= offered_by(premise)


def _negation_stands(premise: str, line: str) -> bool:
    return not NEGATION.search(folded(line)) or NEGATION.search(folded(premise)) is not None
