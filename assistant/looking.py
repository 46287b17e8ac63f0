"""Looking for paragraphs: what is found for a question among the papers that are searched, and may be quoted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from assistant.decision.whose import areas_are_asked, of_areas_asked, of_same_areas
from assistant.draft import Draft
from assistant.sentences.addressing import gives_orders
from assistant.surveys.scope import speaking
from corpus import Paragraph, Source, SourceId
from indexes import Evidence, Index
from indexes.questions.question import Asked
from indexes.questions.within import Within

# Paragraphs that the drafter reads: the facts of all 41 single answers on develop are among them, see docs/log.md.
EVIDENCE_LIMIT = 12
# The figures of years lie further apart than the facts of one answer.
SERIES_LIMIT = 30
LONGEST_LOOK = 400  # characters of a quotation with which other papers are searched
FURTHER = 4  # times as many paragraphs are looked at where some are of other areas than are asked about
LOOK_LIMIT = 14  # paragraphs that are read for their figures, at some two milliseconds each


Such = Callable[[Paragraph], bool]


class Find(Protocol):
    """Looks for paragraphs, in an index that another process may replace meanwhile."""

    def __call__(self, question: str, *, limit: int, within: Within, if_any: Such = ...) -> tuple[Evidence, ...]:
        """The best paragraphs for a question, best first; none where none is as `if_any` says."""
        ...


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks in the papers that `within` holds."""

    find: Find
    index: Callable[[], Index]  # the one that is open now
    within: Within

    def among(self, papers: frozenset[SourceId]) -> "Looking":
        """The same in these papers alone, of those chosen; as it is where none is named."""
        return (
            replace(self, within=replace(self.within, papers=papers & (self.within.papers or papers)))
            if papers
            else self
        )

    def read(self, question: str) -> Asked:
        """A question taken apart."""
        return self.index().read(question)

    def read_and_found(self, question: str, *, limit: int = EVIDENCE_LIMIT) -> tuple[Asked, tuple[Evidence, ...]]:
        """A question taken apart, with what is found for it and may be quoted."""
        return self.read(question), self.evidence(question, limit=limit)

    def evidence(
        self, question: str, *, limit: int = EVIDENCE_LIMIT, if_any: Such | None = None
    ) -> tuple[Evidence, ...]:
        """What is found and may be quoted; none where none is as `if_any` says, seen before any sentence is read."""
        # Of areas that are asked about, more is looked at than the nearest.
        if if_any and not areas_are_asked(self.read(question), self.index().papers):
            return replace(self, find=partial(self.find, if_any=if_any)).evidence(question, limit=limit)
        return quotable(self.found(question, limit=limit))

    def such(self, question: str, such: Such, *, limit: int) -> tuple[Evidence, ...]:
        """Those found that may be quoted and are such."""
        return tuple(each for each in self.evidence(question, limit=limit, if_any=such) if such(each.paragraph))

    def found(self, question: str, *, limit: int = EVIDENCE_LIMIT) -> tuple[Evidence, ...]:
        """What is found, of the areas asked about, without digests whose originals are searched."""
        found = self.find(question, limit=limit, within=self.within)
        asked, papers = self.read(question), self.index().papers
        of_them = of_areas_asked(asked, found, papers)
        if len(of_them) < len(found) == limit:  # what is of other areas takes no place of what is of these
            found = self.find(question, limit=FURTHER * limit, within=self.within)
            of_them = of_areas_asked(asked, found, papers)[:limit]
        # Of a digest that was chosen by itself, its original has nothing to say.
        return without_displaced(of_them, self.within.among(papers.sources()))

    def nearest_is_abroad(self, asked: Asked) -> bool:
        """Whether areas are asked about, and what is nearest to the question is of none of them."""
        if not areas_are_asked(asked, self.index().papers):
            return False
        nearest = self.find(asked.text, limit=1, within=self.within)
        return bool(nearest) and not of_areas_asked(asked, nearest, self.index().papers)

    def beside(self, asked: Asked, draft: Draft, text: str) -> list[Paragraph]:
        """What lies near a quotation and may tell of the same thing."""
        index = self.index()
        spoken = {source.id for source in speaking(self.within.among(index.papers.sources()))}
        found = index.nearby(text[:LONGEST_LOOK], limit=LOOK_LIMIT, within=self.within)
        of_them = of_same_areas(asked, found, draft.statements, index.papers)
        return [each for each in of_them if each.source.id in spoken and not gives_orders(each)]


def quotable(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without what gives orders to whoever answers from it: it tells nothing of what it speaks of."""
    return tuple(each for each in evidence if not gives_orders(each.paragraph))


def without_displaced(evidence: Sequence[Evidence], searched: tuple[Source, ...]) -> tuple[Evidence, ...]:
    """The evidence without digests of papers whose published text is searched: the original speaks for itself."""
    spoken = {source.id for source in speaking(searched)}
    return tuple(each for each in evidence if each.paragraph.source.id in spoken)
