"""What people do with imports: upload, start, cancel, take back, remove; each leaves a trace in the audit trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from baremo.contacts.declaring import load_types
from baremo.contacts.models import Field
from baremo.events.importing.limits import KEPT_REJECTS, MAX_NAME
from baremo.events.importing.models import Import, State
from baremo.events.importing.plans import Options, Plan, check_plan, load_plan, read_targets
from baremo.events.importing.running import kind_of
from baremo.events.importing.suggesting import suggest_for
from baremo.events.importing.uploads import find_upload, folder, receive, remove_upload
from baremo.files.columns import Kind
from baremo.files.rows import RowFile
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record
from baremo.platform.jobs.asking import ask, cancel_job, retry_job
from baremo.platform.jobs.models import State as JobState
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError, RefusedError

IMPORT, UNDO = "import", "undo_import"
_OPEN = (JobState.WAITING, JobState.RUNNING)
_LENGTH = Label(
    es="tiene que tener de 1 a {most} caracteres que se vean", en="needs 1 to {most} characters that can be seen"
)


class UnknownImportError(NotFoundError):
    """There is no import of that number."""

    template = Label(es="no hay una importación con el número {id}", en="there is no import of the number {id}")


class ImportStateError(RefusedError):
    """The import does not stand where it would have to."""

    status = 409
    code = "import_state"
    template = Label(es="la importación {id} está «{state}»", en="import {id} is “{state}”")


class UndoTooLateError(RefusedError):
    """What would take the import back is not kept any more."""

    status = 409
    code = "too_late"
    template = Label(
        es="solo se puede deshacer durante {days} días", en="an import can be taken back for {days} days only"
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an import stands, with what its job says: one word, rows done, rows in all, and the last error."""

    state: str
    done: int
    total: int | None
    error: str = ""


def standing_of(imported: Import) -> Standing:
    """Return where an import stands."""
    job = imported.job
    if imported.state not in (State.STARTED, State.UNDOING):
        total = imported.read if imported.state in (State.DONE, State.UNDONE) else None
        return Standing(imported.state, imported.read, total)
    if job is None:
        return Standing("cancelled", imported.read, None)
    word = {
        JobState.WAITING.value: "waiting" if imported.state == State.STARTED else "undoing",
        JobState.RUNNING.value: "running" if imported.state == State.STARTED else "undoing",
        JobState.CANCELLED.value: "cancelled",
        JobState.DEAD.value: "failed",
    }.get(job.state, imported.state)
    return Standing(word, job.done, job.total, job.last_error)


def plan_of(imported: Import) -> Plan | None:
    """Return what an import does with its columns, once that is settled."""
    return load_plan(imported.plan) if imported.plan else None


def show_options(plan: Plan | None) -> dict[str, Any]:
    """Return the choices of a plan by name."""
    return asdict(plan.options) if plan else {}


def estimate(imported: Import, standing: Standing, now: datetime) -> int | None:
    """Return in how many seconds an import will probably be through."""
    if standing.state != "running" or not standing.total or not standing.done or imported.started_at is None:
        return None
    passed = (now - imported.started_at).total_seconds()
    return max(0, round(passed / standing.done * (standing.total - standing.done)))


def upload(kind: Kind, name: str, pieces: Iterable[bytes], actor: Actor, *, at: datetime, limit: int | None) -> Import:  # noqa: PLR0913  # what a row consists of
    """Keep a file to be imported; what is wrong with all of it is told at once."""
    if not (0 < len(name) <= MAX_NAME and name.isprintable()):
        raise InvalidDataError([Finding("name", _LENGTH.fill(most=MAX_NAME))])
    own, size = receive(pieces, name, limit=limit)
    try:
        RowFile(kind, folder() / own)
        with transaction.atomic():
            imported = Import.objects.create(
                kind=kind, name=name, upload=own, size=size, created_at=at,
                asked_by_id=actor.id if actor.kind == "user" else None,
            )  # fmt: skip
            record(actor, "uploaded", imported, at=at)
    except BaseException:
        remove_upload(own)
        raise
    return imported


