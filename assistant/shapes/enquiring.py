"""What to ask next: gaps that the papers themselves state about a subject, each quoted as the ground of a question."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Citation, Notice, Statement
from assistant.sentences.candidates import coverage
from corpus import Papers, Paragraph
from indexes import Evidence
from indexes.questions.question import Asked
from indexes.questions.timing import above
from indexes.sentences.spans import sentences

ASKS_WHAT_TO_ASK = re.compile(
    r"\b(?:what|which) (?:else )?(?:should|could|might|can) (?:we|i|the panel|members|the mayor) (?:ask|probe)\b"
    r"|\blines? of (?:enquiry|inquiry|questioning)\b|\b(?:what|which) (?:further |follow-up )?questions\b",
    re.IGNORECASE,
)
# Who is to be asked is not what it is about.
ASKED_OF = re.compile(r"\b(?:ask|put to) (?:the |our )?(?P<who>[\w'’ ]+?) (?:about|on|regarding)\b", re.IGNORECASE)
GAP = re.compile(
    r"\b(?:is|are|was|were) not (?:yet )?(?:known|found|stated|available|reported)\b"
    r"|\bno (?:later|paper|evidence|figure)\b|\bdoubtful\b|\bnot (?:yet )?delivered\b|\bdo(?:es)? not fit\b",
    re.IGNORECASE,
)
# Words of such a question that say nothing of its subject.
ASKING = frozenset(
    "ask next line lines enquiry inquiry questioning question questions panel members follow further".split()
)
SUBJECT_COVERED = 0.6  # share of the subject's weight that a gap's place must cover
SUGGESTIONS = 5
MARKED = Notice("coverage", "Suggestions: each sentence is a gap that the papers held state, and so a question to ask.")


def enquiries(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> tuple[Statement, ...]:
    """The gaps about the subject in the papers that were found, nearest paper first; empty for any other question."""
    if not ASKS_WHAT_TO_ASK.search(asked.text):
        return ()
    of_whom = ASKED_OF.search(asked.text)
    aside = ASKING | {word.casefold() for word in (of_whom["who"].split() if of_whom else ())}
    about = (term for term in asked.terms if not set(term.text.casefold().split()) <= aside)
    subject = Asked(asked.text, "text", tuple(about))
    if not subject.terms:
        return ()
    sources = dict.fromkeys(each.paragraph.source.id for each in evidence)
    found = (each for source in sources for each in _gaps(subject, papers.document(source).paragraphs))
    return tuple({each.text: each for each in found}.values())[:SUGGESTIONS]


def _gaps(subject: Asked, paragraphs: Sequence[Paragraph]) -> Iterator[Statement]:
    for paragraph in paragraphs:
        if coverage(subject, f"{above(paragraph)}\n{paragraph.text}") < SUBJECT_COVERED:
            continue
        for span in sentences(paragraph.text):
            said = span.of(paragraph.text)
            if GAP.search(said) and coverage(subject, said) > 0:
                yield Statement(said, (Citation(paragraph, span.start, span.end),), "quoted", paragraph.lead_in)
