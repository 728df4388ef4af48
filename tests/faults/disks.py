"""Disks that are full in earnest: a small file system of our own, and whoever else fills it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CANNOT = "no small file system can be mounted here (that takes Linux and root); nothing was tested of full disks: "


class SmallDisk:
    """A file system in memory, of some megabytes, on which somebody else can take the room that is left."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ballast = path / "ballast"

    def fill(self, leave: int = 0) -> None:
        """Take all the room but some bytes."""
        with self._ballast.open("ab", buffering=0) as file:
            while (room := shutil.disk_usage(self.path).free - leave) > 0:
                try:
                    file.write(bytes(min(room, 2**20)))
                except OSError:
                    return

    def free(self) -> None:
        """Give the room back."""
        self._ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(path: Path, megabytes: int, owner: tuple[int, int] | None = None) -> Iterator[SmallDisk]:
    """Mount a small file system; say so and stop the test where that is not permitted."""
    path.mkdir(parents=True, exist_ok=True)
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip(CANNOT + "this is neither")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "none", path],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(CANNOT + mounted.stderr.strip())
    try:
        if owner:
            os.chown(path, *owner)
        yield SmallDisk(path)
    finally:
        subprocess.run(["umount", "-l", path], check=False)
        path.rmdir()
