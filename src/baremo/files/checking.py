"""One table checked row by row in SQL: what is refused and why, what stands twice, and what remains."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress
from pathlib import Path

import pyarrow as pa

from baremo.engine.arrow import int_array
from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, Parquet, Source
from baremo.files.bounds import KEPT_REFUSALS
from baremo.files.cells import Cell, read_column
from baremo.files.columns import SHAPES, Kind, Role, Shape
from baremo.files.database import Database, quote_name, quote_text, translate_database_errors
from baremo.files.mending import mend_cells
from baremo.files.problems import MissingColumnsError
from baremo.files.raw import cell_name
from baremo.files.reasons import Reason
from baremo.files.relation import Relation, check_family
from baremo.files.repeats import CONFLICTS, find_conflicts, find_repeated
from baremo.files.report import Refusal, TableReport
from baremo.model.document.problems import NO_COLUMN, names

MANY_ROWS = 500_000
"""Tables with more rows are handed on as Parquet instead of in memory."""

_FEW_ROWS = 50_000  # so many are looked at faster than a statement for each column is planned
_FEW_COLUMNS = 100  # so many are asked about alone, without asking about groups of them before
_GROUP = 50
_OPS = "('add', 'subtract', 'set', 'reset')"
_SCHEMAS = {"adjustments": ADJUSTMENT_SCHEMA, "awards": AWARD_SCHEMA}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the file and what becomes of it; `mended` names the table of what Python made of it."""

    position: int
    name: str
    role: Role
    cell: Cell
    mended: str | None = None


