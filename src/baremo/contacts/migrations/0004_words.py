"""The words by which contacts are searched for, and the contacts of a seller in order."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.db import migrations, models

from baremo.contacts.words import list_words

_AT_ONCE = 5000
# Without a rowid the table itself is the tree of its key; PostgreSQL compares bytes, whatever its language.
_WORDS = "create table contact_words (contact_id bigint not null, word text {collation} not null, {key}) {form}"
_SQLITE = {"collation": "", "key": "primary key (contact_id, word)", "form": "without rowid"}
_POSTGRESQL = {"collation": 'collate "C"', "key": "primary key (contact_id, word)", "form": ""}
_INDEX = "create index contact_word on contact_words (word, contact_id)"


def make_words(apps: Any, schema_editor: Any) -> None:
    """Make the table, and fill it from the contacts that there are."""
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(_WORDS.format(**(_SQLITE if is_sqlite else _POSTGRESQL)), params=None)
    with schema_editor.connection.cursor() as cursor:
        rows: list[Any] = [(0, "{}")]
        while rows:
            cursor.execute(
                "select id, fields from contacts where id > %s order by id limit %s", [rows[-1][0], _AT_ONCE]
            )
            rows = cursor.fetchall()
            words = [(contact, word) for contact, fields in rows for word in sorted(list_words(json.loads(fields)))]
            cursor.executemany("insert into contact_words (contact_id, word) values (%s, %s)", words)
    schema_editor.execute(_INDEX, params=None)


def drop_words(apps: Any, schema_editor: Any) -> None:
    """Remove it."""
    schema_editor.execute("drop table contact_words", params=None)


class Migration(migrations.Migration):
    """Make the table; the indexes of whole names and addresses are not needed beside it."""

    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL), ("contacts", "0003_erasures")]
    operations = [
        migrations.CreateModel(
            name="ContactWord",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "contact_id", "word", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("word", models.TextField()),
            ],
            options={"db_table": "contact_words", "managed": False},
        ),
        migrations.RunPython(make_words, drop_words),
        migrations.RemoveIndex(model_name="contact", name="contact_email"),
        migrations.RemoveIndex(model_name="contact", name="contact_name"),
        migrations.AddIndex(model_name="contact", index=models.Index(fields=["owner", "id"], name="contact_owned")),
    ]
