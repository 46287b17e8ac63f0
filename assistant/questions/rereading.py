"""Other readings of what was declined: its year under the name that papers give it; a follow-up without what it
carries, which may be what the papers do not join to it."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Conversation
from assistant.questions.carrying import (
    EMPTY,
    LEANING,
    PLACES,
    is_numbered_thing,
    is_time,
    names_of,
    names_own_subject,
    parts_carried,
    without_carried,
)
from assistant.questions.exchanging import ALIKE
from assistant.questions.financial_years import by_financial_year
from assistant.questions.following_up import ASKS
from assistant.questions.periods import periods_in, without_periods
from assistant.questions.referring import points_back
from corpus import Paragraph, SourceId
from indexes import stems
from indexes.questions.counted import ANYTHING
from indexes.questions.question import ABOUT, LIGHT
from indexes.questions.time_words import WAS_DONE
from indexes.questions.wanting import FIGURES, LEAD, wants_of

# A single word, "officers", is found in any paragraph of the papers quoted last.
ENOUGH_WITHIN = 2
# "What about women in 2023?" asks of them what was asked of men.
SORTS = frozenset(stem for group in (*ALIKE, ("papers",)) for word in group for stem in stems(word))
# "How many are there in Leeds?" does not say of what: never without what was spoken of before.
COUNTS_UNSAID = re.compile(
    rf"{LEAD}how many (?:are|were|is|was|did|do|does|have|has|had|in|at|of|on|by|for|there)\b", re.IGNORECASE
)
PAST = re.compile(rf"\b(?:was|were|did|had|been)\b|{WAS_DONE}", re.IGNORECASE)
BARE = re.compile(r"what about\b", re.IGNORECASE)
# "How many thefts were there?" says of what; cases and incidents are of anything.
COUNTS_ITS_OWN = re.compile(
    rf"{LEAD}how many (?!of\b|more\b|fewer\b)(?P<noun>(?:[\w'’-]+ ){{1,3}}?)(?:are|were|is|was) there\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is searched, and the papers that it is kept to; none for all."""

    text: str
    papers: frozenset[SourceId] = frozenset()
    elsewhere: frozenset[SourceId] = frozenset()  # the papers that may not tell it: those of another subject
    how: str = ""  # for who asked, how it was read instead, where its own words do not tell it

    @property
    def said(self) -> str:
        """For who asked, where it was not the first: how it was read instead."""
        if self.how:
            return self.how
        if ABOUT in self.text:
            return "Without the time that was spoken of before, as nothing was found for it."
        if self.papers:
            return "In the papers quoted last alone, as nothing was found otherwise."
        return "By itself, as nothing was found together with what was asked before."


def readings_instead(
    reading: str, conversation: Conversation, *, names: Collection[str], found: Sequence[Paragraph] = ()
) -> Iterator[Reading]:
    """The readings to try in turn: a financial year by its own name, without the time carried, within the papers
    quoted last, and alone; `found` is what was found for it."""
    own, carried = without_carried(reading), parts_carried(reading)
    if (by_year := by_financial_year(own)) and not carried:
        yield Reading(by_year, how=f"Read as “{by_year}”, as nothing was found for the months named.")
    telling = set(stems(without_periods(own))) - LIGHT - EMPTY
    if points_back(own) or not telling or COUNTS_UNSAID.match(own):
        return
    another = carried and (counts_apart(reading, found) or _is_of_another_subject(own, conversation))
    apart = [Reading(own, elsewhere=papers_spoken_of(conversation))] if another else []
    timeless = [part for part in carried if not is_time(part)]
    if len(timeless) < len(carried):
        if (not periods_in(own) and wants_of(own) in FIGURES) or _asks_another_time(reading, conversation):
            yield from apart  # a figure of another time than the one spoken of is no answer
            return
        if timeless and wants_of(own) != "yes or no":  # whether it was so is of its own time
            yield Reading(f"{own}{ABOUT}{', '.join(timeless)})")
    asks_of_time = bool(ASKS.match(own) and periods_in(own))
    if any(map(is_numbered_thing, carried)):
        yield from apart  # a figure of the fund, or of another round, is none of round 3
        return
    enough = len(telling) + asks_of_time >= ENOUGH_WITHIN
    # What carries nothing and names its subject was not found under that name; no paper makes it another.
    names_itself = names_of(own) or periods_in(own)
    if enough and (carried or not names_itself) and (last := papers_quoted_last(conversation)):
        yield Reading(own, last)
    if carried and _asks_by_itself(own, names):
        yield Reading(own)
    else:
        yield from apart


