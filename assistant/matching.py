"""How well a sentence answers: which terms of the question it covers, by itself and in its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from corpus import Papers, Paragraph, Source
from indexes import Evidence, stems
from indexes.question import DISTRICTS, Asked, Term
from indexes.sentences import Span, sentences
from indexes.timing import above, is_of_year, spans_asked, years_in
from indexes.wanting import PEOPLE, counted, holds_kind

# Weights by hand on the develop questions, see docs/log.md. Being found and covering the question's words count
# alike; a sentence without the kind of thing asked for must be much better to win; the published text goes before
# a digest of it; and of two figures the older is the less likely to be meant, up to ten years.
FOUND, PLACED, OWN, KIND = 0.35, 0.30, 0.35, 0.20
MISSING, DIGEST, YEAR_OLDER, PART = 0.15, 0.08, 0.015, 0.15
# A name that stands in more than about a fifth of passages ("Mayor", "West Yorkshire") goes without saying.
COMMON_NAME_RARITY = 1.6
DISTRICT_STEMS = frozenset(stem for name in DISTRICTS for stem in stems(name))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that might answer."""

    evidence: Evidence
    span: Span  # of the sentence in the paragraph
    own: float  # share of the question's weight that the sentence covers: by itself, and under its headings, halved
    placed: float  # the same with the rest of its paragraph
    holds_kind: bool  # whether it holds the kind of thing asked for
    gap: float  # share of the question's weight that lies in the heaviest term that even its place does not cover
    missing: tuple[Term, ...]  # named terms that even its place does not cover
    foreign: tuple[Term, ...] = ()  # of those, the ones that stand nowhere in its paper
    part: bool = False  # whether it speaks of a district that the question does not name
    years_older: int = 0  # than the latest year among the candidates, where the question names no year

    @property
    def paragraph(self) -> Paragraph:
        """Where it stands."""
        return self.evidence.paragraph

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.span.of(self.paragraph.text)

    @property
    def lacks(self) -> list[Term]:
        """Names that make it an answer about something else: telling ones, and any that its paper never uses."""
        return [term for term in self.missing if term in self.foreign or telling([term])]

    @property
    def digest(self) -> bool:
        """Whether it is not the published text."""
        return self.paragraph.source.provenance != "original"

    @property
    def score(self) -> float:
        """How likely it is to be the answer; comparable within one question."""
        return (
            FOUND * self.evidence.score
            + PLACED * self.placed
            + OWN * self.own
            + KIND * self.holds_kind
            - MISSING * bool(self.missing)
            - DIGEST * self.digest
            - PART * self.part
            - YEAR_OLDER * self.years_older
        )


def candidates(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> list[Candidate]:
    """Every sentence of the evidence, likeliest first."""
    found = [candidate for each in evidence for candidate in _of_paragraph(asked, each, papers)]
    if not any(term.year for term in asked.terms):
        found = _aged(found)
    return sorted(found, key=lambda candidate: -candidate.score)


def _aged(found: list[Candidate]) -> list[Candidate]:
    latest = max((year for each in found for year in years_in(each.text)), default=0)
    return [
        replace(each, years_older=min(latest - max(years), 10)) if (years := years_in(each.text)) else each
        for each in found
    ]


def coverage(terms: Sequence[Term], text: str) -> float:
    """Share of the terms' weight that a text covers, 0 to 1; 0 where there are no terms."""
    return _covered(terms, _held(text))


def lacks_name(asked: Asked, items: Sequence[Paragraph]) -> bool:
    """Whether a list is not about a name or year that the question is about."""
    text = "\n".join(item.text for item in items)
    held, spans = _held(f"{above(items[0])}\n{text}"), spans_asked(asked.text, items[0])
    missing = [term for term in asked.terms if term.named and not _speaks_of(term, asked, text, items[0], held, spans)]
    return bool(telling(missing))


def telling(missing: Sequence[Term]) -> list[Term]:
    """Of the names that are missing, those that do not go without saying."""
    return [term for term in missing if term.number or term.rarity > COMMON_NAME_RARITY]


def _of_paragraph(asked: Asked, evidence: Evidence, papers: Papers) -> Iterator[Candidate]:
    paragraph = evidence.paragraph
    known = _held(above(paragraph))
    around = known | _held(paragraph.text)
    placed, gap = _covered(asked.terms, around), _gap(asked.terms, around)
    spans = spans_asked(asked.text, paragraph)
    for span in sentences(paragraph.text):
        sentence = span.of(paragraph.text)
        held = _held(sentence)
        missing = tuple(
            term
            for term in asked.terms
            if term.named and not _speaks_of(term, asked, sentence, paragraph, around, spans)
        )
        yield Candidate(
            evidence,
            span,
            (_covered(asked.terms, held) + _covered(asked.terms, held | known)) / 2,
            placed,
            holds_kind(asked.wants, sentence, question=asked.text) and _counts_it(asked, sentence, paragraph),
            gap,
            missing,
            foreign=tuple(term for term in missing if not _paper_speaks_of(term, paragraph.source, papers)),
            part=bool(DISTRICT_STEMS & held) and not DISTRICT_STEMS & frozenset(stems(asked.text)),
        )


def _speaks_of(
    term: Term, asked: Asked, sentence: str, paragraph: Paragraph, around: frozenset[str], spans: frozenset[int]
) -> bool:
    """Whether a sentence in its place is about what a term names."""
    if not term.year:
        return _covers(term, around)
    year = int(term.names[0][0])
    return year in spans or is_of_year(year, sentence, paragraph, question=asked.text)


def _counts_it(asked: Asked, sentence: str, paragraph: Paragraph) -> bool:
    """Whether a sentence, under its lead-in, speaks of what is to be counted, under one of its names."""
    noun = counted(asked.text) if asked.wants in ("figure", "share") else None
    if not noun:
        return True
    if noun.casefold().endswith(("people", "persons", "individuals")):
        return bool(PEOPLE.search(sentence))
    head = stems(noun)[-1:]
    held = _held(f"{sentence} {paragraph.lead_in or ''}")
    terms = [term for term in asked.terms if head and head[0] in term.names[0]]
    return all(_covers(term, held) for term in terms)


@lru_cache(maxsize=1_000)
def _words_of(papers: Papers, source: Source) -> frozenset[str]:
    document = papers.document(source.id)
    return frozenset(stem for paragraph in document.paragraphs for stem in stems(paragraph.text)) | _held(
        f"{source.title} {source.publisher}"
    )


def _paper_speaks_of(term: Term, source: Source, papers: Papers) -> bool:
    return _covers(term, _words_of(papers, source))


def _held(text: str) -> frozenset[str]:
    """The stems of a text, and its numbered things ("round 9") as one each."""
    single = stems(text)
    return frozenset(single) | {f"{a} {b}" for a, b in pairwise(single) if b[0].isdigit()}


def _covered(terms: Sequence[Term], held: frozenset[str]) -> float:
    whole = sum(term.weight for term in terms)
    return sum(term.weight for term in terms if _covers(term, held)) / whole if whole else 0.0


def _gap(terms: Sequence[Term], held: frozenset[str]) -> float:
    whole = sum(term.weight for term in terms)
    return max((term.weight for term in terms if not _covers(term, held)), default=0.0) / whole if whole else 1.0


def _covers(term: Term, held: frozenset[str]) -> bool:
    return any(all(stem in held for stem in name) for name in term.names)
