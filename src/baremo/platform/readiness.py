"""Whether the service may begin: it refuses what would lose data or could not be read later."""

from __future__ import annotations

from itertools import chain

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.doctor.database import examine_database
from baremo.platform.doctor.stored import examine_secrets
from baremo.platform.settings import Settings

_HARMLESS = ("clock.skew", "database.journal")


class UnfitError(BaremoError):
    """The set-up is such that the service must not begin."""

    template = Label(es="{problem}; {remedy}", en="{problem}; {remedy}")


def check_ready(settings: Settings) -> None:
    """Raise what is wrong, with how to mend it."""
    # One after the other: secrets cannot be read from a database that is not there.
    for finding in chain(examine_database(settings), examine_secrets()):
        if finding.is_wrong and finding.id not in _HARMLESS:
            raise UnfitError(problem=finding.problem, remedy=finding.remedy)
