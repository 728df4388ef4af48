"""What the columns of a file probably become, by their names in either language and by what stands in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from baremo.contacts.emails import normalize_email
from baremo.contacts.field_types import SYSTEM_FIELDS, FieldType
from baremo.contacts.identities import EMAIL, USER
from baremo.events.importing.cells import read_moment
from baremo.events.importing.limits import SAMPLE
from baremo.events.importing.plans import Options, Plan
from baremo.events.importing.targets import NOTHING, Target, write_target
from baremo.files.columns import SHAPES, Kind
from baremo.files.rows import FileRow, RowFile

_SHARE = 0.8  # of the cells that have to look alike
_NUMBER = re.compile(r"-?(0|[1-9]\d*)([.,]\d+)?", re.ASCII)

_WORDS: dict[str, str] = {
    "email": "email|e mail|mail|correo|correo electronico|direccion de correo|email address|correo e|mail address",
    "user_id": "user id|userid|customer id|client id|id usuario|id de usuario|id cliente|id de cliente|contact id|id|"
    "external id|identificador|codigo de cliente|id contacto|id de contacto",
    "name": "name|full name|nombre completo|nombre y apellidos|contact name|contacto",
    "first_name": "first name|firstname|given name|nombre|nombre de pila|primer nombre",
    "last_name": "last name|lastname|surname|family name|apellido|apellidos|second name",
    "phone": "phone|telephone|phone number|mobile|cell|telefono|movil|tel|celular|telefono movil|numero de telefono",
    "title": "title|job title|position|role|cargo|puesto|puesto de trabajo",
    "company": "company|company name|organization|organisation|empresa|compania|nombre de la empresa|organizacion|"
    "cuenta",
    "industry": "industry|sector|industria",
    "employees": "employees|number of employees|company size|empleados|numero de empleados|n de empleados|plantilla",
    "website": "website|web|url|site|sitio web|pagina web|web site",
    "street": "street|address|street address|direccion|calle|domicilio",
    "city": "city|town|ciudad|poblacion|localidad|municipio",
    "state": "state|region|province|provincia|comunidad|estado region",
    "postal_code": "postal code|zip|zip code|postcode|codigo postal|cp",
    "country": "country|pais|country region",
    "language": "language|idioma|lengua|preferred language",
    "birthday": "birthday|date of birth|birth date|birthdate|fecha de nacimiento|nacimiento|cumpleanos",
    "created_at": "created at|created|create date|creation date|date added|signup date|fecha de alta|fecha de creacion|"
    "alta|creado|fecha alta|added",
    "tags": "tags|tag|labels|etiquetas|etiqueta",
    "lists": "lists|listas",
}
_EVENT_WORDS: dict[str, str] = {
    "id": "id|event id|message id|messageid|id de evento|id del evento|uuid",
    "user_id": "contact|contact id|user|user id|userid|customer id|usuario|contacto|cliente|id cliente|id de usuario|"
    "distinct id|id contacto",
    "email": "email|e mail|mail|correo|correo electronico|email address",
    "kind": "kind|event|event name|event type|type|action|evento|tipo|tipo de evento|nombre del evento|accion|"
    "actividad",
    "occurred_at": "occurred at|timestamp|time|date|datetime|event time|created at|when|fecha|fecha y hora|hora|"
    "momento|ocurrido|event date|fecha del evento",
    "automated": "automated|bot|is bot|automatico",
    "properties": "properties|data|payload|propiedades|datos",
}


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {word: target for target, listed in words.items() for word in listed.split("|")}


_KNOWN: dict[Kind, dict[str, str]] = {"contacts": _by_word(_WORDS), "events": _by_word(_EVENT_WORDS)}


def suggest_for(file: RowFile, types: Mapping[str, FieldType], options: Options | None = None) -> Plan:
    """Return the plan that a file suggests, from its columns and first rows."""
    rows = list(islice((row for part in file.rows() for row in part), SAMPLE))
    return suggest(file.kind, list_columns(file, rows), rows, types, options or Options())


def list_columns(file: RowFile, rows: Sequence[FileRow]) -> tuple[str, ...]:
    """Return the columns of a file; of JSON lines, those of the rows."""
    return file.names or tuple(dict.fromkeys(name for row in rows for name in row.cells))


def suggest(
    kind: Kind, names: Sequence[str], rows: Sequence[FileRow], types: Mapping[str, FieldType], options: Options
) -> Plan:
    """Return what columns probably become; a file of our own form means exactly what its columns are called."""
    if set(SHAPES[kind].required) <= set(names):
        return Plan(mapping=_own_form(kind, names), options=options, takes_all=True)
    mapping: dict[str, str] = {}
    for name in names:
        target = _suggest_one(kind, name, rows, types)
        mapping[name] = target if target not in mapping.values() else _plain(kind, name, NOTHING)
    if kind == "contacts":
        _settle_names(mapping)
    return Plan(mapping=mapping, options=options)


def _own_form(kind: Kind, names: Sequence[str]) -> dict[str, str]:
    """Return the mapping of the form that scores are computed from; other columns are fields or properties."""
    roles = {name: name for name in SHAPES[kind].roles} | {"id": USER if kind == "contacts" else "id"}
    if kind == "events":
        roles["contact"] = USER
    part = "field" if kind == "contacts" else "property"
    own = {name: roles.get(name) or write_target(Target(part, name)) for name in names}  # type: ignore[arg-type]
    return own | ({EMAIL: EMAIL} if kind == "contacts" and EMAIL in names else {})


def _suggest_one(kind: Kind, name: str, rows: Sequence[FileRow], types: Mapping[str, FieldType]) -> str:
    if kind == "contacts" and name in types:
        return name
    cells = [row.cells[name] for row in rows if name in row.cells]
    known = _KNOWN[kind].get(fold_name(name))
    is_address = _mostly(cells, lambda cell: isinstance(cell, str) and normalize_email(cell) is not None)
    if is_address and known in (None, "user_id", "name"):
        return EMAIL
    if known:
        return known
    return _typed(kind, name, cells)


def fold_name(name: str) -> str:
    """Return the name of a column as names are compared: without accents, case, and marks between words."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    bare = "".join(char for char in unicodedata.normalize("NFD", spaced.lower()) if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", bare))


