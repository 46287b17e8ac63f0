"""What a run was made with: the recipe of a scorecard, read from the assistant and the machine."""

import hashlib
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from assistant import Assistant
from evals.metrics import METRICS_VERSION
from evals.scorecard import Recipe

# Those that decide what is found and said; the others are about reading files.
LIBRARIES = ("torch", "sentence-transformers", "chromadb", "PyStemmer", "numpy")
ROOT = Path(__file__).parent.parent


def recipe_of(assistant: Assistant, *, judge: str | None = None) -> Recipe:
    """The recipe of what this assistant answers now."""
    manifest = assistant.manifest
    return Recipe(
        corpus=manifest.corpus_fingerprint[:12],
        index=manifest.fingerprint,
        embedding_model=manifest.model,
        drafter="quoting",
        prompt=None,
        metrics=METRICS_VERSION,
        settings=_settings(assistant, judge),
        machine=f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        python=platform.python_version(),
        commit=_commit(),
    )


def _settings(assistant: Assistant, judge: str | None) -> Mapping[str, str]:
    bars = {f"bar: {name.replace('_', ' ')}": f"{value:g}" for name, value in asdict(assistant.bars).items()}
    libraries = {name: version(name) for name in LIBRARIES}
    return {**bars, **libraries, **({"judge": judge} if judge else {})}


def _commit() -> str | None:
    """The commit of the product's own repository, with a digest of what differs from it; None outside one."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    if not commit:
        return None
    changed = _git("diff", "HEAD", "--", "*.py")
    return f"{commit}-dirty-{hashlib.sha256(changed.encode()).hexdigest()[:6]}" if changed else commit


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=10)
    except (OSError, subprocess.TimeoutExpired):  # no git on this machine
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
