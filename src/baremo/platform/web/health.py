"""`GET /health`: whether the service lives, reaches its database, and is what it should be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from baremo.language import Label
from baremo.platform import clock
from baremo.platform.access import PUBLIC, declare
from baremo.platform.jobs.models import Job
from baremo.platform.space import SpaceError, check_space
from baremo.platform.web.problems import language_of

_LATE = timedelta(minutes=5)
_DATABASE = Label(es="la base de datos no responde", en="the database does not answer")
_MIGRATIONS = Label(
    es="faltan migraciones por aplicar: ejecuta baremo migrate",
    en="migrations have not been applied: run baremo migrate",
)
_JOBS = Label(
    es="hay trabajos esperando desde hace más de 5 minutos: ¿hay un baremo worker en marcha?",
    en="jobs have been waiting for more than 5 minutes: is a baremo worker running?",
)


@declare(PUBLIC)
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 if requests can be served, with what is amiss; 503 if they cannot."""
    language = language_of(request)
    status, reasons = examine()
    document = {"status": status, "reasons": [reason.words(language) for reason in reasons]}
    response = JsonResponse(document, status=503 if status == "down" else 200)
    response["Cache-Control"] = "no-store"
    response.is_final = True  # type: ignore[attr-defined]  # the gate puts other failures into words
    return response


def examine() -> tuple[str, list[Label]]:
    """Return how the service is, and why."""
    try:
        if list_pending():
            return "down", [_MIGRATIONS]
        reasons = list(_find_reasons())
    except Error:
        return "down", [_DATABASE]
    return ("degraded" if reasons else "ok"), reasons


def list_pending() -> list[tuple[str, str]]:
    """Return the migrations that the database lacks."""
    return sorted(_known_migrations() - set(MigrationRecorder(connection).applied_migrations()))


@cache
def _known_migrations() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations)


def _find_reasons() -> Iterator[Label]:
    if Job.objects.due(clock.now() - _LATE).exists():
        yield _JOBS
    try:
        check_space()
    except SpaceError as scarce:
        yield scarce.label
