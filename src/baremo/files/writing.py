"""Results written whole or not at all: beside the target first, renamed when everything is there."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from baremo.engine.history import AWARD_SCHEMA, VALUE_SCHEMA, Parquet, Source
from baremo.files.columns import Kind
from baremo.files.database import Database, quote_name, translate_database_errors
from baremo.files.leftovers import find_leftovers, make_mark
from baremo.files.opening import describe_os_error, translate_os_errors
from baremo.files.problems import DirectoryGivenError, EndingError, FileForDirectoryError, NoDirectoryError
from baremo.files.sources import ENDINGS, TRUST_KEY, form_of, trust_value

STANDARD_OUTPUT = Path("-")
_BATCH = 122_880


@dataclass(slots=True)
class Outputs:
    """Files that appear together when all are complete; leaving the `with` earlier leaves none of them.

    `published` tells of each that has appeared whether it is whole: a pipe may have been given a part of it.
    """

    published: dict[Path, bool] = field(default_factory=dict)
    _parts: dict[Path, Path] = field(default_factory=dict)
    _names: dict[Path, Path] = field(default_factory=dict)

    def __enter__(self) -> Outputs:
        """Begin without files."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not completed."""
        for part in self._parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)

    def open(self, path: Path) -> Path:
        """Return the path to write to until `commit`; fails at once if nothing can be written there."""
        with translate_os_errors(path):
            target = path if path == STANDARD_OUTPUT else path.resolve()
            if target.is_dir():
                raise DirectoryGivenError(file=path)
            _check_parent(path, target)
            if _is_stream(target):
                part = Path(tempfile.gettempdir()) / f"baremo-{secrets.token_hex(8)}.part"
            else:
                part = _name_part(target)
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        self._parts[target] = part
        self._names[target] = path
        return part

    def commit(self) -> None:
        """Make the files appear under their names; they have reached the disk before."""
        for target, part in self._parts.items():
            with translate_os_errors(target):
                _flush(part)
        for target, part in list(self._parts.items()):
            with translate_os_errors(target):
                self._publish(part, target)
            del self._parts[target]

    def _publish(self, part: Path, target: Path) -> None:
        name = self._names[target]
        if _is_stream(target):
            with part.open("rb") as file, _open_stream(target) as stream:
                self.published[name] = False
                shutil.copyfileobj(file, stream)
            self.published[name] = True
            part.unlink()
            return
        part.replace(target)
        self.published[name] = True
        with contextlib.suppress(OSError):  # some file systems cannot flush directories
            _flush(target.parent)


def check_target(path: Path) -> None:
    """Say at once what `open` would say, before hours are spent on what cannot be written."""
    with translate_os_errors(path):
        target = path if path == STANDARD_OUTPUT else path.resolve()
        if target.is_dir():
            raise DirectoryGivenError(file=path)
        _check_parent(path, target)


def _name_part(target: Path) -> Path:
    """Return a name beside the target, and remove what killed runs have left under such names."""
    beginning = f".{target.name[:200]}."
    for left in find_leftovers(target.parent, beginning, r"-[0-9a-f]{8}\.part"):
        left.unlink(missing_ok=True)
    return target.with_name(f"{beginning}{make_mark()}-{secrets.token_hex(4)}.part")


def _check_parent(path: Path, target: Path) -> None:
    """Say if the directory is not there in which the target of a path is to be."""
    if target.parent.is_dir():
        return
    kind = FileForDirectoryError if target.parent.exists() else NoDirectoryError
    raise kind(file=path, directory=target.parent if path.parent.is_dir() else path.parent)


def _is_stream(target: Path) -> bool:
    """Whether the target is standard output, a pipe or a device: these are filled, never replaced."""
    return target == STANDARD_OUTPUT or (target.exists() and not target.is_file())


def _flush(part: Path) -> None:
    descriptor = os.open(part, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _open_stream(target: Path) -> BinaryIO:
    if target == STANDARD_OUTPUT:
        sys.stdout.flush()
        return os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    return target.open("wb")


def check_ending(path: Path) -> str:
    """Return csv, json or parquet; EndingError if the name says nothing. `-` is CSV on standard output."""
    form = "csv" if path == STANDARD_OUTPUT else form_of(path)
    if form is None:
        raise EndingError(file=path, endings=ENDINGS)
    return form


class Writer:
    """Writes results in the form that the name of a file says."""

    def __init__(self, database: Database) -> None:
        """Let a database do the work."""
        self._database = database

    def write_values(self, values: Source, part: Path, path: Path) -> int:
        """Write the values of subjects to `part`, in the form of the name `path`; return how many."""
        return self._write(values, VALUE_SCHEMA, part, path)

    def write_awards(self, awards: Source, part: Path, path: Path) -> int:
        """Write awards to `part`, in the form of the name `path`; return how many."""
        marked = AWARD_SCHEMA.with_metadata({TRUST_KEY: trust_value("awards")})
        return self._write(awards, marked, part, path)

    def _write(self, source: Source, schema: pa.Schema, part: Path, path: Path) -> int:
        form = check_ending(path)
        with _translate_errors(path):
            if form == "parquet" and source == Parquet((str(part),)):
                return int(pq.read_metadata(part).num_rows)
            if form == "parquet":
                return _write_parquet(source, schema, part)
            rows = self._database.lay("result", source)
            query = f"select {_in_words(schema, form)} from {rows}"
            compression = "gzip" if path.suffix == ".gz" else "none"
            options = "format csv, header" if form == "csv" else "format json"
            return self._database.copy(query, part, f"{options}, compression {compression}")


def write_history(kind: Kind, table: pa.Table, path: Path) -> None:
    """Write a table that has been checked as Parquet; a mark in it saves checking it again."""
    with Outputs() as outputs:
        part = outputs.open(path)
        schema = table.schema.with_metadata({TRUST_KEY: trust_value(kind)})
        with _translate_errors(path), pq.ParquetWriter(part, schema, compression="zstd") as writer:
            writer.write_table(table.replace_schema_metadata(schema.metadata), row_group_size=_BATCH)
        outputs.commit()


@contextlib.contextmanager
def _translate_errors(path: Path) -> Iterator[None]:
    try:
        with translate_database_errors(path):
            yield
    except OSError as error:
        raise describe_os_error(path, error) from error


def _write_parquet(source: Source, schema: pa.Schema, part: Path) -> int:
    count = 0
    with pq.ParquetWriter(part, schema, compression="zstd") as writer:
        for batch in _batches(source, schema.names):
            is_right = batch.schema.equals(schema)
            writer.write_batch(batch.replace_schema_metadata(schema.metadata) if is_right else batch.cast(schema))
            count += batch.num_rows
    return count


def _batches(source: Source, names: list[str]) -> Iterator[pa.RecordBatch]:
    if isinstance(source, Parquet):
        for path in source.paths:
            yield from pq.ParquetFile(path).iter_batches(_BATCH, columns=names)
    else:
        yield from source.select(names).to_batches(_BATCH)


def _in_words(schema: pa.Schema, form: str) -> str:
    """Return columns as they stand in CSV or JSON lines: numbers shortest, moments in ISO 8601."""
    return ", ".join(
        f"{_in_word(quote_name(field.name), field.type, form)} as {quote_name(field.name)}" for field in schema
    )


def _in_word(name: str, kind: pa.DataType, form: str) -> str:
    if pa.types.is_decimal(kind):
        text = f"rtrim(rtrim({name}::varchar, '0'), '.')"
        return f"{text}::json" if form == "json" else text
    if pa.types.is_timestamp(kind):
        return f"replace({name}::timestamp::varchar, ' ', 'T') || 'Z'"
    return name
