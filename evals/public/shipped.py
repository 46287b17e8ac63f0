"""A shipped question set as a benchmark: the paragraphs of its papers, its questions of one split that they answer."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant import open_assistant
from corpus import Document, Papers, add_papers, open_home, shipped_papers
from evals.areas import AREAS, FOLDER
from evals.asking import ASKED_ON
from evals.public.benchmark import (
    Benchmark,
    BenchmarkDocument,
    BenchmarkInvalid,
    BenchmarkParagraph,
    BenchmarkQuestion,
)
from evals.public.product import Product
from evals.question import Question, QuestionSet
from evals.sets import read_set
from evals.split import Split


@dataclass(frozen=True, slots=True)
class ShippedBenchmark:
    """The benchmark, with the home of its papers, which are read and not indexed yet."""

    benchmark: Benchmark
    home: Path
    declined: int  # questions left out, as no paragraph answers them
    follow_ups: int  # questions left out, as a baseline is given no conversation

    def build_product(self, benchmark: Benchmark, folder: Path) -> Product:
        """Index the papers as the product holds them: with their headings, dates and kinds."""
        assistant = open_assistant(self.home, recording=False, today=lambda: ASKED_ON)
        ids = {each.id: str(each.id) for document in assistant.papers.documents() for each in document.paragraphs}
        return Product(assistant, ids)


@contextmanager
def shipped_benchmark(named: str, *, split: Split) -> Iterator[ShippedBenchmark]:
    """A shipped set over its papers, for as long as they are needed. Raises QuestionSetInvalid, BenchmarkInvalid."""
    questions = read_set(named).only(split)
    with TemporaryDirectory(prefix="scrutiny-shipped-") as place:
        home = open_home(Path(place) / "home")
        add_papers(home, [FOLDER / named / "papers"] if named in AREAS else shipped_papers())
        documents = Papers(home).documents()
        yield ShippedBenchmark(
            _benchmark(questions, documents),
            home.path,
            declined=sum(not each.paragraphs for each in questions.questions),
            follow_ups=sum(bool(each.paragraphs and each.history) for each in questions.questions),
        )


def _benchmark(questions: QuestionSet, documents: Sequence[Document]) -> Benchmark:
    asked = [each for each in questions.questions if each.paragraphs and not each.history]
    held = {paragraph.id for document in documents for paragraph in document.paragraphs}
    if not asked or any(each not in held for question in asked for each in question.paragraphs):
        raise BenchmarkInvalid(
            f"the set {questions.name!r} cannot be ranked: it has no question for a single turn that is to be "
            "answered, or it is asked over other papers than the shipped ones. Name another set."
        )
    wanted = {each for question in asked for each in question.paragraphs}
    return Benchmark(
        name=questions.name,
        documents=tuple(document for each in documents if (document := _document(each, wanted))),
        questions=tuple(_question(each) for each in asked),
    )


def _document(document: Document, wanted: set[str]) -> BenchmarkDocument | None:
    """A paper as a plain reader has it: each heading stands before the paragraph under it, and is none by itself."""
    paragraphs, headings = list[BenchmarkParagraph](), list[str]()
    for each in document.paragraphs:
        if each.kind == "heading" and each.id not in wanted:
            headings.append(each.text)
            continue
        paragraphs.append(BenchmarkParagraph(id=each.id, text="\n".join((*headings, each.text))))
        headings.clear()
    if not paragraphs:
        return None
    return BenchmarkDocument(id=document.source.id, title=document.source.title, paragraphs=tuple(paragraphs))


def _question(question: Question) -> BenchmarkQuestion:
    return BenchmarkQuestion(id=question.id, question=question.text, relevant=question.paragraphs)
