"""Files to be imported, and imports that are done at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


def write(directory: Path, name: str, *lines: str) -> Path:
    path = directory / name
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


def upload(kind: Any, path: Path, *, at: datetime = AT) -> Any:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM

    return asking.upload(kind, path.name, [path.read_bytes()], SYSTEM, at=at, limit=None)


def plan_of(mapping: dict[str, str] | None = None, *, takes_all: bool = False, **options: Any) -> Any:
    from baremo.events.importing.plans import Options, Plan

    return Plan(mapping=mapping or {}, options=Options(**options), takes_all=takes_all)


def take_in(kind: Any, path: Path, plan: Any = None, *, at: datetime = AT) -> Any:
    """Upload a file, start it and do the job; return the import as it stands then."""
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM

    imported = upload(kind, path, at=at)
    asking.start(imported.pk, plan, SYSTEM, at=at)
    assert work(at + timedelta(seconds=1)) == "done"
    return asking.find(imported.pk)


def undo(imported: Any, *, at: datetime = AT + timedelta(hours=1)) -> Any:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM

    asking.undo(imported.pk, SYSTEM, at=at)
    assert work(at + timedelta(seconds=1)) == "done"
    return asking.find(imported.pk)


def work(at: datetime) -> str | None:
    """Do the next long job as a worker would."""
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.running import Run, perform
    from tests.people import FrozenClock

    row = leases.claim(Lane.LONG, "tests", at)
    if row is None:
        return None
    outcome = perform(Run.of(row, FrozenClock(at)), Random(1))
    if outcome == "failed":
        raise AssertionError(Job.objects.get(pk=row.pk).last_error)
    return outcome


def counts_of(imported: Any) -> tuple[int, int, int, int, int]:
    return imported.read, imported.created, imported.updated, imported.unchanged, imported.refused


def rejects_of(imported: Any) -> list[tuple[int, str, str]]:
    from baremo.events.importing.rejects import list_rejects

    return [(each.line, each.reason, each.column) for each in list_rejects(imported)]


def people() -> Any:
    """Return everybody with what is known of them and all that they did, without numbers that arrival gives."""
    from baremo.contacts.models import Contact
    from baremo.contacts.storing import load_profiles
    from baremo.events.table import list_of_contacts

    found = []
    for contact in Contact.objects.prefetch_related("identities"):
        profile = load_profiles([contact.pk])[contact.pk]
        found.append(
            (
                sorted((each.source, each.value) for each in contact.identities.all()),
                contact.created_at.isoformat(),
                profile.fields,
                sorted(profile.tags.values()),
                dict(profile.lists.values()),
                [(e.occurred_at, e.id.hex(), e.kind, e.source, e.properties) for e in list_of_contacts([contact.pk])],
            )
        )
    return sorted(found, key=lambda each: json.dumps(each[0]))


def rows_as_csv(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [",".join(names), *(",".join(row) for row in rows)]
