"""Words of a question that its answer does not repeat: who stands up on it must see that they may be other things."""

from collections.abc import Sequence

from assistant.answer import Notice, Statement
from assistant.decision.deciding import named
from assistant.figures.measured import says
from assistant.questions.superlatives import superlative_in
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
    please household result""".split()
    for stem in stems(word)
)


def unsaid_notice(asked: Asked, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """The heavy words of a question that stand neither in what is quoted nor above it; none where all do."""
    said = [f"{each.lead_in or ''} {each.text}" for each in statements]
    around = [above(citation.paragraph) for each in statements for citation in each.citations]
    words = held("\n".join((*said, *around)))
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
