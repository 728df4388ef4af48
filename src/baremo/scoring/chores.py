"""The jobs of scoring."""

from __future__ import annotations

from datetime import timedelta
from random import SystemRandom

from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run
from baremo.scoring.checking.mending import check_and_mend


@job(
    "check_values",
    Label(es="Comprobar valores guardados", en="Check stored values"),
    lane=Lane.LONG,
    is_atomic=False,
    every=timedelta(minutes=5),
)
def check_values(run: Run) -> None:
    """Compare the stored values of some contacts with what their histories say, and mend those that are wrong."""
    check_and_mend(run, SystemRandom())
