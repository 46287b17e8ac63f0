"""Files are read in a process of their own: one that hangs, bursts or crashes its reader fails alone.

The process is started with the first file and serves those that follow; it is stopped when a file takes too long,
and anew after enough of them, so that what a document library does not give back does not add up.
"""

import atexit
import os
import pickle
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

from corpus.blocks import Reading
from corpus.failures import UnreadablePaper
from corpus.files.reading_worker import Reply, Request

SERVE = "from corpus.files.reading_worker import serve; serve()"
FILES_A_PROCESS = 500  # some libraries give little memory back; starting anew takes half a second


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take; see `Settings` for what each is for."""

    seconds: int = 300
    megabytes: int = 500  # of the file
    memory: int = 4000  # megabytes, while it is read


@dataclass(slots=True)
class _Desk:
    """The reading process of this process, and how many files it has had. Used by one thread at a time."""

    process: subprocess.Popen[bytes] | None = None
    served: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


_desk = _Desk()


def read_apart(path: Path, limits: Limits) -> tuple[Reading, ...]:
    """What the papers in a file say. Raises UnreadablePaper, also where its reader hangs or crashes."""
    reply = reply_about(path, limits)
    if reply.unreadable is not None:
        raise UnreadablePaper(reply.unreadable)
    if reply.fault is not None:
        sys.stderr.write(reply.fault)
        last = reply.fault.strip().splitlines()[-1]
        raise UnreadablePaper(
            f"{path.name!r} met a fault in its reader ({last}). Save it in another format, and report the fault."
        )
    return reply.readings


def reply_about(path: Path, limits: Limits) -> Reply:
    """What became of reading a file, whatever that was."""
    with _desk.lock:
        return _asked(Request(path, limits.memory), limits.seconds)


def stop_reading() -> None:
    """End the reading process, if there is one; the next file starts another."""
    if _desk.process is not None:
        _desk.process.kill()
        _desk.process.communicate()
    _desk.process, _desk.served = None, 0


atexit.register(stop_reading)


def _asked(request: Request, seconds: int) -> Reply:
    """The reply to a request, from a process that is started where there is none."""
    if _desk.process is None or _desk.served >= FILES_A_PROCESS:
        stop_reading()
        _desk.process = _started()
    process, first = _desk.process, _desk.served == 0
    _desk.served += 1
    late = threading.Event()

    def too_late() -> None:
        late.set()
        process.kill()

    watch = threading.Timer(seconds, too_late)
    watch.start()
    try:
        return _exchanged(process, request)
    except (EOFError, OSError, pickle.UnpicklingError):
        stop_reading()
    finally:
        watch.cancel()
    if not late.is_set() and not first:
        return _asked(request, seconds)  # what ended that process may have been an earlier file, or the system
    return Reply(unreadable=_why_it_ended(request, seconds if late.is_set() else None), lost=True)


def _why_it_ended(request: Request, seconds: int | None) -> str:
    name = repr(request.path.name)
    if seconds is not None:
        return f"{name} takes longer than {seconds} s to read. Split it, or raise SCRUTINY_READ_SECONDS."
    return (
        f"{name} stopped its reader: it is damaged, or needs more than {request.megabytes} MB of memory. "
        "Save it again from the program that made it, or raise SCRUTINY_READ_MEMORY."
    )


def _started() -> subprocess.Popen[bytes]:
    # The same packages as here, wherever they come from.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(each or os.getcwd() for each in sys.path)}
    return subprocess.Popen(
        [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    )


def _exchanged(process: subprocess.Popen[bytes], request: Request) -> Reply:
    assert process.stdin is not None
    assert process.stdout is not None
    pickle.dump(request, process.stdin)
    process.stdin.flush()
    reply = pickle.load(process.stdout)
    if not isinstance(reply, Reply):
        raise EOFError
    return reply
