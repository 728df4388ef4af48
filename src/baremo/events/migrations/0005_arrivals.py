"""Events in the order of their arrival: the explorer shows the latest, and counts by hour are read off the index."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    """Make the index; arrivals come in order, so that it grows at its end."""

    dependencies = [("events", "0004_taken_causes")]
    operations = [
        migrations.RunSQL("create index event_arrivals on events (received_at, id)", "drop index event_arrivals")
    ]
