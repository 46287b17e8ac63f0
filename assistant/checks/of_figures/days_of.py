"""Whether a day, month or year is another name's: "Marrick in February" of "Callow (February) and Marrick (July)"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.names import GENERAL, names_in
from assistant.checks.premise import Premise
from assistant.figures.pairs import BEFORE, periods_of, same_key
from indexes import stems
from indexes.sentences.spans import sentences

PIECE = re.compile(r"[,;:.]\s+|\s(?:and|but|while|whereas|then)\s")
BRACKETED = re.compile(r" \((?P<inside>(?:[A-Z][a-z]+ )?(?:\d{1,2} [A-Z][a-z]+ )?\d{4})\)")
Named = tuple[frozenset[str], list[str]]  # the words of names, and the periods beside them


def day_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a sentence has a name and a period, and the premise has the period beside another name only."""
    stated = [each for sentence in premise.sentences for each in _named(sentence)]
    for sentence in (span.of(claim) for span in sentences(claim)):
        told = list(_named(sentence))
        if len(told) != 1 or len(told[0][1]) != 1:
            continue
        names, (period,) = told[0]
        own = [periods for theirs, periods in stated if theirs & names]
        others = [theirs for theirs, periods in stated if not theirs & names and _has(periods, period)]
        if own and others and not any(_has(periods, period) for periods in own):
            yield Objection("period", f"{period} is of another name in the cited paragraphs")


def _has(periods: list[str], period: str) -> bool:
    return any(same_key(each, period) for each in periods)


def _named(sentence: str) -> Iterator[Named]:
    """Each piece that has both."""
    for piece in PIECE.split(BRACKETED.sub(r" in \g<inside>", readable(sentence))):
        names = frozenset(stem for name in names_in(piece) for stem in stems(name)) - GENERAL
        periods = [each for each in periods_of(piece) if each != BEFORE]
        if (alone := frozenset(stem for stem in names if stem[0].isalpha())) and periods:
            yield alone, periods
