"""The jobs of imports."""

from __future__ import annotations

from datetime import timedelta

from baremo.events.importing.asking import IMPORT, UNDO
from baremo.events.importing.forgetting import forget_old
from baremo.events.importing.running import take_in
from baremo.events.importing.undoing import take_back
from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run

_ATTEMPTS = 100  # each goes on where the one before was killed


@job(IMPORT, Label(es="Importar un archivo", en="Import a file"), lane=Lane.LONG, is_atomic=False, attempts=_ATTEMPTS)
def import_file(run: Run) -> None:
    """Take a file in, chunk by chunk."""
    take_in(run)


@job(
    UNDO, Label(es="Deshacer una importación", en="Undo an import"), lane=Lane.LONG, is_atomic=False, attempts=_ATTEMPTS
)
def undo_import(run: Run) -> None:
    """Take an import back."""
    take_back(run)


@job(
    "forget_imports",
    Label(es="Retirar archivos y rechazos de importaciones", en="Remove files and rejects of imports"),
    every=timedelta(hours=1),
    is_atomic=False,
)
def forget(run: Run) -> None:
    """Remove what imports have kept for long enough."""
    forget_old(run.clock.now())
