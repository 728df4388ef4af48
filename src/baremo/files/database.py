"""The DuckDB database in which files are checked and results are written out."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from baremo.engine.history import Parquet, Source
from baremo.files.bounds import MIB
from baremo.files.problems import (
    BrokenTableError,
    CalculationError,
    DiskFullError,
    MemoryFullError,
    NoParquetError,
    TooLargeError,
)

_DAMAGED = re.compile(
    r"""Failed to read file "(?P<file>[^"]+)"|[Cc]orrupt|decompress|TProtocol|TType"""
    r"""|don't know what type|Payload value"""
)
_ABOUT_TABLES = ("IOException", "InvalidInputException", "NotImplementedException", "ConversionException")
_TOO_LARGE = re.compile("DECIMAL\\(38|[Dd]ecimal (value|type)|precision")
_FULL = ("No space left", "File too large")
_LEAST = 128 * MIB  # below this the database cannot work

_MACROS = (
    # Whether a key stands in an object more than once.
    "repeats_key(object) as len(json_keys(object)) <> list_unique(json_keys(object))",
    # A cell as it stands in a CSV file.
    """csv_cell(cell) as case when regexp_matches(cell, '[",;\\t\\r\\n]')
       then '"' || replace(cell, '"', '""') || '"' else coalesce(cell, '') end""",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What work on files may use: bytes of memory, and threads (None: all)."""

    memory: int = 512 * MIB
    threads: int | None = None


class Database:
    """A database in memory that forgets everything; what does not fit is spilled to the directory."""

    def __init__(self, directory: Path, allowance: Allowance) -> None:
        """Open it."""
        import duckdb

        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": f"{max(allowance.memory, _LEAST) // MIB}MiB",
            "temp_directory": str(directory / "spilled"),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allow_community_extensions": "false",
            "enable_external_file_cache": "false",  # the engine has a cache of its own
        }
        if allowance.threads:
            settings["threads"] = allowance.threads
        self._connection = duckdb.connect(":memory:", config=settings)
        self.run("set TimeZone = 'UTC'")
        self.run("set enable_progress_bar = false")
        for macro in _MACROS:
            self.run(f"create temp macro {macro}")

    def run(self, sql: str) -> None:
        """Do something that gives no rows."""
        self._connection.execute(sql).fetchall()

    def copy(self, query: str, path: Path, options: str) -> int:
        """Write the rows of a query to a file; return how many."""
        return int(self.row(f"copy ({query}) to {quote_text(path)} ({options})")[0])

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._connection.execute(sql).fetchall()

    def row(self, sql: str) -> tuple[Any, ...]:
        """Return the only row of a query."""
        return self.rows(sql)[0]

    def count(self, rows: str) -> int:
        """Return how many rows a table, or what else stands after `from`, has."""
        return int(self.row(f"select count(*) from {rows}")[0])  # noqa: S608  # only our own tables

    def table(self, sql: str) -> pa.Table:
        """Return the rows of a query as Arrow."""
        return self._connection.sql(sql).to_arrow_table()

    def batches(self, sql: str, size: int) -> pa.RecordBatchReader:
        """Give the rows of a query batch by batch; the database does nothing else until all are taken."""
        return self._connection.sql(sql).to_arrow_reader(size)

    def batches_apart(self, sql: str, size: int) -> pa.RecordBatchReader:
        """Give the rows of a query on stored tables, while the database does other things."""
        return self._connection.cursor().sql(sql).to_arrow_reader(size)

    def register(self, name: str, source: pa.Table | pa.RecordBatchReader) -> None:
        """Make an Arrow table known under a name."""
        self._connection.register(name, source)

    def lay(self, name: str, source: Source) -> str:
        """Return what stands after `from` for a table of a history; one in memory becomes known under the name."""
        if isinstance(source, Parquet):
            return scan_parquet(source.paths)
        self.register(name, source)
        return name

    def unregister(self, name: str) -> None:
        """Forget an Arrow table."""
        self._connection.unregister(name)

    @contextlib.contextmanager
    def registered(self, name: str, source: pa.Table | pa.RecordBatchReader) -> Iterator[None]:
        """Make an Arrow table known under a name for a while."""
        self._connection.register(name, source)
        try:
            yield
        finally:
            self._connection.unregister(name)

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()


@contextlib.contextmanager
def translate_database_errors(file: object) -> Iterator[None]:
    """Turn errors of the database about full memory, full disks and bad files into errors about the file."""
    import duckdb

    try:
        with translate_disk_errors(file):
            yield
    except duckdb.OutOfMemoryException as error:
        raise MemoryFullError() from error
    except duckdb.Error as error:
        if found := _DAMAGED.search(str(error)):
            raise NoParquetError(file=found["file"] or file) from error
        if type(error).__name__ not in _ABOUT_TABLES:
            raise
        raise BrokenTableError(file=file, detail=first_line(str(error))) from error


@contextlib.contextmanager
def translate_engine_errors() -> Iterator[None]:
    """Turn errors of what computes scores into errors that say what to do."""
    import duckdb

    try:
        with translate_disk_errors(tempfile.gettempdir()):
            yield
    except duckdb.OutOfMemoryException as error:
        raise MemoryFullError() from error
    except (duckdb.Error, pa.ArrowInvalid) as error:
        if "nterrupt" in str(error)[:200]:
            raise  # somebody has stopped the command
        if found := _DAMAGED.search(str(error)):
            raise NoParquetError(file=found["file"] or "Parquet") from error
        if _TOO_LARGE.search(str(error)):
            raise TooLargeError() from error
        raise CalculationError(detail=first_line(str(error))) from error


@contextlib.contextmanager
def translate_disk_errors(file: object) -> Iterator[None]:
    """Turn errors of a database about full disks into errors about the file that is being written."""
    import duckdb

    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        if any(said in str(error) for said in _FULL):
            raise DiskFullError(file=file) from error
        raise


def first_line(message: str) -> str:
    """Return the first line of a message, without a class of error before it."""
    return message.strip().split("\n", 1)[0][:200]


def scan_parquet(paths: Sequence[object]) -> str:
    """Return what stands after `from` for Parquet files that together hold one table."""
    listed = ", ".join(map(quote_text, paths))
    by_name = "true" if len(paths) > 1 else "false"
    # Statistics say nothing about NaN: without the second option nothing would be looked for where there are any.
    return f"read_parquet([{listed}], union_by_name = {by_name}, can_have_nan = true)"


def quote_name(name: str) -> str:
    """Return a name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: object) -> str:
    """Return a text as a literal of SQL; for paths and names that cannot be bound."""
    return "'" + str(text).replace("'", "''") + "'"
