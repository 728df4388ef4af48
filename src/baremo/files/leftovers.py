"""What a killed run has left behind: the next one removes it, if whoever made it is certainly gone.

Names say which process of which machine made them; a container counts as a machine of its own.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import tempfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_FOLDER = "baremo-run"
_MARK = r"([0-9a-f]{8})-([0-9]{1,10})"


def make_mark() -> str:
    """Return what tells in the name of a file or folder who made it."""
    return f"{_here()}-{os.getpid()}"


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """Keep all temporary files of this process in one folder, and remove those that killed runs have left."""
    outer = tempfile.gettempdir()
    for left in find_leftovers(Path(outer), f"{_FOLDER}-", "-[^/]*"):
        shutil.rmtree(left, ignore_errors=True)
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory(
        prefix=f"{_FOLDER}-{make_mark()}-", dir=outer, ignore_cleanup_errors=True
    ) as folder:
        tempfile.tempdir = folder
        try:
            yield Path(folder)
        finally:
            tempfile.tempdir = before


def find_leftovers(directory: Path, beginning: str, end: str) -> list[Path]:
    """Return what stands in a directory under names with the mark of a process that is gone; `end` is a pattern."""
    form = re.compile(re.escape(beginning) + _MARK + end)
    with contextlib.suppress(OSError):
        named = [(path, form.fullmatch(path.name)) for path in directory.iterdir()]
        return [path for path, found in named if found and found[1] == _here() and not _is_alive(int(found[2]))]
    return []


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # somebody else's
    return True


@lru_cache(maxsize=1)
def _here() -> str:
    """Return what tells this machine, and this container on it, from others that see the same files."""
    namespace = Path("/proc/self/ns/pid")
    inside = namespace.stat().st_ino if namespace.exists() else 0
    return f"{zlib.crc32(f'{socket.gethostname()} {inside}'.encode()):08x}"
