"""Which papers that are not held might answer: attachments and papers that those held name, and other years of theirs.

Nothing is guessed: a name is one that a held paper prints, and of another year only that it is not held is said.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.answer import Notice
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import coverage
from corpus import Paragraph, Source
from indexes import stems
from indexes.questions.question import Asked
from indexes.questions.time_words import ANY_YEAR, YEAR
from indexes.questions.timing import above
from indexes.sentences.spans import sentences

# "Appendix B", and what it is called beside that.
PART = r"(?:Appendix|Annexe?|Schedule|Attachment|Enclosure) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b"
CALLED = r"(?:, (?:the |an? )?[a-z][^,.;]{2,50}(?=,)|:? \([^)]{2,50}\))?"
ATTACHMENT = re.compile(rf"\b(?P<name>{PART}){CALLED}")
ATTACHES = re.compile(
    rf"\b(?:{PART}{CALLED},?|(?:the |an? )?[\w ,'’-]{{3,60}}) (?:is|are) (?:attached|appended|annexed|enclosed)\b",
    re.IGNORECASE,
)
ASKS_IF_ATTACHED = re.compile(r"\b(?:attach|append(?!i)|annexed|enclos)\w*", re.IGNORECASE)
# A paper by its name and time: "Police and Crime Plan 2016-21", "annual report 2022/23" is not capital enough.
SPAN = rf"(?:(?:for|of) )?(?P<first>{YEAR})(?:(?: ?[/–-] ?| to )(?P<last>{YEAR}|\d\d))?"
KIND = r"(?:Plan|Report|Strategy|Review|Statement|Accounts|Survey|Assessment|Budget|Minutes)"
PAPER = re.compile(rf"\b(?P<title>(?:[A-Z][\w'’]+ (?:and |of |for |the |on )?){{1,6}}{KIND}),? {SPAN}\b")
QUARTER = re.compile(r"\bQ(?:uarter )?(?P<quarter>[1-4])\b", re.IGNORECASE)
TIME = re.compile(rf"(?<![\d£])(?P<first>{YEAR})(?:(?:[/–-]| to )(?P<last>{YEAR}|\d\d)\b)?(?![\d/–-])")
NEAREST = 4  # paragraphs: what is further off names papers on other things
ABOUT_IT = 0.4  # share of the question that a paragraph must hold for what it names to bear on it
MOST = 3  # names; more say nothing
MIGHT = "might answer"
DIGEST = frozenset(stems("digest"))


class Time(NamedTuple):
    """The years of a paper or question, first and last, and its quarter."""

    first: int
    last: int
    quarter: str | None

    @property
    def named(self) -> str:
        """As people write it."""
        years = f"{self.first}" if self.first == self.last else f"{self.first}/{self.last % 100:02d}"
        return f"Q{self.quarter} {years}" if self.quarter else years


def only_attaches(text: str, question: str) -> bool:
    """Whether a sentence says of an attachment only that there is one, where it is asked for what that holds."""
    return ATTACHES.search(text) is not None and not ASKS_IF_ATTACHED.search(question)


def unheld_notice(
    asked: Asked, nearest: Sequence[Paragraph], sources: Sequence[Source], *, this_year: int
) -> tuple[Notice, ...]:
    """The papers that are not held and might answer what is declined: one notice, or none."""
    near = [each for each in nearest[:NEAREST] if coverage(asked, f"{each.text}\n{above(each)}") >= ABOUT_IT]
    time = _time(without_carried(asked.text))
    # What is attached to a report of another time is of that time too.
    dated = ((each.source, _time(each.source.title)) for each in near)
    theirs = {source for source, own in dated if not time or not own or _covers(own, time)}
    named = list(
        dict.fromkeys(
            (
                *_attachments([each for each in nearest if each.source in theirs]),
                *_named(near, sources),
                *_other_years(time, near, _of_kind(asked, sources)),
            )
        )
    )
    if not named or (time and time.first > this_year):
        return ()
    return (Notice("coverage", f"Not held, and {MIGHT}: {'; '.join(named[:MOST])}."),)


def _attachments(near: Sequence[Paragraph]) -> Iterator[str]:
    for paragraph in near:
        headed = " ".join(paragraph.headings).casefold()
        for found in ATTACHMENT.finditer(paragraph.text):
            sentence = next((s for s in sentences(paragraph.text) if s.start <= found.start() < s.end), None)
            said = sentence.of(paragraph.text) if sentence else paragraph.text
            if found["name"].casefold() not in headed and ATTACHES.search(said):
                yield f"“{found[0]}”, which {_called(paragraph.source)} says is attached"


def _named(near: Sequence[Paragraph], sources: Sequence[Source]) -> Iterator[str]:
    """Papers that the paragraphs nearest to a question name by title and time, where none of that time is held."""
    for paragraph in near:
        for found in PAPER.finditer(paragraph.text):
            title, time = frozenset(stems(found["title"])), _time(found[0])
            # "West Yorkshire Police and Crime Plan" is held as "Police and Crime Plan 2024-28".
            held = [each for each in sources if (name := _name(each)) and (title <= name or name <= title)]
            if time and not any((own := _time(each.title)) and _covers(own, time) for each in held):
                yield f"“{found[0].strip()}”, which {_called(paragraph.source)} names"


def _other_years(asked: Time | None, near: Sequence[Paragraph], sources: Sequence[Source]) -> Iterator[str]:
    """The time asked about of papers of which other times are held."""
    if not asked:
        return
    by_name = {_name(each.source): each.source for each in reversed(near) if each.source in sources}
    for name, source in reversed(by_name.items()):
        series = [each for each in sources if _name(each) == name]
        times = [
            time for each in series if (time := _time(each.title) or (_year_of(each) if len(series) > 1 else None))
        ]
        if times and not any(_covers(time, asked) for time in times):
            yield f"a paper like {_called(source)} for {asked.named}"


def _of_kind(asked: Asked, sources: Sequence[Source]) -> list[Source]:
    """The papers of a kind that a question names: minutes might tell what was decided, another report would not."""
    kinds = frozenset(stems(" ".join(re.findall(rf"\b{KIND}s?\b", asked.text, re.IGNORECASE))))
    return [each for each in sources if not kinds or kinds & frozenset(stems(each.title))]


def _year_of(source: Source) -> Time | None:
    """The year in which a paper was published, where its title names none."""
    return Time(source.published.year, source.published.year, None) if source.published else None


def _called(source: Source) -> str:
    return f"“{source.title}”{f' ({source.dated})' if source.dated else ''}"


def _time(text: str) -> Time | None:
    found = TIME.search(text)
    if not found:
        return None
    first = int(found["first"])
    last = found["last"] or found["first"]
    quarter = QUARTER.search(text)
    return Time(first, int(last) if len(last) == 4 else first // 100 * 100 + int(last), quarter and quarter["quarter"])


def _covers(own: Time, asked: Time) -> bool:
    """Whether a paper of one time is the one for another."""
    quarters = own.quarter is None or asked.quarter is None or own.quarter == asked.quarter
    return quarters and own.first <= asked.first and asked.last <= own.last


def _name(source: Source) -> frozenset[str]:
    """The words of a title without its time, and without the mark of a digest."""
    return _untimed(source.title)


@lru_cache(maxsize=10_000)
def _untimed(title: str) -> frozenset[str]:
    """Kept, as every decline compares the titles of all papers."""
    return frozenset(stems(QUARTER.sub(" ", re.sub(rf"{ANY_YEAR}", " ", title)))) - DIGEST
