"""Judges of proof, off by default: an inference model or a language model; and how far each can be trusted."""

from evals.judges.calibrating import Calibration, calibrate
from evals.judges.calibration_table import calibration_json, calibration_table
from evals.judges.choosing import judge_from
from evals.judges.judge import Judge, Judgement, JudgeUnusable
from evals.judges.judged_citations import THRESHOLD, judged_scores
from evals.judges.marked_claims import SAMPLE, MarkedClaim, SampleInvalid, read_marked
from evals.judges.words import WordJudge

__all__ = [
    "SAMPLE",
    "THRESHOLD",
    "Calibration",
    "Judge",
    "JudgeUnusable",
    "Judgement",
    "MarkedClaim",
    "SampleInvalid",
    "WordJudge",
    "calibrate",
    "calibration_json",
    "calibration_table",
    "judge_from",
    "judged_scores",
    "read_marked",
]
