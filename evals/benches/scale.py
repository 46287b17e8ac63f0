"""The bench of scale: what an index of made papers costs to build, to search and to change, as it grows.

Each size is measured in a process of its own, so that its peak memory is its own.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from corpus import Papers, ScrutinyError, Settings, add_papers, open_home
from evals.benches.standing_in import StandIn, TimedStandIn
from evals.benches.synthetic import made_papers, write_papers
from indexes import Index, build_index, forget_removed, open_index, stems
from indexes.keywords.words import write_words
from indexes.models.embedding import Embedder, embedder_for
from indexes.models.passages import passages_of
from indexes.searching import CANDIDATES

SMALLEST = 10_000  # paragraphs
MODEL_UP_TO = 100_000  # paragraphs that the model embeds in reasonable time
PER_PAPER = 40  # the shipped papers have 38 on average
WARM, QUESTIONS = 5, 100
# Highest p50 of a search in ms at up to so many paragraphs, embedding the question included.
BARS = {10_000: 20.0, 100_000: 35.0, 1_000_000: 80.0}
# What embedding papers is a part of.
EMBEDDED = ("building", "peak_megabytes", "adding", "updating", "removing")
STOOD_IN = (
    "* Not the model's: words of the papers were hashed into vectors, which takes a small part of its time and memory.",
    "  Searching is as with the model, which embeds each question.",
)


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at one size. Times are seconds, but for those of searching, which are milliseconds."""

    paragraphs: int
    passages: int
    embedder: str  # "model", or "stand-in" where words were hashed; a question is always embedded by the model
    reading: float  # adding all papers to an empty home
    building: float  # the whole index
    peak_megabytes: float  # of the building process
    index_megabytes: float
    words_megabytes: float  # the keyword index alone
    search_p50: float
    search_p95: float
    embedding_p50: float  # the question's embedding alone
    words_p50: float  # the keyword side alone
    words_p95: float
    adding: float  # the index brought up to date with one paper more
    updating: float
    removing: float
    words_adding: float  # the keyword index alone
    words_removing: float

    @property
    def bar(self) -> float | None:
        """Highest p50 of a search, in ms; None above a million paragraphs."""
        return next((bar for most, bar in BARS.items() if self.paragraphs <= most), None)

    @property
    def met(self) -> bool:
        """Whether a search is quick enough."""
        return self.bar is None or self.search_p50 <= self.bar


@dataclass(frozen=True, slots=True)
class Searched:
    """Milliseconds of each search, and of its parts."""

    whole: list[float]
    embedding: list[float]
    words: list[float]


def sizes_up_to(paragraphs: int) -> list[int]:
    """The sizes to measure: ten thousand, ten times as many and so on, and the one that was asked for."""
    sizes, size = [], min(SMALLEST, paragraphs)
    while size < paragraphs:
        sizes.append(size)
        size *= 10
    return [*sizes, paragraphs]


def scale_bench(*, paragraphs: int, stand_in: bool = False) -> Iterator[Size]:
    """Measure every size, one after the other, each in a process of its own.

    Above MODEL_UP_TO, or everywhere where asked to, a stand-in for the model embeds the papers. Raises ScrutinyError
    where a process fails, as without memory or disk enough.
    """
    for size in sizes_up_to(paragraphs):
        with tempfile.TemporaryDirectory() as place:
            embedder = "stand-in" if stand_in or size > MODEL_UP_TO else "model"
            command = [sys.executable, "-m", "evals.benches.scale", place, str(size), embedder]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
            if done.returncode:
                raise ScrutinyError(
                    f"measuring {size:,} paragraphs failed with exit code {done.returncode}, see above. "
                    "Ask for fewer with --paragraphs, or point TMPDIR at a larger disk."
                )
            yield Size(**json.loads(done.stdout.splitlines()[-1]))


def scale_table(sizes: Sequence[Size]) -> str:
    """The sizes as columns of a table, with a mark beside each figure that is not the model's."""
    names = [name for name in asdict(sizes[0]) if name != "embedder"]
    rows = [("embedder", *(each.embedder for each in sizes))]
    rows += [(name.replace("_", " "), *(_written(each, name) for each in sizes)) for name in names]
    rows += [("bar of search p50", *(f"{each.bar} {'met' if each.met else 'MISSED'}" for each in sizes))]
    lines = [f"{name:<20}" + "".join(f"{value:>14}" for value in values) for name, *values in rows]
    notes = STOOD_IN if any(each.embedder != "model" for each in sizes) else ()
    return "\n".join((*lines, *notes))


