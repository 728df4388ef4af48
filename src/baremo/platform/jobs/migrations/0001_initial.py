"""The first tables."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=80)),
                ("lane", models.CharField(default="quick", max_length=10)),
                ("payload", models.JSONField(default=dict)),
                ("key", models.CharField(max_length=200, null=True)),
                ("state", models.CharField(default="waiting", max_length=10)),
                ("due_at", models.DateTimeField(null=True)),
                ("token", models.BigIntegerField(default=0)),
                ("attempts", models.IntegerField(default=0)),
                ("last_error", models.TextField(blank=True)),
                ("worker", models.CharField(blank=True, max_length=100)),
                ("cursor", models.JSONField(null=True)),
                ("done", models.BigIntegerField(default=0)),
                ("total", models.BigIntegerField(null=True)),
                ("is_cancelling", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "jobs",
                "indexes": [
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)), fields=["lane", "due_at"], name="job_due"
                    ),
                    models.Index(fields=["state", "id"], name="job_state"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("key__isnull", False)), fields=("kind", "key"), name="job_key_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_at__isnull", False), ("state__in", ["waiting", "running"])),
                            models.Q(("due_at__isnull", True), ("state__in", ["done", "dead", "cancelled"])),
                            _connector="OR",
                        ),
                        name="job_due_while_open",
                    ),
                ],
            },
        ),
    ]
