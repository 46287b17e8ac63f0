"""A quicker copy of an embedding model: exported once for all homes of a user, checked against torch, then used."""

import hashlib
import json
import logging
import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from indexes.models.graph_model import GraphModel, fuse, open_graph, runtime
from indexes.models.torch_model import NotExportable, TorchModel, in_short

# Raise it when the way a copy is made changes: older copies are then left lying, not used.
RECIPE = 2
GRAPH, TOKENIZER, RECORD = "model.onnx", "tokenizer.json", "copy.json"
# Largest difference of any number of any vector; a ranking turns on ten times that at the earliest.
TOLERANCE = 1e-5
# Short, long, longer than any model reads, of nothing, of signs, of other scripts; together, so that padding is met.
CHECKED_TEXTS = (
    "farmers",
    "How many adults were referred to Immediate Justice in 2025?",
    "Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch. " * 3,
    "The panel asked what the force had done about nuisance bikes, and was told of £412k for 64 projects. " * 200,
    "",
    " ",
    "\x00 – £3m; 4½% (para 6)",
    "🚜 Überwachung 警察",
)
MAKING = ".making-"
# A process that makes a copy takes seconds; what is older was left by one that was killed.
LEFT_SECONDS = 24 * 3600

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Record:
    """What a copy says of itself, written when it was checked."""

    refused: str | None  # why the model has to stay on torch; None where the copy can be used
    inputs: tuple[str, ...] = ()
    padding: int = 0
    digests: tuple[str, ...] = ()  # SHA-256 of graph and tokenizer


def copies_folder() -> Path:
    """Where the copies of this user lie, for all homes; not made yet."""
    from platformdirs import user_cache_path

    return user_cache_path("scrutiny-assistant", appauthor=False) / "models"


def copy_name(folder: Path, fingerprint: str) -> str:
    """The name of the copy of a model: its weights, the small files beside them, how a copy is made and run."""
    digest = hashlib.sha256(f"{RECIPE} {runtime()} {fingerprint}".encode())
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".json", ".txt", ".model"):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:32]


def open_copy(place: Path) -> GraphModel | None:
    """The checked copy in this folder; None where the model was refused. Raises OSError where there is no whole one."""
    record = _record(place)
    if record.refused:
        return None
    if record.digests != _digests(place):
        raise OSError(f"{str(place)!r} is not what was written")
    try:
        return open_graph(place / GRAPH, place / TOKENIZER, inputs=record.inputs, padding=record.padding)
    except Exception as error:  # onnxruntime's and the tokenizer's failures share no base
        raise OSError(f"{str(place)!r} cannot be opened ({in_short(error)})") from error


def make_copy(torch: TorchModel, place: Path) -> None:
    """Export a model to this folder, or say there why it cannot be. Two processes may do so at once.

    Raises OSError where nothing can be written.
    """
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _clear_left(place.parent)
    with tempfile.TemporaryDirectory(prefix=MAKING, dir=place.parent, ignore_cleanup_errors=True) as making:
        new = Path(making) / "new"
        new.mkdir()
        record = _made(torch, new)
        (new / RECORD).write_text(json.dumps(asdict(record)), encoding="utf-8")
        _publish(new, place)
    if record.refused:
        log.warning("the embedding model runs on torch, which is slower: %s", record.refused)


def _made(torch: TorchModel, making: Path) -> Record:
    """Graph and tokenizer in this folder, checked; nothing but the reason where the model stays on torch."""
    plain, graph, tokenizer = making / "plain.onnx", making / GRAPH, making / TOKENIZER
    try:
        exported = torch.export(plain, tokenizer)
        fuse(plain, graph, heads=exported.heads, width=exported.width)
        model = open_graph(graph, tokenizer, inputs=exported.inputs, padding=exported.padding)
        # Together and one by one, as these are run in two ways.
        alone = [vector for text in CHECKED_TEXTS for vector in model.embed([text])]
        off = difference(torch.embed(CHECKED_TEXTS) * 2, model.embed(CHECKED_TEXTS) + alone)
        if not off <= TOLERANCE:  # a vector of no numbers is refused too
            raise NotExportable(f"its copy differs by {off:.0e}")
    except OSError:
        raise  # a full disk says nothing of the model
    except Exception as error:  # exporter and optimiser fail in many ways, none of which may stop an answer
        for file in (graph, tokenizer):
            file.unlink(missing_ok=True)
        return Record(refused=in_short(error))
    finally:
        plain.unlink(missing_ok=True)
    return Record(None, exported.inputs, exported.padding, _digests(making))


def difference(one: Sequence[Sequence[float]], other: Sequence[Sequence[float]]) -> float:
    """Largest difference of two numbers in the same place of two lists of vectors; not a number where one is none."""
    import numpy

    return float(numpy.abs(numpy.asarray(one) - numpy.asarray(other)).max())


def _record(place: Path) -> Record:
    try:
        found = json.loads((place / RECORD).read_text(encoding="utf-8"))
        return Record(**{**found, "inputs": tuple(found["inputs"]), "digests": tuple(found["digests"])})
    except (ValueError, TypeError, KeyError) as error:
        raise OSError(f"{str(place / RECORD)!r} cannot be read ({error})") from error


def _digests(place: Path) -> tuple[str, ...]:
    return tuple(hashlib.sha256((place / name).read_bytes()).hexdigest() for name in (GRAPH, TOKENIZER))


def _publish(new: Path, place: Path) -> None:
    """Make this the copy in one step; where another process was first, its copy stays."""
    if place.exists() and not _is_whole(place):
        place.rename(new.with_name("damaged"))  # goes with the folder of the making
    try:
        new.rename(place)
    except OSError:
        if not _is_whole(place):
            raise


def _is_whole(place: Path) -> bool:
    try:
        record = _record(place)
        return bool(record.refused) or record.digests == _digests(place)
    except OSError:
        return False


def _clear_left(copies: Path) -> None:
    for left in copies.glob(f"{MAKING}*"):
        if time.time() - left.stat().st_mtime > LEFT_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
