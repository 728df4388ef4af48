"""The first tables."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("actor_kind", models.CharField(max_length=20)),
                ("actor_id", models.BigIntegerField(null=True)),
                ("actor_name", models.CharField(max_length=320)),
                ("address", models.CharField(blank=True, max_length=64)),
                ("verb", models.CharField(max_length=40)),
                ("object_kind", models.CharField(max_length=40)),
                ("object_id", models.CharField(max_length=200)),
                ("changes", models.JSONField(default=dict)),
                ("request", models.CharField(blank=True, max_length=40)),
            ],
            options={
                "db_table": "audit_entries",
                "indexes": [
                    models.Index(fields=["object_kind", "object_id", "id"], name="audit_object"),
                    models.Index(fields=["actor_kind", "actor_id", "id"], name="audit_actor"),
                ],
            },
        ),
    ]
