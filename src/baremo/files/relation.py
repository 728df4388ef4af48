"""A table that is being checked, wherever it comes from, under internal names of columns."""

# names and paths are quoted, rows never become part of a query

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from baremo.files.columns import Role
from baremo.files.database import Database, quote_name, quote_text, scan_parquet, translate_database_errors
from baremo.files.header import read_names
from baremo.files.opening import describe_os_error
from baremo.files.problems import ColumnTypeError, NoParquetError
from baremo.files.raw import cell_name, raw_schema
from baremo.language import Label

FILE_SHIFT = 40
"""In the line numbers of several Parquet files, the bits from here on say which file."""

_FAMILIES = (
    ("text", r"VARCHAR"),
    ("whole", r"U?(TINY|SMALL|BIG)INT|U?INTEGER"),
    ("decimal", r"DECIMAL\(.*\)"),
    ("float", r"FLOAT|DOUBLE"),
    ("boolean", r"BOOLEAN"),
    ("date", r"DATE"),
    ("moment", r"TIMESTAMP"),
    ("texts", r"VARCHAR\[\]"),
)
_CASTS = (
    ("text", "varchar", r'"NULL"|NULL|ENUM\(.*\)|UUID|JSON'),
    ("decimal", "decimal(38, 0)", r"U?HUGEINT"),
    ("moment", "timestamp", r"TIMESTAMP_(S|MS|NS)"),
    ("moment", "timestamptz::timestamp", r"TIMESTAMP WITH TIME ZONE|TIMESTAMPTZ(_NS)?"),
    ("texts", "varchar[]", r'(ENUM\(.*\)|UUID|"NULL"|NULL)\[\]'),
    (
        "list",
        None,
        r"(U?(TINY|SMALL|BIG)INT|U?INTEGER|U?HUGEINT|DECIMAL\([0-9, ]+\)|FLOAT|DOUBLE|BOOLEAN)\[\]",
    ),
    ("map", None, r"(STRUCT|MAP)\(.*\)"),
)
_ALLOWED: dict[Role, tuple[str, ...]] = {
    Role.ID: ("text", "whole"),
    Role.KIND: ("text", "whole"),
    Role.TEXT: ("text", "whole"),
    Role.MOMENT: ("text", "moment", "date"),
    Role.OPTIONAL_MOMENT: ("text", "moment", "date"),
    Role.FLAG: ("text", "boolean"),
    Role.TAGS: ("text", "texts"),
    Role.OBJECT: ("text", "map"),
    Role.POINTS: ("text", "whole", "decimal", "float"),
    Role.SEQUENCE: ("text", "whole"),
    Role.NUMBER: ("text", "whole", "decimal", "float"),
    Role.DURATION: ("text", "whole"),
    Role.VALUE: ("text", "whole", "decimal", "float", "boolean", "date", "moment", "texts", "list"),
}
_WORDS = {
    "text": Label(es="texto", en="text"),
    "whole": Label(es="número entero", en="whole number"),
    "decimal": Label(es="decimal", en="decimal"),
    "float": Label(es="número", en="number"),
    "boolean": Label(es="booleano", en="boolean"),
    "date": Label(es="fecha", en="date"),
    "moment": Label(es="fecha y hora", en="timestamp"),
    "texts": Label(es="lista de textos", en="list of texts"),
    "list": Label(es="lista de números", en="list of numbers"),
    "map": Label(es="objeto", en="struct"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Rows in SQL: `line`, `reason`, `reason_column`, `row`, and a column `c0`, `c1`, … for each name.

    `cast` says that a column has another type in SQL, or another name, than in the file.
    """

    sql: str
    names: tuple[str, ...]
    families: tuple[str, ...]
    cast: tuple[bool, ...]
    files: tuple[str, ...]
    count: int
    paths: tuple[str, ...] = ()
    is_text: bool = False

    def place(self, line: int) -> tuple[str, int]:
        """Return the file and the number there of a line."""
        return self.files[line >> FILE_SHIFT], line & ((1 << FILE_SHIFT) - 1)

    def column(self, name: str) -> str | None:
        """Return the internal name of a column; None if it is not there."""
        return cell_name(self.names.index(name)) if name in self.names else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRows:
    """What a text file gives: its name, the names of its columns, and rows with the schema of raw.py."""

    file: str
    names: tuple[str, ...]
    batches: Iterator[pa.RecordBatch]


def from_text(database: Database, rows: TextRows, *, name: str, directory: Path | None) -> Relation:
    """Keep rows of text in memory, or in a file of the directory if one is given."""
    schema = raw_schema(len(rows.names))
    if directory is None:
        table = pa.Table.from_batches(rows.batches, schema)
        database.register(name, table)
        sql, count = name, table.num_rows
    else:
        path = directory / f"{name}.parquet"
        count = _write(rows.batches, schema, path)
        sql = f"read_parquet({quote_text(path)})"
    return Relation(
        sql=sql,
        names=rows.names,
        families=("text",) * len(rows.names),
        cast=(False,) * len(rows.names),
        files=(rows.file,),
        count=count,
        is_text=True,
    )


def _write(batches: Iterator[pa.RecordBatch], schema: pa.Schema, path: Path) -> int:
    count = 0
    with pq.ParquetWriter(path, schema, compression="lz4", write_statistics=False) as writer:
        for batch in batches:
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def from_parquet(database: Database, paths: Sequence[Path], file: str) -> Relation:
    """Look at Parquet files without reading their rows."""
    count = sum(read_footer(path).num_rows for path in paths)
    scan = scan_parquet(paths)
    line = f"(file_index::bigint << {FILE_SHIFT}) + file_row_number + 1"
    return _describe(database, f"{line} as line", scan, file, count=count, paths=tuple(map(str, paths)))


def read_footer(path: Path) -> pq.FileMetaData:
    """Return what a Parquet file says of itself at its end."""
    try:
        return pq.read_metadata(path)
    except OSError as error:
        if error.errno is not None:
            raise describe_os_error(path, error) from error
        raise NoParquetError(file=path) from error
    except (pa.ArrowException, ValueError) as error:
        raise NoParquetError(file=path) from error


def from_arrow(database: Database, table: pa.Table, name: str, file: str) -> Relation:
    """Look at a table in memory."""
    with translate_database_errors(file):
        database.register(f"{name}_given", table)
    line = "row_number() over () as line"
    return _describe(database, line, f"{name}_given", file, count=table.num_rows)


def _describe(  # noqa: PLR0913  # what a relation consists of
    database: Database, line: str, scan: str, file: str, *, count: int, paths: tuple[str, ...] = ()
) -> Relation:
    with translate_database_errors(file):
        described = database.rows(f"describe select * from {scan}")
    given = [str(row[0]) for row in described]
    names = read_names(given, file)
    found = [_family(str(row[1])) for row in described]
    cells = [
        f"{quote_name(name)}{f'::{cast}' if cast else ''} as {cell_name(position)}"
        for position, (name, (_, cast)) in enumerate(zip(given, found, strict=True))
    ]
    nothing = "null::varchar as reason, null::varchar as reason_column, null::varchar as row"
    return Relation(
        sql=f"(select {line}, {nothing}, {', '.join(cells)} from {scan})",
        names=names,
        families=tuple(family for family, _ in found),
        cast=tuple(cast is not None or name not in given for name, (_, cast) in zip(names, found, strict=True)),
        files=paths or (file,),
        count=count,
        paths=paths,
    )


def _family(kind: str) -> tuple[str, str | None]:
    """Return the family of a type of the database, and what to cast it to; others keep their own name."""
    for family, pattern in _FAMILIES:
        if re.fullmatch(pattern, kind):
            return family, None
    for family, cast, pattern in _CASTS:
        if re.fullmatch(pattern, kind, re.DOTALL):
            return family, cast
    return kind, None


def check_family(relation: Relation, position: int, role: Role) -> None:
    """Refuse a column of a type that cannot be read as what it is needed for."""
    family, allowed = relation.families[position], _ALLOWED[role]
    if family not in allowed:
        raise ColumnTypeError(
            file=relation.files[0],
            column=relation.names[position],
            type=_WORDS.get(family, family.lower()[:80]),
            allowed=Label(
                es=", ".join(_WORDS[name].es for name in allowed),
                en=", ".join(_WORDS[name].en for name in allowed),
            ),
        )
