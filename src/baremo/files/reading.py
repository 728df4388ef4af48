"""History files, or tables in memory, as a checked history; and what happened while they were read."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path

import pyarrow as pa

from baremo.engine.arrow import text_array
from baremo.engine.history import VALUE, History, Parquet, Source
from baremo.files.checking import Check
from baremo.files.columns import Kind
from baremo.files.database import Allowance, Database
from baremo.files.opening import translate_os_errors
from baremo.files.problems import RowsRefusedError
from baremo.files.rejects import copy_rejects
from baremo.files.report import Report, TableReport
from baremo.files.sources import Input, Opened, count_rows, is_trusted, open_source, relate
from baremo.language import Language
from baremo.model.document.problems import grouped
from baremo.model.scores import Model

ORDER: tuple[Kind, ...] = ("contacts", "deals", "events", "adjustments", "awards")
_OF_A_MODEL: tuple[Kind, ...] = ("adjustments", "awards")  # their rows name scores and rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a history is read from: paths, or anything with the Arrow PyCapsule interface."""

    contacts: Input
    events: Input
    deals: Input | None = None
    adjustments: Input | None = None
    awards: Input | None = None

    def given(self) -> dict[Kind, Input]:
        """Return those that are there, contacts first."""
        every = {kind: getattr(self, kind) for kind in ORDER}
        return {kind: given for kind, given in every.items() if given is not None}


@dataclass(slots=True, kw_only=True)
class Loaded:
    """A checked history; it is there as long as the `with` that opened it lasts."""

    history: History
    report: Report
    database: Database = field(repr=False)
    _checks: list[Check] = field(repr=False)

    def write_rejects(self, path: Path, language: Language) -> None:
        """Write the refused rows as CSV: file, line, id, reason, row."""
        copy_rejects(self.database, self._checks, path, language)


@contextlib.contextmanager
def open_history(
    inputs: Inputs,
    model: Model,
    *,
    goes_on: bool = False,
    allowance: Allowance | None = None,
    on_table: Callable[[Kind], None] | None = None,
) -> Iterator[Loaded]:
    """Read and check a history; with `goes_on` refused rows are left out instead of raising RowsRefusedError.

    `on_table` is told the kind of each table when its turn comes.
    """
    opened = [open_source(kind, given) for kind, given in inputs.given().items()]
    with contextlib.ExitStack() as stack:
        stack.enter_context(translate_os_errors(tempfile.gettempdir()))
        directory = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="baremo-")))
        database = Database(directory, allowance or Allowance())
        stack.callback(database.close)
        reading = _Reading(database, model, directory)
        for source in opened:
            if on_table:
                on_table(source.kind)
            reading.check(source)
        yield reading.finish(goes_on=goes_on)


class _Reading:
    def __init__(self, database: Database, model: Model, directory: Path) -> None:
        self._database = database
        self._directory = directory
        self._checks: list[Check] = []
        self._sources: dict[Kind, Source] = {}
        self._reports: dict[Kind, TableReport] = {}
        self._trusted: set[Kind] = set()
        self._model: Model | None = model

    def finish(self, *, goes_on: bool) -> Loaded:
        report = Report(list(self._reports.values()))
        if report.refused and not goes_on:
            raise RowsRefusedError(count=grouped(report.refused), rows=report.refusal_lines())
        for check in self._checks:
            self._sources[check.kind] = check.result(self._directory)
        self._count_unknown()
        history = History(**dict(self._sources))
        return Loaded(history=history, report=report, database=self._database, _checks=self._checks)

    def check(self, source: Opened) -> None:
        if is_trusted(source):
            self._trusted.add(source.kind)
            self._sources[source.kind] = Parquet(tuple(map(str, source.paths)))
            self._reports[source.kind] = TableReport(kind=source.kind, file=source.name, read=count_rows(source))
            return
        if source.kind in _OF_A_MODEL:
            self._register_model()
        check = Check(self._database, source.kind, relate(self._database, source, self._directory))
        check.report.file = source.name
        check.run()
        self._checks.append(check)
        self._reports[source.kind] = check.report

    def _register_model(self) -> None:
        """Make scores and rules known to the database, once."""
        if self._model is not None:
            register_model(self._database, self._model)
        self._model = None

    def _count_unknown(self) -> None:
        """Count rows about subjects that are not there; the engines ignore them."""
        rows = {kind: self._database.lay(kind, source) for kind, source in self._sources.items()}
        if "events" not in self._trusted:
            query = f"select count(*) from {rows['events']} as e anti join {rows['contacts']} as c on c.id = e.contact"
            self._reports["events"].unknown_subjects = self._database.row(query)[0]
        for kind in _OF_A_MODEL:
            if kind in rows:
                self._register_model()
                self._count_unknown_of(kind, rows)
        if "awards" in rows:
            query = f"select count(*) from {rows['awards']} anti join known_rules using (score, rule)"
            self._reports["awards"].unknown_rules = self._database.row(query)[0]

    def _count_unknown_of(self, kind: Kind, rows: Mapping[Kind, str]) -> None:
        ids = f"select 'contact' as subject, id from {rows['contacts']}"
        if "deals" in rows:
            ids += f" union all select 'deal', id from {rows['deals']}"
        self._reports[kind].unknown_subjects = self._database.row(
            f"select count(*) from {rows[kind]} as given join known on known.key = given.score "
            f"anti join ({ids}) as there on there.subject = known.subject and there.id = given.subject"
        )[0]


def register_model(database: Database, model: Model) -> None:
    """Make scores, with the whole numbers that a `set` may give them, and rules known to the database."""
    scores = {
        "key": text_array(score.key for score in model.scores),
        "subject": text_array(score.subject_kind for score in model.scores),
        "minimum": text_array(_whole(score.minimum, ROUND_CEILING) for score in model.scores).cast(VALUE),
        "maximum": text_array(_whole(score.maximum, ROUND_FLOOR) for score in model.scores).cast(VALUE),
    }
    database.register("known", pa.table(scores))
    rules = [(score.key, rule.key) for score in model.scores for rule in score.rules]
    columns = {"score": text_array(score for score, _ in rules), "rule": text_array(rule for _, rule in rules)}
    database.register("known_rules", pa.table(columns))


def _whole(limit: int | Decimal | None, rounding: str) -> str | None:
    if limit is None:
        return None
    bounded = max(Decimal(-(10**20)), min(Decimal(10**20), Decimal(limit)))
    return str(int(bounded.to_integral_value(rounding=rounding)))
