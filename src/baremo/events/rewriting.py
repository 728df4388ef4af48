"""What all contacts have in a field becomes of another type, or goes: contact by contact, as a change like others."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import connection

from baremo.contacts.field_types import FieldType, WrongTypeError, convert
from baremo.contacts.profile import Profile, Statement, Value
from baremo.contacts.sql import fetch, hold_contacts
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.events.archive.news import note_news
from baremo.events.causes import Cause
from baremo.events.changes import describe_change, kind_of_change
from baremo.events.ingest.storing import write_properties
from baremo.events.pending import note_pending
from baremo.events.table import EventRow, insert_events
from baremo.model.moments import to_microseconds

AT_ONCE = 5000
"""Contacts that are changed in the request itself; of more, a job does it."""
STEP = 500

# The text of the column is looked through first: few fields are everybody's.
_HOLDERS = """
select id, fields from contacts where id > %s and {contains} > 0 order by id limit %s
"""
_CONTAINS = {"sqlite": "instr(fields, %s)", "postgresql": "strpos(fields, %s)"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewriting:
    """What is to become of the values of a field that were there at a moment, in microseconds since 1970."""

    name: str
    wanted: FieldType | None
    """None removes them."""
    until: int
    source: str
    """Who wished for it, as the source of the events that the changes are."""

    def turn(self, value: Value) -> Value:
        """Return what becomes of a value; what cannot be converted stays, as it came in while we looked."""
        if self.wanted is None:
            return None
        try:
            return convert(value, self.wanted)
        except WrongTypeError:
            return value


def walk_holders(name: str, after: int = 0, step: int = STEP) -> Iterator[dict[int, Value]]:
    """Give the contacts that have a value in a field, with it, a step at a time."""
    quoted = msgspec.json.encode(name).decode() + ":"
    statement = _HOLDERS.format(contains=_CONTAINS[connection.vendor])
    while rows := fetch(statement, [after, quoted, step]):
        after = rows[-1][0]
        decoded = {number: msgspec.json.decode(text) for number, text in rows}
        yield {number: fields[name] for number, fields in decoded.items() if name in fields}


def count_holders(name: str, wanted: FieldType) -> tuple[int, int]:
    """Return how many contacts have a value in a field, and how many of those cannot become of a type."""
    held = wrong = 0
    for holders in walk_holders(name, step=2000):
        held += len(holders)
        wrong += sum(not _converts(value, wanted) for value in holders.values())
    return held, wrong


def rewrite(rewriting: Rewriting, holders: Sequence[int], at: datetime) -> None:
    """Change contacts, in the transaction of whoever calls."""
    held = sorted(hold_contacts(holders))
    profiles = load_profiles(held)
    rows = [row for number in held for row in _change(rewriting, number, profiles[number], at)]
    changed = {row.contact_id for row in rows}
    save_profiles({number: profiles[number] for number in changed}, at)
    insert_events(rows)
    note_pending(changed, to_microseconds(at), Cause.REWRITE)
    note_news(rows, changed)


def _change(rewriting: Rewriting, number: int, profile: Profile, at: datetime) -> Iterator[EventRow]:
    now, name = to_microseconds(at), rewriting.name
    value = profile.fields.get(name)
    if value is None or profile.stamps[f"field:{name}"] > rewriting.until:
        return
    statement = Statement("field", name, rewriting.turn(value), profile.follow("field", name, now))
    # JSON tells 1 from true and Python does not.
    change = None if _same(statement.value, value) else profile.say(statement)
    if change is not None:
        properties = write_properties(describe_change(change))
        key, kind = secrets.token_bytes(16), kind_of_change(change)
        yield EventRow(number, statement.at, key, now, kind, rewriting.source, False, properties)


def _same(one: Value, other: Value) -> bool:
    return one == other and type(one) is type(other)


def _converts(value: Value, wanted: FieldType) -> bool:
    try:
        convert(value, wanted)
    except WrongTypeError:
        return False
    return True
