"""Jobs whose effects can be counted: asked for, waited for, and what they left behind."""

from __future__ import annotations

from collections import Counter
from typing import Any


def ask(kind: str, payload: Any = None) -> Any:
    """Ask for a job."""
    from baremo.platform import clock
    from baremo.platform.jobs import asking

    return asking.ask(kind, payload, at=clock.now())


def is_over(jobs: list[Any]) -> bool:
    """Whether all of them have been done."""
    from baremo.platform.jobs.models import Job

    return not Job.objects.filter(pk__in=[job.pk for job in jobs]).exclude(state="done").exists()


def written(job: Any) -> list[str]:
    """Return what a job has written, in order."""
    from baremo.platform.audit.models import AuditEntry

    entries = AuditEntry.objects.filter(object_kind=f"job {job.pk}").order_by("pk")
    return list(entries.values_list("object_id", flat=True))


def find_wrong(quick: list[Any], long: Any, steps: int) -> list[str]:
    """Return which jobs have not left exactly what each of them has to leave."""
    wrong = [f"{job}: {dict(Counter(written(job)))}" for job in quick if written(job) != ["begun", "done"]]
    return wrong + ([f"{long}: {written(long)}"] if written(long) != [str(number) for number in range(steps)] else [])
