"""The command: its address, its failures in one line, its end."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from page.doorstep import listen

ROOT = Path(__file__).parents[2]


@contextmanager
def running(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """The app as a process of its own, killed if it is still there at the end."""
    process = subprocess.Popen(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_port_in_use_is_one_line_and_exit_2(tmp_path: Path) -> None:
    with listen("127.0.0.1", 0) as listener:
        port = str(listener.getsockname()[1])
        with running("--port", port, "--home", str(tmp_path)) as process:
            out, err = process.communicate(timeout=30)
    message = f"app: port {port} is in use. Choose another with --port, or --port 0 for any that is free.\n"
    assert (process.returncode, out, err) == (2, "", message)


def test_a_home_that_cannot_be_written_is_one_line_and_exit_2(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file, not a folder", encoding="utf-8")
    with running("--port", "0", "--home", str(home)) as process:
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (2, "")
    assert err.startswith(f"app: the home folder {str(home)!r} cannot be written")
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="sends the signal of Ctrl-C")
def test_it_answers_at_the_address_it_prints_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    with running("--port", "0", "--home", str(tmp_path)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        address = line.split()[2]
        with urllib.request.urlopen(address, timeout=30) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert line == f"Scrutiny assistant: {address} (Ctrl-C stops it)\n"
    assert process.returncode == 0
    assert err.splitlines()[-1] == "Stopped."
    assert "Traceback" not in err
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", int(address.rsplit(":", 1)[1])), timeout=5)


def test_stopped_it_lets_a_removal_finish_and_waits_for_nothing_else() -> None:
    probe = (
        "import app, threading, time\n"
        "def remove():\n    time.sleep(0.5)\n    print('removed')\n"
        "threading.Thread(target=remove, name='removing', daemon=True).start()\n"
        "threading.Thread(target=time.sleep, args=(60,), name='working', daemon=True).start()\n"
        "stopped = threading.Event(); stopped.set(); app._end(stopped)\n"
        "print('never')"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (0, "removed\n")
    assert done.stderr == "Finishing the removal of a paper…\n"


def test_help_imports_nothing_heavy() -> None:
    probe = (
        "import sys, runpy; sys.argv = ['app.py', '--help']\n"
        "try: runpy.run_path('app.py', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "heavy = {'gradio', 'torch', 'chromadb', 'sentence_transformers', 'fastapi', 'llama_index'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
