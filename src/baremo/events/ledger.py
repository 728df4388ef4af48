"""Which messages have been taken in, ever: the same one counts once, with no window of time.

Of each message a digest of its id and its source is kept, and a digest of what it said: the same id with other
contents is no repetition but a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.db import IntegrityError, connection, transaction

from baremo.contacts.sql import fetch, insert_rows, write_many
from baremo.events.digests import FINGERPRINT_BYTES, ID_BYTES

_COLUMNS = "id, fingerprint"
_INSERT_SQLITE = "insert into accepted_messages (id, fingerprint) values (?, ?)"
# All ids come as one text and are cut by the server: drivers write arrays of bytes one item at a time.
_INSERT_POSTGRESQL = f"""
insert into accepted_messages (id, fingerprint)
select substring(ids from {ID_BYTES} * place + 1 for {ID_BYTES}),
    substring(prints from {FINGERPRINT_BYTES} * place + 1 for {FINGERPRINT_BYTES})
from (select %s::bytea as ids, %s::bytea as prints) as joined, generate_series(0, %s - 1) as place
on conflict do nothing returning id
"""  # noqa: S608  # our own numbers
_FIND_POSTGRESQL = f"""
select id, fingerprint from (select %s::bytea as ids) as joined cross join generate_series(0, %s - 1) as place
join accepted_messages on id = substring(ids from {ID_BYTES} * place + 1 for {ID_BYTES})
"""  # noqa: S608  # our own numbers
_AT_ONCE = 5000


def enter(messages: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """Enter messages, given by id and fingerprint; return those that were there, with the fingerprint they have."""
    known: dict[bytes, bytes] = {}
    # In the order of ids, so that two transactions with the same messages wait for one another and not in a circle.
    for part in _cut(sorted(messages)):
        known |= (
            _enter_postgresql(part, messages) if connection.vendor == "postgresql" else _enter_sqlite(part, messages)
        )
    return known


def strike(ids: Sequence[bytes]) -> None:
    """Remove messages that were entered and not taken in after all."""
    write_many("delete from accepted_messages where id = %s", [(each,) for each in ids])


def _enter_postgresql(ids: Sequence[bytes], messages: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """Enter messages as if all were new, as mostly they are; if one is not, begin again and look."""
    try:
        with transaction.atomic():
            insert_rows("accepted_messages", _COLUMNS, [(each, messages[each]) for each in ids])
    except IntegrityError:
        return _enter_or_find(ids, messages)
    return {}


def _enter_or_find(ids: Sequence[bytes], messages: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    prints = b"".join([messages[each] for each in ids])
    entered = fetch(_INSERT_POSTGRESQL, [b"".join(ids), prints, len(ids)])
    rest = set(ids) - {bytes(row[0]) for row in entered}
    found = fetch(_FIND_POSTGRESQL, [b"".join(rest), len(rest)])
    return {bytes(number): bytes(fingerprint) for number, fingerprint in found}


def _enter_sqlite(ids: Sequence[bytes], messages: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """Enter messages as if all were new, as mostly they are; from the first one on that is not, look before."""
    driver = connection.connection
    before = driver.total_changes
    try:
        with connection.wrap_database_errors:
            driver.executemany(_INSERT_SQLITE, [(each, messages[each]) for each in ids])
    except IntegrityError:
        # Only the row that failed was taken back; those before it are there.
        return _enter_unknown(ids[driver.total_changes - before :], messages)
    return {}


def _enter_unknown(ids: Sequence[bytes], messages: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    places = ", ".join(["%s"] * len(ids))
    found = fetch(f"select id, fingerprint from accepted_messages where id in ({places})", ids)  # noqa: S608  # places
    known = {bytes(number): bytes(fingerprint) for number, fingerprint in found}
    insert_rows("accepted_messages", _COLUMNS, [(each, messages[each]) for each in ids if each not in known])
    return known


def _cut(ids: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for begin in range(0, len(ids), _AT_ONCE):
        yield ids[begin : begin + _AT_ONCE]
