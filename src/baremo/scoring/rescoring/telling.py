"""After the switch: the changes that it made are written down, and the values that nobody sees any more removed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import F, Max

from baremo.contacts.models import Contact
from baremo.contacts.sql import among, fetch, insert_rows
from baremo.events.causes import Cause
from baremo.model.moments import to_microseconds
from baremo.model.numbers import shortest
from baremo.scoring.models import Edition, Publication, Rescoring
from baremo.scoring.rescoring.work import Work
from baremo.scoring.values import decode_value

CHANGE_COLUMNS = "contact_id, definition_id, at, before, after, band_before, band_after, causes"
_FIRST_STEP = 2_000
_Seen = tuple[str | None, str | None]
"""What people see of a value: number and band."""
_NOTHING: _Seen = (None, None)


@dataclass(frozen=True, slots=True)
class Telling:
    """A switch whose changes are being written down."""

    publication: int
    at: int
    """When it was, in microseconds."""
    last_change: int
    pairs: Mapping[int, tuple[int, int]]
    """By definition, the edition that people saw and the one that they see."""


def find_telling() -> Telling | None:
    """Return the switch that is being told of, if one is."""
    row = Rescoring.objects.filter(phase=Rescoring.Phase.TELLING).select_related("publication").first()
    if row is None or row.publication.in_force_at is None:
        return None
    return Telling(row.pk, to_microseconds(row.publication.in_force_at), row.last_change, _find_pairs(row.publication))


def tell_first(contact_ids: Collection[int]) -> None:
    """Write down what the latest switch changed for contacts that change again now, in the transaction of that.

    So the changes of a contact follow one another, and each begins with what the one before it ended with.
    """
    telling = find_telling()
    if telling is not None and telling.pairs:
        condition, parameters = among("contact_id", sorted(contact_ids))
        _tell(telling, condition, parameters)


def tell(work: Work) -> None:
    """Write down what the latest switch changed for everybody, and forget what people saw before."""
    telling = find_telling()
    if telling is None:
        return
    row = Rescoring.objects.get(pk=telling.publication)
    last = Contact.objects.aggregate(last=Max("pk"))["last"] or 0
    told, size = row.told, _FIRST_STEP
    old = [before for before, _ in telling.pairs.values()]
    while old and told < last:
        work.tick()
        until = told + size
        with work.paced_step() as pace:
            condition, parameters = "contact_id > %s and contact_id <= %s", [told, until]
            _tell(telling, condition, parameters)
            _remove(old, condition, parameters)
            Rescoring.objects.filter(pk=row.pk).update(told=until)
        told, size = until, pace.size(size)
    with work.step():
        Rescoring.objects.filter(pk=row.pk).update(phase=Rescoring.Phase.DONE, ended_at=work.now())


def _find_pairs(publication: Publication) -> dict[int, tuple[int, int]]:
    shown = Edition.objects.filter(publication=publication, definition__edition=F("pk"))
    pairs = {}
    for definition, edition in shown.values_list("definition_id", "pk"):
        before = Edition.objects.filter(definition=definition, publication__lt=publication).order_by("-pk").first()
        if before is not None:
            pairs[definition] = (before.pk, edition)
    return pairs


def _tell(telling: Telling, condition: str, parameters: Sequence[Any]) -> None:
    """Write the changes of some contacts; those that have changed since have told it before that."""
    _hold(condition, parameters)
    seen = _read(telling, condition, parameters)
    changed = fetch(
        f"select distinct contact_id, definition_id from score_changes where id > %s and {condition}",  # noqa: S608
        [telling.last_change, *parameters],
    )
    there, told = {contact for contact, _ in seen}, set(changed)
    rows = [
        (contact, definition, telling.at, before[0], after[0], before[1], after[1], int(Cause.PUBLICATION))
        for contact, definition, before, after in _differences(telling, seen, there)
        if (contact, definition) not in told
    ]
    insert_rows("score_changes", CHANGE_COLUMNS, rows)


def _differences(
    telling: Telling, seen: Mapping[tuple[int, int], _Seen], contacts: Collection[int]
) -> Iterator[tuple[int, int, _Seen, _Seen]]:
    for contact in sorted(contacts):
        for definition, (old, new) in telling.pairs.items():
            before, after = seen.get((contact, old), _NOTHING), seen.get((contact, new), _NOTHING)
            if before != after:
                yield contact, definition, before, after


def _hold(condition: str, parameters: Sequence[Any]) -> None:
    """Keep the live loop from changing these contacts at the same time."""
    if connection.vendor == "postgresql":
        statement = f"select 1 from scored_contacts where {condition} order by contact_id for update"  # noqa: S608
        fetch(statement, parameters)


def _read(telling: Telling, condition: str, parameters: Sequence[Any]) -> dict[tuple[int, int], _Seen]:
    editions = sorted(edition for pair in telling.pairs.values() for edition in pair)
    among_editions, listed = among("edition_id", editions)
    rows = fetch(
        "select contact_id, edition_id, rank, beyond, band from score_values "  # noqa: S608  # our own names
        f"where {condition} and {among_editions}",
        [*parameters, *listed],
    )
    return {(contact, edition): (_number(rank, beyond), band) for contact, edition, rank, beyond, band in rows}


def _number(rank: int | None, beyond: str | None) -> str | None:
    value = decode_value(rank, beyond)
    return None if value is None else shortest(value)


def _remove(editions: Collection[int], condition: str, parameters: Sequence[Any]) -> None:
    among_editions, listed = among("edition_id", sorted(editions))
    statement = f"delete from score_values where {condition} and {among_editions}"  # noqa: S608  # our own names
    with connection.cursor() as cursor:
        cursor.execute(statement, [*parameters, *listed])
