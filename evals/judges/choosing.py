"""A judge from the words of a command: `words`, `nli:FOLDER` or `llm:MODEL@ADDRESS`."""

import os

from evals.judges.judge import Judge, JudgeUnusable
from evals.judges.words import WordJudge

# Sent to the address that the user names, and to no other; hence no name that other programs set.
KEY = "SCRUTINY_JUDGE_KEY"


def judge_from(spec: str) -> Judge:
    """The judge, ready to be asked. Raises JudgeUnusable."""
    kind, _, rest = spec.partition(":")
    if spec == "words":
        return WordJudge()
    if kind == "nli" and rest:
        from evals.judges.inference import load_inference

        return load_inference(rest)
    model, _, address = rest.rpartition("@")
    if kind == "llm" and model and address:
        from evals.judges.language_model import connect_language_model

        return connect_language_model(model, address, key=os.environ.get(KEY) or "none")
    raise JudgeUnusable(f"{spec!r} names no judge. Write words, nli:FOLDER or llm:MODEL@http://HOST:PORT/v1.")
