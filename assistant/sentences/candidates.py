"""A sentence that might answer, and what stands against it: names and times that it is not about."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from assistant.questions.carrying import names_of, without_carried
from assistant.questions.periods import without_periods
from assistant.sentences.areas import Held, areas_asked, areas_held, is_elsewhere
from assistant.sentences.warning import only_warns
from corpus import Papers, Paragraph, Source
from corpus.description.periods import days_of
from indexes import Evidence, stems
from indexes.language.areas import NATION, Area
from indexes.language.stemming import sentence_stems
from indexes.questions.kinds_told import NAME, OFFICE
from indexes.questions.question import CARRIED_SHARE, DISTRICTS, Asked, Term
from indexes.questions.timing import above, is_of_year, latest_year, spans_asked
from indexes.sentences.match import Match
from indexes.sentences.spans import Span
from indexes.sentences.worded import Words, held
from indexes.sentences.yardstick import Yardstick

# A name that stands in more than about a seventh of passages ("Mayor", "West Yorkshire") goes without saying.
COMMON_NAME_RARITY = 2.0
# "The digest brings together what public papers say": how a digest was made.
ABOUT_DIGEST = re.compile(
    r"^about this digest\b|^(?:the|this) digest (?:brings|gathers|covers|was|is|tells)\b"
    r"|\b(?:is|as) a digest of\b|^no single published original\b",
    re.IGNORECASE,
)
# Of two sentences alike, the one of the published text is e times as likely to be wanted.
DIGEST = 1.0
# A name that stands in this share of a paper's paragraphs is what the paper is about.
SUBJECT = 0.15
# Two sentences with this share of their words speak of the same; with the same figures they say the same.
SHARED = 0.45
# "Another snapshot leaves the year out" says something else than the one before, in nearly its words.
ANOTHER = re.compile(r"\banother\b", re.IGNORECASE)
# Another sentence is worth setting beside the likeliest where it is a tenth as likely, in logarithms.
FAR_BEHIND = 2.3
# Where those that could answer hold less than this share of the question, it is about what the others hold.
HARDLY = 0.24
# And where another holds so much, it is that of which the figure or date is not told.
NEARLY_WHOLE = 0.8
# Years before the newest paper that still count as now: figures of a year come out in the next.
RECENT = 1
HOME = "West Yorkshire"
HERE = re.compile(rf"\b(?<!not in )(?:{HOME}|the county|the force|locally)\b", re.IGNORECASE)
OFFICE_WORD = re.compile(rf"(?:{OFFICE})(?:['’]s)?$")
DISTRICT_STEMS = frozenset(stem for name in DISTRICTS for stem in stems(name))


class Context(NamedTuple):
    """What a sentence is looked at with."""

    papers: Papers
    newest: int  # the year of the newest
    held: Held  # the areas that they are about
    areas: frozenset[Area]  # that the question is about


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence that might answer."""

    evidence: Evidence
    match: Match
    # Of the names that its place does not hold, but for telling ones, those that stand nowhere in its paper.
    foreign: tuple[Term, ...] = ()
    understood: tuple[Term, ...] = ()  # and those that its whole paper is about, so that no paragraph need repeat them
    part: bool = False  # whether it speaks of a district that the question does not name
    elsewhere: bool = False  # whether it is of the nation, or of another area, that the question is not about
    astray: bool = False  # whether the question names the area of a force, and it is of another
    abroad: bool = False  # whether its paper is of another area than the home area, and the question names none
    year: int | None = None  # the latest that it is of
    past: bool = False  # whether that is long before the newest paper held

    @property
    def paragraph(self) -> Paragraph:
        """Where it stands."""
        return self.evidence.paragraph

    @property
    def span(self) -> Span:
        """Of the sentence in the paragraph."""
        return self.match.span

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.span.of(self.paragraph.text)

    @property
    def in_words(self) -> str:
        """It, after the sentence that its paragraph hangs from."""
        return f"{self.paragraph.lead_in} {self.text}" if self.paragraph.lead_in else self.text

    @property
    def around(self) -> str:
        """Its paragraph with what stands right above; the title of its paper names all that the paper is about."""
        paragraph = self.paragraph
        return "\n".join((paragraph.text, paragraph.lead_in or "", *paragraph.headings))

    @property
    def score(self) -> float:
        """How likely it is to be the answer, as a logarithm; of two alike the published text goes before its digest."""
        return self.match.score - DIGEST * self.digest

    @property
    def lacks(self) -> list[Term]:
        """Names that make it an answer about something else: telling ones, and any that its paper never uses."""
        missing = [term for term in self.match.missing if term not in self.understood]
        return [term for term in missing if term in self.foreign or telling([term])]

    @property
    def lacks_own(self) -> list[Term]:
        """Those of them that the question names itself, and does not carry over."""
        return [term for term in self.lacks if term.share > CARRIED_SHARE]

    @property
    def digest(self) -> bool:
        """Whether it is not the published text."""
        return self.paragraph.source.provenance != "original"


