"""Changes of one score or segment are found in the order of their numbers."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """One index."""

    dependencies = [("scoring", "0004_rescorings")]

    operations = [
        migrations.AddIndex(
            model_name="scorechange",
            index=models.Index(fields=["definition", "id"], name="score_change_in"),
        ),
    ]
