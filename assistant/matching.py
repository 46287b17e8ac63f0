"""How well a sentence answers: which terms of the question it covers, by itself and in its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.question import Asked, Term
from assistant.sentences import Span, sentences
from assistant.wanting import PEOPLE, YEAR, counted, holds_kind
from corpus import Paragraph
from indexes import Evidence, stems

# Weights by hand on the develop questions, see docs/log.md. Being found and covering the question's words count
# alike; a sentence without the kind of thing asked for must be much better to win; the published text goes before
# a digest of it; and of two figures the older is the less likely to be meant, up to ten years.
FOUND, PLACED, OWN, KIND = 0.35, 0.30, 0.35, 0.20
MISSING, DIGEST, YEAR_OLDER, PART = 0.15, 0.08, 0.015, 0.15
# A name that stands in more than about a fifth of passages ("Mayor", "West Yorkshire") goes without saying.
COMMON_NAME_WEIGHT = 1.6
# The figure of a district is not that of the county.
DISTRICTS = frozenset(("bradford", "calderdal", "kirkle", "leed", "wakefield"))


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


def candidates(asked: Asked, evidence: Sequence[Evidence]) -> list[Candidate]:
    """Every sentence of the evidence, likeliest first."""
    found = [candidate for each in evidence for candidate in _of_paragraph(asked, each)]
    if not any(term.year for term in asked.terms):
        found = _aged(found)
    return sorted(found, key=lambda candidate: -candidate.score)


def _aged(found: list[Candidate]) -> list[Candidate]:
    latest = max((year for each in found for year in years_in(each.text)), default=0)
    return [
        replace(each, years_older=min(latest - max(years), 10)) if (years := years_in(each.text)) else each
        for each in found
    ]


def years_in(text: str) -> list[int]:
    """The years that a text names."""
    return [int(stem) for stem in stems(text) if re.fullmatch(YEAR, stem)]


def coverage(terms: Sequence[Term], text: str) -> float:
    """Share of the terms' weight that a text covers, 0 to 1; 0 where there are no terms."""
    return _covered(terms, _held(text))


def lacks_name(asked: Asked, text: str) -> bool:
    """Whether a text does not speak of a name or year that the question is about."""
    held = _held(text)
    return bool(telling(tuple(term for term in asked.terms if term.named and not _covers(term, held))))


def telling(missing: Sequence[Term]) -> list[Term]:
    """Of the names that are missing, those that do not go without saying."""
    return [term for term in missing if term.number or term.weight > COMMON_NAME_WEIGHT]


def above(paragraph: Paragraph) -> str:
    """What a reader knows on reaching this paragraph, as one text."""
    source = paragraph.source
    dated = f"{source.published:%B %Y}" if source.published else ""
    parts = (
        source.title,
        source.kind,
        dated,
        source.period or "",
        *paragraph.headings,
        paragraph.lead_in or "",
    )
    return "\n".join(parts)


def _of_paragraph(asked: Asked, evidence: Evidence) -> Iterator[Candidate]:
    text = evidence.paragraph.text
    known = _held(above(evidence.paragraph))
    around = known | _held(text)
    placed, gap = _covered(asked.terms, around), _gap(asked.terms, around)
    for span in sentences(text):
        sentence = span.of(text)
        held = _held(sentence)
        dated = bool(years_in(sentence))
        # A sentence that names its own year is not about the year in the title.
        missing = tuple(
            term for term in asked.terms if term.named and not _covers(term, held if dated and term.year else around)
        )
        yield Candidate(
            evidence,
            span,
            (_covered(asked.terms, held) + _covered(asked.terms, held | known)) / 2,
            placed,
            holds_kind(asked.wants, sentence, question=asked.text) and _counts_it(asked, sentence, held | known),
            gap,
            missing,
            part=bool(DISTRICTS & held) and not DISTRICTS & frozenset(stems(asked.text)),
        )


def _counts_it(asked: Asked, sentence: str, held: frozenset[str]) -> bool:
    """Whether a sentence speaks of what is to be counted, under one of its names."""
    noun = counted(asked.text) if asked.wants == "figure" else None
    if not noun:
        return True
    if noun.casefold() in ("people", "persons", "individuals"):
        return bool(PEOPLE.search(sentence))
    wanted = set(stems(noun))
    terms = [term for term in asked.terms if wanted & {stem for name in term.names[:1] for stem in name}]
    return not terms or any(_covers(term, held) for term in terms)


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
