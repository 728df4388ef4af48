"""Numbers that order the work of those who score, and which of them each contact was last scored with."""

from typing import Any

from django.db import migrations, models


def begin(apps: Any, schema_editor: Any) -> None:
    """Make the one row."""
    apps.get_model("scoring", "ScoringTurn").objects.create(id=1, number=0)


class Migration(migrations.Migration):
    """Make the table and the column."""

    dependencies = [("scoring", "0002_values")]

    operations = [
        migrations.CreateModel(
            name="ScoringTurn",
            fields=[
                ("id", models.IntegerField(primary_key=True, serialize=False)),
                ("number", models.BigIntegerField()),
            ],
            options={"db_table": "scoring_turns"},
        ),
        migrations.AddField("scoredcontact", "turn", models.BigIntegerField(default=0, db_default=0)),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
