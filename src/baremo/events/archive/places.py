"""Where the files of the archive lie: a directory, or a bucket of an object store. No file ever changes."""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.settings import Settings

_COPY = 4 * 2**20


class PlaceError(BaremoError):
    """The place of the archive cannot be used."""

    retry = True
    template = Label(
        es="no se puede usar el archivo en {place} ({reason}); comprueba BAREMO_ARCHIVE_URL y los permisos",
        en="the archive in {place} cannot be used ({reason}); check BAREMO_ARCHIVE_URL and permissions",
    )


class MissingFileError(BaremoError):
    """A file that should be there is not."""

    retry = True
    template = Label(
        es="falta el fichero {name} en {place}; si no vuelve, ejecuta baremo archive rebuild",
        en="the file {name} is missing in {place}; unless it comes back, run baremo archive rebuild",
    )


class Place(Protocol):
    """Where files lie."""

    work: Path
    """A directory of this machine for files on their way; for a directory on the same disk as the files."""

    def describe(self) -> str:
        """Return how people call it; without anything secret."""
        ...

    def put(self, local: Path, name: str) -> None:
        """Bring a complete file there, whole or not at all; the local one is used up."""
        ...

    def fetch(self, name: str, local: Path) -> None:
        """Bring a file here, where it stays whatever becomes of the one there."""
        ...

    def open(self, name: str) -> Any:
        """Return a file that can be read at any position."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file; one that is not there is no error."""
        ...

    def list_files(self) -> dict[str, tuple[int, datetime]]:
        """Return size and date of every file that is there."""
        ...


class Directory:
    """A directory of this machine."""

    def __init__(self, root: Path) -> None:
        """Use a directory; it is made when it is first needed."""
        self._root = root
        self.work = root / "work"

    def describe(self) -> str:
        """Return the path."""
        return str(self._root)

    def put(self, local: Path, name: str) -> None:
        """Bring a file there; it has reached the disk before it gets its name."""
        with _translated(self.describe(), name):
            self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
            _flush(local)
            local.replace(self._root / name)
            _flush(self._root)

    def fetch(self, name: str, local: Path) -> None:
        """Give a file a second name; on a file system that cannot do that, copy it."""
        with _translated(self.describe(), name):
            try:
                local.hardlink_to(self._root / name)
            except FileNotFoundError:
                raise
            except OSError:
                shutil.copyfile(self._root / name, local)

    def open(self, name: str) -> Any:
        """Open a file."""
        with _translated(self.describe(), name):
            return (self._root / name).open("rb")

    def remove(self, name: str) -> None:
        """Remove a file."""
        with _translated(self.describe(), name):
            (self._root / name).unlink(missing_ok=True)

    def list_files(self) -> dict[str, tuple[int, datetime]]:
        """Return what is there."""
        if not self._root.is_dir():
            return {}
        found = {}
        for entry in self._root.glob("*.parquet"):
            with contextlib.suppress(FileNotFoundError):  # somebody has removed it just now
                status = entry.stat()
                found[entry.name] = (status.st_size, datetime.fromtimestamp(status.st_mtime, UTC))
        return found


class Bucket:
    """A bucket of an object store that speaks the protocol of S3."""

    def __init__(self, url: str, work: Path) -> None:
        """Use a bucket; work on the way to and from it happens in a directory of this machine."""
        from pyarrow.fs import FileSystem

        parts = urlsplit(url)
        self.work = work
        self._shown = f"s3://{parts.hostname}{parts.path}"
        try:
            self._store, root = FileSystem.from_uri(url)
        except (OSError, ValueError) as wrong:
            raise PlaceError(place=self._shown, reason=str(wrong)[:200]) from wrong
        self._root = root.rstrip("/")

    def describe(self) -> str:
        """Return bucket and prefix."""
        return self._shown

    def put(self, local: Path, name: str) -> None:
        """Send a file; the store shows it once all of it has arrived."""
        with _translated(self._shown, name):
            with local.open("rb") as source, self._store.open_output_stream(f"{self._root}/{name}") as target:
                shutil.copyfileobj(source, target, _COPY)
            local.unlink()

    def fetch(self, name: str, local: Path) -> None:
        """Fetch a file."""
        with (
            _translated(self._shown, name),
            self._store.open_input_stream(f"{self._root}/{name}") as source,
            local.open("wb") as target,
        ):
            shutil.copyfileobj(source, target, _COPY)

    def open(self, name: str) -> Any:
        """Open a file; only what is read of it is fetched."""
        with _translated(self._shown, name):
            return self._store.open_input_file(f"{self._root}/{name}")

    def remove(self, name: str) -> None:
        """Remove a file."""
        with _translated(self._shown, name), contextlib.suppress(FileNotFoundError):
            self._store.delete_file(f"{self._root}/{name}")

    def list_files(self) -> dict[str, tuple[int, datetime]]:
        """Return what is there."""
        from pyarrow.fs import FileSelector

        with _translated(self._shown, ""):
            found = self._store.get_file_info(FileSelector(self._root, allow_not_found=True))
        return {each.base_name: (each.size, each.mtime) for each in found if each.extension == "parquet"}


def find_place(settings: Settings) -> Place:
    """Return the place that the settings name."""
    url = settings.archive_url
    if url.startswith("s3:"):
        return Bucket(url, settings.data_dir / "archive-work")
    if url:
        return Directory(Path(unquote(url.removeprefix("file://"))))
    return Directory(settings.data_dir / "archive")


@contextlib.contextmanager
def _translated(place: str, name: str) -> Any:
    try:
        yield
    except FileNotFoundError as wrong:
        raise MissingFileError(place=place, name=name) from wrong
    except OSError as wrong:
        raise PlaceError(place=place, reason=str(wrong)[:200]) from wrong


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
