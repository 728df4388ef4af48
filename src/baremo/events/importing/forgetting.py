"""What imports keep of people goes in time, and at once when a person is erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from django.db import transaction

from baremo.contacts.identities import Claim
from baremo.events.importing.limits import KEPT_REJECTS, KEPT_UPLOADS
from baremo.events.importing.models import Import, ImportedChunk, ImportedContact, RejectedRow, State
from baremo.events.importing.rejects import forget_rejects
from baremo.events.importing.running import digest_claim
from baremo.events.importing.uploads import remove_upload, sweep
from baremo.platform.jobs.models import State as JobState

_OPEN = (JobState.WAITING, JobState.RUNNING)
_ARRIVING = 3600.0


def forget_person(claims: Sequence[tuple[str, str]]) -> None:
    """Let no import keep or bring back a person who is being erased, in the transaction that erases.

    Files that wait are removed: nobody can look into them all. Those at work leave the person out, and go at the end.
    """
    forget_rejects([value for _, value in claims])
    digests = [digest_claim(Claim(*claim)) for claim in claims]
    for imported in Import.objects.select_for_update().exclude(upload=""):
        if imported.job is not None and imported.job.state in _OPEN:
            imported.erased = [*imported.erased, *digests]
            imported.save(update_fields=["erased"])
        else:
            _expire(imported)


def _expire(imported: Import) -> None:
    """Let an import be without its file."""
    transaction.on_commit(partial(remove_upload, imported.upload))
    imported.upload = ""
    if imported.state == State.UPLOADED:
        imported.state = State.EXPIRED.value
    imported.save(update_fields=["upload", "state"])


def forget_old(now: datetime) -> None:
    """Remove files that nobody has started, rows that were refused long ago, and what would take imports back."""
    with transaction.atomic():
        for imported in Import.objects.select_for_update().exclude(upload="").filter(created_at__lt=now - KEPT_UPLOADS):
            if imported.job is None or imported.job.state not in _OPEN:
                _expire(imported)
        old = Import.objects.filter(created_at__lt=now - KEPT_REJECTS).values_list("pk", flat=True)
        for model in (RejectedRow, ImportedContact, ImportedChunk):
            rows = model._default_manager.filter(imported__in=old)
            rows.exclude(imported__state=State.UNDOING.value)._raw_delete("default")
    sweep(Import.objects.exclude(upload="").values_list("upload", flat=True), now.timestamp() - _ARRIVING)
