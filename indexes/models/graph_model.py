"""An embedding model as an ONNX graph: the one door to onnxruntime and to tokenizers without transformers."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

# Measured from 256 to 8,192: what a batch makes on its way has to stay in the cache of one core.
BATCH_TOKENS = 512
# More threads than these gain nothing on one batch.
MOST_THREADS = 8
RUNTIME = "onnxruntime"
# What the tokenizer makes of a text takes some kilobytes: a paper may have many thousands.
COUNTED_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class GraphModel:
    """A graph from tokens to unit vectors with its tokenizer, safe to share among threads."""

    session: Any  # onnxruntime.InferenceSession, which takes one batch through on all cores
    beside: Callable[[], Any]  # another, opened at the first use: on the core of whoever runs it
    tokenizer: Any  # tokenizers.Tokenizer, which cuts texts off where the model does
    inputs: tuple[str, ...]
    padding: int  # the token that fills a row

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        read = self.tokenizer.encode_batch_fast(list(texts))
        vectors: list[list[float]] = [[] for _ in read]
        batches = batches_of([len(each.ids) for each in read], tokens=BATCH_TOKENS)
        filled = [self._filled([read[position] for position in batch]) for batch in batches]
        for batch, found in zip(batches, self._run(filled), strict=True):
            for position, vector in zip(batch, found.tolist(), strict=True):
                vectors[position] = vector
        return vectors

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text has no more word pieces than the model reads."""
        parts = (list(texts[start : start + COUNTED_AT_ONCE]) for start in range(0, len(texts), COUNTED_AT_ONCE))
        return [not each.overflowing for part in parts for each in self.tokenizer.encode_batch_fast(part)]

    def _run(self, filled: Sequence[dict[str, Any]]) -> Iterator[Any]:
        """The vectors of each batch. Of several, each has a core of its own, as those that share one wait."""
        if len(filled) < 2:
            yield from (self.session.run(None, batch)[0] for batch in filled)
            return
        session = self.beside()
        with ThreadPoolExecutor(usable_cores()) as cores:
            yield from cores.map(lambda batch: session.run(None, batch)[0], filled)

    def _filled(self, rows: Sequence[Any]) -> dict[str, Any]:
        """The inputs of the graph, each an array of rows x tokens of the longest row."""
        import numpy

        shape = (len(rows), len(rows[0].ids))
        filled = {name: numpy.zeros(shape, dtype=numpy.int64) for name in self.inputs}
        filled["input_ids"][:] = self.padding
        given = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}
        for name, array in filled.items():
            for number, row in enumerate(rows):
                array[number, : len(row.ids)] = getattr(row, given[name])
        return filled


def open_graph(graph: Path, tokenizer: Path, *, inputs: tuple[str, ...], padding: int) -> GraphModel:
    """The model in these files. Raises what the libraries raise on files that they cannot read."""
    import onnxruntime
    from tokenizers import Tokenizer

    onnxruntime.disable_telemetry_events()  # its builds for Windows have some
    session, checked = _session(graph, threads=min(usable_cores(), MOST_THREADS)), _state(graph)

    @cache
    def beside() -> Any:
        """One that runs batches beside each other; the same session where the file is not the one opened before."""
        try:
            return _session(graph, threads=1) if _state(graph) == checked else session
        except Exception:  # gone: onnxruntime's failures share no base
            return session

    return GraphModel(session, beside, Tokenizer.from_file(str(tokenizer)), inputs, padding)


def _session(graph: Path, *, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # A thread that waits by turning takes the core of whoever else is at work, and of the next question; for as long as
    # the next step is away it saves being woken: a question is embedded in 4.2 ms for 5.2, with less work of the cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "1")
    options.add_session_config_entry("session.intra_op.spin_duration_us", "10")
    options.enable_mem_pattern = False  # batches are of every shape: a pattern for each would only grow
    # What gains is fused in the file; further, sums would go into normalisations, which then take six times as long.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.log_severity_level = 3  # errors
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def _state(file: Path) -> tuple[int, int, int]:
    """What changes where a file is replaced or written to."""
    state = file.stat()
    return state.st_ino, state.st_mtime_ns, state.st_size


def fuse(plain: Path, fused: Path, *, heads: int, width: int) -> None:
    """Write a graph anew with attention, normalisation and activation each in one step; the vectors stay the same."""
    from onnxruntime.transformers.fusion_options import FusionOptions
    from onnxruntime.transformers.optimizer import optimize_model

    options = FusionOptions("bert")
    options.enable_skip_layer_norm = False  # of sum and normalisation in one, which is slower on a processor
    found = optimize_model(
        str(plain),
        model_type="bert",
        num_heads=heads,
        hidden_size=width,
        optimization_options=options,
        opt_level=1,
    )
    found.save_model_to_file(str(fused))


def runtime() -> str:
    """Name and version of what runs graphs: a fused graph is written for the version at hand."""
    return f"{RUNTIME} {version(RUNTIME)}"


def usable_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batches_of(lengths: Sequence[int], *, tokens: int) -> list[list[int]]:
    """Positions of texts in batches of at most so many tokens, padding included; the longest texts first.

    `lengths` are those of the texts in tokens. A text that is longer than a batch may be is a batch of its own.
    """
    batches: list[list[int]] = []
    for position in sorted(range(len(lengths)), key=lambda each: -lengths[each]):
        # The first of a batch is its longest.
        if batches and lengths[batches[-1][0]] * (len(batches[-1]) + 1) <= tokens:
            batches[-1].append(position)
        else:
            batches.append([position])
    return batches
