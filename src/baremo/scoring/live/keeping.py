"""Keeping what a batch came to: values, awards, changes and the end of the wait, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from django.db import connection

from baremo.contacts.sql import among, fetch, hold_contacts, insert_rows, write_many
from baremo.events.causes import Cause
from baremo.platform.transactions import durable
from baremo.scoring.in_force import hold_in_force
from baremo.scoring.live.outcome import Award, Outcome, Places
from baremo.scoring.live.taking import Taken, give_back
from baremo.scoring.rescoring.telling import tell_first
from baremo.scoring.values import Key, StoredValue, Value, read_values, write_value, write_values

# Of the present life: written after the latest reset that came before it.
_AWARD = """
insert into written_awards (contact_id, rule_id, at, event)
select {contact}, {rule}, {at}, {event} where not exists (
    select 1 from written_awards w where w.contact_id = {contact} and w.rule_id = {rule} and w.at <= {at}
    and w.at >= coalesce((
        select max(a.at) from adjustments a join written_rules r on r.definition_id = a.score_id
        where r.id = {rule} and a.contact_id = {contact} and a.op = 'reset' and a.at <= {at}
    ), w.at)
)
"""
_CHANGE = "contact_id, definition_id, at, before, after, band_before, band_after, causes"
_SCORED = """
insert into scored_contacts (contact_id, scored_at, next_change_at, turn) values (%s, %s, %s, %s)
on conflict (contact_id) do update set scored_at = excluded.scored_at, next_change_at = excluded.next_change_at,
    turn = excluded.turn
"""


class Wait(NamedTuple):
    """The row of a pending contact at the end of its evaluation."""

    mark: int
    causes: Cause


def keep(outcome: Outcome, taken: Taken, *, places: Places, publication: int, at: int) -> int:
    """Keep what taken contacts came to by the model of a publication at a moment; return how many contacts it was.

    Contacts that somebody else has taken since are left out, and all are given back if another publication is in force.
    """
    with durable():
        is_in_force = hold_in_force() == publication
        waits = _hold(taken) if is_in_force else {}
        if not waits:
            give_back(taken.lease, taken.contacts)
            return 0
        tell_first(waits)
        before = read_values(waits, places.definitions)
        after = {key: value for key, value in outcome.values.items() if key[0] in waits}
        write_values(after, before, at)
        _write_awards([award for award in outcome.awards if award.contact in waits])
        _write_changes(after, before, waits, places, at)
        _write_scored(outcome, sorted(waits), taken.lease, at)
        _end(taken, waits)
    return len(waits)


def _hold(taken: Taken) -> dict[int, Wait]:
    """Lock the contacts that are still ours, and return why each was looked at, up to now."""
    there = hold_contacts(taken.contacts)
    condition, parameters = among("contact_id", sorted(there))
    lock = " for update" if connection.vendor == "postgresql" else ""
    statement = (
        "select contact_id, mark, causes | taken_causes from pending_contacts "  # noqa: S608  # our own names
        f"where lease = %s and {condition} order by contact_id{lock}"
    )
    return {row[0]: Wait(row[1], Cause(row[2])) for row in fetch(statement, [taken.lease, *parameters])}


def _write_awards(awards: Collection[Award]) -> None:
    names = {"contact": "bigint", "rule": "bigint", "at": "bigint", "event": "text"}
    if connection.vendor == "postgresql":
        statement = _AWARD.format(**{name: f"%({name})s::{kind}" for name, kind in names.items()})
    else:
        statement = _AWARD.format(**{name: f"%({name})s" for name in names})
    rows = [{name: getattr(award, name) for name in names} for award in awards]
    if rows:
        with connection.cursor() as cursor:
            for row in rows:
                cursor.execute(statement, row)


def _write_changes(
    after: Mapping[Key, Value],
    before: Mapping[Key, StoredValue],
    waits: Mapping[int, Wait],
    places: Places,
    at: int,
) -> None:
    rows = [
        (contact, places.definitions[edition], at, *said, int(waits[contact].causes))
        for (contact, edition), said in _list_changes(after, before)
    ]
    insert_rows("score_changes", _CHANGE, rows)


def _list_changes(
    after: Mapping[Key, Value], before: Mapping[Key, StoredValue]
) -> Iterator[tuple[Key, tuple[str | None, str | None, str | None, str | None]]]:
    """Give what people will see otherwise than before: numbers and bands."""
    for key in sorted(after.keys() | before.keys()):
        old = before[key].value if key in before else None
        new = after.get(key)
        if (old or _OUTSIDE)[:2] == (new or _OUTSIDE)[:2] or (old is None and new is not None and _is_nothing(new)):
            continue
        old, new = old or _OUTSIDE, new or _OUTSIDE
        yield key, (write_value(old.millionths), write_value(new.millionths), old.band, new.band)


_OUTSIDE = Value(None, None, None)


def _is_nothing(value: Value) -> bool:
    # Everybody begins at 0; to write that down would be a row for each newcomer and score.
    return not value.millionths and value.band is None


def _write_scored(outcome: Outcome, contact_ids: Collection[int], turn: int, at: int) -> None:
    write_many(_SCORED, [(contact, at, outcome.next_changes[contact], turn) for contact in contact_ids])


def _end(taken: Taken, waits: Mapping[int, Wait]) -> None:
    """Remove from what is pending whatever has not changed since it was taken; the rest waits for the next look."""
    done = [contact for contact, wait in waits.items() if wait.mark == taken.contacts[contact].mark]
    condition, parameters = among("contact_id", sorted(done))
    write_many(f"delete from pending_contacts where lease = %s and {condition}", [(taken.lease, *parameters)])  # noqa: S608
    condition, parameters = among("contact_id", sorted(waits.keys() - set(done)))
    again = f"update pending_contacts set lease = 0, leased_until = 0, taken_causes = 0 where {condition}"  # noqa: S608
    write_many(again, [(*parameters,)])
