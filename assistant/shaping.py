"""One question without a conversation: drafted from what is found for it, in the shape that it asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.answer import Statement
from assistant.comparing_sides import ComparingDrafter
from assistant.decision.straying import strays
from assistant.decision.whose import NONE_OF_THEM
from assistant.draft import Draft
from assistant.figures.told import number_told, told_again
from assistant.looking import SERIES_LIMIT, Looking
from assistant.questions.which_way import (
    NO_SECOND,
    Earlier,
    asks_which_way_alone,
    of_any_time,
    of_time_named,
    telling_which_way,
)
from assistant.quoting import QuotingDrafter
from assistant.shapes.each_time import of_each, times_listed
from assistant.shapes.other_papers import with_other_papers
from assistant.shapes.over_time import followed
from assistant.shapes.parts import Part, counted_one_by_one, joined, part_readings, parts_of
from assistant.shapes.seeking import sought_in, told_of
from assistant.shapes.several import several_sides
from assistant.shapes.sides import Sides, sides_of
from indexes import Evidence
from indexes.questions.question import Asked

# Two years may be told by one sentence; more are asked one by one.
PAIR = 2


@dataclass(frozen=True, slots=True)
class Shaping:
    """Drafts with the papers' own words."""

    looking: Looking
    drafter: QuotingDrafter

    def shaped(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """What a question comes to, by the evidence for the whole of it and what is found for its parts and sides."""
        return self._of_shape(asked.text, self._of_any_two_times(asked.text, self._draft(asked, evidence)))

    def drafted(self, question: str) -> Draft:
        """What a question of one thing comes to."""
        return self._of_any_two_times(question, self._draft(*self.looking.read_and_found(question)))

    def of_two_times(self, last: Earlier, question: str) -> Draft | None:
        """The figure told last beside that of the year named, or of any other time; None where none is its like."""
        none, subject = Draft("declined"), of_any_time(last.question)
        if other := of_time_named(last.question, question):
            found_each = [self.looking.read_and_found(each) for each in (other, last.question)]
            found = self._comparing.side_by_side(none, Sides(other, last.question, ("", "")), found_each)
        else:
            evidence = self.looking.evidence(subject, limit=SERIES_LIMIT)
            found = self._comparing.in_order_of_time(none, subject, self.looking.read(subject), evidence)
        again = told_again([each.text for each in last.statements], [each.text for each in found.statements])
        return found if found.status == "answered" and again and not found.notices else None

    def sought(self, reading: str) -> tuple[Statement, ...]:
        """What a bare follow-up seeks of its subject, in whatever words it is told; none where nothing tells it."""
        if not (sought := sought_in(reading)):
            return ()
        evidence = self.looking.evidence(sought.question, limit=SERIES_LIMIT)
        return told_of(sought, self.looking.read(sought.subject), evidence, self.drafter.papers)

    @property
    def _comparing(self) -> ComparingDrafter:
        return ComparingDrafter(self.drafter)

    def _of_any_two_times(self, question: str, draft: Draft) -> Draft:
        """Where a question asks whether something went up or down: a draft that tells so; declined where one figure
        alone is found."""
        if draft.status != "answered" or not asks_which_way_alone(question):
            return draft
        if telling_which_way(draft.statements, question):
            return draft
        # What stands side by side in a paragraph is one statement, and may tell both.
        single = number_told([each.text for each in draft.statements]) == 1
        return Draft("declined", reason=NO_SECOND) if single else draft

    def _of_shape(self, question: str, whole: Draft) -> Draft:
        """The answer to a question that asks several things, or of several times or sides; else the whole as it is."""
        if parts := parts_of(question):
            return self._in_parts(parts, whole)
        one_by_one = counted_one_by_one(question) if whole.status == "declined" else ()
        if one_by_one and (told := self._in_parts(one_by_one, whole)).status != "declined":
            return told
        if several := several_sides(question):
            found_each = [
                (self.looking.read(each), self.looking.evidence(each, limit=SERIES_LIMIT)) for each in several.questions
            ]
            return self._comparing.in_a_row(whole, several, found_each)
        if sides := sides_of(question):
            found_each = [
                (self.looking.read(each), self.looking.evidence(each)) for each in (sides.first, sides.second)
            ]
            return self._comparing.side_by_side(whole, sides, found_each)
        times = times_listed(question)
        if times and (len(times.years) > PAIR or whole.status == "declined"):
            return of_each(whole, times, [self.drafted(each) for each in times.questions])
        if subject := followed(question):
            return self._comparing.in_order_of_time(
                whole, question, self.looking.read(subject), self.looking.evidence(subject, limit=SERIES_LIMIT)
            )
        return whole

    def _in_parts(self, questions: Sequence[str], whole: Draft) -> Draft:
        """Every part of a question that asks several things."""
        parts: list[Part] = []
        for question in questions:
            parts.append(self._part(question, parts))
        return joined(whole, parts)

    def _part(self, question: str, before: Sequence[Part]) -> Part:
        """A part with the first of its readings that is answered, else with the first."""
        names = self.looking.index().glossary.names
        tried: list[Part] = []
        for reading in part_readings(question, before, names=names):
            asked, draft = self.looking.read(reading), self.drafted(reading)
            # A part is held to what it carries as a follow-up is; its own words may be told in any others.
            if draft.status == "answered" and (stray := strays(asked, draft.statements, by_own_words=False)):
                draft = Draft("declined", reason=stray)
            tried.append(Part(question, asked, draft))
            if tried[-1].draft.status != "declined":
                return tried[-1]
        return tried[0]

    def _draft(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """What the nearest paragraphs tell, with what other papers give for the same thing."""
        draft = self.drafter.draft(asked, evidence)
        if draft.status == "declined" and self.looking.nearest_is_abroad(asked):
            draft = replace(draft, reason=NONE_OF_THEM)
        return (
            draft
            if parts_of(asked.text)
            else with_other_papers(
                asked, draft, partial(self.looking.beside, asked, draft), self.looking.index().papers
            )
        )
