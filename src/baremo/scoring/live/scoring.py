"""One look of the live loop: take contacts, read their histories, evaluate them together, keep what they come to."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError

from baremo.platform import metrics
from baremo.platform.transactions import repeat_deadlocked, snapshot
from baremo.scoring.in_force import in_force, load_model_of
from baremo.scoring.live.evaluator import evaluate_warm
from baremo.scoring.live.keeping import keep
from baremo.scoring.live.outcome import find_places, read_outcome
from baremo.scoring.live.reading import read_batch
from baremo.scoring.live.taking import Taken, count_waiting, give_back, note_due, take

FEWEST, MOST = 200, 4_000
"""How many contacts are taken at once: of a few that wait all, and under load."""
PUT_OFF = 60_000_000
"""After how many microseconds a contact that could not be evaluated is tried again."""
_LOG = logging.getLogger("baremo.scoring")


@dataclass(frozen=True, slots=True)
class Looked:
    """How many contacts a look took, and how many of them it scored; it may have left some to the next look."""

    taken: int
    scored: int


def score_pending(now: int, *, most: int = MOST) -> int:
    """Score pending and due contacts as of a moment, in microseconds; return how many were looked at.

    While no publication is in force nobody is looked at: the first rescoring will see to all of them.
    """
    return look(lambda: now, most).taken


def look(tell_time: Callable[[], int], most: int, *, waited: int = 0) -> Looked:
    """Take contacts that are pending or due, if one has waited so long, and score them as of that moment.

    It takes half of those who wait, for somebody else may be looking, but no fewer than few and no more than so many.
    """
    if not in_force():
        return Looked(0, 0)
    note_due(tell_time())
    waiting = count_waiting(tell_time(), 2 * most)
    if not waiting:
        return Looked(0, 0)
    taken = take(tell_time(), min(most, max(FEWEST, waiting // 2)), waited)
    if not taken.contacts:
        return Looked(0, 0)
    # Later than whatever made them pending: what has just arrived would otherwise lie in the future.
    return Looked(len(taken.contacts), _score_carefully(taken, tell_time()))


def choose_most(most: int, looked: Looked) -> int:
    """Return how many contacts the next look may take: fewer after one for whose long histories there was no room."""
    return max(1, looked.scored) if looked.scored < looked.taken else min(MOST, most * 4)


def _score_carefully(taken: Taken, now: int) -> int:
    """Score contacts together; if that fails, find out by halves with whom, and put those off."""
    try:
        return _score(taken, now)
    except (OperationalError, InterfaceError):
        raise  # it is the database that fails, not a contact
    except Exception:  # noqa: BLE001  # whatever it was, it must not keep others waiting
        _LOG.exception("contacts could not be evaluated", extra={"contacts": len(taken.contacts)})
    if len(taken.contacts) > 1:
        numbers = sorted(taken.contacts)
        middle = len(numbers) // 2
        halves = (_part(taken, numbers[:middle]), _part(taken, numbers[middle:]))
        return sum(_score_carefully(half, now) for half in halves)
    _LOG.error("a contact is put off", extra={"contact": next(iter(taken.contacts))})
    metrics.count_put_off(1)
    give_back(taken.lease, taken.contacts, until=now + PUT_OFF)
    return 0


def _part(taken: Taken, numbers: Collection[int]) -> Taken:
    return Taken(taken.lease, {number: taken.contacts[number] for number in numbers})


def _score(taken: Taken, now: int) -> int:
    began = time.perf_counter()
    with snapshot():
        live = load_model_of(in_force())
        places = find_places(live.publication)
        batch = read_batch(taken.contacts, live, now)
    left_out = taken.contacts.keys() - set(batch.contacts)
    if left_out:
        give_back(taken.lease, left_out)
    ours = _part(taken, batch.contacts)
    outcome = read_outcome(evaluate_warm(live, batch.history, now), ours.contacts, places)
    count = repeat_deadlocked(lambda: keep(outcome, ours, places=places, publication=live.publication, at=now))
    metrics.count_scored(count, time.perf_counter() - began)
    return count
