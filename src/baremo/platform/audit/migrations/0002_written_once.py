"""The database itself refuses to change or remove entries of the trail."""

from __future__ import annotations

from typing import Any

from django.db import migrations

_SQLITE = [
    """create trigger audit_entries_are_written_once_{verb} before {verb} on audit_entries
    begin select raise(abort, 'audit entries are written once'); end""",
]
_POSTGRESQL = [
    """create or replace function audit_entries_are_written_once() returns trigger language plpgsql as
    $$ begin raise exception 'audit entries are written once'; end $$""",
    """create trigger audit_entries_are_written_once before update or delete or truncate on audit_entries
    for each statement execute function audit_entries_are_written_once()""",
]


def protect(apps: Any, schema_editor: Any) -> None:
    """Make the triggers."""
    if schema_editor.connection.vendor == "sqlite":
        statements = [each.format(verb=verb) for each in _SQLITE for verb in ("update", "delete")]
    else:
        statements = _POSTGRESQL
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """Make the triggers."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(protect, migrations.RunPython.noop)]
