"""Whether the data of the installation is made up."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nobody's was so far."""

    dependencies = [("installation", "0002_begin")]

    operations = [
        migrations.AddField("installation", "is_sample", models.BooleanField(default=False, db_default=False)),
    ]
