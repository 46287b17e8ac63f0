"""On which days bodies met, by what the papers say of themselves and by the sentences that tell of a meeting's day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from assistant.sentences.addressing import gives_orders
from assistant.surveys.sighting import Sighting
from assistant.surveys.topics import Topic
from assistant.tables.table_rows import cells
from corpus import Document, Papers, Paragraph, Source
from corpus.description.periods import Years, days_of
from corpus.lines.dates import AMERICAN, MONTH_YEAR, MONTHS, SLASHED, WRITTEN, dates_in
from indexes import stems
from indexes.questions.time_words import WEEKDAY, YEAR
from indexes.sentences.spans import Span, sentences

MEETING = re.compile(r"\b(?:meetings?|met|meets?|sat)\b", re.IGNORECASE)
BODY = r"(?:panel|board|committee|council|COM|authority|cabinet|outcomes meeting)"
BODIES = re.compile(rf"\b{BODY}\b", re.IGNORECASE)
ON_WEEKDAY = rf"(?:{WEEKDAY},? )?(?:the )?"
# Between the word and the day: of which body, where and that it was held; no other clause.
BEFORE = re.compile(
    r"\b(?:meetings?|met|meets?|sat)\b"
    r"(?:(?! (?:that|which|who|when|to|by|after|before|since|until|ending|ended)\b)[^.;()]){0,90}?"
    rf"(?:\b(?:on|of|in|for|held|dates?,? ?(?:as the [^.:]+)?:?|day),?|:|,) ?{ON_WEEKDAY}$",
    re.IGNORECASE,
)
BARE = re.compile(rf"\bmeetings? {ON_WEEKDAY}$", re.IGNORECASE)  # "next meeting 24 April 2031"
# "Went to the Panel on 7 March 2031", "the Panel backed the levy on 7 March 2031".
TO_BODY = re.compile(
    rf"\b(?:to|by|at) (?:the|an?) (?:[\w'’-]+ ){{0,5}}?{BODY},? (?:on|of|in) {ON_WEEKDAY}$", re.IGNORECASE
)
DID = (
    r"(?:decided|agreed|resolved|backed|supported|approved|endorsed|considered|received|discussed|reviewed|noted|voted"
    r"|heard|asked|scrutinised|rejected)"
)
BODY_DID = re.compile(
    rf"\b(?:panel|board|committee) (?:has |had )?{DID}\b(?:(?! (?:that|which|who|to|by|after|before|since|until)\b)"
    rf"[^.;()]){{0,90}}? on {ON_WEEKDAY}$",
    re.IGNORECASE,
)
DECIDED = re.compile(rf"\b{DID}\b", re.IGNORECASE)
# "On 7 March 2031 the Panel met", "the 7 March 2031 meeting", "7 March 2031, the day on which the Panel decided".
AFTER = re.compile(
    rf"^,? (?:(?:(?:the day )?(?:on which|when) )?(?:the|an?|its|their)(?: [\w'’-]+){{1,6}} (?:met|sat|{DID})\b"
    r"|(?:[A-Za-z][\w'’-]+ ){0,4}meeting\b)",
    re.IGNORECASE,
)
LED_UP_TO = re.compile(r"\b(?:by|after|before|since|until|to) $", re.IGNORECASE)
# "On 3 May and 5 June 2031".
JOINED = re.compile(rf"(?:,| and|, and)(?: a day)?(?: on| in)? {ON_WEEKDAY}$", re.IGNORECASE)
# What was only to come when it was written.
TO_COME = re.compile(r"\b(?:next|will|would|(?:is|are|was|were) to|due|planned|scheduled|forthcoming)\b", re.IGNORECASE)
AROUND = 60  # characters before a meeting is told of, in which its body is named
HAS_YEAR = re.compile(YEAR)
DATE_OF_MEETING = re.compile(r"\b(?:dates?|next|future|forthcoming)\b.*\bmeetings?\b", re.IGNORECASE)
TEXTS = 50_000  # paragraphs of which it is kept what days they tell
OPENING = 8  # paragraphs, headings among them, in which a paper prints the day that it is of


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A day, or a month, and the words that tell of a meeting on it."""

    year: int
    month: int
    day: int  # 0 where a month alone is told
    sighting: Sighting
    to_come: bool = False  # whether it was only to come when the paper was written

    @property
    def called_a_meeting(self) -> bool:
        """Whether its words, or those above, call it a meeting."""
        paragraph = self.sighting.paragraph
        above = (*paragraph.headings[-1:], paragraph.lead_in or "", self.sighting.span.of(paragraph.text))
        return MEETING.search(" ".join(above)) is not None

    @property
    def when(self) -> tuple[int, int, int]:
        """For sorting, and to tell one from another."""
        return self.year, self.month, self.day


class _Time(NamedTuple):
    span: Span  # its sentence
    start: int  # in its sentence
    when: tuple[int, int, int]
    said: str  # the words by which it is the day of a meeting; empty where it is not by them
    joined: bool  # whether it goes on from the one before: "on 3 May and 5 June 2031"


def meeting_days(topic: Topic | None, sources: Sequence[Source], papers: Papers) -> list[MeetingDay]:
    """Each day of a meeting of the body that the topic names, once, the latest first; a month where no day is told."""
    every = [
        each
        for source in sorted(sources, key=lambda each: each.kind != "minutes")  # the best proof of a meeting first
        for document in (papers.document(source.id),)
        for each in (*_of_paper(topic, document), *_told(topic, document))
    ]
    found: dict[tuple[int, int, int], MeetingDay] = {}
    for each in sorted(every, key=lambda each: each.to_come):
        found.setdefault(each.when, each)
    exact = {each.when[:2] for each in found.values() if each.day}
    kept = (each for each in found.values() if each.day or each.when[:2] not in exact)
    return sorted(kept, key=lambda each: each.when, reverse=True)


