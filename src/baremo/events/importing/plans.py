"""The plan of an import: what each column becomes, and the choices that hold for all rows."""

from __future__ import annotations

import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

import msgspec

from baremo.contacts.field_types import FieldType
from baremo.contacts.limits import MAX_STATUS, MAX_TAG_NAME
from baremo.events.importing.limits import MAX_KIND, MAX_NAME
from baremo.events.importing.targets import Target, WrongTargetError, parse_target
from baremo.files.columns import Kind
from baremo.language import Label
from baremo.platform.refusals import Finding, InvalidDataError

Mode = Literal["both", "create", "update"]
DateOrder = Literal["iso", "day_first", "month_first"]
Decimals = Literal["point", "comma"]
Since = Literal["ever", "import"]
Unknown = Literal["create", "refuse"]

_ZONE = Label(es="no es una zona horaria como Europe/Madrid", en="is no time zone such as Europe/Madrid")
_CHOICE = Label(es="puede ser {known}", en="can be {known}")
_LENGTH = Label(es="tiene que tener de 1 a {most} caracteres", en="needs 1 to {most} characters")
_NO_COLUMN = Label(
    es="el archivo no tiene esa columna; tiene {names}", en="the file has no such column; it has {names}"
)
_TWICE = Label(es="otra columna va al mismo sitio", en="another column goes to the same place")
_TYPE = Label(es="ese campo existe y es de tipo {type}", en="that field exists and is of the type {type}")
_NOBODY = Label(
    es="ninguna columna dice de quién es la fila; asigna una a email, user_id o connection:N",
    en="no column says whose a row is; map one to email, user_id or connection:N",
)
_NEEDED = Label(es="ninguna columna va a {part}", en="no column goes to {part}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """The choices that hold for all rows."""

    mode: Mode = "both"
    """Whether contacts are only created, only updated, or both."""
    overwrite: bool = True
    """Whether a cell counts against a value that is there; otherwise only empty fields are filled."""
    tags: tuple[str, ...] = ()
    lists: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder = "iso"
    time_zone: str = "UTC"
    decimal: Decimals = "point"
    facts_since: Since = "ever"
    """Since when a fact holds of which nothing was known: as far back as history tells, or since the import."""
    source: str = "import"
    """The name under which ids of events are the same ones again."""
    kind: str = ""
    """The kind of all events, for files that have no column for it."""
    unknown: Unknown = "create"
    """What becomes of events of contacts that nobody knows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What an import does with its file; columns that `mapping` does not name are left out unless `takes_all`."""

    mapping: Mapping[str, str]
    options: Options = field(default_factory=Options)
    takes_all: bool = False
    """Whether a column that is not named becomes a field or property of its name."""

    def dump(self) -> str:
        """Return the plan as the database keeps it."""
        return msgspec.json.encode(self).decode()


def load_plan(text: str) -> Plan:
    """Read a plan that the database keeps."""
    return msgspec.json.decode(text, type=Plan)


def read_targets(plan: Plan, kind: Kind) -> dict[str, Target]:
    """Return what each named column becomes."""
    return {column: parse_target(text, kind) for column, text in plan.mapping.items()}


def check_plan(plan: Plan, kind: Kind, names: tuple[str, ...], types: Mapping[str, FieldType]) -> None:
    """Raise InvalidDataError with everything that is wrong with a plan; without names any column may be there."""
    findings = [*_check_options(plan.options)]
    targets: dict[str, Target] = {}
    for column, text in plan.mapping.items():
        try:
            targets[column] = parse_target(text, kind)
        except WrongTargetError as wrong:
            findings.append(Finding(f"mapping.{column}", wrong.template.fill(**wrong.values)))
    findings += _check_columns(targets, names, types)
    if len(targets) == len(plan.mapping):
        findings += _check_whole(targets, plan.options, kind)
    if findings:
        raise InvalidDataError(findings)


def _check_columns(
    targets: Mapping[str, Target], names: tuple[str, ...], types: Mapping[str, FieldType]
) -> list[Finding]:
    findings, taken = [], set()
    for column, target in targets.items():
        path, place = f"mapping.{column}", (target.part, target.name)
        if names and column not in names:
            findings.append(Finding(path, _NO_COLUMN.fill(names=", ".join(names)[:500])))
        if target.part != "nothing" and place in taken:
            findings.append(Finding(path, _TWICE))
        taken.add(place)
        known = types.get(target.name) if target.part == "field" else None
        if known and target.type and known != target.type:
            findings.append(Finding(path, _TYPE.fill(type=known.value)))
    return findings


def _check_whole(targets: Mapping[str, Target], options: Options, kind: Kind) -> list[Finding]:
    parts = {target.part for target in targets.values()}
    findings = [] if "identity" in parts else [Finding("mapping", _NOBODY)]
    if kind == "events":
        findings += [Finding("mapping", _NEEDED.fill(part="occurred_at"))] if "occurred_at" not in parts else []
        is_named = "kind" in parts or options.kind
        findings += [] if is_named else [Finding("mapping", _NEEDED.fill(part="kind"))]
    return findings


_CHOICES = {"mode": Mode, "date_order": DateOrder, "decimal": Decimals, "facts_since": Since, "unknown": Unknown}


def _check_options(options: Options) -> list[Finding]:
    findings = [
        Finding(name, _CHOICE.fill(known=", ".join(get_args(choice))))
        for name, choice in _CHOICES.items()
        if getattr(options, name) not in get_args(choice)
    ]
    findings += [Finding("time_zone", _ZONE)] if not _is_zone(options.time_zone) else []
    lengths = [("source", options.source, MAX_NAME), *(("tags", tag, MAX_TAG_NAME) for tag in options.tags)]
    lengths += [("kind", options.kind, MAX_KIND)] if options.kind else []
    for name, status in options.lists.items():
        lengths += [("lists", name, MAX_TAG_NAME), (f"lists.{name}", status, MAX_STATUS)]
    return findings + [
        Finding(path, _LENGTH.fill(most=most)) for path, text, most in lengths if not 0 < len(text.strip()) <= most
    ]


def _is_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
