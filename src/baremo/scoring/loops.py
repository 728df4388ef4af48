"""The loops of scoring."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.clock import Clock
from baremo.platform.jobs.loops import Look, loop
from baremo.scoring.live.scoring import MOST, choose_most, look

PATIENCE = 150_000
"""How long a contact waits for the first loop before the second takes it, in microseconds."""


@loop("score_live", Label(es="Puntuar lo que acaba de pasar", en="Score what has just happened"), idle=0.1)
def score_live(clock: Clock) -> Look:
    """Score contacts a moment after something happened to them, more at once the more there are."""
    return _look_for(clock, waited=0)


@loop("score_backlog", Label(es="Ayudar cuando alguien espera", en="Help when somebody is waiting"), idle=0.1)
def score_backlog(clock: Clock) -> Look:
    """Score contacts that have waited since the first loop began its look; what that one takes at once it has alone.

    A look takes some tenths of a second however few it takes. Whoever comes just after one began would wait for two.
    """
    return _look_for(clock, waited=PATIENCE)


def _look_for(clock: Clock, *, waited: int) -> Look:
    most = MOST

    def look_once() -> int:
        nonlocal most
        looked = look(lambda: to_microseconds(clock.now()), most, waited=waited)
        most = choose_most(most, looked)
        return looked.taken

    return look_once
