"""What people read of a field, and how often it was changed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0004_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="field",
            name="description",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="field",
            name="version",
            field=models.BigIntegerField(default=1),
        ),
    ]
