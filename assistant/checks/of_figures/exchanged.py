"""Whether two figures or two names have changed places: each with what the cited paragraphs say of the other."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from assistant.checks.objection import Objection, ObjectionKind
from assistant.checks.of_figures.months import BUT_MAY
from assistant.checks.of_figures.neighbours import head_of, pieces
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.names import names_in
from assistant.checks.of_words.persons import is_person
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from assistant.figures.number_words import NUMBER
from assistant.figures.pairs import OF_SO_MANY, amounts_in, periods_of
from indexes import stems
from indexes.language.synonyms import same_meaning

# Where a sentence goes on to another person.
TO_ANOTHER = re.compile(r"[;:]\s*|,\s+|\.\s+|\s+(?:while|whereas|but|with|where|than)\s+(?=[A-Z])")
KINDS: dict[str, ObjectionKind] = {"name": "name", "period": "period"}
FIGURE_FIRST = re.compile(
    rf"(?:and |at |with |to |of |in )*£?{NUMBER} ?(?:%|per cent)? (?:for|of|in|among) ", re.IGNORECASE
)
TO_ANOTHER_DAY = re.compile(r"[;:]\s*|,\s+|\s+(?:while|whereas|but|and|with|against)\s+")
MONTH = re.compile(rf"\b(?:{BUT_MAY})\b(?! \d)")
OPENING_AT = re.compile(rf"^At £?{NUMBER} ?(?:%|per cent)?,\s+", re.IGNORECASE)  # said of what follows
THAN_THEN = re.compile(r" than (?:in (?:\w+ )?(?:19|20)\d\d|a year (?:before|earlier|ago))\b", re.IGNORECASE)
Beside = Callable[[str], Iterator[tuple[str, str, frozenset[str]]]]  # each thing's kind, itself, and what is said of it


def exchange_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each two of a kind of which one is better said in the other's place, and neither in its own."""
    yield from _exchanged(claim, premise, _figures)
    yield from _exchanged(claim, premise, _names)
    yield from _exchanged(claim, premise, _months)


def _exchanged(claim: str, premise: Premise, beside: Beside) -> Iterator[Objection]:
    stated = [each for sentence in premise.sentences for each in beside(readable(sentence))]
    for (kind, one, own), (other_kind, other, others) in combinations(beside(readable(claim)), 2):
        homes = [words for _, value, words in stated if value == one]
        other_homes = [words for _, value, words in stated if value == other]
        if kind != other_kind or one == other or not homes or not other_homes:
            continue
        better = _fit(own, other_homes) - _fit(own, homes), _fit(others, homes) - _fit(others, other_homes)
        if min(better) >= 0 and max(better) > 0:
            yield Objection(KINDS.get(kind, "figure"), f"{one} and {other} have changed places")


def _fit(own: frozenset[str], homes: list[frozenset[str]]) -> int:
    return max(sum(bool(same_meaning(each) & home) for each in own) for home in homes)


def _figures(text: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each amount that is the only one of its kind in its piece; the amounts of other kinds are among its words."""
    text = THAN_THEN.sub("", OPENING_AT.sub("", OF_SO_MANY.sub("of the", text)))
    head = head_of(text)
    for piece in _apart(pieces(text)):
        amounts = amounts_in(piece)
        for amount in amounts:
            if sum(each.unit == amount.unit for each in amounts) == 1:
                beside = {each.value for each in amounts if each != amount}
                yield amount.unit, amount.value, _telling(piece) | beside | head


def _apart(found: list[str]) -> list[str]:
    """The pieces; where one begins with its figure, as "8% for staff", so does the first: the rest is said of both."""
    if not any(FIGURE_FIRST.match(piece) for piece in found[1:]):
        return found
    return [re.sub(rf"^.*?(?={NUMBER})", "", found[0], flags=re.IGNORECASE), *found[1:]]


def _names(text: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    for piece in filter(None, TO_ANOTHER.split(text)):
        names = [name for name in names_in(piece) if is_person(name)]
        if len(names) == 1:
            yield "name", names[0], _telling(piece) - set(stems(names[0]))


def _months(text: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    for piece in filter(None, TO_ANOTHER_DAY.split(text)):
        months = MONTH.findall(piece)
        if len(months) == 1:
            yield (
                "period",
                months[0],
                frozenset(stem for stem in stems(piece) if stem[0].isalpha() and not is_plain(stem)),
            )


def _telling(piece: str) -> frozenset[str]:
    words = {stem for stem in stems(piece) if stem[0].isalpha() and not is_plain(stem)}
    return frozenset(words | set(periods_of(piece)))
