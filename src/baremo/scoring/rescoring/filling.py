"""Writing what everybody came to into the new editions, a few contacts at a time."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

import pyarrow as pa
from django.db import connection

from baremo.contacts.sql import among, fetch, insert_rows, write_array, write_many
from baremo.model.numbers import shortest
from baremo.scoring.in_force import load_written_rules
from baremo.scoring.models import Rescoring, WrittenRule
from baremo.scoring.rescoring.whole import Found
from baremo.scoring.rescoring.work import Target, Work, check_target

VALUE_COLUMNS = "contact_id, edition_id, rank, beyond, band, next_change_at, updated_at"
AWARD_COLUMNS = "contact_id, rule_id, at, event"
_FIRST_STEP = 2_000
_SHOWN_EVERY = 1.0

# A look too early is harmless: what scores by the model in force may find that nothing has changed.
_LOWER = """
insert into scored_contacts (contact_id, scored_at, next_change_at, turn) {rows}
on conflict (contact_id) do update set next_change_at = excluded.next_change_at
where excluded.next_change_at is not null
    and (scored_contacts.next_change_at is null or scored_contacts.next_change_at > excluded.next_change_at)
"""
_LOWER_SQLITE = _LOWER.format(rows="values (%s, %s, %s, 0)")
_LOWER_POSTGRESQL = _LOWER.format(
    rows="select c, %s, n, 0 from unnest(%s::bigint[], %s::bigint[]) as t (c, n) order by c"
)
Row: TypeAlias = tuple[Any, ...]


def fill_values(found: Found, target: Target, work: Work) -> None:
    """Write the values of everybody, in the order of contacts."""
    size, done, shown = _FIRST_STEP, 0, time.monotonic()
    rows: list[Row] = []
    for batch in found.stream_values(target):
        rows += _rows_of(batch)
        while len(rows) > size:
            some, rows = _cut(rows, size)
            size, done = _fill(some, done, target, work), done + _count(some)
            if time.monotonic() - shown > _SHOWN_EVERY:
                show_progress(target, done, work)
                shown = time.monotonic()
    if rows:
        _fill(rows, done, target, work)
    show_progress(target, done + _count(rows), work)


def fill_awards(found: Found, target: Target, work: Work) -> None:
    """Write down the awards that were found, where no earlier model reads them."""
    rules = find_rules(found.list_rules(), target, work)
    size = _FIRST_STEP
    for rows in _in_steps(found.stream_awards(rules)):
        for begin in range(0, len(rows), size):
            with work.paced_step():
                insert_awards(rows[begin : begin + size])


def find_rules(names: Collection[tuple[str, str]], target: Target, work: Work) -> dict[tuple[str, str], int]:
    """Return under which numbers awards of affected scores are written down until the switch.

    A rule that goes on gets another number for what this publication finds: the model in force must not see it.
    """
    known = load_written_rules(target.publication)
    wanted = [name for name in names if name in known and name[0] in target.editions]
    with work.step():
        for row in WrittenRule.objects.filter(pk__in=[known[name] for name in wanted]):
            if row.begun_id != target.publication:
                row.pk, row.begun_id = None, target.publication
                row.save(force_insert=True)
    renewed = load_written_rules(target.publication)
    return {name: renewed[name] for name in wanted}


def insert_awards(rows: Sequence[Row]) -> None:
    """Write awards of contacts that there are, in the transaction of whoever calls."""
    there = hold_existing({row[0] for row in rows})
    insert_rows("written_awards", AWARD_COLUMNS, [row for row in rows if row[0] in there])


def hold_existing(contact_ids: Collection[int]) -> set[int]:
    """Return which contacts there are, and keep them from being merged or erased until the transaction ends."""
    condition, parameters = among("id", sorted(contact_ids))
    lock = " for key share" if connection.vendor == "postgresql" else ""
    rows = fetch(f"select id from contacts where {condition} order by id{lock}", parameters)  # noqa: S608  # our own
    return {row[0] for row in rows}


def lower_next_changes(earliest: dict[int, int | None], at: int) -> None:
    """Let nobody be looked at later than a new value may change; whoever has no row gets one."""
    numbers = sorted(earliest)
    if connection.vendor == "postgresql":
        moments = [earliest[number] for number in numbers]
        written = f"{{{','.join('null' if moment is None else str(moment) for moment in moments)}}}"
        write_many(_LOWER_POSTGRESQL, [(at, write_array(numbers), written)])
    else:
        write_many(_LOWER_SQLITE, [(number, at, earliest[number]) for number in numbers])


def show_progress(target: Target, done: int, work: Work) -> None:
    """Keep how many contacts have their values, for those who wait; raises if this rescoring is not wanted any more."""
    work.tick()
    check_target(target.publication)
    with work.step() as row:
        Rescoring.objects.filter(publication=target.publication).update(done=done)
        if row is not None:
            row.done = done


def _fill(rows: Sequence[Row], done: int, target: Target, work: Work) -> int:
    """Write the values of some contacts and return how many rows the next step should have."""
    earliest: dict[int, int | None] = {}
    for contact, _, _, _, _, _, moment in rows:
        known = earliest.get(contact)
        earliest[contact] = moment if known is None else known if moment is None else min(known, moment)
    with work.paced_step() as pace:
        there = hold_existing(earliest)
        values = [
            (contact, edition, rank, beyond, band, moment, target.now)
            for contact, edition, is_segment, rank, beyond, band, moment in rows
            if contact in there and not (is_segment and rank is None)
        ]
        insert_rows("score_values", VALUE_COLUMNS, [_with_beyond(row) if row[3] else row for row in values])
        lower_next_changes({contact: earliest[contact] for contact in there}, target.now)
    return pace.size(len(rows))


def _with_beyond(row: Row) -> Row:
    return (*row[:3], shortest(Decimal(row[3])), *row[4:])


def _rows_of(batch: pa.RecordBatch) -> list[Row]:
    columns = batch.to_pydict()
    if "rank" in columns:  # a member has the rank of a whole, whatever the evaluation gave
        pairs = zip(columns["is_segment"], columns["rank"], strict=True)
        columns["rank"] = [10**6 if is_segment and rank is not None else rank for is_segment, rank in pairs]
    return list(zip(*columns.values(), strict=True))


def _in_steps(batches: Iterable[pa.RecordBatch]) -> Iterator[list[Row]]:
    for batch in batches:
        yield _rows_of(batch)


def _cut(rows: list[Row], size: int) -> tuple[list[Row], list[Row]]:
    """Cut off about so many rows, such that no contact stands on both sides."""
    end = size
    while end < len(rows) and rows[end][0] == rows[end - 1][0]:
        end += 1
    return rows[:end], rows[end:]


def _count(rows: Sequence[Row]) -> int:
    return len({row[0] for row in rows})
