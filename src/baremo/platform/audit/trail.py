"""Writing the trail, in the transaction of the change that it tells of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import models

from baremo.platform.actor import Actor
from baremo.platform.audit.models import AuditEntry
from baremo.platform.logs import request_id
from baremo.platform.secret_field import SecretField

MASK = "•••"
_MASKED = ("password", "digest", "secret")

Changes = dict[str, list[Any]]


def record(actor: Actor, verb: str, thing: models.Model, *, at: datetime, changes: Changes | None = None) -> None:
    """Write that somebody did something to a row."""
    record_of(actor, verb, (thing._meta.model_name or "", thing.pk), at=at, changes=changes)


def record_of(
    actor: Actor, verb: str, thing: tuple[str, object], *, at: datetime, changes: Changes | None = None
) -> None:
    """Write that somebody did something to a thing of a kind and id."""
    AuditEntry.objects.create(
        at=at,
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_name=actor.name[:320],
        address=actor.address,
        verb=verb,
        object_kind=thing[0],
        object_id=str(thing[1])[:200],
        changes=changes or {},
        request=request_id.get(),
    )


def snapshot(thing: models.Model) -> dict[str, Any]:
    """Return the fields of a row as an entry may show them: secrets never, not even before they are masked."""
    return {field.attname: _shown(field, thing) for field in thing._meta.concrete_fields}


def compare(before: dict[str, Any], after: dict[str, Any], leave_out: Iterable[str] = ()) -> Changes:
    """Return the fields that differ, with what they were and are; of secrets only that they differ."""
    names = [name for name in after if name not in leave_out]
    return {
        name: [_masked(before.get(name)), _masked(after[name])]
        for name in names
        if before.get(name) != after[name] and not (name not in before and after[name] in (None, ""))
    }


class _Secret:
    """A secret that can be compared and not shown."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Secret) and self._value == other._value

    __hash__ = None  # type: ignore[assignment]  # nobody keeps secrets in sets


def _shown(field: Any, thing: models.Model) -> Any:
    value = getattr(thing, field.attname)
    if isinstance(field, SecretField) or any(word in field.attname for word in _MASKED):
        return None if value in (None, "") else _Secret(value)
    return value.isoformat() if isinstance(value, datetime | date) else value


def _masked(value: Any) -> Any:
    return MASK if isinstance(value, _Secret) else value
