"""The kinds of jobs: what each does, and how it may fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from baremo.language import Label
from baremo.platform.jobs.models import Lane

if TYPE_CHECKING:
    from baremo.platform.jobs.running import Run

    Work = Callable[[Run], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class JobKind:
    """One kind of job.

    The work of an atomic kind and the end of the job are one transaction: it is done once, whatever is killed when.
    Other kinds reach outside or take long; they repeat what they did since their last step.

    A kind with `again` is one row for ever: whenever a run has ended, the next is due so much later, and nothing makes
    it give up.
    """

    name: str
    label: Label
    work: Work
    lane: Lane = Lane.QUICK
    is_atomic: bool = True
    attempts: int = 8
    every: timedelta | None = None
    again: timedelta | None = None


KINDS: dict[str, JobKind] = {}


def job(  # noqa: PLR0913  # each says one thing of the row
    name: str,
    label: Label,
    *,
    lane: Lane = Lane.QUICK,
    is_atomic: bool = True,
    every: timedelta | None = None,
    again: timedelta | None = None,
    attempts: int = 8,
) -> Callable[[Work], Work]:
    """Declare a kind of job by the function that does it; with `every` or `again` it asks for itself."""

    def declare(work: Work) -> Work:
        if name in KINDS:
            raise ValueError(f"there are two kinds of jobs called {name}")
        KINDS[name] = JobKind(
            name=name,
            label=label,
            work=work,
            lane=lane,
            is_atomic=is_atomic,
            every=every,
            again=again,
            attempts=attempts,
        )
        return work

    return declare
