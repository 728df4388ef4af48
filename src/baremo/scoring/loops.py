"""The loops of scoring."""

from __future__ import annotations

from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.clock import Clock
from baremo.platform.jobs.loops import Look, loop
from baremo.scoring.live.scoring import FEWEST, choose_most, look


@loop("score_live", Label(es="Puntuar lo que acaba de pasar", en="Score what has just happened"), idle=0.1)
def score_live(clock: Clock) -> Look:
    """Score contacts a moment after something happened to them, more at once the more there are."""
    most = FEWEST

    def look_once() -> int:
        nonlocal most
        looked = look(lambda: to_microseconds(clock.now()), most)
        most = choose_most(most, looked)
        return looked.taken

    return look_once
