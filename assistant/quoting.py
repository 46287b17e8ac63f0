"""The drafter without a language model: it chooses, trims and orders sentences, word for word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.answer import QUOTING, Statement
from assistant.decision.deciding import BARS, Bars, Verdict, acronym_notice, forbidding, lacks_day, verdict_on, why_none
from assistant.decision.doing import doers_first
from assistant.decision.mistaken.other_people import sort_notice
from assistant.decision.mistaken.predicates import names_another_row
from assistant.decision.mistaken.shares import share_notice
from assistant.decision.notices.ageing import undated_notices
from assistant.decision.premises import corrections, not_borne_out, presumed_notice, takes_for_granted
from assistant.decision.straying import NO_REASON_NEAR
from assistant.decision.voices import OF_SOMEBODY_ELSE, remit_notice, voiced
from assistant.decision.weak import is_unexplained, weak_notice
from assistant.decision.whose import home_first
from assistant.draft import Draft
from assistant.figures.measured import counting_it
from assistant.figures.movements import tells_wholly
from assistant.figures.subtracting import subtracted
from assistant.figures.summing import summed
from assistant.questions.list_asked import is_of_sources
from assistant.questions.movements_asked import WENT_ASKED
from assistant.questions.superlatives import superlative_in
from assistant.questions.which_way import NOT_TO_BE
from assistant.sentences.candidates import Candidate, candidates
from assistant.sentences.definitions import definitions_first
from assistant.sentences.kept import action_asked, outcomes_first
from assistant.sentences.naming import holders_differ, holders_first, other_holder
from assistant.sentences.quotations import quoted, statements_of
from assistant.sentences.reasons import asks_why, reasons_first
from assistant.sentences.saying import words_found
from assistant.sentences.selecting import facts_first, in_order, most_statements, once_each, selected
from assistant.sentences.totals import totals_first, wholes_first
from assistant.sentences.unknown import (
    OPEN,
    nearest_said,
    rather_unknown,
    said_to_be_unknown,
    unknown_notice,
    whether_unknown,
    why_unknown,
)
from assistant.sentences.warning import only_warns
from assistant.shapes.attending import attended
from assistant.shapes.comparing import extremes, two_times
from assistant.shapes.disagreeing import (
    agreement_notice,
    at_other_times,
    conflict_notice,
    latest_notice,
    latest_row,
    other_versions,
    said_by_another,
    said_to_differ,
    sides_told_of,
    telling_of_both,
)
from assistant.shapes.enquiring import enquiries
from assistant.shapes.giving_way import gives_way, lacks_denial
from assistant.shapes.listing import (
    Listing,
    announced,
    answers_with_its_rows,
    list_answers,
    list_around,
    list_asked_for,
    list_likelier,
    quoted_list,
)
from assistant.shapes.outcomes import came_since, outcomes_told
from assistant.shapes.over_time import later_notice, newest_first, of_that_one
from assistant.shapes.rows_of_time import of_time, rows_of_that_time, rows_of_time
from assistant.tables.grids import grid_of
from assistant.tables.list_items import name_of
from assistant.tables.moving import direction_asked, moved, moves_otherwise
from assistant.tables.ranking_columns import measures_something_else
from assistant.tables.responded import responded
from assistant.tables.rows_changed import tells_size
from assistant.tables.states import in_that_state
from corpus import Papers
from indexes import Evidence
from indexes.questions.question import Asked
from indexes.questions.time_words import NEWEST
from indexes.sentences.spans import Span

OUTCOMES = 2  # of a promise, before it
SHORT_LIST = 8  # items; a longer list has rows that answer by themselves
CAPTION_ALONE = "The paragraphs nearest to the question speak of something else."


class Beside(NamedTuple):
    """What bears on the sentences that answer."""

    correcting: Sequence[Candidate]  # what a question takes for granted and they correct
    came: Sequence[Candidate]  # what came of what they promise
    unknown: Candidate | None  # a sentence that says that what is asked is not known
    presumed: str | None  # what is taken for granted and not borne out, in words
    newest: bool  # whether the newest goes first
    led: bool  # whether one goes first for what it tells, and so before what is printed above it


@dataclass(frozen=True, slots=True)
class QuotingDrafter:
    """Answers with the papers' own sentences. Deterministic; nothing is in the answer that is not in a paper."""

    papers: Papers
    bars: Bars = BARS

    @property
    def name(self) -> str:
        """What the record of an answer calls it."""
        return QUOTING

    def draft(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """The list, or the sentences, that answer; or why none does."""
        if shaped := self._of_a_shape(asked, evidence):
            return shaped
        ranked = candidates(asked, evidence, self.papers)
        if listed := self._listed(asked, evidence, ranked):
            return listed
        verdicts = [self._verdict(each, asked) for each in ranked]
        answering = [c for c, v in zip(ranked, verdicts, strict=True) if v.verdict == "answers"]
        answering = list(dict.fromkeys([*telling_of_both(asked, ranked), *answering]))
        came = outcomes_told(asked, outcomes_first(asked, answering) if answering else (), ranked)[:OUTCOMES]
        answering = doers_first(asked, home_first(answering or came, asked), ranked)
        answering = facts_first(asked, in_that_state(asked.text, answering))
        correcting = corrections(asked, ranked)
        presumed = not_borne_out(asked, correcting, ranked) if correcting and takes_for_granted(asked) else None
        if correcting and not answering:
            statements = statements_of(in_order(correcting, self.papers))
            return Draft("answered", statements, presumed_notice(presumed), presumed)
        named = [each for each in ranked if not forbidding(each, asked)]
        unknown = said_to_be_unknown(named, asked) if asked.wants not in OPEN else None
        if not answering or (unknown and rather_unknown(unknown, answering[0], asked)):
            return Draft("declined", notices=remit_notice(asked), reason=why_none(ranked, verdicts, asked))
        if not action_asked(asked) and (whether := whether_unknown(named, answering[0], asked)):
            return Draft("declined", reason=why_unknown(whether))
        if only_warns(answering[0].text, asked):
            return Draft("declined", reason=nearest_said(answering[0]))
        if lacks_day(asked, answering):
            return Draft("declined", reason="The paragraphs nearest to the question do not give the day.")
        if not (own := voiced(asked, answering, ranked, bars=self.bars)):
            return Draft(
                "declined", notices=remit_notice(asked), reason=words_found(answering, asked) or OF_SOMEBODY_ELSE
            )
        answering = holders_first(asked, outcomes_first(asked, own))
        answering = counting_it(asked, reasons_first(asked.text, answering))
        if is_unexplained(asked, answering[0]):
            return Draft("declined", notices=remit_notice(asked), reason=NO_REASON_NEAR)
        # Where papers give other figures for the whole, each of them is shown, and none goes first for being a total.
        differing = other_versions(asked, answering, ranked)
        totals = wholes_first(asked, answering) or (answering if differing else totals_first(asked, answering))
        leading = definitions_first(asked, totals)
        led, answering = bool(came) or leading[0] != answering[0] or asks_why(asked.text), leading
        # A caption says what its rows tell, and nothing without them.
        answering = [each for each in answering if each.paragraph.kind != "caption" or each == answering[0]]
        answering = of_that_one(asked.text, answering)
        newest = NEWEST.search(asked.text) is not None or holders_differ(asked, answering)
        answering = newest_first(answering) if newest else answering
        beside = Beside(correcting, came, unknown, presumed, newest, led)
        whole = not came and (  # what came of a promise is no list of counts beside it
            _of_list(asked, list_answers(asked, answering[0], self.papers))
            or _of_list(asked, list_likelier(asked, answering[0], evidence, self.papers, bars=self.bars))
        )
        return whole or self._of_sentences(asked, answering, ranked, beside)

    def _of_a_shape(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft | None:
        """What answers a question whose very shape says where to look: gaps, who was there, what moved which way."""
        if gaps := enquiries(asked, evidence, self.papers):
            return gaps
        found = list(dict.fromkeys(each.paragraph.source for each in evidence))
        if there := attended(asked, self.papers, found):
            return Draft("answered", there)
        if answered := responded(asked, evidence, self.papers):
            return Draft("answered", answered)
        if sides := two_times(asked, evidence, self.papers):
            return Draft("answered", sides)
        if which := moved(asked, evidence, self.papers):
            return Draft("answered", which.statements, (which.notice,))
        return None

    def _listed(self, asked: Asked, evidence: Sequence[Evidence], ranked: Sequence[Candidate]) -> Draft | None:
        """The list that is asked for, or what is the most or fewest of it; None where a sentence tells it better."""
        listing = list_asked_for(asked, evidence, self.papers, bars=self.bars)
        if not listing or gives_way(asked, listing, next(iter(ranked), None)):
            return None
        listing = rows_of_time(asked.text, listing)
        # What moved the most is no more than what is the most told by a column of levels.
        if listing and not direction_asked(asked.text) and (picked := extremes(asked, listing)):
            return Draft("answered", picked.statements, (picked.notice,))
        if not listing or superlative_in(asked.text) or _moves_otherwise(asked, listing):
            return None
        return Draft("answered", quoted_list(listing, asked))

    def _of_sentences(
        self, asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate], beside: Beside
    ) -> Draft:
        """The likeliest sentence, what differs from it or adds to it, and what the reader must know of them."""
        correcting, came, unknown, presumed, newest, led = beside
        telling = said_to_differ(asked, answering) or said_by_another(answering[0], ranked)
        told_of = sides_told_of(asked, telling[0], ranked) if telling else []
        versions = told_of or other_versions(asked, answering, ranked)
        series = [] if telling or versions else at_other_times(asked, answering)
        latest = latest_row(asked, [answering[0], *versions], ranked)
        since = came_since(asked, answering, ranked)
        parts = rows_of_that_time(asked, answering)
        holder, most = other_holder(asked, answering), most_statements(asked)
        beside_it = [*telling, *versions, *latest, *since, *parts, *holder]
        chosen = [*correcting, *came, *selected(answering, beside_it, most=most)]
        chosen = list(dict.fromkeys(chosen))[: max(most, len(chosen) - len(came))]
        chosen = once_each(chosen, kept=(answering[0], *correcting, *telling, *versions, *holder))
        conflict = conflict_notice(asked, versions, telling)
        notices = (
            *conflict,
            *agreement_notice(asked, conflict),
            *latest_notice(latest),
            *(later_notice(chosen[0], ranked) if newest and asked.wants != "person" else ()),
            *presumed_notice(presumed),
            *unknown_notice(unknown, answering[0]),
            *share_notice(answering[0], asked),
            *remit_notice(asked),
            *undated_notices(asked, chosen),
            *sort_notice(asked.text, " ".join(each.text for each in chosen)),
            *(
                acronym_notice(asked, answering[0])
                or (weak_notice(answering[0]) if not (led or correcting or tells_wholly(answering[0], asked)) else ())
            ),
        )
        printed = sorted(in_order(chosen, self.papers), key=lambda each: _warns(each, asked))
        statements = statements_of([*correcting, *series] if series else chosen if newest or led else printed)
        statements = _with_items(statements, chosen, self.papers, question=asked.text)
        worked_out = (*summed(asked, statements, self.papers), *subtracted(asked, statements))
        return Draft("answered", (*statements, *worked_out), notices, presumed)

    def _verdict(self, candidate: Candidate, asked: Asked) -> Verdict:
        """On one sentence, with the list that it announces, or the table that it is a row of."""
        paragraph = candidate.paragraph
        if paragraph.kind == "caption" and not answers_with_its_rows(candidate, asked, self.papers):
            moving = direction_asked(asked.text)
            why = f"No row that was found tells of a {moving}." if moving else CAPTION_ALONE
            return Verdict("does not answer", why)
        if paragraph.kind == "table row":
            table = list_around(paragraph, self.papers.document(paragraph.source.id))
            if is_of_sources(table.outline, asked.text):
                return Verdict("does not answer", "The rows nearest to the question tell where the money comes from.")
            if moves_otherwise(asked, table, paragraph):
                return Verdict("does not answer", f"No row that was found tells of a {direction_asked(asked.text)}.")
            if (grid := grid_of(table)) and measures_something_else(grid, asked, row=name_of(paragraph)):
                return Verdict("does not answer", "The figures nearest to the question measure something else.")
            if names_another_row(asked, paragraph, table.items):
                return Verdict("does not answer", "The figures nearest to the question are of another row.")
            if tells_size(paragraph, asked) and not forbidding(candidate, asked):
                return Verdict("answers")
        items = announced(candidate, self.papers)
        told = "\n".join((paragraph.lead_in or "", candidate.text, *(each.text for each in items)))
        if lacks_denial(told, asked.text):
            return Verdict("does not answer", "The paragraphs nearest to the question do not tell which are not.")
        of_it = of_time(asked.text, items)
        if items and not of_it:
            return Verdict("does not answer", "The rows nearest to the question are of other times.")
        return verdict_on(candidate, asked, items=of_it, bars=self.bars)


def _with_items(
    statements: Sequence[Statement], chosen: Sequence[Candidate], papers: Papers, *, question: str
) -> tuple[Statement, ...]:
    """The statements, and after one that only announces a short list, "they asked for:", what it announces of the time
    asked for."""
    shown = list[Statement]()
    for statement in statements:
        shown.append(statement)
        said = [each for each in chosen if each.paragraph == statement.citations[0].paragraph]
        items = of_time(question, announced(said[0], papers)) if said and statement.text.endswith(":") else ()
        if len(items) <= SHORT_LIST:
            shown.extend(quoted(each, Span(0, len(each.text))) for each in items)
    return tuple(dict.fromkeys(shown))


def _warns(candidate: Candidate, asked: Asked) -> bool:
    """Whether a sentence warns, and so goes after what is told: first, "not to be read as a rise" reads as a "no"."""
    warns = WENT_ASKED.search(asked.text) and NOT_TO_BE.search(candidate.text)
    return bool(warns) or only_warns(candidate.text, asked)


def _of_list(asked: Asked, listing: Listing | None) -> Draft | None:
    """The list, where its rows are of the time asked for and move as is asked."""
    listing = listing and rows_of_time(asked.text, listing)
    if not listing or _moves_otherwise(asked, listing) or gives_way(asked, listing, None):
        return None
    return Draft("answered", quoted_list(listing, asked))


def _moves_otherwise(asked: Asked, listing: Listing) -> bool:
    return any(moves_otherwise(asked, listing, each) for each in listing.items)