def start(import_id: int, plan: Plan | None, actor: Actor, *, at: datetime, options: Options | None = None) -> Import:
    """Ask for the job that takes a file in, as planned; if nothing is planned as is suggested, with options."""
    imported = find(import_id)
    file = RowFile(kind_of(imported), find_upload(imported))
    types = load_types()
    plan = plan or suggest_for(file, types, options)
    check_plan(plan, file.kind, file.names, types)
    with transaction.atomic():
        imported = _lock(import_id, State.UPLOADED)
        _declare(plan, file.kind, at)
        imported.plan, imported.state, imported.started_at = plan.dump(), State.STARTED.value, at
        imported.moment = _own_moment(at)
        imported.job = ask(IMPORT, {"import": imported.pk}, at=at, actor=actor)
        imported.save(update_fields=["plan", "state", "started_at", "moment", "job"])
        record(actor, "started", imported, at=at)
    return imported


def _own_moment(at: datetime) -> int:
    """Return a moment that no other import has."""
    moment = to_microseconds(at)
    while Import.objects.filter(moment=moment).exists():
        moment += 1
    return moment


def _declare(plan: Plan, kind: Kind, at: datetime) -> None:
    """Declare the fields that the plan gives a type."""
    if kind == "contacts":
        named = [each for each in read_targets(plan, kind).values() if each.part == "field" and each.type]
        rows = [Field(name=each.name, type=each.type.value, created_at=at) for each in named if each.type]
        Field.objects.bulk_create(rows, ignore_conflicts=True)


def cancel(import_id: int, actor: Actor, *, at: datetime) -> Import:
    """Stop an import at the end of its chunk; what it has done stays, and can be resumed or taken back."""
    imported = find(import_id)
    if imported.job is None or imported.job.state not in _OPEN:
        raise ImportStateError(id=import_id, state=standing_of(imported).state)
    cancel_job(imported.job.pk, actor, at=at)
    return find(import_id)


def resume(import_id: int, actor: Actor, *, at: datetime) -> Import:
    """Let an import that was cancelled, or has failed, go on where it stopped."""
    imported = find(import_id)
    if imported.state not in (State.STARTED, State.UNDOING) or imported.job is None or imported.job.state in _OPEN:
        raise ImportStateError(id=import_id, state=standing_of(imported).state)
    if imported.state == State.STARTED:
        find_upload(imported)
    retry_job(imported.job.pk, actor, at=at)
    return find(import_id)


def undo(import_id: int, actor: Actor, *, at: datetime) -> Import:
    """Ask for the job that takes an import back; one that is at work has to be cancelled first."""
    with transaction.atomic():
        imported = _lock(import_id, State.DONE, State.STARTED)
        if imported.state == State.STARTED and imported.job and imported.job.state in _OPEN:
            raise ImportStateError(id=import_id, state=standing_of(imported).state)
        if imported.created_at < at - KEPT_REJECTS:
            raise UndoTooLateError(days=KEPT_REJECTS.days)
        own, imported.upload = imported.upload, ""
        imported.state = State.UNDOING.value
        imported.job = ask(UNDO, {"import": imported.pk}, at=at, actor=actor)
        imported.save(update_fields=["state", "upload", "job"])
        record(actor, "undone", imported, at=at)
    remove_upload(own)
    return imported


def discard(import_id: int, actor: Actor, *, at: datetime) -> None:
    """Remove a file that was never started."""
    with transaction.atomic():
        imported = _lock(import_id, State.UPLOADED, State.EXPIRED)
        record(actor, "removed", imported, at=at)
        own = imported.upload
        imported.delete()
    remove_upload(own)


def find(import_id: int) -> Import:
    """Return an import; NotFoundError if there is none of that number."""
    imported = Import.objects.select_related("job").filter(pk=import_id).first()
    if imported is None:
        raise UnknownImportError(id=import_id)
    return imported


def _lock(import_id: int, *states: State) -> Import:
    imported = Import.objects.select_for_update().filter(pk=import_id).first()
    if imported is None:
        raise UnknownImportError(id=import_id)
    if imported.state not in states:
        raise ImportStateError(id=import_id, state=standing_of(imported).state)
    return imported
