"""An import is taken back: its events go, and of contacts whatever nobody has changed or added to since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from typing import Any

import msgspec

from baremo.contacts.models import Contact, Identity
from baremo.contacts.profile import Profile
from baremo.contacts.relatives import MOVE, list_relatives
from baremo.contacts.sql import among, fetch, hold_contacts, stamp, write_many
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.events import ledger
from baremo.events.archive.manifest import ask_rebuild
from baremo.events.causes import Cause
from baremo.events.importing.models import Import, ImportedChunk, ImportedContact, State
from baremo.events.importing.plans import load_plan
from baremo.events.pending import note_pending
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform.jobs.models import Job
from baremo.platform.jobs.running import Run
from baremo.platform.transactions import repeat_deadlocked

CONTACTS_AT_ONCE = 1_000
_DELETE = "delete from events where contact_id = %s and occurred_at = %s and id = %s"
_REDATE = "update contacts set created_at = %s where id = %s"
_OWN = ("identities", "imported_contacts")


def take_back(run: Run) -> None:
    """Take an import back, from where the run before has stopped."""
    imported = Import.objects.get(pk=run.payload["import"])
    if imported.state != State.UNDOING:
        return
    if run.cursor is None:
        _begin(run, imported)
    while run.cursor["stage"] == "events":
        repeat_deadlocked(partial(_take_back_events, run, imported))
    while run.cursor["stage"] == "contacts":
        repeat_deadlocked(partial(_take_back_contacts, run, imported))


def _begin(run: Run, imported: Import) -> None:
    last = fetch("select coalesce(max(id), 0) from contacts")[0][0]
    rows = ImportedContact.objects.filter(imported=imported).count()
    with run.step() as job:
        job.cursor = {"stage": "events", "after": 0, "last": last}
        job.total = last + rows


def _take_back_events(run: Run, imported: Import) -> None:
    """Remove the events of the import from the next contacts; the ledger forgets them, so that they may come again."""
    begin, last = run.cursor["after"], run.cursor["last"]
    moments = _list_moments(imported)
    with run.step() as job:
        rows = _find_events(imported, moments, begin, begin + CONTACTS_AT_ONCE)
        write_many(_DELETE, rows)
        ledger.strike([row[2] for row in rows])
        note_pending({row[0] for row in rows}, to_microseconds(run.clock.now()), Cause.PAST)
        if imported.kind == "events":
            _add(imported, undone=len(rows), kept=0)
        after = begin + CONTACTS_AT_ONCE
        job.done = min(after, last)
        job.cursor = {**run.cursor, "after": after} if after < last else {"stage": "contacts", "after": None}


def _list_moments(imported: Import) -> set[int]:
    return set(ImportedChunk.objects.filter(imported=imported).values_list("received_at", flat=True))


def _find_events(imported: Import, moments: Collection[int], begin: int, end: int) -> list[tuple[Any, ...]]:
    if not moments:
        return []
    source = f"import:{imported.pk if imported.kind == 'contacts' else load_plan(imported.plan).options.source}"
    rows = fetch(
        "select contact_id, occurred_at, id, received_at from events where contact_id > %s and contact_id <= %s "
        "and source = %s and received_at between %s and %s",
        [begin, end, source, min(moments), max(moments)],
    )
    return [(contact, at, bytes(number)) for contact, at, number, received in rows if received in moments]


def _take_back_contacts(run: Run, imported: Import) -> None:
    """Put the next contacts back, the last that were touched first."""
    rows = ImportedContact.objects.filter(imported=imported).order_by("-pk")
    if run.cursor["after"] is not None:
        rows = rows.filter(pk__lt=run.cursor["after"])
    with run.step() as job:
        batch = list(rows[:CONTACTS_AT_ONCE])
        if batch:
            _Batch(run, imported, batch).put_back()
            job.cursor = {"stage": "contacts", "after": batch[-1].pk}
            job.done += len(batch)
            return
        _finish(run, imported, job)


def _finish(run: Run, imported: Import, job: Job) -> None:
    ImportedContact.objects.filter(imported=imported).delete()
    # The archive has no word for events that are gone: what was taken back is found by making it anew.
    ask_rebuild()
    Import.objects.filter(pk=imported.pk).update(state=State.UNDONE.value, ended_at=run.clock.now())
    job.cursor = {"stage": "over"}
    job.total = job.done


def _add(imported: Import, *, undone: int, kept: int) -> None:
    row = Import.objects.select_for_update().get(pk=imported.pk)
    row.undone += undone
    row.kept += kept
    row.save(update_fields=["undone", "kept"])


class _Batch:
    """Contacts that are put back in one transaction."""

    def __init__(self, run: Run, imported: Import, rows: Collection[ImportedContact]) -> None:
        self._run = run
        self._imported = imported
        self._rows = rows
        self._moment = int(imported.moment or 0)
        self._ids = hold_contacts({row.contact_id for row in rows})
        self._profiles = load_profiles(self._ids)
        # Identities that came with the import are known since its own moment or, with events, since that of a chunk.
        self._moments = [from_microseconds(each) for each in {self._moment, *_list_moments(imported)}]

    def put_back(self) -> None:
        """Put back what nobody has changed since, and remove contacts that the import has made and nobody has used."""
        changed = {row.contact_id for row in self._rows if self._put_back_facts(row)}
        created = {row.contact_id for row in self._rows if row.is_created}
        removable = self._find_removable(created)
        at = from_microseconds(to_microseconds(self._run.clock.now()))
        save_profiles({number: self._profiles[number] for number in changed - removable}, at)
        self._redate(removable)
        self._forget_identities(self._ids - created)
        _remove(removable)
        self._count(removable, created)
        note_pending(self._ids - removable, to_microseconds(at), Cause.PAST)

    def _put_back_facts(self, row: ImportedContact) -> bool:
        profile, is_changed = self._profiles[row.contact_id], False
        for key, (at, old, before) in self._list_said(row, profile):
            if profile.stamps.get(key) == at:
                profile.put_back(key, old, before)
                is_changed = True
        return is_changed

    def _list_said(self, row: ImportedContact, profile: Profile) -> Iterable[tuple[str, tuple[int, Any, int | None]]]:
        yield from msgspec.json.decode(row.said).items()
        if row.is_created:
            own = [key for key, at in profile.stamps.items() if at == self._moment]
            yield from ((key, (self._moment, None, None)) for key in own)

    def _find_removable(self, created: Collection[int]) -> set[int]:
        """Return the contacts of which nothing would be left."""
        empty = {number for number in created if not self._profiles[number].stamps}
        if not empty:
            return set()
        owned = Contact.objects.filter(pk__in=empty).exclude(owner=None).values_list("pk", flat=True)
        others = Identity.objects.filter(contact__in=empty).exclude(since__in=self._moments)
        used = {*owned, *others.values_list("contact_id", flat=True)}
        for each in list_relatives():
            if each.after_merge == MOVE and each.table not in _OWN:
                condition, parameters = among(each.column, empty)
                statement = f"select distinct {each.column} from {each.table} where {condition}"  # noqa: S608  # ours
                used |= {found[0] for found in fetch(statement, parameters)}
        return empty - used

    def _redate(self, removable: Collection[int]) -> None:
        dated = [
            (stamp(row.created_before), row.contact_id)
            for row in self._rows
            if row.created_before is not None and row.contact_id not in removable
        ]
        write_many(_REDATE, dated)

    def _forget_identities(self, contacts: Collection[int]) -> None:
        """Remove identities that the import has given to contacts that were there before."""
        Identity.objects.filter(contact__in=contacts, since__in=self._moments).delete()

    def _count(self, removable: set[int], created: set[int]) -> None:
        if self._imported.kind == "events":
            return
        left = created - removable
        mixed = {
            row.contact_id
            for row in self._rows
            if row.contact_id not in removable
            and any(self._profiles[row.contact_id].stamps.get(key) != told[2] for key, told in self._said_of(row))
        }
        kept = left | mixed
        _add(self._imported, undone=len(self._ids - kept), kept=len(kept))

    def _said_of(self, row: ImportedContact) -> Iterable[tuple[str, tuple[int, Any, int | None]]]:
        yield from msgspec.json.decode(row.said).items()


def _remove(contacts: Collection[int]) -> None:
    """Remove contacts with everything that points to them."""
    if not contacts:
        return
    for each in list_relatives():
        condition, parameters = among(each.column, contacts)
        _run(f"delete from {each.table} where {condition}", parameters)  # noqa: S608  # our own names
    condition, parameters = among("id", contacts)
    _run(f"delete from contacts where {condition}", parameters)  # noqa: S608  # our own names


def _run(statement: str, parameters: list[Any]) -> None:
    write_many(statement, [parameters])
