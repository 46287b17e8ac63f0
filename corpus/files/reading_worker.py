"""The process that readers run in: takes requests from standard input, gives their results on standard output."""

import os
import pickle
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from corpus.blocks import Reading
from corpus.failures import UnreadablePaper


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read, and the memory that reading it may take."""

    path: Path
    megabytes: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of it: the readings of its papers, or why there are none."""

    readings: tuple[Reading, ...] = ()
    unreadable: str | None = None  # the reason and the next step
    fault: str | None = None  # a fault of the reader itself, as a traceback
    lost: bool = False  # the reader took too long or ended; `unreadable` says which


def serve() -> None:
    """Answer requests until standard input ends. What libraries print goes to standard error."""
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (request := _next(requests)) is not None:
        pickle.dump(_answer(request), replies)
        replies.flush()


def _next(requests: BinaryIO) -> Request | None:
    try:
        request = pickle.load(requests)
    except EOFError:
        return None
    return request if isinstance(request, Request) else None


def _answer(request: Request) -> Reply:
    from corpus.packs.splitting import parts_of
    from corpus.readers import read_file

    _limit_memory(request.megabytes)
    try:
        return Reply(parts_of(read_file(request.path)))
    except UnreadablePaper as failure:
        return Reply(unreadable=str(failure))
    except MemoryError:
        return Reply(
            unreadable=f"{request.path.name!r} needs more than {request.megabytes} MB of memory to read. "
            "Split it, or raise SCRUTINY_READ_MEMORY."
        )
    except Exception:
        return Reply(fault=traceback.format_exc())


def _limit_memory(megabytes: int) -> None:
    """Let this process have so much and no more, where the system can say so (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    wanted = megabytes << 20
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most < 0 else min(wanted, most), most))
