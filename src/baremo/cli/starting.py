"""What commands that work on the service's data do first."""

from __future__ import annotations


def start_service() -> None:
    """Read the settings, set up Django, and make the database if there is none yet."""
    from baremo.platform.starting import start

    start()
    from baremo.platform.migrating import migrate_if_new

    migrate_if_new()
