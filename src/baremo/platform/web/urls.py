"""The addresses of the service. Rooms above are named and never imported."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path

from baremo.platform.web.app import show_app
from baremo.platform.web.health import health
from baremo.platform.web.scrape import scrape

urlpatterns = [
    path("health", health, name="health"),
    path("metrics", scrape, name="metrics"),
    path("api/auth/", include("allauth.headless.urls")),
    path("", include(settings.API_URLS)),
    path("<page:address>", show_app, name="app"),  # the last: whatever is nobody else's
]
handler400 = "baremo.platform.web.failures.bad_request"
handler403 = "baremo.platform.web.failures.not_allowed"
handler404 = "baremo.platform.web.failures.not_found"
handler500 = "baremo.platform.web.failures.failed"
