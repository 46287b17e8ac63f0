"""What people read for a value: dates, kinds, provenance, notices, support; and text made safe for HTML."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from urllib.parse import urlsplit

from assistant import Answer, Statement
from assistant.printing import QUOTED
from corpus import Paragraph, Source, SourceId

PROVENANCE = {
    "original": "Text of the file as it was added",
    "digest": "Digest: not the published text",
    "sample": "Sample: not a real paper",
}
PROVENANCE_IN_SHORT = {"original": "Added file", "digest": "Digest", "sample": "Sample"}
NOTICES = {
    "conflict": "Sources differ",
    "superseded": "Superseded",
    "period": "Period",
    "voice": "Who is speaking",
    "coverage": "What the papers cover",
    "match": "How well it matches",
    "reading": "How it was read",
    "model": "The language model",
}
SUPPORT = {
    "quoted": "",
    "supported": "",  # whose words they are stands once above the answer
    "partly": "Only partly supported by its source",
    "unsupported": "Not supported by any source: do not rely on it",
    "unchecked": "Not checked against its source",
}
DATED_BY = {"filename": " (read from the file name)", "catalogue": " (from the catalogue)"}


def remark_of(answer: Answer, statement: Statement) -> str:
    """What is said behind one sentence: what it lacks, and that it is quoted where others are a model's."""
    among = answer.worded_by and statement.support == "quoted"
    return sentence_case(QUOTED) if among else SUPPORT[statement.support]


def safe(text: object) -> str:
    """Text for HTML, in an element or a quoted attribute."""
    return escape(str(text), quote=True)


def standing_out(before: str, marked: str, after: str) -> str:
    """Words for HTML of which some stand out; to who listens they are one sentence."""
    return (
        f'{safe(before)}<strong class="told">{safe(marked)}</strong>{safe(after)}' if marked else safe(before + after)
    )


def day(when: date) -> str:
    """3 March 2024."""
    return f"{when.day} {when:%B %Y}"


def published(source: Source) -> str:
    """The date of a paper in words, with where it was read unless the paper says it."""
    if source.dated is None:
        return "Date not known"
    return source.dated + DATED_BY.get(source.dated_by, "")


def as_at(source: Source) -> str:
    """The date of a paper in words, else the time that it covers, else that none is known."""
    return published(source) if source.dated else sentence_case(source.as_at or "date not known")


def as_at_or_nothing(source: Source) -> str:
    """The same, empty where neither is known: for lists, under which `undated` stands."""
    return as_at(source) if source.as_at else ""


def undated(sources: Iterable[Source]) -> str:
    """What a list says once of its papers without a date or a time that they cover; empty where each has one."""
    dates = [each.as_at for each in sources]
    if all(dates):
        return ""
    return "Where no date is given, it is not known." if any(dates) else "Date not known."


def sentence_case(words: str) -> str:
    """The same words with a capital at the start."""
    return words[:1].upper() + words[1:]


def told_apart(sources: Iterable[Source]) -> dict[SourceId, str]:
    """The title of each paper; with those that share one, what tells them apart."""
    titled: dict[str, list[Source]] = {}
    for each in sources:
        titled.setdefault(" ".join(each.title.casefold().split()), []).append(each)
    return {
        each.id: f"{each.title} ({note})" if note else each.title
        for alike in titled.values()
        for each, note in zip(alike, _notes(alike), strict=True)
    }


def _notes(alike: Sequence[Source]) -> Sequence[str]:
    """The plainest thing that differs between all of these papers; nothing for one alone."""
    if len(alike) == 1:
        return ("",)
    told = (
        [PROVENANCE_IN_SHORT[each.provenance].lower() for each in alike],
        [each.dated or "" for each in alike],
        [kind_words(each).lower() for each in alike],
        [each.filename for each in alike],
    )
    return next((notes for notes in told if len(set(notes)) == len(alike)), [each.id for each in alike])


def kind_words(source: Source) -> str:
    """The kind of a paper, with a capital; empty where that says nothing."""
    return "" if source.kind == "other" else sentence_case(source.kind)


def counted(number: int, noun: str) -> str:
    """1 paper, 2 papers, 1,600 paragraphs."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def quotable(paragraphs: Iterable[Paragraph]) -> int:
    """How many paragraphs are more than a heading."""
    return sum(paragraph.kind != "heading" for paragraph in paragraphs)


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web; anything else, such as a script, is not linked."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
