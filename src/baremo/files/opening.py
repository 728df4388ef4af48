"""What the system says about a file, put into words."""

from __future__ import annotations

import contextlib
import errno
import stat
from collections.abc import Iterator
from pathlib import Path

from baremo.files.problems import (
    DirectoryGivenError,
    DiskFullError,
    FileError,
    NoRegularFileError,
    NotFoundError,
    PermissionMissingError,
    UnreadableError,
)

_ERRORS: dict[int | None, type[FileError]] = {
    errno.ENOENT: NotFoundError,
    errno.ENOTDIR: NotFoundError,
    errno.EACCES: PermissionMissingError,
    errno.EPERM: PermissionMissingError,
    errno.EROFS: PermissionMissingError,
    errno.EISDIR: DirectoryGivenError,
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
}


def describe_os_error(file: object, error: OSError) -> FileError:
    """Return the error of ours that says the same, with a remedy."""
    kind = _ERRORS.get(error.errno, UnreadableError)
    return kind(file=file, detail=error.strerror or str(error))


@contextlib.contextmanager
def translate_os_errors(file: object) -> Iterator[None]:
    """Turn errors of the system that happen inside into errors about the file."""
    try:
        yield
    except OSError as error:
        raise describe_os_error(file, error) from error


def check_regular(path: Path) -> int:
    """Return the size of a file that is there and can be opened; a clear error otherwise."""
    with translate_os_errors(path):
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise DirectoryGivenError(file=path)
        if not stat.S_ISREG(status.st_mode):
            raise NoRegularFileError(file=path)
        with path.open("rb"):
            return status.st_size
