"""One question as the report shows it: what it wanted beside what came."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evals.metrics import Metric, says
from evals.metrics.conflicts import with_notices
from evals.outcome import Cited, Found, Outcome, Reply


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a paragraph's words, quoted in the answer or not."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What some place tells of a paragraph."""

    text: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph that was expected or found; `rank` is its place among those found, from 1."""

    paragraph_id: str
    label: str | None  # None where nothing in the scorecard tells it
    pieces: tuple[Piece, ...]  # none where its text is not known
    rank: int | None
    cited_as: tuple[int, ...]  # numbers of the citations in the answer
    expected: bool


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact that the answer should hold; `said` is None where there is no answer."""

    forms: tuple[str, ...]
    vital: bool
    said: bool | None


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Words that the answer must not hold."""

    words: str
    held: bool


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A citation with its number; `quote` is None where the statement is the quotation."""

    number: int
    label: str
    published: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A statement with its citations."""

    lead_in: str | None
    text: str
    support: str
    citations: tuple[ShownCitation, ...]


@dataclass(frozen=True, slots=True)
class Unscored:
    """Why some metrics have no value here."""

    reason: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """An outcome, ready to be shown."""

    outcome: Outcome
    seconds: float | None
    facts: tuple[ShownFact, ...]
    forbidden: tuple[Forbidden, ...]
    statements: tuple[ShownStatement, ...]
    expected: tuple[ShownParagraph, ...]
    found: tuple[ShownParagraph, ...]
    cited_only: tuple[ShownParagraph, ...]  # cited, and neither found nor expected
    scores: tuple[tuple[str, float], ...]  # title and value
    unscored: tuple[Unscored, ...]


def known_paragraphs(outcomes: Iterable[Outcome], texts: Mapping[str, str]) -> dict[str, Known]:
    """By id: what was found or cited for any question, and beside that the given texts."""
    known = {paragraph_id: Known(text) for paragraph_id, text in texts.items()}
    for outcome in outcomes:
        if outcome.reply:
            held: tuple[Found | Cited, ...] = (*outcome.reply.found, *outcome.reply.citations)
            known |= {each.paragraph_id: Known(each.text, each.label) for each in held}
    return known


def shown(
    outcome: Outcome, *, metrics: Sequence[Metric], known: Mapping[str, Known], seconds: float | None = None
) -> ShownQuestion:
    """The outcome as it is shown; `known` are paragraphs by id, so that one that was not found here is shown too."""
    reply, question = outcome.reply, outcome.question
    expected = tuple(_expected(each, reply, known) for each in question.paragraphs)
    found = tuple(_found(each, rank, outcome) for rank, each in enumerate(reply.found if reply else (), start=1))
    listed = {each.paragraph_id for each in (*expected, *found)}
    return ShownQuestion(
        outcome=outcome,
        seconds=seconds,
        facts=tuple(_facts(outcome)),
        forbidden=tuple(Forbidden(word, bool(reply and says(reply.text, word))) for word in question.never),
        statements=tuple(_statements(reply)) if reply else (),
        expected=expected,
        found=found,
        cited_only=tuple(_cited_only(reply, listed)) if reply else (),
        scores=tuple(_scores(outcome, metrics)),
        unscored=_unscored(outcome, metrics),
    )


def _facts(outcome: Outcome) -> Iterator[ShownFact]:
    """As the metrics have it: in a conflict what the notices say counts too."""
    question, reply = outcome.question, outcome.reply
    for fact in question.facts:
        said = None
        if reply:
            said = says(with_notices(reply) if question.kind == "conflict" else reply.text, fact.accepted)
        yield ShownFact(fact.accepted, fact.vital, said)


def _statements(reply: Reply) -> Iterator[ShownStatement]:
    """A lead-in stands once over the bullets that hang from it."""
    numbers = {cited: place for place, cited in enumerate(reply.citations, start=1)}
    lead_in = None
    for each in reply.statements:
        citations = tuple(
            ShownCitation(numbers[it], it.label, it.published, it.quote if it.quote != each.text else None)
            for it in each.citations
        )
        yield ShownStatement(each.lead_in if each.lead_in != lead_in else None, each.text, each.support, citations)
        lead_in = each.lead_in


def _expected(paragraph_id: str, reply: Reply | None, known: Mapping[str, Known]) -> ShownParagraph:
    """With the words of this reply where it has the paragraph: another one may have found another version."""
    found = {each.paragraph_id: (rank, each) for rank, each in enumerate(reply.found if reply else (), start=1)}
    rank, paragraph = found.get(paragraph_id, (None, None))
    cited = [each for each in (reply.citations if reply else ()) if each.paragraph_id == paragraph_id]
    tellers: Sequence[Found | Cited | Known] = [
        each for each in (paragraph, *cited, known.get(paragraph_id)) if each is not None
    ]
    pieces = pieces_of(tellers[0].text, [each.quote for each in cited]) if tellers else ()
    label = tellers[0].label if tellers else None
    return ShownParagraph(paragraph_id, label, pieces, rank, _numbers(reply, paragraph_id), expected=True)


def _found(found: Found, rank: int, outcome: Outcome) -> ShownParagraph:
    reply = outcome.reply
    quotes = [each.quote for each in (reply.citations if reply else ()) if each.paragraph_id == found.paragraph_id]
    listed = found.paragraph_id in outcome.question.paragraphs
    numbers = _numbers(reply, found.paragraph_id)
    return ShownParagraph(found.paragraph_id, found.label, pieces_of(found.text, quotes), rank, numbers, listed)


def _cited_only(reply: Reply, listed: set[str]) -> Iterator[ShownParagraph]:
    for each in {cited.paragraph_id: cited for cited in reply.citations}.values():
        if each.paragraph_id not in listed:
            quotes = [cited.quote for cited in reply.citations if cited.paragraph_id == each.paragraph_id]
            pieces, numbers = pieces_of(each.text, quotes), _numbers(reply, each.paragraph_id)
            yield ShownParagraph(each.paragraph_id, each.label, pieces, None, numbers, expected=False)


def _numbers(reply: Reply | None, paragraph_id: str) -> tuple[int, ...]:
    citations = reply.citations if reply else ()
    return tuple(number for number, each in enumerate(citations, start=1) if each.paragraph_id == paragraph_id)


def pieces_of(text: str, quotes: Iterable[str]) -> tuple[Piece, ...]:
    """A text cut where its quotations begin and end; one that does not stand in it is not marked."""
    marked = [False] * len(text)
    for quote in quotes:
        start = text.find(quote)
        if start >= 0:
            marked[start : start + len(quote)] = [True] * len(quote)
    cuts = [0, *(place for place in range(1, len(text)) if marked[place] != marked[place - 1]), len(text)]
    return tuple(Piece(text[a:b], marked[a]) for a, b in pairwise(cuts) if a < b)


def _scores(outcome: Outcome, metrics: Sequence[Metric]) -> Iterator[tuple[str, float]]:
    for metric in metrics:
        value = outcome.score(metric.name).value
        if value is not None:
            yield metric.title, value


def _unscored(outcome: Outcome, metrics: Sequence[Metric]) -> tuple[Unscored, ...]:
    """Metrics without a value, under their common reason. An error has its own line and is not told once more."""
    reasons: dict[str, list[str]] = {}
    for metric in metrics if outcome.error is None else ():
        score = outcome.score(metric.name)
        if score.reason is not None:
            reasons.setdefault(score.reason, []).append(metric.title)
    return tuple(Unscored(reason, tuple(titles)) for reason, titles in reasons.items())
