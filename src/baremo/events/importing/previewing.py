"""What an import would do, before it does anything: columns, typed rows, what would be created, first problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from baremo.contacts.declaring import load_types
from baremo.contacts.field_types import FieldType, guess_type
from baremo.contacts.identities import Claim
from baremo.contacts.sql import find_homes
from baremo.events.importing.contact_rows import ContactReader
from baremo.events.importing.event_rows import EventReader
from baremo.events.importing.limits import SAMPLE, SHOWN_PROBLEMS, SHOWN_ROWS
from baremo.events.importing.plans import Options, Plan, check_plan, read_targets
from baremo.events.importing.rejects import Refused
from baremo.events.importing.running import AT_ONCE, Chunk, read_contacts, read_events, regroup
from baremo.events.importing.suggesting import list_columns, suggest
from baremo.files.rows import FileRow, RowFile
from baremo.model.moments import write_moment

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file, some of its cells, and what becomes of it."""

    name: str
    target: str
    examples: tuple[str, ...]


@dataclass(slots=True)
class Preview:
    """What would happen. `is_whole` says that all rows were looked at and not only the first."""

    plan: Plan
    columns: list[Column] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    read: int = 0
    created: int = 0
    updated: int = 0
    refused: int = 0
    problems: list[Refused] = field(default_factory=list)
    is_whole: bool = False


def preview(file: RowFile, plan: Plan | None, options: Options | None = None, *, most: int | None = SAMPLE) -> Preview:
    """Look at a file, or its first rows, and say what a plan (or the one suggested) would make of it."""
    types = load_types()
    sample = list(islice(_each(file), SAMPLE))
    names = list_columns(file, sample)
    plan = plan or suggest(file.kind, names, sample, types, options or Options())
    check_plan(plan, file.kind, file.names, types)
    seen = Preview(plan, _show_columns(plan, names, sample))
    met: set[Claim] = set()
    for rows in regroup(_limited(file, most, seen), AT_ONCE[file.kind]):
        _look(seen, _read(file, plan, types, rows), met)
    return seen


def _each(file: RowFile) -> Iterator[FileRow]:
    for part in file.rows():
        yield from part


def _limited(file: RowFile, most: int | None, seen: Preview) -> Iterator[list[FileRow]]:
    left = most
    for part in file.rows():
        if left is not None and len(part) > left:
            yield part[:left]
            return
        yield part
        left = None if left is None else left - len(part)
    seen.is_whole = True


def _show_columns(plan: Plan, names: Sequence[str], sample: Sequence[FileRow]) -> list[Column]:
    columns = []
    for name in names:
        cells = dict.fromkeys(str(row.cells[name])[:100] for row in sample if name in row.cells)
        target = plan.mapping.get(name) or (name if plan.takes_all else "-")
        columns.append(Column(name, target, tuple(islice(cells, _EXAMPLES))))
    return columns


def _read(file: RowFile, plan: Plan, types: Mapping[str, FieldType], rows: Sequence[FileRow]) -> Chunk:
    if file.kind == "events":
        return read_events(EventReader(plan), "preview", rows, 0)
    named = {each.name: each.type for each in read_targets(plan, "contacts").values() if each.type}
    known = {**named, **types}

    def declare(values: Mapping[str, object]) -> Mapping[str, FieldType]:
        known.update({name: guess_type(value) for name, value in values.items() if name not in known})
        return known

    return read_contacts(ContactReader(plan, declare), rows, 0)


def _look(seen: Preview, chunk: Chunk, met: set[Claim]) -> None:
    seen.read += len(chunk.rows)
    seen.refused += len(chunk.refused)
    seen.problems += chunk.refused[: max(0, SHOWN_PROBLEMS - len(seen.problems))]
    told = [_show_contact(each) for each in chunk.contacts[: SHOWN_ROWS - len(seen.rows)]]
    told += [_show_event(row, draft) for row, draft in chunk.events[: SHOWN_ROWS - len(seen.rows)]]
    seen.rows += told[: max(0, SHOWN_ROWS - len(seen.rows))]
    claimed = [each.claims for each in chunk.contacts]
    homes = find_homes({claim for claims in claimed for claim in claims})
    for claims in claimed:
        is_known = any(claim in homes or claim in met for claim in claims)
        met.update(claims)
        seen.updated += is_known
        seen.created += not is_known
    seen.created += len(chunk.events)


def _show_contact(each: Any) -> dict[str, Any]:
    said = [(part, name, value) for part, name, value, _ in each.said]
    return {
        "line": each.row.line,
        "identities": [{"source": claim.source, "value": claim.value} for claim in each.claims],
        "created_at": write_moment(each.created_at) if each.created_at is not None else None,
        "fields": {name: value for part, name, value in said if part == "field"},
        "tags": [name for part, name, _ in said if part == "tag"],
        "lists": {name: value for part, name, value in said if part == "list"},
    }


def _show_event(row: FileRow, draft: Any) -> dict[str, Any]:
    return {
        "line": row.line,
        "identities": [{"source": claim.source, "value": claim.value} for claim in draft.claims],
        "kind": draft.kind,
        "occurred_at": write_moment(draft.occurred_at),
        "automated": draft.automated,
        "properties": draft.properties,
    }
