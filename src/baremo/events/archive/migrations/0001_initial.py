"""The first tables."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ArchiveFile",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("part", models.CharField(max_length=10)),
                ("name", models.CharField(max_length=100, unique=True)),
                ("level", models.SmallIntegerField()),
                ("turn", models.BigIntegerField()),
                ("rows", models.BigIntegerField()),
                ("size", models.BigIntegerField()),
                ("first", models.BigIntegerField()),
                ("last", models.BigIntegerField()),
                ("state", models.CharField(default="planned", max_length=10)),
                ("since", models.DateTimeField()),
            ],
            options={
                "db_table": "archive_files",
            },
        ),
        migrations.CreateModel(
            name="ArchiveGone",
            fields=[
                ("contact", models.BigIntegerField(primary_key=True, serialize=False)),
            ],
            options={
                "db_table": "archive_gone",
            },
        ),
        migrations.CreateModel(
            name="ArchiveNews",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("noted_at", models.BigIntegerField()),
                ("events", models.BinaryField()),
                ("contacts", models.BinaryField()),
            ],
            options={
                "db_table": "archive_news",
            },
        ),
        migrations.CreateModel(
            name="ArchiveState",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("epoch", models.BigIntegerField(default=0)),
                ("built_at", models.DateTimeField(null=True)),
                ("paused_until", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "archive_states",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="archive_is_one")],
            },
        ),
    ]
