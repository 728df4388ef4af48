"""Events of one chunk into the database, in the transaction that is open."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from baremo.contacts.identities import Claim
from baremo.contacts.sql import find_homes, hold_claims, write_many
from baremo.contacts.suppressing import SuppressedError, find_suppressed, keep_unsuppressed
from baremo.events.importing.models import Import
from baremo.events.importing.plans import Options
from baremo.events.importing.reasons import Reason, RowRefusedError
from baremo.events.importing.storing_contacts import Tally
from baremo.events.ingest.messages import Draft, Envelope
from baremo.events.ingest.reasons import Reason as IngestReason
from baremo.events.ingest.storing import store_drafts
from baremo.files.rows import FileRow

_NOTE = "insert into imported_contacts (imported_id, contact_id, is_created, said) values (%s, %s, %s, '{}')"
_REASONS = {
    IngestReason.CONFLICT: Reason.CONFLICT,
    IngestReason.TOO_MANY_IDENTITIES: Reason.TOO_MANY_IDENTITIES,
}

Drafted = tuple[FileRow, Draft]


def store_events(imported: Import, drafted: Sequence[Drafted], options: Options, envelope: Envelope) -> Tally:
    """Store events; what the ledger knows changes nothing, and contacts that nobody knows are made or refused."""
    tally = Tally()
    claims = {claim for _, draft in drafted for claim in draft.claims}
    hold_claims(claims)
    before = find_homes(claims)
    drafted = _refuse_erased(drafted, before, tally)
    if options.unknown == "refuse":
        drafted = _refuse_unknown(drafted, before, tally)
    stored = store_drafts([draft for _, draft in drafted], envelope)
    rows = {draft.body: row for row, draft in drafted}
    for refusal in stored.refused:
        tally.refused.append((rows[refusal.body], RowRefusedError(_REASONS[refusal.reason])))
    tally.created = stored.accepted
    tally.unchanged = sum(reason is IngestReason.DUPLICATE for reason in stored.counted)
    _note_created(imported, claims - set(before), set(before.values()))
    return tally


def _refuse_erased(drafted: Sequence[Drafted], known: Collection[Claim], tally: Tally) -> Sequence[Drafted]:
    """Leave out whom somebody has erased: nothing of them is kept, not even as a refused row."""
    suppressed = find_suppressed({claim for _, draft in drafted for claim in draft.claims if claim not in known})
    if not suppressed:
        return drafted
    kept = []
    for row, draft in drafted:
        try:
            draft.claims = keep_unsuppressed(draft.claims, suppressed)
        except SuppressedError:
            tally.refused.append((row, RowRefusedError(Reason.ERASED)))
        else:
            kept.append((row, draft))
    return kept


def _refuse_unknown(drafted: Sequence[Drafted], known: Collection[Claim], tally: Tally) -> list[Drafted]:
    kept = []
    for row, draft in drafted:
        if any(claim in known for claim in draft.claims):
            kept.append((row, draft))
        else:
            tally.refused.append((row, RowRefusedError(Reason.UNKNOWN)))
    return kept


def _note_created(imported: Import, new: Collection[Claim], there: Collection[int]) -> None:
    """Note which contacts the events have made, so that they can go with them."""
    made = set(find_homes(new).values()) - set(there)
    write_many(_NOTE, [(imported.pk, number, True) for number in sorted(made)])
