"""Where a table comes from: a file of any kind, a directory of Parquet files, or a table in memory."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa

from baremo.files.bounds import IN_MEMORY
from baremo.files.columns import SHAPES, Kind
from baremo.files.database import Database
from baremo.files.opening import check_regular, describe_os_error, translate_os_errors
from baremo.files.problems import (
    BrokenTableError,
    EmptyFileError,
    EndingError,
    NoPartsError,
    NoTableError,
)
from baremo.files.relation import Relation, TextRows, from_arrow, from_parquet, from_text, read_footer

Input: TypeAlias = Any
"""A path, or anything with the Arrow PyCapsule interface (`__arrow_c_stream__`)."""

TEXT_ENDINGS = (".csv", ".jsonl", ".ndjson", ".json")
ENDINGS = ", ".join((*TEXT_ENDINGS, *(f"{ending}.gz" for ending in TEXT_ENDINGS), ".parquet"))

TRUST_KEY = b"baremo"
"""Parquet files that Baremo has written itself say so in their metadata and are not checked again."""


def trust_value(kind: Kind) -> bytes:
    """Return what the metadata of a checked table says; the number changes when checks become stricter."""
    return f"history 2 {kind}".encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file or table that has been found; `form` is csv, json, parquet or arrow."""

    kind: Kind
    form: str
    name: str
    paths: tuple[Path, ...] = ()
    table: pa.Table | None = None
    size: int = 0

    @property
    def is_large(self) -> bool:
        """Whether its text should not be held in memory."""
        return self.form in ("csv", "json") and self.size > IN_MEMORY


def open_source(kind: Kind, given: Input) -> Opened:
    """Find what was given; a clear error if it is not there or of no known form."""
    if isinstance(given, str | Path):
        return _open_path(kind, Path(given))
    if not hasattr(given, "__arrow_c_stream__"):
        raise NoTableError(file=kind)
    try:
        table = given if isinstance(given, pa.Table) else pa.table(given)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise BrokenTableError(file=kind, detail=str(error).split("\n", 1)[0][:200]) from error
    return Opened(kind=kind, form="arrow", name=kind, table=table)


def form_of(path: Path) -> str | None:
    """Return csv, json or parquet by the ending of a name; None if it says nothing."""
    ending = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    if ending == ".parquet":
        return "parquet" if path.suffix != ".gz" else None
    return {".csv": "csv", **dict.fromkeys(TEXT_ENDINGS[1:], "json")}.get(ending)


def _open_path(kind: Kind, path: Path) -> Opened:
    with translate_os_errors(path):
        if path.is_dir():
            parts = _parts_of(path)
            if not parts:
                raise NoPartsError(file=path)
            return Opened(kind=kind, form="parquet", name=str(path), paths=parts)
    form = form_of(path)
    if form is None:
        check_regular(path)
        raise EndingError(file=path, endings=ENDINGS)
    size = check_regular(path)
    if size == 0 and form != "json":
        raise EmptyFileError(file=path)
    large = 8 * size if path.suffix == ".gz" else size
    return Opened(kind=kind, form=form, name=str(path), paths=(path,), size=large)


def _parts_of(directory: Path) -> tuple[Path, ...]:
    """Return the Parquet files of a directory; what may not be looked into is an error, or rows would be missing."""

    def refuse(error: OSError) -> None:
        raise describe_os_error(error.filename, error) from error

    return tuple(
        sorted(
            Path(place, name)
            for place, _, names in os.walk(directory, onerror=refuse)
            for name in names
            if name.endswith(".parquet")
        )
    )


def is_trusted(opened: Opened) -> bool:
    """Whether every file says that Baremo has written it, checked, for this kind of table."""
    if opened.form != "parquet":
        return False
    return all(_metadata(path).get(TRUST_KEY) == trust_value(opened.kind) for path in opened.paths)


def count_rows(opened: Opened) -> int:
    """Return how many rows Parquet files have, from their footers."""
    return sum(read_footer(path).num_rows for path in opened.paths)


def _metadata(path: Path) -> dict[bytes, bytes]:
    return dict(read_footer(path).metadata or {})


def relate(database: Database, opened: Opened, directory: Path) -> Relation:
    """Make the rows of a source known to the database; large ones are kept in the directory."""
    if opened.form == "parquet":
        return from_parquet(database, opened.paths, opened.name)
    if opened.table is not None:
        return from_arrow(database, opened.table, opened.kind, opened.name)
    return _relate_text(database, opened, directory)


def _relate_text(database: Database, opened: Opened, directory: Path) -> Relation:
    from baremo.files.csv_rows import CsvFile
    from baremo.files.json_rows import JsonFile

    path = opened.paths[0]
    is_csv = opened.form == "csv"
    file = CsvFile(path) if is_csv else JsonFile(path, SHAPES[opened.kind])
    rows = TextRows(file=opened.name, names=file.names, batches=file.batches())
    name = f"raw_{opened.kind}"
    return from_text(database, rows, name=name, directory=directory if opened.is_large else None)
