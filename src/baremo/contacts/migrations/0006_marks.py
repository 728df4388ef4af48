"""The marks by which contacts are filtered, of those that are there already."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from baremo.contacts.marks import list_marks
from baremo.contacts.profile import load_profile

_AT_ONCE = 5000
_READ = "select id, fields, tags, lists from contacts where id > %s order by id limit %s"
_WRITE = "insert into contact_words (contact_id, word) values (%s, %s)"


def make_marks(apps: Any, schema_editor: Any) -> None:
    """Write the marks of all contacts."""
    with schema_editor.connection.cursor() as cursor:
        last = 0
        while True:
            cursor.execute(_READ, [last, _AT_ONCE])
            rows = cursor.fetchall()
            if not rows:
                return
            last = rows[-1][0]
            marks = [
                (contact, mark)
                for contact, fields, tags, lists in rows
                for mark in sorted(list_marks(load_profile(fields, tags, lists, "{}")))
            ]
            cursor.executemany(_WRITE, marks)


def drop_marks(apps: Any, schema_editor: Any) -> None:
    """Remove them."""
    schema_editor.execute("delete from contact_words where word < ' '", params=None)


class Migration(migrations.Migration):
    """Fill what the service keeps from now on."""

    dependencies = [("contacts", "0005_field_details")]
    operations = [migrations.RunPython(make_marks, drop_marks)]
