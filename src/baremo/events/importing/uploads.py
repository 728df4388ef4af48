"""The files of imports, under the data directory and for the eyes of their owner alone, until the import has ended."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from baremo.errors import BaremoError
from baremo.events.importing.models import Import
from baremo.files.opening import translate_os_errors
from baremo.files.problems import EndingError
from baremo.files.sources import ENDINGS, form_of
from baremo.language import Label
from baremo.platform.refusals import RefusedError
from baremo.platform.space import check_space

FOLDER = "imports"
_ASK_SPACE = 64 * 2**20  # bytes between two looks at how full the disk is


class UploadTooLargeError(RefusedError):
    """The file is larger than a setting allows."""

    status = 413
    code = "too_large"
    template = Label(
        es="el archivo pasa de {limit} bytes (BAREMO_IMPORT_LIMIT); divídelo, comprímelo o sube el límite",
        en="the file is above {limit} bytes (BAREMO_IMPORT_LIMIT); split it, compress it or raise the limit",
    )


class UploadGoneError(BaremoError):
    """The file of an import is not there any more."""

    template = Label(
        es="el archivo de esta importación ya no está; súbelo otra vez",
        en="the file of this import is not there any more; upload it again",
    )


class UploadElsewhereError(BaremoError):
    """The file of an import is on another machine."""

    retry = True
    template = Label(
        es="el archivo no está en {directory}; con varias máquinas, BAREMO_DATA_DIR/imports tiene que ser compartido",
        en="the file is not in {directory}; with several machines, BAREMO_DATA_DIR/imports has to be shared",
    )


def folder() -> Path:
    """Return where the files are."""
    directory: Path = settings.BAREMO.data_dir / FOLDER
    return directory


def receive(pieces: Iterable[bytes], name: str, *, limit: int | None) -> tuple[str, int]:
    """Keep a file that comes in pieces, whole or not at all; return what it is called here, and its size."""
    if form_of(Path(name)) is None:
        raise EndingError(file=name, endings=ENDINGS)
    endings = "".join(Path(name).suffixes[-2:] if name.endswith(".gz") else Path(name).suffixes[-1:])
    own = f"{secrets.token_hex(16)}{endings}"
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    place = folder() / own
    with translate_os_errors(name):
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                size = _write(pieces, file, limit)
        except BaseException:
            place.unlink(missing_ok=True)
            raise
    return own, size


def _write(pieces: Iterable[bytes], file: object, limit: int | None) -> int:
    size = asked = 0
    check_space(folder())
    for piece in pieces:
        size += len(piece)
        if limit is not None and size > limit:
            raise UploadTooLargeError(limit=limit)
        if size - asked > _ASK_SPACE:
            asked = size
            check_space(folder())
        file.write(piece)  # type: ignore[attr-defined]  # a binary file
    file.flush()  # type: ignore[attr-defined]  # the same
    os.fsync(file.fileno())  # type: ignore[attr-defined]  # the same
    return size


def find_upload(imported: Import) -> Path:
    """Return the file of an import."""
    if not imported.upload:
        raise UploadGoneError
    place = folder() / imported.upload
    if not place.is_file():
        raise UploadElsewhereError(directory=folder())
    return place


def remove_upload(own: str) -> None:
    """Remove a file."""
    if own:
        with contextlib.suppress(OSError):
            (folder() / own).unlink(missing_ok=True)


def sweep(known: Iterable[str], older_than: float) -> None:
    """Remove files that no import has, unless they are just arriving."""
    kept = set(known)
    if not folder().is_dir():
        return
    for place in folder().iterdir():
        with contextlib.suppress(OSError):
            if place.name not in kept and place.stat().st_mtime < older_than:
                place.unlink()
