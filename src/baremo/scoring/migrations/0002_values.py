"""Values, editions, written awards, changes; values lie clustered by contact, which Django cannot say."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

_VALUES = """
create table score_values (
    contact_id bigint not null, edition_id bigint not null, rank bigint, beyond text, band text,
    next_change_at bigint, updated_at bigint not null,
    primary key (contact_id, edition_id)
) {form}
"""
_ORDER = "create index score_value_order on score_values (edition_id, rank desc, contact_id) where rank is not null"


def make_values(apps: Any, schema_editor: Any) -> None:
    """Make the table of values and its order."""
    # Without a rowid the table itself is the tree of its key, so the values of a contact lie together.
    form = "without rowid" if schema_editor.connection.vendor == "sqlite" else ""
    for statement in (_VALUES.format(form=form), _ORDER):
        schema_editor.execute(statement, params=None)


def drop_values(apps: Any, schema_editor: Any) -> None:
    """Remove it."""
    schema_editor.execute("drop table score_values", params=None)


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [
        ("contacts", "0005_field_details"),
        ("scoring", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(make_values, drop_values),
        migrations.CreateModel(
            name="ScoreValue",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "contact_id", "edition_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rank", models.BigIntegerField(null=True)),
                ("beyond", models.TextField(null=True)),
                ("band", models.TextField(null=True)),
                ("next_change_at", models.BigIntegerField(null=True)),
                ("updated_at", models.BigIntegerField()),
            ],
            options={
                "db_table": "score_values",
                "managed": False,
            },
        ),
        migrations.AddField(
            model_name="publication",
            name="in_force_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="editions", to="scoring.definition"
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="scoring.publication"
                    ),
                ),
            ],
            options={
                "db_table": "editions",
            },
        ),
        migrations.AddField(
            model_name="definition",
            name="edition",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="scoring.edition"
            ),
        ),
        migrations.CreateModel(
            name="ScoreChange",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.BigIntegerField()),
                ("before", models.CharField(max_length=40, null=True)),
                ("after", models.CharField(max_length=40, null=True)),
                ("band_before", models.TextField(null=True)),
                ("band_after", models.TextField(null=True)),
                ("causes", models.IntegerField()),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="scoring.definition"
                    ),
                ),
            ],
            options={
                "db_table": "score_changes",
            },
        ),
        migrations.CreateModel(
            name="ScoredContact",
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
                ("scored_at", models.BigIntegerField()),
                ("next_change_at", models.BigIntegerField(null=True)),
            ],
            options={
                "db_table": "scored_contacts",
                "indexes": [
                    models.Index(
                        condition=models.Q(("next_change_at__isnull", False)),
                        fields=["next_change_at"],
                        name="scored_contact_due",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WrittenRule",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=32)),
                (
                    "begun",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="scoring.publication"
                    ),
                ),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="scoring.definition"
                    ),
                ),
                (
                    "ended",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="scoring.publication",
                    ),
                ),
            ],
            options={
                "db_table": "written_rules",
            },
        ),
        migrations.CreateModel(
            name="WrittenAward",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.BigIntegerField()),
                ("event", models.CharField(max_length=32, null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="scoring.writtenrule"
                    ),
                ),
            ],
            options={
                "db_table": "written_awards",
            },
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(fields=("definition", "publication"), name="edition_once"),
        ),
        migrations.AddIndex(
            model_name="scorechange",
            index=models.Index(fields=["contact", "definition", "id"], name="score_change_of"),
        ),
        migrations.AddIndex(
            model_name="writtenrule",
            index=models.Index(fields=["definition", "key"], name="written_rule_of"),
        ),
        migrations.AddIndex(
            model_name="writtenaward",
            index=models.Index(fields=["contact", "rule", "at"], name="written_award_of"),
        ),
    ]
