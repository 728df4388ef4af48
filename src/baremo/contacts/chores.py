"""The jobs of the contacts."""

from __future__ import annotations

from django.db import connection

from baremo.contacts.erasing import WIPE
from baremo.contacts.loose_texts import list_models
from baremo.contacts.models import Contact
from baremo.contacts.relatives import list_relatives
from baremo.contacts.sql import fetch
from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run


class BusyLogError(BaremoError):
    """Somebody has been reading the database all the time."""

    retry = True
    template = Label(
        es="alguien está leyendo la base; su diario se vaciará más tarde",
        en="somebody is reading the database; its log will be emptied later",
    )


@job(
    WIPE,
    Label(es="Limpiar los restos de lo borrado", en="Wipe what is left of what was erased"),
    lane=Lane.LONG,
    is_atomic=False,
)
def wipe_erased(run: Run) -> None:
    """Wipe the copies that the database itself keeps of rows that are gone."""
    if connection.vendor == "postgresql":
        _vacuum(run)
    elif fetch("pragma wal_checkpoint(truncate)")[0][0]:
        raise BusyLogError


def _vacuum(run: Run) -> None:
    tables = [Contact._meta.db_table, *(each.table for each in list_relatives())]
    tables += [model._meta.db_table for model in list_models()]
    for table in sorted(set(tables)):
        run.check()
        with connection.cursor() as cursor:
            cursor.execute(f"vacuum {connection.ops.quote_name(table)}")
