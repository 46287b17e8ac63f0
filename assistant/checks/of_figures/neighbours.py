"""Whether a figure stands beside the words that it stands beside in the cited paragraphs, not beside another's."""

import re
from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.plain_words import telling_words
from assistant.checks.premise import Premise
from assistant.figures.figure import Figure
from assistant.figures.number_words import NUMBER
from assistant.figures.pairs import OF_SO_MANY, PIECE, amounts_in
from corpus.lines.dates import MONTH_NAME
from indexes import stems
from indexes.language.synonyms import shared

# Words by which another figure must fit better, and words of its own above which a figure is at home.
MARGIN = 1
AT_HOME = 0
# "A gap of £3.6m in 2026/27, rising to £7.9m": of the same thing.
GOES_ON = re.compile(r"(?:rising|falling|growing|dropping|up|down|and then) (?:to|from|by)\b", re.IGNORECASE)
# "3.2% of the spending in 2034/35 and 2.5% in 2035/36, a fall": of the same thing at another time.
TIME_AND_REST = re.compile(
    rf"(?<=\d)%? (?:in|for|by|to) (?:the year to |the end of )?(?:{MONTH_NAME} )?20\d\d\b\S*(?:,.*)?$"
)
# "On the roads of Tarn 66 people ...": that is said of every figure that follows, and tells none from another.
LEAD = re.compile(r"(?:On|In|At|Of|Across|During|For|Among|Between|From|By) [^\d£]*(?=£?\d)")
NUMBERED = re.compile(NUMBER, re.IGNORECASE)
# Plain words that say nothing of a figure, and so tell it from no other.
CARRYING = frozenset(
    stem
    for word in f"{' '.join(month_name)} which whom them these those more another other have has had".split()
    for stem in stems(word)
)
ALIKE = 100  # times as large: nobody writes "five" for 58,407


def neighbour_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure of which nothing is said here that is said of it there, but much of another figure."""
    stated = [pair for sentence in premise.sentences for pair in _beside(readable(sentence))]
    told = amounts_in(readable(claim))
    lead = _lead(readable(claim))  # "In Tarn 41 ...", of 310 "of which 41 were in Tarn"
    said = frozenset(stems(claim))
    for figure, own in _beside(readable(claim)):
        theirs = [words for other, words in stated if other.value == figure.value]
        rivals = [(shared(own, words), each) for each, words in stated if _rival(each, figure) and each not in told]
        if not theirs or not rivals:
            continue
        kept, (most, rival) = (
            max(shared(own | lead, words) for words in theirs),
            max(rivals, key=lambda each: each[0]),
        )
        if not any(theirs) and said & _said_of(figure, premise):
            continue
        if kept <= AT_HOME and most >= kept + MARGIN:
            yield Objection(
                "figure", f"in the cited paragraphs this is {rival.text.strip()}, not {figure.text.strip()}"
            )


def _said_of(figure: Figure, premise: Premise) -> frozenset[str]:
    """The plain words beside a figure, where no other words are: those of "41 of whom are part-time"."""
    told = (piece for sentence in premise.sentences for piece in pieces(readable(sentence)))
    beside = (piece for piece in told if any(each.value == figure.value for each in amounts_in(piece)))
    return (
        frozenset(stem for piece in beside for stem in stems(NUMBERED.sub(" ", piece)) if stem[0].isalpha()) - CARRYING
    )


def _rival(one: Figure, other: Figure) -> bool:
    if one.unit != other.unit or one.value == other.value or "0" in (one.value, other.value):
        return False
    return max(Decimal(one.value), Decimal(other.value)) <= ALIKE * min(Decimal(one.value), Decimal(other.value))


def _beside(sentence: str) -> Iterator[tuple[Figure, frozenset[str]]]:
    """Each amount with what its piece of the sentence speaks of; a piece of one amount only.

    The cells of a row speak of what its first cell names, and a piece of a figure alone of what all before it do.
    """
    sentence = OF_SO_MANY.sub("of the", sentence)
    head, lead = head_of(sentence), _lead(sentence)
    before = frozenset[str]()
    for piece in pieces(sentence):
        amounts, telling = amounts_in(piece), telling_words(piece) - lead
        before |= telling
        if len(amounts) == 1:
            alone = not any(stem[0].isalpha() for stem in stems(TIME_AND_REST.sub("", piece)))
            yield amounts[0], (before if alone or GOES_ON.match(piece) else telling) | head


def _lead(sentence: str) -> frozenset[str]:
    """What a sentence says of every figure of it, before the first."""
    match = LEAD.match(sentence)
    return telling_words(match[0]) if match else frozenset()


def head_of(sentence: str) -> frozenset[str]:
    """What the first cell of a row names; nothing where it is no row."""
    first, *cells = sentence.split("; ")
    return telling_words(first) if cells and ": " in first else frozenset()


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
