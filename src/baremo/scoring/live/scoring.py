"""One look of the live loop: take contacts, read their histories, evaluate them together, keep what they come to."""

from __future__ import annotations

from baremo.engine.duckdb import Limits
from baremo.platform.transactions import snapshot
from baremo.scoring.evaluating import evaluate
from baremo.scoring.histories import load_history
from baremo.scoring.in_force import in_force, load_model_of
from baremo.scoring.live.keeping import keep
from baremo.scoring.live.outcome import find_places, read_outcome
from baremo.scoring.live.taking import Taken, note_due, take

AT_ONCE = 200
LIMITS = Limits(memory=2**30, threads=1)


def score_pending(now: int, *, most: int = AT_ONCE) -> int:
    """Score pending and due contacts as of a moment, in microseconds; return how many were looked at.

    While no publication is in force nobody is looked at: the first rescoring will see to all of them.
    """
    if not in_force():
        return 0
    note_due(now)
    taken = take(now, most)
    if taken.contacts:
        _score(taken, now)
    return len(taken.contacts)


def _score(taken: Taken, now: int) -> None:
    with snapshot():
        publication = in_force()
        live = load_model_of(publication)
        places = find_places(publication)
        history = load_history(list(taken.contacts), publication=publication)
    outcome = read_outcome(evaluate(live, history, now, LIMITS), taken.contacts, places)
    keep(outcome, taken, places=places, publication=publication, at=now)