def _asks_by_itself(own: str, names: Collection[str]) -> bool:
    """Whether a question says enough to be asked alone, where nothing was found together with what it carries.

    "What about fines?" asks of them what was asked before, and nothing by itself; a subject with its own time does.
    """
    subject = _telling(own)
    if subject and periods_in(own) and not LEANING.search(own):
        return True
    return names_own_subject(own, names) and not BARE.match(own)


def _is_of_another_subject(own: str, conversation: Conversation) -> bool:
    """Whether a whole sentence asks how things are, and no word of its subject was asked or told before.

    "How many suites are in use?", asked after the precept, is of another subject than "how many voted for it?". What
    was so, "was anyone injured?", is of the time that was spoken of.
    """
    if not conversation.turns or not ASKS.match(own) or any(each.search(own) for each in (LEANING, BARE, PAST)):
        return False
    telling = _telling(own)
    answers = conversation.answers
    told = [said.in_words for each in answers for said in each.statements]
    asked = [each.search_question for each in answers if each.statements]
    spoken = {stem for text in (*told, *asked) for stem in stems(text)}
    return len(telling) >= ENOUGH_WITHIN and telling.isdisjoint(spoken)


def counts_apart(reading: str, found: Sequence[Paragraph]) -> bool:
    """Whether it counts things of its own which nothing that was found joins to what it carries: "how many prisoners
    are there?", asked after the precept."""
    own, carried = without_carried(reading), [part for part in parts_carried(reading) if not is_time(part)]
    counting = COUNTS_ITS_OWN.match(own)
    if not counting or not carried or not found or ANYTHING.fullmatch(counting["noun"].strip()):
        return False
    noun = _telling(counting["noun"])
    before = _telling(" ".join(carried)) - noun
    if not noun or not before:
        return False
    near = (set(stems("\n".join((each.text, each.lead_in or "", *each.headings)))) for each in found)
    return not any(words & noun and words & before for words in near)


def _telling(text: str) -> set[str]:
    return set(stems(PLACES.sub(" ", without_periods(text)))) - LIGHT - EMPTY - SORTS


def speaks_of_it(reading: Reading, text: str) -> bool:
    """Whether a text holds a word of what a reading asks of: that one figure is not known says nothing of another."""
    return bool((set(stems(without_periods(without_carried(reading.text)))) - LIGHT - EMPTY) & set(stems(text)))


def _asks_another_time(reading: str, conversation: Conversation) -> bool:
    """Whether the time carried is all that is new: "and in the year before?"."""
    last = conversation.last_answer
    if last is None or without_carried(reading) != without_carried(last.search_question):
        return False
    now, then = parts_carried(reading), parts_carried(last.search_question)
    return now != then and [each for each in now if not is_time(each)] == [each for each in then if not is_time(each)]


def papers_spoken_of(conversation: Conversation) -> frozenset[SourceId]:
    """The papers that any answer before quotes."""
    return frozenset(citation.paragraph.source.id for each in conversation.answers for citation in each.citations)


def papers_quoted_last(conversation: Conversation) -> frozenset[SourceId]:
    """The papers that the last answer quotes; none where nothing was asked before, or answered."""
    last = conversation.last_answer
    return frozenset(citation.paragraph.source.id for citation in last.citations) if last else frozenset()
