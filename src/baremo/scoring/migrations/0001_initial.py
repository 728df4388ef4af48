"""The first tables: definitions, publications, versions, adjustments."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0002_system_fields"),
    ]

    operations = [
        migrations.CreateModel(
            name="Definition",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("part", models.CharField(choices=[("score", "Score"), ("segment", "Segment")], max_length=7)),
                ("key", models.CharField(max_length=200)),
                ("draft", models.TextField(blank=True)),
                ("version", models.BigIntegerField(default=1)),
                ("edited_at", models.DateTimeField()),
                ("edited_by", models.CharField(max_length=320)),
            ],
            options={
                "db_table": "definitions",
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("reason", models.CharField(max_length=500)),
                ("actor_kind", models.CharField(max_length=10)),
                ("actor_id", models.BigIntegerField(null=True)),
                ("actor_name", models.CharField(max_length=320)),
                ("digest", models.CharField(max_length=32)),
            ],
            options={
                "db_table": "publications",
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("number", models.IntegerField()),
                ("document", models.TextField(blank=True)),
                (
                    "definition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="scoring.definition"
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="scoring.publication"
                    ),
                ),
            ],
            options={
                "db_table": "definition_versions",
            },
        ),
        migrations.AddField(
            model_name="definition",
            name="live",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="scoring.version"
            ),
        ),
        migrations.CreateModel(
            name="Adjustment",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.BigIntegerField()),
                (
                    "op",
                    models.CharField(
                        choices=[("add", "Add"), ("subtract", "Subtract"), ("set", "Set"), ("reset", "Reset")],
                        max_length=8,
                    ),
                ),
                ("points", models.CharField(max_length=40, null=True)),
                ("expires_after", models.BigIntegerField(null=True)),
                ("held", models.CharField(max_length=40, null=True)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("actor_kind", models.CharField(max_length=10)),
                ("actor_id", models.BigIntegerField(null=True)),
                ("actor_name", models.CharField(max_length=320)),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contacts.contact"
                    ),
                ),
                (
                    "score",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="scoring.definition"
                    ),
                ),
            ],
            options={
                "db_table": "adjustments",
                "indexes": [models.Index(fields=["contact", "score", "at"], name="adjustment_of")],
            },
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(fields=("definition", "number"), name="definition_version_once"),
        ),
        migrations.AddConstraint(
            model_name="definition",
            constraint=models.UniqueConstraint(fields=("part", "key"), name="definition_once"),
        ),
        migrations.AddConstraint(
            model_name="definition",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__in", ["score", "segment"])), name="definition_part"
            ),
        ),
    ]
