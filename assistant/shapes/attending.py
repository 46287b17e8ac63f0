"""Who was at a meeting, and who chaired it: told by the list of those present that its minutes print."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Statement
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import coverage
from assistant.sentences.quotations import quoted
from corpus import Papers, Paragraph, Source
from indexes import stems
from indexes.questions.question import LIGHT_SHARE, Asked
from indexes.questions.time_words import DATE
from indexes.questions.timing import above
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import Span

WHO = rf"^{LEAD}who(?:'s|’s)?"
PRESENT_ASKED = re.compile(
    rf"{WHO} (?:(?:was|were) (?:all )?(?:present|there|in attendance|at)\b|(?:all )?(?:attended|came to|went to)\b)",
    re.IGNORECASE,
)
CHAIR_ASKED = re.compile(
    rf"{WHO} (?:chair(?:ed|s)\b|presided\b|(?:(?:is|was) )?(?:in )?the chair(?:man|woman|person)?\b)",
    re.IGNORECASE,
)
IN_CHAIR = re.compile(r"(?<!vice[- ])(?<!deputy )(?<!former )\bchair(?:man|woman|person)?\b(?! of\b)", re.IGNORECASE)
# Says what is asked for, not of which meeting.
ASKED_WORDS = frozenset(
    stem
    for word in """present presided attend attendance attended came went chair chaired chairs chairman chairwoman
    chairperson meeting held all""".split()
    for stem in stems(word)
)


def attended(asked: Asked, papers: Papers, sources: Sequence[Source]) -> tuple[Statement, ...]:
    """Those who were at the meeting that is asked about, or its chair; none where no minutes of it name them."""
    own = without_carried(asked.text)
    chair = CHAIR_ASKED.search(own) is not None
    if not chair and not PRESENT_ASKED.search(own):
        return ()
    minutes = [each for each in sources if each.present and each.published and _is_of(each, asked, papers)]
    for source in sorted(minutes, key=lambda each: each.published or each.id, reverse=True)[:1]:
        listed = _present(papers.document(source.id).paragraphs, source)
        told = [each for each in listed if IN_CHAIR.search(each.text)] if chair else listed
        return tuple(quoted(each, Span(0, len(each.text))) for each in told)
    return ()


def _present(paragraphs: Sequence[Paragraph], source: Source) -> list[Paragraph]:
    """The paragraphs that name those present, each by a line of its own."""
    there = set(source.present)
    return [each for each in paragraphs if each.text in there and each.kind != "heading"]


def _is_of(source: Source, asked: Asked, papers: Papers) -> bool:
    """Whether minutes are of the body and the day that a question names."""
    own = without_carried(asked.text)
    first = papers.document(source.id).paragraphs[0]
    said = f"{above(first)}\n{first.text}\n{source.meeting or ''}\n{source.published:%-d %B %Y}"
    if not all(date.casefold() in f"{source.published:%-d %B %Y}".casefold() for date in DATE.findall(own)):
        return False
    terms = tuple(
        term
        for term in asked.terms
        if term.share > LIGHT_SHARE and not term.number and not set(term.names[0]) <= ASKED_WORDS
    )
    return not terms or coverage(replace(asked, terms=terms), said) > 0.999
