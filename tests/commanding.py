"""Runs the real commands, each in a process of its own or, where that costs too much, in this one."""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
Command = Callable[..., "Done"]


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which has to be one JSON value."""
        return json.loads(self.out)


def run(
    *arguments: str | Path | bytes, stdin: str = "", environment: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> Done:
    """`python -m` with these arguments."""
    process = begin(*arguments, environment=environment, cwd=cwd)
    out, err = process.communicate(stdin, timeout=120)
    return Done(process.returncode, out, err)


def begin(
    *arguments: str | Path | bytes, environment: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> "subprocess.Popen[str]":
    """The same, not waited for."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("SCRUTINY_")}
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env={**own, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def run_here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Done:
    """The same command in this process, where everything is loaded already; the fixture `here` gives it."""
    with pytest.MonkeyPatch.context() as patched:
        for name in [name for name in os.environ if name.startswith("SCRUTINY_")]:
            patched.delenv(name)
        patched.setattr(sys, "argv", [str(each) for each in arguments])
        patched.delitem(sys.modules, f"{arguments[0]}.__main__", raising=False)  # runpy warns where a test imported it
        with pytest.raises(SystemExit) as ended:
            runpy.run_module(sys.argv[0], run_name="__main__")
    out, err = capsys.readouterr()
    return Done(int(str(ended.value.code)), out, err)


def failed_in_one_line(done: Done, name: str, *words: str) -> bool:
    """Whether nothing was printed but one line on standard error that has these words; exit 2."""
    one_line = done.err.startswith(f"{name}: ") and done.err.count("\n") == 1
    return (done.code, done.out, one_line) == (2, "", True) and all(word in done.err for word in words)
