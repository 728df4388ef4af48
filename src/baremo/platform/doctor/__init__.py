"""What may be wrong with a set-up, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baremo.platform.doctor import setup
from baremo.platform.doctor.findings import Finding
from baremo.platform.settings import SettingsError, read_settings
from baremo.platform.starting import set_up_django

__all__ = ["Finding", "examine"]


def examine(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Give what is wrong, from the ground up: what stands on something broken is not examined. Nothing is changed."""
    yield from setup.find_unknown_settings(environment)
    try:
        settings = read_settings(environment)
    except SettingsError as wrong:
        yield from setup.tell_settings(wrong)
        return
    yield from setup.examine_setup(settings)
    set_up_django()
    from baremo.platform.doctor import database, stored

    broken = list(database.examine_database(settings))
    yield from broken
    if not any(finding.is_wrong for finding in broken):
        yield from stored.examine_stored()