class Check:
    """A table that is checked. `known` (adjustments) is a table of the scores that there are."""

    def __init__(self, database: Database, kind: Kind, relation: Relation) -> None:
        """Look at the columns."""
        self.kind: Kind = kind
        self.relation = relation
        self.report = TableReport(kind=kind, file=relation.files[0], read=relation.count)
        self._database = database
        self._shape: Shape = SHAPES[kind]
        self._joins: list[str] = []
        self._has_refused = self._has_repeated = self._changes = False
        missing = [name for name in self._shape.required if name not in relation.names]
        if missing:
            there = names(relation.names, none=NO_COLUMN)
            raise MissingColumnsError(file=self.report.file, missing=names(missing), there=there)
        self._columns = self._read_columns()

    def run(self) -> None:
        """Find everything that is refused or repeated."""
        with translate_database_errors(self.report.file):
            if self.kind == "adjustments":
                score = self.relation.column("score")
                self._joins.append(f"left join known on known.key = {score}::varchar")
            self._columns = [self._mend(column) for column in self._columns]
            self._has_refused, self._changes = self._survey()
            if self._has_refused:
                self._note_refused()
            if self._shape.has_ids:
                self._find_repeated()

    def result(self, directory: Path) -> Source:
        """Return the rows that remain; a Parquet file that is right as it stands is returned itself."""
        if self._is_untouched():
            return Parquet(self.relation.paths)
        query = f"select {self._values()} from {self._rows()} where {self._remains()}"
        with translate_database_errors(self.report.file):
            if self.relation.count <= MANY_ROWS or self.kind in _SCHEMAS:
                return self._fit(self._database.table(f"{query} order by line"))
            path = directory / f"{self.kind}.parquet"
            self._database.run(f"copy ({query}) to {quote_text(path)} (format parquet)")
            return Parquet((str(path),))

    def refused_rows(self, columns: str) -> str:
        """Return a query for the refused rows: columns of the file and of `refused` (line, verdict, id)."""
        return (
            f"select {columns} from refused_{self.kind} as refused "
            f"join {self.relation.sql} as given on given.line = refused.line"
        )

    @property
    def has_refused(self) -> bool:
        """Whether any row is refused."""
        return self._has_refused

    def _read_columns(self) -> list[Column]:
        columns = []
        for position, name in enumerate(self.relation.names):
            role = self._shape.role(name)
            if role is None:
                continue
            check_family(self.relation, position, role)
            cell = read_column(role, cell_name(position), self.relation.families[position])
            if self.relation.is_text and role is Role.VALUE:
                cell = replace(cell, problems=())  # lengths and NUL were looked at line by line
            columns.append(Column(position=position, name=name, role=role, cell=cell))
        return columns

    def _mend(self, column: Column) -> Column:
        """Let Python read what SQL cannot, and put the place where that is found into the column."""
        alias = f"mended_{self.kind}_{column.position}"
        found = mend_cells(self._database, self.relation, column.role, column.cell, table=alias)
        if found.is_sound:
            own = tuple(problem for problem in column.cell.problems if problem[0] is None)
            column = replace(column, cell=replace(column.cell, problems=own, changes="false"))
        if not found.mends:
            return self._place(column)
        self._joins.append(f"left join {alias} on {alias}.raw = {column.cell.text}")
        return self._place(replace(column, mended=alias))

    def _place(self, column: Column) -> Column:
        """Fill the places that the SQL of a column has for other columns and tables."""
        op = f"{self.relation.column('op')}::varchar"
        clean, reason = ("null::varchar",) * 2
        if column.mended:
            clean, reason = f"{column.mended}.clean", f"{column.mended}.reason"

        def fill(sql: str) -> str:
            filled = sql.replace("{mended}.clean", clean).replace("{mended}.reason", reason)
            return filled.replace("{op}", op)

        problems = [(why, fill(sql)) for why, sql in column.cell.problems if why or column.mended]
        if self.kind == "adjustments":
            problems += _adjustment_problems(column.name, op)
        cell = replace(column.cell, value=fill(column.cell.value), problems=tuple(problems))
        return replace(column, cell=cell)

    def _rows(self) -> str:
        return f"{self.relation.sql} as given {' '.join(self._joins)}"

    def _verdict(self) -> str:
        """Return the expression that gives reason and column of a refused row, and null of others."""
        cases = ["when given.reason is not null then concat(given.reason, '|', given.reason_column)"]
        for column in self._columns:
            about = quote_text(f"|{column.name}")
            for reason, sql in column.cell.problems:
                named = f"'{reason.name}'" if reason else f"{column.mended}.reason"
                cases.append(f"when {sql} then concat({named}, {about})")
        return f"case {' '.join(cases)} end"

    def _survey(self) -> tuple[bool, bool]:
        """Say whether any row is refused, and whether any value differs from what the file holds."""
        suspects = self._suspects() if self.relation.count > _FEW_ROWS else self._columns
        problems = [sql for column in suspects for _, sql in column.cell.problems]
        if self.relation.is_text:
            problems.insert(0, "given.reason is not null")
        changes = [column.cell.changes for column in self._columns]
        if None in changes or not self.relation.paths:
            return self._ask([_any_of(problems)])[0], True
        differing = [column.cell.changes or "true" for column in suspects]
        refused, changed = self._ask([_any_of(problems), _any_of(differing)])
        return refused, changed

    def _suspects(self) -> list[Column]:
        """Return the columns of which any cell is refused or differs from what the file holds.

        Each is asked about alone: such a test is made on the dictionary and the statistics of a Parquet column
        instead of on every row, which a test of several columns is not. Of many columns, though, whole groups are
        cleared first: each question costs time for every column that the file has.
        """
        columns = self._columns
        if len(columns) > _FEW_COLUMNS:
            groups = [columns[place : place + _GROUP] for place in range(0, len(columns), _GROUP)]
            found = self._ask([_any_of(_tests_of(group)) for group in groups])
            columns = list(chain.from_iterable(compress(groups, found)))
        found = self._ask([_any_of(_tests_of([column])) for column in columns])
        return list(compress(columns, found))

    def _ask(self, tests: Sequence[str]) -> list[bool]:
        """Say of each test whether it holds for any row."""
        rows = self._rows()
        asked = [test if test == "false" else f"exists (select 1 from {rows} where {test})" for test in tests]
        if self.relation.count <= _FEW_ROWS:
            return [bool(found) for found in self._database.row(f"select {', '.join(asked)}")]
        return [test != "false" and bool(self._database.row(f"select {test}")[0]) for test in asked]

    def _note_refused(self) -> None:
        self._database.run(
            f"create table refused_{self.kind} as select * from "
            f"(select given.line as line, {self._verdict()} as verdict, {self._id()} as id "
            f"from {self._rows()}) where verdict is not null"
        )
        self._count_refused()

    def _count_refused(self) -> None:
        table = f"refused_{self.kind}"
        self.report.reasons.clear()
        self.report.refusals.clear()
        counts = f"select split_part(verdict, '|', 1), count(*) from {table} group by 1 order by 1"
        for name, count in self._database.rows(counts):
            self.report.reasons[Reason[name]] = count
        first = f"select line, verdict, id from {table} order by line limit {KEPT_REFUSALS}"
        for line, verdict, about in self._database.rows(first):
            reason, _, column = verdict.partition("|")
            file, number = self.relation.place(line)
            self.report.refusals.append(
                Refusal(file=file, line=number, reason=Reason[reason], column=column or None, id=about)
            )

    def _id(self) -> str:
        name = self.relation.column("id" if self._shape.has_ids else "subject")
        return f"{name}::varchar"

    def _find_repeated(self) -> None:
        """Refuse ids with different contents; of the rows of one id that say the same, the first counts."""
        row_id = self._id()
        if self.relation.families[self.relation.names.index("id")] == "text":
            row_id = row_id.removesuffix("::varchar")
        hashes = find_repeated(self._database, self.relation.sql, row_id, self.relation.count)
        if not hashes:
            return
        good = f" and line not in (select line from refused_{self.kind})" if self._has_refused else ""
        said = ", ".join(f"{quote_name(column.name)} := {column.cell.value}" for column in self._columns)
        with self._database.registered("hashes", pa.table({"h": int_array(hashes, pa.uint64())})):
            self._database.run(
                f"create table suspects as select given.line as line, {row_id} as id, "
                f"to_json(struct_pack({said}))::varchar as said "
                f"from {self._rows()} where hash({row_id}) in (select h from hashes){good}"
            )
        self._find_conflicts()
        self._database.run(
            f"create table repeated_{self.kind} as select line from (select line, row_number() over "
            "(partition by id order by line) as nth from suspects anti join conflicts using (id)) "
            "where nth > 1"
        )
        self._database.run("drop table suspects")
        self._database.run("drop table conflicts")
        self.report.repeated = self._database.count(f"repeated_{self.kind}")
        self._has_repeated = bool(self.report.repeated)

    def _find_conflicts(self) -> None:
        self._database.run(
            "create table differing as select distinct id, said from suspects where id in "
            "(select id from suspects group by id having count(distinct said) > 1)"
        )
        reader = self._database.batches_apart("from differing order by id", 10_000)
        conflicts = find_conflicts(reader, self._shape.carrier)
        with self._database.registered("found", pa.RecordBatchReader.from_batches(CONFLICTS, conflicts)):
            self._database.run("create table conflicts as from found")
        self._database.run("drop table differing")
        if self._database.count("conflicts"):
            self._has_refused = True
            self._database.run(f"create table if not exists refused_{self.kind} (line bigint, verdict text, id text)")
            self._database.run(
                f"insert into refused_{self.kind} select line, '{Reason.CONFLICT.name}|id', id "
                "from suspects semi join conflicts using (id)"
            )
            self._count_refused()

    def _is_untouched(self) -> bool:
        used = {column.position for column in self._columns}
        whole = not any(cast for position, cast in enumerate(self.relation.cast) if position in used)
        mended = any(column.mended for column in self._columns)
        touched = self._has_refused or self._has_repeated or mended or self._changes
        return bool(self.relation.paths) and whole and not touched and self.kind not in _SCHEMAS

    def _values(self) -> str:
        return ", ".join(f"{column.cell.value} as {quote_name(column.name)}" for column in self._columns)

    def _remains(self) -> str:
        tests = []
        if self._has_refused:
            tests.append(f"line not in (select line from refused_{self.kind})")
        if self._has_repeated:
            tests.append(f"line not in (select line from repeated_{self.kind})")
        return " and ".join(tests) or "true"

    def _fit(self, table: pa.Table) -> pa.Table:
        """Give adjustments and awards all the columns that they have."""
        schema = _SCHEMAS.get(self.kind)
        if schema is None:
            return table
        columns = [
            table[field.name].cast(field.type) if field.name in table.column_names else _default(field, table.num_rows)
            for field in schema
        ]
        return pa.Table.from_arrays(columns, schema=schema)


def _tests_of(columns: Sequence[Column]) -> list[str]:
    """Return what holds for rows in which a cell is refused or differs from what the file holds."""
    return [
        test
        for column in columns
        for test in (*(sql for _, sql in column.cell.problems), column.cell.changes or "false")
    ]


def _any_of(tests: Sequence[str]) -> str:
    return " or ".join(f"({test})" for test in tests if test != "false") or "false"


def _adjustment_problems(name: str, op: str) -> list[tuple[Reason | None, str]]:
    if name == "score":
        return [(Reason.SCORE, "known.key is null")]
    return [(Reason.OP, f"{op} not in {_OPS}")] if name == "op" else []


def _default(field: pa.Field, rows: int) -> pa.Array:
    if field.name == "sequence":
        return int_array(range(1, rows + 1), pa.int64())
    return pa.nulls(rows, field.type)
