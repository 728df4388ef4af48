"""The judge: what a score is, said in plain Python; every other engine is tested against it."""

from __future__ import annotations

from baremo.engine.oracle.score import judge, judge_facts, score, stand
from baremo.engine.oracle.standing import (
    AdjustmentLine,
    Award,
    Cause,
    GroupSum,
    Standing,
)

__all__ = ["AdjustmentLine", "Award", "Cause", "GroupSum", "Standing", "judge", "judge_facts", "score", "stand"]
