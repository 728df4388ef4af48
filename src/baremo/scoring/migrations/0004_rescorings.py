"""How far the rescoring after each publication is."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the table."""

    dependencies = [("scoring", "0003_turns")]

    operations = [
        migrations.CreateModel(
            name="Rescoring",
            fields=[
                (
                    "publication",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rescoring",
                        serialize=False,
                        to="scoring.publication",
                    ),
                ),
                (
                    "phase",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("scoring", "Scoring"),
                            ("telling", "Telling"),
                            ("done", "Done"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("waits_for", models.CharField(blank=True, max_length=20)),
                ("begun_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("done", models.BigIntegerField(default=0)),
                ("total", models.BigIntegerField(null=True)),
                ("last_change", models.BigIntegerField(default=0)),
                ("told", models.BigIntegerField(default=0)),
            ],
            options={"db_table": "rescorings"},
        ),
    ]
