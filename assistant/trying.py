"""One reading of a question: searched, drafted, in the shape that it asks for; and other readings where it fails."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from assistant.answer import Conversation, Notice, Standing, Statement, Timings
from assistant.checks.of_words.granted import with_premise
from assistant.decision.answering import answers_as_likely
from assistant.decision.failing import met_instead, set_right
from assistant.decision.mistaken.mistaken_for import NO_CHANGE
from assistant.decision.notices.unsaid import unsaid_notice
from assistant.decision.straying import why_no_answer
from assistant.decision.voices import orders_notice
from assistant.decision.whose import whose_notice
from assistant.draft import Answers, Draft
from assistant.looking import SERIES_LIMIT, Looking, quotable
from assistant.questions.carrying import without_carried
from assistant.questions.districts import by_district
from assistant.questions.exchanging import exchanged
from assistant.questions.financial_years import lacks_month
from assistant.questions.holders import by_office_held, names_office
from assistant.questions.movements_asked import with_how_much
from assistant.questions.referring import points_back
from assistant.questions.rereading import Reading, counts_apart, readings_instead, speaks_of_it
from assistant.questions.said_before import says_enough, with_and_without
from assistant.questions.which_way import (
    NO_SECOND,
    asks_which_way,
    place_compared,
    telling_which_way,
    told_last,
    with_year_before,
)
from assistant.quoting import QuotingDrafter
from assistant.sentences.candidates import candidates
from assistant.sentences.details import NO_BASE, asks_for_base, holding_detail
from assistant.sentences.unheld import of_any_time_and_district, unheld
from assistant.sentences.unknown import NEAREST_SAID, UNKNOWN, nearest_said, says_not_known, tells_unknown
from assistant.shapes.beside_place import beside_place
from assistant.shapes.either_year import either_year
from assistant.shapes.enquiring import asks_what_to_ask
from assistant.shapes.from_the_last import from_the_last
from assistant.shapes.of_the_answer import may_be_of_a_paper, of_the_answer
from assistant.shapes.which_of_those import which_of_those
from assistant.shaping import Shaping
from assistant.surveys.surveying import survey
from assistant.tried import Tried, tried_either
from indexes import Evidence
from indexes.language.places import TYPED
from indexes.questions.question import ABOUT, Asked
from indexes.questions.time_words import MONTH
from indexes.questions.timing import years_in

ASKED_WITH = "It was asked together with “{}”. By itself, “{}” is answered: choose “Change” and take that off."
NO_PERSON = re.compile(rf"{TYPED.pattern}|{MONTH}", re.IGNORECASE)
# What a holder of one is found by, beside the name.
OFFICES = "Mayor Commissioner Chief Constable"
NOT_BY_ITSELF = "as nothing told of a change by itself."
NEAREST = 3  # paragraphs, of which a reader is told that one is not quoted


class Writer(Protocol):
    """Words an answer anew, with a language model."""

    def draft(
        self,
        asked: Asked,
        evidence: Sequence[Evidence],
        quoted: Draft,
        *,
        told: Standing = ...,
        answers: Answers = ...,
    ) -> Draft:
        """The answer in its words, or the one that quotes the papers, as where none of its sentences `answers`; what
        stands of it meanwhile is `told`."""
        ...


@dataclass(frozen=True, slots=True)
class Trying:
    """Tries readings of one question."""

    looking: Looking
    drafter: QuotingDrafter
    writer: Writer | None
    tell: Standing = lambda statements: None  # hears what stands so far, where a language model writes
    asking: Callable[[], None] = lambda: None  # hears that the language model is asked

    @property
    def _shaping(self) -> Shaping:
        return Shaping(self.looking, self.drafter)

    def tried(self, reading: Reading) -> Tried:
        """What one reading comes to."""
        if reading.papers:
            trying = replace(self, looking=self.looking.among(reading.papers))
            return replace(trying.tried(Reading(reading.text)), reading=reading)
        if either := either_year(reading.text):
            quoting = replace(self, writer=None)
            both = tried_either(reading, either, *(quoting.tried(Reading(each)) for each in either.questions))
            return self._written(both) if self.writer and not both.surveyed else both
        started = time.perf_counter()
        evidence = self.looking.found(reading.text)
        found = time.perf_counter()
        index = self.looking.index()
        asked = index.read(reading.text)
        # A question over all papers is not answered from the nearest paragraphs, whoever drafts.
        surveyed = survey(asked, index, index.papers, self.looking.within)
        draft = surveyed or self._shaping.shaped(asked, quotable(evidence))
        if self.writer and not surveyed:
            if evidence:
                self.asking()
            answers = answers_as_likely(asked, quotable(evidence), draft, index.papers)
            draft = self.writer.draft(asked, evidence, draft, told=partial(self._tell, asked, draft), answers=answers)
        draft = draft if surveyed else with_premise(asked, draft)
        if not surveyed and (stray := why_no_answer(asked, draft)):
            draft = replace(draft, status="declined", statements=(), notices=(), reason=stray)
        told = not (surveyed or draft.reason or asks_what_to_ask(asked.text)) and draft.status == "answered"
        unsaid = unsaid_notice(asked, draft.statements) if told else ()
        timings = Timings(search=found - started, draft=time.perf_counter() - found)
        whose = () if surveyed else whose_notice(asked, draft.statements, index.papers)
        ordering = orders_notice([each.paragraph for each in evidence[:NEAREST]])
        draft = replace(draft, notices=(*draft.notices, *whose, *unsaid, *ordering))
        return Tried(reading, evidence, draft, surveyed is not None, bool(unsaid), timings)

    def _written(self, found: Tried) -> Tried:
        """What was found of two years, worded by the model once."""
        asked = self.looking.read(found.reading.text)
        told = partial(self._tell, asked, found.draft)
        draft = self.writer.draft(asked, found.evidence, found.draft, told=told) if self.writer else found.draft
        if draft.by == found.draft.by:
            return replace(found, draft=draft)
        if stray := why_no_answer(asked, draft):
            draft = replace(draft, status="declined", statements=(), notices=(), reason=stray)
        unsaid = unsaid_notice(asked, draft.statements) if draft.status == "answered" else ()
        return replace(found, draft=replace(draft, notices=(*draft.notices, *unsaid)), unsaid=bool(unsaid))

    def _tell(self, asked: Asked, quoted: Draft, statements: tuple[Statement, ...]) -> None:
        """Hand on what stands so far, of which nothing would be no answer."""
        self.tell(() if why_no_answer(asked, replace(quoted, statements=statements)) else statements)

    def best(self, reading: str, conversation: Conversation) -> Tried:
        """What a question comes to, with what is said before it or without; in turn, up to the first that answers."""
        readings = (reading,) if self.writer else with_and_without(reading, self.looking.index().glossary.names)
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
            alone = Reading(without_carried(reading))  # of the answer just given, whatever was spoken of before
            return Tried(alone, (), of_last, surveyed=False, unsaid=False, timings=Timings(0.0, 0.0))
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
        if draft := from_the_last(reading, first.draft, conversation, self.drafter.papers, self.looking.within):
            return replace(first, draft=draft, unsaid=False)
        if told := self._shaping.sought(reading):
            return replace(first, draft=Draft("answered", told), unsaid=False)
        if asks_for_base(reading) and not holding_detail(reading, first.draft.statements):
            return replace(first, draft=Draft("declined", reason=first.draft.reason or NO_BASE), unsaid=False)
        started = time.perf_counter()
        instead = self._told_otherwise(first) or self._instead(first, conversation)
        if not instead:
            return self._counted_apart(first) or self._with_way_on(first)
        draft = replace(instead.draft, notices=(Notice("reading", instead.reading.said), *instead.draft.notices))
        timings = replace(first.timings, draft=first.timings.draft + time.perf_counter() - started)
        return replace(instead, draft=draft, timings=timings)

    def _counted_apart(self, first: Tried) -> Tried | None:
        """What is counted apart from what was asked before, declined by itself; None where it is joined or answered."""
        if first.draft.status != "declined" or not counts_apart(first.reading.text, first.found):
            return None
        alone = self.tried(Reading(without_carried(first.reading.text)))
        return alone if alone.draft.status == "declined" else None

    def _with_way_on(self, first: Tried) -> Tried:
        """A declined follow-up, with a notice where its own words are answered: unasked, what may be of another time or
        place is no answer to it."""
        own, about, carried = first.reading.text.partition(ABOUT)
        names = self.looking.index().glossary.names
        if first.draft.status != "declined" or not about or points_back(own) or not says_enough(own, names):
            return first
        alone = self.tried(Reading(own.strip()))
        if not alone.answered or any(each.kind == "match" for each in alone.draft.notices):
            return first
        said = ASKED_WITH.format(carried.rstrip(") "), own.strip())
        return replace(first, draft=replace(first.draft, notices=(*first.draft.notices, Notice("reading", said))))

    def why_declined(self, tried: Tried) -> str | None:
        """Why a question is declined; with what a paper says is not known of it at any time and of any district."""
        reason, question = tried.draft.reason, tried.reading.text
        if not reason or tried.surveyed or says_not_known(reason) or NEAREST_SAID in reason:
            return reason
        if not (plain := of_any_time_and_district(question)):
            return reason
        saying_so = self.looking.such(plain, tells_unknown, limit=SERIES_LIMIT)
        asked = self.looking.read(plain)
        unknown = unheld(question, asked, candidates(asked, saying_so, self.drafter.papers)) if saying_so else None
        return f"{reason} {nearest_said(unknown)}" if unknown else reason

    def _which_way(self, first: Tried, conversation: Conversation) -> Draft:
        """A change or two figures that tell which way what was told last went; declined where one alone is found."""
        question, draft = first.reading.text, first.draft
        # What says that an earlier figure is not known tells no way that it went.
        if told := telling_which_way([each for each in draft.statements if not UNKNOWN.search(each.text)], question):
            return replace(draft, statements=told) if len(told) < len(draft.statements) else draft
        last = told_last(conversation, question)
        if last and (told := telling_which_way(last.statements, question)):
            return Draft("answered", told)
        found = self._shaping.of_two_times(last, question) if last else None
        return found or Draft("declined", reason=draft.reason or NO_SECOND)

    def _beside_place(self, place: str, reading: str, conversation: Conversation) -> Draft | None:
        """What was told last beside the figure of another place; None where that cannot be asked of the place."""
        last = told_last(conversation, reading)
        asked = exchanged(last.question, f"in {place}", self.looking.index().glossary.names) if last else None
        return beside_place(place, last.statements, self._shaping.drafted(asked)) if last and asked else None

    def _told_otherwise(self, first: Tried) -> Tried | None:
        """What tells whether something was met, or rose, by how much it did or by the year before; None if none."""
        question = first.reading.text
        if met := met_instead(question, first.draft):
            tried = self.tried(met)
            if draft := set_right(question, tried.draft):
                return replace(tried, draft=draft)
        if first.draft.status != "declined" or says_not_known(first.draft.reason):
            return None
        if how_much := with_how_much(question):
            tried = self.tried(Reading(how_much, how=f"Read as “{how_much}”, {NOT_BY_ITSELF}"))
            if tried.answered:
                return tried
        if first.draft.reason != NO_CHANGE or not (both := with_year_before(question)):
            return None
        tried = self.tried(Reading(both, how=f"Read as “{both}”, {NOT_BY_ITSELF}"))
        told = {year for each in tried.draft.statements for year in years_in(each.in_words)}
        return tried if tried.answered and set(years_in(both)) <= told else None

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
        if (by_office := self._by_office(first)) and by_office.answered:
            yield by_office
            return
        if district := by_district(first.reading.text):
            yield self.tried(district)
        names = self.looking.index().glossary.names
        for reading in readings_instead(first.reading.text, conversation, names=names, found=first.found):
            if reading.papers and self.looking.within.papers and reading.papers.isdisjoint(self.looking.within.papers):
                continue
            tried = self.tried(reading)
            cited = (citation for each in tried.draft.statements for citation in each.citations)
            if reading.elsewhere and any(each.paragraph.source.id in reading.elsewhere for each in cited):
                continue
            yield tried
            if tried.answered:
                return

    def _by_office(self, first: Tried) -> Tried | None:
        """What the question comes to with the office in the place of its holder; None where that is another's time."""
        question = first.reading.text
        named = (term.text for term in self.looking.read(question).terms if term.named and not term.number)
        people = [text for text in named if not text.isupper() and not NO_PERSON.fullmatch(text)]
        found = self.looking.evidence(" ".join((*people, OFFICES)), if_any=names_office) if people else ()
        home = self.looking.index().glossary.area
        if not (read := by_office_held(question, [each.paragraph for each in found], home=home)):
            return None
        tried = self.tried(Reading(read.question, how=read.how))
        cited = [(each.text, citation.paragraph) for each in tried.draft.statements for citation in each.citations]
        return tried if all(read.tells_of(text, paragraph) for text, paragraph in cited) else None
