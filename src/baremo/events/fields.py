"""What people do to fields: declare, describe, change the type, remove."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from baremo.contacts.declaring import is_field_name
from baremo.contacts.field_types import FieldType
from baremo.contacts.limits import MAX_FIELD_NAME, MAX_FIELDS
from baremo.contacts.models import Field
from baremo.events.rewriting import AT_ONCE, Rewriting, count_holders, rewrite, walk_holders
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import compare, record, snapshot
from baremo.platform.jobs.asking import ask
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError, RefusedError
from baremo.platform.transactions import durable

REWRITE = "rewrite_field"
_NAME = Label(
    es="tiene que tener de 1 a {most} caracteres visibles, sin espacios al principio ni al final",
    en="needs 1 to {most} visible characters, without spaces at either end",
)


class FieldExistsError(RefusedError):
    """There is a field of that name."""

    status = 409
    code = "field_exists"
    template = Label(es="ya hay un campo «{name}»", en="there is a field “{name}” already")


class TooManyFieldsError(RefusedError):
    """There are as many fields as there may be."""

    status = 409
    code = "too_many_fields"
    template = Label(es="no puede haber más de {most} campos", en="there can be no more than {most} fields")


class SystemFieldError(RefusedError):
    """The field belongs to every installation."""

    status = 409
    code = "system_field"
    template = Label(
        es="«{name}» es un campo del sistema: ni se borra ni cambia de tipo",
        en="“{name}” is a system field: it is not removed and keeps its type",
    )


class FieldChangedError(RefusedError):
    """Somebody has changed the field since it was read."""

    status = 409
    code = "field_changed"
    template = Label(
        es="el campo ha cambiado desde que lo leíste (versión {version}); léelo otra vez y repite",
        en="the field has changed since you read it (version {version}); read it again and try again",
    )


class NotConvertibleError(RefusedError):
    """Some contacts have values that are none of the type."""

    status = 409
    code = "field_type"
    template = Label(
        es="de {held} contactos con valor en «{name}», el de {wrong} no se puede convertir a {type}; cámbialos antes",
        en="of {held} contacts with a value in “{name}”, that of {wrong} cannot become {type}; change those first",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldWish:
    """What is to be changed of a field; None leaves it as it is."""

    version: int
    type: FieldType | None = None
    label: str | None = None
    description: str | None = None


def find_field(name: str) -> Field:
    """Return a field."""
    field = Field.objects.filter(pk=name).first()
    if field is None:
        raise NotFoundError
    return field


def make_field(name: str, wanted: FieldType, texts: tuple[str, str], actor: Actor, *, at: datetime) -> Field:
    """Declare a field, with its label and description."""
    if not is_field_name(name):
        raise InvalidDataError([Finding("name", _NAME.fill(most=MAX_FIELD_NAME))])
    label, description = texts
    field = Field(name=name, type=wanted.value, label=label, description=description, created_at=at)
    with durable():
        if Field.objects.count() >= MAX_FIELDS:
            raise TooManyFieldsError(most=MAX_FIELDS)
        if Field.objects.filter(pk=name).exists():
            raise FieldExistsError(name=name)
        # A message may declare it at this very moment, and waits or is waited for.
        Field.objects.bulk_create([field], ignore_conflicts=True)
        made = Field.objects.select_for_update().get(pk=name)
        if (made.type, made.created_at) != (field.type, at):
            raise FieldExistsError(name=name)
        record(actor, "created", made, at=at, changes=compare({}, snapshot(made), ("name", "created_at", "version")))
    return made


def change_field(name: str, wish: FieldWish, actor: Actor, *, at: datetime) -> Field:
    """Change what people read of a field, or its type if every stored value can be converted."""
    field = find_field(name)
    _check_version(field, wish.version)
    held = _check_type(field, wish.type)
    with durable():
        field = Field.objects.select_for_update().filter(pk=name).first() or find_field(name)
        _check_version(field, wish.version)
        before = snapshot(field)
        if wish.type is not None and wish.type.value != field.type:
            _rewrite_all(name, wish.type, held, actor, at)
            field.type = wish.type.value
        field.label = field.label if wish.label is None else wish.label
        field.description = field.description if wish.description is None else wish.description
        changes = compare(before, snapshot(field))
        if changes:
            field.version += 1
            field.save()
            record(actor, "changed", field, at=at, changes=changes)
    return field


def remove_field(name: str, actor: Actor, *, at: datetime) -> None:
    """Remove a field and what contacts have in it; their history keeps that they had it."""
    field = find_field(name)
    if field.is_system:
        raise SystemFieldError(name=name)
    held = sum(len(holders) for holders in walk_holders(name))
    with durable():
        if not Field.objects.filter(pk=name).delete()[0]:
            raise NotFoundError
        _rewrite_all(name, None, held, actor, at)
        record(actor, "removed", field, at=at)


def _check_version(field: Field, version: int) -> None:
    if field.version != version:
        raise FieldChangedError(version=version)


def _check_type(field: Field, wanted: FieldType | None) -> int:
    """Return how many contacts have a value that is to become of another type; raise if one of them cannot."""
    if wanted is None or wanted.value == field.type:
        return 0
    if field.is_system:
        raise SystemFieldError(name=field.name)
    held, wrong = count_holders(field.name, wanted)
    if wrong:
        raise NotConvertibleError(name=field.name, held=held, wrong=wrong, type=wanted.value)
    return held


def _rewrite_all(name: str, wanted: FieldType | None, held: int, actor: Actor, at: datetime) -> None:
    rewriting = Rewriting(name=name, wanted=wanted, until=to_microseconds(at), source=str(actor))
    if held <= AT_ONCE:
        for holders in walk_holders(name):
            rewrite(rewriting, list(holders), at)
        return
    payload = {"name": name, "wanted": wanted and wanted.value, "until": rewriting.until, "source": rewriting.source}
    ask(REWRITE, {**payload, "held": held}, at=at, actor=actor)
