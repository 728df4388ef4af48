"""An evaluator that each thread keeps: to begin anew for every few contacts would take longer than to evaluate them."""

from __future__ import annotations

import threading

from baremo.engine.duckdb import Evaluator, Limits
from baremo.engine.history import History, Scored
from baremo.scoring.in_force import with_memberships
from baremo.scoring.stored import LiveModel

LIMITS = Limits(memory=2**30, threads=1)
_kept = threading.local()


def evaluate_warm(live: LiveModel, history: History, now: int) -> Scored:
    """Return what `evaluating.evaluate` returns; after a failure the next evaluation begins anew."""
    evaluator: Evaluator | None = getattr(_kept, "evaluator", None)
    if evaluator is None:
        evaluator = _kept.evaluator = Evaluator(LIMITS)
    try:
        return evaluator.score(with_memberships(live.model), history, now)
    except BaseException:
        _kept.evaluator = None
        evaluator.close()
        raise
