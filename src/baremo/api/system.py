"""How the service is: its version, its database, the room on its disk, and what is amiss."""

from __future__ import annotations

import shutil
from importlib.metadata import version

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from ninja import Router, Schema

from baremo.contacts.sql import fetch
from baremo.platform.access import allow, declare
from baremo.platform.roles import Role
from baremo.platform.web.health import examine
from baremo.platform.web.problems import language_of

router = Router()
READ = allow(Role.ADMINISTRATOR, scope="jobs:read")
_SIZES = {
    "sqlite": "select page_count * page_size from pragma_page_count(), pragma_page_size()",
    "postgresql": "select pg_database_size(current_database())",
}


class System(Schema):
    """The service; `status` is `ok`, `degraded` or `down`, and `reasons` tell what is amiss and what to do."""

    version: str
    status: str
    reasons: list[str]
    database: str
    database_bytes: int
    disk_free_bytes: int
    disk_total_bytes: int


@router.get("", response=System, summary="Version, database, disk, and what is amiss")
@declare(READ)
def read_system(request: HttpRequest) -> System:
    """Return what whoever runs the service asks first."""
    status, reasons = examine()
    disk = shutil.disk_usage(settings.BAREMO.data_dir)
    [(size,)] = fetch(_SIZES[connection.vendor])
    return System(
        version=version("baremo"),
        status=status,
        reasons=[reason.words(language_of(request)) for reason in reasons],
        database=connection.vendor,
        database_bytes=size,
        disk_free_bytes=disk.free,
        disk_total_bytes=disk.total,
    )
