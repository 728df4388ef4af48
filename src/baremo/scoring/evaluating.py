"""Evaluating a model over some histories: values, members of segments, and the awards to be written down."""

from __future__ import annotations

from baremo.engine.duckdb import Limits, score
from baremo.engine.history import History, Scored
from baremo.scoring.in_force import with_memberships
from baremo.scoring.stored import LiveModel


def evaluate(live: LiveModel, history: History, now: int, limits: Limits | None = None) -> Scored:
    """Return what a history comes to at a moment, in microseconds since 1970.

    The members of a segment are the subjects that have a value in the score that stands for it, which
    `in_force.evaluated_key` names.
    """
    return score(with_memberships(live.model), history, now, limits)
