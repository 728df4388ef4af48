"""The web app: one page that answers every address which is a page of it; its files are WhiteNoise's affair."""

from __future__ import annotations

import secrets
from functools import cache
from html import escape
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import register_converter
from django.urls.converters import StringConverter
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from baremo.language import Label
from baremo.platform.access import PUBLIC, declare
from baremo.platform.web.headers import write_policy
from baremo.platform.web.problems import language_of

_NOT_BUILT = Label(
    es="La aplicación web no está construida. En la carpeta del código, ejecuta «make web» y reinicia el servicio. "
    "La API funciona mientras tanto: /api/docs",
    en="The web app has not been built. In the folder of the source run “make web” and restart the service. "
    "Meanwhile the API works: /api/docs",
)


class PageConverter(StringConverter):
    """An address that may be a page of the app: not one of machines, and not a file that is missing."""

    regex = r"(?!(?:api|v1|hooks|assets|static|t)(?:/|\Z)|(?:health|metrics)\Z|[^/]*\.[^/]*\Z).*"


register_converter(PageConverter, "page")


@declare(PUBLIC)
@require_safe
@ensure_csrf_cookie
def show_app(request: HttpRequest, address: str) -> HttpResponse:
    """Return the page of the app; who is not logged in sees there how to."""
    nonce, language = secrets.token_urlsafe(18), language_of(request)
    page = read_page(settings.WEBUI)
    if page is None:
        page = f"<!doctype html><title>Baremo</title><p>{escape(_NOT_BUILT.words(language))}</p>"
    filled = page.replace("__NONCE__", nonce).replace('<html lang="en"', f'<html lang="{language}"', 1)
    response = HttpResponse(filled, headers={"Cache-Control": "no-store", "Content-Language": language})
    response["Content-Security-Policy"] = write_policy(nonce)
    return response


@cache
def read_page(folder: Path) -> str | None:
    """Return the page as it was built; None if it was not."""
    file = folder / "index.html"
    return file.read_text(encoding="utf-8") if file.exists() else None
