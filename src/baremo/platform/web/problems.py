"""Problems as people and programs read them: application/problem+json, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import translation

from baremo.errors import BaremoError
from baremo.language import Label, Language
from baremo.platform.logs import request_id
from baremo.platform.refusals import InvalidDataError, RefusedError

CONTENT_TYPE = "application/problem+json"

TITLES = {
    400: Label(es="Petición incorrecta", en="Bad request"),
    401: Label(es="Hay que identificarse", en="Authentication needed"),
    403: Label(es="No permitido", en="Not allowed"),
    404: Label(es="No existe", en="Not found"),
    405: Label(es="Método no permitido", en="Method not allowed"),
    408: Label(es="Demasiado lento", en="Too slow"),
    409: Label(es="Conflicto", en="Conflict"),
    410: Label(es="Ya no existe", en="Gone"),
    411: Label(es="Falta el tamaño", en="Length needed"),
    413: Label(es="Demasiado grande", en="Too large"),
    415: Label(es="Tipo de contenido no admitido", en="Unsupported content type"),
    422: Label(es="Datos no válidos", en="Invalid data"),
    429: Label(es="Demasiados intentos", en="Too many requests"),
    500: Label(es="Error inesperado", en="Unexpected error"),
    503: Label(es="No disponible por ahora", en="Unavailable for now"),
}


def language_of(request: HttpRequest) -> Language:
    """Return the language in which whoever asks wants to read."""
    return "es" if translation.get_language_from_request(request).startswith("es") else "en"


def respond(request: HttpRequest, error: BaremoError) -> JsonResponse:
    """Return the answer that tells of an error."""
    status = error.status if isinstance(error, RefusedError) else (503 if error.retry else 422)
    code = error.code if isinstance(error, RefusedError) else "invalid"
    language = language_of(request)
    more: dict[str, Any] = {}
    if isinstance(error, InvalidDataError):
        more["errors"] = [{"path": each.path, "message": each.problem.words(language)} for each in error.findings[:100]]
    response = write_problem(request, status=status, code=code, detail=error.words(language), more=more)
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="baremo"'
    after = error.retry_after if isinstance(error, RefusedError) else None
    if after or status == 503:
        response["Retry-After"] = str(after or 5)
    return response


def write_problem(
    request: HttpRequest, *, status: int, code: str, detail: str, more: Mapping[str, Any] | None = None
) -> JsonResponse:
    """Return a problem document with its members, and others beside them."""
    language = language_of(request)
    document = {
        **(more or {}),
        "type": f"urn:baremo:problem:{code}",
        "title": TITLES.get(status, TITLES[400]).words(language),
        "status": status,
        "detail": detail[:1].upper() + detail[1:],
        "code": code,
        "request": request_id.get(),
    }
    response = JsonResponse(document, status=status, content_type=CONTENT_TYPE)
    response["Content-Language"] = language
    response["Cache-Control"] = "no-store"
    return response
