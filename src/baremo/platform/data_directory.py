"""The directory where the service keeps its data, and the secret key in it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.settings import Settings

KEY_FILE = "secret-key"


class DataDirectoryError(BaremoError):
    """Nothing can be written to the data directory."""

    template = Label(
        es="no se puede escribir en el directorio de datos {directory} ({reason}); da permiso o cambia BAREMO_DATA_DIR",
        en="the data directory {directory} cannot be written to ({reason}); permit it or change BAREMO_DATA_DIR",
    )


def make_data_directory(settings: Settings) -> None:
    """Make the data directory and, unless one is set, the secret key, both for the eyes of their owner."""
    directory = settings.data_dir
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not settings.secret_key:
            _make_key(directory / KEY_FILE)
    except OSError as wrong:
        raise DataDirectoryError(directory=directory, reason=wrong.strerror) from wrong


def find_secret_key(settings: Settings) -> str:
    """Return the secret key that is set or kept; empty if there is none yet."""
    if settings.secret_key:
        return settings.secret_key
    file = settings.data_dir / KEY_FILE
    return file.read_text().strip() if file.exists() else ""


def _make_key(file: Path) -> None:
    if file.exists():
        return
    # Written whole beside its place and linked: of several processes that start at once, one wins and none reads half.
    part = file.with_name(f"{KEY_FILE}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as opened:
            opened.write(secrets.token_urlsafe(48) + "\n")
            opened.flush()
            os.fsync(opened.fileno())
        file.hardlink_to(part)
    except FileExistsError:
        pass
    finally:
        part.unlink()
