"""A follow-up about what was just told: answered from what was quoted last and what stands beside it, where it can be.

Some are told nowhere else: what was said back stands where the question was put, and what is being done about a thing
is not told by repeating how it is.
"""

from dataclasses import replace

from assistant.answer import Conversation, Statement
from assistant.decision.notices.bases import base_told
from assistant.draft import Draft
from assistant.questions.which_way import Earlier, telling_which_way, told_last
from assistant.sentences.beside import NO_REPLY, asks_what_was_replied, beside, lacks_reply
from assistant.sentences.details import asks_of_how_many, holding_detail
from assistant.sentences.further_on import NOT_DONE, asks_what_is_done, further_on, tells_what_is_done
from assistant.sentences.naming import held_before
from assistant.sentences.other_period import told_of_other_period
from assistant.shapes.difference import NO_TWO, asks_difference_told, difference_told
from assistant.shapes.either_year import either_year
from assistant.shapes.otherwise_told import otherwise_told
from corpus import Papers
from indexes.questions.question import ABOUT
from indexes.questions.within import Within


def from_the_last(
    question: str, found: Draft, conversation: Conversation, papers: Papers, within: Within
) -> Draft | None:
    """The answer to a follow-up from what was quoted last, or why there is none; None where `found` may stand.

    `found` is what was found for the follow-up among all papers that `within` holds.
    """
    last = _among(told_last(conversation, question), papers, within)
    if not last:
        return None
    if asks_difference_told(question):
        if told := _difference(question, conversation, papers, within):
            return Draft("answered", told)
        if not told_last(Conversation(conversation.turns[-1:]), question):
            return Draft("declined", reason=NO_TWO)
    if otherwise := otherwise_told(question, last.statements, found):
        return otherwise
    about_it = ABOUT in question or asks_what_was_replied(question)
    if about_it and (told := holding_detail(question, last.statements) or beside(question, last.statements, papers)):
        return Draft("answered", told)
    if asks_of_how_many(question) and (told := base_told(last.statements, papers, question)):
        return Draft("answered", told)
    # Of which of two years a follow-up asks nobody knows: what was found tells both.
    either = found.status != "declined" and either_year(question)
    if not either and (told := told_of_other_period(question, last)):
        return Draft("answered", told)
    if found.status == "declined" and (told := held_before(question, last.statements)):
        return Draft("answered", told)
    if lacks_reply(question):
        return Draft("declined", reason=NO_REPLY)
    is_done = asks_what_is_done(question, last.question)
    if (found.status == "declined" or is_done) and (told := further_on(question, last, papers)):
        return Draft("answered", told)
    return Draft("declined", reason=NOT_DONE) if is_done and not tells_what_is_done(found.statements) else None


def _difference(question: str, conversation: Conversation, papers: Papers, within: Within) -> tuple[Statement, ...]:
    """The difference of what the last turn told, or of what it and the turn before told; none of what was declined."""
    last, before = (
        _among(told_last(Conversation(turns), question), papers, within)
        for turns in (conversation.turns[-1:], conversation.turns[-2:-1])
    )
    if not last:
        return ()
    two = (before.statements[0], last.statements[0]) if before else ()
    told = difference_told(last.statements) or difference_told(two)
    return told or telling_which_way(last.statements[:1], question)


def _among(last: Earlier | None, papers: Papers, within: Within) -> Earlier | None:
    """What was told last, of the papers that are asked now, as they are now; None where nothing is left of it."""
    held = {source.id for source in within.among(papers.sources())}
    kept = tuple(
        each
        for each in (last.statements if last else ())
        if each.citations
        and (paragraph := each.citations[0].paragraph).source.id in held
        and paragraph in papers.document(paragraph.source.id).paragraphs
    )
    return replace(last, statements=kept) if last and kept else None
