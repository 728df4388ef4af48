"""How much room is left on the disk of the data directory."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings

from baremo.errors import BaremoError
from baremo.language import Label

LEAST_SHARE = 0.05
LEAST_BYTES = 512 * 2**20


class SpaceError(BaremoError):
    """The disk is nearly full."""

    template = Label(
        es="queda poco sitio en el disco de {directory} ({megabytes} MB): libera espacio",
        en="the disk of {directory} is nearly full ({megabytes} MB left): free some space",
    )

    @property
    def label(self) -> Label:
        """The message in both languages."""
        return self.template.fill(**self.values)


def check_space(directory: Path | None = None) -> None:
    """Raise if the disk is nearly full."""
    directory = directory or settings.BAREMO.data_dir
    usage = shutil.disk_usage(directory)
    if usage.free < min(LEAST_BYTES, LEAST_SHARE * usage.total):
        raise SpaceError(directory=directory, megabytes=usage.free // 2**20)
