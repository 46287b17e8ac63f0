"""How well a sentence answers: which terms of the question it covers, by itself and in its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.question import Asked, Term, holds_kind
from assistant.sentences import Span, sentences
from corpus import Paragraph
from indexes import Evidence, stems


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that might answer."""

    evidence: Evidence
    span: Span  # of the sentence in the paragraph
    own: float  # share of the question's weight that the sentence covers by itself, 0 to 1
    placed: float  # the same with its paragraph, lead-in, headings and title
    holds_kind: bool  # whether it holds the kind of thing asked for
    missing: tuple[Term, ...]  # named terms that even its place does not cover

    @property
    def paragraph(self) -> Paragraph:
        """Where it stands."""
        return self.evidence.paragraph

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.span.of(self.paragraph.text)

    @property
    def score(self) -> float:
        """How likely it is to be the answer; comparable within one question.

        Weights by hand on the develop questions, see docs/log.md: being found and covering the question's words
        count alike, and a sentence without the kind of thing asked for must be much better to win.
        """
        digest = 0.03 if self.paragraph.source.provenance != "original" else 0.0
        return (
            0.35 * self.evidence.score
            + 0.30 * self.placed
            + 0.35 * self.own
            + (0.20 if self.holds_kind else 0.0)
            - 0.15 * bool(self.missing)
            - digest
        )


def candidates(asked: Asked, evidence: Sequence[Evidence]) -> list[Candidate]:
    """Every sentence of the evidence, likeliest first."""
    found = [candidate for each in evidence for candidate in _of_paragraph(asked, each)]
    return sorted(found, key=lambda candidate: -candidate.score)


def coverage(terms: Sequence[Term], text: str) -> float:
    """Share of the terms' weight that a text covers, 0 to 1; 0 where there are no terms."""
    return _covered(terms, frozenset(stems(text)))


def place_of(paragraph: Paragraph) -> str:
    """What a reader knows on reaching the end of this paragraph, as one text."""
    source = paragraph.source
    dated = f"{source.published:%B %Y}" if source.published else ""
    parts = (source.title, source.kind, dated, source.period or "", *paragraph.headings, paragraph.lead_in or "")
    return "\n".join((*parts, paragraph.text))


def _of_paragraph(asked: Asked, evidence: Evidence) -> Iterator[Candidate]:
    text = evidence.paragraph.text
    around = frozenset(stems(place_of(evidence.paragraph)))
    placed = _covered(asked.terms, around)
    missing = tuple(term for term in asked.terms if term.named and not _covers(term, around))
    for span in sentences(text):
        sentence = span.of(text)
        own = _covered(asked.terms, frozenset(stems(sentence)))
        yield Candidate(evidence, span, own, placed, holds_kind(asked.wants, sentence), missing)


def _covered(terms: Sequence[Term], held: frozenset[str]) -> float:
    whole = sum(term.weight for term in terms)
    return sum(term.weight for term in terms if _covers(term, held)) / whole if whole else 0.0


def _covers(term: Term, held: frozenset[str]) -> bool:
    return any(all(stem in held for stem in name) for name in term.names)
