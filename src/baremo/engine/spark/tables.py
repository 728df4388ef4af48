"""A history as tables of Spark: Parquet where it lies, Arrow by way of temporary Parquet."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql import types as t

from baremo.engine.history import MOMENT, Parquet, Source
from baremo.engine.layout import shape_of

ADJUSTMENTS = (
    "score string, subject string, at timestamp_ntz, sequence bigint, op string, points decimal(38, 6), "
    "expires_after bigint, held decimal(38, 6)"
)
AWARDS = "score string, rule string, subject string, at timestamp_ntz, event string"

_ARROW: tuple[tuple[type[t.DataType], pa.DataType], ...] = (
    (t.StringType, pa.string()),
    (t.BooleanType, pa.bool_()),
    (t.IntegralType, pa.int64()),
    (t.FractionalType, pa.float64()),
    (t.DateType, pa.date32()),
    (t.TimestampType, MOMENT),
    (t.TimestampNTZType, MOMENT),
)


def read_table(session: SparkSession, source: Source, scratch: Path) -> DataFrame:
    """Return a table of a history; `scratch` is where Arrow tables lie for a Spark on this machine."""
    if isinstance(source, Parquet):
        return session.read.parquet(*source.paths)
    plain = _make_plain(source)
    if not (session.sparkContext.master or "").startswith("local"):
        return session.createDataFrame(plain)
    path = scratch / f"{len(list(scratch.iterdir()))}.parquet"
    pq.write_table(plain, path)
    return session.read.parquet(str(path))


def read_ordered(session: SparkSession, source: Source | None, columns: str, scratch: Path) -> DataFrame:
    """Return a table with exactly these columns, and with `place`, which orders its rows as they stand."""
    if source is None:
        return empty_table(session, f"{columns}, place bigint")
    if isinstance(source, Parquet):
        parts = [_place(session.read.parquet(path), number) for number, path in enumerate(source.paths)]
        found = reduce(DataFrame.unionByName, parts)
    else:
        place = pa.array(range(source.num_rows), pa.int64())
        found = read_table(session, source.append_column("place", place), scratch)
    kinds = parse_columns(columns)
    wanted = [
        (f.col(kind.name) if kind.name in found.columns else f.lit(None)).cast(kind.dataType).alias(kind.name)
        for kind in kinds
    ]
    return found.select(*wanted, "place")


def parse_columns(columns: str) -> list[t.StructField]:
    """Return the columns that stand in Spark's words."""
    kinds = t.DataType.fromDDL(columns)
    assert isinstance(kinds, t.StructType)  # noqa: S101 - told to the type checker
    return kinds.fields


def empty_table(session: SparkSession, columns: str) -> DataFrame:
    """Return a table without rows."""
    names = [f.lit(None).cast(kind.dataType).alias(kind.name) for kind in parse_columns(columns)]
    return session.range(0).select(*names)


def _place(part: DataFrame, number: int) -> DataFrame:
    row = f.struct(f.lit(number), f.col("_metadata.file_path"), f.col("_metadata.row_index"))
    return part.withColumn("place", row)


def schema_of(table: DataFrame) -> pa.Schema:
    """Return the schema of a table in Arrow's words, as far as reading its cells goes."""
    return pa.schema([(column.name, _arrow_type(column.dataType)) for column in table.schema])


def _arrow_type(kind: t.DataType) -> pa.DataType:
    if isinstance(kind, t.DecimalType):
        return pa.decimal128(kind.precision, kind.scale)
    if isinstance(kind, t.ArrayType):
        return pa.list_(_arrow_type(kind.elementType))
    return next((arrow for spark, arrow in _ARROW if isinstance(kind, spark)), pa.null())


def _make_plain(table: pa.Table) -> pa.Table:
    """Return the table in types that Spark has; of values that can only be present or missing, just that."""
    columns = [_make_plain_column(column) for column in table.columns]
    return pa.table(columns, names=table.column_names)


def _make_plain_column(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind, shape = column.type, shape_of(column.type)
    if pa.types.is_dictionary(kind):
        return _make_plain_column(column.cast(kind.value_type))
    if shape == "opaque":
        return pc.if_else(column.is_valid(), True, pa.scalar(None, pa.bool_()))
    plain = {"text": pa.string(), "list": pa.list_(pa.string()), "date": pa.date32(), "timestamp": MOMENT}
    if pa.types.is_float16(kind):
        return column.cast(pa.float32())
    if pa.types.is_decimal(kind) and not pa.types.is_decimal128(kind):
        return column.cast(pa.decimal128(38, 18), safe=False)
    if shape == "timestamp":
        return column.cast(pa.timestamp("us", tz=kind.tz), safe=False).cast(MOMENT)
    return column.cast(plain[shape]) if shape in plain else column
