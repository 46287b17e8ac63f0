"""What stands beside a quotation: what its paragraph goes on to say, and what was replied in the next ones."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Statement
from assistant.questions.carrying import without_carried
from assistant.sentences.details import asks_why_alone
from assistant.sentences.quotations import quoted
from assistant.sentences.saying import speaks
from corpus import Papers, Paragraph
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import Span, sentences

REPLY = re.compile(
    rf"^{LEAD}(?:what (?:was|is) (?:the |his |her |their )?(?:answer|reply|response)"
    r"|(?:what|how) (?:did|does) (?P<who>[^,?]{2,40}?) (?:(?:say|answer|come|write) "
    r"(?:back|in (?:reply|return|response|answer))"
    r"|(?:say|reply|answer|respond)(?: to (?:that|this|it|him|her|them))?))\W*$",
    re.IGNORECASE,
)
BACK = re.compile(r"\b(?:back|in (?:reply|return|response|answer))\W*$", re.IGNORECASE)
NO_REPLY = "What was quoted last is followed by nothing that was said back."
ASKED = re.compile(
    r"\b(?:asked|questioned|queried|wondered|wanted to know|could not|objected|criticised|complained|challenged)\b",
    re.IGNORECASE,
)
ASKED_WHY = re.compile(r"\b(?:asked|questioned|queried|wondered|wanted to know) why\b", re.IGNORECASE)
SAID_BACK = re.compile(
    r"\b(?:replied|answered|responded|explained|said|told|undert(?:ook|aken)|confirmed|promised|accepted|advised)\b",
    re.IGNORECASE,
)
GOES_ON = 3  # sentences at most that are looked at after a quotation
NEXT = 2  # paragraphs at most in which a reply is looked for


def asks_what_was_replied(question: str) -> bool:
    """Whether it is asked what was said back to what was told."""
    return REPLY.match(without_carried(question)) is not None


def lacks_reply(question: str) -> bool:
    """Whether what was said back to what was told is all that would answer, so that nothing else is looked for."""
    return asks_what_was_replied(question) and BACK.search(without_carried(question)) is not None


def beside(question: str, statements: Sequence[Statement], papers: Papers) -> tuple[Statement, ...]:
    """What stands beside some statements and answers a question about what they tell; none where nothing does."""
    if reply := REPLY.match(without_carried(question)):
        return next(_replies(statements, reply["who"] or "", papers), ())
    return next(_answers_why(statements), ()) if asks_why_alone(question) else ()


def going_on(paragraph: Paragraph, place: int) -> Sequence[Span]:
    """The next sentences of a paragraph after a place in it."""
    return [span for span in sentences(paragraph.text) if span.start >= place][:GOES_ON]


def _answers_why(statements: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """ "He asked why it fell." is answered by what its paragraph goes on to say."""
    for each in statements:
        paragraph, cited = each.citations[0].paragraph, each.citations[0]
        for span in sentences(paragraph.text):
            if span.start < cited.start or span.end > cited.end or not ASKED_WHY.search(span.of(paragraph.text)):
                continue
            after = going_on(paragraph, span.end)
            if any(SAID_BACK.search(each.of(paragraph.text)) for each in after[:1]):
                yield (quoted(paragraph, Span(span.start, after[-1].end)),)


def _replies(statements: Sequence[Statement], who: str, papers: Papers) -> Iterator[tuple[Statement, ...]]:
    """What was said back by whom a question names, or by anybody, to what was quoted: there, or right after it."""
    for each in statements:
        paragraph, cited = each.citations[0].paragraph, each.citations[0]
        put = [span for span in sentences(paragraph.text) if cited.start <= span.start < cited.end]
        asked = next((span for span in put if ASKED.search(span.of(paragraph.text))), None)
        if not asked:
            continue
        for span in going_on(paragraph, asked.end):
            if _says_back(span.of(paragraph.text), who):
                yield (quoted(paragraph, Span(asked.start, span.end)),)
        for after in _next(paragraph, papers):
            if _says_back(opening := sentences(after.text)[0].of(after.text), who):
                yield (quoted(after, Span(0, len(opening))),)
            if ASKED.search(after.text):
                break


def _next(paragraph: Paragraph, papers: Papers) -> Sequence[Paragraph]:
    """The paragraphs that follow one under the same heading."""
    paragraphs = papers.document(paragraph.source.id).paragraphs
    place = paragraphs.index(paragraph)
    return [each for each in paragraphs[place + 1 : place + 1 + NEXT] if each.headings == paragraph.headings]


def _says_back(text: str, who: str) -> bool:
    found = SAID_BACK.search(text)
    return found is not None and not ASKED.search(text[: found.start()]) and (not who or speaks(who, text))
