"""Pending contacts know why, and who is looking at them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the columns."""

    dependencies = [("events", "0002_tables")]
    operations = [
        migrations.AddField("pendingcontact", "causes", models.IntegerField(default=1)),
        migrations.AddField("pendingcontact", "leased_until", models.BigIntegerField(default=0)),
        migrations.AddField("pendingcontact", "lease", models.BigIntegerField(default=0)),
    ]
