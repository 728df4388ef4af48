"""Which fields there are, of which types; a field that arrives for the first time is declared by its first value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from baremo.contacts.field_types import FieldType, guess_type
from baremo.contacts.limits import MAX_FIELD_NAME, MAX_FIELDS
from baremo.contacts.models import Field


def load_types() -> dict[str, FieldType]:
    """Return the type of every field."""
    return {name: FieldType(kind) for name, kind in Field.objects.values_list("name", "type")}


def declare_new(values: Mapping[str, object], at: datetime) -> dict[str, FieldType]:
    """Declare the fields that nobody has declared, as long as there may be more, and return the types of all."""
    types = load_types()
    new = [name for name in values if name not in types and is_field_name(name)][: max(0, MAX_FIELDS - len(types))]
    if not new:
        return types
    rows = [Field(name=name, type=guess_type(values[name]).value, created_at=at) for name in sorted(new)]
    Field.objects.bulk_create(rows, ignore_conflicts=True)
    return load_types()


def is_field_name(name: str) -> bool:
    """Tell whether a field may be called so."""
    return 0 < len(name) <= MAX_FIELD_NAME and name == name.strip() and name.isprintable()
