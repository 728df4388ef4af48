"""The values that are stored of contacts, as people see them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baremo.contacts.sql import among, fetch
from baremo.scoring.values import decode_value, read_values
from baremo.scoring.visible import VisibleScore, VisibleSegment, list_visible_scores, list_visible_segments

_PENDING = "select contact_id from pending_contacts where {condition}"
_AT_REST = """
select contact_id from scored_contacts where {condition} and (next_change_at is null or next_change_at > %s)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenValue:
    """The value of a contact in a score; moments are microseconds since 1970.

    `updated_at` is when number or band last changed, None before the contact was first scored. `is_pending` says that
    something has happened since that may change it, or that its time has come.
    """

    score: str
    name: str
    value: Decimal | None
    band: str | None
    updated_at: int | None
    next_change_at: int | None
    is_pending: bool


@dataclass(frozen=True, slots=True)
class Membership:
    """That a contact is in a segment, since when, in microseconds."""

    segment: str
    name: str
    since: int
    is_pending: bool


def see_values(visible: VisibleScore, contact_ids: Collection[int], now: int) -> Mapping[int, SeenValue]:
    """Return the values of contacts in a score, by contact."""
    found = _see([visible], contact_ids, now)
    return {contact: found[contact, visible.edition] for contact in contact_ids}


def see_several(
    visible: Collection[VisibleScore], contact_ids: Collection[int], now: int
) -> Mapping[int, Sequence[SeenValue]]:
    """Return the values of contacts in some scores, by contact."""
    found = _see(visible, contact_ids, now)
    return {contact: [found[contact, each.edition] for each in visible] for contact in contact_ids}


def list_seen_values(contact_id: int, now: int) -> list[SeenValue]:
    """Return the values of a contact in all active scores, in the order of the model."""
    return list(_see(list_visible_scores(), [contact_id], now).values())


def list_memberships(contact_id: int, now: int) -> list[Membership]:
    """Return the segments that a contact is in, in the order of the model."""
    visible = list_visible_segments()
    since = read_since([each.edition for each in visible], [contact_id])
    is_pending = contact_id in find_pending([contact_id], now)
    return [
        Membership(each.segment.key, name_segment(each), since[contact_id, each.edition], is_pending)
        for each in visible
        if (contact_id, each.edition) in since
    ]


def read_since(editions: Collection[int], contact_ids: Collection[int]) -> dict[tuple[int, int], int]:
    """Return since when contacts are in segments, by contact and edition; who is in none is not there."""
    found = read_values(contact_ids, editions)
    return {key: each.updated_at for key, each in found.items() if each.value.millionths is not None}


def name_segment(visible: VisibleSegment) -> str:
    """Return what people call a segment."""
    return visible.segment.name or visible.segment.key


def find_pending(contact_ids: Collection[int], now: int) -> set[int]:
    """Return the contacts whose values may not be what their history says: it has changed, or their time has come."""
    condition, parameters = among("contact_id", sorted(contact_ids))
    pending = {row[0] for row in fetch(_PENDING.format(condition=condition), parameters)}
    at_rest = {row[0] for row in fetch(_AT_REST.format(condition=condition), [*parameters, now])}
    return pending | (set(contact_ids) - at_rest)


def _see(visible: Collection[VisibleScore], contact_ids: Collection[int], now: int) -> dict[tuple[int, int], SeenValue]:
    stored = read_values(contact_ids, [each.edition for each in visible])
    pending = find_pending(contact_ids, now)
    found = {}
    for contact in contact_ids:
        for each in visible:
            row = stored.get((contact, each.edition))
            found[contact, each.edition] = SeenValue(
                score=each.score.key,
                name=each.score.name,
                value=decode_value(row.value.millionths, None) if row else None,
                band=row.value.band if row else None,
                updated_at=row.updated_at if row else None,
                next_change_at=row.value.next_change_at if row else None,
                is_pending=contact in pending,
            )
    return found
