"""How a cell is read: as text, number, boolean, moment or list (scoring.md §3, «Types»)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.layout import Shape, Table
from baremo.engine.sql import Sql, call
from baremo.model.conditions import ANY_KIND
from baremo.model.predicates import Operand


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The readings of one value as SQL; None where it can never be read so.

    `moment` is in microseconds since 1970 UTC, `timed` tells whether it has a time, `texts` are the folded texts
    of a list, `key` is equal for the same value, `large` is a number of more than 20 digits, as a float.
    """

    present: Sql
    filled: Sql
    text: Sql | None = None
    number: Sql | None = None
    large: Sql | None = None
    boolean: Sql | None = None
    moment: Sql | None = None
    timed: Sql | None = None
    is_list: Sql | None = None
    texts: Sql | None = None
    key: Sql | None = None
    choices: tuple[Cell, ...] = ()
    """The cells among which this one chooses; at most one of them has a text."""
    whole: Sql | None = None
    """The url as it came, if this is a part of it."""
    hidden: bool = False
    """Whether reading the text costs so much that a cheap test should come first."""
    raw: Sql | None = None
    """The text as it came, an empty list written as text included."""


MISSING = Cell(present=exp.false(), filled=exp.false())


@dataclass(slots=True)
class Reader:
    """Finds the cells of one table's row; what costs something to read is read once per row.

    `row` is the alias of the row, `document` the column of JSON. `source` gives the table with further columns: for
    each name found in the document its kind (text, number, boolean, list, object) and its text, and the parts of
    urls.
    """

    table: Table
    row: str
    document: str
    _taken: dict[str, tuple[int, set[str]]] = field(default_factory=dict)
    _parts: dict[Operand, int] = field(default_factory=dict)
    _kinds: set[str] = field(default_factory=set)

    def find(self, operand: Operand, kind: str = ANY_KIND) -> Cell:
        """Return the readings of a field or property; it will be asked of events of that kind only."""
        shape = self.table.shape(operand.name)
        cells = []
        if shape is not None:
            cells.append(self._column(operand, shape, kind))
        if self.document in self.table.fixed:
            cells.append(self._member(operand, kind))
        if not cells:
            return MISSING
        return cells[0] if len(cells) == 1 else _first(*cells)

    def _column(self, operand: Operand, shape: Shape, kind: str) -> Cell:
        value = sql.column(operand.name, self.row)
        if operand.url_part is None:
            return read_column(value, shape)
        if shape != "text":
            return MISSING
        if operand.parameter is not None:
            return _cut(read_column(value, shape), operand)
        number = self._parts.setdefault(operand, len(self._parts))
        self._kinds.add(kind)
        part = sql.column(f"bm_url{number}", self.row)
        return replace(_read_text(part), text=part, filled=_filled(value), whole=value)

    def _member(self, operand: Operand, kind: str) -> Cell:
        number, kinds = self._taken.setdefault(operand.name, (len(self._taken), set()))
        kinds.add(kind)
        value = sql.column(f"bm_text{number}", self.row)
        cell = read_document(sql.column(f"bm_kind{number}", self.row), value)
        return cell if operand.url_part is None else _cut(cell, operand)

    def source(self, name: str) -> exp.Expr:
        """Return the table of that name under the row's alias, with the further columns if there are any."""
        if not self._taken and not self._parts:
            return sql.table(name, self.row)
        columns: list[Sql] = [exp.Column(this=exp.Star(), table=exp.to_identifier("w"))]
        columns += [part for taken in self._taken for part in self._take(taken)]
        columns += [sql.column(f"bm_url{number}", "u") for number in self._parts.values()]
        query = exp.Select().select(*columns, copy=False).from_(sql.table(name, "w"), copy=False)
        if self._parts:
            same = sql.compare(sql.column("bm_url", "u"), "=", sql.column("url", "w"))
            query.join(self._urls(name), on=same, join_type="left", copy=False)
        return query.subquery(self.row, copy=False)

    def _urls(self, name: str) -> exp.Expr:
        """Return the parts of every different url: taking a url apart costs more than looking it up."""
        url = sql.column("url")
        different = exp.Select().select(url, copy=False).distinct(copy=False).from_(sql.table(name), copy=False)
        if ANY_KIND not in self._kinds:
            different.where(sql.one_of(sql.column("kind"), sorted(self._kinds)), copy=False)
        parts = [
            sql.named(call(f"bm_url_{operand.url_part}", sql.column("url")), f"bm_url{number}")
            for operand, number in self._parts.items()
        ]
        query = exp.Select().select(sql.named(url.copy(), "bm_url"), *parts, copy=False)
        return query.from_(different.subquery("x", copy=False), copy=False).subquery("u", copy=False)

    def _take(self, name: str) -> tuple[Sql, Sql]:
        """Return the kind and the text of a member, where no column of its name is filled."""
        number, kinds = self._taken[name]
        document, pointer = sql.column(self.document, "w"), sql.text(point_to(name))
        kind, text = (
            call("bm_json_type", document, pointer),
            call("bm_json_text", document.copy(), pointer.copy()),
        )
        tests = [] if ANY_KIND in kinds else [sql.one_of(sql.column("kind", "w"), sorted(kinds))]
        if self.table.shape(name) == "text":
            tests.append(sql.negate(_filled(sql.column(name, "w"))))
        if tests:
            test = sql.every(tests)
            kind, text = sql.choose((test, kind)), sql.choose((test.copy(), text))
        return sql.named(kind, f"bm_kind{number}"), sql.named(text, f"bm_text{number}")


