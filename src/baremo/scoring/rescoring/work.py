"""Where a rescoring works, what it may use, and what it is about."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baremo.engine.duckdb import Limits
from baremo.errors import BaremoError
from baremo.events.archive.places import Place
from baremo.language import Label
from baremo.model.scores import Model
from baremo.platform.jobs.models import Job
from baremo.scoring.models import Rescoring
from baremo.scoring.stored import latest_publication

MEMORY = 1200 * 2**20
"""What DuckDB may use for an evaluation of everybody before it spills to disk."""
LONGEST_STEP = 0.06
"""How long a transaction that writes many rows should take at most, in seconds: others wait for it on SQLite."""
_REST = 0.5
"""How long we rest after such a transaction, as a share of what it took: those who waited come first."""


class OvertakenError(BaremoError):
    """Something else was published, or this was cancelled, since the rescoring began; nobody has seen any of it."""

    retry = True
    template = Label(
        es="se publicó otra cosa, o se canceló, mientras se calculaba; empieza de nuevo",
        en="something else was published, or this was cancelled, while it was computed; it begins anew",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """Where the archive is, where files may lie meanwhile, and how steps are secured."""

    where: Place
    directory: Path
    now: Callable[[], datetime]
    step: Callable[[], contextlib.AbstractContextManager[Job | None]]
    """Opens a transaction that only who has the job can commit."""
    tick: Callable[[], None]
    """Called often; raises if the work is to end here."""
    rest: Callable[[float], None]
    """Lets others write for so many seconds."""

    @contextlib.contextmanager
    def paced_step(self) -> Iterator[Pace]:
        """Open the transaction of a step and rest after it; the pace tells how long it took."""
        pace = Pace()
        with self.step():
            began = time.perf_counter()
            yield pace
        pace.seconds = time.perf_counter() - began
        self.rest(pace.seconds * _REST)

    def limits(self, directory: Path) -> Limits:
        """Return what an evaluation of everybody may use."""
        return Limits(memory=MEMORY, temporary=str(directory))


@dataclass(slots=True)
class Pace:
    """How long a step took."""

    seconds: float = 0.0

    def size(self, before: int, least: int = 200, most: int = 20_000) -> int:
        """Return how much the next step should do, after one that did so much."""
        wanted = before * LONGEST_STEP / max(self.seconds, 0.001)
        return int(max(least, min(most, wanted, before * 2)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What everybody is being scored by, and where that is kept."""

    publication: int
    model: Model
    """The affected scores and segments, and what they test, as they are evaluated."""
    editions: Mapping[str, int]
    """By the name of the score in an evaluation."""
    definitions: Mapping[int, int]
    """Of which definition an edition is."""
    now: int
    """As of when, in microseconds."""
    turn: int
    """The number drawn before anything was read (models.ScoringTurn)."""


def check_target(publication: int) -> None:
    """Raise OvertakenError unless the publication is the latest and still wanted."""
    phase = Rescoring.objects.filter(publication=publication).values_list("phase", flat=True).first()
    if latest_publication() != publication or phase != Rescoring.Phase.SCORING:
        raise OvertakenError
