"""Brings an index up to date in a child that is killed before a step, then looks what is left; one step after another.

Run it: python tests/indexes/killing.py HOME SCRATCH STRIDE. It prints a JSON list, the last of a build that finished.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from keyword_embedder import KeywordEmbedder  # noqa: E402

from corpus import Settings  # noqa: E402
from indexes import build_index, open_index  # noqa: E402

# What changes files, as Python reports it. Chroma changes its own unseen: a step lies before and after each call of it.
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copytree", "shutil.rmtree", "sqlite3.connect")


def killed_before(step: int) -> Callable[[str, tuple[object, ...]], None]:
    """A watch that ends the process where it would make this change."""
    left = [step]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[1], str) and arguments[1][:1] in "wxa+"
        if writes or event in CHANGES:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return watch


def build(settings: Settings, step: int) -> None:
    sys.addaudithook(killed_before(step))
    # The progress is a step too: it comes before and after the vectors are written.
    build_index(settings, embedder=KeywordEmbedder(), progress=lambda done, total: sys.audit("os.rename", "", "", 0, 0))


def look(settings: Settings) -> dict[str, object]:
    """What the index answers, then what the next build makes of it."""
    return {"after": answers(settings), "built": rebuilt(settings), "then": answers(settings), "left": left(settings)}


def answers(settings: Settings) -> list[str]:
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        found = [index.search(question, limit=1) for question in ("310 farmers joined", "telephone fraud")]
        return [each[0].paragraph.text for each in found]


def rebuilt(settings: Settings) -> list[str]:
    return [source_id for source_id, _ in build_index(settings, embedder=KeywordEmbedder()).papers]


def left(settings: Settings) -> int:
    return len(list((settings.home / "index").iterdir()))


def in_child(work: Callable[[], object]) -> tuple[int, object]:
    """Exit code and result of work in a fork: Chroma's threads are never in the parent."""
    read, write = os.pipe()
    if not (child := os.fork()):
        try:
            os.write(write, json.dumps(work()).encode())
            os._exit(0)
        except BaseException as error:
            os.write(write, json.dumps(repr(error)).encode())
            os._exit(1)
    os.close(write)
    with os.fdopen(read) as pipe:
        printed = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), json.loads(printed or "null")


def main(home: Path, scratch: Path, stride: int) -> None:
    import chromadb  # noqa: F401 - imported once, for all children
    import llama_index.vector_stores.chroma  # noqa: F401

    settings, seen, code = Settings(home=scratch), [], -signal.SIGKILL
    while code == -signal.SIGKILL:
        shutil.rmtree(scratch, ignore_errors=True)
        shutil.copytree(home, scratch)
        code, _ = in_child(partial(build, settings, len(seen) * stride))
        seen.append({"code": code, "seen": in_child(partial(look, settings))[1]})
    print(json.dumps(seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
