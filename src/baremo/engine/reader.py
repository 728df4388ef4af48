"""The rows of contacts, deals or events as cells: columns, and members of the JSON column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import MISSING, Cell, choose_first, cut, is_filled, read_column, read_document
from baremo.engine.layout import Shape, Table
from baremo.engine.slots import Slots, choose_by_kind
from baremo.engine.sql import Sql, call
from baremo.engine.urls import URL, Urls, read_part
from baremo.model.conditions import ANY_KIND
from baremo.model.predicates import Operand


@dataclass(slots=True)
class Reader:
    """Finds the cells of one table's row; what costs something to read is read once per row.

    `row` is the alias of the row, `document` the column of JSON. `source` gives the table with further columns: what
    was asked of urls, and for members of the document their type (text, number, boolean, list, object) and text.
    `number` gives the number of a kind of event, as it stands in the column `bm_kind`.
    """

    table: Table
    row: str
    document: str
    number: Callable[[str], int] = len
    urls: Urls = field(default_factory=Urls)
    _members: Slots[str] = field(default_factory=Slots)

    def find(self, operand: Operand, kind: str = ANY_KIND) -> Cell:
        """Return the readings of a field or property; it will be asked of events of that kind only."""
        shape = self.table.shape(operand.name)
        member = self.find_member(operand, kind)
        if shape is None:
            return member
        column = self._column(operand, shape, kind)
        return column if member is MISSING else choose_first(column, member)

    def find_member(self, operand: Operand, kind: str = ANY_KIND) -> Cell:
        """Return the readings of a member of the document, where no column of its name is filled."""
        if self.document not in self.table.fixed:
            return MISSING
        place = self._members.place(kind, operand.name)
        value = sql.column(f"bm_text{place}", self.row)
        cell = read_document(sql.column(f"bm_type{place}", self.row), value)
        return cell if operand.url_part is None else cut(cell, operand)

    def _column(self, operand: Operand, shape: Shape, kind: str) -> Cell:
        value = sql.column(operand.name, self.row)
        if operand.url_part is None:
            return read_column(value, shape)
        if shape != "text":
            return MISSING
        if operand.parameter is not None:
            return cut(read_column(value, shape), operand)
        self.urls.of_kind(kind)
        return read_part(sql.column(self.urls.part(operand), self.row), value)

    @property
    def reads_document(self) -> bool:
        """Whether anything that was found so far may stand in the document."""
        return bool(self._members)

    def source(self, name: str, kind: Sql | None = None, test: Sql | None = None) -> exp.Expr:
        """Return the table of that name under the row's alias, with the further columns.

        `kind` is read of the row `v` first; then only rows that pass a test of the row `v` are read further.
        """
        if not (self._members or self.urls or kind):
            return sql.table(name, self.row)
        table: exp.Expr = sql.table(name, "v")
        if kind is not None:
            table = exp.Select().select(_all_of("v"), kind, copy=False).from_(table, copy=False)
            table = table.subquery("v", copy=False)
        if test is not None:
            rows = exp.Select().select(_all_of("v"), copy=False).from_(table, copy=False)
            table = rows.where(test, copy=False).subquery("v", copy=False)
        if self._members:
            members = [self._take(place, slot) for place, slot in enumerate(self._members)]
            table = exp.Select().select(_all_of("v"), *members, copy=False).from_(table, copy=False)
            table = table.subquery("v", copy=False)
        columns = [_all_of("v")]
        for place in range(len(self._members)):
            member = sql.column(f"bm_member{place}", "v")
            columns.append(sql.named(call("bm_member_type", member), f"bm_type{place}"))
            columns.append(sql.named(call("bm_member_text", member.copy()), f"bm_text{place}"))
        columns += [sql.column(column, "u") for column in self.urls.names()]
        query = exp.Select().select(*columns, copy=False).from_(table, copy=False)
        if self.urls:
            same = sql.compare(sql.column(URL, "u"), "=", sql.column("url", "v"))
            sql.left_join(query, self.urls.table(name), same)
        return query.subquery(self.row, copy=False)

    def _take(self, place: int, slot: dict[str, str]) -> Sql:
        """Return the column with the member that a row's kind has there, where no column of its name is filled."""
        found = {kind: self._member(name) for kind, name in slot.items()}
        return sql.named(choose_by_kind(found, "v", self.number, sql.null()), f"bm_member{place}")

    def _member(self, name: str) -> Sql:
        member = call("bm_json_member", sql.column(self.document, "v"), sql.text(point_to(name)))
        if self.table.shape(name) != "text":
            return member
        return sql.choose((sql.negate(is_filled(sql.column(name, "v"))), member))


def _all_of(table: str) -> Sql:
    return exp.Column(this=exp.Star(), table=exp.to_identifier(table))


def point_to(name: str) -> str:
    """Return the JSON pointer (RFC 6901) to a member."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