def _mostly(cells: Sequence[Any], is_so: Any) -> bool:
    return bool(cells) and sum(map(bool, map(is_so, cells))) >= _SHARE * len(cells)


def _typed(kind: Kind, name: str, cells: Sequence[Any]) -> str:
    """Return a field of the name of a column, with the type that all its cells have."""
    if kind == "events":
        return _plain(kind, name, name)
    wanted = _guess(cells)
    try:
        return write_target(Target("field", name, wanted if wanted is not FieldType.TEXT else None))
    except ValueError:
        return NOTHING


def _guess(cells: Sequence[Any]) -> FieldType:
    if not cells:
        return FieldType.TEXT
    if all(isinstance(cell, bool) or str(cell).lower() in ("true", "false") for cell in cells):
        return FieldType.BOOLEAN
    if all(isinstance(cell, int | float) or _NUMBER.fullmatch(str(cell)) for cell in cells):
        return FieldType.NUMBER
    if all(isinstance(cell, list) for cell in cells):
        return FieldType.LIST
    if all(read_moment(cell, Options()) is not None for cell in cells):
        return FieldType.DATE if all(len(str(cell)) == len("2026-01-31") for cell in cells) else FieldType.DATETIME
    return FieldType.TEXT


def _plain(kind: Kind, name: str, otherwise: str) -> str:
    """Return the target of a field or property of the column's own name."""
    part = "field" if kind == "contacts" else "property"
    return write_target(Target(part, name)) if name.strip() == name and name.isprintable() else otherwise  # type: ignore[arg-type]


def _settle_names(mapping: dict[str, str]) -> None:
    """A column that is called first name holds the whole name if there is none for the last."""
    if "last_name" in mapping.values() or "name" in mapping.values():
        return
    for column, target in mapping.items():
        if target == "first_name" and fold_name(column) == "nombre":
            mapping[column] = "name"


assert set(_WORDS) - {"user_id", "created_at", "tags", "lists"} <= set(SYSTEM_FIELDS)  # noqa: S101  # at import
