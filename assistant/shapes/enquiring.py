"""What to ask next: gaps that the papers themselves state about a subject, each quoted as the ground of a question."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Citation, Notice, Statement
from assistant.draft import Draft
from assistant.sentences.candidates import coverage
from corpus import Papers, Paragraph, Source
from corpus.description.periods import years_of
from indexes import Evidence
from indexes.questions.question import Asked
from indexes.questions.timing import above
from indexes.sentences.spans import sentences

WE = (
    r"(?:we|i|you|one|(?:the |a |our )?(?:panel|committee|board|scrutiny|mayor|councillors?|members?"
    r"|panel members?|members? of the panel))"
)
OPEN = r"(?:unanswered|unknown|unclear|unexplained|unresolved|open|outstanding)"
ASKS_WHAT_TO_ASK = re.compile(
    rf"\b(?:what|which) (?:else )?(?:should|could|might|can|ought) {WE} (?:to )?"
    r"(?:ask|probe|raise|press \w+|challenge|question)\b(?! for\b)"
    r"|\blines? of (?:enquiry|inquiry|questioning)\b|\b(?:what|which) (?:further |follow-up )questions\b"
    rf"|\b(?:what|which) (?:\w+ )?questions (?:remain\w*|are (?:there )?(?:still |left )?(?:{OPEN}|left|to ask)"
    rf"|(?:should|could|might|can|ought|would|do) {WE})\b"
    rf"|\bwhat (?:remains|is still|stays|is left) {OPEN}\b|\b{OPEN} questions\b"
    r"|\b(?:suggest|propose|give (?:me|us)|draft|list) (?:\w+ ){0,2}?questions (?:for|to|about|on)\b",
    re.IGNORECASE,
)
# Who is to be asked is not what it is about.
ASKED_OF = re.compile(
    r"\b(?:ask|put to|press|challenge|question|questions (?:for|to)) (?:the |our )?(?P<who>[\w'’ ]+?)"
    r" (?:about|on|regarding)\b",
    re.IGNORECASE,
)
GAP = re.compile(
    r"\b(?:is|are|was|were) not (?:yet )?(?:known|found|stated|available|reported)\b"
    r"|\bno (?:later|paper|evidence|figure)\b|\bdoubtful\b|\bnot (?:yet )?delivered\b|\bdo(?:es)? not fit\b",
    re.IGNORECASE,
)
# Words of such a question that say nothing of its subject.
ASKING = frozenset(
    "ask next line lines enquiry inquiry questioning question questions panel members follow further meeting".split()
)
SUBJECT_COVERED = 0.6  # share of the subject's weight that a gap's place must cover
SUGGESTIONS = 5
NEWEST_READ = 40  # papers, where no subject is named
MARKED = Notice("coverage", "Suggestions: each sentence is a gap that the papers held state, and so a question to ask.")
OF_NO_SUBJECT = Notice(
    "coverage", "No subject is named: one gap each of the newest papers held that state any. Name a subject for more."
)
NO_GAP = "The papers found state no gap about this, from which a question could be suggested; ask what they tell of it."
POINTS_BACK = re.compile(r"\b(?:they|them|it|its|their|this|these|that|those|he|she)\b", re.IGNORECASE)


def asks_what_to_ask(question: str) -> bool:
    """Whether a question asks what should be asked."""
    return ASKS_WHAT_TO_ASK.search(question) is not None


def enquiries(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> Draft | None:
    """The gaps about the subject in the papers that were found, nearest paper first; without a subject one gap each of
    the newest papers; None for any other question."""
    if not asks_what_to_ask(asked.text):
        return None
    of_whom = ASKED_OF.search(asked.text)
    frame = " ".join(match[0] for match in ASKS_WHAT_TO_ASK.finditer(asked.text))
    aside = ASKING | {word.casefold() for word in f"{frame} {of_whom['who'] if of_whom else ''}".split()}
    about = (term for term in asked.terms if not set(term.text.casefold().split()) <= aside)
    subject = Asked(asked.text, "text", tuple(about))
    notices: tuple[Notice, ...] = (MARKED,)
    if not subject.terms:
        newest = sorted(papers.sources(), key=_newest_first)[:NEWEST_READ]
        first = (next(_gaps(None, papers.document(source.id).paragraphs), None) for source in newest)
        told, notices = [each for each in first if each], (MARKED, OF_NO_SUBJECT)
    else:
        sources = dict.fromkeys(each.paragraph.source.id for each in evidence)
        told = [each for source in sources for each in _gaps(subject, papers.document(source).paragraphs)]
    gaps = tuple({each.text: each for each in told}.values())[:SUGGESTIONS]
    return Draft("answered", gaps, notices) if gaps else Draft("declined", reason=NO_GAP)


def _newest_first(source: Source) -> tuple[int, str]:
    span = years_of(source)
    return -((span and span.last) or 0), source.title


def _gaps(subject: Asked | None, paragraphs: Sequence[Paragraph]) -> Iterator[Statement]:
    """The sentences that state a gap, of the subject where there is one; what points back, with the one before."""
    for paragraph in paragraphs:
        if subject and coverage(subject, f"{above(paragraph)}\n{paragraph.text}") < SUBJECT_COVERED:
            continue
        spans = sentences(paragraph.text)
        for place, span in enumerate(spans):
            said = span.of(paragraph.text)
            if not GAP.search(said):
                continue
            start = spans[place - 1].start if place and POINTS_BACK.search(said) else span.start
            told = paragraph.text[start : span.end]
            if not subject or coverage(subject, told) > 0:
                yield Statement(told, (Citation(paragraph, start, span.end),), "quoted", paragraph.lead_in)
