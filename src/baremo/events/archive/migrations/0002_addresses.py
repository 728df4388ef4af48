"""Events of the archive have their address in a column of its own: what lies there is made anew."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def ask_rebuild(apps: Any, _: Any) -> None:
    apps.get_model("archive", "ArchiveState").objects.update(built_at=None)


class Migration(migrations.Migration):
    dependencies = [("archive", "0001_initial")]
    operations = [migrations.RunPython(ask_rebuild, migrations.RunPython.noop)]
