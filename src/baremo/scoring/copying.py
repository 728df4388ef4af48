"""Everybody's history as plain files of one moment, for engines that run elsewhere."""

from __future__ import annotations

import contextlib
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from baremo.engine.history import Parquet, Renewed, Source
from baremo.errors import BaremoError
from baremo.events.archive.models import ArchiveState
from baremo.events.archive.places import Place
from baremo.files.opening import translate_os_errors
from baremo.language import Label
from baremo.model.document import write_yaml
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.whole_base import open_whole_base

_AT_ONCE = 50_000
_PART = "part-0.parquet"


class FolderThereError(BaremoError):
    """The folder is there already."""

    template = Label(
        es="{folder} ya existe; di una carpeta nueva, que aparece cuando está completa",
        en="{folder} is there already; name a new folder, which appears once it is complete",
    )


class NothingToCopyError(BaremoError):
    """There is no archive, or no model counts."""

    template = Label(
        es="todavía no hay nada que copiar: publica un modelo y deja que baremo worker haga el archivo",
        en="there is nothing to copy yet: publish a model, and let baremo worker build the archive",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Copied:
    """How many rows were written."""

    contacts: int
    events: int
    publication: int
    """The one in force, whose model was written."""


def copy_base(where: Place, folder: Path) -> Copied:
    """Write contacts, events, adjustments, written awards and the model in force to a new folder, all of it or nothing.

    What the archive has not heard of yet is read from the database, so that everything stands once. Memory does not
    grow with the history.
    """
    live = load_model_in_force()
    if not live.publication or not ArchiveState.objects.exclude(built_at=None).exists():
        raise NothingToCopyError
    with _new_folder(folder) as part, open_whole_base(where, live.publication) as history:
        copied = Copied(
            contacts=_copy(history.contacts, part / "contacts"),
            events=_copy(history.events, part / "events"),
            publication=live.publication,
        )
        _copy(_there(history.adjustments), part / "adjustments")
        _copy(_there(history.awards), part / "awards")
        (part / "model.yaml").write_text(write_yaml(live.model), encoding="utf-8")
    return copied


@contextlib.contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    if folder.exists():
        raise FolderThereError(folder=folder)
    with translate_os_errors(folder):
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            yield part
            part.rename(folder)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _there(source: Source | None) -> Source:
    if source is None:
        raise TypeError("the whole base has every table")
    return source


def _copy(source: Source | Renewed, folder: Path) -> int:
    """Write a table to a folder with one file, and return how many rows it has."""
    folder.mkdir()
    tables = _read(source)
    rows, found = 0, next(tables)
    with pq.ParquetWriter(folder / _PART, found.schema, compression="zstd") as writer:
        for table in itertools.chain([found], tables):
            writer.write_table(_complete(table, found.schema))
            rows += int(table.num_rows)
    return rows


def _complete(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """Give what comes from the database the columns that only the archive has, without values."""
    there = set(table.schema.names)
    columns = [table[each.name] if each.name in there else pa.nulls(table.num_rows, each.type) for each in schema]
    return pa.table(columns, names=schema.names).cast(schema)


def _read(source: Source | Renewed) -> Iterator[pa.Table]:
    """Give the rows of a table some at once, at least one batch of them, be it empty."""
    if isinstance(source, pa.Table):
        yield source
        return
    files = source.files if isinstance(source, Renewed) else source
    yield pq.read_schema(files.paths[0]).empty_table()
    yield from _read_files(files, source if isinstance(source, Renewed) else None)
    if isinstance(source, Renewed):
        yield source.newer


def _read_files(files: Parquet, renewed: Renewed | None) -> Iterator[pa.Table]:
    for path in files.paths:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_AT_ONCE):
                table = pa.Table.from_batches([batch])
                if renewed is not None:
                    table = table.filter(pc.invert(pc.is_in(table[renewed.column], renewed.contacts)))
                yield table
