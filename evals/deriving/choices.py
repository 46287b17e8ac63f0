"""What weights are derived from: the sentences that a question chooses among, and which of them are right."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from assistant import Assistant, Conversation, Turn
from assistant.sentences.wording import says
from corpus import Paragraph, ParagraphId
from evals.public.benchmark import Benchmark, BenchmarkQuestion
from evals.public.first_quotes import holds
from evals.public.product import Product
from evals.question import Question, QuestionSet
from indexes import Evidence
from indexes.ranking import LOOKED_AT

Right = Callable[[Paragraph, str], bool]  # whether a sentence of a paragraph answers


@dataclass(frozen=True, slots=True)
class Choice:
    """One question: its candidates' features, in the order of their fields, and which of them answer."""

    of: str  # the set or benchmark
    cluster: str  # the paper or article that answers: never on both sides of a fold
    rows: tuple[tuple[float, ...], ...]  # sentences of the paragraphs that were looked at
    right: tuple[bool, ...]


def choices_of_set(assistant: Assistant, questions: QuestionSet) -> list[Choice]:
    """Of each question that is to be answered, read after the conversation before it."""
    return [
        _choice(
            questions.name,
            question.cluster,
            assistant.search(reading_of(assistant, question), limit=LOOKED_AT),
            partial(right_in_set, question),
        )
        for question in questions.questions
        if question.paragraphs
    ]


def choices_of_benchmark(product: Product, benchmark: Benchmark) -> list[Choice]:
    """Of each question with relevant paragraphs; every sentence of these where it has no answer to look for."""
    documents = {p.id: document.id for document in benchmark.documents for p in document.paragraphs}
    return [
        _choice(
            benchmark.name,
            documents[question.relevant[0]],
            product.assistant.search(question.question, limit=LOOKED_AT),
            partial(_relevant, question, product.ids),
        )
        for question in benchmark.questions
        if question.relevant
    ]


def reading_of(assistant: Assistant, question: Question) -> str:
    """The question as it is searched, after the conversation before it."""
    conversation = Conversation()
    for earlier in question.history:
        conversation = conversation.followed_by(Turn(earlier, assistant.ask(earlier, conversation)))
    return assistant.reading(question.text, conversation)


def right_in_set(question: Question, paragraph: Paragraph, sentence: str) -> bool:
    """A sentence of a listed paragraph that says a vital fact; each of one that says none, as an item of a list."""
    if paragraph.id not in question.paragraphs:
        return False
    forms = [form for fact in question.facts if fact.vital for form in fact.accepted]
    return says(sentence, forms) or not says(paragraph.text, forms)


def _relevant(question: BenchmarkQuestion, ids: Mapping[ParagraphId, str], paragraph: Paragraph, sentence: str) -> bool:
    answer = question.answer or ""
    return ids[paragraph.id] in question.relevant and (holds(sentence, answer) or not holds(paragraph.text, answer))


def _choice(of: str, cluster: str, found: Sequence[Evidence], right: Right) -> Choice:
    pairs = list(_sentences(found, right))
    return Choice(of, cluster, tuple(each for each, _ in pairs), tuple(each for _, each in pairs))


def _sentences(found: Sequence[Evidence], right: Right) -> Iterator[tuple[tuple[float, ...], bool]]:
    for each in found:
        for match in each.matches:
            yield match.features, right(each.paragraph, match.span.of(each.paragraph.text))
