"""Words of a question that its answer does not repeat: who stands up on it must see that they may be other things."""

from collections.abc import Iterator, Sequence

from assistant.answer import Notice, Statement
from assistant.decision.deciding import named
from assistant.figures.measured import says
from assistant.questions.superlatives import superlative_in
from assistant.tables.grids import CHANGES, DOWN, NUMBER
from assistant.tables.responded import RESPONSE, RESPONSE_COLUMN
from assistant.tables.table_rows import cells
from corpus import Paragraph
from indexes import stems
from indexes.questions.question import Asked
from indexes.questions.timing import above
from indexes.sentences.worded import held

# A word of this share of the question is told. Of wrong answers on develop it marks three of four where the papers
# hold no answer, and one right answer in three.
TELLING = 0.2
# These say what kind of answer is wanted, name the force or the asker's thing, or are said in many other words.
FORMAL = frozenset(
    stem
    for word in """day list different share force went compare time trend true correct right
    latest newest recent try achieve quickly extra end start begin ever stay figures
    well watch someone anyone somebody anybody hit back whole big inside bit become saying say early morning
    please household result because""".split()
    for stem in stems(word)
)

# What a sum, and the sign of a change, say in a table without these words.
PAID = "pay cost spend charge bill sum money pound"
ANSWERED = "accept agree reject refuse decline turn down"
ROSE, FELL = "rise increase growth up higher", "fall decrease drop reduction down lower"


def unsaid_notice(asked: Asked, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """The heavy words of a question that stand neither in what is quoted nor above it; none where all do."""
    said = [f"{each.lead_in or ''}\n{each.text}" for each in statements]
    around = [above(citation.paragraph) for each in statements for citation in each.citations]
    in_cells = [word for each in statements for cited in each.citations for word in _said_by_cells(cited.paragraph)]
    words = held("\n".join((*said, *around, *in_cells)))
    whole = sum(term.weight for term in asked.terms)
    asked_most = superlative_in(asked.text)
    heavy = [
        term
        for term in asked.terms
        if term.share == 1.0
        and not term.year  # of which year a sentence is, its paper may say
        and term.weight >= TELLING * whole
        and not FORMAL.issuperset(term.names[0])
        and term.text.casefold() != asked_most  # a statement that tells nothing of it is no answer
    ]
    missing = named([term for term in heavy if not says(term, words)], asked)
    if not missing:
        return ()
    stand = "stands" if len(missing) == 1 else "stand"
    return (
        Notice(
            "coverage",
            f"{' and '.join(missing)} {stand} in none of the words quoted: check that they tell what you asked.",
        ),
    )


def _said_by_cells(paragraph: Paragraph) -> Iterator[str]:
    """What the cells of a row say by their signs: that something is paid, was accepted or not, rose or fell."""
    for cell in cells(paragraph)[1:] if paragraph.kind == "table row" else ():
        if "£" in f"{cell.column}{cell.text}":
            yield PAID
        if RESPONSE_COLUMN.search(cell.column) and RESPONSE.match(cell.text):
            yield ANSWERED
        if CHANGES.search(cell.column) and (number := NUMBER.match(cell.text.strip())):
            yield FELL if number["mark"] and number["mark"] in DOWN else ROSE
