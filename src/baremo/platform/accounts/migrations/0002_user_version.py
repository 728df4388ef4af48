"""How often a user was changed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="version",
            field=models.BigIntegerField(default=1),
        ),
    ]