def without_day(topic: Topic | None, sources: Sequence[Source]) -> list[Source]:
    """Minutes of the body that print no day."""
    return [each for each in sources if each.kind == "minutes" and not days_of(each) and _is_of(topic, each)]


def of_years(found: Sequence[MeetingDay], years: Years | None) -> list[MeetingDay]:
    """Those of the years that a question names."""
    return [each for each in found if years is None or years.meet(Years(each.year, each.year))]


def _of_paper(topic: Topic | None, document: Document) -> Iterator[MeetingDay]:
    """The day of the meeting that a paper is the minutes of, or went to."""
    source = document.source
    days = list(dates_in(source.meeting or ""))
    if source.kind == "minutes" and source.published:
        days.append(source.published)
    for day in dict.fromkeys(days if _is_of(topic, source) else ()):
        opening = document.paragraphs[:OPENING]
        printed = next((each for each in opening if day in dates_in(each.text) and not gives_orders(each)), None)
        proof = printed or next((each for each in opening if not gives_orders(each)), None)
        if proof:
            span = next(
                (s for s in sentences(proof.text) if day in dates_in(s.of(proof.text))), sentences(proof.text)[0]
            )
            yield MeetingDay(day.year, day.month, day.day, Sighting(proof, span))


def _told(topic: Topic | None, document: Document) -> Iterator[MeetingDay]:
    """The days that a sentence, or an item under what speaks of meetings, tells."""
    for paragraph in document.paragraphs:
        if paragraph.kind not in ("heading", "caption") and HAS_YEAR.search(paragraph.text):
            days = list(_told_in(topic, paragraph))
            if days and not gives_orders(paragraph):  # which takes longest to see
                yield from days


def _told_in(topic: Topic | None, paragraph: Paragraph) -> Iterator[MeetingDay]:
    said, of = "", None
    for time in _times_said(paragraph.text):
        text = time.span.of(paragraph.text)
        if not (said and time.joined and time.span == of):
            said = time.said or _listed_under(paragraph, time.span.start + time.start)
        of = time.span
        if said and _is_of_body(topic, said, f"{paragraph.lead_in or ''} {text}", paragraph):
            to_come = TO_COME.search(f"{said} {text[: time.start]}") is not None
            yield MeetingDay(*time.when, Sighting(paragraph, time.span), to_come)


@lru_cache(maxsize=TEXTS)
def _times_said(text: str) -> tuple[_Time, ...]:
    """The days and months that a paragraph tells; kept, as every paper is read for each question of meetings."""
    return tuple(each for span in sentences(text) for each in _times_of(span, span.of(text)))


def _times_of(span: Span, text: str) -> Iterator[_Time]:
    last = 0
    for start, end, when in _times(text):
        joined = JOINED.fullmatch(text[last:start]) is not None
        yield _Time(span, start, when, _said_of(text, start, end), joined)
        last = end


def _said_of(text: str, start: int, end: int) -> str:
    """The words by which a day in a sentence is that of a meeting, with those before; empty where it is not."""
    before = text[:start]
    if found := TO_BODY.search(before) or BODY_DID.search(before):
        return before[max(found.start() - AROUND, 0) :] if DECIDED.search(found[0]) else found[0]
    if found := BEFORE.search(before) or BARE.search(before):
        return before[max(found.start() - AROUND, 0) :]
    after = AFTER.match(text[end:])
    if not after or LED_UP_TO.search(before):
        return ""
    return after[0] if MEETING.search(after[0]) or BODIES.search(after[0]) else ""  # who else decides, meets nobody


def _listed_under(paragraph: Paragraph, start: int) -> str:
    """What announces an item that begins with the day of a meeting, its heading or the name of its cell; else empty."""
    if paragraph.kind == "bullet" and not paragraph.text[:start].strip() and MEETING.search(paragraph.lead_in or ""):
        return paragraph.lead_in or ""
    heading = next(iter(paragraph.headings[-1:]), "")
    if paragraph.kind == "prose" and not paragraph.text[:start].strip() and DATE_OF_MEETING.search(heading):
        return heading
    row = cells(paragraph) if paragraph.kind == "table row" else ()
    return next((each.column for each in row if each.start == start and MEETING.search(each.column)), "")


def _times(text: str) -> list[tuple[int, int, tuple[int, int, int]]]:
    """Where the days and months of a text stand, and which they are, in order."""
    found: dict[int, tuple[int, int, tuple[int, int, int]]] = {}
    for pattern in (WRITTEN, AMERICAN, SLASHED):
        for match in pattern.finditer(text):
            if days := dates_in(match[0]):
                found.setdefault(
                    match.start(), (match.start(), match.end(), (days[0].year, days[0].month, days[0].day))
                )
    taken = [(start, end) for start, end, _ in found.values()]
    for match in MONTH_YEAR.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            month = MONTHS.index(match["month"][:3].casefold()) + 1
            found[match.start()] = (match.start(), match.end(), (int(match["year"]), month, 0))
    return [found[at] for at in sorted(found)]


def _is_of(topic: Topic | None, source: Source) -> bool:
    said = " ".join(each for each in (source.meeting, source.publisher, source.title) if each)
    return topic is None or topic.in_stems(stems(said))


def _is_of_body(topic: Topic | None, said: str, text: str, paragraph: Paragraph) -> bool:
    """Whether a meeting is of the body: by the words that tell of it, else by its sentence, else by what is above."""
    if topic is None or topic.in_stems(stems(said)):
        return True
    if BODIES.search(said):
        return False
    if BODIES.search(text):
        return topic.in_stems(stems(text))
    return topic.in_stems(stems(" ".join([paragraph.source.title, *paragraph.headings, text])))