def _written(size: Size, name: str) -> str:
    value: float = getattr(size, name)
    mark = "*" if size.embedder != "model" and name in EMBEDDED else ""
    return (f"{value:,}" if isinstance(value, int) else f"{value:,.6g}") + mark


def measure(place: Path, *, paragraphs: int, model: bool) -> Size:
    """Measure one size in this process, in an empty folder."""
    papers = place / "papers"
    papers.mkdir()
    settings, real = Settings(home=place / "home"), embedder_for(Settings(home=place).model)
    # One paper more than is held at first: it is added, changed and taken out.
    questions = write_papers(papers, made_papers(papers=paragraphs // PER_PAPER + 1, paragraphs=PER_PAPER))
    last = max(papers.iterdir(), key=lambda file: (len(file.name), file.name)).rename(place / "last.txt")
    embedder: Embedder = real if model else StandIn()
    build = partial(build_index, settings, embedder=embedder)

    reading = _seconds(lambda: add_papers(open_home(settings.home), [papers]))
    real.embed(["warm"])
    building = _seconds(build)
    peak = _peak_megabytes()
    folder = settings.home / "index" / build().folder
    searched = _question_times(settings, real if model else TimedStandIn(real), questions)

    [added] = add_papers(open_home(settings.home), [last])
    assert added.source is not None  # a made paper can be read
    adding = _seconds(build)
    words_adding, words_removing = _word_times(settings, folder / "words", place / "words", added.source.id)
    last.write_text(last.read_text(encoding="utf-8").replace("incidents", "offences"), encoding="utf-8")
    add_papers(open_home(settings.home), [last])
    updating = _seconds(build)
    Papers(open_home(settings.home)).remove(added.source.id)
    removing = _seconds(lambda: forget_removed(settings, embedder=embedder))
    manifest = build()
    return Size(
        paragraphs=manifest.paragraphs,
        passages=manifest.passages,
        embedder="model" if model else "stand-in",
        reading=reading,
        building=building,
        peak_megabytes=peak,
        index_megabytes=_megabytes(settings.home / "index" / manifest.folder),
        words_megabytes=_megabytes(settings.home / "index" / manifest.folder / "words"),
        search_p50=statistics.median(searched.whole),
        search_p95=statistics.quantiles(searched.whole, n=20)[-1],
        embedding_p50=statistics.median(searched.embedding),
        words_p50=statistics.median(searched.words),
        words_p95=statistics.quantiles(searched.words, n=20)[-1],
        adding=adding,
        updating=updating,
        removing=removing,
        words_adding=words_adding,
        words_removing=words_removing,
    )


def _question_times(settings: Settings, embedder: Embedder, questions: list[str]) -> Searched:
    """Search for questions from all over the corpus."""
    index = open_index(settings, embedder=embedder)
    chosen = questions[:: max(len(questions) // (WARM + QUESTIONS), 1)][: WARM + QUESTIONS]
    for question in chosen[:WARM]:
        index.search(question)
    parts = (index.search, lambda question: embedder.embed([question]), partial(_by_words, index))
    whole, embedding, words = (
        [_seconds(partial(part, question)) * 1000 for question in chosen[WARM:]] for part in parts
    )
    index.close()
    return Searched(whole, embedding, words)


def _by_words(index: Index, question: str) -> None:
    index.words.best(Counter(index.glossary.expanded(tuple(stems(question)))), limit=CANDIDATES)


def _word_times(settings: Settings, without: Path, scratch: Path, source_id: str) -> tuple[float, float]:
    """Seconds to add a paper to the keyword index, and to take it out again."""
    passages = passages_of([Papers(open_home(settings.home)).document(source_id)], embedder=StandIn())
    adding = _seconds(lambda: write_words(scratch / "with", passages, earlier=without))
    removing = _seconds(lambda: write_words(scratch / "after", (), earlier=scratch / "with", gone={source_id}))
    return adding, removing


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _peak_megabytes() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # kibibytes on Linux


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / (1 << 20)


if __name__ == "__main__":
    place, paragraphs, embedder = sys.argv[1:]
    print(json.dumps(asdict(measure(Path(place), paragraphs=int(paragraphs), model=embedder == "model"))))
