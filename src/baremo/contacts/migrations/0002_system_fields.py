"""The fields that every installation has."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import migrations

_FIELDS = {
    "email": "text",
    "name": "text",
    "first_name": "text",
    "last_name": "text",
    "phone": "text",
    "title": "text",
    "company": "text",
    "company_id": "text",
    "industry": "text",
    "employees": "number",
    "website": "text",
    "street": "text",
    "city": "text",
    "state": "text",
    "postal_code": "text",
    "country": "text",
    "language": "text",
    "birthday": "date",
    "account_created_at": "datetime",
}


def declare(apps: Any, schema_editor: Any) -> None:
    """Declare them."""
    field = apps.get_model("contacts", "Field")
    at = datetime.now(UTC)
    rows = [field(name=name, type=kind, is_system=True, created_at=at) for name, kind in _FIELDS.items()]
    field.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):
    """Declare the system fields."""

    dependencies = [("contacts", "0001_initial")]
    operations = [migrations.RunPython(declare, migrations.RunPython.noop)]
