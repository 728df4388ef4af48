"""How a cell is read: as text, number, boolean, moment or list (scoring.md §3, «Types»)."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.layout import Shape
from baremo.engine.sql import Sql, call
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


def cut(cell: Cell, operand: Operand) -> Cell:
    """Return the readings of a part of a url, which is text."""
    if cell.raw is None:
        return MISSING
    if operand.parameter is not None:
        return read_text(call("bm_url_parameter", cell.raw, sql.text(operand.parameter)))
    part = call(f"bm_url_{operand.url_part}", cell.raw)
    return replace(read_text(part), text=part, whole=cell.raw, hidden=True)


def is_filled(value: Sql) -> Sql:
    """Return the test that a text is there and not empty."""
    return sql.sure(sql.compare(value, "<>", sql.text("")))


def read_column(value: Sql, shape: Shape) -> Cell:
    """Return the readings of a column of a shape."""
    there = sql.known(value)
    if shape == "text":
        return read_text(value)
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


def read_text(value: Sql) -> Cell:
    """Return the readings of a text."""
    filled = is_filled(value)
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
    inner = read_text(value)

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


def choose_first(column: Cell, document: Cell) -> Cell:
    """Return the readings of a column where it is filled, else those of the document."""
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
