"""The tables whose form Django does not know: events clustered by contact, and the ledger of messages."""

from __future__ import annotations

from typing import Any

from django.db import migrations

_EVENTS = """
create table events (
    contact_id bigint not null, occurred_at bigint not null, id {bytes} not null, received_at bigint not null,
    kind text not null, source text not null, automated {truth} not null, properties text not null,
    primary key (contact_id, occurred_at, id)
) {form}
"""
_LEDGER = """
create table accepted_messages (id {bytes} not null primary key, fingerprint {bytes} not null) {form}
"""
# Without a rowid the table itself is the tree of its key, so the events of a contact lie together.
_SQLITE = {"bytes": "blob", "truth": "bool", "form": "without rowid"}
_POSTGRESQL = {"bytes": "bytea", "truth": "boolean", "form": ""}


def make_tables(apps: Any, schema_editor: Any) -> None:
    """Make both tables."""
    words = _SQLITE if schema_editor.connection.vendor == "sqlite" else _POSTGRESQL
    for statement in (_EVENTS, _LEDGER):
        schema_editor.execute(statement.format(**words), params=None)


def drop_tables(apps: Any, schema_editor: Any) -> None:
    """Remove them."""
    for table in ("events", "accepted_messages"):
        schema_editor.execute(f"drop table {table}", params=None)


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [("events", "0001_initial")]
    operations = [migrations.RunPython(make_tables, drop_tables)]
