"""Which paragraph that was read stands for which that should be there."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.papers import Paragraph
from evals.benches.paper_truth import Expected

ALIKE = 0.6  # least likeness, as difflib measures it, at which a text is taken for a misreading of another


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph that should be there and the one that was read for it."""

    expected: Expected
    found: Paragraph
    exact: bool
    in_order: bool = True


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two lists of paragraphs side by side."""

    pairs: tuple[Pair, ...]
    missing: tuple[Expected, ...]
    extra: tuple[Paragraph, ...]


def aligned(expected: Sequence[Expected], found: Sequence[Paragraph]) -> Aligned:
    """Every expected paragraph with at most one that was read.

    First those with the very same text, in order (the longest common runs, as difflib finds them); then the same
    text out of order; then, of what is left, the most alike pairs first, down to a likeness of ALIKE.
    White space is normalised, nothing else.
    """
    wanted, read = [each.text for each in expected], [plain(each.text) for each in found]
    paired: dict[int, int] = {}
    for run in SequenceMatcher(None, wanted, read, autojunk=False).get_matching_blocks():
        paired |= {run.a + step: run.b + step for step in range(run.size)}
    in_order = set(paired)
    free = [place for place in range(len(found)) if place not in set(paired.values())]
    for place, text in enumerate(wanted):
        if place not in paired and (same := next((each for each in free if read[each] == text), None)) is not None:
            paired[place] = same
            free.remove(same)
    exact = set(paired)
    likeness = sorted(
        (
            (-ratio, place, other)
            for place, text in enumerate(wanted)
            if place not in paired
            for other in free
            if (ratio := _likeness(text, read[other])) >= ALIKE
        ),
    )
    for _, place, other in likeness:
        if place not in paired and other in free:
            paired[place] = other
            free.remove(other)
    return Aligned(
        tuple(Pair(expected[a], found[b], a in exact, a in in_order) for a, b in sorted(paired.items())),
        tuple(each for place, each in enumerate(expected) if place not in paired),
        tuple(found[place] for place in free),
    )


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def plain(text: str) -> str:
    """The text with its white space normalised."""
    return " ".join(text.split())
