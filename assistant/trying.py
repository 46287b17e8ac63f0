"""One reading of a question: searched, drafted, in the shape that it asks for; and other readings where it fails."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from assistant.answer import Conversation, Notice, Statement, Timings
from assistant.checks.of_words.granted import with_premise
from assistant.comparing_sides import ComparingDrafter
from assistant.decision.straying import strays, why_no_answer
from assistant.decision.unsaid import unsaid_notice
from assistant.decision.voices import orders_notice
from assistant.decision.whose import NONE_OF_THEM, areas_are_asked, of_areas_asked, of_same_areas, whose_notice
from assistant.draft import Draft
from assistant.figures.told import number_told, told_again
from assistant.questions.exchanging import exchanged
from assistant.questions.financial_years import lacks_month
from assistant.questions.rereading import Reading, readings_instead, speaks_of_it
from assistant.questions.said_before import with_and_without
from assistant.questions.which_way import (
    NO_SECOND,
    Earlier,
    asks_which_way,
    asks_which_way_alone,
    of_any_time,
    of_time_named,
    place_compared,
    telling_which_way,
    told_last,
)
from assistant.quoting import QuotingDrafter
from assistant.sentences.addressing import gives_orders
from assistant.sentences.details import NO_BASE, asks_for_base, holding_detail
from assistant.sentences.matching import candidates
from assistant.sentences.unheld import of_any_time_and_district, unheld
from assistant.sentences.unknown import NEAREST_SAID, UNKNOWN, nearest_said, says_not_known
from assistant.shapes.beside_place import beside_place
from assistant.shapes.each_time import of_each, times_listed
from assistant.shapes.either_year import either_year
from assistant.shapes.from_the_last import from_the_last
from assistant.shapes.of_the_answer import may_be_of_a_paper, of_the_answer
from assistant.shapes.other_papers import with_other_papers
from assistant.shapes.over_time import followed
from assistant.shapes.parts import Part, joined, part_readings, parts_of
from assistant.shapes.seeking import sought_in, told_of
from assistant.shapes.several import several_sides
from assistant.shapes.sides import Sides, sides_of
from assistant.shapes.which_of_those import which_of_those
from assistant.surveys.displacing import speaking
from assistant.surveys.surveying import survey
from assistant.tried import Tried, tried_either
from corpus import Paragraph, Source
from indexes import Evidence, Index
from indexes.questions.question import ABOUT, Asked
from indexes.questions.within import Within

# Paragraphs that the drafter reads: the facts of all 41 single answers on develop are among them, see docs/log.md.
EVIDENCE_LIMIT = 12
# The figures of years lie further apart than the facts of one answer.
SERIES_LIMIT = 30
NEAREST = 3  # paragraphs, of which a reader is told that one is not quoted
LONGEST_LOOK = 400  # characters of a quotation with which other papers are searched
FURTHER = 4  # times as many paragraphs are looked at where some are of other areas than are asked about
LOOK_LIMIT = 14  # paragraphs that are read for their figures, at some two milliseconds each
# Two years may be told by one sentence; more are asked one by one.
PAIR = 2


Tell = Callable[[tuple[Statement, ...]], None]


class Writer(Protocol):
    """Words an answer anew, with a language model."""

    def draft(self, asked: Asked, evidence: Sequence[Evidence], quoted: Draft, *, told: Tell = ...) -> Draft:
        """The answer in its words, or the one that quotes the papers; what stands of it meanwhile is `told`."""
        ...


class Find(Protocol):
    """Looks for paragraphs, in an index that another process may replace meanwhile."""

    def __call__(self, question: str, *, limit: int, within: Within) -> tuple[Evidence, ...]:
        """The best paragraphs for a question, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Trying:
    """Tries readings of one question over the papers that `within` holds."""

    find: Find
    index: Callable[[], Index]  # the one that is open now
    drafter: QuotingDrafter
    writer: Writer | None
    within: Within
    tell: Tell = lambda statements: None  # hears what stands so far, where a language model writes

    @property
    def _comparing(self) -> ComparingDrafter:
        return ComparingDrafter(self.drafter)

    def tried(self, reading: Reading) -> Tried:
        """What one reading comes to."""
        if reading.papers:
            kept = replace(self.within, papers=reading.papers & (self.within.papers or reading.papers))
            return replace(replace(self, within=kept).tried(Reading(reading.text)), reading=reading)
        if either := either_year(reading.text):
            return tried_either(reading, either, *(self.tried(Reading(each)) for each in either.questions))
        started = time.perf_counter()
        evidence = self._found(reading.text)
        quotable = _quotable(evidence)
        found = time.perf_counter()
        index = self.index()
        asked = index.read(reading.text)
        # A question over all papers is not answered from the nearest paragraphs, whoever drafts.
        surveyed = survey(asked, index, index.papers, self.within)
        draft = surveyed or self._of_shape(
            reading.text, self._of_any_two_times(reading.text, self._draft(asked, quotable))
        )
        if self.writer and not surveyed:
            draft = self.writer.draft(asked, evidence, draft, told=partial(self._tell, asked, draft))
        draft = draft if surveyed else with_premise(asked, draft)
        if not surveyed and (stray := why_no_answer(asked, draft)):
            draft = replace(draft, status="declined", statements=(), notices=(), reason=stray)
        told = not surveyed and draft.status == "answered" and not draft.reason
        unsaid = unsaid_notice(asked, draft.statements) if told else ()
        timings = Timings(search=found - started, draft=time.perf_counter() - found)
        whose = () if surveyed else whose_notice(asked, draft.statements, index.papers)
        ordering = orders_notice([each.paragraph for each in evidence[:NEAREST]])
        draft = replace(draft, notices=(*draft.notices, *whose, *unsaid, *ordering))
        return Tried(reading, evidence, draft, surveyed is not None, bool(unsaid), timings)

    def _tell(self, asked: Asked, quoted: Draft, statements: tuple[Statement, ...]) -> None:
        """Hand on what stands so far, of which nothing would be no answer."""
        self.tell(() if why_no_answer(asked, replace(quoted, statements=statements)) else statements)

    def best(self, reading: str, conversation: Conversation) -> Tried:
        """What a question comes to, with what is said before it or without; in turn, up to the first that answers."""
        readings = (reading,) if self.writer else with_and_without(reading, self.index().glossary.names)
        tried: list[Tried] = []
        for each in readings:
            tried.append(self._best(each, conversation))
            if tried[-1].answered:
                return tried[-1]
        shortest = min(tried, key=lambda each: len(each.reading.text))  # of what it lacks, the reason tells most
        return next((each for each in tried if each.draft.status != "declined"), shortest)

    def _best(self, reading: str, conversation: Conversation) -> Tried:
        """What a reading comes to, or where it fails what another comes to, with a notice that says so."""
        of_last = of_the_answer(reading, conversation)
        if of_last and not may_be_of_a_paper(reading, conversation):
            return Tried(Reading(reading), (), of_last, surveyed=False, unsaid=False, timings=Timings(0.0, 0.0))
        first = self.tried(Reading(reading))
        if of_last and first.draft.status == "declined":
            return replace(first, draft=of_last, unsaid=False)
        # A model reads the conversation itself, and each attempt would cost as much as the first.
        if self.writer:
            return first
        if ABOUT in reading and asks_which_way(reading):
            return replace(first, draft=self._which_way(first, conversation), unsaid=False)
        if (place := place_compared(reading)) and (draft := self._beside_place(place, reading, conversation)):
            return replace(first, draft=draft, unsaid=False)
        if conversation.turns and (draft := which_of_those(reading, conversation)):
            return replace(first, draft=draft, unsaid=False)
        if draft := from_the_last(reading, first.draft, conversation, self.drafter.papers, self.within):
            return replace(first, draft=draft, unsaid=False)
        if told := self._sought(reading):
            return replace(first, draft=Draft("answered", told), unsaid=False)
        if asks_for_base(reading) and not holding_detail(reading, first.draft.statements):
            return replace(first, draft=Draft("declined", reason=first.draft.reason or NO_BASE), unsaid=False)
        started = time.perf_counter()
        instead = self._instead(first, conversation)
        if not instead:
            return first
        draft = replace(instead.draft, notices=(Notice("reading", instead.reading.said), *instead.draft.notices))
        timings = replace(first.timings, draft=first.timings.draft + time.perf_counter() - started)
        return replace(instead, draft=draft, timings=timings)

    def why_declined(self, tried: Tried) -> str | None:
        """Why a question is declined; with what a paper says is not known of it at any time and of any district."""
        reason, question = tried.draft.reason, tried.reading.text
        if not reason or tried.surveyed or says_not_known(reason) or NEAREST_SAID in reason:
            return reason
        if not (plain := of_any_time_and_district(question)):
            return reason
        asked = self._read(plain)
        found = candidates(asked, self._evidence(plain, limit=SERIES_LIMIT), self.drafter.papers)
        unknown = unheld(question, asked, found)
        return f"{reason} {nearest_said(unknown)}" if unknown else reason

    def _sought(self, reading: str) -> tuple[Statement, ...]:
        """What a bare follow-up seeks of its subject, in whatever words it is told; none where nothing tells it."""
        if not (sought := sought_in(reading)):
            return ()
        evidence = self._evidence(sought.question, limit=SERIES_LIMIT)
        return told_of(sought, self._read(sought.subject), evidence, self.drafter.papers)

    def _which_way(self, first: Tried, conversation: Conversation) -> Draft:
        """A change or two figures that tell which way what was told last went; declined where one alone is found."""
        question, draft = first.reading.text, first.draft
        # What says that an earlier figure is not known tells no way that it went.
        if told := telling_which_way([each for each in draft.statements if not UNKNOWN.search(each.text)], question):
            return replace(draft, statements=told) if len(told) < len(draft.statements) else draft
        last = told_last(conversation, question)
        if last and (told := telling_which_way(last.statements, question)):
            return Draft("answered", told)
        found = self._of_two_times(last, question) if last else None
        return found or Draft("declined", reason=draft.reason or NO_SECOND)

    def _beside_place(self, place: str, reading: str, conversation: Conversation) -> Draft | None:
        """What was told last beside the figure of another place; None where that cannot be asked of the place."""
        last = told_last(conversation, reading)
        asked = exchanged(last.question, f"in {place}", self.index().glossary.names) if last else None
        return beside_place(place, last.statements, self._drafted(asked)) if last and asked else None

    def _of_any_two_times(self, question: str, draft: Draft) -> Draft:
        """Where a question asks whether something went up or down: a draft that tells so, else the figures of its
        times; declined where one figure alone is found."""
        if draft.status != "answered" or not asks_which_way_alone(question):
            return draft
        if telling_which_way(draft.statements, question):
            return draft
        evidence = self._evidence(question, limit=SERIES_LIMIT)
        found = self._comparing.in_order_of_time(Draft("declined"), question, self._read(question), evidence)
        if found.status == "answered" and telling_which_way(found.statements, question):
            return found
        # What stands side by side in a paragraph is one statement, and may tell both.
        single = number_told([each.text for each in draft.statements]) == 1
        return Draft("declined", reason=NO_SECOND) if single else draft

    def _of_two_times(self, last: Earlier, question: str) -> Draft | None:
        """The figure told last beside that of the year named, or of any other time; None where none is its like."""
        none, subject = Draft("declined"), of_any_time(last.question)
        if other := of_time_named(last.question, question):
            found_each = [(self._read(each), self._evidence(each)) for each in (other, last.question)]
            found = self._comparing.side_by_side(none, Sides(other, last.question, ("", "")), found_each)
        else:
            evidence = self._evidence(subject, limit=SERIES_LIMIT)
            found = self._comparing.in_order_of_time(none, subject, self._read(subject), evidence)
        again = told_again([each.text for each in last.statements], [each.text for each in found.statements])
        return found if found.status == "answered" and again and not found.notices else None

    def _instead(self, first: Tried, conversation: Conversation) -> Tried | None:
        """The first other reading of a declined follow-up that is answered in its own words; else one of which a paper
        says that it is not known; None where there is none."""
        if first.draft.status != "declined":
            return None
        others = list(self._others(first, conversation))
        not_known = (
            each
            for each in others
            if says_not_known(each.draft.reason) and speaks_of_it(each.reading, each.draft.reason or "")
        )
        by_year = (each for each in others if each.reading.how and lacks_month(first.draft.reason))
        return next((each for each in others if each.answered), None) or next(not_known, None) or next(by_year, None)

    def _others(self, first: Tried, conversation: Conversation) -> Iterator[Tried]:
        """What other readings come to, up to the first that is answered; none outside the papers chosen."""
        for reading in readings_instead(first.reading.text, conversation, names=self.index().glossary.names):
            if reading.papers and self.within.papers and reading.papers.isdisjoint(self.within.papers):
                continue
            tried = self.tried(reading)
            cited = (citation for each in tried.draft.statements for citation in each.citations)
            if reading.elsewhere and any(each.paragraph.source.id in reading.elsewhere for each in cited):
                continue
            yield tried
            if tried.answered:
                return

    def _of_shape(self, question: str, whole: Draft) -> Draft:
        """The answer to a question that asks several things, or of several times or sides; else the whole as it is."""
        if parts := parts_of(question):
            return self._in_parts(parts, whole)
        if several := several_sides(question):
            found_each = [(self._read(each), self._evidence(each, limit=SERIES_LIMIT)) for each in several.questions]
            return self._comparing.in_a_row(whole, several, found_each)
        if sides := sides_of(question):
            found_each = [(self._read(each), self._evidence(each)) for each in (sides.first, sides.second)]
            return self._comparing.side_by_side(whole, sides, found_each)
        times = times_listed(question)
        if times and (len(times.years) > PAIR or whole.status == "declined"):
            return of_each(whole, times, [self._drafted(each) for each in times.questions])
        if subject := followed(question):
            return self._comparing.in_order_of_time(
                whole, question, self._read(subject), self._evidence(subject, limit=SERIES_LIMIT)
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
        names = self.index().glossary.names
        tried: list[Part] = []
        for reading in part_readings(question, before, names=names):
            asked, draft = self._read(reading), self._drafted(reading)
            # A part is held to what it carries as a follow-up is; its own words may be told in any others.
            if draft.status == "answered" and (stray := strays(asked, draft.statements, by_own_words=False)):
                draft = Draft("declined", reason=stray)
            tried.append(Part(question, asked, draft))
            if tried[-1].draft.status != "declined":
                return tried[-1]
        return tried[0]

    def _read(self, question: str) -> Asked:
        return self.index().read(question)

    def _drafted(self, question: str) -> Draft:
        draft = self._draft(self._read(question), self._evidence(question))
        return self._of_any_two_times(question, draft)

    def _draft(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """What the nearest paragraphs tell, with what other papers give for the same thing."""
        draft = self.drafter.draft(asked, evidence)
        # Of several questions in one, each looks for itself.
        if draft.status == "declined" and self._nearest_is_abroad(asked):
            draft = replace(draft, reason=NONE_OF_THEM)
        return draft if parts_of(asked.text) else with_other_papers(asked, draft, partial(self._look, asked, draft))

    def _nearest_is_abroad(self, asked: Asked) -> bool:
        """Whether areas are asked about, and what is nearest to the question is of none of them."""
        if not areas_are_asked(asked, self.drafter.papers):
            return False
        nearest = self.find(asked.text, limit=1, within=self.within)
        return bool(nearest) and not of_areas_asked(asked, nearest, self.drafter.papers)

    def _look(self, asked: Asked, draft: Draft, text: str) -> list[Paragraph]:
        index = self.index()
        spoken = {source.id for source in speaking(self.within.among(index.papers.sources()))}
        found = index.nearby(text[:LONGEST_LOOK], limit=LOOK_LIMIT, within=self.within)
        of_them = of_same_areas(asked, found, draft.statements, index.papers)
        return [each for each in of_them if each.source.id in spoken and not gives_orders(each)]

    def _evidence(self, question: str, *, limit: int = EVIDENCE_LIMIT) -> tuple[Evidence, ...]:
        return _quotable(self._found(question, limit=limit))

    def _found(self, question: str, *, limit: int = EVIDENCE_LIMIT) -> tuple[Evidence, ...]:
        found = self.find(question, limit=limit, within=self.within)
        asked, papers = self._read(question), self.index().papers
        of_them = of_areas_asked(asked, found, papers)
        if len(of_them) < len(found) == limit:  # what is of other areas takes no place of what is of these
            found = self.find(question, limit=FURTHER * limit, within=self.within)
            of_them = of_areas_asked(asked, found, papers)[:limit]
        # Of a digest that was chosen by itself, its original has nothing to say.
        return without_displaced(of_them, self.within.among(papers.sources()))


def _quotable(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without what gives orders to whoever answers from it: it tells nothing of what it speaks of."""
    return tuple(each for each in evidence if not gives_orders(each.paragraph))


def without_displaced(evidence: Sequence[Evidence], searched: Sequence[Source]) -> tuple[Evidence, ...]:
    """The evidence without digests of papers whose published text is searched: the original speaks for itself."""
    spoken = {source.id for source in speaking(searched)}
    return tuple(each for each in evidence if each.paragraph.source.id in spoken)
