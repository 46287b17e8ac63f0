"""Whose police an answer is about: what is of other areas than are asked about is none, and a neighbour's is said to
be one."""

import re
from collections.abc import Sequence

from assistant.answer import Notice, Statement
from assistant.decision.deciding import listed
from assistant.sentences.areas import HELD_AGAINST, Held, are_of, areas_asked, areas_held, is_of_others
from assistant.sentences.candidates import Candidate
from corpus import Papers, Paragraph, Source
from indexes import Evidence
from indexes.language.areas import name_of
from indexes.questions.question import Asked

# What is asked of several, or of how one stands among them, others tell too.
SEVERAL = re.compile(
    rf"\b(?:forces|areas|counties|police services|constabularies|national\w*|nation|country|elsewhere|neighbours?"
    rf"|neighbouring|others?|government|home office)\b|{HELD_AGAINST.pattern}",
    re.IGNORECASE,
)
NONE_OF_THEM = "What is nearest to the question is of another area than it names."


def of_areas_asked(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Evidence, ...]:
    """The evidence without what is of other areas alone, where the question names one or carries it."""
    held = areas_held(papers, asked)
    areas = areas_asked(asked, held)
    return tuple(each for each in evidence if not is_of_others(each.paragraph, areas, held))


def areas_are_asked(asked: Asked, papers: Papers) -> bool:
    """Whether a question names areas, or carries any."""
    return bool(areas_asked(asked, areas_held(papers, asked)))


def of_same_areas(
    asked: Asked, paragraphs: Sequence[Paragraph], statements: Sequence[Statement], papers: Papers
) -> list[Paragraph]:
    """The paragraphs of the areas that are asked about, or, where none is, of those that the statements are of."""
    held = areas_held(papers, asked)
    quoted = (are_of(citation.paragraph, held) for each in statements for citation in each.citations)
    areas = areas_asked(asked, held) or frozenset(area for areas in quoted for area in areas)
    return [each for each in paragraphs if not is_of_others(each, areas, held)]


def home_first(answering: Sequence[Candidate], asked: Asked) -> list[Candidate]:
    """What papers of the home area tell, and of it, where a question names none and any of them tells it; else all."""
    at_home = [each for each in answering if not each.abroad]
    if not SEVERAL.search(asked.text):
        at_home = [each for each in at_home if not each.elsewhere] or at_home
    return at_home or list(answering)


def whose_notice(asked: Asked, statements: Sequence[Statement], papers: Papers) -> tuple[Notice, ...]:
    """That what is quoted is of a paper of another area, where the question names none; none where it is of home."""
    held = areas_held(papers, asked)
    if areas_asked(asked, held) or len(held.titled) < (1 if held.home else 2):
        return ()
    sources = dict.fromkeys(citation.paragraph.source for each in statements for citation in each.citations)
    abroad = [each for each in sources if (held.is_abroad(each) if held.home else held.of(each))]
    others = "most papers held are of another area" if held.home else "papers of other areas are held too"
    return tuple(Notice("coverage", f"“{each.label}” is {_whose(each, held)}; {others}.") for each in abroad)


def _whose(source: Source, held: Held) -> str:
    names = [name for area in sorted(held.of(source)) if (name := name_of(area, source.title))]
    return f"of {listed(names, 'and')}" if names else "of another area"
