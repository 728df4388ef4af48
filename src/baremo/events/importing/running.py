"""An import at work: chunk after chunk, each one transaction with its cursor, so that each is done exactly once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from baremo.contacts.declaring import declare_new
from baremo.contacts.field_types import FieldType
from baremo.contacts.identities import Claim
from baremo.events.digests import digest_id
from baremo.events.importing.contact_rows import ContactReader, ContactRow
from baremo.events.importing.event_rows import EventReader
from baremo.events.importing.limits import CONTACTS_AT_ONCE, EVENTS_AT_ONCE
from baremo.events.importing.models import Import, ImportedChunk, State
from baremo.events.importing.plans import Plan, load_plan
from baremo.events.importing.reasons import Reason, RowRefusedError
from baremo.events.importing.rejects import Refused, keep_rejects
from baremo.events.importing.storing_contacts import ContactChunk, Tally
from baremo.events.importing.storing_events import Drafted, store_events
from baremo.events.importing.uploads import find_upload, remove_upload
from baremo.events.ingest.messages import Envelope
from baremo.files.columns import Kind
from baremo.files.rows import FileRow, RowFile
from baremo.model.moments import to_microseconds
from baremo.platform.jobs.running import Run
from baremo.platform.transactions import repeat_deadlocked

AT_ONCE: Mapping[str, int] = {"contacts": CONTACTS_AT_ONCE, "events": EVENTS_AT_ONCE}


@dataclass(slots=True)
class Chunk:
    """Rows that are stored together: those that could be read, of either kind, and those that could not."""

    received_at: int
    rows: list[FileRow]
    contacts: list[ContactRow] = field(default_factory=list)
    events: list[Drafted] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def take_in(run: Run) -> None:
    """Take in the file of an import, from where the run before has stopped."""
    imported = Import.objects.get(pk=run.payload["import"])
    if imported.state != State.STARTED:
        return  # the last step was committed, and only the end of the job was not
    path = find_upload(imported)
    kind = kind_of(imported)
    file, plan = RowFile(kind, path), load_plan(imported.plan)
    if run.cursor is None:
        _count(run, file)
    read = make_reader(kind, plan, run, imported)
    latest = 0
    for rows in regroup(file.rows(after=run.cursor["line"]), AT_ONCE[kind]):
        latest = max(latest + 1, to_microseconds(run.clock.now()))
        repeat_deadlocked(partial(_store, run, plan, read(rows, latest)))
    _finish(run)
    remove_upload(imported.upload)


def kind_of(imported: Import) -> Kind:
    """Return what the file of an import holds."""
    return "events" if imported.kind == "events" else "contacts"


def _count(run: Run, file: RowFile) -> None:
    total = file.count()
    with run.step() as job:
        job.cursor, job.total = {"line": 0}, total


def regroup(parts: Iterable[list[FileRow]], size: int) -> Iterator[list[FileRow]]:
    """Give rows in groups of a size; the same file gives the same groups."""
    kept: list[FileRow] = []
    for part in parts:
        kept += part
        while len(kept) >= size:
            yield kept[:size]
            kept = kept[size:]
    if kept:
        yield kept


def make_reader(kind: Kind, plan: Plan, run: Run, imported: Import) -> Callable[[Sequence[FileRow], int], Chunk]:
    """Return what reads the rows of a chunk that arrives at a moment; no database is needed but for new fields."""
    if kind == "events":
        return partial(read_events, EventReader(plan), f"import:{plan.options.source}")

    def declare(values: Mapping[str, object]) -> Mapping[str, FieldType]:
        return declare_new(values, run.clock.now())

    return partial(read_contacts, ContactReader(plan, declare))


def read_contacts(reader: ContactReader, rows: Sequence[FileRow], received_at: int) -> Chunk:
    """Read rows of contacts."""
    chunk = Chunk(received_at, list(rows))
    for row in rows:
        try:
            _check_line(row)
            chunk.contacts.append(reader.read(row))
        except RowRefusedError as wrong:
            chunk.refused.append((row, wrong))
    return chunk


def read_events(reader: EventReader, source: str, rows: Sequence[FileRow], received_at: int) -> Chunk:
    """Read rows of events."""
    chunk = Chunk(received_at, list(rows))
    envelope = Envelope(source=source, received_at=received_at)
    for row in rows:
        try:
            _check_line(row)
            draft = reader.read(row, envelope)
        except RowRefusedError as wrong:
            chunk.refused.append((row, wrong))
            continue
        draft.body = str(row.line).encode()  # by which a refusal finds its row
        chunk.events.append((row, draft))
    return chunk


def _check_line(row: FileRow) -> None:
    if row.reason is not None:
        raise RowRefusedError(row.reason, row.column)


def _store(run: Run, plan: Plan, chunk: Chunk) -> None:
    """Store a chunk, and how far that is, in one transaction."""
    with run.step() as job:
        imported = Import.objects.select_for_update().get(pk=run.payload["import"])
        ImportedChunk.objects.create(imported=imported, received_at=chunk.received_at)
        left, erased = _leave_out(chunk, set(imported.erased))
        tally = _store_rows(imported, plan, left)
        refused = sorted([*chunk.refused, *erased, *tally.refused], key=lambda each: each[0].line)
        keep_rejects(imported, refused)
        _add(imported, tally, len(chunk.rows), len(refused))
        job.cursor = {"line": chunk.rows[-1].line}
        job.done += len(chunk.rows)


def _store_rows(imported: Import, plan: Plan, chunk: Chunk) -> Tally:
    if imported.kind == "contacts":
        return ContactChunk(imported, plan.options, chunk.received_at).store(chunk.contacts)
    envelope = Envelope(source=f"import:{plan.options.source}", received_at=chunk.received_at)
    return store_events(imported, chunk.events, plan.options, envelope)


def digest_claim(claim: Claim) -> str:
    """Return what is kept of the identity of somebody who was erased while a file was being taken in."""
    return digest_id("erased", *claim).hex()


def _leave_out(chunk: Chunk, erased: Collection[str]) -> tuple[Chunk, list[Refused]]:
    """Return a chunk without rows of people who have been erased, and those rows; the chunk may be stored again."""
    if not erased:
        return chunk, []

    def is_gone(claims: Iterable[Claim]) -> bool:
        return any(digest_claim(claim) in erased for claim in claims)

    gone = [each.row for each in chunk.contacts if is_gone(each.claims)]
    gone += [row for row, draft in chunk.events if is_gone(draft.claims)]
    left = replace(
        chunk,
        contacts=[each for each in chunk.contacts if not is_gone(each.claims)],
        events=[each for each in chunk.events if not is_gone(each[1].claims)],
    )
    return left, [(row, RowRefusedError(Reason.ERASED)) for row in gone]


def _add(imported: Import, tally: Tally, read: int, refused: int) -> None:
    imported.read += read
    imported.refused += refused
    imported.created += tally.created
    imported.updated += tally.updated
    imported.unchanged += tally.unchanged
    imported.merged += tally.merged
    imported.save(update_fields=["read", "refused", "created", "updated", "unchanged", "merged"])


def _finish(run: Run) -> None:
    """Say that the file is through; from here on nobody needs it."""
    with run.step() as job:
        imported = Import.objects.select_for_update().get(pk=run.payload["import"])
        imported.state, imported.upload, imported.ended_at = State.DONE.value, "", run.clock.now()
        imported.erased = []
        imported.save(update_fields=["state", "upload", "ended_at", "erased"])
        job.total = job.done
