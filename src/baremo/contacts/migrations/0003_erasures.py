"""Who was erased, and who is suppressed since."""

from __future__ import annotations

import secrets
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import baremo.platform.secret_field
from baremo.platform.secrets import encrypt


def make_key(apps: Any, schema_editor: Any) -> None:
    """Write the key, past the field: the models of migrations do not know what they are bound to."""
    stored = encrypt(secrets.token_hex(32), "contacts.suppressionkey.key")
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("insert into suppression_keys (id, key) values (1, %s)", [stored])


class Migration(migrations.Migration):
    """Make the tables and the key."""

    dependencies = [("contacts", "0002_system_fields")]
    operations = [
        migrations.CreateModel(
            name="SuppressionKey",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("key", baremo.platform.secret_field.SecretField()),
            ],
            options={
                "db_table": "suppression_keys",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="suppression_key_is_one")],
            },
        ),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
            ],
            options={"db_table": "erasures"},
        ),
        migrations.CreateModel(
            name="SuppressedIdentity",
            fields=[
                ("digest", models.BinaryField(max_length=16, primary_key=True, serialize=False)),
                (
                    "erasure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="suppressed", to="contacts.erasure"
                    ),
                ),
            ],
            options={"db_table": "suppressed_identities"},
        ),
        migrations.RunPython(make_key, migrations.RunPython.noop),
    ]
