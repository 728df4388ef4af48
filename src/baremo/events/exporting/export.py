"""Writing the whole history, as it is at one moment, to a folder: all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from baremo.engine.history import EVENT_COLUMNS
from baremo.events.archive.snapshots import Snapshot, open_snapshot
from baremo.events.archive.store_rows import all_contacts, all_events
from baremo.events.exporting.columns import read_columns
from baremo.events.exporting.naming import Naming
from baremo.events.exporting.writers import WRITERS, Form
from baremo.files.opening import translate_os_errors
from baremo.files.writing import Outputs

AT_ONCE = 20_000
"""Rows that are held in memory together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exported:
    """What was written."""

    contacts: int
    events: int
    unnamed: int
    """Contacts without the wanted identity, which are called by their number."""


def export(folder: Path, form: Form, naming: Naming, outputs: Outputs, tell: Callable[[str, int], None]) -> Exported:
    """Write contacts and events; `tell` hears how many of what have been written so far."""
    paths = {part: folder / f"{part}.{form}" for part in ("contacts", "events")}
    with translate_os_errors(folder):
        folder.mkdir(exist_ok=True)
    parts = {part: outputs.open(path) for part, path in paths.items()}
    with open_snapshot() as snapshot:
        naming.check(snapshot)
        columns = read_columns(snapshot)
        contacts = map(columns.lay_out, all_contacts(snapshot, AT_ONCE))
        unnamed: Counter[str] = Counter()
        named = _name(contacts, "id", snapshot, naming, unnamed)
        people = _write(named, parts["contacts"], columns.schema, form, lambda count: tell("contacts", count))
        told = (table.select(list(EVENT_COLUMNS)) for table in all_events(snapshot, AT_ONCE))
        events = _name(told, "contact", snapshot, naming, Counter())
        happened = _write(events, parts["events"], pa.schema(EVENT_COLUMNS), form, lambda count: tell("events", count))
    outputs.commit()
    return Exported(contacts=people, events=happened, unnamed=unnamed["id"])


def _name(
    tables: Iterator[pa.Table], column: str, snapshot: Snapshot, naming: Naming, unnamed: Counter[str]
) -> Iterator[pa.Table]:
    for table in tables:
        names, without = naming.rename(snapshot, table[column])
        unnamed[column] += without
        yield table.set_column(table.schema.get_field_index(column), column, names)


def _write(tables: Iterator[pa.Table], path: Path, schema: pa.Schema, form: Form, tell: Callable[[int], None]) -> int:
    writer, count = WRITERS[form](path, schema), 0
    try:
        for table in tables:
            writer.write(table)
            count += table.num_rows
            tell(count)
    finally:
        writer.close()
    return count
