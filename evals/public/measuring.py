"""The story of a public benchmark: build each contender, ask it every question, score what it found and quoted."""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from corpus import Settings
from evals.metrics import quantile
from evals.metrics.ranking import hit, ndcg, recall, reciprocal_rank
from evals.outcome import Score
from evals.public.benchmark import Benchmark, BenchmarkQuestion
from evals.public.chunk_baseline import build_chunk_baseline
from evals.public.contender import Contender
from evals.public.first_quotes import METRIC as FIRST_QUOTE
from evals.public.first_quotes import (
    METRIC_LIKELIEST,
    METRIC_WHEN_QUOTED,
    answer_in_first_quote,
    answer_in_likeliest,
    when_quoted,
)
from evals.public.product import Product, build_product
from evals.public.word_baseline import build_word_baseline
from indexes.models.embedding import Embedder, embedder_for

Progress = Callable[[int, int], None]
_Built = TypeVar("_Built", bound=Contender)
Build = Callable[[Benchmark, Path], Product]
Prepare = Callable[[Product], Contender]  # what is done to a built product before it is asked, which is not timed

RANKING: dict[str, Callable[[Sequence[str], Sequence[str]], float]] = {
    "recall@5": lambda ranked, relevant: recall(ranked, relevant, k=5),
    "recall@10": lambda ranked, relevant: recall(ranked, relevant, k=10),
    "nDCG@10": lambda ranked, relevant: ndcg(ranked, relevant, k=10),
    "hit@1": lambda ranked, relevant: hit(ranked, relevant, k=1),
    "hit@3": lambda ranked, relevant: hit(ranked, relevant, k=3),
    "hit@5": lambda ranked, relevant: hit(ranked, relevant, k=5),
    "reciprocal rank": reciprocal_rank,
}
DECLINED = "declined"
METRICS = (*RANKING, FIRST_QUOTE, METRIC_WHEN_QUOTED, METRIC_LIKELIEST, DECLINED)
NONE_RELEVANT = "the question lists no relevant paragraph"


@dataclass(frozen=True, slots=True)
class Mean:
    """One metric over all questions."""

    value: float | None  # None where no question has one
    scored: int
    unscored: Mapping[str, int]  # reason -> questions


@dataclass(frozen=True, slots=True)
class Measured:
    """One contender over one benchmark."""

    name: str
    means: Mapping[str, Mean]  # by metric, in order
    paragraphs_a_second: float  # of the build, from texts to the first question, the model warm
    search_milliseconds: float  # p50
    answer_milliseconds: float  # p50, search included


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of one question."""

    ranking: tuple[Score, ...]
    quoting: tuple[Score, ...]
    search_seconds: float
    answer_seconds: float


def measure(
    benchmark: Benchmark,
    *,
    build: Build = build_product,
    prepare: Prepare = lambda product: product,
    progress: Progress = lambda done, total: None,
) -> tuple[Measured, ...]:
    """The product, as `prepare` leaves it, first, then each baseline, then the kindest reading of llama-index's chunks.

    Each is built and asked by itself, nothing else running, with one and the same embedding model.
    """
    embedder = embedder_for(Settings().model)
    embedder.embed(["warm"])
    steps = _Steps(3 * len(benchmark.questions), progress)
    with TemporaryDirectory(prefix="scrutiny-benchmark-") as place:
        folder = Path(place)
        product = _measured(benchmark, lambda: build(benchmark, folder / "home"), steps, prepare)
        chunks = _chunks_measured(benchmark, embedder, steps)
        words = _measured(benchmark, lambda: build_word_baseline(benchmark, folder / "words"), steps)
    return (product, words, *chunks)


@dataclass(slots=True)
class _Steps:
    """Counts questions over all contenders."""

    total: int
    progress: Progress
    done: int = 0

    def one_more(self) -> None:
        self.done += 1
        self.progress(self.done, self.total)


def _measured(
    benchmark: Benchmark,
    build: Callable[[], _Built],
    steps: _Steps,
    prepare: Callable[[_Built], Contender] = lambda built: built,
) -> Measured:
    started = time.perf_counter()
    built = build()
    seconds = time.perf_counter() - started
    contender = prepare(built)
    return _summed(contender.name, benchmark, seconds, _asked_all(benchmark, contender, steps))


def _chunks_measured(benchmark: Benchmark, embedder: Embedder, steps: _Steps) -> tuple[Measured, Measured]:
    started = time.perf_counter()
    contender = build_chunk_baseline(benchmark, embedder)
    seconds = time.perf_counter() - started
    asked = _asked_all(benchmark, contender, steps)
    kindly = [
        replace(plain, ranking=_ranking_scores(each, contender.search_kindly(each.question, each.relevant)))
        for each, plain in zip(benchmark.questions, asked, strict=True)
    ]
    return (
        _summed(contender.name, benchmark, seconds, asked),
        _summed("the same, kindest", benchmark, seconds, kindly),
    )


def _asked_all(benchmark: Benchmark, contender: Contender, steps: _Steps) -> list[Asked]:
    texts = {paragraph.id: paragraph.text for paragraph in benchmark.paragraphs}
    asked = []
    for question in benchmark.questions:
        asked.append(_asked(question, contender, [texts[each] for each in question.relevant]))
        steps.one_more()
    return asked


def _asked(question: BenchmarkQuestion, contender: Contender, relevant_texts: Sequence[str]) -> Asked:
    started = time.perf_counter()
    ranked = contender.search(question.question)
    searched = time.perf_counter()
    quote = contender.first_quote(question.question)
    answered = time.perf_counter()
    found = answer_in_first_quote(question, quote, relevant_texts)
    likeliest = answer_in_likeliest(found, question, contender.likeliest_quote(question.question))
    quoting = (found, when_quoted(found, quote), likeliest, _declined(question, quote))
    return Asked(_ranking_scores(question, ranked), quoting, searched - started, answered - searched)


def _ranking_scores(question: BenchmarkQuestion, ranked: Sequence[str]) -> tuple[Score, ...]:
    if not question.relevant:
        return tuple(Score(metric, None, NONE_RELEVANT) for metric in RANKING)
    return tuple(Score(metric, of(ranked, question.relevant)) for metric, of in RANKING.items())


def _declined(question: BenchmarkQuestion, quote: str | None) -> Score:
    """1 where nothing was quoted, of the questions that the documents answer: each is one too many."""
    return Score(DECLINED, float(quote is None)) if question.relevant else Score(DECLINED, None, NONE_RELEVANT)


def _summed(name: str, benchmark: Benchmark, build_seconds: float, asked: Sequence[Asked]) -> Measured:
    by_metric = zip(*((*each.ranking, *each.quoting) for each in asked), strict=True)
    return Measured(
        name,
        {scores[0].metric: mean_of(scores) for scores in by_metric},
        len(benchmark.paragraphs) / build_seconds,
        1000 * (quantile([each.search_seconds for each in asked], 0.5) or 0.0),
        1000 * (quantile([each.answer_seconds for each in asked], 0.5) or 0.0),
    )


def mean_of(scores: Sequence[Score]) -> Mean:
    """Mean of those that have a value; the others are counted by their reason."""
    values = [score.value for score in scores if score.value is not None]
    unscored = Counter(score.reason or "" for score in scores if score.value is None)
    return Mean(sum(values) / len(values) if values else None, len(values), dict(unscored))
