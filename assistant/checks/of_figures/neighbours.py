"""Whether a figure stands beside the words that it stands beside in the cited paragraphs, not beside another's."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from assistant.checks.synonyms import same_meaning
from assistant.figures.figure import Figure
from assistant.figures.pairs import PIECE, amounts_in
from indexes import stems

# Words by which another figure must fit better, and words of its own above which a figure is at home.
MARGIN = 1
AT_HOME = 0
ALIKE = 100  # times as large: nobody writes "five" for 58,407


def neighbour_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure of which nothing is said here that is said of it there, but much of another figure."""
    stated = [pair for sentence in premise.sentences for pair in _beside(readable(sentence))]
    told = amounts_in(readable(claim))
    for figure, own in _beside(readable(claim)):
        theirs = [words for other, words in stated if other.value == figure.value]
        rivals = [(_shared(own, words), each) for each, words in stated if _rival(each, figure) and each not in told]
        if not theirs or not rivals:
            continue
        kept, (most, rival) = max(_shared(own, words) for words in theirs), max(rivals, key=lambda each: each[0])
        if kept <= AT_HOME and most >= kept + MARGIN:
            yield Objection(
                "figure", f"in the cited paragraphs this is {rival.text.strip()}, not {figure.text.strip()}"
            )


def _rival(one: Figure, other: Figure) -> bool:
    if one.unit != other.unit or one.value == other.value or "0" in (one.value, other.value):
        return False
    return max(Decimal(one.value), Decimal(other.value)) <= ALIKE * min(Decimal(one.value), Decimal(other.value))


def _beside(sentence: str) -> Iterator[tuple[Figure, frozenset[str]]]:
    """Each amount with what its piece of the sentence speaks of; a piece of one amount only."""
    for piece in pieces(sentence):
        amounts = amounts_in(piece)
        if len(amounts) == 1:
            telling = {stem for stem in stems(piece) if stem[0].isalpha() and not is_plain(stem)}
            yield amounts[0], frozenset(telling)


def pieces(sentence: str) -> list[str]:
    """The pieces of a sentence that each hold an amount, with the words around that hold none.

    What begins with "and" and holds no amount speaks of another thing.
    """
    found, waiting = list[str](), ""
    for piece in filter(None, PIECE.split(sentence)):
        if amounts_in(piece):
            found.append(f"{waiting} {piece}".strip())
            waiting = ""
        elif found and not piece.startswith("and "):
            found[-1] = f"{found[-1]}, {piece}"
        elif not found:
            waiting = f"{waiting} {piece}"
    return found


def _shared(own: frozenset[str], theirs: frozenset[str]) -> int:
    return sum(bool(same_meaning(each) & theirs) for each in own)