def _cut(cell: Cell, operand: Operand) -> Cell:
    """Return the readings of a part of a url, which is text."""
    if cell.raw is None:
        return MISSING
    if operand.parameter is not None:
        return _read_text(call("bm_url_parameter", cell.raw, sql.text(operand.parameter)))
    part = call(f"bm_url_{operand.url_part}", cell.raw)
    return replace(_read_text(part), text=part, whole=cell.raw, hidden=True)


def _filled(value: Sql) -> Sql:
    return sql.sure(sql.compare(value, "<>", sql.text("")))


def point_to(name: str) -> str:
    """Return the JSON pointer (RFC 6901) to a member."""
    return "/" + name.replace("~", "~0").replace("/", "~1")


def read_column(value: Sql, shape: Shape) -> Cell:
    """Return the readings of a column of a shape."""
    there = sql.known(value)
    if shape == "text":
        return _read_text(value)
    if shape == "list":
        filled = sql.sure(sql.compare(call("bm_length", value), ">", sql.number(0)))
        return Cell(present=filled, filled=filled, is_list=there, texts=call("bm_folded_list", value))
    if shape == "boolean":
        spelled = sql.choose((value, sql.text("true")), (sql.negate(value), sql.text("false")))
        return Cell(present=there, filled=there, boolean=value, key=spelled)
    if shape in ("timestamp", "date"):
        moment = call(f"bm_moment_of_{shape}", value)
        timed = sql.true() if shape == "timestamp" else sql.false()
        return Cell(present=there, filled=there, moment=moment, timed=timed)
    return _read_number(value, shape)


def _read_number(value: Sql, shape: Shape) -> Cell:
    there = sql.known(value)
    spelled = call("bm_key_of_number", sql.cast(value, "text"))
    if shape == "float":
        # NaN is present, but it is no number.
        real = sql.negate(call("isnan", value))
        value, spelled = sql.choose((real, value)), sql.choose((real.copy(), spelled))
    elif shape == "decimal":
        value = call("bm_exponent", sql.cast(value, "text"))
    elif shape == "opaque":
        return Cell(present=there, filled=there)
    return Cell(present=there, filled=there, number=value, key=spelled)


def _read_text(value: Sql) -> Cell:
    filled = _filled(value)
    empty_list = sql.sure(call("bm_is_empty_array", value))
    return Cell(
        present=sql.every([filled, sql.negate(empty_list)]),
        filled=filled,
        text=call("bm_text", value),
        raw=value,
        number=call("bm_number", value),
        large=call("bm_large", value),
        boolean=call("bm_boolean", value),
        moment=call("bm_moment", value),
        timed=call("bm_timed", value),
        is_list=sql.sure(call("bm_is_array", value)),
        texts=call("bm_list", value),
        key=call("bm_key", value),
    )


def read_document(kind: Sql, value: Sql) -> Cell:
    """Return the readings of a member of a JSON object, given its kind and its text."""
    inner = _read_text(value)

    def by_kind(**readings: Sql | None) -> Sql:
        pairs = [(sql.text(name), reading) for name, reading in readings.items() if reading is not None]
        return sql.choose_by(kind, pairs, sql.null())

    filled_list = sql.negate(call("bm_is_empty_array", value))
    present = by_kind(text=inner.present, list=filled_list, number=sql.true(), boolean=sql.true(), object=sql.true())
    return Cell(
        present=sql.sure(present),
        filled=sql.sure(present),
        text=by_kind(text=inner.text),
        raw=by_kind(text=value),
        number=by_kind(text=inner.number, number=call("bm_exponent", value)),
        large=by_kind(text=inner.large, number=call("bm_exponent_large", value)),
        boolean=by_kind(text=inner.boolean, boolean=call("bm_boolean", value)),
        moment=by_kind(text=inner.moment),
        timed=by_kind(text=inner.timed),
        is_list=sql.sure(by_kind(text=inner.is_list, list=sql.true())),
        texts=by_kind(text=inner.texts, list=inner.texts),
        key=by_kind(text=inner.key, number=call("bm_key_of_number", value), boolean=value),
    )


_READINGS = tuple(each for each in fields(Cell) if each.name not in ("choices", "whole", "hidden", "raw"))


def _first(column: Cell, document: Cell) -> Cell:
    readings: dict[str, object] = {"choices": (column, document)}
    for reading in _READINGS:
        first, second = getattr(column, reading.name), getattr(document, reading.name)
        if first is None and second is None:
            readings[reading.name] = None
        else:
            readings[reading.name] = sql.choose(
                (column.filled, sql.null() if first is None else first),
                otherwise=sql.null() if second is None else second,
            )
    return Cell(**readings)  # type: ignore[arg-type]
