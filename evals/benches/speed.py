"""The bench of speed and memory: every bar beside what was measured, ratios within one run."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import mul
from pathlib import Path

from assistant import open_assistant
from corpus import Papers, Settings, add_papers, open_home
from evals.benches.first_words import browser_here, browsing, first_words
from evals.benches.ranking import ranks_alike
from evals.benches.synthetic import made_papers, write_papers
from evals.metrics import quantile
from indexes import build_index
from indexes.models.embedding import embedder_for
from indexes.models.passages import passages_of

PARAGRAPHS = 10_000
PER_PAPER = 40
# Building and bare encoding take turns so often on so many passages: of one measurement each, two runs of the bench
# differed by a quarter.
ROUNDS, RATIO_TEXTS = 5, 2_000
QUESTIONS = 60
RANKED = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the bench."""

    name: str
    measured: float
    bar: float
    unit: str

    @property
    def met(self) -> bool:
        """Whether the bar is met; every bar is an upper one."""
        return self.measured <= self.bar


def bench(*, paragraphs: int = PARAGRAPHS) -> Iterator[Measure]:
    """Measure everything, one after the other, nothing else running."""
    yield from _help_times()
    yield _page_time()
    with tempfile.TemporaryDirectory() as place:
        yield from _against_bare(*_made_home(Path(place) / "ratio", min(RATIO_TEXTS, paragraphs)))
        settings, questions = _made_home(Path(place) / "whole", paragraphs)
        build_index(settings)
        yield from _question_times(settings, questions)
        if chromium := browser_here():
            with browsing(chromium) as browser:
                waits = first_words(settings.home, questions[5 : 5 + QUESTIONS], browser=browser)
            yield Measure("page: first words painted, p50", statistics.median(waits), 150, "ms")
    yield Measure("peak memory of this process", _peak_bytes() / 1e9, 1.5, "GB")


def table(measures: Sequence[Measure]) -> str:
    """The measures as lines of a table."""
    rows = [
        f"{m.name:<46}{m.measured:>9.3f} {m.unit:<6} bar {m.bar:g}  {'met' if m.met else 'MISSED'}" for m in measures
    ]
    return "\n".join(rows)


def _help_times() -> Iterator[Measure]:
    for command in (["-m", "corpus"], ["-m", "indexes"], ["-m", "assistant"], ["-m", "evals"], ["app.py"]):
        seconds = statistics.median(_help_seconds([*command, "--help"]) for _ in range(5))
        yield Measure(f"python {' '.join(command)} --help", seconds, 0.5, "s")


def _help_seconds(arguments: list[str]) -> float:
    command = [sys.executable, *arguments]
    return _seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=_root()))


def _page_time() -> Measure:
    """Seconds from the start of the process to its first HTTP 200, home empty."""
    with tempfile.TemporaryDirectory() as home:
        started = time.perf_counter()
        port = _free_port()
        page = subprocess.Popen(
            [sys.executable, "app.py", "--port", str(port), "--home", home],
            cwd=_root(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            while time.perf_counter() - started < 60 and not _answers(port):
                time.sleep(0.02)
            seconds = time.perf_counter() - started
        finally:
            page.terminate()
            page.wait(timeout=30)
    return Measure("page: start to first HTTP answer", seconds, 3.0, "s")


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def _made_home(place: Path, paragraphs: int) -> tuple[Settings, list[str]]:
    papers = place / "papers"
    papers.mkdir(parents=True)
    questions = write_papers(papers, made_papers(papers=paragraphs // PER_PAPER, paragraphs=PER_PAPER))
    settings = Settings(home=place / "home")
    add_papers(open_home(settings.home), [papers])
    return settings, questions


def _against_bare(settings: Settings, questions: Sequence[str]) -> Iterator[Measure]:
    """The whole build and its ranking beside bare sentence-transformers on the same texts, all warm for both."""
    from sentence_transformers import SentenceTransformer

    embedder = embedder_for(settings.model)
    embedder.embed(["warm"])
    passages = passages_of(Papers(open_home(settings.home)).documents(), embedder=embedder)
    bare = SentenceTransformer(str(embedder.folder), device="cpu")  # type: ignore[attr-defined]
    texts = [passage.embedded for passage in passages]

    def build() -> None:
        shutil.rmtree(open_home(settings.home).index)  # with what is remembered of the texts
        build_index(settings)

    build_index(settings)
    bare.encode(texts[:100], show_progress_bar=False)
    encode = partial(bare.encode, texts, show_progress_bar=False)
    ratio = ratio_in_turn(build, encode, rounds=ROUNDS, seconds=_seconds)
    yield Measure(f"index build, {len(texts):,} passages, to bare encode", ratio, 1 / 1.5, "times")

    def encoded_bare(texts: Sequence[str]) -> list[list[float]]:
        vectors: list[list[float]] = bare.encode(list(texts), show_progress_bar=False).tolist()
        return vectors

    one, other = (_scores(each, texts, questions[:RANKED]) for each in (embedder.embed, encoded_bare))
    unlike = sum(not ranks_alike(*scores) for scores in zip(one, other, strict=True))
    yield Measure(f"of {RANKED} questions, ranked unlike bare encode", unlike, 0, "")


def ratio_in_turn(
    one: Callable[[], object],
    other: Callable[[], object],
    *,
    rounds: int,
    seconds: Callable[[Callable[[], object]], float],
) -> float:
    """Median time of one call to that of another, called in turn, since a machine's speed drifts.

    `seconds` calls and says how long it took.
    """
    ones, others = zip(*((seconds(one), seconds(other)) for _ in range(rounds)), strict=True)
    return float(statistics.median(ones) / statistics.median(others))


def _scores(
    encode: Callable[[Sequence[str]], Iterable[Sequence[float]]], texts: Sequence[str], questions: Sequence[str]
) -> list[list[float]]:
    """Cosine similarity of each text, for each question."""
    vectors = list(encode(texts))
    return [[sum(map(mul, asked, vector)) for vector in vectors] for asked in encode(questions)]


def _question_times(settings: Settings, questions: list[str]) -> Iterator[Measure]:
    assistant = open_assistant(settings.home)
    for question in questions[:5]:
        assistant.ask(question)
    asked = questions[5 : 5 + QUESTIONS]
    searches = [_seconds(partial(assistant.search, question)) for question in asked]
    asks = [_seconds(partial(assistant.ask, question)) for question in asked]
    yield Measure("search p50, warm", statistics.median(searches) * 1000, 20, "ms")
    yield Measure("ask p50, warm", statistics.median(asks) * 1000, 100, "ms")
    yield Measure("ask p95, warm", 1000 * (quantile(asks, 0.95) or 0.0), 250, "ms")


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _peak_bytes() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # kibibytes on Linux


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _root() -> Path:
    return Path(__file__).parents[2]
