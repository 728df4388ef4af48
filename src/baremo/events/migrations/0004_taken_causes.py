"""Whoever looks at a pending contact keeps apart why, so that what comes meanwhile has its own causes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the column."""

    dependencies = [("events", "0003_causes")]

    operations = [
        migrations.AddField("pendingcontact", "taken_causes", models.IntegerField(default=0, db_default=0)),
    ]
