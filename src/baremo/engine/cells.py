"""How a cell is read: as text, number, boolean, moment or list (scoring.md §3, «Types»)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.layout import Shape, Table
from baremo.engine.sql import Sql, call
from baremo.model.conditions import ANY_KIND


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


MISSING = Cell(present=exp.false(), filled=exp.false())


@dataclass(slots=True)
class Reader:
    """Finds the cells of one table's row; what stands in its JSON document is taken out once per row.

    `row` is the alias of the row, `document` the column of JSON. `source` gives the table with two further columns
    for each name found there: its kind (text, number, boolean, list, object) and its text.
    """

    table: Table
    row: str
    document: str
    _taken: dict[str, tuple[str, set[str]]] = field(default_factory=dict)

    def find(self, name: str, kind: str = ANY_KIND) -> Cell:
        """Return the readings of a field or property; it will be asked of events of that kind only."""
        shape = self.table.shape(name)
        cells = []
        if shape is not None and (shape != "text" or self.document not in self.table.fixed):
            cells.append(read_column(sql.column(name, self.row), shape))
        if self.document in self.table.fixed:
            taken, kinds = self._taken.setdefault(name, (str(len(self._taken)), set()))
            kinds.add(kind)
            pair = (sql.column(f"bm_kind{taken}", self.row), sql.column(f"bm_text{taken}", self.row))
            cells.append(read_document(*pair))
        if not cells:
            return MISSING
        return cells[0] if len(cells) == 1 else _first(*cells)

    def source(self, name: str) -> exp.Expression:
        """Return the table of that name, with what was taken out of its document, under the row's alias."""
        if not self._taken:
            return sql.table(name, self.row)
        columns: list[exp.Expression] = [exp.Star()]
        for taken, (number, kinds) in self._taken.items():
            kind, text = self._take(taken)
            if ANY_KIND not in kinds:
                asked = sql.one_of(sql.column("kind"), sorted(kinds))
                kind, text = sql.choose((asked, kind)), sql.choose((asked.copy(), text))
            columns += [sql.named(kind, f"bm_kind{number}"), sql.named(text, f"bm_text{number}")]
        query = exp.Select().select(*columns, copy=False).from_(sql.table(name), copy=False)
        return query.subquery(self.row, copy=False)

    def _take(self, name: str) -> tuple[Sql, Sql]:
        document, pointer = sql.column(self.document), sql.text(point_to(name))
        kind, text = call("bm_json_type", document, pointer), call("bm_json_text", document.copy(), pointer.copy())
        if self.table.shape(name) == "text":
            own = sql.column(name)
            filled = sql.compare(own, "<>", sql.text(""))
            kind = sql.choose((filled, sql.text("text")), otherwise=kind)
            text = sql.choose((filled.copy(), own.copy()), otherwise=text)
        return kind, text


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
    filled = sql.sure(sql.compare(value, "<>", sql.text("")))
    empty_list = sql.sure(call("bm_is_empty_array", value))
    return Cell(
        present=sql.every([filled, sql.negate(empty_list)]),
        filled=filled,
        text=call("bm_text", value),
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
    present = by_kind(
        text=inner.present, list=filled_list, number=sql.true(), boolean=sql.true(), object=sql.true()
    )
    return Cell(
        present=sql.sure(present),
        filled=sql.sure(present),
        text=by_kind(text=inner.text),
        number=by_kind(text=inner.number, number=call("bm_exponent", value)),
        large=by_kind(text=inner.large, number=call("bm_exponent_large", value)),
        boolean=by_kind(text=inner.boolean, boolean=call("bm_boolean", value)),
        moment=by_kind(text=inner.moment),
        timed=by_kind(text=inner.timed),
        is_list=sql.sure(by_kind(text=inner.is_list, list=sql.true())),
        texts=by_kind(text=inner.texts, list=inner.texts),
        key=by_kind(text=inner.key, number=call("bm_key_of_number", value), boolean=value),
    )


def _first(column: Cell, document: Cell) -> Cell:
    readings: dict[str, Sql | None] = {}
    for reading in fields(Cell):
        first, second = getattr(column, reading.name), getattr(document, reading.name)
        if first is None and second is None:
            readings[reading.name] = None
        else:
            readings[reading.name] = sql.choose(
                (column.filled, sql.null() if first is None else first),
                otherwise=sql.null() if second is None else second,
            )
    return Cell(**readings)  # type: ignore[arg-type]
