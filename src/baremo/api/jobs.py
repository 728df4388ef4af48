"""Jobs: administrators see all of them, marketers those that they asked for."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from baremo.api.paging import take_page
from baremo.api.schemas import Id, Page, PageOrder
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.actor import Actor
from baremo.platform.jobs.asking import cancel_job, retry_job
from baremo.platform.jobs.models import Job, State
from baremo.platform.refusals import NotFoundError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of

router = Router()
READ = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="jobs:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="jobs:write")


class Filters(PageOrder):
    """Which jobs are wanted."""

    state: State | None = None
    kind: Annotated[str, Field(max_length=80)] | None = None


class ShownJob(Schema):
    """A job as the API shows it; what it works on stays inside."""

    id: int
    kind: str
    state: State
    attempts: int
    last_error: str
    done: int
    total: int | None
    is_cancelling: bool
    worker: str
    due_at: datetime | None
    created_at: datetime
    ended_at: datetime | None


@router.get("", response=Page[ShownJob], summary="List jobs, the latest first")
@declare(READ)
def list_jobs(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return a page of jobs."""
    wanted = filters.model_dump(exclude_none=True, exclude={"limit", "cursor"})
    return take_page(_seen_by(actor_of(request)).filter(**wanted), filters.limit, filters.cursor, _show)


@router.get("/{id}", response=ShownJob, summary="Read a job and how far it is")
@declare(READ)
def read_job(request: HttpRequest, id: Id) -> ShownJob:  # noqa: A002  # the name in the address
    """Return one job."""
    return _show(_find(actor_of(request), id))


@router.post("/{id}/retry", response=ShownJob, summary="Give a dead job another chance")
@declare(WRITE)
def retry(request: HttpRequest, id: Id) -> ShownJob:  # noqa: A002  # the name in the address
    """Let a job that died be tried again."""
    _find(actor_of(request), id)
    return _show(retry_job(id, actor_of(request), at=clock.now()))


@router.post("/{id}/cancel", response=ShownJob, summary="Cancel a job")
@declare(WRITE)
def cancel(request: HttpRequest, id: Id) -> ShownJob:  # noqa: A002  # the name in the address
    """Cancel a job, or ask it to stop at its next step."""
    _find(actor_of(request), id)
    return _show(cancel_job(id, actor_of(request), at=clock.now()))


def _seen_by(actor: Actor) -> QuerySet[Job]:
    # What is not seen does not exist: asking for it by number tells nothing.
    if actor.kind == "user" and actor.role != Role.ADMINISTRATOR:
        return Job.objects.filter(asked_by_id=actor.id)
    return Job.objects.all()


def _find(actor: Actor, job_id: int) -> Job:
    row = _seen_by(actor).filter(pk=job_id).first()
    if row is None:
        raise NotFoundError
    return row


def _show(row: Job) -> ShownJob:
    return ShownJob.model_validate(row, from_attributes=True)
