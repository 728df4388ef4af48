"""The first tables."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                ("version", models.BigIntegerField(default=1)),
                ("email", models.TextField(default="")),
                ("name", models.TextField(default="")),
                ("fields", models.TextField(default="{}")),
                ("tags", models.TextField(default="[]")),
                ("lists", models.TextField(default="{}")),
                ("stamps", models.TextField(default="{}")),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "contacts",
            },
        ),
        migrations.CreateModel(
            name="ContactAlias",
            fields=[
                ("old_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("merged_at", models.DateTimeField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "db_table": "contact_aliases",
            },
        ),
        migrations.CreateModel(
            name="Field",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("text", "text"),
                            ("number", "number"),
                            ("boolean", "boolean"),
                            ("date", "date"),
                            ("datetime", "datetime"),
                            ("list", "list"),
                        ],
                        max_length=10,
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=200)),
                ("is_system", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
            ],
            options={
                "db_table": "fields",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("type__in", ["text", "number", "boolean", "date", "datetime", "list"])),
                        name="field_type",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Identity",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("source", models.CharField(max_length=40)),
                ("value", models.CharField(max_length=255)),
                ("since", models.DateTimeField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="identities", to="contacts.contact"
                    ),
                ),
            ],
            options={
                "db_table": "identities",
            },
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["email"], name="contact_email", opclasses=["text_pattern_ops"]),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["name"], name="contact_name", opclasses=["text_pattern_ops"]),
        ),
        migrations.AddConstraint(
            model_name="identity",
            constraint=models.UniqueConstraint(fields=("source", "value"), name="identity_is_of_one"),
        ),
    ]