class PaperWords(NamedTuple):
    """The words of a paper."""

    all: Words
    subjects: Words  # those that stand in many of its paragraphs


def candidates(asked: Asked, evidence: Sequence[Evidence], papers: Papers) -> list[Candidate]:
    """Every sentence of the evidence, likeliest first."""
    told = [each for each in evidence if "digest" in asked.text.casefold() or not about_digest(each.paragraph)]
    named = _of_that_name(asked, told)
    areas = areas_held(papers, asked)
    context = Context(papers, _newest_year(papers.sources()), areas, areas_asked(asked, areas))
    every = [candidate for each in named for candidate in _of_paragraph(asked, each, context)]
    found = every if asked.wants == "yes or no" else _measured(every, asked)
    return sorted(found, key=lambda candidate: (-candidate.score, candidate.paragraph.id, candidate.span.start))


@lru_cache(8)  # asked with every draft, of the same papers
def _newest_year(sources: tuple[Source, ...]) -> int:
    return max((days.last.year for source in sources if (days := days_of(source))), default=0)


def _measured(found: Sequence[Candidate], asked: Asked) -> Sequence[Candidate]:
    """The same, each held against the best of those that could answer at all.

    A sentence of another name, or without the figure or date that is asked for, may hold a rare word by chance; and a
    warning against comparing figures holds all the words of what it warns of.
    """
    named = [each for each in found if not each.lacks_own and not only_warns(each.text, asked)]
    able = [each for each in named if each.match.features.kind]
    covers = max((each.match.features.covers for each in able), default=0.0)
    if covers < HARDLY or any(each.match.features.covers_alone >= NEARLY_WHOLE for each in named if each not in able):
        return found
    around = max(each.match.features.place_covers for each in able)
    return [_behind(each, covers=covers, around=around) for each in found]


def _behind(candidate: Candidate, *, covers: float, around: float) -> Candidate:
    features = candidate.match.features
    features = features._replace(
        behind=min(features.covers - covers, 0.0),
        place_behind=min(features.place_covers - around, 0.0),
    )
    return replace(candidate, match=replace(candidate.match, features=features))


