"""The first tables."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AcceptedMessage",
            fields=[
                ("id", models.BinaryField(max_length=16, primary_key=True, serialize=False)),
                ("fingerprint", models.BinaryField(max_length=8)),
            ],
            options={
                "db_table": "accepted_messages",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "contact_id", "occurred_at", "id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("occurred_at", models.BigIntegerField()),
                ("id", models.BinaryField(max_length=16)),
                ("received_at", models.BigIntegerField()),
                ("kind", models.TextField()),
                ("source", models.TextField()),
                ("automated", models.BooleanField()),
                ("properties", models.TextField()),
            ],
            options={
                "db_table": "events",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="IngestCount",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("day", models.DateField()),
                ("source", models.CharField(max_length=80)),
                ("reason", models.CharField(max_length=40)),
                ("count", models.BigIntegerField(default=0)),
            ],
            options={
                "db_table": "ingest_counts",
                "constraints": [models.UniqueConstraint(fields=("day", "source", "reason"), name="ingest_count_once")],
            },
        ),
        migrations.CreateModel(
            name="PendingContact",
            fields=[
                (
                    "contact",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="contacts.contact",
                    ),
                ),
                ("since", models.BigIntegerField()),
                ("mark", models.BigIntegerField(default=1)),
            ],
            options={
                "db_table": "pending_contacts",
                "indexes": [models.Index(fields=["since"], name="pending_since")],
            },
        ),
        migrations.CreateModel(
            name="RefusedMessage",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("received_at", models.BigIntegerField()),
                ("source", models.CharField(max_length=80)),
                ("reason", models.CharField(max_length=40)),
                ("detail", models.TextField(blank=True)),
                ("body", models.TextField()),
                ("is_whole", models.BooleanField(default=True)),
                ("envelope", models.TextField(default="{}")),
            ],
            options={
                "db_table": "refused_messages",
                "indexes": [models.Index(fields=["reason", "id"], name="refused_reason")],
            },
        ),
    ]
