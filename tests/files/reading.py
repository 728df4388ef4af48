"""Small files of history, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from baremo.engine.history import Parquet, Source
from baremo.files.reading import Inputs, Loaded, open_history
from baremo.files.report import TableReport
from baremo.model.document import read_model
from baremo.model.scores import Model

MODEL = """
scores:
  - key: interest
    name: Interest
    minimum: 0
    maximum: 100
    rules:
      - {key: visit, name: Visits, points: 5, award: every, when: {event: page_viewed}}
  - {key: deal-size, name: Size, subject: deal, rules: [
      {key: big, name: Big, points: 9, when: {field: size, operator: is, value: big}}]}
"""
CONTACTS = "id,created_at,city\nana,2026-01-01,Madrid\nben,,Lisboa\n"
EVENTS = "id,contact,kind,occurred_at\n1,ana,page_viewed,2026-01-02\n"


def model() -> Model:
    return read_model(MODEL)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class Folder:
    """A directory with files of history; `read` gives the rows of a table, `report` what happened to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.contacts: Any = write(path, "contacts.csv", CONTACTS)
        self.events: Any = write(path, "events.csv", EVENTS)
        self.others: dict[str, Any] = {}

    def put(self, name: str, content: str | bytes) -> Path:
        """Write a file and make it the table that the name begins with."""
        path = write(self.path, name, content)
        self.give(name.split(".", maxsplit=1)[0], path)
        return path

    def give(self, kind: str, given: object) -> None:
        if kind in ("contacts", "events"):
            setattr(self, kind, given)
        else:
            self.others[kind] = given

    @contextmanager
    def open(self, *, goes_on: bool = True) -> Iterator[Loaded]:
        inputs = Inputs(contacts=self.contacts, events=self.events, **self.others)
        with open_history(inputs, model(), goes_on=goes_on) as loaded:
            yield loaded

    def read(self, kind: str) -> list[dict[str, Any]]:
        with self.open() as loaded:
            return rows(getattr(loaded.history, kind))

    def report(self, kind: str) -> TableReport:
        with self.open() as loaded:
            return next(table for table in loaded.report.tables if table.kind == kind)

    def refusals(self, kind: str) -> list[tuple[int, str, str | None]]:
        """Give line, reason and column of the refused rows."""
        return [(found.line, found.reason.name, found.column) for found in self.report(kind).refusals]

    def rejects(self) -> str:
        with self.open() as loaded:
            loaded.write_rejects(self.path / "rejects.csv", "en")
        return (self.path / "rejects.csv").read_text()


def rows(source: Source) -> list[dict[str, Any]]:
    if isinstance(source, Parquet):
        return list(pa.concat_tables(pq.read_table(path) for path in source.paths).to_pylist())
    return list(source.to_pylist())
