"""Whether an installation holds sample data: who works with it has to be told that nothing of it is real."""

from __future__ import annotations

from django.db import connection

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.installation.models import Installation


class RealDataError(BaremoError):
    """The database holds data of its own."""

    template = Label(
        es="la base de datos ya es de otra instalación; la demostración necesita una vacía (BAREMO_DATABASE_URL)",
        en="the database belongs to another installation; the demo needs an empty one (BAREMO_DATABASE_URL)",
    )


def is_sample() -> bool:
    """Return whether the data is made up."""
    return Installation.objects.filter(is_sample=True).exists()


def mark_as_sample() -> None:
    """Say for good that the data of this installation is made up."""
    Installation.objects.update(is_sample=True)


def check_free() -> bool:
    """Return whether the database is empty; refuse one that holds anything but sample data."""
    names = connection.introspection.table_names()
    if not names:
        return True
    if "installations" not in names:
        raise RealDataError
    with connection.cursor() as cursor:
        columns = [each.name for each in connection.introspection.get_table_description(cursor, "installations")]
    if "is_sample" not in columns or not is_sample():
        raise RealDataError
    return False
