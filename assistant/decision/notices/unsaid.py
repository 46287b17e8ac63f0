"""Words of a question that its answer does not repeat: who stands up on it must see that they may be other things."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.decision.deciding import named
from assistant.figures.measured import says
from assistant.figures.subtracting import levels_told
from assistant.questions.superlatives import superlative_in
from assistant.tables.grids import CHANGES, DOWN, NUMBER
from assistant.tables.moving import FALL, RISE
from assistant.tables.responded import RESPONSE_COLUMN, is_response
from assistant.tables.table_rows import row_cells
from corpus import Paragraph
from indexes import stems
from indexes.language.families import has_kin
from indexes.questions.kinds_told import FIGURE
from indexes.questions.question import Asked, Term
from indexes.questions.timing import above
from indexes.sentences.worded import Words, held

# A word is told where so much of the question is lost with it: its share of the weight, less what is said in words
# like it. Two readers found 32 of 257 right answers marked by words alone, 13 so; of 89 wrong
# ones 25 and 19.
TELLING = 0.22
# "How fast" and "how happy" are answered by a figure, which repeats no such word.
HOW = re.compile(r"\bhow (?!many\b|much\b)(\w+)", re.IGNORECASE)
# These say what kind of answer is wanted, name the force or the asker's thing, or are said in many other words.
FORMAL = frozenset(
    stem
    for word in """day list different share force went compare time trend true correct right
    latest newest recent new try achieve quickly extra end start begin ever stay figures rate paper source still ago
    rest county current additional overall roughly because breakdown split headcount date people plan rise
    well watch someone anyone somebody anybody hit back whole big inside bit become saying say early morning
    please household result sum percent percentage pct proportion away yet everyone everybody one category""".split()
    for stem in stems(word)
)

FEWER = re.compile(r"\b(?:fewer|lower|less) than\b|\d fewer\b|\bdown (?:by |from |to )?£?\d", re.IGNORECASE)
# What a sum, and the sign of a change, say in a table without these words.
PAID = "pay cost spend charge bill sum money pound"
ANSWERED = "accept agree reject refuse decline turn down"
ROSE, FELL = (
    "rise rose risen increase growth grew up higher more",
    "fall fell fallen decrease drop reduction cut down lower fewer",
)


def unsaid_notice(asked: Asked, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """The heavy words of a question that stand neither in what is quoted nor above it; none where all do."""
    missing = named(_lost(asked, statements), asked)
    if not missing:
        return ()
    stand = "stands" if len(missing) == 1 else "stand"
    return (
        Notice(
            "match",
            f"{' and '.join(missing)} {stand} in none of the words quoted: check that they tell what you asked.",
        ),
    )


def _said_by_cells(paragraph: Paragraph) -> Iterator[str]:
    """What the cells of a row say by their signs: that something is paid, was accepted or not, rose or fell."""
    for cell in row_cells(paragraph)[1:]:
        if "£" in f"{cell.column}{cell.text}":
            yield PAID
        if RESPONSE_COLUMN.search(cell.column) and is_response(cell.text):
            yield ANSWERED
        if CHANGES.search(cell.column) and (number := NUMBER.match(cell.text.strip())):
            yield FELL if number["mark"] and number["mark"] in DOWN else ROSE


def _said_by_levels(text: str) -> Iterator[str]:
    """That something rose or fell, as a text says in one word or another, or by two levels."""
    levels = levels_told(text)
    first, then = (each.values[0] for each in levels) if levels else (0, 0)
    if RISE.search(text) or first > then:
        yield ROSE
    if FALL.search(text) or FEWER.search(text) or first < then:
        yield FELL


def _lost(asked: Asked, statements: Sequence[Statement]) -> list[Term]:
    """The terms whose absence matters: rare, heavy, and said in no word of their family nor in any that is like it."""
    said = "\n".join(each.in_words for each in statements)
    cited = [citation.paragraph for each in statements for citation in each.citations]
    in_cells = (word for each in cited for word in _said_by_cells(each))
    moved = (word for each in statements for word in _said_by_levels(each.in_words))
    words = held("\n".join((said, *map(above, cited), *(each.text for each in cited), *in_cells, *moved)))
    whole = sum(term.weight for term in asked.terms)
    asked_most = superlative_in(asked.text)
    measured = frozenset(stem for match in HOW.finditer(asked.text) for stem in stems(match[1]))
    kept_out = FORMAL | measured if FIGURE.search(said) else FORMAL
    return [
        term
        for term in asked.terms
        if term.share == 1.0
        and not term.year  # of which year a sentence is, its paper may say
        and not kept_out.issuperset(term.names[0])
        and len(term.text) > 1
        and term.text.casefold() != asked_most  # a statement that tells nothing of it is no answer
        and not says(term, words)
        and not all(has_kin(stem, words) for stem in term.names[0])
        and term.weight * (1 - _likeness(term, words)) >= TELLING * whole
    ]


def _likeness(term: Term, words: Words) -> float:
    """How nearly the likest of the words means what it means, 0 to 1."""
    return max((like for stem, like in term.alike.items() if stem in words), default=0.0)