def _of_that_name(asked: Asked, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """What bears each name of several words as one, where any does: another fund for people is no "People's Fund"."""
    for name in _names(without_periods(without_carried(asked.text))):
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        written = re.sub("['’]", "['’]", re.escape(name))
        bearing = re.compile(rf"\b(?:(?i:{written})|{initials}\b)")
        named = [each for each in evidence if bearing.search(f"{each.paragraph.text}\n{above(each.paragraph)}")]
        evidence = named or evidence
    return evidence


def _names(question: str) -> list[str]:
    """The names of several words in a question, but for those of offices and bodies, which go by many."""
    found = ((name, [word for word in name.split() if word[0].isupper()]) for name in names_of(question))
    return [name for name, words in found if len(words) > 1 and not all(OFFICE_WORD.match(word) for word in words)]


def coverage(asked: Asked, text: str) -> float:
    """Share of the question's weight that a text covers, 0 to 1; 0 where it names nothing."""
    question = Yardstick(asked)
    return question.share(question.held(held(text)))


def lacks_name(asked: Asked, items: Sequence[Paragraph]) -> bool:
    """Whether a list is not about a name or year that the question is about."""
    text = "\n".join(item.text for item in items)
    words, spans = held(f"{above(items[0])}\n{text}"), spans_asked(asked.text, items[0])
    missing = [
        term
        for term in asked.terms
        if term.named and not (_of_year(term, asked, text, items[0], spans) if term.year else _covers(term, words))
    ]
    return bool(telling(missing))


def about_digest(paragraph: Paragraph) -> bool:
    """Whether a paragraph tells how its digest was made: it answers nothing about the subject."""
    return paragraph.source.provenance == "digest" and ABOUT_DIGEST.search(paragraph.text) is not None


def says_the_same(a: Candidate, b: Candidate) -> bool:
    """Whether two sentences share their figures, persons and most of their words, as a paper and its digest do."""
    if not alike(a, b) or bool(ANOTHER.search(a.text)) != bool(ANOTHER.search(b.text)):
        return False
    figures, others = ({stem for stem in stems(each.text) if stem[0].isdigit()} for each in (a, b))
    people, persons = (set(NAME.findall(each.text)) for each in (a, b))
    return (figures <= others or others <= figures) and bool(figures) == bool(others) and people == persons


def alike(a: Candidate, b: Candidate) -> bool:
    """Whether two sentences share most of their words, whatever their figures."""
    one, other = set(stems(a.text)), set(stems(b.text))
    return len(one & other) >= SHARED * min(len(one), len(other))


def telling(missing: Sequence[Term]) -> list[Term]:
    """Of the names that are missing, those that do not go without saying."""
    return [term for term in missing if _is_local(term) or term.rarity > COMMON_NAME_RARITY]


def _of_paragraph(asked: Asked, evidence: Evidence, context: Context) -> Iterator[Candidate]:
    source, papers = evidence.paragraph.source, context.papers
    for match in evidence.matches:
        text = match.span.of(evidence.paragraph.text)
        # Telling names first: all words of a paper take the longer to read.
        foreign = tuple(
            term for term in match.missing if not telling([term]) and not _covers(term, _words_of(papers, source).all)
        )
        understood = tuple(term for term in match.missing if _is_subject(term, papers, source))
        part = not asked.districts and not DISTRICT_STEMS.isdisjoint(sentence_stems(text))
        year = latest_year(text, evidence.paragraph)
        past = year is not None and context.newest - year > RECENT
        elsewhere = is_elsewhere(text, evidence.paragraph, context.areas, context.held)
        astray = elsewhere and bool(context.areas - {NATION})
        abroad = not context.areas and context.held.is_abroad(source)
        yield Candidate(evidence, match, foreign, understood, part, elsewhere, astray, abroad, year, past)


def _of_year(term: Term, asked: Asked, text: str, paragraph: Paragraph, spans: frozenset[int]) -> bool:
    year = int(term.names[0][0])
    return year in spans or is_of_year(year, text, paragraph, question=asked.text)


@lru_cache(maxsize=1_000)
def _words_of(papers: Papers, source: Source) -> PaperWords:
    """What a paper says, and what it is about; its paragraphs are read once for both."""
    paragraphs = papers.document(source.id).paragraphs
    counts = Counter(word for paragraph in paragraphs for word in held(paragraph.text))
    often = max(SUBJECT * len(paragraphs), 2)
    head = held(f"{source.title}\n{source.publisher or ''}")
    return PaperWords(head.union(counts), frozenset(word for word, count in counts.items() if count >= often))


def _is_local(term: Term) -> bool:
    """Whether it is a year, a number or a district: the figures of another one are never those that are asked for."""
    return term.number or any(DISTRICT_STEMS & set(name) for name in term.names)


def _is_subject(term: Term, papers: Papers, source: Source) -> bool:
    """Whether a paper is about a name: a year, a number or a district is never understood."""
    return not _is_local(term) and _covers(term, _words_of(papers, source).subjects)


def _covers(term: Term, words: Words) -> bool:
    return any(all(stem in words for stem in name) for name in term.names)
