"""What points to a contact, in this room and in those above, and what becomes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.core import checks
from django.db import connection

from baremo.contacts.models import Contact
from baremo.contacts.sql import among, write_many

MOVE, DROP = "move", "drop"


@dataclass(frozen=True, slots=True)
class Relative:
    """A column that holds contacts."""

    table: str
    column: str
    after_merge: str | None


def list_relatives() -> Iterator[Relative]:
    """Give every column that points to contacts."""
    for relation in Contact._meta.get_fields(include_hidden=True):
        if relation.one_to_many or relation.one_to_one:
            model = relation.related_model
            column = str(relation.field.column)  # type: ignore[union-attr]  # relations have one
            yield Relative(model._meta.db_table, column, getattr(model, "after_merge", None))  # type: ignore[union-attr]


def move_relatives(survivor: int, loser: int) -> None:
    """Give the survivor of a merge what was the other's, and remove what can be made again."""
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for each in list_relatives():
            table, column = quote(each.table), quote(each.column)
            if each.after_merge == MOVE:
                cursor.execute(f"update {table} set {column} = %s where {column} = %s", [survivor, loser])  # noqa: S608
            else:
                cursor.execute(f"delete from {table} where {column} = %s", [loser])  # noqa: S608  # our own names


def delete_relatives(contact_ids: Collection[int]) -> None:
    """Remove what points to contacts, each table in one statement."""
    quote = connection.ops.quote_name
    for each in list_relatives():
        condition, parameters = among(quote(each.column), sorted(contact_ids))
        write_many(f"delete from {quote(each.table)} where {condition}", [parameters])  # noqa: S608  # our own names


def check_relatives(**_: Any) -> list[checks.CheckMessage]:
    """Find models that do not say what becomes of their rows in a merge."""
    silent = [each.table for each in list_relatives() if each.after_merge not in (MOVE, DROP)]
    hint = "set after_merge to 'move' or 'drop' on the model"
    return [checks.Error(f"{table} points to contacts", hint=hint, id="baremo.E010") for table in silent]
