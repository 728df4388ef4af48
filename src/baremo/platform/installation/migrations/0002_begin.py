"""The one row of the installation, with a secret that shows whether the secret key still fits."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from baremo.platform import clock
from baremo.platform.installation.models import CANARY
from baremo.platform.secrets import encrypt


def begin(apps: Any, schema_editor: Any) -> None:
    """Write the row, past the field: the models of migrations do not know what they are bound to."""
    statement = "insert into installations (id, created_at, canary) values (1, %s, %s)"
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(statement, [clock.now(), encrypt(CANARY, "installation.installation.canary")])


class Migration(migrations.Migration):
    """Begin."""

    dependencies = [("installation", "0001_initial")]
    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
